//! What already ran: a CSV of phases, channels, weeks and spends, read like a planner's own split.

use std::path::Path;

use super::split::{self, Row, SplitReading};
use crate::domain::brief::{Actual, Actuals};
use crate::fault::{Code, Fault, Place};
use crate::input::read::sources::Layer;
use crate::input::read::{Opened, Reading, understood};

impl Reading {
    /// The same brief under way: what ran is in a file, and the rest is planned from a week on; at the rates observed
    /// where they are to be learned from.
    #[must_use]
    pub fn under_way(&self, path: &Path, from: &str, learn: bool) -> Self {
        let SplitReading { split, sources: own, faults } = split::file(path);
        let mut sources = self.sources.unread();
        let mut opened = self.opened.clone();
        let mut beyond = 0;
        if let Some(text) = own.texts.first() {
            let at = sources.add(text.name.clone(), text.text.clone(), Layer::Split);
            beyond = sources.texts[at].start;
        }
        let moved = |mut fault: Fault| {
            if let Place::Text(range) = &mut fault.place {
                *range = range.start + beyond..range.end + beyond;
            }
            fault
        };
        opened.asked.extend(faults.into_iter().map(moved));
        let mut rows = Vec::new();
        for row in &split.rows {
            match actual(row, beyond) {
                Ok(row) => rows.push(row),
                Err(fault) => opened.asked.push(moved(fault)),
            }
        }
        opened.actuals = Some(Actuals { file: split.name, from: from.to_owned(), learn, rows, assumed: split.assumed });
        let reading = understood(sources, opened);
        match &self.scenario {
            Some(name) => reading.of_scenario(name),
            None => reading,
        }
    }

    /// Of a campaign under way, the brief as it was planned before anything ran.
    pub fn as_planned(&self) -> Option<Self> {
        self.opened.actuals.as_ref()?;
        let opened = Opened { actuals: None, ..self.opened.clone() };
        Some(understood(self.sources.unread(), opened))
    }
}

fn actual(row: &Row, beyond: usize) -> Result<Actual, Fault> {
    let fault = |code: Code, what: String, mend: &str| {
        Fault::text(code, row.place.clone(), format!("row {}: {what}", row.row)).mend(mend)
    };
    let week = row.week.clone().ok_or_else(|| {
        fault(
            Code::unsaid("week"),
            "nobody says in which week it ran".to_owned(),
            "add a column `week` with 2027-W12, `monday` with 2027-03-22, or `date` with a day of the week",
        )
    })?;
    Ok(Actual {
        place: row.place.start + beyond..row.place.end + beyond,
        row: row.row,
        phase: row.phase.clone(),
        under: row.under.clone(),
        section: row.section.clone(),
        channel: row.channel.clone(),
        week,
        planned: row.words.get("status").is_some_and(|status| status == "planned"),
        spend: row.spend,
        currency: row.words.get("currency").cloned(),
        figures: row.figures.clone(),
    })
}

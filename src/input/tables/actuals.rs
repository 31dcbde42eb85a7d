//! What already ran: the rows of a split with phases, channels, weeks and spends, each with the week it ran in.

use super::split::SplitRow;
use crate::domain::brief::Actual;
use crate::fault::{Code, Fault};
use crate::text::messages::{say, word};

/// What ran by the rows of a split whose text begins at `start` in the common address space, and the faults of rows
/// without a week.
pub(in crate::input) fn actuals_of(rows: &[SplitRow], start: usize) -> (Vec<Actual>, Vec<Fault>) {
    let (mut actuals, mut faults) = (Vec::new(), Vec::new());
    for row in rows {
        match actual(row, start) {
            Ok(actual) => actuals.push(actual),
            Err(fault) => faults.push(fault.moved_by(start)),
        }
    }
    (actuals, faults)
}

fn actual(row: &SplitRow, start: usize) -> Result<Actual, Fault> {
    let week = row.week.clone().ok_or_else(|| {
        let what = say!("row-states-no-week", row = row.row.to_string());
        Fault::text(Code::unsaid("week"), row.place.clone(), what).help(word!("add-a-column-of-weeks"))
    })?;
    Ok(Actual {
        place: row.place.start + start..row.place.end + start,
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

//! What already ran: the rows of a split with phases, channels, weeks and spends, each with the week it ran in.

use super::split::SplitRow;
use crate::domain::brief::Actual;
use crate::fault::{Code, Fault};

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
    let fault = |code: Code, what: String, help: &str| {
        Fault::text(code, row.place.clone(), format!("row {}: {what}", row.row)).help(help)
    };
    let week = row.week.clone().ok_or_else(|| {
        fault(
            Code::unsaid("week"),
            "its week is not stated".to_owned(),
            "add a column `week` with 2027-W12, `monday` with 2027-03-22, or `date` with a day of the week",
        )
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

//! A comparison as records: one per line and one per phase, all of them, also those that did not move.
//!
//! Money of lines is rounded as in the records of a plan, so that lines add up to the total; a phase is the sum of its
//! lines and a difference that of the rounded figures, so that a spreadsheet finds nothing to correct.

use crate::planning::compare::{Difference, LineChange, PairComparison, PhaseChange};
use crate::report::records::{Field, Records};
use crate::text::number::{largest_remainder, minor_digits};

/// The frozen columns; later ones are appended.
const COLUMNS: [&str; 13] = [
    "format_version",
    "level",
    "phase",
    "channel",
    "channel_name",
    "currency",
    "spend_a",
    "spend_b",
    "spend_difference",
    "spend_difference_pct",
    "reach_pct_a",
    "reach_pct_b",
    "reach_difference_points",
];

/// What a row is about: its level, phase, channel and the channel's name.
type RecordSubject<'a> = [&'a str; 4];

/// The comparison, as records.
pub(in crate::report) fn records(comparison: &PairComparison) -> Records {
    let digits = minor_digits(&comparison.currency);
    let rounded_spends = |side_of: fn(&Difference) -> Option<f64>| {
        let spend: Vec<f64> = comparison.lines.iter().map(|line| side_of(&line.spend).unwrap_or(0.0)).collect();
        largest_remainder(&spend, digits)
    };
    let spend: Vec<(f64, f64)> =
        rounded_spends(|spend| spend.a).into_iter().zip(rounded_spends(|spend| spend.b)).collect();
    let phases = comparison.phases.iter().map(|phase| {
        let phase_spends = comparison.lines.iter().zip(&spend).filter(|(line, _)| line.phase == phase.phase);
        let phase_sum =
            phase_spends.fold((0.0, 0.0), |phase_sum, (_, spend)| (phase_sum.0 + spend.0, phase_sum.1 + spend.1));
        record_row(comparison, about_phase(phase), phase_sum, &phase.reach_pct)
    });
    let lines = comparison
        .lines
        .iter()
        .zip(&spend)
        .map(|(line, spend)| record_row(comparison, about_line(line), *spend, &line.reach_pct));
    Records { names: COLUMNS.to_vec(), rows: phases.chain(lines).collect() }
}

fn about_phase(phase: &PhaseChange) -> RecordSubject<'_> {
    ["phase", &phase.phase, "", ""]
}

fn about_line(line: &LineChange) -> RecordSubject<'_> {
    ["line", &line.phase, &line.channel, &line.channel_name]
}

fn record_row(
    comparison: &PairComparison,
    subject: RecordSubject<'_>,
    (a, b): (f64, f64),
    reach: &Difference,
) -> Vec<Field> {
    let digits = minor_digits(&comparison.currency);
    let spend = Difference::between(Some(a), Some(b));
    let mut cells = vec![Field::Number(f64::from(comparison.format_version), 0)];
    cells.extend(subject.map(|word| Field::Text(word.to_owned())));
    cells.push(Field::Text(comparison.currency.clone()));
    cells.extend([spend.a, spend.b, spend.difference].map(|money| Field::optional(money, digits)));
    cells.extend([spend.difference_pct, reach.a, reach.b, reach.difference].map(|figure| Field::optional(figure, 2)));
    cells
}

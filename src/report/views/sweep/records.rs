//! A sweep as records: one per cell, first the axes by their keys, then the result, then every channel, and last what
//! is paid once for channels.
//!
//! The columns are known before the first cell is solved, so that rows can be written as they come.

use crate::planning::sweep::{SweepCell, SweepSetup};
use crate::report::records::Field;
use crate::text::number::largest_remainder;

/// The columns between the axes and those of phases and channels.
const COLUMNS: [&str; 10] = [
    "status",
    "objective",
    "objective_bound",
    "gap",
    "spend",
    "unspent",
    "marginal",
    "goals_met",
    "goals",
    "shortfall",
];

/// The names of the columns.
pub(in crate::report) fn names(head: &SweepSetup) -> Vec<String> {
    let mut names: Vec<String> = head.grid.axes.iter().map(crate::planning::sweep::Axis::column).collect();
    names.extend(COLUMNS.map(str::to_owned));
    names.extend(head.phases.iter().map(|phase| format!("reach_pct_{}", phase.key)));
    names.extend(head.channels.iter().map(|channel| format!("spend_{}", channel.key)));
    names.push("activation_fee".to_owned());
    names
}

/// A cell as a row.
pub(in crate::report) fn row(head: &SweepSetup, cell: &SweepCell) -> Vec<Field> {
    let money = usize::from(head.minor_digits);
    let found = cell.figures.as_ref();
    let mut fields: Vec<Field> = cell.values.iter().map(|value| Field::Number(*value, decimals(*value))).collect();
    fields.push(Field::Text(cell.status.word().to_owned()));
    fields.extend([
        Field::optional(found.map(|found| found.objective), 6),
        Field::optional(found.and_then(|found| found.bound), 6),
        Field::optional(found.and_then(|found| found.gap), 9),
        Field::optional(found.map(|found| found.spend), money),
        Field::optional(found.map(|found| found.unspent), money),
        Field::optional(found.and_then(|found| found.marginal), 12),
        Field::optional(found.map(|found| found.goals_met as f64), 0),
        Field::optional(found.map(|found| found.goals as f64), 0),
        Field::optional(found.map(|found| found.shortfall), 6),
    ]);
    fields.extend((0..head.phases.len()).map(|phase| Field::optional(found.map(|found| found.reach_pct[phase]), 2)));
    // Channels add up to what is spent, to the cent.
    let channels = found.map(|found| largest_remainder(&found.channels, money));
    fields.extend((0..head.channels.len()).map(|at| Field::optional(channels.as_ref().map(|each| each[at]), money)));
    fields.push(Field::optional(found.map(|found| found.activation_fee), money));
    fields
}

/// The decimals a value is written with, so that nothing is rounded.
fn decimals(value: f64) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

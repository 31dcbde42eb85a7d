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
pub(in crate::report) fn names(setup: &SweepSetup) -> Vec<String> {
    let mut names: Vec<String> = setup.grid.axes.iter().map(crate::planning::sweep::Axis::column).collect();
    names.extend(COLUMNS.map(str::to_owned));
    names.extend(setup.phases.iter().map(|phase| format!("reach_pct_{}", phase.key)));
    names.extend(setup.channels.iter().map(|channel| format!("spend_{}", channel.key)));
    names.push("activation_fee".to_owned());
    names
}

/// A cell as a row.
pub(in crate::report) fn row(setup: &SweepSetup, cell: &SweepCell) -> Vec<Field> {
    let money_digits = usize::from(setup.minor_digits);
    let figures = cell.figures.as_ref();
    let mut fields: Vec<Field> = cell.values.iter().map(|value| Field::Number(*value, decimals(*value))).collect();
    fields.push(Field::Text(cell.status.word().to_owned()));
    fields.extend([
        Field::optional(figures.map(|figures| figures.objective), 6),
        Field::optional(figures.and_then(|figures| figures.bound), 6),
        Field::optional(figures.and_then(|figures| figures.gap), 9),
        Field::optional(figures.map(|figures| figures.spend), money_digits),
        Field::optional(figures.map(|figures| figures.unspent), money_digits),
        Field::optional(figures.and_then(|figures| figures.marginal), 12),
        Field::optional(figures.map(|figures| figures.goals_met as f64), 0),
        Field::optional(figures.map(|figures| figures.goals as f64), 0),
        Field::optional(figures.map(|figures| figures.shortfall), 6),
    ]);
    fields.extend(
        (0..setup.phases.len()).map(|phase| Field::optional(figures.map(|figures| figures.reach_pct[phase]), 2)),
    );
    // Channels add up to what is spent, to the cent.
    let channel_spends = figures.map(|figures| largest_remainder(&figures.channels, money_digits));
    fields.extend(
        (0..setup.channels.len())
            .map(|channel| Field::optional(channel_spends.as_ref().map(|spends| spends[channel]), money_digits)),
    );
    fields.push(Field::optional(figures.map(|figures| figures.activation_fee), money_digits));
    fields
}

/// The decimals a value is written with, so that nothing is rounded.
fn decimals(value: f64) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

//! The risk of a plan as records: one per line of the plan, columns frozen.

use crate::planning::risk::{LineRisk, Risk};
use crate::planning::uncertainty::Range;
use crate::report::records::{Field, Records};
use crate::text::number::minor_digits;

type RiskField = (&'static str, fn(&LineRisk) -> Field);

/// The frozen columns; later ones are appended.
const COLUMNS: [RiskField; 21] = [
    ("phase", |line| Field::Text(line.phase.clone())),
    ("channel", |line| Field::Text(line.channel.clone())),
    ("channel_name", |line| Field::Text(line.channel_name.to_string())),
    ("currency", |line| Field::Text(line.currency.clone())),
    ("spend", |line| Field::Number(line.spend, minor_digits(&line.currency))),
    ("share_of_spend_pct", |line| Field::Number(line.share_of_spend_pct, 2)),
    ("share_min_pct", |line| Field::optional(line.share_pct.map(|share| share.min), 2)),
    ("share_p10_pct", |line| Field::optional(line.share_pct.map(|share| share.p10), 2)),
    ("share_median_pct", |line| Field::optional(line.share_pct.map(|share| share.median), 2)),
    ("share_p90_pct", |line| Field::optional(line.share_pct.map(|share| share.p90), 2)),
    ("share_max_pct", |line| Field::optional(line.share_pct.map(|share| share.max), 2)),
    ("bought_pct", |line| Field::optional(line.bought_pct, 2)),
    ("price_low", |line| price(line, |range| range.low)),
    ("price_mid", |line| price(line, |range| range.mid)),
    ("price_high", |line| price(line, |range| range.high)),
    ("price_range", |line| basis(line.price)),
    ("ceiling_low", |line| ceiling(line, |range| range.low)),
    ("ceiling_mid", |line| ceiling(line, |range| range.mid)),
    ("ceiling_high", |line| ceiling(line, |range| range.high)),
    ("ceiling_range", |line| basis(line.ceiling)),
    ("spend_robust", |line| Field::optional(line.spend_robust, minor_digits(&line.currency))),
];

/// The lines, as records.
pub(in crate::report) fn records(risk: &Risk) -> Records {
    let row = |line: &LineRisk| COLUMNS.iter().map(|(_, field)| field(line)).collect();
    Records { names: COLUMNS.map(|(name, _)| name).to_vec(), rows: risk.lines.iter().map(row).collect() }
}

fn price(line: &LineRisk, of: fn(&Range) -> f64) -> Field {
    Field::optional(line.price.as_ref().map(of), 4)
}

/// A ceiling as a share of the people, as the catalogue states it.
fn ceiling(line: &LineRisk, of: fn(&Range) -> f64) -> Field {
    Field::optional(line.ceiling.as_ref().map(of), 4)
}

fn basis(range: Option<Range>) -> Field {
    range.map_or(Field::Empty, |range| Field::Text(range.basis.word().to_owned()))
}

//! The risk of a plan as CSV: one row per line of the plan, columns frozen.

use crate::domain::brief::CsvDialect;
use crate::planning::risk::{LineRisk, Risk};
use crate::planning::uncertainty::Range;
use crate::report::views::plan::records::{Cell, optional, sheet, written};
use crate::text::number::minor_digits;

type Column = (&'static str, fn(&LineRisk) -> Cell);

/// The frozen columns; later ones are appended.
const COLUMNS: [Column; 21] = [
    ("phase", |line| Cell::Text(line.phase.clone())),
    ("channel", |line| Cell::Text(line.channel.clone())),
    ("channel_name", |line| Cell::Text(line.channel_name.to_string())),
    ("currency", |line| Cell::Text(line.currency.clone())),
    ("spend", |line| Cell::Number(line.spend, minor_digits(&line.currency))),
    ("share_of_spend_pct", |line| Cell::Number(line.share_of_spend_pct, 2)),
    ("share_min_pct", |line| optional(line.share_pct.map(|share| share.min), 2)),
    ("share_p10_pct", |line| optional(line.share_pct.map(|share| share.p10), 2)),
    ("share_median_pct", |line| optional(line.share_pct.map(|share| share.median), 2)),
    ("share_p90_pct", |line| optional(line.share_pct.map(|share| share.p90), 2)),
    ("share_max_pct", |line| optional(line.share_pct.map(|share| share.max), 2)),
    ("bought_pct", |line| optional(line.bought_pct, 2)),
    ("price_low", |line| price(line, |range| range.low)),
    ("price_mid", |line| price(line, |range| range.mid)),
    ("price_high", |line| price(line, |range| range.high)),
    ("price_range", |line| basis(line.price)),
    ("ceiling_low", |line| ceiling(line, |range| range.low)),
    ("ceiling_mid", |line| ceiling(line, |range| range.mid)),
    ("ceiling_high", |line| ceiling(line, |range| range.high)),
    ("ceiling_range", |line| basis(line.ceiling)),
    ("spend_robust", |line| optional(line.spend_robust, minor_digits(&line.currency))),
];

/// The lines in a dialect.
pub(in crate::report) fn text(risk: &Risk, dialect: CsvDialect) -> String {
    let rows = risk
        .lines
        .iter()
        .map(|line| COLUMNS.iter().map(|(_, cell)| written(cell(line), dialect)).collect::<Vec<String>>());
    sheet(&COLUMNS.map(|(name, _)| name), rows, dialect)
}

fn price(line: &LineRisk, of: fn(&Range) -> f64) -> Cell {
    optional(line.price.as_ref().map(of), 4)
}

/// A ceiling as a share of the people, as the catalogue states it.
fn ceiling(line: &LineRisk, of: fn(&Range) -> f64) -> Cell {
    optional(line.ceiling.as_ref().map(of), 4)
}

fn basis(range: Option<Range>) -> Cell {
    range.map_or(Cell::Empty, |range| Cell::Text(range.basis.word().to_owned()))
}

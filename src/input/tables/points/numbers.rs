//! The decimal marks of weight and reach: each column shows its own, or else the other column decides.
//!
//! A reach of `12,345` is not twelve thousand per cent, but it may be as many people. The heading decides, or the mark
//! of the weights, or whether any reach would be above 100 per cent.

use super::columns::{CurveColumns, ReachUnit};
use super::rows::{PointCells, PointNumbers};
use crate::input::tables::cell::TableCell;
use crate::input::tables::decimal_mark::{DecimalDecision, NumberDialect, NumberWords, decide};
use crate::input::tables::number::{DecimalMark, MarkEvidence, evidence, number};
use crate::text::language::Text;
use crate::text::messages::text;
use crate::text::number::plain;

/// Decides both columns.
pub(super) fn decide_marks(
    delimiter: u8,
    figures: NumberWords,
    columns: &CurveColumns,
    cells: &[PointCells<'_>],
) -> PointNumbers {
    let weights: Vec<TableCell<'_>> = cells.iter().map(|cells| cells.weight.clone()).collect();
    let reaches: Vec<TableCell<'_>> = cells.iter().map(|cells| cells.reach.clone()).collect();
    let dialect = NumberDialect { delimiter, elsewhere: None, thirds: columns.own, figures };
    let shown_mark = |entries: &[TableCell<'_>]| {
        Some(decide(dialect, entries)).filter(|decision| decision.shown).and_then(|decision| decision.mark)
    };
    let (of_weight, of_reach) = (shown_mark(&weights), shown_mark(&reaches));
    let by_size = || in_per_cent(columns, cells, &reaches);
    let elsewhere = of_weight.or_else(by_size);
    // Three decimals are usual in per cent.
    let mut reach = decide(NumberDialect { elsewhere, thirds: true, ..dialect }, &reaches);
    let is_stated = columns.unit != ReachUnit::Unstated || cells.iter().any(PointCells::is_percent);
    if of_weight.is_none() && of_reach.is_none() && !is_stated {
        reach.assumed = assumption(&reach, &reaches);
    }
    let weight = decide(NumberDialect { elsewhere: of_reach.or(elsewhere), ..dialect }, &weights);
    PointNumbers { weight, reach }
}

/// The decimal mark where only the size of reach can show it.
fn in_per_cent(columns: &CurveColumns, cells: &[PointCells<'_>], reaches: &[TableCell<'_>]) -> Option<DecimalMark> {
    let ambiguous_number = |digits: &&str| evidence(digits) == MarkEvidence::TwoWays;
    let reach_digits: Vec<&str> = reaches.iter().filter_map(TableCell::digits).filter(ambiguous_number).collect();
    let (decimal, thousands) = if reach_digits.first()?.contains(',') {
        (DecimalMark::Comma, DecimalMark::Point)
    } else {
        (DecimalMark::Point, DecimalMark::Comma)
    };
    let is_share =
        matches!(columns.unit, ReachUnit::Percent | ReachUnit::Shares) || cells.iter().any(PointCells::is_percent);
    let too_many = || reach_digits.iter().filter_map(|digits| number(digits, decimal)).any(|reach| reach > 100.0);
    let is_people = columns.unit == ReachUnit::People;
    Some(if is_people || !is_share && too_many() { thousands } else { decimal })
}

/// A sentence about the first reach that reads in two ways, where only its size decides.
fn assumption(decision: &DecimalDecision, reaches: &[TableCell<'_>]) -> Option<Text> {
    let ambiguous_number =
        |entry: &&TableCell<'_>| entry.digits().is_some_and(|digits| evidence(digits) == MarkEvidence::TwoWays);
    let ambiguous_reach = reaches.iter().find(ambiguous_number)?;
    let value = decision.of_cell(&ambiguous_reach.cell)?;
    let (cell, row) = (ambiguous_reach.shown(), ambiguous_reach.record.row.to_string());
    Some(text!("read-by-size-of-all", cell, row, value = plain(value, 3)))
}

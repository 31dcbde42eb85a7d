//! How the numbers of weight and reach are read: each column by itself, and by the other where it shows nothing.
//!
//! A reach of `12,345` is no twelve thousand per cent, but it may be as many people: that is decided by what the
//! heading says, by the weights, and by whether any of them is more than everybody.

use super::columns::{Columns, Counted};
use super::rows::{Cells, Numbers};
use crate::input::tables::cell::Entry;
use crate::input::tables::decimal_mark::{Decision, Dialect, Figures, decide};
use crate::input::tables::number::{Evidence, Mark, evidence, number};
use crate::text::number::plain;

/// Decides both columns.
pub(super) fn decided((delimiter, figures): (u8, Figures), columns: &Columns, cells: &[Cells<'_>]) -> Numbers {
    let weights: Vec<Entry<'_>> = cells.iter().map(|cells| cells.weight.clone()).collect();
    let reaches: Vec<Entry<'_>> = cells.iter().map(|cells| cells.reach.clone()).collect();
    let dialect = Dialect { delimiter, elsewhere: None, thirds: columns.own, figures };
    let shown = |entries: &[Entry<'_>]| Some(decide(dialect, entries)).filter(|it| it.shown).and_then(|it| it.mark);
    let (of_weight, of_reach) = (shown(&weights), shown(&reaches));
    let by_size = || in_per_cent(columns, cells, &reaches);
    let elsewhere = of_weight.or_else(by_size);
    // Three decimals are nothing strange in a per cent.
    let mut reach = decide(Dialect { elsewhere, thirds: true, ..dialect }, &reaches);
    let said_otherwise = columns.counted != Counted::Unsaid || cells.iter().any(Cells::is_percent);
    if of_weight.is_none() && of_reach.is_none() && !said_otherwise {
        reach.assumed = said(&reach, &reaches);
    }
    let weight = decide(Dialect { elsewhere: of_reach.or(elsewhere), ..dialect }, &weights);
    Numbers { weight, reach }
}

/// The decimal mark where only the size of reach can show it.
fn in_per_cent(columns: &Columns, cells: &[Cells<'_>], reaches: &[Entry<'_>]) -> Option<Mark> {
    let two_ways = |digits: &&str| evidence(digits) == Evidence::TwoWays;
    let all: Vec<&str> = reaches.iter().filter_map(Entry::digits).filter(two_ways).collect();
    let (decimal, thousands) =
        if all.first()?.contains(',') { (Mark::Comma, Mark::Point) } else { (Mark::Point, Mark::Comma) };
    let is_share = matches!(columns.counted, Counted::Percent | Counted::Shares) || cells.iter().any(Cells::is_percent);
    let too_many = || all.iter().filter_map(|digits| number(digits, decimal)).any(|reach| reach > 100.0);
    let is_people = columns.counted == Counted::People;
    Some(if is_people || !is_share && too_many() { thousands } else { decimal })
}

/// How the first reach that reads in two ways is read, where nothing but its size decides.
fn said(decision: &Decision, reaches: &[Entry<'_>]) -> Option<String> {
    let two_ways = |entry: &&Entry<'_>| entry.digits().is_some_and(|digits| evidence(digits) == Evidence::TwoWays);
    let first = reaches.iter().find(two_ways)?;
    let value = plain(decision.of_cell(&first.cell)?, 3);
    Some(format!("`{}` in row {} is read as {value}, by the size of all of them", first.shown(), first.record.row))
}

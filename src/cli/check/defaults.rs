//! `check --explain`: the defaults in use, and the ranges assumed for prices and ceilings.

use std::fmt::Write;

use crate::domain::brief::Uncertainty;
use crate::domain::catalogue::Confidence;
use crate::planning::uncertainty::{ASSUMED_CEILING_SPREAD, ASSUMED_PRICE_SPREAD, Basis, FigureRanges, Range};
use crate::problem::Problem;
use crate::text::messages::{say, word};
use crate::text::number::plain;

/// Every default in use, one per line; assumptions are marked.
pub(super) fn defaults(problem: &Problem) -> String {
    let mut defaults_text = String::from(word!("defaults-in-use-set-key-to-change"));
    for default in problem.defaults.iter().chain(&problem.rates) {
        let assumption_mark = if default.assumed { Confidence::Assumption.label() } else { "" };
        let _ = writeln!(defaults_text, "  {:<46} {} {assumption_mark}", default.path, default.value);
    }
    defaults_text
}

/// The ranges assumed for prices and ceilings without a range of their own; none where the brief states one.
pub(super) fn ranges(ranges: &FigureRanges, stated: Uncertainty) -> String {
    let is_assumed = |range: &&Range| range.basis == Basis::Assumed;
    let prices = ranges.channels.iter().filter_map(|channel| channel.price.as_ref()).filter(is_assumed).count();
    let ceilings = ranges.channels.iter().flat_map(|channel| channel.ceilings.values()).filter(is_assumed).count();
    let mut ranges_text = String::new();
    let of_prices = say!("count-prices", count = prices);
    let of_ceilings = say!("count-ceilings", count = ceilings);
    for (key, own, default, (count, counted)) in [
        ("price", stated.price, ASSUMED_PRICE_SPREAD, (prices, of_prices)),
        ("ceiling", stated.ceiling, ASSUMED_CEILING_SPREAD, (ceilings, of_ceilings)),
    ] {
        if own.is_none() && count > 0 {
            let spread = plain(100.0 * default, 0);
            let value = say!("pct-for-range", spread, counted);
            let assumption_mark = Confidence::Assumption.label();
            let _ = writeln!(ranges_text, "  {:<46} {value} {assumption_mark}", format!("uncertainty.{key}"));
        }
    }
    ranges_text
}

//! `check --explain`: how indices and seasons change prices, as `price x index = price planned with`.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::problem::{Placement, Problem};
use crate::text::messages::{say, word};
use crate::text::number::{money_exact, significant};
use crate::tolerance::reporting::SAME_INDEX;

/// A line per channel whose price has indices or changes over the weeks; empty if there is none.
pub(super) fn indexed_prices(problem: &Problem) -> String {
    let problem = problem.by_campaign();
    let mut listed_paths = BTreeSet::new();
    let mut prices_text = String::new();
    for placement in &problem.placements {
        let (low, high) = season_range(placement);
        let is_indexed = !placement.season.chain.is_empty() || high - low > SAME_INDEX;
        if is_indexed && listed_paths.insert(&placement.channel) {
            let price_path = format!("channel.{}.price", placement.channel);
            let _ = writeln!(
                prices_text,
                "  {price_path:<46} {}",
                index_chain(placement, problem.campaign.currency.code(), (low, high))
            );
        }
    }
    let heading = word!("prices-that-indices-and-seasons-make");
    if prices_text.is_empty() { prices_text } else { format!("{heading}:\n{prices_text}") }
}

/// The least and the largest season index of the price over the weeks in which the placement can run.
fn season_range(placement: &Placement) -> (f64, f64) {
    let weeks = placement.season.price.iter().zip(&placement.open).filter(|(_, open)| open.days > 0);
    weeks.fold((f64::INFINITY, 0.0), |(low, high), (&price, _)| (low.min(price), high.max(price)))
}

/// `€1,000 x length 0.75 x target_group 0.91 = €682 per GRP, x 0.9 to 1.1 over the weeks`.
fn index_chain(placement: &Placement, code: &str, (low, high): (f64, f64)) -> String {
    let chain = &placement.season.chain;
    let mut chain_text = money_exact(placement.list_price / placement.season.chained(), code);
    for (name, index) in chain {
        let _ = write!(chain_text, " x {name} {}", significant(*index, 4));
    }
    if !chain.is_empty() {
        let _ = write!(chain_text, " = {}", money_exact(placement.list_price, code));
    }
    chain_text.push_str(&say!("per-unit", unit = crate::text::number::unit_noun(&placement.unit)));
    if high - low > SAME_INDEX {
        let (low, high) = (significant(low, 3), significant(high, 3));
        chain_text.push_str(&say!("x-to-over-weeks", low, high));
    }
    chain_text
}

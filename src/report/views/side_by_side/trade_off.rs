//! The trade-off between two scenarios: what one brings more, and for how much money.

use crate::planning::compare::side_by_side::TradeOff;
use crate::text::messages::{say, word};
use crate::text::number::{listed, money_change, plain};

/// An amount with `more` or `less`.
fn more_or_less(amount: &str, moved: f64) -> String {
    if moved > 0.0 { say!("more", size = amount) } else { say!("less", size = amount) }
}

/// What a scenario brings more or less, after a verb: `1.3 points more in See and 0.2 points less in Think`; none where
/// nothing differs.
pub(super) fn brought(trade_off: &TradeOff) -> Option<String> {
    match trade_off.beyond_reach() {
        Some((unit, more)) => Some(more_or_less(&unit.amount(more), more)),
        None => reached(trade_off),
    }
}

/// The same with its verb and the other's name: `reaches 1.3 points more in See than basis`.
pub(super) fn brought_than(trade_off: &TradeOff, other: &str) -> Option<String> {
    let brought = brought(trade_off)?;
    Some(if trade_off.beyond_reach().is_some() {
        say!("brings-than", brought, other)
    } else {
        say!("reaches-than", brought, other)
    })
}

fn reached(trade_off: &TradeOff) -> Option<String> {
    let phases = trade_off.phases.iter().map(|moved| {
        let size = (10.0 * moved.points.abs()).round() / 10.0;
        let points_words = more_or_less(&say!("points", figure = plain(size, 1), points = size), moved.points);
        say!("in", term = points_words, names = moved.phase)
    });
    let phases: Vec<String> = phases.collect();
    (!phases.is_empty()).then(|| listed(&phases))
}

/// The channels behind most of the largest gain in reach: `, mostly by Radio`.
pub(super) fn mostly_by(trade_off: &TradeOff) -> String {
    let Some(gain) = trade_off.largest_gain().filter(|gain| !gain.mostly_by.is_empty()) else { return String::new() };
    let whereabouts = if trade_off.phases.len() > 1 { say!("trade-off-in", phase = gain.phase) } else { String::new() };
    say!("trade-off-mostly-by", whereabouts, by = listed(&gain.mostly_by))
}

/// The difference in money, after `for`: `for the same money`, `for €5,000 more`.
pub(super) fn for_money(trade_off: &TradeOff) -> String {
    if trade_off.spend == 0.0 {
        return word!("for-same-money").to_owned();
    }
    say!("for", spent = more_or_less(&size_of_money(trade_off), trade_off.spend))
}

/// The size of the difference in money.
pub(super) fn size_of_money(trade_off: &TradeOff) -> String {
    let difference = if trade_off.rounded_spend == 0.0 { trade_off.spend } else { trade_off.rounded_spend };
    money_change(difference.abs(), &trade_off.currency)
}

//! Caveats of a recommendation: circumstances that differ besides the split, and the odds over draws.

use crate::planning::compare::side_by_side::{Circumstances, OddsAgainst};
use crate::text::messages::{say, word};
use crate::text::number::{listed, plain};

/// The most channels whose prices are told by name.
const CHANNELS: usize = 3;

/// A sentence on prices and campaign length that differ between two plans.
pub(super) fn circumstances(circumstances: &Circumstances) -> Option<String> {
    let channels = &circumstances.repriced_channels;
    let prices = match channels.len() {
        0 => None,
        1..=CHANNELS => Some(say!("price-of", names = listed(channels))),
        many => Some(say!("prices-of", channels = say!("count-channels", count = many))),
    };
    let length = circumstances.other_length.then(|| word!("campaigns-length").to_owned());
    let differ: Vec<String> = prices.into_iter().chain(length).collect();
    // The prices of several channels are one entry.
    let count = if channels.len() > CHANNELS { 2 } else { differ.len() };
    (!differ.is_empty()).then(|| say!("part-of-this-is-not-plans-doing", count, differ = listed(&differ)))
}

/// How often a scenario is better than its rival over draws of prices and ceilings.
pub(super) fn odds(odds: &OddsAgainst, rival: &str) -> String {
    let draws = say!("count-simulations", count = odds.draws);
    let (name, share) = (rival, plain(odds.better_pct, 0));
    if odds.is_coin_toss() {
        say!("caveats-with-prices-and-ceilings-uncertain", name, share, draws)
    } else if odds.better_pct < 50.0 {
        say!("beware-with-prices-and-ceilings-uncertain", name, share, draws)
    } else {
        say!("with-prices-and-ceilings-uncertain", name, share, draws)
    }
}

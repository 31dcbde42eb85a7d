//! Caveats of a recommendation: circumstances that differ besides the split, and the odds over draws.

use super::super::plan_terms::length;
use super::super::{Line, PlanFigures};
use super::selection::COIN_TOSS;
use super::{Odds, PlannedScenario, ScenarioSet};
use crate::text::messages::say;
use crate::text::number::{listed, plain};
use crate::tolerance::reporting::SAME_PRICE;

/// A sentence on prices and campaign length that differ between two plans.
pub(super) fn circumstances(was: &PlanFigures, is: &PlanFigures) -> Option<String> {
    let net = |line: &Line| line.unit_price.map(|price| price * (1.0 - line.discount_pct.unwrap_or(0.0) / 100.0));
    let dearer = |line: &&Line| {
        let alike = |other: &&Line| (&other.phase, &other.channel) == (&line.phase, &line.channel);
        let prices = was.lines.iter().find(alike).and_then(net).zip(net(line));
        prices.is_some_and(|(was, is)| (was - is).abs() > SAME_PRICE * was.abs())
    };
    let mut names: Vec<&str> = Vec::new();
    for line in is.lines.iter().filter(dearer) {
        if !names.contains(&line.channel_name.as_str()) {
            names.push(&line.channel_name);
        }
    }
    let mut differ = Vec::new();
    match names.len() {
        0 => {}
        1..=3 => differ.push(say!("price-of", names = listed(&names))),
        many => {
            let channels = say!("count-channels", count = many);
            differ.push(say!("prices-of", channels));
        }
    }
    if was.header.weeks.is_some() && was.header.weeks != is.header.weeks {
        differ.push(length().to_owned());
    }
    // The prices of several channels are one entry.
    let count = if names.len() > 3 { 2 } else { differ.len() };
    let differ = listed(&differ);
    let sentence = || say!("part-of-this-is-not-plans-doing", count, differ);
    (!differ.is_empty()).then(sentence)
}

/// How often the chosen scenario is better than its rival over draws of prices and ceilings.
pub(super) fn odds_sentence(
    set: &ScenarioSet<'_>,
    chosen: &PlannedScenario<'_>,
    rival: &PlannedScenario<'_>,
) -> Option<String> {
    let reference_name = set.reference().name;
    // Odds are against the first scenario, so only a comparison with it has any.
    let (odds, better): (&Odds, f64) = match (chosen.name == reference_name, rival.name == reference_name) {
        (false, true) => (chosen.odds?, chosen.odds?.beats_first_pct),
        (true, false) => (rival.odds?, 100.0 - rival.odds?.beats_first_pct),
        _ => return None,
    };
    let draws = counted_draws(odds.draws);
    let (name, share) = (rival.name, plain(better, 0));
    Some(if (better - 50.0).abs() < COIN_TOSS {
        say!("caveats-with-prices-and-ceilings-uncertain", name, share, draws)
    } else if better < 50.0 {
        say!("beware-with-prices-and-ceilings-uncertain", name, share, draws)
    } else {
        say!("with-prices-and-ceilings-uncertain", name, share, draws)
    })
}

/// `1,000 draws`.
fn counted_draws(draws: usize) -> String {
    say!("count-simulations", count = draws)
}

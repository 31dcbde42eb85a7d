//! Plans of whole things against every possibility, on seeded small markets.

mod support;

use klantreis::audit;
use klantreis::case::Case;
use klantreis::outcome::Outcome;
use klantreis::plan::Plan;
use klantreis::recommend::{NoPlan, Recommendation, Settings, recommend};
use rayon::prelude::*;
use support::case;
use support::enumerated::{Draws, Market, Score, carried, keeps, wrong};

/// The plan of a case with what its audit finds.
fn planned(case: &Case) -> (Result<Recommendation, NoPlan>, Vec<String>) {
    let found = recommend(case, Settings::default());
    let findings = found.as_ref().map_or(Vec::new(), |found| audit::check(case, &Plan::of(case, found, 1e-4)));
    (found, findings)
}

/// The best plan of every set of channels that may be bought, each from a convex brief.
fn of_sets(whole: &Case, market: &Market) -> Vec<Score> {
    let briefs = (0..1 << market.channels.len()).filter_map(|set| market.brief_of(set).map(|brief| (set, brief)));
    let best = briefs.filter_map(|(set, brief)| {
        let convex = case(&brief);
        let found = match recommend(&convex, Settings::default()) {
            Ok(found) => found,
            Err(NoPlan::Contradiction) => return None,
            Err(error) => panic!("{error:?}\n{brief}"),
        };
        assert!(found.searched.is_none() && found.proved, "not convex or not proved:\n{brief}");
        // Where a channel may take nothing, rows leave room for the dust of a cent.
        let x = carried((&convex, whole), &found.x).into_iter().zip(&whole.placements);
        let x: Vec<f64> = x.map(|(x, placement)| if buys(set, &placement.channel) { x } else { 0.0 }).collect();
        let broken: Vec<_> = whole.limits.iter().filter(|limit| limit.breach(whole, &x) > 1e-8).collect();
        let over = Outcome::of(whole, &x).over_caps(whole, &x);
        assert!(keeps(whole, &x), "what a set comes to does not keep the whole brief: {broken:?}, {over}\n{brief}");
        Some(Score::of(whole, &Outcome::of(whole, &x), &x))
    });
    best.collect()
}

/// Whether a channel, called c0, c1, …, is in a set.
fn buys(set: usize, channel: &str) -> bool {
    let index: usize = channel[1..].parse().expect("channels are called c0, c1, …");
    set >> index & 1 == 1
}

/// What is wrong with the plan of a market, if anything.
fn wrong_of_market(market: &Market) -> Option<String> {
    let brief = market.brief();
    let whole = case(&brief);
    let (found, findings) = planned(&whole);
    if !findings.is_empty() {
        return Some(format!("does not pass its audit: {findings:?}\n{brief}"));
    }
    let rivals = of_sets(&whole, market);
    let what = wrong(&whole, &found, &rivals).or_else(|| unmatched(&whole, &found, &rivals));
    what.map(|what| format!("{what}\n{brief}"))
}

/// A plan that meets every goal is matched by that of the set it buys.
fn unmatched(case: &Case, found: &Result<Recommendation, NoPlan>, rivals: &[Score]) -> Option<String> {
    let found = found.as_ref().ok()?;
    let mine = Score::of(case, &Outcome::of(case, &found.x), &found.x);
    let met = |score: &Score| score.short.iter().all(|(_, short)| *short <= 2e-6);
    let best = rivals.iter().filter(|rival| met(rival)).map(|rival| rival.value).fold(f64::NEG_INFINITY, f64::max);
    let apart = met(&mine) && mine.value > best + 1e-4 * mine.value.abs() + 1e-9;
    apart.then(|| format!("no set comes to {}: the best to {best}", mine.value))
}

#[test]
fn the_best_of_all_sets_of_channels_is_found() {
    let mut draws = Draws::of(31);
    let markets: Vec<Market> = (0..70).map(|_| Market::draw(&mut draws)).collect();
    let wrong: Vec<String> = markets
        .par_iter()
        .enumerate()
        .filter_map(|(index, market)| wrong_of_market(market).map(|what| format!("market {index}: {what}")))
        .collect();
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), markets.len(), wrong.join("\n"));
}

//! What is not bought, and what would bring it in.

use super::Told;
use klantreis::explain::{PlacementObstacle, UnboughtPlacement};
use klantreis::plan::Plan;

pub(super) fn refuted(told: &Told) -> Vec<String> {
    let wrong = told.explanation.why.unbought.iter().flat_map(|one| {
        let kept = one.obstacles.iter().filter_map(|kept| not_kept_out(told, one, kept));
        [enters_elsewhere(told, one), enters(told, one), does_not_wait(told, one)].into_iter().flatten().chain(kept)
    });
    wrong.collect()
}

fn line_spend(plan: &Plan, one: &UnboughtPlacement) -> Option<f64> {
    let line = plan.lines.iter().find(|line| line.channel == one.channel && line.phase == one.phase);
    line.map(|line| line.spend)
}

fn at(told: &Told, one: &UnboughtPlacement, fall: f64) -> Option<Plan> {
    let price = one.price * (1.0 - fall / 100.0);
    let stated = told.what_if.reading.catalogue.channel.get(&one.channel)?.price.as_ref()?;
    let words = [("low", stated.low.is_some()), ("mid", true)].into_iter().filter(|(_, stated)| *stated);
    let set: Vec<String> = words.map(|(word, _)| format!("channel.{}.price.{word}={price:e}", one.channel)).collect();
    told.again(&set)
}

/// A price at which it is told to enter, and does not; or enters before.
fn enters_elsewhere(told: &Told, one: &UnboughtPlacement) -> Option<String> {
    let fall = one.price_fall_pct?;
    if line_spend(&at(told, one, fall)?, one).is_none() {
        return Some(format!("{} does not enter at {fall}% less", one.channel));
    }
    let before = one.verified && line_spend(&at(told, one, fall - 1.0)?, one).is_some();
    before.then(|| format!("{} enters at {}% less already", one.channel, fall - 1.0))
}

/// What is told not to be bought at a hundredth of its price.
fn enters(told: &Told, one: &UnboughtPlacement) -> Option<String> {
    let told_not = one.at_no_price && one.price_fall_pct.is_none();
    (told_not && line_spend(&at(told, one, 99.0)?, one).is_some())
        .then(|| format!("{} enters at a hundredth of its price", one.channel))
}

/// What waits for the goals that are missed comes in without them.
fn does_not_wait(told: &Told, one: &UnboughtPlacement) -> Option<String> {
    let gets = one.spend_without_missed_goals?;
    let missed = told.base.plan.goals.iter().filter(|goal| !goal.met);
    let mut set: Vec<String> = missed.map(|goal| format!("goal.{}=none", goal.goal)).collect();
    set.dedup();
    let spend = line_spend(&told.again(&set)?, one);
    let same = spend.is_some_and(|spend| (spend - gets).abs() <= 0.01 * gets.max(1.0));
    (!same).then(|| format!("{} gets {spend:?} without the missed goals, not {gets}", one.channel))
}

/// What a bound keeps out, and what it gets without it.
fn not_kept_out(told: &Told, one: &UnboughtPlacement, kept: &PlacementObstacle) -> Option<String> {
    let spend = told.again(std::slice::from_ref(&kept.set)).and_then(|plan| line_spend(&plan, one));
    let same = match (spend, kept.spend) {
        (Some(spend), Some(said)) => (spend - said).abs() <= 0.01 * said.max(1.0),
        (spend, said) => spend.is_some() == said.is_some(),
    };
    (!same).then(|| format!("{} gets {spend:?} at {}, not {:?}", one.channel, kept.set, kept.spend))
}

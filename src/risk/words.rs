//! The answer in a few sentences: what the plan brings, which goals are in doubt, and whether the split is.

use super::stability::MOVED;
use super::{GoalReplanned, Risk, Stability, Steadiness};
use crate::number::{counted, fixed, listed, plain, quoted, short};
use crate::plan::InWords;
use crate::robust::Robust;

/// A goal met less often than this, in points, is in doubt.
const SURE: f64 = 90.0;
/// So many goals more on average are worth telling.
const MORE_GOALS: f64 = 0.1;
/// A split is stable when it holds in this part of the markets, in points.
const STABLE: f64 = 90.0;

/// What a planner should take away.
pub(super) fn headline(risk: &Risk) -> Vec<String> {
    let mut said = vec![outcome(risk), goals(risk)];
    said.extend(risk.robust.as_ref().map(|robust| of_robust(risk, robust)));
    said.extend(risk.stability.as_ref().map(|stability| split(risk, stability)));
    said.into_iter().filter(|sentence| !sentence.is_empty()).collect()
}

fn outcome(risk: &Risk) -> String {
    let (spread, words) = (&risk.distribution.objective, InWords::of(&risk.plan));
    let (bring, brings) = if risk.plan.objective.sense == "minimise" { ("take", "takes") } else { ("bring", "brings") };
    if spread.min == spread.max {
        return format!(
            "The plan {brings} {} whatever the figures in doubt turn out to be.",
            words.amount(spread.median)
        );
    }
    format!(
        "Carried out as it is, the plan is meant to {bring} {}; in nine of ten redrawn markets it {brings} between {} and {}.",
        words.amount(risk.extremes.planned.objective),
        words.figure(spread.p5),
        words.amount(spread.p95)
    )
}

fn goals(risk: &Risk) -> String {
    let goals = &risk.distribution.goals;
    let doubtful: Vec<String> = goals
        .iter()
        .filter(|goal| goal.met_pct < SURE)
        .map(|goal| format!("{} in {} %", quoted(&goal.goal), plain(goal.met_pct, 0)))
        .collect();
    let told = match (goals.len(), doubtful.len()) {
        (0, _) => String::new(),
        (_, 0) => format!("Every goal is met in at least {} % of them.", plain(SURE, 0)),
        (all, doubted) if all == doubted => {
            format!("Every goal is in doubt; met in so many of them: {}.", listed(&doubtful))
        }
        _ => format!("Goals in doubt, and in how many of them they are met: {}; the others hold.", listed(&doubtful)),
    };
    let tight = risk.plan.goals.iter().zip(goals).filter(|(goal, chance)| goal.tight && chance.met_pct < SURE).count();
    match tight {
        0 => told,
        1 => format!("{told} One of them is met with nothing to spare in the plan, so the least bad luck misses it."),
        tight => format!(
            "{told} {tight} of them are met with nothing to spare in the plan, so the least bad luck misses them."
        ),
    }
}

/// What being safe costs and saves.
fn of_robust(risk: &Risk, robust: &Robust) -> String {
    let words = InWords::of(&risk.plan);
    let against = format!("any {}", counted(robust.gamma, "bad channel"));
    let hurt: Vec<String> = robust.planned.worst_channels.iter().map(|key| name(risk, key)).collect();
    let worst = format!("with {} bad, the plan brings {}", listed(&hurt), told(&words, robust.planned.worst));
    let noise = robust.gap.max(1e-5) * robust.robust.worst.abs();
    if robust.gain <= noise && !robust.proved {
        let gap = short(100.0 * robust.gap);
        return format!(
            "No plan was found that is safer against {against}, and none is by more than {gap} %: at the worst, {worst}."
        );
    }
    if robust.gain <= noise {
        return format!("The plan is as safe against {against} as a plan can be: at the worst, {worst}.");
    }
    format!(
        "Being safe against {against} costs {} {} when nothing goes wrong and saves {} when things go worst: {worst}, the \
         robust plan at least {} whichever turn bad.",
        little(&words, robust.cost),
        words.unit(),
        little(&words, robust.gain),
        told(&words, robust.robust.worst)
    )
}

/// What a plan brings, to a tenth of a point: what safety costs is less than a point.
fn told(words: &InWords, value: f64) -> String {
    if words.tells_more_than_phases() { words.figure(value) } else { fixed(words.count(value), 1) }
}

/// A small difference, which may be too small for its last digit.
fn little(words: &InWords, value: f64) -> String {
    match told(words, value.max(0.0)) {
        nothing if !nothing.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9']) => "less than 0.1".to_owned(),
        some => some,
    }
}

/// What a channel is called where the plan buys it.
fn name(risk: &Risk, key: &str) -> String {
    let line = risk.plan.lines.iter().find(|line| line.channel == key);
    line.map_or_else(|| key.to_owned(), |line| line.channel_name.clone())
}

fn split(risk: &Risk, stability: &Stability) -> String {
    let (all, steady) = (stability.replanned, stability.steady);
    if all == 0 {
        return "In none of the redrawn markets is there a plan to compare with.".to_owned();
    }
    let markets = counted(all, "redrawn market");
    if 100.0 * steady as f64 >= STABLE * all as f64 {
        return format!(
            "The split is stable: in {steady} of {markets} the best plan moves no channel's share of net media by more than {} points.{}",
            plain(MOVED, 0),
            worth(risk, stability)
        );
    }
    let unstable: Vec<String> = stability
        .channels
        .iter()
        .filter(|channel| channel.steadiness == Steadiness::Unstable)
        .take(3)
        .map(|channel| {
            let share = &channel.share_pct;
            format!("{} ({}–{} %)", channel.channel_name, fixed(share.p10, 0), fixed(share.p90, 0))
        })
        .collect();
    let which = match (&stability.trade, unstable.is_empty()) {
        (Some(trade), _) => format!("{} trade places", listed(&trade.channel_names)),
        (None, false) => format!("the shares of {} hang on figures nobody knows", listed(&unstable)),
        (None, true) => "small moves of many channels add up".to_owned(),
    };
    format!(
        "The split is not stable: {which}, and in only {steady} of {markets} the best plan leaves every channel within {} points of its share.{}",
        plain(MOVED, 0),
        worth(risk, stability)
    )
}

/// What re-planning would be worth, so that an unstable split is not taken for a bad one.
fn worth(risk: &Risk, stability: &Stability) -> String {
    let met = |of: fn(&GoalReplanned) -> f64| stability.goals.iter().map(of).sum::<f64>() / 100.0;
    let (fixed_plan, anew) = (met(|goal| goal.met_fixed_pct), met(|goal| goal.met_pct));
    let goals = (anew - fixed_plan >= MORE_GOALS).then(|| {
        let (anew, goals) = (fixed(anew, 1), counted(stability.goals.len(), "goal"));
        format!("meet {anew} of {goals} on average instead of {}", fixed(fixed_plan, 1))
    });
    let verb = if risk.plan.objective.sense == "minimise" { "save" } else { "gain" };
    let change = InWords::of(&risk.plan).change(stability.gain.median).filter(|_| stability.gain.median > 0.0);
    let gain = change.map(|gain| format!("{verb} {} in the median market", gain.trim_start_matches('+')));
    let worth: Vec<String> = goals.into_iter().chain(gain).collect();
    if worth.is_empty() {
        return format!(
            " Knowing the figures beforehand would meet no more goals and {verb} nothing in the median market."
        );
    }
    format!(" Knowing the figures beforehand would {}.", listed(&worth))
}

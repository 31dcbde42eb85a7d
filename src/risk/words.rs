//! The answer in a few sentences: what the plan brings, which goals are in doubt, and whether the split is.

use super::stability::MOVED;
use super::{Risk, Stability, Steadiness};
use crate::number::{counted, fixed, listed, plain, quoted};
use crate::plan::InWords;

/// A goal met less often than this, in points, is in doubt.
const SURE: f64 = 90.0;
/// A split is stable when it holds in this part of the markets, in points.
const STABLE: f64 = 90.0;

/// What a planner should take away.
pub(super) fn headline(risk: &Risk) -> Vec<String> {
    let mut said = vec![outcome(risk), goals(risk)];
    said.extend(risk.stability.as_ref().map(|stability| split(risk, stability)));
    said.into_iter().filter(|sentence| !sentence.is_empty()).collect()
}

fn outcome(risk: &Risk) -> String {
    let (spread, words) = (&risk.distribution.objective, InWords::of(&risk.plan));
    if spread.min == spread.max {
        return format!(
            "The plan brings {} whatever the figures in doubt turn out to be.",
            words.amount(spread.median)
        );
    }
    format!(
        "Carried out as it is, the plan is expected to bring {}; in nine of ten redrawn markets it brings between {} and {}.",
        words.amount(risk.extremes.planned.objective),
        words.amount(spread.p5),
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
    match (goals.len(), doubtful.len()) {
        (0, _) => String::new(),
        (_, 0) => format!("Every goal is met in at least {} % of them.", plain(SURE, 0)),
        (all, doubtful_count) if all == doubtful_count => {
            format!("Its goals are met in so many of them: {}.", listed(&doubtful))
        }
        _ => format!("Goals in doubt, with how often they are met: {}; the others hold.", listed(&doubtful)),
    }
}

fn split(risk: &Risk, stability: &Stability) -> String {
    let (all, steady) = (stability.replanned, stability.steady);
    if all == 0 {
        return "In none of the redrawn markets is there a plan to compare with.".to_owned();
    }
    let markets = counted(all, "redrawn market");
    if 100.0 * steady as f64 >= STABLE * all as f64 {
        return format!(
            "The split is stable: in {steady} of {markets} the best plan moves no channel's share of net media by more than {} points.",
            plain(MOVED, 0)
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
    match InWords::of(&risk.plan).change(stability.gain.median) {
        Some(gain) if stability.gain.median > 0.0 => {
            format!(" Knowing the figures beforehand would gain {} in the median market.", gain.trim_start_matches('+'))
        }
        _ => " Knowing the figures beforehand would gain nothing of the objective in the median market.".to_owned(),
    }
}

//! The rule by which one column is chosen: goals by priority, the objective, the proof, the money.
//!
//! At each step the best of those left is found, and all that are no worse than it by more than can be told
//! apart stay. So the order of the columns plays no role.

use std::collections::BTreeSet;

use super::super::Objective;
use super::goal_verdicts::GoalVerdicts;
use super::{PlannedScenario, ScenarioSet};
use crate::domain::brief::BASE;
use crate::planning::plan::Status;
use crate::tolerance::reporting::{NEARER, REACH};

/// How near to half a share of draws lies that says nothing, in points.
pub(super) const COIN_TOSS: f64 = 10.0;

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Criterion {
    /// There was nothing to choose between.
    Only,
    /// Goals, the first priority first.
    Goals,
    /// What is made most of.
    Objective,
    /// One is proved.
    Proof,
    /// One is cheaper.
    Spend,
    /// One is the better more often when prices and ceilings turn out otherwise.
    Odds,
    /// They are the same as far as can be told.
    Same,
}

/// The best of some columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Selection {
    /// The column, as an index into those that have a plan.
    pub(super) chosen: usize,
    /// What left it alone.
    pub(super) by: Criterion,
}

/// Those that tell their goals and their proof, and so can be chosen; where some make most of what the reference
/// does, only these, because one that makes most of something else cannot be held against them.
pub(super) fn candidates(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<usize> {
    let all: Vec<usize> = (0..set.planned.len()).filter(|index| is_selectable(set, goals, *index)).collect();
    let wanted = objective(set.reference());
    let alike = |index: &&usize| wanted.zip(objective(&set.planned[**index])).is_some_and(|(a, b)| a.is_comparable(b));
    let alike: Vec<usize> = all.iter().filter(alike).copied().collect();
    if alike.len() > 1 { alike } else { all }
}

/// Whether a column tells its goals and its proof.
pub(super) fn is_selectable(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, index: usize) -> bool {
    goals.by_scenario[index].is_some() && objective(&set.planned[index]).is_some()
}

/// The best of these columns.
pub(super) fn select(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, among: &[usize]) -> Option<Selection> {
    let mut left = among.to_vec();
    if left.len() == 1 {
        return Some(Selection { chosen: left[0], by: Criterion::Only });
    }
    let steps: [(Criterion, Step); 5] = [
        (Criterion::Goals, by_goals),
        (Criterion::Objective, by_objective),
        (Criterion::Proof, by_proof),
        (Criterion::Spend, by_spend),
        (Criterion::Odds, by_odds),
    ];
    for (by, step) in steps {
        left = step(set, goals, &left);
        if let [chosen] = left[..] {
            return Some(Selection { chosen, by });
        }
    }
    // Of equals a brief as it stands comes before its variants; names settle the rest.
    let order = |index: &usize| (set.planned[*index].name != BASE, set.planned[*index].name);
    let chosen = left.into_iter().min_by_key(order)?;
    Some(Selection { chosen, by: Criterion::Same })
}

/// Leaves those of a list that are as good as the best of it.
type Step = fn(&ScenarioSet<'_>, &GoalVerdicts<'_>, &[usize]) -> Vec<usize>;

fn by_goals(_: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    let mut left = among.to_vec();
    let priorities: BTreeSet<u32> = among.iter().flat_map(|index| goals.misses(*index).into_keys()).collect();
    for priority in priorities {
        let miss = |index: usize| goals.misses(index).get(&priority).copied().unwrap_or_default();
        left = lowest(&left, |index| miss(index).0 as f64, |_| 0.0);
        left = lowest(&left, |index| miss(index).1, |_| NEARER);
    }
    left
}

/// All stay where some objective is another than the others'.
fn by_objective(set: &ScenarioSet<'_>, _: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    let objectives: Vec<&Objective> = among.iter().filter_map(|index| objective(&set.planned[*index])).collect();
    if objectives.len() < among.len() || objectives.iter().any(|other| !objectives[0].is_comparable(other)) {
        return among.to_vec();
    }
    let own = |index: usize| objective(&set.planned[index]);
    let less = |index: usize| own(index).map_or(0.0, |own| -own.sense.sign() * own.value);
    lowest(among, less, |index| own(index).map_or(0.0, |own| indifference(own, set)))
}

fn by_proof(set: &ScenarioSet<'_>, _: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    lowest(among, |index| f64::from(u8::from(!proved(&set.planned[index]))), |_| 0.0)
}

fn by_spend(set: &ScenarioSet<'_>, _: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    lowest(among, |index| set.planned[index].plan.totals.paid(), |_| set.thresholds.money)
}

/// All stay where some were not drawn, or are the better about as often.
fn by_odds(set: &ScenarioSet<'_>, _: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    let better = |index: &usize| {
        let scenario = &set.planned[*index];
        if scenario.name == set.reference().name { Some(50.0) } else { scenario.odds.map(|odds| odds.beats_first_pct) }
    };
    if among.iter().any(|index| better(index).is_none()) {
        return among.to_vec();
    }
    lowest(among, |index| -better(&index).unwrap_or_default(), |_| COIN_TOSS)
}

/// Those with the least of a figure, give or take the room that the best or they themselves need.
fn lowest(among: &[usize], figure: impl Fn(usize) -> f64, indifference: impl Fn(usize) -> f64) -> Vec<usize> {
    let least = among.iter().map(|index| figure(*index)).fold(f64::INFINITY, f64::min);
    let best =
        among.iter().filter(|index| figure(**index) <= least).map(|index| indifference(*index)).fold(0.0, f64::max);
    among.iter().copied().filter(|index| figure(*index) <= least + best.max(indifference(*index))).collect()
}

/// What a column makes most of.
pub(super) fn objective<'a>(scenario: &PlannedScenario<'a>) -> Option<&'a Objective> {
    scenario.plan.header.objective.as_ref()
}

/// Whether a column is proved to its tolerance.
pub(super) fn proved(scenario: &PlannedScenario<'_>) -> bool {
    matches!(scenario.plan.header.status, Some(Status::Optimal | Status::GoalMissed))
}

/// By how much an objective can be off and still be called the same.
pub(super) fn indifference(objective: &Objective, set: &ScenarioSet<'_>) -> f64 {
    let proof = objective.gap.unwrap_or(0.0) * objective.value.abs();
    match &objective.sought {
        sought if sought.counts_points() => proof.max(REACH),
        sought if sought.in_money() => proof.max(set.thresholds.money),
        _ => proof,
    }
}

//! The rule that selects a scenario, a lexicographic order: goals by priority, the objective, the proof, the money, the
//! odds.
//!
//! Each step keeps the best of those left and all that are within an indifference threshold of it. So the order of the
//! scenarios plays no role.

use std::collections::BTreeSet;

use super::super::Objective;
use super::goal_verdicts::GoalVerdicts;
use super::{PlannedScenario, ScenarioSet};
use crate::domain::brief::BASE;
use crate::planning::plan::Status;
use crate::tolerance::reporting::{NEARER, REACH};

/// A share of draws this near to half decides nothing, in points.
pub(super) const COIN_TOSS: f64 = 10.0;

/// The criterion that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// There is only one scenario.
    Only,
    /// Goals missed, by priority.
    Goals,
    /// The objective.
    Objective,
    /// Whether the plan is proved.
    Proof,
    /// Net media and fees.
    Spend,
    /// How often it is the better one over draws of prices and ceilings.
    Odds,
    /// None: they are equal within the thresholds.
    Same,
}

/// The best of some scenarios.
#[derive(Clone, Copy, Debug)]
pub(super) struct Selection {
    /// Its index among those that have a plan.
    pub(super) chosen: usize,
    /// The criterion that decided.
    pub(super) by: Criterion,
}

/// The scenarios that can be selected, because they state their goals and their proof. Where several have the
/// reference's objective, only these, because another objective cannot be compared.
pub(super) fn candidates(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<usize> {
    let selectable: Vec<usize> = (0..set.planned.len()).filter(|index| is_selectable(set, goals, *index)).collect();
    let reference_objective = objective(set.reference());
    let comparable = |index: &&usize| {
        reference_objective.zip(objective(&set.planned[**index])).is_some_and(|(a, b)| a.is_comparable(b))
    };
    let comparable: Vec<usize> = selectable.iter().filter(comparable).copied().collect();
    if comparable.len() > 1 { comparable } else { selectable }
}

/// Whether a scenario states its goals and its proof.
pub(super) fn is_selectable(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, index: usize) -> bool {
    goals.by_scenario[index].is_some() && objective(&set.planned[index]).is_some()
}

/// Selects the best of these scenarios.
pub(super) fn select(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, among: &[usize]) -> Option<Selection> {
    let mut candidates = among.to_vec();
    if candidates.len() == 1 {
        return Some(Selection { chosen: candidates[0], by: Criterion::Only });
    }
    let steps: [(Criterion, SelectionStep); 5] = [
        (Criterion::Goals, by_goals),
        (Criterion::Objective, by_objective),
        (Criterion::Proof, by_proof),
        (Criterion::Spend, by_spend),
        (Criterion::Odds, by_odds),
    ];
    for (by, step) in steps {
        candidates = step(set, goals, &candidates);
        if let [chosen] = candidates[..] {
            return Some(Selection { chosen, by });
        }
    }
    // Of equals the brief itself comes before its variants, then the first name.
    let order = |index: &usize| (set.planned[*index].name != BASE, set.planned[*index].name);
    let chosen = candidates.into_iter().min_by_key(order)?;
    Some(Selection { chosen, by: Criterion::Same })
}

/// Keeps those of a list that are as good as the best of it.
type SelectionStep = fn(&ScenarioSet<'_>, &GoalVerdicts<'_>, &[usize]) -> Vec<usize>;

fn by_goals(_: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    let mut candidates = among.to_vec();
    let priorities: BTreeSet<u32> = among.iter().flat_map(|index| goals.misses(*index).into_keys()).collect();
    for priority in priorities {
        let miss = |index: usize| goals.misses(index).get(&priority).copied().unwrap_or_default();
        candidates = lowest(&candidates, |index| miss(index).0 as f64, |_| 0.0);
        candidates = lowest(&candidates, |index| miss(index).1, |_| NEARER);
    }
    candidates
}

/// Keeps all where their objectives differ.
fn by_objective(set: &ScenarioSet<'_>, _: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    let objectives: Vec<&Objective> = among.iter().filter_map(|index| objective(&set.planned[*index])).collect();
    if objectives.len() < among.len() || objectives.iter().any(|other| !objectives[0].is_comparable(other)) {
        return among.to_vec();
    }
    let objective_of = |index: usize| objective(&set.planned[index]);
    let objective_cost =
        |index: usize| objective_of(index).map_or(0.0, |objective_of| -objective_of.sense.sign() * objective_of.value);
    lowest(among, objective_cost, |index| {
        objective_of(index).map_or(0.0, |objective_of| indifference(objective_of, set))
    })
}

fn by_proof(set: &ScenarioSet<'_>, _: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    lowest(among, |index| f64::from(u8::from(!proved(&set.planned[index]))), |_| 0.0)
}

fn by_spend(set: &ScenarioSet<'_>, _: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    lowest(among, |index| set.planned[index].plan.totals.paid(), |_| set.thresholds.money)
}

/// Keeps all where some have no odds, and those that are better about as often.
fn by_odds(set: &ScenarioSet<'_>, _: &GoalVerdicts<'_>, among: &[usize]) -> Vec<usize> {
    let beats_first_pct = |index: &usize| {
        let scenario = &set.planned[*index];
        if scenario.name == set.reference().name { Some(50.0) } else { scenario.odds.map(|odds| odds.beats_first_pct) }
    };
    if among.iter().any(|index| beats_first_pct(index).is_none()) {
        return among.to_vec();
    }
    lowest(among, |index| -beats_first_pct(&index).unwrap_or_default(), |_| COIN_TOSS)
}

/// Those with the lowest figure, within the larger indifference of the best and their own.
fn lowest(among: &[usize], figure: impl Fn(usize) -> f64, indifference: impl Fn(usize) -> f64) -> Vec<usize> {
    let least = among.iter().map(|index| figure(*index)).fold(f64::INFINITY, f64::min);
    let best =
        among.iter().filter(|index| figure(**index) <= least).map(|index| indifference(*index)).fold(0.0, f64::max);
    among.iter().copied().filter(|index| figure(*index) <= least + best.max(indifference(*index))).collect()
}

/// The objective of a scenario's plan.
pub(super) fn objective<'a>(scenario: &PlannedScenario<'a>) -> Option<&'a Objective> {
    scenario.plan.header.objective.as_ref()
}

/// Whether a scenario's plan is proved to its tolerance.
pub(super) fn proved(scenario: &PlannedScenario<'_>) -> bool {
    matches!(scenario.plan.header.status, Some(Status::Optimal | Status::GoalMissed))
}

/// The indifference threshold: objectives that differ by no more than this count as equal.
pub(super) fn indifference(objective: &Objective, set: &ScenarioSet<'_>) -> f64 {
    let proof = objective.gap.unwrap_or(0.0) * objective.value.abs();
    match &objective.sought {
        sought if sought.counts_points() => proof.max(REACH),
        sought if sought.in_money() => proof.max(set.thresholds.money),
        _ => proof,
    }
}

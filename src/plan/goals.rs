//! What became of every goal and every hard bound.

use super::lines::measured;
use super::{Goal, Limit, Room};
use crate::brief::Measure;
use crate::case::{self, Case, Family, Side, Stated, Want};
use crate::curve;
use crate::outcome::Outcome;

/// The goals, by priority and then by key.
pub(super) fn results(case: &Case, outcome: &Outcome, (x, room): (&[f64], &Room)) -> Vec<Goal> {
    case.goals.iter().map(|goal| result(case, outcome, (x, room), goal)).collect()
}

fn result(case: &Case, outcome: &Outcome, (x, room): (&[f64], &Room), goal: &case::Goal) -> Goal {
    let sum = |measure: Measure| measured(case, x, &goal.members, &measure, goal.audience);
    let people: f64 =
        goal.form.reach.iter().map(|&(sum, _)| case.phases[goal.phase].people[case.sums[sum].audience]).sum();
    let reached: f64 = goal
        .form
        .reach
        .iter()
        .map(|&(sum, _)| case.phases[goal.phase].people[case.sums[sum].audience] * curve::reach(outcome.sums[sum]))
        .sum();
    let (measure, target, value) = match goal.want {
        Want::Reach(target) => ("reach_pct", 100.0 * target, Some(100.0 * reached / people)),
        Want::ReachPeople(target) => ("reach_people", target, Some(reached)),
        Want::Contacts(target) => ("contacts", target, Some(sum(Measure::Contacts))),
        Want::Grp(target) => ("grp", target, Some(sum(Measure::Grp))),
        Want::Clicks(target) => ("clicks", target, Some(sum(Measure::Clicks))),
        Want::Conversions(target) => ("conversions", target, Some(sum(Measure::Conversions))),
        Want::CostPerConversion(target) => {
            ("cost_per_conversion", target, super::lines::ratio(sum(Measure::Spend), sum(Measure::Conversions)))
        }
    };
    let spare = outcome.value(&goal.form, x) - goal.target;
    let shortfall = (-spare).max(0.0);
    Goal {
        goal: goal.key.clone(),
        phase: case.phases[goal.phase].journey.key.to_owned(),
        audience: goal.audience.map(|a| case.audiences[a].key.clone()),
        measure,
        target,
        value,
        shortfall,
        met: shortfall <= room.goals,
        tight: spare.abs() <= 10.0 * crate::stage::MET,
        priority: goal.priority,
    }
}

/// The hard bounds, in the case's order, with their multipliers where there are any.
pub(super) fn limits(case: &Case, (x, room): (&[f64], &Room), multipliers: &[f64]) -> Vec<Limit> {
    let multiplier = |index: usize| multipliers.get(index).copied().unwrap_or(0.0);
    let each = case.limits.iter().zip(&room.limits).enumerate();
    let stands = each.map(|(index, (limit, room))| Limit {
        kept: limit.breach(case, x) <= *room,
        price: case.objective.natural(multiplier(index) / limit.row.scale),
        ..stand(case, limit, x)
    });
    stands.collect()
}

fn stand(case: &Case, limit: &case::Limit, x: &[f64]) -> Limit {
    let value = match limit.family {
        Family::Budget => super::lines::budget_used(case, x),
        _ => measured(case, x, &limit.members, &limit.measure, limit.audience),
    };
    let bound = match &limit.stated {
        Stated::Amount(amount) => *amount,
        Stated::Share(share, of) => share * measured(case, x, of, &limit.measure, limit.audience),
    };
    let row: f64 = limit.row.terms.iter().map(|&(p, c)| c * x[p]).sum();
    let distance = match limit.side {
        Side::AtLeast => row - limit.row.bound,
        Side::AtMost => limit.row.bound - row,
        Side::Exactly => 0.0,
    };
    Limit {
        limit: limit.row_name(),
        title: case.title(limit),
        measure: limit.measure.to_string(),
        side: limit.side.word(),
        value,
        bound,
        binding: distance <= 1e-6 * limit.row.bound.abs().max(1e-2),
        kept: true,
        price: 0.0,
    }
}

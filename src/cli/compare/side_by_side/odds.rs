//! The odds of each scenario over draws of prices and ceilings, the same draws for all.

use super::Made;
use crate::planning::compare::side_by_side::Odds;
use crate::planning::plan::Plan;
use crate::planning::risk::Quantiles;
use crate::tolerance::reporting::BETTER;

/// The odds of every scenario against the first one planned in this run; none where their objectives differ.
pub(super) fn all<E>(made: &[Result<Made, E>]) -> Vec<Option<Odds>> {
    let first = made.iter().find_map(plan_draws);
    made.iter().map(|made| odds(&plan_draws(made)?, first.as_ref()?)).collect()
}

/// A plan made in this run, and its objective in every draw.
struct PlanDraws<'a> {
    plan: &'a Plan,
    draws: &'a [f64],
}

fn plan_draws<E>(made: &Result<Made, E>) -> Option<PlanDraws<'_>> {
    match made {
        Ok(Made::Planned(answer, draws)) if !draws.is_empty() => Some(PlanDraws { plan: &answer.plan, draws }),
        _ => None,
    }
}

fn odds(plan_draws: &PlanDraws<'_>, first: &PlanDraws<'_>) -> Option<Odds> {
    let PlanDraws { plan, draws } = plan_draws;
    let objective_terms =
        |plan: &Plan| (plan.objective.sense, plan.phases.iter().map(|phase| phase.weight).collect::<Vec<_>>());
    let is_comparable = plan.objective.sought.is_alike(&first.plan.objective.sought)
        && objective_terms(plan) == objective_terms(first.plan);
    // Time may end the draws of either early: the draws that both have are compared.
    let shared_draws = draws.len().min(first.draws.len());
    if !is_comparable || shared_draws == 0 {
        return None;
    }
    let sign = plan.objective.sense.sign();
    let beats_draw = |(plan_draws, first_objective): &(&f64, &f64)| {
        sign * (*plan_draws - *first_objective) > BETTER * first_objective.abs()
    };
    let better_draws = draws.iter().zip(first.draws).filter(beats_draw).count();
    let quantiles = Quantiles::of(draws.iter().copied());
    let beats_first_pct = 100.0 * better_draws as f64 / shared_draws as f64;
    Some(Odds { draws: shared_draws, low: quantiles.p10, high: quantiles.p90, beats_first_pct })
}

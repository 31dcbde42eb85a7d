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

fn odds(own: &PlanDraws<'_>, first: &PlanDraws<'_>) -> Option<Odds> {
    let PlanDraws { plan, draws } = own;
    let aim = |plan: &Plan| (plan.objective.sense, plan.phases.iter().map(|phase| phase.weight).collect::<Vec<_>>());
    let alike = plan.objective.sought.is_alike(&first.plan.objective.sought) && aim(plan) == aim(first.plan);
    // Time may end the draws of either early: the draws that both have are compared.
    let both = draws.len().min(first.draws.len());
    if !alike || both == 0 {
        return None;
    }
    let sign = plan.objective.sense.sign();
    let better = |(own, other): &(&f64, &f64)| sign * (*own - *other) > BETTER * other.abs();
    let beats = draws.iter().zip(first.draws).filter(better).count();
    let quantiles = Quantiles::of(draws.iter().copied());
    let beats_first_pct = 100.0 * beats as f64 / both as f64;
    Some(Odds { draws: both, low: quantiles.p10, high: quantiles.p90, beats_first_pct })
}

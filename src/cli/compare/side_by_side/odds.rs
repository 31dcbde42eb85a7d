//! The odds of each scenario over draws of prices and ceilings, the same draws for all.

use super::Made;
use crate::planning::compare::side_by_side::Odds;
use crate::planning::plan::Plan;
use crate::planning::risk::Quantiles;
use crate::tolerance::telling::BETTER;

/// The odds of every scenario against the first one planned in this run; none where their objectives differ.
pub(super) fn all<E>(made: &[Result<Made, E>]) -> Vec<Option<Odds>> {
    let first = made.iter().find_map(drawn);
    made.iter().map(|made| odds(drawn(made)?, first?)).collect()
}

type Drawn<'a> = (&'a Plan, &'a [f64]);

fn drawn<E>(made: &Result<Made, E>) -> Option<Drawn<'_>> {
    match made {
        Ok(Made::Planned(answer, draws)) if !draws.is_empty() => Some((&answer.plan, draws)),
        _ => None,
    }
}

fn odds((plan, draws): Drawn, (first, reference): Drawn) -> Option<Odds> {
    let aim = |plan: &Plan| (plan.objective.sense, plan.phases.iter().map(|phase| phase.weight).collect::<Vec<_>>());
    let alike = plan.objective.sought.is_alike(&first.objective.sought) && aim(plan) == aim(first);
    // Time may end the draws of either early: the draws that both have are compared.
    let both = draws.len().min(reference.len());
    if !alike || both == 0 {
        return None;
    }
    let sign = plan.objective.sense.sign();
    let better = |(own, other): &(&f64, &f64)| sign * (*own - *other) > BETTER * other.abs();
    let beats = draws.iter().zip(reference).filter(better).count();
    let spread = Quantiles::of(draws.iter().copied());
    let beats_first_pct = 100.0 * beats as f64 / both as f64;
    Some(Odds { draws: both, low: spread.p10, high: spread.p90, beats_first_pct })
}

//! What the plan's prices take for a little more of a line: the budget, other bounds, and frequency caps.

use super::direction::Direction;
use crate::problem::{LimitIndex, Problem, Stated};
use crate::solver::dual_bound::Duals;
use crate::tolerance::telling::PRICED;

/// What a bound takes for one `x` along a way, at its price: as a member of what is bounded, and as a part of the whole
/// that a share is taken of. The latter falls on every line alike and holds none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DualCost {
    pub(super) as_member: f64,
    pub(super) as_part: f64,
}

/// What one bound takes.
pub(super) fn of_limit(problem: &Problem, duals: &Duals, direction: &Direction, index: LimitIndex) -> DualCost {
    let limit = &problem.limits[index];
    let takes = duals.limit.get(index).copied().unwrap_or(0.0) * direction.counted(limit);
    let Stated::Share(share, of) = &limit.stated else { return DualCost { as_member: takes, as_part: 0.0 } };
    match (limit.members.contains(&direction.line), of.contains(&direction.line)) {
        // A member of both counts once for itself, and less its share as a part of the whole.
        (true, true) if *share < 1.0 => {
            let as_part = -share / (1.0 - share) * takes;
            DualCost { as_member: takes - as_part, as_part }
        }
        (false, true) => DualCost { as_member: 0.0, as_part: takes },
        _ => DualCost { as_member: takes, as_part: 0.0 },
    }
}

/// What the frequency caps of followers take.
pub(super) fn of_contact_caps(problem: &Problem, duals: &Duals, direction: &Direction) -> f64 {
    let caps = problem.follows.iter().zip(&duals.contact_cap);
    let each = caps.map(|(follow, kappa)| {
        let rise = direction.rise(follow.placement);
        rise * kappa * problem.contacts_per_head(follow.placement, follow.audience) / follow.frequency_cap
    });
    each.sum()
}

/// What all bounds together take, over what the budget and shares of a whole take; none where money is not short.
pub(super) fn over_the_budgets(problem: &Problem, duals: &Duals, direction: &Direction) -> Option<f64> {
    let each: Vec<DualCost> = problem.limits.keys().map(|limit| of_limit(problem, duals, direction, limit)).collect();
    let budget = each.first().map_or(0.0, |budget| budget.as_member);
    let common = budget + each.iter().map(|takes| takes.as_part).sum::<f64>();
    let own: f64 = each.iter().skip(1).map(|takes| takes.as_member).sum();
    (budget > PRICED && common > 0.0).then(|| (common + own + of_contact_caps(problem, duals, direction)) / common)
}

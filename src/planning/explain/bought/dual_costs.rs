//! The dual cost of a line: what the budget, other bounds and frequency caps charge for a little more of it.

use super::direction::Direction;
use crate::problem::{LimitIndex, Problem, Stated};
use crate::solver::dual_bound::Duals;
use crate::tolerance::reporting::PRICED;

/// The dual cost of one `x` along a direction in one bound: as a member of what is bounded, and as a part of the whole
/// that a share is taken of. The latter is the same for every line, so it binds none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct DualCost {
    pub(super) as_member: f64,
    pub(super) as_part: f64,
}

/// The dual cost in one bound.
pub(super) fn of_limit(problem: &Problem, duals: &Duals, direction: &Direction, index: LimitIndex) -> DualCost {
    let limit = &problem.limits[index];
    let cost = duals.limit.get(index).copied().unwrap_or(0.0) * direction.counted(limit);
    let Stated::Share(share, of) = &limit.stated else { return DualCost { as_member: cost, as_part: 0.0 } };
    match (limit.members.contains(&direction.line), of.contains(&direction.line)) {
        // A member of both counts in full as a member, and with minus the share as a part of the whole.
        (true, true) if *share < 1.0 => {
            let as_part = -share / (1.0 - share) * cost;
            DualCost { as_member: cost - as_part, as_part }
        }
        (false, true) => DualCost { as_member: 0.0, as_part: cost },
        _ => DualCost { as_member: cost, as_part: 0.0 },
    }
}

/// The dual cost in the frequency caps of followers.
pub(super) fn of_contact_caps(problem: &Problem, duals: &Duals, direction: &Direction) -> f64 {
    let caps = problem.follows.iter().zip(&duals.contact_cap);
    let cap_costs = caps.map(|(follow, kappa)| {
        let rise = direction.rise(follow.placement);
        rise * kappa * problem.contacts_per_head(follow.placement, follow.audience) / follow.frequency_cap
    });
    cap_costs.sum()
}

/// The dual cost in all bounds over that in the budget and in shares of a whole; none where money is not short.
pub(super) fn relative_to_budget(problem: &Problem, duals: &Duals, direction: &Direction) -> Option<f64> {
    let dual_costs: Vec<DualCost> =
        problem.limits.keys().map(|limit| of_limit(problem, duals, direction, limit)).collect();
    let budget_cost = dual_costs.first().map_or(0.0, |budget_cost| budget_cost.as_member);
    let common_cost = budget_cost + dual_costs.iter().map(|cost| cost.as_part).sum::<f64>();
    let line_cost: f64 = dual_costs.iter().skip(1).map(|cost| cost.as_member).sum();
    (budget_cost > PRICED && common_cost > 0.0)
        .then(|| (common_cost + line_cost + of_contact_caps(problem, duals, direction)) / common_cost)
}

//! Whether things are bought whole, and whether more money would be of use.

use super::Plan;
use crate::problem::{Family, Problem};
use crate::tolerance::reporting::NO_PRICE;

/// Whether something of the problem can only be bought whole: in lots, from a minimum on, or with a fee.
pub(super) fn is_whole(problem: &Problem) -> bool {
    problem.placements.iter().any(|placement| placement.lot.is_some())
        || problem.activations.iter().any(|activation| activation.fee.get() > 0.0)
        || problem.limits.iter().any(|limit| limit.family == Family::MinimumBuy)
}

impl Plan {
    /// Whether more money does nothing for the objective: the price of the budget is proved to be 0.
    pub(crate) fn has_no_use_for_money(&self) -> bool {
        let budget = self.limits.iter().find(|limit| limit.limit.family == Family::Budget);
        let value = budget.map_or(0.0, |budget| (budget.price * budget.bound).abs());
        value <= NO_PRICE * self.objective.value.abs() || self.objective.value == 0.0
    }
}

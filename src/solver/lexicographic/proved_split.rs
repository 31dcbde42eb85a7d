//! What the objective's step comes to: a split with what proves it.

use crate::problem::Decision;
use crate::solver::dual_bound::Duals;

/// What the objective's step came to.
pub(super) struct Split {
    /// The split.
    pub(super) x: Decision,
    /// What no split exceeds.
    pub(super) bound: f64,
    /// What proves it.
    pub(super) duals: Duals,
    /// The split the duals belong to, before money was saved.
    pub(super) balanced: Decision,
}

/// A polished split that may stand in the plan.
pub(super) struct Balanced {
    /// The split, feasible by the true curves.
    pub(super) x: Decision,
    /// The duals it satisfies.
    pub(super) duals: Duals,
    /// What they prove.
    pub(super) bound: f64,
    /// Whether the budget is not what keeps it from being better.
    pub(super) leaves_money: bool,
}

impl Balanced {
    pub(super) fn split(self) -> Split {
        Split { balanced: self.x.clone(), x: self.x, bound: self.bound, duals: self.duals }
    }
}

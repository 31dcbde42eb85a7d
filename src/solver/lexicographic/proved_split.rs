//! The result of the objective's stage: a split with the duals that prove it.

use crate::problem::Decision;
use crate::solver::dual_bound::Duals;

/// A split with its proof.
pub(super) struct ProvedSplit {
    /// The split.
    pub(super) x: Decision,
    /// What no split exceeds.
    pub(super) bound: f64,
    /// The duals that prove the bound.
    pub(super) duals: Duals,
    /// The split that the duals belong to, before its spend was minimised.
    pub(super) dual_split: Decision,
}

/// A split polished by Newton's method.
pub(super) struct PolishedSplit {
    /// The split, feasible by the true curves.
    pub(super) x: Decision,
    /// The duals with which it satisfies the optimality conditions.
    pub(super) duals: Duals,
    /// What they prove.
    pub(super) bound: f64,
    /// Whether the budget has no price: more money would not improve it.
    pub(super) leaves_money: bool,
}

impl PolishedSplit {
    /// The split with its proof.
    pub(super) fn proved(self) -> ProvedSplit {
        ProvedSplit { dual_split: self.x.clone(), x: self.x, bound: self.bound, duals: self.duals }
    }
}

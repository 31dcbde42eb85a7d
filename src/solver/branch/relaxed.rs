//! A mixture of plans: what a node's program comes to.

use crate::problem::{ActivationIndex, AudienceIndex, By, Decision, PlacementIndex, Problem};
use crate::solver::dual_bound::Duals;
use crate::solver::lp::{Col, Solution};
use crate::solver::program::Program;
use crate::tolerance::solving::PART;

/// A mixture of plans inside a node's ranges.
#[derive(Clone, Debug, Default)]
pub(super) struct Mixture {
    /// `x` of the mixture.
    pub(super) x: Decision,
    /// How much of the mixture buys each channel.
    pub(super) bought: By<ActivationIndex, f64>,
    /// What each relation is worth.
    pub(super) duals: Duals,
    /// Depth promised, per placement and audience.
    pub(super) depth: By<PlacementIndex, By<AudienceIndex, f64>>,
    /// The rounds it took.
    pub(super) rounds: usize,
}

impl Mixture {
    /// What a placement is bought for where it is bought.
    pub(super) fn when_bought(&self, problem: &Problem, p: PlacementIndex) -> f64 {
        match problem.placements[p].activation {
            Some(s) if self.bought[s] > PART => (self.x[p] / self.bought[s]).min(problem.placements[p].most),
            _ => self.x[p],
        }
    }

    /// Takes what a program promises.
    pub(super) fn take(&mut self, problem: &Problem, (program, solution): (&Program, &Solution), duals: Duals) {
        let value = |&Col(column): &Col| solution.values[column];
        self.x = program.spend.iter().zip(&problem.placements).map(|(c, p)| value(c).max(0.0).min(p.most)).collect();
        self.bought = program.bought.iter().map(|column| value(column).clamp(0.0, 1.0)).collect();
        self.depth = program
            .depth
            .iter()
            .map(|depths| depths.iter().map(|column| column.as_ref().map_or(0.0, value)).collect())
            .collect();
        self.duals = duals;
    }
}

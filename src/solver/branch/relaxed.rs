//! The solution of a node's relaxation: a mixture of plans inside the node's ranges.

use crate::problem::{ActivationIndex, AudienceIndex, By, Decision, PlacementIndex, Problem};
use crate::solver::dual_bound::Duals;
use crate::solver::lp::{Col, Solution};
use crate::solver::program::Program;
use crate::tolerance::solving::PART;

/// The solution of a relaxation.
#[derive(Clone, Debug, Default)]
pub(super) struct RelaxedSolution {
    /// `x` of the mixture.
    pub(super) x: Decision,
    /// The part of the mixture that buys each channel.
    pub(super) bought: By<ActivationIndex, f64>,
    /// The duals.
    pub(super) duals: Duals,
    /// The depth of the relaxation, per placement and audience.
    pub(super) depth: By<PlacementIndex, By<AudienceIndex, f64>>,
    /// The rounds it took.
    pub(super) rounds: usize,
}

impl RelaxedSolution {
    /// `x` of a placement in the plans of the mixture that buy its channel.
    pub(super) fn when_bought(&self, problem: &Problem, p: PlacementIndex) -> f64 {
        match problem.placements[p].activation {
            Some(s) if self.bought[s] > PART => (self.x[p] / self.bought[s]).min(problem.placements[p].most),
            _ => self.x[p],
        }
    }

    /// Takes the solution of a round.
    pub(super) fn take_round(&mut self, problem: &Problem, program: &Program, solution: &Solution, duals: Duals) {
        let column_value = |&Col(column): &Col| solution.values[column];
        self.x =
            program.spend.iter().zip(&problem.placements).map(|(c, p)| column_value(c).max(0.0).min(p.most)).collect();
        self.bought = program.bought.iter().map(|column| column_value(column).clamp(0.0, 1.0)).collect();
        self.depth = program
            .depth
            .iter()
            .map(|depths| depths.iter().map(|column| column.as_ref().map_or(0.0, column_value)).collect())
            .collect();
        self.duals = duals;
    }
}

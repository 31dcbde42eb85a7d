//! The dual bound: a proof of how good any plan can be, by weak duality over the true curves.
//!
//! Every relation of the problem is priced with its dual. What is left is a sum of maxima over one variable each, and
//! each maximum is computed with a margin to the safe side. So no engine is trusted: poor duals make a poor bound,
//! never a wrong one. The bound depends on the problem, the stage and the duals, not on the program or its cuts.

mod duals;
mod maxima;
mod one_variable;
mod priced;

use crate::problem::{By, Decision, GoalIndex, PlacementIndex, Problem, SumIndex};
use crate::solver::stage::Stage;
pub use duals::Duals;
use priced::Priced;

/// The value in the stage that no plan exceeds.
///
/// ```text
/// Σ y b − Σ μ t + Σ κ base + Σ π hold
///   + Σ sums   max over L of  (w + Σ μ n + Σ κ share)(1 − e^−L) − λ L + Σ ν F(L) + Σ γ F(L)
///   + Σ p      max over x of  Σ_a max(0, λ − ν − γ) φ(x) + (worth + Σ μ c − A'y − Σ κ g − Σ ψ g) x
///              of a channel that need not be bought: 0, or the sum over its placements − A'y of its activation
///   + Σ goals  max over s of  (μ − price − π) s
/// ```
pub fn of(problem: &Problem, stage: &Stage, duals: &Duals) -> DualBound {
    let priced = Priced::new(problem, stage, duals);
    let (sums, placements) = (priced.sum_maxima(), priced.placement_maxima());
    let maxima = sums.iter().map(|peak| peak.value).sum::<f64>() + priced.placements_value(&placements);
    DualBound {
        value: priced.constant + priced.shortfall_maxima() + priced.breach_maxima() + maxima,
        depth: sums.iter().map(|peak| peak.at).collect(),
        x: placements.iter().map(|peak| peak.at).collect(),
    }
}

/// The value whose maximum over all splits and depths is the bound, at one split and its depths.
///
/// Where both the split and the duals are optimal, a small change of the problem changes the optimal value as much as
/// it changes this (the envelope theorem), also where the maxima are not unique, as where returns are linear.
pub fn lagrangian(problem: &Problem, stage: &Stage, duals: &Duals, at: &PrimalPoint) -> f64 {
    let priced = Priced::new(problem, stage, duals);
    let sums = problem.sums.keys().map(|sum| priced.sum(sum).value(at.depth[sum]));
    let contacts_value = |p: PlacementIndex| -> f64 {
        let logs = problem.audiences.keys().flat_map(|a| problem.log(p, a, at.x[p]).0);
        if priced.contacts[p].is_empty() { 0.0 } else { logs.zip(&priced.contacts[p]).map(|(log, c)| log * c).sum() }
    };
    let bought_coefficients = problem
        .activations
        .iter()
        .zip(&priced.activation)
        .filter(|(activation, _)| activation.is_on(&at.x))
        .map(|(_, c)| c);
    let constant_terms = priced.constant + bought_coefficients.sum::<f64>();
    let placements = problem.placements.keys().map(|p| {
        let placement = &problem.placements[p];
        priced.placement(p).value(at.x[p]) + contacts_value(p) + priced.beyond[p] * placement.surcharge(at.x[p])
    });
    let shortfalls =
        priced.shortfall_worth().into_iter().map(|(goal, shortfall_slope)| shortfall_slope * at.short[goal]);
    constant_terms + sums.sum::<f64>() + placements.sum::<f64>() + shortfalls.sum::<f64>()
}

/// The slope of the Lagrangian in `x` of each placement: 0 at a maximum inside its range, above 0 at the upper end of a
/// range, below 0 at the lower end.
pub fn slopes(problem: &Problem, stage: &Stage, duals: &Duals, x: &Decision) -> By<PlacementIndex, f64> {
    let priced = Priced::new(problem, stage, duals);
    x.iter_enumerated().map(|(p, &x)| priced.placement(p).slope(x)).collect()
}

/// The part of the Lagrangian that a placement contributes at some values of its `x`.
pub fn worth(problem: &Problem, stage: &Stage, duals: &Duals, p: PlacementIndex, xs: &[f64]) -> Vec<f64> {
    let priced = Priced::new(problem, stage, duals);
    let placement_term = priced.placement(p);
    let surcharge_value = |x: f64| priced.beyond[p] * problem.placements[p].surcharge(x);
    xs.iter().map(|&x| placement_term.value(x) + surcharge_value(x)).collect()
}

/// A split, with its depths and shortfalls.
#[derive(Clone, Debug)]
pub struct PrimalPoint {
    /// `x` per placement.
    pub x: Decision,
    /// `L` per sum.
    pub depth: By<SumIndex, f64>,
    /// The shortfall per goal, as a share of its target.
    pub short: By<GoalIndex, f64>,
}

/// A proven bound, and where its one-variable maxima lie: the best of each placement and each sum at these duals,
/// without the relations between them.
#[derive(Clone, Debug, Default)]
pub struct DualBound {
    /// The value that no plan exceeds.
    pub value: f64,
    /// The best `L` per sum.
    pub depth: By<SumIndex, f64>,
    /// The best `x` per placement.
    pub x: Decision,
}

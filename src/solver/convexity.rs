//! Convexity of a problem: whether linear programs suffice, or the best plan takes branch and bound.

use crate::problem::{PlacementIndex, Problem};

/// Whether a problem needs no branching: nothing is whole, nothing is bought or not at all, and every curve is concave.
pub(super) fn is_convex(problem: &Problem) -> bool {
    problem.activations.is_empty()
        && problem.frequency_floors.is_empty()
        && problem.sums.iter().all(|sum| sum.frequency == 1)
        && problem.placements.iter().all(|placement| {
            placement.lot.is_none()
                && placement.tariff.is_none()
                && placement.least == 0.0
                && placement.curves.iter().flatten().all(|weighted| weighted.curve.is_concave())
        })
}

/// Whether every curve of a placement is concave.
pub(super) fn is_concave(problem: &Problem, p: PlacementIndex) -> bool {
    problem.placements[p].curves.iter().flatten().all(|weighted| weighted.curve.is_concave())
}

/// The `x` from which every curve of a placement rises ever more slowly.
pub(super) fn inflection(problem: &Problem, p: PlacementIndex) -> f64 {
    let curves = problem.placements[p].curves.iter().flatten().filter(|weighted| weighted.per_x > 0.0);
    curves.map(|weighted| weighted.curve.inflection() / weighted.per_x).fold(0.0, f64::max)
}

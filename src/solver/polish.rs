//! Polishing: Newton's method on the optimality conditions of a split.
//!
//! Refinement ends at a value gap near 10⁻⁹, but the value is flat at its maximum, so the split is only exact to about
//! the square root of that. Here the duals themselves are made exact. Every relation of the problem is a constraint
//! that a concave function is not below 0, written as a constant and terms in one variable each. With duals `u` the
//! dual function
//!
//! ```text
//! g(u) = Σ u · constant + Σ blocks max over z of (Σ weights · terms)(z)
//! ```
//!
//! is convex; its gradient is the slack of each constraint at the maxima, and its Hessian the sum of `c cᵀ / −f″` over
//! the blocks with a maximum inside, `c` being the effect of each dual on the block's slope. At the minimum of `g` the
//! maxima are the best split. The result is not trusted: the caller repairs the split and bounds it with
//! [`crate::solver::dual_bound`] like any other.

mod constraint;
mod dense;
mod system;
#[cfg(test)]
mod tests;

use crate::problem::Problem;
use crate::solver::dual_bound::Duals;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::solving::{RESIDUAL_ENOUGH, RESIDUAL_EXACT};
pub use system::Polished;
use system::System;

/// The most steps; the method converges in fewer or not at all.
const MOST_STEPS: usize = 30;

/// Polishes the split of the objective's stage, starting from its duals.
///
/// `None` where the duals do not determine the split, as where returns are linear, and where the method does not
/// converge.
pub fn polish(problem: &Problem, stage: &Stage, start: &Duals) -> Option<Polished> {
    newton(problem, stage, start).ok()
}

/// Newton's method with steps halved until they improve; the last residual where that is too large.
fn newton(problem: &Problem, stage: &Stage, start: &Duals) -> Result<Polished, f64> {
    // Caps on an average frequency have no constraint here. Money in weeks is linear, so duals do not determine the
    // week.
    if problem.weekly.is_some()
        || stage.aim != Aim::Objective
        || start.limit.len() != problem.limits.len()
        || !problem.frequency_caps.is_empty()
    {
        return Err(f64::INFINITY);
    }
    let system = System::new(problem, stage, start);
    let mut dual_point =
        system.point(system.constraints.iter().map(|constraint| constraint.start_dual(start)).collect());
    for _ in 0..MOST_STEPS {
        if dual_point.residual <= RESIDUAL_EXACT {
            break;
        }
        match system.step(&dual_point) {
            Some(better_point) => dual_point = better_point,
            None => break,
        }
    }
    if dual_point.residual.is_nan() || dual_point.residual > RESIDUAL_ENOUGH {
        return Err(dual_point.residual);
    }
    let duals = system.unpinned(&dual_point).ok_or(f64::INFINITY)?;
    Ok(system.polished(&dual_point, &duals))
}

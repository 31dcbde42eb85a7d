//! Polish: Newton's method on the conditions a best split satisfies.
//!
//! Refinement ends at a value gap near 10⁻⁹, but value is flat at its top, so the split it leaves is only
//! right to about the square root of that. Here the duals themselves are made exact. Every relation
//! of the problem is a concave function that is not below 0, written as a constant and terms in one variable
//! each. With duals `u` the dual function
//!
//! ```text
//! g(u) = Σ u · constant + Σ blocks max over z of (Σ weights · terms)(z)
//! ```
//!
//! is convex; its gradient is what each relation has to spare at the maxima, and its Hessian the sum of
//! `c cᵀ / −f″` over the blocks with a maximum inside, `c` being how each multiplier tilts the block. At
//! the least of it the maxima are the best split. Nothing here is trusted: a caller repairs the split and
//! bounds it with [`crate::solver::dual_bound`] like any other. Nothing here knows programs, pieces or engines.

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

/// Steps after which the method is not going to converge any more.
const MOST_STEPS: usize = 30;

/// Polishes the answer of the objective's stage.
///
/// `None` where the duals alone do not fix the split, as where returns are a straight line, and
/// where the method does not converge.
pub fn polish(problem: &Problem, stage: &Stage, start: &Duals) -> Option<Polished> {
    newton(problem, stage, start).ok()
}

/// Newton's method with steps halved until they improve; the residual it ended at where that is too much.
fn newton(problem: &Problem, stage: &Stage, start: &Duals) -> Result<Polished, f64> {
    // Caps on an average frequency are left to refinement.
    // Money in weeks is linear, so the duals alone do not say which week it goes to.
    if problem.weekly.is_some()
        || stage.aim != Aim::Objective
        || start.limit.len() != problem.limits.len()
        || !problem.frequency_caps.is_empty()
    {
        return Err(f64::INFINITY);
    }
    let system = System::new(problem, stage, start);
    let mut point = system.point(system.constraints.iter().map(|r| r.start(start)).collect());
    for _ in 0..MOST_STEPS {
        if point.residual <= RESIDUAL_EXACT {
            break;
        }
        match system.step(&point) {
            Some(better) => point = better,
            None => break,
        }
    }
    if point.residual.is_nan() || point.residual > RESIDUAL_ENOUGH {
        return Err(point.residual);
    }
    let duals = system.unpinned(&point).ok_or(f64::INFINITY)?;
    Ok(system.polished(&point, &duals))
}

//! Repair: a split of a program made feasible by the true curves.

use crate::problem::outcome::{Outcome, within_caps};
use crate::problem::{Decision, Problem};
use crate::solver::stage::Stage;

/// Halvings of the line from an infeasible split to a feasible one.
const HALVINGS: usize = 60;

/// A feasible split.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The split.
    pub x: Decision,
    /// Its value in the stage, by the true curves.
    pub value: f64,
}

impl Candidate {
    /// A feasible split with its value.
    pub fn of(problem: &Problem, stage: &Stage, x: Decision) -> Self {
        let value = stage.value(problem, &Outcome::of(problem, &x), &x);
        Self { x, value }
    }
}

/// A feasible split near `x`: `x` itself, or `x` with followers bought no more than their pools allow, or else the
/// feasible split nearest to that on the line to `inside`. The feasible splits are a convex set, so the line enters it
/// once.
pub fn repair(problem: &Problem, stage: &Stage, x: Decision, inside: Option<&Decision>) -> Option<Candidate> {
    if stage.is_feasible(problem, &x) {
        return Some(Candidate::of(problem, stage, x));
    }
    let x = within_caps(problem, &x);
    if stage.is_feasible(problem, &x) {
        return Some(Candidate::of(problem, stage, x));
    }
    let inside = inside.filter(|inside| stage.is_feasible(problem, inside))?;
    let towards_inside = |part: f64| -> Decision { x.iter().zip(inside).map(|(x, y)| x + part * (y - x)).collect() };
    let (mut outside_part, mut inside_part) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle_part = 0.5 * (outside_part + inside_part);
        if stage.is_feasible(problem, &towards_inside(middle_part)) {
            inside_part = middle_part;
        } else {
            outside_part = middle_part;
        }
    }
    Some(Candidate::of(problem, stage, towards_inside(inside_part)))
}

//! What is left to decide once channels, lots and stretches are: a convex program, solved as any other.

use super::feasible::kept;
use crate::problem::{Decision, Placement, Problem};
use crate::solver::cuts::Cuts;
use crate::solver::refine::{Candidate, refine};
use crate::solver::settings::SolverOptions;
use crate::solver::stage::Stage;
use crate::tolerance::solving::{CANDIDATE, RAISED_FOR_CANDIDATES};

/// The best split of a decided problem that keeps the stage in the problem it was decided from; `incumbent` is a split
/// that does, and may lie in the decided problem as well.
pub(super) fn settled(
    (problem, stage): (&Problem, &Stage),
    decided: &Problem,
    mut cuts: Cuts,
    (options, incumbent): (SolverOptions, Option<&Decision>),
) -> Option<Candidate> {
    let linear = stage.held.is_empty() && problem.follows.is_empty() && problem.frequency_caps.is_empty();
    let mut refined = |margin: f64, inside: Option<&Decision>| {
        let raised = Stage { margin, ..stage.clone() };
        let refined = refine(decided, &raised, &mut cuts, options, CANDIDATE, inside).ok()?;
        refined.best.and_then(|best| kept(problem, stage, &best.x))
    };
    let exact = refined(0.0, incumbent.filter(|x| lies_in_ranges(decided, x)));
    if exact.is_some() || linear {
        return exact;
    }
    // What a raised target costs is won back on the way from a split that keeps everything.
    let raised = RAISED_FOR_CANDIDATES.into_iter().find_map(|margin| refined(margin, None))?;
    let again = refined(0.0, Some(&raised.x)).filter(|again| again.value > raised.value);
    Some(again.unwrap_or(raised))
}

/// Whether a split lies in the ranges of a decided problem.
fn lies_in_ranges(decided: &Problem, x: &Decision) -> bool {
    let inside = |(placement, &x): (&Placement, &f64)| (placement.least..=placement.most).contains(&x);
    decided.placements.iter().zip(x).all(inside)
}

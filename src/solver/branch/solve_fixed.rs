//! The convex program that is left once channels, lots and stretches are fixed.

use super::context::SearchContext;
use super::feasible::feasible_candidate;
use crate::problem::{Decision, Placement, Problem};
use crate::solver::cuts::Cuts;
use crate::solver::refine::{Candidate, refine};
use crate::solver::stage::Stage;
use crate::tolerance::solving::{CANDIDATE, RAISED_FOR_CANDIDATES};

/// The best split of a fixed problem that is feasible in the problem it was fixed from. The incumbent may lie in the
/// fixed problem as well, and a repair then moves towards it.
pub(super) fn solve_fixed(context: SearchContext, fixed: &Problem, mut cuts: Cuts) -> Option<Candidate> {
    let SearchContext { problem, stage, options, incumbent } = context;
    let has_no_targets = stage.held.is_empty() && problem.follows.is_empty() && problem.frequency_caps.is_empty();
    let mut refined_candidate = |margin: f64, inside: Option<&Decision>| {
        let raised_candidate = Stage { margin, ..stage.clone() };
        let refined_candidate = refine(fixed, &raised_candidate, &mut cuts, options, CANDIDATE, inside).ok()?;
        refined_candidate.best.and_then(|best| feasible_candidate(problem, stage, &best.x))
    };
    let exact_candidate = refined_candidate(0.0, incumbent.filter(|x| lies_in_ranges(fixed, x)));
    if exact_candidate.is_some() || has_no_targets {
        return exact_candidate;
    }
    // Raised targets give a feasible split; from there the exact targets are refined once more.
    let raised_candidate = RAISED_FOR_CANDIDATES.into_iter().find_map(|margin| refined_candidate(margin, None))?;
    let again_exact = refined_candidate(0.0, Some(&raised_candidate.x))
        .filter(|again_exact| again_exact.value > raised_candidate.value);
    Some(again_exact.unwrap_or(raised_candidate))
}

/// Whether a split lies in the ranges of a fixed problem.
fn lies_in_ranges(fixed: &Problem, x: &Decision) -> bool {
    let lies_in_range = |(placement, &x): (&Placement, &f64)| (placement.least..=placement.most).contains(&x);
    fixed.placements.iter().zip(x).all(lies_in_range)
}

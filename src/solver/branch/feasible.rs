//! A split as a candidate: negligible amounts left out, lots made whole, and feasible.

use crate::problem::{Decision, Placement, Problem};
use crate::solver::refine::Candidate;
use crate::solver::stage::Stage;
use crate::tolerance::feasibility::{NOT_BOUGHT, NUDGE, WHOLE_FOUND};

/// The split as a candidate, where it can be bought and is feasible in the stage. A split that only just satisfies a
/// lexicographic constraint may need a little more of what is bought, or its negligible amounts.
pub(in crate::solver) fn feasible_candidate(problem: &Problem, stage: &Stage, x: &Decision) -> Option<Candidate> {
    let without_negligible = tidied_split(problem, x);
    let [nudged_split, split_itself] = [nudged(problem, &without_negligible), x.clone()];
    let feasible = [without_negligible, nudged_split, split_itself].into_iter().find(|x| stage.is_feasible(problem, x));
    feasible.map(|x| Candidate::of(problem, stage, x))
}

/// The split without negligible amounts, and with lots rounded that are whole up to rounding.
fn tidied_split(problem: &Problem, x: &Decision) -> Decision {
    let tidied = problem.placements.iter().zip(x).map(|(placement, &x)| match placement.lot {
        Some(lot) if (x / lot - (x / lot).round()).abs() <= WHOLE_FOUND => (x / lot).round() * lot,
        _ if x < NOT_BOUGHT => 0.0,
        _ => x,
    });
    problem.with_weeks_added_up(tidied.collect())
}

/// The split with slightly more of everything that is bought and not in lots.
fn nudged(problem: &Problem, x: &Decision) -> Decision {
    let nudged_amount = |(placement, &x): (&Placement, &f64)| match placement.lot {
        None if x < placement.most => (x * (1.0 + NUDGE)).min(placement.most),
        _ => x,
    };
    problem.with_weeks_added_up(problem.placements.iter().zip(x).map(nudged_amount).collect())
}

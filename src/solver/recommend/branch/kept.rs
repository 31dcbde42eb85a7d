//! A split as a candidate: without traces, in whole lots, and with everything kept.

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Placement, Problem};
use crate::solver::refine::Candidate;
use crate::solver::stage::Stage;
use crate::tolerance::keeping::{NOT_BOUGHT, NUDGE, WHOLE_FOUND};

/// The split as a candidate, where it can be bought and keeps the stage.
pub(in crate::solver::recommend) fn kept(problem: &Problem, stage: &Stage, x: &Decision) -> Option<Candidate> {
    // What keeps a hold by a hair may need its traces, or as much more of what is bought.
    let clean = whole(problem, x);
    let [nudged, traced] = [nudged(problem, &clean), x.clone()];
    [clean, nudged, traced].into_iter().find(|x| stage.keeps(problem, x)).map(|x| evaluated(problem, stage, x))
}

/// The split without traces, and with lots that are whole up to rounding made whole.
fn whole(problem: &Problem, x: &Decision) -> Decision {
    let each = problem.placements.iter().zip(x).map(|(placement, &x)| match placement.lot {
        Some(lot) if (x / lot - (x / lot).round()).abs() <= WHOLE_FOUND => (x / lot).round() * lot,
        _ if x < NOT_BOUGHT => 0.0,
        _ => x,
    });
    problem.with_weeks_added_up(each.collect())
}

/// The split with a trace more of all that is bought and may be more.
fn nudged(problem: &Problem, x: &Decision) -> Decision {
    let more = |(placement, &x): (&Placement, &f64)| match placement.lot {
        None if x < placement.most => (x * (1.0 + NUDGE)).min(placement.most),
        _ => x,
    };
    problem.with_weeks_added_up(problem.placements.iter().zip(x).map(more).collect())
}

/// The value of a split that keeps everything, in the true curves.
fn evaluated(problem: &Problem, stage: &Stage, x: Decision) -> Candidate {
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    Candidate { x, value }
}

//! A split as a candidate: without traces, in whole lots, and with everything kept.

use crate::problem::outcome::Outcome;
use crate::problem::{Case, Decision, Placement};
use crate::solver::refine::Candidate;
use crate::solver::stage::Stage;
use crate::tolerance::keeping::{NOT_BOUGHT, NUDGE, WHOLE_FOUND};

/// The split as a candidate, where it can be bought and keeps the stage.
pub(in crate::solver::recommend) fn kept(case: &Case, stage: &Stage, x: &Decision) -> Option<Candidate> {
    // What keeps a hold by a hair may need its traces, or as much more of what is bought.
    let clean = whole(case, x);
    let [nudged, traced] = [nudged(case, &clean), x.clone()];
    [clean, nudged, traced].into_iter().find(|x| stage.keeps(case, x)).map(|x| evaluated(case, stage, x))
}

/// The split without traces, and with lots that are whole up to rounding made whole.
fn whole(case: &Case, x: &Decision) -> Decision {
    let each = case.placements.iter().zip(x).map(|(placement, &x)| match placement.lot {
        Some(lot) if (x / lot - (x / lot).round()).abs() <= WHOLE_FOUND => (x / lot).round() * lot,
        _ if x < NOT_BOUGHT => 0.0,
        _ => x,
    });
    case.settled(each.collect())
}

/// The split with a trace more of all that is bought and may be more.
fn nudged(case: &Case, x: &Decision) -> Decision {
    let more = |(placement, &x): (&Placement, &f64)| match placement.lot {
        None if x < placement.most => (x * (1.0 + NUDGE)).min(placement.most),
        _ => x,
    };
    case.settled(case.placements.iter().zip(x).map(more).collect())
}

/// The value of a split that keeps everything, in the true curves.
fn evaluated(case: &Case, stage: &Stage, x: Decision) -> Candidate {
    let value = stage.value(case, &Outcome::of(case, &x), &x);
    Candidate { x, value }
}

//! What is left to decide once channels, lots and stretches are: a convex program, solved as any other.

use super::candidates::kept;
use crate::case::Case;
use crate::lp::Engine;
use crate::program::Pieces;
use crate::refine::{Candidate, Precision, refine};
use crate::stage::Stage;

/// How exactly: far beyond what separates one candidate from the next.
const SETTLED: Precision = Precision { tolerance: 1e-6, polish: 1e-7 };
/// How much targets are raised until a split keeps them all by the true curves.
const MARGINS: [f64; 5] = [0.0, 1e-6, 1e-5, 1e-4, 1e-3];

/// The best split of a decided case that keeps the stage in the case it was decided from.
pub(super) fn settled(
    (case, stage): (&Case, &Stage),
    decided: &Case,
    mut pieces: Pieces,
    engine: Engine,
) -> Option<Candidate> {
    let linear = stage.holds.is_empty() && case.follows.is_empty() && case.frequency_caps.is_empty();
    let margins = if linear { &MARGINS[..1] } else { &MARGINS[..] };
    for &margin in margins {
        let raised = Stage { margin, ..stage.clone() };
        let refined = refine(decided, &raised, &mut pieces, (engine, SETTLED), None).ok()?;
        let Some(found) = refined.best.and_then(|best| kept(case, stage, &best.x)) else { continue };
        // What a raised target costs is won back on the way from a split that keeps everything.
        let again = (margin > 0.0)
            .then(|| refine(decided, stage, &mut pieces, (engine, SETTLED), Some(&found.x)).ok())
            .flatten();
        let better = again.and_then(|again| again.best).and_then(|best| kept(case, stage, &best.x));
        return Some(better.filter(|better| better.value > found.value).unwrap_or(found));
    }
    None
}

//! Obstacles of a placement that is not bought, and what it would get without each.

use serde::Serialize;

use crate::planning::what_if::Answer;
use crate::problem::{PlacementIndex, Problem};
use crate::text::language::Text;

/// Something that keeps a placement from being bought.
#[derive(Clone, Debug, Serialize)]
pub struct PlacementObstacle {
    /// What a planner calls it.
    pub by: Text,
    /// What it was relaxed to; none where it was taken away.
    #[serde(rename = "eased_to")]
    pub relaxed_to: Option<Text>,
    /// What the placement then gets; none where it still gets nothing.
    pub spend: Option<f64>,
    /// The change, as `--set` takes it.
    pub set: String,
}

/// The spend on a placement; none where it is not bought.
pub(super) fn spent(answer: &Answer, key: &str) -> Option<f64> {
    let p = answer.problem.placements.position(|placement| placement.key == key)?;
    (answer.found.x[p] > 0.0).then(|| answer.found.x[p] * spend_per_x(&answer.problem, p))
}

fn spend_per_x(problem: &Problem, p: PlacementIndex) -> f64 {
    problem.placements[p].spend_per_x().get()
}

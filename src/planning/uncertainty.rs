//! How far the figures of a catalogue may be off: a range per price and per ceiling, and worlds within them.
//!
//! Every price and every ceiling is somebody's guess. A *world* is the catalogue with other guesses: the
//! lowest, the highest, or drawn ones. Only `price.mid` and a role's `ceiling` differ in it, so whatever
//! follows from them is worked out as it always is, by joining the brief with that catalogue. A spend is a
//! share of the money there is and stays so, which makes one split the same spend in every world. What a plan
//! is worth in a world is not known here.

mod draws;
mod range;
mod ranges;

use std::collections::BTreeMap;

use crate::domain::brief::Brief;
use crate::fault::Fault;
use crate::input::read::Reading;
use crate::planning::what_if::problem_in;
use crate::problem::Problem;
pub use draws::Draws;
pub use range::{Basis, Level, Range};
pub use ranges::{ASSUMED_CEILING_SPREAD, ASSUMED_PRICE_SPREAD, FigureRanges};

/// The market in which every figure is against the plan: every price high, every ceiling low. Goals are left
/// out, since one such as a cost per conversion may be out of the question there.
pub fn unfavourable_problem(reading: &Reading, ranges: &FigureRanges) -> Result<Problem, Vec<Fault>> {
    // A goal for every week makes weeks of the problem, which its bad likeness must have as well.
    let goal = reading.brief.goal.iter().filter(|(_, goal)| goal.per.is_some());
    let goal: BTreeMap<_, _> = goal.map(|(key, goal)| (key.clone(), goal.clone())).collect();
    let brief = Brief { goal, ..reading.brief.clone() };
    problem_in(&brief, &ranges.catalogue_at(&reading.catalogue, Level::High, Level::Low))
}

//! The uncertainty of a catalogue: a range per price and per ceiling, and worlds within these ranges.
//!
//! A *world* is the catalogue with other prices and ceilings: the lowest, the highest, or drawn ones. Only `price.mid`
//! and a role's `ceiling` differ, so a problem follows from it as from any catalogue. A split is in shares of the
//! budget, so it is the same spend in every world.

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

/// The problem of the world in which every price is high and every ceiling low. Goals are left out, because one such as
/// a cost per conversion may be impossible there.
pub fn unfavourable_problem(reading: &Reading, ranges: &FigureRanges) -> Result<Problem, Vec<Fault>> {
    // A goal per week splits the problem into weeks, so this one has to have them as well.
    let goal = reading.brief.goal.iter().filter(|(_, goal)| goal.per.is_some());
    let goal: BTreeMap<_, _> = goal.map(|(key, goal)| (key.clone(), goal.clone())).collect();
    let brief = Brief { goal, ..reading.brief.clone() };
    problem_in(&brief, &ranges.catalogue_at(&reading.catalogue, Level::High, Level::Low))
}

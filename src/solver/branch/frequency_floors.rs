//! A least average frequency over several placements, `Σ contacts ≥ least · Σ reach`, which is not concave.
//!
//! In a node, reach is underestimated by chords of its curves over the ranges of its placements: every plan in the node
//! satisfies that row, and it becomes exact as ranges narrow. Near a split, reach is overestimated by tangents: every
//! split that satisfies that row has the least frequency.

use super::ranges::is_fixed;
use super::relaxed::RelaxedSolution;
use crate::domain::curve;
use crate::problem::{AverageFrequency, Decision, LimitIndex, LimitRow, PlacementIndex, Problem, Setting, SumIndex};
use crate::tolerance::proving::POINT;
use crate::tolerance::solving::TANGENT_FROM;

/// A straight line, `slope · x + offset`.
#[derive(Clone, Copy, Debug, Default)]
struct Chord {
    slope: f64,
    offset: f64,
}

impl Chord {
    /// The chord through two points of a concave function, below it in between.
    fn through((left_x, left_reach): (f64, f64), (right_x, right_reach): (f64, f64)) -> Self {
        let slope = if right_x - left_x > POINT { (right_reach - left_reach) / (right_x - left_x) } else { 0.0 };
        Self { slope, offset: left_reach - slope * left_x }
    }

    fn at(self, x: f64) -> f64 {
        self.slope * x + self.offset
    }
}

/// Adds a row to the root for every least frequency, after all others.
pub(super) fn add_floor_rows(root: &mut Problem) {
    root.limits.extend(root.frequency_floors.iter().map(AverageFrequency::straight));
    underestimate_reach(root);
}

/// Replaces the rows by ones that underestimate reach over the present ranges of placements.
pub(super) fn underestimate_reach(problem: &mut Problem) {
    for index in 0..problem.frequency_floors.len() {
        let floor = &problem.frequency_floors[index];
        let reaches: Vec<ReachUnderestimate> =
            floor.reached.iter().map(|&(sum, c)| ReachUnderestimate::of(problem, sum, c)).collect();
        let mut row = LimitRow { terms: floor.contacts.clone(), scale: 1.0, ..LimitRow::default() };
        for underestimate in &reaches {
            row.bound += underestimate.weight * underestimate.reach.offset;
            for &(p, depth) in &underestimate.depths {
                let chord_weight = underestimate.weight * underestimate.reach.slope;
                add_term(&mut row, p, -chord_weight * depth.slope);
                match problem.placements[p].activation {
                    Some(s) => row.activations.push((s, -chord_weight * depth.offset)),
                    None => row.bound += chord_weight * depth.offset,
                }
            }
        }
        set_floor_row(problem, index, row);
    }
}

/// Replaces the rows by ones that overestimate reach by its tangents at a split, so that they imply the least
/// frequency.
pub(super) fn overestimate_reach(problem: &mut Problem, x: &Decision) {
    for index in 0..problem.frequency_floors.len() {
        let floor = &problem.frequency_floors[index];
        let mut row = LimitRow { terms: floor.contacts.clone(), scale: 1.0, ..LimitRow::default() };
        for &(sum, weight) in &floor.reached {
            let audience = problem.sums[sum].audience;
            let curves = problem.sums[sum]
                .members
                .iter()
                .filter_map(|&p| Some((p, problem.placements[p].curves[audience].as_ref()?)));
            // A curve may have an infinite slope at 0.
            let tangents: Vec<(PlacementIndex, f64, f64, f64)> = curves
                .map(|(p, curve)| (p, x[p].max(TANGENT_FROM), curve))
                .map(|(p, x, curve)| (p, x, curve.depth(x), curve.slope(x)))
                .collect();
            let depth: f64 = tangents.iter().map(|(_, _, depth, _)| depth).sum();
            let tangent_weight = weight * (-depth).exp();
            row.bound += weight * curve::reach(depth) - tangent_weight * depth;
            for (p, x, depth, slope) in tangents {
                add_term(&mut row, p, -tangent_weight * slope);
                row.bound += tangent_weight * (depth - slope * x);
            }
        }
        set_floor_row(problem, index, row);
    }
}

/// By how much a node's rows underestimate reach at a relaxed solution, in units of the objective, by placement.
pub(super) fn overestimates(problem: &Problem, relaxed: &RelaxedSolution) -> Vec<(f64, PlacementIndex)> {
    let first_floor_row = problem.limits.len() - problem.frequency_floors.len();
    let priced_floors = problem.frequency_floors.iter().zip(relaxed.duals.limit.iter().skip(first_floor_row));
    priced_floors
        .filter(|(_, price)| **price != 0.0)
        .flat_map(|(floor, price)| reach_overestimates(problem, floor, price.abs(), &relaxed.x))
        .collect()
}

fn reach_overestimates(
    problem: &Problem,
    floor: &AverageFrequency,
    price: f64,
    x: &Decision,
) -> Vec<(f64, PlacementIndex)> {
    let mut overestimates = Vec::new();
    for &(sum, weight) in &floor.reached {
        let underestimate = ReachUnderestimate::of(problem, sum, price * weight);
        let depth_at = |p: PlacementIndex| {
            problem.placements[p].curves[problem.sums[sum].audience].as_ref().map_or(0.0, |curve| curve.depth(x[p]))
        };
        let depth: f64 = underestimate.depths.iter().map(|&(p, _)| depth_at(p)).sum();
        let reach_excess = (curve::reach(depth) - underestimate.reach.at(depth)).max(0.0);
        let depth_extents: Vec<f64> =
            underestimate.depths.iter().map(|&(p, _)| depth_extent(problem, sum, p)).collect();
        let total_extent = depth_extents.iter().sum::<f64>().max(POINT);
        for (&(p, chord), depth_extent) in
            underestimate.depths.iter().zip(depth_extents).filter(|((p, _), _)| !is_fixed(problem, *p))
        {
            let depth_excess = underestimate.reach.slope * (depth_at(p) - chord.at(x[p])).max(0.0);
            overestimates.push((underestimate.weight * (depth_excess + reach_excess * depth_extent / total_extent), p));
        }
    }
    overestimates
}

fn depth_extent(problem: &Problem, sum: SumIndex, p: PlacementIndex) -> f64 {
    let placement = &problem.placements[p];
    let depth = |x: f64| placement.curves[problem.sums[sum].audience].as_ref().map_or(0.0, |curve| curve.depth(x));
    depth(placement.most) - depth(placement.least)
}

/// A lower bound on the reach of a sum, over the ranges of its placements.
struct ReachUnderestimate {
    weight: f64,
    /// Over the depth of all.
    reach: Chord,
    /// Over the `x` of each.
    depths: Vec<(PlacementIndex, Chord)>,
}

impl ReachUnderestimate {
    fn of(problem: &Problem, sum: SumIndex, weight: f64) -> Self {
        let sum = &problem.sums[sum];
        let (mut least_depth, mut most_depth) = (0.0, 0.0);
        let mut depths = Vec::new();
        for &p in &sum.members {
            let placement = &problem.placements[p];
            let Some(curve) = &placement.curves[sum.audience] else { continue };
            let (least, most) = (curve.depth(placement.least), curve.depth(placement.most));
            let is_bought = placement.activation.is_none_or(|s| problem.activations[s].setting == Setting::On);
            least_depth += if is_bought { least } else { 0.0 };
            most_depth += most;
            depths.push((p, Chord::through((placement.least, least), (placement.most, most))));
        }
        Self {
            weight,
            reach: Chord::through((least_depth, curve::reach(least_depth)), (most_depth, curve::reach(most_depth))),
            depths,
        }
    }
}

fn add_term(row: &mut LimitRow, p: PlacementIndex, slope: f64) {
    match row.terms.iter_mut().find(|(q, _)| *q == p) {
        Some((_, c)) => *c += slope,
        None => row.terms.push((p, slope)),
    }
}

/// Sets the row of a least frequency; these rows come after all others.
fn set_floor_row(problem: &mut Problem, index: usize, row: LimitRow) {
    let first_floor_row = problem.limits.len() - problem.frequency_floors.len();
    problem.limits[LimitIndex(first_floor_row + index)].row = row;
}

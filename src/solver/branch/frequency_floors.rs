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
    fn through((a, low): (f64, f64), (b, high): (f64, f64)) -> Self {
        let slope = if b - a > POINT { (high - low) / (b - a) } else { 0.0 };
        Self { slope, offset: low - slope * a }
    }

    fn at(self, x: f64) -> f64 {
        self.slope * x + self.offset
    }
}

/// Adds a row to the root for every least frequency, after all others.
pub(super) fn add(root: &mut Problem) {
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
        for below in &reaches {
            row.bound += below.weight * below.reach.offset;
            for &(p, depth) in &below.depths {
                let times = below.weight * below.reach.slope;
                add_term(&mut row, p, -times * depth.slope);
                match problem.placements[p].activation {
                    Some(s) => row.activations.push((s, -times * depth.offset)),
                    None => row.bound += times * depth.offset,
                }
            }
        }
        set(problem, index, row);
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
            let times = weight * (-depth).exp();
            row.bound += weight * curve::reach(depth) - times * depth;
            for (p, x, depth, slope) in tangents {
                add_term(&mut row, p, -times * slope);
                row.bound += times * (depth - slope * x);
            }
        }
        set(problem, index, row);
    }
}

/// By how much a node's rows underestimate reach at a relaxed solution, in units of the objective, by placement.
pub(super) fn overestimates(problem: &Problem, relaxed: &RelaxedSolution) -> Vec<(f64, PlacementIndex)> {
    let first = problem.limits.len() - problem.frequency_floors.len();
    let priced = problem.frequency_floors.iter().zip(relaxed.duals.limit.iter().skip(first));
    priced
        .filter(|(_, price)| **price != 0.0)
        .flat_map(|(floor, price)| left_out(problem, floor, price.abs(), &relaxed.x))
        .collect()
}

fn left_out(problem: &Problem, floor: &AverageFrequency, price: f64, x: &Decision) -> Vec<(f64, PlacementIndex)> {
    let mut all = Vec::new();
    for &(sum, weight) in &floor.reached {
        let below = ReachUnderestimate::of(problem, sum, price * weight);
        let at = |p: PlacementIndex| {
            problem.placements[p].curves[problem.sums[sum].audience].as_ref().map_or(0.0, |one| one.depth(x[p]))
        };
        let depth: f64 = below.depths.iter().map(|&(p, _)| at(p)).sum();
        let together = (curve::reach(depth) - below.reach.at(depth)).max(0.0);
        let extents: Vec<f64> = below.depths.iter().map(|&(p, _)| extent(problem, sum, p)).collect();
        let widest = extents.iter().sum::<f64>().max(POINT);
        for (&(p, line), extent) in below.depths.iter().zip(extents).filter(|((p, _), _)| !is_fixed(problem, *p)) {
            let own = below.reach.slope * (at(p) - line.at(x[p])).max(0.0);
            all.push((below.weight * (own + together * extent / widest), p));
        }
    }
    all
}

fn extent(problem: &Problem, sum: SumIndex, p: PlacementIndex) -> f64 {
    let placement = &problem.placements[p];
    let depth = |x: f64| placement.curves[problem.sums[sum].audience].as_ref().map_or(0.0, |one| one.depth(x));
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
        let (mut low, mut high) = (0.0, 0.0);
        let mut depths = Vec::new();
        for &p in &sum.members {
            let placement = &problem.placements[p];
            let Some(curve) = &placement.curves[sum.audience] else { continue };
            let (least, most) = (curve.depth(placement.least), curve.depth(placement.most));
            let is_bought = placement.activation.is_none_or(|s| problem.activations[s].setting == Setting::On);
            low += if is_bought { least } else { 0.0 };
            high += most;
            depths.push((p, Chord::through((placement.least, least), (placement.most, most))));
        }
        Self { weight, reach: Chord::through((low, curve::reach(low)), (high, curve::reach(high))), depths }
    }
}

fn add_term(row: &mut LimitRow, p: PlacementIndex, by: f64) {
    match row.terms.iter_mut().find(|(q, _)| *q == p) {
        Some((_, c)) => *c += by,
        None => row.terms.push((p, by)),
    }
}

/// Sets the row of a least frequency; these rows come after all others.
fn set(problem: &mut Problem, index: usize, row: LimitRow) {
    let first = problem.limits.len() - problem.frequency_floors.len();
    problem.limits[LimitIndex(first + index)].row = row;
}

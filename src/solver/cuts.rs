//! Cuts of the outer approximation: straight lines nowhere below a concave function, most of them tangents.

pub mod contact_cuts;

use crate::domain::curve;
use crate::problem::{
    Addressable, AudienceIndex, By, Decision, FollowIndex, Placement, PlacementIndex, PoolIndex, Problem, SumIndex,
};
use crate::tolerance::feasibility::{SAME_AMOUNT, WHOLE};
use crate::tolerance::solving::SAME_LINE;
use contact_cuts::ContactCuts;

/// How many lines on either side of a split [`cuts_near`] keeps.
const NEIGHBOURS: usize = 3;

/// Where the first lines touch, as parts of a placement's range.
const FIRST_TOUCHES: [f64; 4] = [0.0, 0.01, 0.1, 1.0];

/// A straight line nowhere below a concave function: `y ≤ slope · x + offset`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// Where it touches the function.
    pub at: f64,
    /// Its slope.
    pub slope: f64,
    /// Its value at zero.
    pub offset: f64,
}

/// The cuts of every concave function in the problem.
#[derive(Clone, Debug, Default)]
pub struct Cuts {
    /// Of `φ[p,a]`, depth over `x`.
    pub curve: By<PlacementIndex, By<AudienceIndex, Vec<Cut>>>,
    /// Of `1 − e^−L` per sum.
    pub reach: By<SumIndex, Vec<Cut>>,
    /// Of `F(L)` per follower.
    pub follow: By<FollowIndex, Vec<Cut>>,
    /// Of `F(L)` per pool.
    pub pool: By<PoolIndex, Vec<Cut>>,
    /// Of what the depth at a frequency adds up, per sum.
    pub contacts: By<SumIndex, ContactCuts>,
}

/// The cuts a problem starts with: a few lines over each function, and one at the target of each goal of one audience.
pub fn first_cuts(problem: &Problem) -> Cuts {
    let mut cuts = Cuts {
        curve: problem.placements.iter().map(|_| vec![Vec::new(); problem.audiences.len()].into()).collect(),
        reach: vec![Vec::new(); problem.sums.len()].into(),
        follow: vec![Vec::new(); problem.follows.len()].into(),
        pool: vec![Vec::new(); problem.pools.len()].into(),
        contacts: contact_cuts::first_contact_cuts(problem),
    };
    let mut deepest: By<SumIndex, f64> = vec![0.0; problem.sums.len()].into();
    for (index, sum) in problem.sums.iter_enumerated() {
        let member_depths = sum.members.iter().filter_map(|&p| {
            problem.placements[p].curves[sum.audience].as_ref().map(|curve| curve.depth(problem.placements[p].most))
        });
        deepest[index] = member_depths.sum();
        for depth_part in [0.0, 0.1, 0.3, 1.0] {
            add_reach_tangent(&mut cuts, index, deepest[index] * depth_part);
        }
    }
    for goal in &problem.goals {
        if let [(sum, coefficient)] = goal.form.reach[..] {
            let reach_target = goal.target / coefficient;
            if reach_target < 1.0 {
                add_reach_tangent(&mut cuts, sum, curve::depth(reach_target));
            }
        }
    }
    for p in problem.placements.keys() {
        for a in problem.audiences.keys() {
            for range_part in FIRST_TOUCHES {
                add_curve_tangent(&mut cuts, problem, p, a, range_at(&problem.placements[p], range_part));
            }
        }
    }
    for (index, follow) in problem.follows.iter_enumerated() {
        for depth_part in [0.0, 0.3, 1.0] {
            add_pool_tangent(&mut cuts.follow[index], follow.pool, deepest[follow.pool.upstream] * depth_part);
        }
    }
    for (index, pool) in problem.pools.iter_enumerated() {
        for depth_part in [0.0, 0.3, 1.0] {
            add_pool_tangent(&mut cuts.pool[index], pool.pool, deepest[pool.pool.upstream] * depth_part);
        }
    }
    cuts
}

/// Adds tangents at a split and at a depth per sum; how many were added.
pub fn add_tangents(problem: &Problem, cuts: &mut Cuts, x: &Decision, depths: &By<SumIndex, f64>) -> usize {
    add_curve_tangents(problem, cuts, x) + add_depth_tangents(problem, cuts, depths)
}

/// Adds tangents to the curve of every placement at a split; how many were added.
pub fn add_curve_tangents(problem: &Problem, cuts: &mut Cuts, x: &Decision) -> usize {
    let curve_points = problem.placements.keys().flat_map(|p| problem.audiences.keys().map(move |a| (p, a)));
    let curves: usize = curve_points.map(|(p, a)| add_curve_tangent(cuts, problem, p, a, x[p])).sum();
    curves + contact_cuts::add_lines(problem, &mut cuts.contacts, x)
}

/// Adds tangents to the reach of every sum and to every pool at a depth per sum; how many were added.
pub fn add_depth_tangents(problem: &Problem, cuts: &mut Cuts, depths: &By<SumIndex, f64>) -> usize {
    let mut added = 0;
    for (sum, &depth) in depths.iter_enumerated() {
        added += add_reach_tangent(cuts, sum, depth);
    }
    for (index, follow) in problem.follows.iter_enumerated() {
        added += add_pool_tangent(&mut cuts.follow[index], follow.pool, depths[follow.pool.upstream]);
    }
    for (index, pool) in problem.pools.iter_enumerated() {
        added += add_pool_tangent(&mut cuts.pool[index], pool.pool, depths[pool.pool.upstream]);
    }
    added
}

/// The cuts that touch near a split, and all those of sums and pools. A program with fewer cuts is looser, and its
/// bound stays valid.
pub fn cuts_near(cuts: &Cuts, x: &Decision) -> Cuts {
    let mut near_cuts = cuts.clone();
    for (p, curves) in near_cuts.curve.iter_mut_enumerated() {
        for curve_cuts in curves {
            curve_cuts.sort_by(|a, b| a.at.total_cmp(&b.at));
            let cuts_below = curve_cuts.partition_point(|cut| cut.at < x[p]);
            let kept_cuts = cuts_below.saturating_sub(NEIGHBOURS)..(cuts_below + NEIGHBOURS).min(curve_cuts.len());
            *curve_cuts = curve_cuts[kept_cuts].to_vec();
        }
    }
    near_cuts
}

/// Replaces the cuts of a placement whose range has changed by first ones over the new range.
pub fn reset_curve_cuts(problem: &Problem, cuts: &mut Cuts, p: PlacementIndex) {
    for a in problem.audiences.keys() {
        cuts.curve[p][a].clear();
        for part in FIRST_TOUCHES {
            add_curve_tangent(cuts, problem, p, a, range_at(&problem.placements[p], part));
        }
    }
}

/// The point at a part of a placement's range.
fn range_at(placement: &Placement, part: f64) -> f64 {
    placement.least + part * (placement.most - placement.least)
}

/// Adds the line that the least concave function above the curve, over the placement's range, has at `x`. Between two
/// whole lots that is the line through both.
fn add_curve_tangent(cuts: &mut Cuts, problem: &Problem, p: PlacementIndex, a: AudienceIndex, x: f64) -> usize {
    let placement = &problem.placements[p];
    let Some(weighted) = &placement.curves[a] else {
        return 0;
    };
    let curve_cuts = &mut cuts.curve[p][a];
    let x = x.max(placement.least).min(placement.most);
    match placement.lot {
        _ if !weighted.curve.is_concave() => {
            let line = weighted.above((placement.least, placement.most), x);
            let is_same_line = |cut: &Cut| {
                (cut.slope - line.slope).abs() <= SAME_LINE * line.slope.abs()
                    && (cut.offset - line.offset).abs() <= SAME_LINE * line.offset.abs().max(1.0)
            };
            if curve_cuts.iter().any(is_same_line) {
                return 0;
            }
            curve_cuts.push(Cut { at: x, slope: line.slope, offset: line.offset });
            1
        }
        Some(lot) => {
            let lots_below = ((x / lot) * (1.0 + SAME_AMOUNT)).floor();
            let line_through_lots = |n: f64| {
                let (depth_at_lots, depth_at_more) = (weighted.depth(n * lot), weighted.depth((n + 1.0) * lot));
                ((n + 0.5) * lot, (0.5 * (depth_at_lots + depth_at_more), (depth_at_more - depth_at_lots) / lot))
            };
            // Two lines meet at a whole number of lots; the one to its left is added too.
            let left_line = if (x / lot - lots_below).abs() < WHOLE && lots_below > 0.0 {
                Some(line_through_lots(lots_below - 1.0))
            } else {
                None
            };
            let right_line = Some(line_through_lots(lots_below));
            left_line
                .into_iter()
                .chain(right_line)
                .map(|(at, line)| add_cut_line(curve_cuts, at, line, placement.most.max(lot)))
                .sum()
        }
        None => add_cut_line(curve_cuts, x, (weighted.depth(x), weighted.slope(x)), placement.most),
    }
}

fn add_reach_tangent(cuts: &mut Cuts, sum: SumIndex, depth: f64) -> usize {
    add_cut_line(&mut cuts.reach[sum], depth, (curve::reach(depth), (-depth).exp()), 1.0)
}

fn add_pool_tangent(cuts: &mut Vec<Cut>, pool: Addressable, depth: f64) -> usize {
    add_cut_line(cuts, depth, (pool.depth(depth), pool.slope(depth)), 1.0)
}

/// Adds a line with a value and a slope at a point, unless one touches at the same point already, by a share of
/// `range`.
fn add_cut_line(cuts: &mut Vec<Cut>, at: f64, (value, slope): (f64, f64), range: f64) -> usize {
    if cuts.iter().any(|cut| (cut.at - at).abs() <= SAME_LINE * range) {
        return 0;
    }
    cuts.push(Cut { at, slope, offset: value - slope * at });
    1
}

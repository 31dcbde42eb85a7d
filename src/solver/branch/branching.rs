//! Branching: where a node is divided in two, at what its relaxation overestimates most.

use super::contact_branching;
use super::frequency_floors;
use super::node::Node;
use super::ranges::{self, is_fixed, narrow};
use super::relaxed::RelaxedSolution;
use crate::problem::{ActivationIndex, PlacementIndex, Problem, Setting, SumIndex};
use crate::solver::cuts::reset_curve_cuts;
use crate::tolerance::feasibility::SAME_AMOUNT;
use crate::tolerance::solving::{NARROW, OVERESTIMATED, PART, PRICE_OF_MONEY, UNDERPRICED};

/// A range is not divided nearer to its ends than this part of it.
const RANGE_ENDS: f64 = 0.1;

/// Where a node can be branched.
#[derive(Clone, Copy, Debug)]
enum Branch {
    /// A channel: bought, or not.
    Activation(ActivationIndex),
    /// A placement's range: one part ends at the first value, the other begins at the second.
    Range(PlacementIndex, (f64, f64)),
    /// The window of a sum's `Cⱼ`.
    Window(SumIndex, usize, f64),
}

/// The two parts of a node; none where nothing is left to branch on.
pub(super) fn children(node: &Node, relaxed: &RelaxedSolution) -> Option<[Node; 2]> {
    let largest_overestimate = overestimates(node, relaxed).into_iter().max_by(|a, b| a.0.total_cmp(&b.0));
    let (_, branch) = largest_overestimate.or_else(|| widest(node))?;
    let child = |half: usize| {
        let mut child = Node { problem: node.problem.clone(), cuts: node.cuts.clone(), bound: node.bound, order: 0 };
        match branch {
            Branch::Activation(s) => ranges::set_activation(&mut child.problem, s, [Setting::On, Setting::Off][half]),
            Branch::Range(p, (below, above)) => {
                let (least, most) = (child.problem.placements[p].least, child.problem.placements[p].most);
                narrow(&mut child.problem, p, [(least, below), (above, most)][half]);
                reset_curve_cuts(&child.problem, &mut child.cuts, p);
            }
            Branch::Window(sum, j, window_cut) => {
                let contacts = child.problem.sums[sum].contacts.as_mut();
                if let Some(window) = contacts.and_then(|contacts| contacts.windows.get_mut(j)) {
                    if half == 0 { window.high = window_cut } else { window.low = window_cut }
                }
            }
        }
        child
    };
    Some([child(0), child(1)])
}

/// Where the relaxed solution overestimates what a plan can be, with about how much that is in units of the objective.
fn overestimates(node: &Node, relaxed: &RelaxedSolution) -> Vec<(f64, Branch)> {
    let problem = &node.problem;
    let price = relaxed.duals.budget(problem).unwrap_or(0.0).max(PRICE_OF_MONEY);
    let money = problem.campaign.money();
    let mut branches = Vec::new();
    for (s, activation) in
        problem.activations.iter_enumerated().filter(|(_, activation)| activation.setting == Setting::Open)
    {
        let mixed_part = relaxed.bought[s];
        if mixed_part > PART && mixed_part < 1.0 - PART {
            let bought_spend: f64 = activation.members.iter().map(|&p| relaxed.when_bought(problem, p)).sum();
            branches.push((
                mixed_part * (1.0 - mixed_part) * price * (bought_spend + activation.fee / money),
                Branch::Activation(s),
            ));
        }
    }
    for p in problem.placements.keys().filter(|&p| !is_fixed(problem, p)) {
        let x = relaxed.when_bought(problem, p);
        let depth_over = depth_overestimate(node, relaxed, p, x);
        if depth_over > OVERESTIMATED {
            branches.push((depth_over, Branch::Range(p, division(problem, p, x))));
        }
        if let Some((underpayment, step_ends)) = underpriced(node, relaxed, p, x, price) {
            branches.push((underpayment, Branch::Range(p, step_ends)));
        }
        if let Some(lot) = problem.placements[p].lot {
            let mixed_part = x / lot - (x / lot + PART).floor();
            if mixed_part > PART {
                let lots_below = (x / lot).floor() * lot;
                branches.push((
                    mixed_part * (1.0 - mixed_part) * 0.3 * price * lot,
                    Branch::Range(p, (lots_below, lots_below + lot)),
                ));
            }
        }
    }
    let floor_overestimates = frequency_floors::overestimates(problem, relaxed).into_iter();
    branches.extend(floor_overestimates.map(|(overestimate, p)| {
        (overestimate, Branch::Range(p, division(problem, p, relaxed.when_bought(problem, p))))
    }));
    branches.extend(contact_branching::overestimates(node, relaxed).into_iter().map(|(overestimate, at)| match at {
        contact_branching::ContactBranch::Window(sum, j, at) => (overestimate, Branch::Window(sum, j, at)),
        contact_branching::ContactBranch::Range(p) => {
            (overestimate, Branch::Range(p, division(problem, p, relaxed.x[p])))
        }
    }));
    branches
}

/// How much less a relaxed solution pays than its amount costs, and the step of the price to branch at.
fn underpriced(
    node: &Node,
    relaxed: &RelaxedSolution,
    p: PlacementIndex,
    x: f64,
    price: f64,
) -> Option<(f64, (f64, f64))> {
    let placement = &node.problem.placements[p];
    let tariff = placement.tariff.as_ref()?;
    let node_range = (placement.least, placement.most);
    let bought_part = placement.activation.map_or(1.0, |s| relaxed.bought[s]);
    let relaxed_surcharge = -tariff.hull(node_range, -1.0).value(x);
    let underpayment = bought_part * price * (placement.surcharge(x) - relaxed_surcharge).abs();
    let nearest_step = tariff.thresholds(node_range).min_by(|a, b| (a - x).abs().total_cmp(&(b - x).abs()))?;
    let step_ends = placement.lot.map_or((nearest_step, nearest_step), |lot| {
        let first_lots = (nearest_step / lot - SAME_AMOUNT).ceil() * lot;
        (first_lots - lot, first_lots)
    });
    (underpayment > UNDERPRICED).then_some((underpayment, step_ends))
}

/// How far a relaxed solution's depth is above an S-shaped curve, in units of the objective.
fn depth_overestimate(node: &Node, relaxed: &RelaxedSolution, p: PlacementIndex, x: f64) -> f64 {
    let placement = &node.problem.placements[p];
    let bought_part = placement.activation.map_or(1.0, |s| relaxed.bought[s]);
    let by_audience = placement.curves.iter_enumerated().map(|(a, weighted)| {
        let Some(weighted) = weighted.as_ref().filter(|weighted| !weighted.curve.is_concave()) else { return 0.0 };
        let sums = node.problem.sums.iter().zip(&relaxed.duals.sum);
        let depth_price: f64 =
            sums.filter(|(sum, _)| sum.audience == a && sum.members.contains(&p)).map(|(_, w)| w).sum();
        let depth = relaxed.depth.get(p).map_or(0.0, |depths| depths[a]);
        depth_price * (depth - bought_part * weighted.depth(x)).max(0.0)
    });
    by_audience.sum()
}

/// Where a placement's range is divided: at `x`, but not near its ends, and between whole lots.
fn division(problem: &Problem, p: PlacementIndex, x: f64) -> (f64, f64) {
    let placement = &problem.placements[p];
    let width = placement.most - placement.least;
    let division_x = x.max(placement.least + RANGE_ENDS * width).min(placement.most - RANGE_ENDS * width);
    match placement.lot {
        Some(lot) => {
            let below = ((division_x / lot).floor() * lot).min(placement.most - lot).max(placement.least);
            (below, below + lot)
        }
        None => (division_x, division_x),
    }
}

/// The widest range that is not fixed, where no overestimate is known.
fn widest(node: &Node) -> Option<(f64, Branch)> {
    let problem = &node.problem;
    let open_channel = problem.activations.position(|channel_branch| channel_branch.setting == Setting::Open);
    let channel_branch = open_channel.map(|s| (f64::INFINITY, Branch::Activation(s)));
    let is_discrete = |p: PlacementIndex| {
        problem.placements[p].lot.is_some()
            || problem.placements[p].contacts.is_some()
            || problem.frequency_floors.iter().any(|floor| floor.members.contains(&p))
            || problem.placements[p].tariff.is_some()
            || problem.placements[p].curves.iter().flatten().any(|weighted| !weighted.curve.is_concave())
    };
    let range_branches = problem.placements.keys().filter(|&p| is_discrete(p) && !is_fixed(problem, p)).map(|p| {
        let placement = &problem.placements[p];
        let range_width = placement.most - placement.least;
        (range_width, Branch::Range(p, division(problem, p, placement.least + 0.5 * range_width)))
    });
    let widest = range_branches.filter(|(range_width, _)| *range_width > NARROW).max_by(|a, b| a.0.total_cmp(&b.0));
    channel_branch.or(widest)
}

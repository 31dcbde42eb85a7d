//! Where a node is split: at what it promises and no plan can keep.

use super::contacts;
use super::frequency_floors as floors;
use super::node::Node;
use super::ranges::{self, is_decided, narrow};
use super::relaxed::Mixture;
use crate::problem::{ActivationIndex, PlacementIndex, Problem, Setting, SumIndex};
use crate::solver::cuts::reset_curve_cuts;
use crate::tolerance::feasibility::SAME_AMOUNT;
use crate::tolerance::solving::{MISPRICED, NARROW, OVERPROMISED, PART, PRICE_OF_MONEY};

/// A stretch is not split nearer to its ends than this part of it.
const ENDS: f64 = 0.1;

/// What a node can be split at.
#[derive(Clone, Copy, Debug)]
enum At {
    /// A channel: bought, or not.
    Activation(ActivationIndex),
    /// A placement's range, into what ends at the first and what begins at the second.
    Range(PlacementIndex, (f64, f64)),
    /// The window of a sum's `Cⱼ`.
    Window(SumIndex, usize, f64),
}

/// The parts of a node; none where nothing is left to split at.
pub(super) fn children(node: &Node, mixture: &Mixture) -> Option<[Node; 2]> {
    let best = promised(node, mixture).into_iter().max_by(|a, b| a.0.total_cmp(&b.0));
    let (_, at) = best.or_else(|| widest(node))?;
    let child = |which: usize| {
        let mut child = Node { problem: node.problem.clone(), cuts: node.cuts.clone(), bound: node.bound, order: 0 };
        match at {
            At::Activation(s) => ranges::set(&mut child.problem, s, [Setting::On, Setting::Off][which]),
            At::Range(p, (below, above)) => {
                let (least, most) = (child.problem.placements[p].least, child.problem.placements[p].most);
                narrow(&mut child.problem, p, [(least, below), (above, most)][which]);
                reset_curve_cuts(&child.problem, &mut child.cuts, p);
            }
            At::Window(sum, j, at) => {
                let contacts = child.problem.sums[sum].contacts.as_mut();
                if let Some(window) = contacts.and_then(|contacts| contacts.windows.get_mut(j)) {
                    if which == 0 { window.high = at } else { window.low = at }
                }
            }
        }
        child
    };
    Some([child(0), child(1)])
}

/// Everything a mixture promises that no plan can keep, with about what it is worth.
fn promised(node: &Node, mixture: &Mixture) -> Vec<(f64, At)> {
    let problem = &node.problem;
    let price = mixture.duals.budget(problem).unwrap_or(0.0).max(PRICE_OF_MONEY);
    let money = problem.campaign.money();
    let mut all = Vec::new();
    for (s, activation) in
        problem.activations.iter_enumerated().filter(|(_, activation)| activation.setting == Setting::Open)
    {
        let part = mixture.bought[s];
        if part > PART && part < 1.0 - PART {
            let bought: f64 = activation.members.iter().map(|&p| mixture.when_bought(problem, p)).sum();
            all.push((part * (1.0 - part) * price * (bought + activation.fee / money), At::Activation(s)));
        }
    }
    for p in problem.placements.keys().filter(|&p| !is_decided(problem, p)) {
        let x = mixture.when_bought(problem, p);
        let over = overpromised(node, mixture, (p, x));
        if over > OVERPROMISED {
            all.push((over, At::Range(p, stretch(problem, p, x))));
        }
        if let Some((worth, at)) = mispriced(node, mixture, (p, x), price) {
            all.push((worth, At::Range(p, at)));
        }
        if let Some(lot) = problem.placements[p].lot {
            let part = x / lot - (x / lot + PART).floor();
            if part > PART {
                let below = (x / lot).floor() * lot;
                all.push((part * (1.0 - part) * 0.3 * price * lot, At::Range(p, (below, below + lot))));
            }
        }
    }
    let left_out = floors::promised(problem, mixture).into_iter();
    all.extend(left_out.map(|(worth, p)| (worth, At::Range(p, stretch(problem, p, mixture.when_bought(problem, p))))));
    all.extend(contacts::promised(node, mixture).into_iter().map(|(worth, at)| match at {
        contacts::At::Window(sum, j, at) => (worth, At::Window(sum, j, at)),
        contacts::At::Range(p) => (worth, At::Range(p, stretch(problem, p, mixture.x[p]))),
    }));
    all
}

/// By how much less is paid in a mixture than its amount costs, and the step of the price to split at.
fn mispriced(node: &Node, mixture: &Mixture, (p, x): (PlacementIndex, f64), price: f64) -> Option<(f64, (f64, f64))> {
    let placement = &node.problem.placements[p];
    let tariff = placement.tariff.as_ref()?;
    let range = (placement.least, placement.most);
    let part = placement.activation.map_or(1.0, |s| mixture.bought[s]);
    let promised = -tariff.hull(range, -1.0).value(x);
    let over = part * price * (placement.surcharge(x) - promised).abs();
    let near = tariff.thresholds(range).min_by(|a, b| (a - x).abs().total_cmp(&(b - x).abs()))?;
    let at = placement.lot.map_or((near, near), |lot| {
        let first = (near / lot - SAME_AMOUNT).ceil() * lot;
        (first - lot, first)
    });
    (over > MISPRICED).then_some((over, at))
}

/// By how much depth is promised beyond an S-shaped curve, as the objective counts it.
fn overpromised(node: &Node, mixture: &Mixture, (p, x): (PlacementIndex, f64)) -> f64 {
    let placement = &node.problem.placements[p];
    let part = placement.activation.map_or(1.0, |s| mixture.bought[s]);
    let each = placement.curves.iter_enumerated().map(|(a, weighted)| {
        let Some(weighted) = weighted.as_ref().filter(|weighted| !weighted.curve.is_concave()) else { return 0.0 };
        let sums = node.problem.sums.iter().zip(&mixture.duals.sum);
        let worth: f64 = sums.filter(|(sum, _)| sum.audience == a && sum.members.contains(&p)).map(|(_, w)| w).sum();
        let promised = mixture.depth.get(p).map_or(0.0, |depths| depths[a]);
        worth * (promised - part * weighted.depth(x)).max(0.0)
    });
    each.sum()
}

/// The two parts of a placement's range, cut at `x` but not at its very ends.
fn stretch(problem: &Problem, p: PlacementIndex, x: f64) -> (f64, f64) {
    let placement = &problem.placements[p];
    let width = placement.most - placement.least;
    let at = x.max(placement.least + ENDS * width).min(placement.most - ENDS * width);
    match placement.lot {
        Some(lot) => {
            let below = ((at / lot).floor() * lot).min(placement.most - lot).max(placement.least);
            (below, below + lot)
        }
        None => (at, at),
    }
}

/// The widest of what is not decided, where nothing is known of its worth.
fn widest(node: &Node) -> Option<(f64, At)> {
    let problem = &node.problem;
    let open = problem.activations.position(|activation| activation.setting == Setting::Open);
    let activation = open.map(|s| (f64::INFINITY, At::Activation(s)));
    let matters = |p: PlacementIndex| {
        problem.placements[p].lot.is_some()
            || problem.placements[p].contacts.is_some()
            || problem.frequency_floors.iter().any(|floor| floor.members.contains(&p))
            || problem.placements[p].tariff.is_some()
            || problem.placements[p].curves.iter().flatten().any(|weighted| !weighted.curve.is_concave())
    };
    let ranges = problem.placements.keys().filter(|&p| matters(p) && !is_decided(problem, p)).map(|p| {
        let placement = &problem.placements[p];
        let width = placement.most - placement.least;
        (width, At::Range(p, stretch(problem, p, placement.least + 0.5 * width)))
    });
    let widest = ranges.filter(|(width, _)| *width > NARROW).max_by(|a, b| a.0.total_cmp(&b.0));
    activation.or(widest)
}

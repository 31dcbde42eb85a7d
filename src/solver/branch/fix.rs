//! The problem at the root of the tree, and the problem with everything fixed that a split branched on.

use super::frequency_floors;
use super::ranges::{narrow, set_activation, stretch, without_activations};
use super::tighten::tighten;
use crate::problem::{ActivationIndex, By, Decision, Family, Limit, Problem, Setting, Side};
use crate::solver::convexity::{inflection, is_concave};
use crate::tolerance::solving::BOUGHT;

/// The problem with the ranges its own bounds imply: whole lots, and the minimum buy of a channel with one placement.
pub(super) fn root(problem: &Problem) -> Problem {
    let mut root = problem.clone();
    for limit in problem.limits.iter().filter(|limit| matches!(limit.family, Family::MinimumBuy | Family::OnAir)) {
        if let ([(p, c)], [(_, minimum)]) = (&limit.row.terms[..], &limit.row.activations[..])
            && (!limit.row.money || root.placements[*p].tariff.is_none())
        {
            root.placements[*p].least = -minimum / c;
        }
    }
    for limit in problem.limits.iter().filter(|limit| limit.row.activations.is_empty()) {
        narrow_by(&mut root, limit);
    }
    for activation in &problem.activations {
        if let [p] = activation.members[..] {
            let placement = &mut root.placements[p];
            placement.least = placement.least.max(placement.lot.unwrap_or(BOUGHT));
        }
    }
    for p in root.placements.keys() {
        let own_range = (root.placements[p].least, root.placements[p].most);
        narrow(&mut root, p, own_range);
    }
    tighten(&mut root);
    frequency_floors::add_floor_rows(&mut root);
    root
}

/// Narrows the range of a placement by a bound on it alone, so that lots are counted up to it.
fn narrow_by(root: &mut Problem, limit: &Limit) {
    let &[(p, c)] = &limit.row.terms[..] else { return };
    let bound_x = limit.row.bound / c;
    // At a price with steps, a bound on money is no bound on `x`.
    if limit.row.money && root.placements[p].tariff.is_some() {
        return;
    }
    if c <= 0.0 || !bound_x.is_finite() || bound_x < 0.0 {
        return;
    }
    if limit.side != Side::AtLeast {
        root.placements[p].most = root.placements[p].most.min(bound_x);
    }
    if limit.side != Side::AtMost && bound_x > 0.0 {
        root.placements[p].least = root.placements[p].least.max(bound_x);
        if let Some(s) = root.placements[p].activation {
            root.activations[s].setting = Setting::On;
        }
    }
}

/// The problem with channels and lots fixed as in a split, and every S-shaped curve limited to its concave part: it has
/// no activations, and bounds that are equivalent for the rest.
pub(in crate::solver) fn fixed_at(problem: &Problem, x: &Decision) -> Problem {
    let mut fixed = root(problem);
    let channels_on: By<ActivationIndex, bool> =
        fixed.activations.iter().map(|activation| activation.is_on(x)).collect();
    for (s, &is_on) in channels_on.iter_enumerated() {
        set_activation(&mut fixed, s, if is_on { Setting::On } else { Setting::Off });
    }
    for (p, &x) in x.iter_enumerated() {
        let placement = &mut fixed.placements[p];
        if placement.lot.is_some() {
            (placement.least, placement.most) = (x, x);
            placement.lot = None;
        }
    }
    for (p, &x) in x.iter_enumerated() {
        if let Some((least, most)) = stretch(&fixed, p, x) {
            (fixed.placements[p].least, fixed.placements[p].most) = (least, most);
        }
    }
    for (p, &x) in x.iter_enumerated().filter(|(p, _)| !is_concave(problem, *p)) {
        let (inflection_x, most) = (inflection(problem, p), fixed.placements[p].most);
        let concave_range = if x >= inflection_x && most >= inflection_x { (inflection_x, most) } else { (x, x) };
        (fixed.placements[p].least, fixed.placements[p].most) = concave_range;
    }
    frequency_floors::overestimate_reach(&mut fixed, x);
    without_activations(fixed)
}

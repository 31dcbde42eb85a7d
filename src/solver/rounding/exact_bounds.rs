//! Hard bounds kept to a tenth of the digits that reports show.
//!
//! Engines have a tolerance on each row, in the row's scale: a bound far below what the money can buy is then passed by
//! more than its own last digits, and a bound of 0 by cents. The members of such a bound are scaled to it, which moves
//! less money than any report shows.

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Limit, Problem, Side, Stated};
use crate::solver::proof::all_within;
use crate::solver::recommendation::Recommendation;
use crate::solver::stage::Stage;
use crate::tolerance::feasibility::{EXACT_ROOM, EXACT_ROUNDING};

/// Rounds over all bounds: one may move the members of another.
const SCALING_ROUNDS: usize = 20;

/// The recommendation with every hard bound kept to its last digits, where that is feasible.
pub(in crate::solver) fn keep_bounds_exactly(
    problem: &Problem,
    stage: &Stage,
    recommendation: Recommendation,
    tolerance: f64,
) -> Recommendation {
    let excess_before = total_excess(problem, &recommendation.x);
    if excess_before == 0.0 {
        return recommendation;
    }
    let adjusted_splits =
        [scaled_to_bounds(problem, &recommendation.x), without_what_is_forbidden(problem, &recommendation.x)];
    let is_nearer = |x: &Decision| total_excess(problem, x) < excess_before && stage.is_feasible(problem, x);
    let Some(x) = adjusted_splits.into_iter().find(is_nearer) else { return recommendation };
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = recommendation.bound.max(value);
    let gap = (bound - value) / value.abs().max(problem.objective.floor);
    let proved = recommendation.proved && all_within(gap, &recommendation.proofs, tolerance);
    Recommendation { x, value, bound, gap, proved, ..recommendation }
}

/// By how much bounds are passed beyond their tolerance, each as a share of it.
fn total_excess(problem: &Problem, x: &Decision) -> f64 {
    let bounds = problem.limits.iter().filter(|limit| bounds_amounts(limit));
    bounds.map(|limit| row_excess(problem, limit, x).abs() / row_tolerance(limit, x)).sum()
}

/// How far a row is passed where that is more than its tolerance: above 0 where the row is too high.
fn row_excess(problem: &Problem, limit: &Limit, x: &Decision) -> f64 {
    let excess = limit.row.value(problem, x) - limit.row.bound;
    let is_passed = match limit.side {
        Side::AtMost => excess > 0.0,
        Side::AtLeast => excess < 0.0,
        Side::Exactly => true,
    };
    if is_passed && excess.abs() > row_tolerance(limit, x) { excess } else { 0.0 }
}

fn row_tolerance(limit: &Limit, x: &Decision) -> f64 {
    EXACT_ROOM * limit.bounded_size(x) + EXACT_ROUNDING
}

/// Whether a bound is one on amounts, not one on sums of weeks, on whether something is bought, or on changes of weeks.
fn bounds_amounts(limit: &Limit) -> bool {
    let of_amounts = !matches!(limit.family, Family::Calendar | Family::Prerequisite | Family::Ran | Family::Smooth);
    of_amounts && !limit.row.terms.is_empty()
}

/// The split with the members of every bound that is passed scaled until it is kept.
fn scaled_to_bounds(problem: &Problem, x: &Decision) -> Decision {
    let mut x = x.clone();
    for _ in 0..SCALING_ROUNDS {
        let mut any_scaled = false;
        for limit in problem.limits.iter().filter(|limit| bounds_amounts(limit)) {
            let excess = row_excess(problem, limit, &x);
            if excess != 0.0 {
                x = problem.with_weeks_added_up(scale_row_members(problem, limit, x, excess));
                any_scaled = true;
            }
        }
        if !any_scaled {
            break;
        }
    }
    x
}

/// The split with the members of a row scaled so that the row is lower by `excess`.
fn scale_row_members(problem: &Problem, limit: &Limit, mut x: Decision, excess: f64) -> Decision {
    let scaled_members = || limit.row.terms.iter().filter(|&&(p, c)| c > 0.0 && problem.placements[p].lot.is_none());
    let row_sum: f64 = scaled_members().map(|&(p, c)| c * x[p]).sum();
    if row_sum <= 0.0 {
        return x;
    }
    let row_factor = (1.0 - excess / row_sum).max(0.0);
    for &(p, _) in scaled_members() {
        for column in problem.decided_by(p) {
            x[column] = (x[column] * row_factor).min(problem.placements[column].most);
        }
    }
    x
}

/// The split without the members of upper bounds of 0.
fn without_what_is_forbidden(problem: &Problem, x: &Decision) -> Decision {
    let mut x = x.clone();
    let forbids_members = |limit: &&Limit| {
        let only_adds = limit.row.activations.is_empty() && limit.row.terms.iter().all(|(_, c)| *c > 0.0);
        bounds_amounts(limit) && limit.side != Side::AtLeast && limit.row.bound == 0.0 && only_adds
    };
    for limit in problem.limits.iter().filter(forbids_members) {
        for &(p, _) in &limit.row.terms {
            problem.decided_by(p).into_iter().for_each(|column| x[column] = 0.0);
        }
    }
    problem.with_weeks_added_up(x)
}

impl Limit {
    /// The size of the bounded amount in the row's scale; the tolerance is a share of it.
    fn bounded_size(&self, x: &Decision) -> f64 {
        match &self.stated {
            Stated::Amount(amount) => amount.abs() / self.row.scale,
            Stated::Share(..) => self.row.terms.iter().map(|&(p, c)| (c * x[p]).abs()).sum(),
        }
    }
}

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
const ROUNDS: usize = 20;

/// The recommendation with every hard bound kept to its last digits, where that is feasible.
pub(in crate::solver) fn keep_bounds_exactly(
    problem: &Problem,
    stage: &Stage,
    found: Recommendation,
    tolerance: f64,
) -> Recommendation {
    let passed = total(problem, &found.x);
    if passed == 0.0 {
        return found;
    }
    let tries = [scaled(problem, &found.x), without_what_is_forbidden(problem, &found.x)];
    let fits = |x: &Decision| total(problem, x) < passed && stage.is_feasible(problem, x);
    let Some(x) = tries.into_iter().find(fits) else { return found };
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = found.bound.max(value);
    let gap = (bound - value) / value.abs().max(problem.objective.floor);
    let proved = found.proved && all_within(gap, &found.proofs, tolerance);
    Recommendation { x, value, bound, gap, proved, ..found }
}

/// By how much bounds are passed beyond their tolerance, each as a share of it.
fn total(problem: &Problem, x: &Decision) -> f64 {
    let each = problem.limits.iter().filter(|limit| counts(limit));
    each.map(|limit| passed(problem, limit, x).abs() / room(limit, x)).sum()
}

/// How far a row is passed where that is more than its tolerance: above 0 where the row is too high.
fn passed(problem: &Problem, limit: &Limit, x: &Decision) -> f64 {
    let over = limit.row.value(problem, x) - limit.row.bound;
    let is_passed = match limit.side {
        Side::AtMost => over > 0.0,
        Side::AtLeast => over < 0.0,
        Side::Exactly => true,
    };
    if is_passed && over.abs() > room(limit, x) { over } else { 0.0 }
}

fn room(limit: &Limit, x: &Decision) -> f64 {
    EXACT_ROOM * limit.size(x) + EXACT_ROUNDING
}

/// Whether a bound is one on amounts, not one on sums of weeks, on whether something is bought, or on changes of weeks.
fn counts(limit: &Limit) -> bool {
    let of_amounts = !matches!(limit.family, Family::Calendar | Family::Prerequisite | Family::Ran | Family::Smooth);
    of_amounts && !limit.row.terms.is_empty()
}

/// The split with the members of every bound that is passed scaled until it is kept.
fn scaled(problem: &Problem, x: &Decision) -> Decision {
    let mut x = x.clone();
    for _ in 0..ROUNDS {
        let mut moved = false;
        for limit in problem.limits.iter().filter(|limit| counts(limit)) {
            let over = passed(problem, limit, &x);
            if over != 0.0 {
                x = problem.with_weeks_added_up(moved_by(problem, limit, x, over));
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    x
}

/// The split with the members of a row scaled so that the row is lower by `over`.
fn moved_by(problem: &Problem, limit: &Limit, mut x: Decision, over: f64) -> Decision {
    let counted = || limit.row.terms.iter().filter(|&&(p, c)| c > 0.0 && problem.placements[p].lot.is_none());
    let total: f64 = counted().map(|&(p, c)| c * x[p]).sum();
    if total <= 0.0 {
        return x;
    }
    let times = (1.0 - over / total).max(0.0);
    for &(p, _) in counted() {
        for column in problem.decided_by(p) {
            x[column] = (x[column] * times).min(problem.placements[column].most);
        }
    }
    x
}

/// The split without the members of upper bounds of 0.
fn without_what_is_forbidden(problem: &Problem, x: &Decision) -> Decision {
    let mut x = x.clone();
    let none = |limit: &&Limit| {
        let only_adds = limit.row.activations.is_empty() && limit.row.terms.iter().all(|(_, c)| *c > 0.0);
        counts(limit) && limit.side != Side::AtLeast && limit.row.bound == 0.0 && only_adds
    };
    for limit in problem.limits.iter().filter(none) {
        for &(p, _) in &limit.row.terms {
            problem.decided_by(p).into_iter().for_each(|column| x[column] = 0.0);
        }
    }
    problem.with_weeks_added_up(x)
}

impl Limit {
    /// The size of the bounded amount in the row's scale; the tolerance is a share of it.
    fn size(&self, x: &Decision) -> f64 {
        match &self.stated {
            Stated::Amount(amount) => amount.abs() / self.row.scale,
            Stated::Share(..) => self.row.terms.iter().map(|&(p, c)| (c * x[p]).abs()).sum(),
        }
    }
}

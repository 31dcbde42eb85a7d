//! A split that keeps every bound to a tenth of what is told of it.
//!
//! Engines need room on a row, in the row's own scale: a bound far below what the money could buy is then passed by
//! more than its own last digits, and a bound of nothing by cents. What belongs to such a bound is scaled to it, which
//! moves less money than any report shows.

use super::Recommendation;
use super::proof::all_hold;
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Limit, Problem, Side, Stated};
use crate::solver::stage::Stage;
use crate::tolerance::keeping::{EXACT_ROOM, EXACT_ROUNDING};

/// One bound may move what belongs to another; a few rounds settle them all.
const ROUNDS: usize = 20;

/// The same recommendation with every bound kept to its last digits, where that breaks nothing else.
pub(super) fn settled(problem: &Problem, stage: &Stage, found: Recommendation, tolerance: f64) -> Recommendation {
    let passed = total(problem, &found.x);
    if passed == 0.0 {
        return found;
    }
    let tries = [scaled(problem, &found.x), without_what_is_forbidden(problem, &found.x)];
    let fits = |x: &Decision| total(problem, x) < passed && stage.keeps(problem, x);
    let Some(x) = tries.into_iter().find(fits) else { return found };
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = found.bound.max(value);
    let gap = (bound - value) / value.abs().max(problem.objective.floor);
    let proved = found.proved && all_hold(gap, &found.proofs, tolerance);
    Recommendation { x, value, bound, gap, proved, ..found }
}

/// By how much bounds are passed beyond their room, each as a share of its room.
fn total(problem: &Problem, x: &Decision) -> f64 {
    let each = problem.limits.iter().filter(|limit| counts(limit));
    each.map(|limit| passed(problem, limit, x).abs() / room(limit, x)).sum()
}

/// How far a row is passed where that is more than its room: above 0 where there is too much of it.
fn passed(problem: &Problem, limit: &Limit, x: &Decision) -> f64 {
    let over = limit.row.value(problem, x) - limit.row.bound;
    let wrong = match limit.side {
        Side::AtMost => over > 0.0,
        Side::AtLeast => over < 0.0,
        Side::Exactly => true,
    };
    if wrong && over.abs() > room(limit, x) { over } else { 0.0 }
}

fn room(limit: &Limit, x: &Decision) -> f64 {
    EXACT_ROOM * limit.size(x) + EXACT_ROUNDING
}

/// Weeks add up by themselves, what is bought at all is whole, and from week to week there is no amount to keep to.
fn counts(limit: &Limit) -> bool {
    let stands = !matches!(limit.family, Family::Calendar | Family::Prerequisite | Family::Ran | Family::Smooth);
    stands && !limit.row.terms.is_empty()
}

/// The members of every bound that is passed, scaled until it is kept.
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

/// What counts for a row scaled so that there is `over` less of it.
fn moved_by(problem: &Problem, limit: &Limit, mut x: Decision, over: f64) -> Decision {
    let counted = || limit.row.terms.iter().filter(|&&(p, c)| c > 0.0 && problem.placements[p].lot.is_none());
    let there_is: f64 = counted().map(|&(p, c)| c * x[p]).sum();
    if there_is <= 0.0 {
        return x;
    }
    let times = (1.0 - over / there_is).max(0.0);
    for &(p, _) in counted() {
        for column in problem.decided_by(p) {
            x[column] = (x[column] * times).min(problem.placements[column].most);
        }
    }
    x
}

/// The split without anything of what a bound of nothing forbids.
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
    /// What is bounded, in the row's scale: what the bound may be passed by is a share of that.
    fn size(&self, x: &Decision) -> f64 {
        match &self.stated {
            Stated::Amount(amount) => amount.abs() / self.row.scale,
            Stated::Share(..) => self.row.terms.iter().map(|&(p, c)| (c * x[p]).abs()).sum(),
        }
    }
}

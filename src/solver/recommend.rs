//! From a problem to the recommendation: the best split of the money, with its proof.
//!
//! The stages are solved in lexicographic order; then weeks are levelled, hard bounds are kept exactly, and amounts are
//! rounded where the brief asks for it.

pub use super::lexicographic::{least_breach, least_breach_stage, missed_priorities};
pub use super::proof::Proof;
pub use super::recommendation::{NoPlan, Recommendation, Rounding, SolvedStage};
pub use super::rounding::rounded_split;
pub use super::settings::{Amounts, Settings, TIME_LIMIT};

use crate::problem::Problem;
use crate::problem::outcome::Outcome;
use crate::solver::convexity::is_convex;
use crate::solver::lp::Engine;
use crate::solver::stage::{Stage, spend};
use crate::solver::weeks::{bursts, level};
use crate::solver::{lexicographic, rounding};
use crate::tolerance::proving::PASSED;

/// Finds the best split of a problem.
pub fn recommend(problem: &Problem, settings: Settings) -> Result<Recommendation, NoPlan> {
    settings.in_time()?;
    let found = in_weeks(problem, settings, &|problem| lexicographic::solve(problem, settings))?;
    let stage = bursts::stage(&found);
    let found = rounding::settled(problem, &stage, found, settings.tolerance);
    Ok(as_asked(problem, settings, &stage, found))
}

/// Finds the best split of a problem near one that was solved, from what was learned there. It is proved as any
/// other: lines are drawn anew on its own curves, and a split counts only if it is feasible there.
pub fn recommend_near(
    problem: &Problem,
    settings: Settings,
    near: (&Problem, &Recommendation),
) -> Result<Recommendation, NoPlan> {
    settings.in_time()?;
    let (shape, found) = (near.0, &near.1.exact());
    let found = in_weeks(problem, settings, &|problem| lexicographic::solve_near(problem, settings, shape, found))?;
    let stage = bursts::stage(&found);
    let found = rounding::settled(problem, &stage, found, settings.tolerance);
    Ok(as_asked(problem, settings, &stage, found))
}

/// The recommendation with its amounts rounded, where that is asked for.
fn as_asked(problem: &Problem, settings: Settings, stage: &Stage, found: Recommendation) -> Recommendation {
    match problem.campaign.round_to.filter(|_| settings.amounts == Amounts::AsAsked) {
        Some(to) => rounding::rounded(problem, stage, found, to),
        None => found,
    }
}

/// The best split of a problem, its bursts placed and its weeks as even as they can be.
fn in_weeks(
    problem: &Problem,
    settings: Settings,
    solve: &dyn Fn(&Problem) -> Result<Recommendation, NoPlan>,
) -> Result<Recommendation, NoPlan> {
    if problem.weekly.is_none() {
        return solve(problem);
    }
    let (decided, mut found) = if problem.open_patterns().next().is_some() {
        bursts::search(problem, settings, solve)?
    } else {
        (problem.clone(), solve(problem)?)
    };
    let stage = bursts::stage(&found);
    found.x = level::level_weeks(&decided, &stage, found.x, settings.options());
    // Even weeks are worth no less, and may be worth a little more.
    found.value = stage.value(&decided, &Outcome::of(&decided, &found.x), &found.x);
    let scale = found.value.abs().max(problem.objective.floor);
    if found.value > found.bound + PASSED * scale {
        return Err(NoPlan::Engine("even weeks are better than what was proved to be best".to_owned()));
    }
    found.bound = found.bound.max(found.value);
    found.gap = (found.bound - found.value) / scale;
    let used = -spend(&decided, &found.x);
    for proof in found.proofs.iter_mut().filter(|proof| !proof.is_of_goals()) {
        (proof.value, proof.bound) = (used, proof.bound.max(used));
    }
    Ok(found)
}

/// Whether the best plan of a problem takes a search, because something is whole, or rises ever faster.
pub fn takes_a_search(problem: &Problem) -> bool {
    !is_convex(problem)
}

/// The engine that suits a problem. The vertices of HiGHS pay off on large plans; small ones are done before it has
/// started, and a search begins too many programs anew.
#[cfg(feature = "highs")]
pub fn engine(problem: &Problem) -> Engine {
    if problem.placements.len() > crate::solver::settings::VERTEX && !takes_a_search(problem) {
        Engine::Both
    } else {
        Engine::Pure
    }
}

/// The engine that suits a problem: the only one that this build has.
#[cfg(not(feature = "highs"))]
pub fn engine(_: &Problem) -> Engine {
    Engine::Pure
}

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
#[cfg(feature = "highs")]
use crate::solver::settings::VERTEX;
use crate::solver::stage::{Stage, spend};
use crate::solver::weeks::{bursts, level};
use crate::solver::{lexicographic, rounding};
use crate::tolerance::proving::PASSED;

/// Finds the best split of a problem.
pub fn recommend(problem: &Problem, settings: Settings) -> Result<Recommendation, NoPlan> {
    settings.in_time()?;
    let found = in_weeks(problem, settings, &|problem| lexicographic::solve(problem, settings))?;
    let stage = bursts::stage(&found);
    let found = rounding::keep_bounds_exactly(problem, &stage, found, settings.tolerance);
    Ok(round_if_asked(problem, settings, &stage, found))
}

/// Finds the best split of a problem, starting from the recommendation for a problem near it. It is proved as any
/// other: cuts are of its own curves, and a split counts only if it is feasible in it.
pub fn recommend_near(
    problem: &Problem,
    settings: Settings,
    near: &Problem,
    known: &Recommendation,
) -> Result<Recommendation, NoPlan> {
    settings.in_time()?;
    let known = &known.exact();
    let found = in_weeks(problem, settings, &|problem| lexicographic::solve_near(problem, settings, near, known))?;
    let stage = bursts::stage(&found);
    let found = rounding::keep_bounds_exactly(problem, &stage, found, settings.tolerance);
    Ok(round_if_asked(problem, settings, &stage, found))
}

/// The recommendation with its amounts rounded, where the brief asks for it.
fn round_if_asked(problem: &Problem, settings: Settings, stage: &Stage, found: Recommendation) -> Recommendation {
    match problem.campaign.round_to.filter(|_| settings.amounts == Amounts::AsAsked) {
        Some(to) => rounding::round_amounts(problem, stage, found, to),
        None => found,
    }
}

/// The best split of a problem, with its bursts placed and its weeks levelled.
fn in_weeks(
    problem: &Problem,
    settings: Settings,
    solve: &dyn Fn(&Problem) -> Result<Recommendation, NoPlan>,
) -> Result<Recommendation, NoPlan> {
    if problem.weekly.is_none() {
        return solve(problem);
    }
    let (placed_bursts, mut found) = if problem.open_patterns().next().is_some() {
        bursts::search(problem, settings, solve)?
    } else {
        (problem.clone(), solve(problem)?)
    };
    let stage = bursts::stage(&found);
    found.x = level::level_weeks(&placed_bursts, &stage, found.x, settings.options());
    // Levelled weeks may have a slightly higher value.
    found.value = stage.value(&placed_bursts, &Outcome::of(&placed_bursts, &found.x), &found.x);
    let scale = found.value.abs().max(problem.objective.floor);
    if found.value > found.bound + PASSED * scale {
        return Err(NoPlan::Engine("even weeks are better than what was proved to be best".to_owned()));
    }
    found.bound = found.bound.max(found.value);
    found.gap = (found.bound - found.value) / scale;
    let spend_value = -spend(&placed_bursts, &found.x);
    for proof in found.proofs.iter_mut().filter(|proof| !proof.is_of_goals()) {
        (proof.value, proof.bound) = (spend_value, proof.bound.max(spend_value));
    }
    Ok(found)
}

/// Whether a problem takes branch and bound: something is whole, or a curve is not concave.
pub fn takes_a_search(problem: &Problem) -> bool {
    !is_convex(problem)
}

/// The engine that suits a problem. HiGHS pays off for the vertices of large plans; for small ones, and for the many
/// programs of branch and bound, it starts too slowly.
#[cfg(feature = "highs")]
pub fn engine(problem: &Problem) -> Engine {
    if problem.placements.len() > VERTEX && !takes_a_search(problem) { Engine::Both } else { Engine::Pure }
}

/// The only engine of this build.
#[cfg(not(feature = "highs"))]
pub fn engine(_: &Problem) -> Engine {
    Engine::Pure
}

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
use crate::text::messages::word;
use crate::tolerance::proving::PASSED;

/// Finds the best split of a problem.
pub fn recommend(problem: &Problem, settings: Settings) -> Result<Recommendation, NoPlan> {
    settings.in_time()?;
    let recommendation = in_weeks(problem, settings, &|problem| lexicographic::solve(problem, settings))?;
    let stage = bursts::stage(&recommendation);
    let recommendation = rounding::keep_bounds_exactly(problem, &stage, recommendation, settings.tolerance);
    Ok(round_if_asked(problem, settings, &stage, recommendation))
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
    let recommendation =
        in_weeks(problem, settings, &|problem| lexicographic::solve_near(problem, settings, near, known))?;
    let stage = bursts::stage(&recommendation);
    let recommendation = rounding::keep_bounds_exactly(problem, &stage, recommendation, settings.tolerance);
    Ok(round_if_asked(problem, settings, &stage, recommendation))
}

/// The recommendation with its amounts rounded, where the brief asks for it.
fn round_if_asked(
    problem: &Problem,
    settings: Settings,
    stage: &Stage,
    recommendation: Recommendation,
) -> Recommendation {
    match problem.campaign.round_to.filter(|_| settings.amounts == Amounts::AsAsked) {
        Some(round_to) => rounding::round_amounts(problem, stage, recommendation, round_to),
        None => recommendation,
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
    let (placed_bursts, mut recommendation) = if problem.open_patterns().next().is_some() {
        bursts::search(problem, settings, solve)?
    } else {
        (problem.clone(), solve(problem)?)
    };
    let stage = bursts::stage(&recommendation);
    recommendation.x = level::level_weeks(&placed_bursts, &stage, recommendation.x, settings.options());
    // Levelled weeks may have a slightly higher value.
    recommendation.value =
        stage.value(&placed_bursts, &Outcome::of(&placed_bursts, &recommendation.x), &recommendation.x);
    let value_scale = recommendation.value.abs().max(problem.objective.floor);
    if recommendation.value > recommendation.bound + PASSED * value_scale {
        return Err(NoPlan::Engine(word!("even-weeks-are-better-than-proved-best").to_owned()));
    }
    recommendation.bound = recommendation.bound.max(recommendation.value);
    recommendation.gap = (recommendation.bound - recommendation.value) / value_scale;
    let spend_value = -spend(&placed_bursts, &recommendation.x);
    for proof in recommendation.proofs.iter_mut().filter(|proof| !proof.is_of_goals()) {
        (proof.value, proof.bound) = (spend_value, proof.bound.max(spend_value));
    }
    Ok(recommendation)
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

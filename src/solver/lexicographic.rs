//! Lexicographic optimisation: one stage after the other, each keeping what the earlier stages reached.
//!
//! The order is: hard bounds; goals by priority, least total shortfall; the objective; the least spend for the same
//! result. A convex problem is refined stage by stage; any other is searched by branch and bound.

mod convex;
mod least_spend;
mod newton;
mod nonconvex;
mod proved_split;
mod reduced_costs;

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Problem};
use crate::solver::convexity::is_convex;
use crate::solver::lp::NoSolution;
use crate::solver::program;
use crate::solver::proof;
use crate::solver::recommendation::{NoPlan, Recommendation, SolvedStage};
use crate::solver::refine::value_floor;
use crate::solver::settings::Settings;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::feasibility::NEGLIGIBLE;
use crate::tolerance::solving::GOALS_COARSELY;
use convex::ConvexStages;
use proved_split::ProvedSplit;

/// The best split of a problem.
pub(super) fn solve(problem: &Problem, settings: Settings) -> Result<Recommendation, NoPlan> {
    if is_convex(problem) {
        solve_convex(problem, ConvexStages::new(problem, settings))
    } else {
        solve_nonconvex(problem, settings, Vec::new())
    }
}

/// The best split of a problem near one that was solved.
pub(super) fn solve_near(
    problem: &Problem,
    settings: Settings,
    near: &Problem,
    known_recommendation: &Recommendation,
) -> Result<Recommendation, NoPlan> {
    if is_convex(problem) {
        return solve_convex(problem, ConvexStages::near(problem, settings, near, known_recommendation));
    }
    let start_splits = if problem.is_shaped_like(near) { vec![known_recommendation.x.clone()] } else { Vec::new() };
    solve_nonconvex(problem, settings, start_splits)
}

/// Solves the stages of a convex problem.
fn solve_convex(problem: &Problem, mut stages: ConvexStages) -> Result<Recommendation, NoPlan> {
    let settings = stages.settings;
    let (split, inside) = match stages.with_all_goals_met() {
        Some(split) => (split, stages.inside.clone()),
        None => stages.solve_in_order()?,
    };
    let stage = Stage { aim: Aim::Objective, held: stages.held.clone(), margin: 0.0 };
    let split = stages.refine_for_spend_proof(&stage, split);
    let ProvedSplit { mut x, bound: proved_bound, duals, dual_split } = split;
    let duals = reduced_costs::assign_to_rows(problem, problem, &stage, duals, &dual_split);
    let edge_stage = stage.with_rounding_room();
    let tidied_splits = least_spend::leave_out_negligible(problem, &x, NEGLIGIBLE);
    if let Some(feasible) = tidied_splits.into_iter().find(|x| edge_stage.is_feasible(problem, x)) {
        x = feasible;
    }
    let x = stages.minimise_spend(&stage, x, &duals);
    stages.solved.push(SolvedStage { stage: stage.clone(), duals, x: dual_split });
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = proved_bound.max(value);
    let gap = (bound - value) / value.abs().max(value_floor(problem, &stage));
    Ok(Recommendation {
        x,
        value,
        bound,
        gap,
        proved: proof::all_within(gap, &stages.proofs, settings.tolerance),
        proofs: stages.proofs,
        cut_short: settings.deadline.has_passed(),
        rounds: stages.rounds,
        searched: None,
        program: program::of(problem, &stage, &stages.cuts).lp,
        held: stages.held,
        inside,
        rounding: None,
        solved: stages.solved,
    })
}

/// Solves the stages of a nonconvex problem by branch and bound; `start` are splits to try first.
fn solve_nonconvex(
    problem: &Problem,
    settings: Settings,
    start_splits: Vec<Decision>,
) -> Result<Recommendation, NoPlan> {
    let searched_plan = nonconvex::solve(problem, settings, start_splits)?;
    let stage = Stage { aim: Aim::Objective, held: searched_plan.held.clone(), margin: 0.0 };
    let ProvedSplit { x, bound, duals, dual_split } = searched_plan.split;
    let duals = reduced_costs::assign_to_rows(problem, &searched_plan.fixed, &stage, duals, &dual_split);
    let mut solved = searched_plan.solved;
    solved.push(SolvedStage { stage: stage.clone(), duals, x: dual_split });
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = bound.max(value);
    let gap = (bound - value) / value.abs().max(value_floor(problem, &stage));
    Ok(Recommendation {
        x,
        value,
        bound,
        gap,
        proved: proof::all_within(gap, &searched_plan.proofs, settings.tolerance),
        proofs: searched_plan.proofs,
        cut_short: searched_plan.cut_short,
        rounds: searched_plan.rounds,
        searched: Some(searched_plan.searched),
        program: program::of(problem, &stage, &searched_plan.cuts).lp,
        held: searched_plan.held,
        inside: None,
        rounding: None,
        solved,
    })
}

/// The stages of the priorities up to one that are missed, proved less exactly than in a plan.
pub fn missed_priorities(problem: &Problem, settings: Settings, upto: u32) -> Result<Vec<SolvedStage>, NoPlan> {
    settings.in_time()?;
    if !is_convex(problem) {
        return nonconvex::missed_priorities(problem, settings, upto);
    }
    let mut stages = ConvexStages::new(problem, settings);
    if stages.bounds_contradict()? {
        return Err(NoPlan::Contradiction);
    }
    stages.solve_goals(GOALS_COARSELY, upto)?;
    Ok(stages.solved)
}

/// The proven least total breach of the hard bounds, each in its row's scale.
pub fn least_breach(problem: &Problem, settings: Settings) -> Result<f64, NoSolution> {
    least_breach_stage(problem, settings).map(|(least, _)| least)
}

/// The proven least total breach of the hard bounds, with its stage: the split and the duals.
pub fn least_breach_stage(problem: &Problem, settings: Settings) -> Result<(f64, SolvedStage), NoSolution> {
    if is_convex(problem) {
        convex::least_breach(problem, settings)
    } else {
        Ok(nonconvex::least_breach(problem, settings))
    }
}

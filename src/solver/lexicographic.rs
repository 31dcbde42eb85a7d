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
use crate::solver::cuts::first_cuts;
use crate::solver::lp::NoSolution;
use crate::solver::program;
use crate::solver::proof;
use crate::solver::recommendation::{NoPlan, Recommendation, SolvedStage};
use crate::solver::refine::{refine, value_floor};
use crate::solver::settings::Settings;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::feasibility::NEGLIGIBLE;
use crate::tolerance::solving::{GOALS_COARSELY, LEAST_BREACH};
use convex::Solving;
use proved_split::Split;

/// The best split of a problem.
pub(super) fn solve(problem: &Problem, settings: Settings) -> Result<Recommendation, NoPlan> {
    if is_convex(problem) {
        recommended(problem, Solving::new(problem, settings))
    } else {
        whole(problem, settings, Vec::new())
    }
}

/// The best split of a problem near one that was solved.
pub(super) fn solve_near(
    problem: &Problem,
    settings: Settings,
    near: &Problem,
    found: &Recommendation,
) -> Result<Recommendation, NoPlan> {
    if is_convex(problem) {
        return recommended(problem, Solving::near(problem, settings, (near, found)));
    }
    let start = if problem.is_shaped_like(near) { vec![found.x.clone()] } else { Vec::new() };
    whole(problem, settings, start)
}

fn recommended(problem: &Problem, mut solving: Solving) -> Result<Recommendation, NoPlan> {
    let settings = solving.settings;
    let (split, inside) = match solving.hopeful() {
        Some(split) => (split, solving.inside.clone()),
        None => solving.in_order()?,
    };
    let stage = Stage { aim: Aim::Objective, held: solving.held.clone(), margin: 0.0 };
    let split = solving.near_enough_for_money(&stage, split);
    let Split { mut x, bound: proved, duals, balanced } = split;
    let duals = reduced_costs::counted_to_rows((problem, problem), &stage, duals, &balanced);
    let edge = stage.with_rounding_room();
    if let Some(clean) =
        least_spend::clean(problem, &x, NEGLIGIBLE).into_iter().find(|clean| edge.is_feasible(problem, clean))
    {
        x = clean;
    }
    let x = solving.for_the_least_spend(&stage, x, &duals);
    solving.solved.push(SolvedStage { stage: stage.clone(), duals, x: balanced });
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = proved.max(value);
    let gap = (bound - value) / value.abs().max(value_floor(problem, &stage));
    Ok(Recommendation {
        x,
        value,
        bound,
        gap,
        proved: proof::all_hold(gap, &solving.proofs, settings.tolerance),
        proofs: solving.proofs,
        cut_short: settings.deadline.has_passed(),
        rounds: solving.rounds,
        searched: None,
        program: program::of(problem, &stage, &solving.cuts).lp,
        held: solving.held,
        inside,
        rounding: None,
        solved: solving.solved,
    })
}

/// Finds the best plan of a problem that is made of whole things.
fn whole(problem: &Problem, settings: Settings, start: Vec<Decision>) -> Result<Recommendation, NoPlan> {
    let found = nonconvex::recommended(problem, settings, start)?;
    let stage = Stage { aim: Aim::Objective, held: found.held.clone(), margin: 0.0 };
    let Split { x, bound, duals, balanced } = found.split;
    let duals = reduced_costs::counted_to_rows((problem, &found.decided), &stage, duals, &balanced);
    let mut solved = found.solved;
    solved.push(SolvedStage { stage: stage.clone(), duals, x: balanced });
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let bound = bound.max(value);
    let gap = (bound - value) / value.abs().max(value_floor(problem, &stage));
    Ok(Recommendation {
        x,
        value,
        bound,
        gap,
        proved: proof::all_hold(gap, &found.proofs, settings.tolerance),
        proofs: found.proofs,
        cut_short: found.cut_short,
        rounds: found.rounds,
        searched: Some(found.searched),
        program: program::of(problem, &stage, &found.cuts).lp,
        held: found.held,
        inside: None,
        rounding: None,
        solved,
    })
}

/// The priorities up to one that are missed, each with its proven step: less exact than a plan, and sooner.
pub fn missed_priorities(problem: &Problem, settings: Settings, upto: u32) -> Result<Vec<SolvedStage>, NoPlan> {
    settings.in_time()?;
    if !is_convex(problem) {
        return nonconvex::missed_priorities(problem, settings, upto);
    }
    let mut solving = Solving::new(problem, settings);
    if solving.contradicts()? {
        return Err(NoPlan::Contradiction);
    }
    solving.goals(GOALS_COARSELY, upto)?;
    Ok(solving.solved)
}

/// The proven least total breach of the hard bounds, each in its row's scale.
pub fn least_breach(problem: &Problem, settings: Settings) -> Result<f64, NoSolution> {
    least_breach_stage(problem, settings).map(|(least, _)| least)
}

/// The same, with what every bound is worth to it.
pub fn least_breach_stage(problem: &Problem, settings: Settings) -> Result<(f64, SolvedStage), NoSolution> {
    if !is_convex(problem) {
        return Ok(nonconvex::least_breach(problem, settings));
    }
    let stage = Stage { aim: Aim::LeastBreach, held: Vec::new(), margin: 0.0 };
    let refined = refine(problem, &stage, &mut first_cuts(problem), settings.options(), LEAST_BREACH, None)?;
    let x = refined.best.map_or_else(|| vec![0.0; problem.placements.len()].into(), |best| best.x);
    Ok((-refined.bound, SolvedStage { stage, duals: refined.proving, x }))
}

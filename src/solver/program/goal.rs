//! Families `phase_goal` and `hold`: goals, and the lexicographic constraints of earlier stages.

use super::layout::Program;
use super::tariff::beyond;
use crate::problem::Problem;
use crate::solver::lp::{Col, Relation};
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::solving::NARROWER;

/// A goal is reached, or its shortfall is measured.
///
/// `Σ coefficient · reach[f,a] + Σ coefficient · x[p] + short[goal] ≥ 1`, everything divided by the target.
///
/// A goal over several audiences is about their mean reach, weighed by people, and not about the mean of
/// their depths. A cost per conversion reads `conversions · target − spend + short ≥ 0`, a return
/// `value / target − spend + short ≥ 0`, as shares of the money there is.
pub fn phase_goal(program: &mut Program, problem: &Problem, stage: &Stage) {
    program.short = vec![None; problem.goals.len()].into();
    program.rows.goal = vec![None; problem.goals.len()].into();
    for (index, goal) in stage.goals(problem) {
        let short = program.lp.column(format!("short[{}]", goal.key), (0.0, 1.0 + stage.margin));
        let reach = goal.form.reach.iter().map(|&(sum, c)| (c, program.reach[sum]));
        let linear = goal.form.linear.iter().map(|&(p, c)| (c, program.spend[p]));
        let mut goal_terms: Vec<(f64, Col)> = reach.chain(linear).collect();
        goal_terms.extend(beyond(program, &goal.form.surcharge));
        goal_terms.push((1.0, short));
        let row =
            program.lp.row(format!("phase_goal[{}]", goal.key), goal_terms, Relation::AtLeast, stage.target(goal));
        program.short[index] = Some(short);
        program.rows.goal[index] = Some(row);
    }
}

/// A lexicographic constraint: what a higher priority reached, and in the last stage what the objective reached, is
/// kept.
///
/// `Σ short[goal] over a priority ≤ what its stage reached`; `objective ≥ the value of the plan`.
///
/// Both bounds are written slightly tighter than they are: engines pass a row by their last digits, and no split may
/// lie well inside what a split itself reached, for the repair.
pub fn hold(program: &mut Program, problem: &Problem, stage: &Stage) {
    for held in &stage.held {
        let held_goals = problem.goals.iter_enumerated().filter(|(_, goal)| goal.priority == held.priority);
        let held_terms = held_goals.filter_map(|(index, _)| program.short[index]).map(|short| (1.0, short)).collect();
        let row = program.lp.row(
            format!("hold[priority {}]", held.priority),
            held_terms,
            Relation::AtMost,
            held.most - NARROWER,
        );
        program.rows.hold.push(row);
    }
    if let Aim::LeastSpend(value) = stage.aim {
        let objective_form = &problem.objective.form;
        let reach = objective_form.reach.iter().map(|&(sum, c)| (c, program.reach[sum]));
        let linear = objective_form.linear.iter().map(|&(p, c)| (c, program.spend[p]));
        let bought = objective_form.bought.iter().map(|&(s, c)| (c, program.bought[s]));
        let held_terms = reach.chain(linear).chain(beyond(program, &objective_form.surcharge)).chain(bought).collect();
        let least_objective = value + NARROWER * value.abs().max(problem.objective.floor) - objective_form.constant;
        program.rows.objective =
            Some(program.lp.row("hold[objective]".to_owned(), held_terms, Relation::AtLeast, least_objective));
    }
}

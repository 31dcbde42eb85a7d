//! Family `worst_case`: the plan is as good as it is where things go worst.

use super::layout::Program;
use crate::problem::Problem;
use crate::solver::lp::Relation;
use crate::solver::stage::{Aim, Stage};

/// The worst case is no better than any of the worlds it is the worst of.
///
/// `worst ≤ Σ coefficient · reach[f,a in world k] + Σ coefficient · x[p]   for every world k`.
///
/// Making `worst` as large as can be is making the least of them large. Each world has reach columns of its
/// own, because in each other channels have turned bad and other pools have shrunk; the spend is the same.
pub fn worst_case(program: &mut Program, problem: &Problem, stage: &Stage) {
    if stage.aim != Aim::WorstCase {
        return;
    }
    let worst = program.lp.column("worst".to_owned(), (f64::NEG_INFINITY, f64::INFINITY));
    program.lp.columns[worst.0].worth = 1.0;
    for (world, form) in problem.objective.worlds.iter().enumerate() {
        let reach = form.reach.iter().map(|&(sum, c)| (-c, program.reach[sum]));
        let linear = form.linear.iter().map(|&(p, c)| (-c, program.spend[p]));
        let terms = std::iter::once((1.0, worst)).chain(reach).chain(linear).collect();
        let row = program.lp.row(format!("worst_case[{world}]"), terms, Relation::AtMost, 0.0);
        program.rows.world.push(row);
    }
}

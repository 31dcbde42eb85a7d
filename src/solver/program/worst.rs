//! Family `worst_case`: the value of a plan in its worst world.

use super::layout::Program;
use crate::problem::Problem;
use crate::solver::lp::Relation;
use crate::solver::stage::{Aim, Stage};

/// The worst case is at most the value in each world.
///
/// `worst ≤ Σ coefficient · reach[f,a in world k] + Σ coefficient · x[p]   for every world k`.
///
/// Maximising `worst` maximises the least of them. Each world has its own reach columns, because other channels are bad
/// and other pools are smaller in it; the spend is the same.
pub fn worst_case(program: &mut Program, problem: &Problem, stage: &Stage) {
    if stage.aim != Aim::WorstCase {
        return;
    }
    let worst_column = program.lp.column("worst".to_owned(), (f64::NEG_INFINITY, f64::INFINITY));
    program.lp.columns[worst_column.0].worth = 1.0;
    for (world, form) in problem.objective.worlds.iter().enumerate() {
        let reach = form.reach.iter().map(|&(sum, c)| (-c, program.reach[sum]));
        let linear = form.linear.iter().map(|&(p, c)| (-c, program.spend[p]));
        let world_terms = std::iter::once((1.0, worst_column)).chain(reach).chain(linear).collect();
        let row = program.lp.row(format!("worst_case[{world}]"), world_terms, Relation::AtMost, 0.0);
        program.rows.world.push(row);
    }
}

//! Families `phase_sum` and `phase_reach`: net reach of a phase, each person counted once.

use super::layout::Program;
use crate::problem::Problem;
use crate::solver::cuts::Cuts;
use crate::solver::lp::Relation;

/// The columns `l[p,a]`, `L[phase,audience]` and `reach[phase,audience]`.
pub fn columns(program: &mut Program, problem: &Problem) {
    for placement in &problem.placements {
        let depths = problem.audiences.iter().zip(&placement.curves).map(|(audience, curve)| {
            curve.as_ref().map(|_| {
                program.lp.column(format!("l[{},{}]", placement.key, audience.key), (f64::NEG_INFINITY, f64::INFINITY))
            })
        });
        program.depth.push(depths.collect());
    }
    for sum in &problem.sums {
        program.sum.push(program.lp.column(format!("L[{}]", sum.name), (0.0, f64::INFINITY)));
        program.reach.push(program.lp.column(format!("reach[{}]", sum.name), (0.0, 1.0)));
    }
}

/// Placements reach people independently, so parts not reached multiply and depths add up.
///
/// `L[f,a] ≤ Σ l[p,a] over the placements p in phase f`, because `1 − R = Π (1 − r[p])`.
///
/// Sainsbury's formula, linear in depth: the logarithmic non-reach of Charnes et al. (1968).
pub fn phase_sum(program: &mut Program, problem: &Problem) {
    for (index, sum) in problem.sums.iter_enumerated() {
        let mut sum_terms = vec![(1.0, program.sum[index])];
        // At a frequency above 1 the depth is at most that at 1; `contact_sum` bounds it further.
        sum_terms.extend(sum.members.iter().filter_map(|&p| program.depth[p][sum.audience]).map(|depth| (-1.0, depth)));
        let row = program.lp.row(format!("phase_sum[{}]", sum.name), sum_terms, Relation::AtMost, 0.0);
        program.rows.sum.push(row);
    }
}

/// The reach of a phase is 1 minus the part that its depth leaves unreached.
///
/// `reach[f,a] ≤ slope · L[f,a] + offset   for every cut of 1 − e^−L`.
///
/// A goal of one audience has a cut that touches at its target, so there the row is exactly `L ≥ −ln(1 − target)`.
pub fn phase_reach(program: &mut Program, problem: &Problem, cuts: &Cuts) {
    for (index, sum) in problem.sums.iter_enumerated() {
        for (k, cut) in cuts.reach[index].iter().enumerate() {
            let reach_terms = vec![(1.0, program.reach[index]), (-cut.slope, program.sum[index])];
            program.lp.row(format!("phase_reach[{},{k}]", sum.name), reach_terms, Relation::AtMost, cut.offset);
        }
    }
}

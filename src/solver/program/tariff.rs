//! Family `tariff`: prices that change with the amount bought.

use super::layout::Program;
use crate::problem::{PlacementIndex, Problem};
use crate::solver::lp::{Col, Relation};

/// What is paid beyond the list price follows the steps of the price.
///
/// `lower line of ε ≤ beyond[p] ≤ upper line of ε   for every line around ε(x[p])` over the placement's range; wherever
/// money counts, `x[p] + beyond[p]` is what is paid.
///
/// A price that rises beyond a step is convex, so its lower lines are exact. A discount is not: between the lines lie
/// mixtures of amounts below and above the step, until the range is on one side of it.
pub fn tariff(program: &mut Program, problem: &Problem) {
    for (p, placement) in problem.placements.iter_enumerated() {
        let beyond = placement.tariff.as_ref().map(|tariff| {
            let unbounded = (f64::NEG_INFINITY, f64::INFINITY);
            let beyond = program.lp.column(format!("beyond[{}]", placement.key), unbounded);
            for sign in [1.0, -1.0] {
                let hull = tariff.hull((placement.least, placement.most), sign);
                for (k, line) in hull.lines().enumerate() {
                    let mut line_terms = vec![(sign, beyond), (-line.slope, program.spend[p])];
                    let bound = match placement.activation {
                        Some(s) => {
                            line_terms.push((-line.offset, program.bought[s]));
                            0.0
                        }
                        None => line.offset,
                    };
                    let side = if sign > 0.0 { "above" } else { "below" };
                    program.lp.row(
                        format!("tariff[{},{side},{k}]", placement.key),
                        line_terms,
                        Relation::AtMost,
                        bound,
                    );
                }
            }
            beyond
        });
        program.beyond.push(beyond);
    }
}

/// The terms of what is paid beyond the list price, with the coefficients of a sum of money.
pub fn beyond(program: &Program, terms: &[(PlacementIndex, f64)]) -> Vec<(f64, Col)> {
    terms.iter().filter_map(|&(p, c)| Some((c, program.beyond[p]?))).collect()
}

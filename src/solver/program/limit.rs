//! Families `budget`, `wish`, `volume` and `limit`: every hard bound.

use super::layout::Program;
use super::tariff::beyond;
use crate::problem::{Limit, Problem, Side};
use crate::solver::lp::{Col, Relation};
use crate::solver::stage::{Aim, Stage};

/// Every hard bound holds, whatever the objective would gain without it.
///
/// `Σ coefficient[p] · x[p] + Σ coefficient[c] · bought[c]  ≤ | ≥ | =  bound` (of money `x[p] + beyond[p]`), each row
/// divided by its largest coefficient.
///
/// The rows come from [`Problem::limits`], where each is a bound of the brief made linear: a share of something is
/// moved to the left. In the stage of the least breach, columns `below` and `above` measure the breach, at a price of
/// 1.
pub fn rows(program: &mut Program, problem: &Problem, stage: &Stage) {
    for limit in &problem.limits {
        let row_name = limit.row_name().to_string();
        let mut limit_terms: Vec<(f64, Col)> = limit.row.terms.iter().map(|&(p, c)| (c, program.spend[p])).collect();
        if limit.row.money {
            limit_terms.extend(beyond(program, &limit.row.terms));
        }
        limit_terms.extend(limit.row.activations.iter().map(|&(s, c)| (c, program.bought[s])));
        let relation = match limit.side {
            Side::AtLeast => Relation::AtLeast,
            Side::AtMost => Relation::AtMost,
            Side::Exactly => Relation::Equal,
        };
        if stage.aim == Aim::LeastBreach {
            if limit.side != Side::AtMost {
                limit_terms.push((1.0, breach(program, limit, "below")));
            }
            if limit.side != Side::AtLeast {
                limit_terms.push((-1.0, breach(program, limit, "above")));
            }
        }
        let row = program.lp.row(row_name, limit_terms, relation, limit.row.bound);
        program.rows.limit.push(row);
    }
}

fn breach(program: &mut Program, limit: &Limit, side: &str) -> Col {
    let breach_column = program.lp.column(format!("{side}[{}]", limit.path.join(".")), (0.0, f64::INFINITY));
    program.lp.columns[breach_column.0].worth = -1.0;
    breach_column
}

//! Family `frequency`: at most so many contacts per person reached.

use super::layout::Program;
use crate::problem::Problem;
use crate::solver::lp::Relation;
use crate::solver::stage::{Aim, Stage};

/// The average frequency stays below its cap.
///
/// `Σ g[p] · x[p] / cap ≤ reach[f]`, over all audiences together, weighed by their people.
///
/// Contacts are linear and reach is concave, so the row excludes no plan: where cuts overestimate reach it allows too
/// many contacts, until the next cut. A least frequency is not concave: its rows, with lines below reach, come from
/// branch and bound and are hard bounds like others.
pub fn frequency(program: &mut Program, problem: &Problem, stage: &Stage) {
    for cap in &problem.frequency_caps {
        let margin_factor = 1.0 / (1.0 - stage.margin);
        let contacts = cap.contacts.iter().map(|&(p, c)| (c * margin_factor, program.spend[p]));
        let reached = cap.reached.iter().map(|&(sum, c)| (-c, program.reach[sum]));
        let mut cap_terms: Vec<_> = contacts.chain(reached).collect();
        if stage.aim == Aim::LeastBreach {
            let breach_column = program.lp.column(format!("above[{}]", cap.row_name()), (0.0, f64::INFINITY));
            program.lp.columns[breach_column.0].worth = -1.0;
            cap_terms.push((-1.0, breach_column));
        }
        let row = program.lp.row(cap.row_name().to_string(), cap_terms, Relation::AtMost, 0.0);
        program.rows.frequency.push(row);
    }
}

//! The remarks on a plan: those of its problem, and those on its lines.

use super::{Line, minimum_effective};
use crate::domain::curve::Curve;
use crate::problem::Problem;
use crate::text::language::Text;
use crate::text::messages::text;
use crate::text::number;
use crate::tolerance::reporting::ONCE;

/// Whether a line is sent to a list.
fn of_a_list(problem: &Problem, line: &Line) -> bool {
    let placements_of_channel = problem.placements.iter().filter(|placement| placement.channel == line.channel);
    placements_of_channel
        .flat_map(|placement| placement.curves.iter().flatten())
        .any(|curve| matches!(curve.curve, Curve::Sent { .. }))
}

/// The problem's own remarks, and those on lines: where curve and price do not fit, or the spend is too small.
pub(super) fn remarks(problem: &Problem, lines: &[Line]) -> Vec<Text> {
    let mut remarks = problem.remarks.clone();
    for line in lines.iter().filter(|line| line.avg_frequency.is_some_and(|frequency| frequency < 1.0 - ONCE)) {
        let key = line.key();
        remarks.push(if of_a_list(problem, line) {
            text!("goes-to-part-of-its-list-once", key, reach = number::fixed(line.grp, 1))
        } else {
            text!("reaches-more-people-than-it-buys-contacts", key)
        });
    }
    remarks.extend(minimum_effective::remarks(problem, lines));
    remarks
}

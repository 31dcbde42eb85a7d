//! Rounded amounts of a plan: which lines are rounded, which are not, and what the rounding costs.

use serde::Serialize;

use super::{Line, Plan};
use crate::problem::{PlacementIndex, Problem};
use crate::solver::recommend::Rounding;
use crate::text::language::Text;

/// How the amounts of a plan were rounded.
#[derive(Clone, Debug, Serialize)]
pub struct RoundedAmounts {
    /// What net media of a line, and of a line in a week, is a multiple of.
    pub to: f64,
    /// What that costs, in the objective's own unit.
    pub cost: f64,
    /// The gap to the best possible plan before rounding.
    pub exact_gap: f64,
    /// Money that was left before rounding, in the budget's own terms.
    pub exact_unspent: f64,
    /// The channels of which some line keeps its exact amounts, by name.
    pub exact: Vec<Text>,
    /// The lines that are left out because their amounts come to nothing.
    #[serde(skip)]
    pub left_out: Vec<LeftOutLine>,
}

/// A line that rounding leaves out.
#[derive(Clone, Debug)]
pub struct LeftOutLine {
    /// The channel's name.
    pub channel_name: Text,
    /// The phase's name.
    pub phase_name: Text,
}

/// Marks the lines whose amounts are rounded, and lists the others; what already ran stays as it was. `exact_unspent`
/// is the money that the exact plan leaves.
pub(super) fn mark_lines(
    problem: &Problem,
    rounding: &Rounding,
    exact_unspent: f64,
    lines: &mut [Line],
) -> RoundedAmounts {
    let mut exact_figures: Vec<Text> = Vec::new();
    let left_out = left_out(problem, rounding, lines);
    for line in lines {
        let key = line.key();
        let p = problem.lines().find(|&p| problem.placements[p].key == key);
        let ran = |p: PlacementIndex| {
            let weeks = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
            weeks.filter(|column| column.ran).any(|column| problem.placements[column.placement].most > 0.0)
        };
        match p {
            Some(p) if rounding.lines.contains(&p) => line.rounded_to = Some(rounding.to).filter(|_| !ran(p)),
            Some(_) if line.spend > 0.0 && !exact_figures.contains(&line.channel_name) => {
                exact_figures.push(line.channel_name.clone());
            }
            _ => {}
        }
    }
    RoundedAmounts {
        to: rounding.to,
        cost: rounding.cost * problem.objective.scale,
        exact_gap: rounding.exact.gap,
        exact_unspent,
        exact: exact_figures,
        left_out,
    }
}

/// The lines that were bought and are rounded to nothing.
fn left_out(problem: &Problem, rounding: &Rounding, lines: &[Line]) -> Vec<LeftOutLine> {
    let is_left = |key: &str| lines.iter().any(|line| line.key() == key);
    let gone = rounding.lines.iter().map(|&p| &problem.placements[p]).filter(|line| !is_left(&line.key));
    gone.map(|line| LeftOutLine {
        channel_name: line.name.clone(),
        phase_name: problem.phases[line.phase].journey.name.clone(),
    })
    .collect()
}

impl Plan {
    /// Copies what binds, and the cost of the next point of reach, from the plan before its amounts were rounded: a
    /// bound binds also where rounding leaves the plan a step away from it.
    pub(super) fn copy_bindings(&mut self, exact: &Self) {
        for (limit, exact) in self.limits.iter_mut().zip(&exact.limits) {
            limit.binding = exact.binding;
        }
        for (goal, exact) in self.goals.iter_mut().zip(&exact.goals) {
            goal.tight = exact.tight;
        }
        for line in &mut self.lines {
            let same_line = |other: &&Line| other.phase == line.phase && other.channel == line.channel;
            if let Some(exact) = exact.lines.iter().find(same_line) {
                line.bound_by.clone_from(&exact.bound_by);
                line.next_reach_point_cost = exact.next_reach_point_cost;
            }
        }
    }

    /// Money that is left because of rounding; none where it prints as 0.
    pub(crate) fn unspent_by_rounding(&self) -> Option<f64> {
        let left_after_rounding = self.unspent - self.rounding.as_ref()?.exact_unspent;
        (left_after_rounding > 0.5).then_some(left_after_rounding)
    }
}

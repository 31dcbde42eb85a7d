//! Rounded amounts of a plan: which lines are rounded, which are not, and what the rounding costs.

use serde::Serialize;

use super::{Line, Plan};
use crate::problem::{PlacementIndex, Problem};
use crate::solver::recommend::Rounding;
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number::{listed, money_exact, percent_up};
use crate::tolerance::reporting::LEAST_PERCENT;

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
    /// The lines that are left out because their amounts come to nothing, by channel and phase.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<Text>,
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

/// The lines that were bought and are rounded to nothing, by channel and phase.
fn left_out(problem: &Problem, rounding: &Rounding, lines: &[Line]) -> Vec<Text> {
    let is_left = |key: &str| lines.iter().any(|line| line.key() == key);
    let gone = rounding.lines.iter().map(|&p| &problem.placements[p]).filter(|line| !is_left(&line.key));
    gone.map(|line| text!("in", term = line.name, names = problem.phases[line.phase].journey.name)).collect()
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
    pub(super) fn unspent_by_rounding(&self) -> Option<f64> {
        let left_after_rounding = self.unspent - self.rounding.as_ref()?.exact_unspent;
        (left_after_rounding > 0.5).then_some(left_after_rounding)
    }

    /// `RoundedAmounts to multiples of €1 …`; none where amounts are exact.
    pub fn rounding_words(&self) -> Option<String> {
        let rounding = self.rounding.as_ref()?;
        let rounded_to_words = money_exact(rounding.to, &self.campaign.currency);
        if self.lines.iter().all(|line| line.rounded_to.is_none())
            && self.weeks.iter().all(|row| row.rounded_to.is_none())
        {
            return Some(say!("nothing-is-rounded-to-multiples-of-no", rounded_to_words));
        }
        let share = 100.0 * rounding.cost / self.objective.value.abs().max(f64::MIN_POSITIVE);
        let aim = self.objective.sought.in_words();
        let cost = match share {
            share if share <= LEAST_PERCENT => word!("which-costs-nothing-of-aim-that-shows").to_owned(),
            share => {
                say!("which-costs-pct-of-aim", share = percent_up(share), objective = aim)
            }
        };
        let exact_words = match &rounding.exact[..] {
            [] => String::new(),
            names => say!("exact-because-units-are-whole-or-bound", names = listed(names)),
        };
        let left_out = match &rounding.left_out[..] {
            [] => String::new(),
            names => say!("left-out-because-it-comes-to-nothing", names = listed(names)),
        };
        Some(say!("net-media-of-each-line-and-week", rounded_to_words, cost, left_out, exact_words))
    }
}

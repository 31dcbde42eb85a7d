//! Rounded amounts: net media of every line and week as a multiple of an amount, such as whole euros.
//!
//! By the largest remainder: all amounts are rounded down, and those with the largest remainder get one more, so that
//! weeks still add up to lines and lines to the total. Where that violates a bound, a cap or a goal, amounts are moved
//! until it does not; a line that cannot be rounded keeps its exact amount. Lots, weeks that ran and prices in steps
//! are not rounded: their money follows from something else.

use std::collections::BTreeSet;

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Goal, PlacementIndex, Problem};
use crate::solver::recommendation::{Exact, Recommendation, Rounding};
use crate::solver::stage::{MET, Stage};
use crate::text::number::apportion;
use crate::tolerance::feasibility::WHOLE;
use crate::tolerance::solving::{ROUNDED_VIOLATION, ROUNDED_WORTH};

/// The most single moves tried.
const MOVES_TRIED: usize = 200;
/// The most amounts tried on either side of a pair of moves.
const AMOUNTS_PAIRED: usize = 30;
/// Moves after which repairing a split is given up.
const MOST_MOVES: usize = 1_000;

/// A split in multiples of an amount, as far as it stays feasible.
pub fn rounded_split(problem: &Problem, stage: &Stage, x: &Decision, to: f64) -> Decision {
    RoundedSplit::new(problem, stage, x, to).split()
}

/// The recommendation in multiples of an amount, with its larger gap. Whether it is proved is unchanged: the brief asks
/// for the rounding and its cost.
pub(in crate::solver) fn round_amounts(
    problem: &Problem,
    stage: &Stage,
    recommendation: Recommendation,
    to: f64,
) -> Recommendation {
    let rounded = RoundedSplit::new(problem, stage, &recommendation.x, to);
    let x = rounded.split();
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let gap = ((recommendation.bound - value) / value.abs().max(problem.objective.floor)).max(0.0);
    let mut lines: Vec<PlacementIndex> = rounded.amounts.iter().map(|amount| amount.line).collect();
    lines.dedup();
    // The spend of rounded amounts is not the least.
    let proofs = recommendation.proofs.iter().filter(|proof| proof.is_of_goals()).cloned().collect();
    let exact = Exact {
        x: recommendation.x,
        value: recommendation.value,
        gap: recommendation.gap,
        proofs: recommendation.proofs,
    };
    let rounding = Rounding { to, lines, cost: exact.value - value, exact };
    Recommendation { x, value, gap, proofs, rounding: Some(rounding), ..recommendation }
}

/// The spend on a line, or on a line in a week, counted in grains: the amount it is to be a multiple of.
#[derive(Clone, Debug)]
struct GrainedSpend {
    column: PlacementIndex,
    line: PlacementIndex,
    /// `x` of a grain.
    grain: f64,
    /// The exact number of grains.
    exact: f64,
    /// The most grains.
    most: f64,
    /// The rounded number of grains.
    grains: f64,
}

impl GrainedSpend {
    /// How far it is above its exact number.
    fn above_exact(&self) -> f64 {
        self.grains - self.exact
    }

    fn can_change(&self, by: f64) -> bool {
        (0.0..=self.most).contains(&(self.grains + by))
    }
}

/// A split while it is being rounded.
struct RoundedSplit<'a> {
    problem: &'a Problem,
    stage: &'a Stage,
    x: &'a Decision,
    amounts: Vec<GrainedSpend>,
    /// The violation allowed: that of the exact split, by an engine's rounding.
    allowed: f64,
}

impl<'a> RoundedSplit<'a> {
    /// A split rounded, except for the lines that cannot be.
    fn new(problem: &'a Problem, stage: &'a Stage, x: &'a Decision, grain_money: f64) -> Self {
        let mut rounded = Self::of(problem, stage, x, grain_money);
        while !rounded.amounts.is_empty() && !rounded.round() {
            rounded.leave_exact();
        }
        rounded
    }

    fn of(problem: &'a Problem, stage: &'a Stage, x: &'a Decision, grain_money: f64) -> Self {
        let amounts = problem.lines().flat_map(|p| amounts_of_line(problem, x, p, grain_money)).collect();
        let allowed = stage.violation(problem, &Outcome::of(problem, x), x) + ROUNDED_VIOLATION;
        Self { problem, stage, x, amounts, allowed }
    }

    /// The split as it is now.
    fn split(&self) -> Decision {
        let mut rounded_x = self.x.clone();
        for amount in &self.amounts {
            rounded_x[amount.column] = amount.grains * amount.grain;
        }
        self.problem.with_weeks_added_up(rounded_x)
    }

    fn violation(&self) -> f64 {
        let x = self.split();
        self.stage.violation(self.problem, &Outcome::of(self.problem, &x), &x)
    }

    /// The violation without that of the budget.
    fn violation_beside_budget(&self) -> f64 {
        let x = self.split();
        let over = self.problem.limits.iter().filter(|limit| limit.family == Family::Budget);
        let over: f64 = over.map(|limit| limit.breach(self.problem, &x)).sum();
        self.stage.violation(self.problem, &Outcome::of(self.problem, &x), &x) - over
    }

    /// The violation once some amounts are moved.
    fn violation_after(&mut self, moves: &[(usize, f64)]) -> f64 {
        self.move_grains(moves, 1.0);
        let violation = self.violation();
        self.move_grains(moves, -1.0);
        violation
    }

    fn move_grains(&mut self, moves: &[(usize, f64)], sign: f64) {
        for &(index, by) in moves {
            self.amounts[index].grains += sign * by;
        }
    }

    /// Rounds everything; whether the split is then feasible.
    fn round(&mut self) -> bool {
        self.apportion();
        let total_grains: f64 = self.amounts.iter().map(|amount| amount.exact).sum::<f64>().round();
        self.repair() && {
            self.spend_rest(total_grains);
            true
        }
    }

    /// Divides the total over lines, and each line over its weeks, by the largest remainder.
    fn apportion(&mut self) {
        let line_grains: Vec<(PlacementIndex, f64)> = self.amounts.iter().fold(Vec::new(), |mut lines, amount| {
            match lines.last_mut() {
                Some((line, exact)) if *line == amount.line => *exact += amount.exact,
                _ => lines.push((amount.line, amount.exact)),
            }
            lines
        });
        let exact: Vec<f64> = line_grains.iter().map(|(_, exact)| *exact).collect();
        let rounded_lines = apportion(&exact, exact.iter().sum());
        for ((line, _), line_total) in line_grains.iter().zip(rounded_lines) {
            let amounts_of_line: Vec<usize> =
                (0..self.amounts.len()).filter(|&i| self.amounts[i].line == *line).collect();
            let exact: Vec<f64> = amounts_of_line.iter().map(|&i| self.amounts[i].exact).collect();
            for (&i, grains) in amounts_of_line.iter().zip(apportion(&exact, line_total)) {
                self.amounts[i].grains = grains.min(self.amounts[i].most);
            }
        }
    }

    /// Moves amounts until the split is feasible; whether that succeeds.
    fn repair(&mut self) -> bool {
        for _ in 0..MOST_MOVES {
            let violation = self.violation();
            if violation <= self.allowed {
                return true;
            }
            let Some(moves) = self.single_move(violation).or_else(|| self.move_between(violation)) else {
                return false;
            };
            self.move_grains(&moves, 1.0);
        }
        false
    }

    /// The first move of one amount that reduces the violation; moves towards the exact amount are tried first.
    fn single_move(&mut self, violation: f64) -> Option<Vec<(usize, f64)>> {
        let mut moves: Vec<(usize, f64)> = (0..self.amounts.len()).map(|i| (i, self.step_back(i))).collect();
        moves.retain(|&(i, grains_more)| self.amounts[i].can_change(grains_more));
        moves.sort_by(|a, b| {
            self.amounts[b.0].above_exact().abs().total_cmp(&self.amounts[a.0].above_exact().abs()).then(a.0.cmp(&b.0))
        });
        let moves_away: Vec<(usize, f64)> = moves.iter().map(|&(i, grains_more)| (i, -grains_more)).collect();
        let moves: Vec<(usize, f64)> = moves
            .into_iter()
            .chain(moves_away)
            .filter(|&(i, grains_more)| self.amounts[i].can_change(grains_more))
            .collect();
        let reduces_violation = |rounded: &mut Self, grain_move: (usize, f64)| {
            rounded.violation_after(&[grain_move]) < violation * (1.0 - ROUNDED_WORTH)
        };
        moves
            .into_iter()
            .take(MOVES_TRIED)
            .find(|&grain_move| reduces_violation(self, grain_move))
            .map(|grain_move| vec![grain_move])
    }

    /// The first move of money from an amount to another that reduces the violation: to where it gains most, from where
    /// most was added.
    fn move_between(&mut self, violation: f64) -> Option<Vec<(usize, f64)>> {
        let violation_before = self.violation_beside_budget();
        let mut violation_gains: Vec<(usize, f64)> = Vec::new();
        for i in (0..self.amounts.len()).filter(|&i| self.amounts[i].can_change(1.0)).collect::<Vec<_>>() {
            self.amounts[i].grains += 1.0;
            violation_gains.push((i, violation_before - self.violation_beside_budget()));
            self.amounts[i].grains -= 1.0;
        }
        violation_gains.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut shrinking: Vec<usize> = (0..self.amounts.len()).filter(|&i| self.amounts[i].can_change(-1.0)).collect();
        shrinking
            .sort_by(|&a, &b| self.amounts[b].above_exact().total_cmp(&self.amounts[a].above_exact()).then(a.cmp(&b)));
        for &(to, _) in violation_gains.iter().take(AMOUNTS_PAIRED) {
            for &shrinking in shrinking.iter().filter(|&&shrinking| shrinking != to).take(AMOUNTS_PAIRED) {
                let moves = vec![(to, 1.0), (shrinking, -1.0)];
                if self.violation_after(&moves) < violation * (1.0 - ROUNDED_WORTH) {
                    return Some(moves);
                }
            }
        }
        None
    }

    /// The step of an amount towards its exact number.
    fn step_back(&self, index: usize) -> f64 {
        if self.amounts[index].above_exact() > 0.0 { -1.0 } else { 1.0 }
    }

    /// Spends what rounding down left of the total, as far as that is feasible: first on the largest remainder.
    fn spend_rest(&mut self, total_grains: f64) {
        let grains_spent = |rounded: &Self| rounded.amounts.iter().map(|amount| amount.grains).sum::<f64>();
        loop {
            let spent_before = grains_spent(self);
            let mut by_remainder: Vec<usize> =
                (0..self.amounts.len()).filter(|&i| self.amounts[i].can_change(1.0)).collect();
            by_remainder.sort_by(|&a, &b| {
                self.amounts[a].above_exact().total_cmp(&self.amounts[b].above_exact()).then(a.cmp(&b))
            });
            for i in by_remainder {
                if grains_spent(self) + 0.5 < total_grains && self.violation_after(&[(i, 1.0)]) <= self.allowed {
                    self.amounts[i].grains += 1.0;
                }
            }
            if grains_spent(self) == spent_before {
                break;
            }
        }
    }

    /// Leaves the lines exact that a violated bound or goal is about; all lines where none is known.
    fn leave_exact(&mut self) {
        let x = self.split();
        let outcome = Outcome::of(self.problem, &x);
        let violated_bounds = self.problem.limits.iter().filter(|limit| limit.family != Family::Budget);
        let violated_bounds = violated_bounds.filter(|limit| limit.breach(self.problem, &x) > ROUNDED_VIOLATION);
        let bounded_lines =
            violated_bounds.flat_map(|limit| limit.row.terms.iter().map(|(q, _)| self.problem.line_of(*q)));
        let is_held_goal = |goal: &&Goal| self.stage.held.iter().any(|held| held.priority == goal.priority);
        let missed_goals =
            self.problem.goals.iter().filter(is_held_goal).filter(|goal| self.misses_more(goal, &outcome, &x));
        let violating_lines: BTreeSet<PlacementIndex> =
            bounded_lines.chain(missed_goals.flat_map(|goal| goal.members.iter().copied())).collect();
        let amounts_before = self.amounts.len();
        self.amounts.retain(|amount| !violating_lines.contains(&amount.line));
        if self.amounts.len() == amounts_before {
            self.amounts.clear();
        }
    }

    /// Whether a goal is missed by more than in the exact split.
    fn misses_more(&self, goal: &Goal, outcome: &Outcome, x: &Decision) -> bool {
        let exact_shortfall = self.stage.shortfall(goal, &Outcome::of(self.problem, self.x), self.x);
        self.stage.shortfall(goal, outcome, x) > exact_shortfall + MET
    }
}

/// The amounts of a line that can be rounded.
fn amounts_of_line(problem: &Problem, x: &Decision, p: PlacementIndex, grain_money: f64) -> Vec<GrainedSpend> {
    let placement = &problem.placements[p];
    let grained_spend = |column: PlacementIndex, money: f64| {
        let grain = grain_money / money;
        let exact = x[column] / grain;
        let exact_grains = if (exact - exact.round()).abs() < WHOLE { exact.round() } else { exact };
        let most_grains = (problem.placements[column].most / grain + WHOLE).floor();
        GrainedSpend { column, line: p, grain, exact: exact_grains, most: most_grains, grains: 0.0 }
    };
    if placement.lot.is_some() || placement.tariff.is_some() {
        return Vec::new();
    }
    let columns: Vec<PlacementIndex> = if problem.is_weekly(p) {
        let week_columns = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
        week_columns.filter(|column| !column.ran).map(|column| column.placement).collect()
    } else {
        vec![p]
    };
    let paid_columns = columns.into_iter().map(|q| (q, problem.paid_per_x(q).get()));
    paid_columns.filter(|&(q, money)| money > 0.0 && x[q] > 0.0).map(|(q, money)| grained_spend(q, money)).collect()
}

//! The linear program that levels weeks: the least sum of changes of spend per day.

use std::collections::BTreeMap;

use crate::problem::{Decision, Family, PlacementIndex, Problem, Side, WeekColumn};
use crate::solver::lp::{Col, Engine, Lp, Relation};
use crate::tolerance::feasibility::{NEGLIGIBLE_IN_A_WEEK, NOT_ZERO_OF_ANY_SCALE};
use crate::tolerance::solving::{LEVEL_ROOM, LINE_AT_LEAST};

/// Programs with more columns than this are not solved: it would take longer than the plan.
const MOST_COLUMNS: usize = 4_000;

/// Terms in weeks, their relation to a bound, and the bound.
struct LevelRow {
    week_terms: Vec<(f64, Col)>,
    relation: Relation,
    bound: f64,
}

/// The program that levels the weeks of some lines.
pub(super) struct LevelProgram<'a> {
    problem: &'a Problem,
    x: &'a Decision,
    lines: &'a [PlacementIndex],
    lp: Lp,
    /// The column of every week that may change.
    week_columns: BTreeMap<PlacementIndex, Col>,
}

impl<'a> LevelProgram<'a> {
    /// The program of some lines, with the weeks on air; `windows` keeps every week that counts by itself.
    pub(super) fn new(
        problem: &'a Problem,
        x: &'a Decision,
        lines: &'a [PlacementIndex],
        windows: bool,
        on_air: &dyn Fn(PlacementIndex) -> bool,
    ) -> Self {
        let mut program = Self { problem, x, lines, lp: Lp::default(), week_columns: BTreeMap::new() };
        program.columns(windows, on_air);
        program.add_level_rows(windows, on_air);
        program
    }

    fn line(&self, p: PlacementIndex) -> Vec<Option<WeekColumn>> {
        self.problem.weekly.as_ref().map_or_else(Vec::new, |weekly| weekly.columns[p].clone())
    }

    /// `min Σ change[p,t]`, with `change[p,t] ≥ ± (x[p,t] / days − x[p,t−1] / days)`.
    fn columns(&mut self, windows: bool, on_air: &dyn Fn(PlacementIndex) -> bool) {
        for &p in self.lines {
            let mut week_before: Option<(Col, f64)> = None;
            let line_spend =
                self.line(p).iter().flatten().map(|column| self.x[column.placement]).sum::<f64>().max(LINE_AT_LEAST);
            for (t, column) in self.line(p).into_iter().enumerate() {
                // A pause between flights or bursts is no change: the weeks around it are levelled like others.
                let is_open = |column: &WeekColumn| !column.ran && self.problem.placements[column.placement].most > 0.0;
                let Some(column) = column.filter(is_open) else { continue };
                let q = column.placement;
                // A week off the air stays off, where a week on air has a minimum.
                let most_in_week = if on_air(q) { self.problem.placements[q].most } else { 0.0 };
                // A week that counts by itself keeps its spend.
                let counts_by_itself = windows && self.problem.placements[q].curves.iter().any(Option::is_some);
                let week_range = if counts_by_itself { (self.x[q], self.x[q]) } else { (0.0, most_in_week) };
                let week_column = self.lp.column(
                    format!("x[{}]", self.problem.placements[q].key),
                    (week_range.0 / line_spend, week_range.1 / line_spend),
                );
                let week_lengths = self.problem.placements[p].open[t].days as f64 / 7.0;
                if let Some((column_before, length_before)) = week_before {
                    let change = self.lp.column(format!("change[{q}]"), (0.0, f64::INFINITY));
                    self.lp.columns[change.0].worth = -1.0;
                    for sign in [1.0, -1.0] {
                        let terms = vec![
                            (1.0, change),
                            (-sign / week_lengths, week_column),
                            (sign / length_before, column_before),
                        ];
                        self.lp.row(format!("even[{q}]"), terms, Relation::AtLeast, 0.0);
                    }
                }
                week_before = Some((week_column, week_lengths));
                self.week_columns.insert(q, week_column);
            }
        }
    }

    /// Every bound on these weeks, and the cost of every line at most what it is.
    fn add_level_rows(&mut self, windows: bool, on_air: &dyn Fn(PlacementIndex) -> bool) {
        let line_spends: BTreeMap<PlacementIndex, f64> = self
            .week_columns
            .keys()
            .map(|&q| {
                let p = self.problem.line_of(q);
                (
                    q,
                    self.line(p)
                        .iter()
                        .flatten()
                        .map(|column| self.x[column.placement])
                        .sum::<f64>()
                        .max(LINE_AT_LEAST),
                )
            })
            .collect();
        let mut level_rows: Vec<LevelRow> = Vec::new();
        for limit in &self.problem.limits {
            let may_change = |q: &PlacementIndex| self.week_columns.contains_key(q);
            let changing_terms: Vec<&(PlacementIndex, f64)> =
                limit.row.terms.iter().filter(|(q, _)| may_change(q)).collect();
            let is_window = limit.family == Family::Calendar && limit.when.is_some();
            if changing_terms.is_empty() || (is_window && !windows) {
                continue;
            }
            let fixed_sum: f64 =
                limit.row.terms.iter().filter(|(q, _)| !may_change(q)).map(|&(q, c)| c * self.x[q]).sum();
            let bought_sum: f64 = limit
                .row
                .activations
                .iter()
                .filter(|(s, _)| self.problem.activations[*s].members.iter().any(|&q| on_air(q)))
                .map(|(_, c)| c)
                .sum();
            let present_sum: f64 = changing_terms.iter().map(|&&(q, c)| c * self.x[q]).sum();
            let week_terms =
                changing_terms.iter().map(|&&(q, c)| (c * line_spends[&q], self.week_columns[&q])).collect();
            let (relation, bound) = match limit.side {
                // A bound that is passed within rounding stays where it is.
                Side::AtMost => (Relation::AtMost, (limit.row.bound - fixed_sum - bought_sum).max(present_sum)),
                Side::AtLeast if limit.family == Family::OnAir => {
                    (Relation::AtLeast, limit.row.bound - fixed_sum - bought_sum)
                }
                Side::AtLeast => (Relation::AtLeast, (limit.row.bound - fixed_sum - bought_sum).min(present_sum)),
                Side::Exactly => (Relation::Equal, present_sum),
            };
            level_rows.push(LevelRow { week_terms, relation, bound });
        }
        for &p in self.lines {
            let columns: Vec<WeekColumn> = self.line(p).into_iter().flatten().filter(|column| !column.ran).collect();
            let paid_weeks = columns.iter().filter(|column| self.week_columns.contains_key(&column.placement));
            let week_terms: Vec<(f64, Col)> = paid_weeks
                .clone()
                .map(|column| {
                    (column.rates.spend * line_spends[&column.placement], self.week_columns[&column.placement])
                })
                .collect();
            let line_cost: f64 = paid_weeks.map(|column| column.rates.spend * self.x[column.placement]).sum();
            level_rows.push(LevelRow { week_terms, relation: Relation::AtMost, bound: line_cost });
        }
        for (index, LevelRow { week_terms, relation, bound }) in level_rows.into_iter().enumerate() {
            let largest_coefficient =
                week_terms.iter().map(|(c, _)| c.abs()).fold(bound.abs(), f64::max).max(NOT_ZERO_OF_ANY_SCALE);
            let week_terms =
                week_terms.into_iter().map(|(c, week_column)| (c / largest_coefficient, week_column)).collect();
            let bound = match relation {
                Relation::AtMost => bound / largest_coefficient + LEVEL_ROOM,
                Relation::AtLeast => bound / largest_coefficient - LEVEL_ROOM,
                Relation::Equal => bound / largest_coefficient,
            };
            self.lp.row(format!("held[{index}]"), week_terms, relation, bound);
        }
    }

    /// The least sum of changes, and its split; none of a program with too many columns or without a solution.
    pub(super) fn solve(self, engine: Engine) -> Option<(f64, Decision)> {
        if self.lp.columns.len() > MOST_COLUMNS {
            return None;
        }
        let solution = self.lp.vertex(engine).ok()?;
        let mut level_split = self.x.clone();
        for (&q, week_column) in &self.week_columns {
            let p = self.problem.line_of(q);
            let line_spend =
                self.line(p).iter().flatten().map(|column| self.x[column.placement]).sum::<f64>().max(LINE_AT_LEAST);
            level_split[q] = (solution.values[week_column.0] * line_spend).clamp(0.0, self.problem.placements[q].most);
            if level_split[q] < NEGLIGIBLE_IN_A_WEEK {
                level_split[q] = 0.0;
            }
        }
        Some((-solution.objective, self.problem.with_weeks_added_up(level_split)))
    }
}

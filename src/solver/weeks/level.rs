//! Level weeks: of all splits over weeks with the same result and cost, the one with the least sum of changes.
//!
//! A linear program minimises the changes of spend per day from week to week. The result of every line is kept, and of
//! every week where weeks count by themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::level_program::LevelProgram;
use super::tidy::{is_as_good, without_negligible};
use crate::problem::{Decision, Family, Part, PlacementIndex, Problem};
use crate::solver::settings::SolverOptions;
use crate::solver::stage::Stage;
use crate::tolerance::feasibility::WHOLE;
use crate::tolerance::solving::{MORE_LEVEL, MORE_LEVEL_AT_LEAST};

/// The split with its weeks as level as possible, or as the deadline allows.
pub(in crate::solver) fn level_weeks(
    problem: &Problem,
    stage: &Stage,
    x: Decision,
    options: SolverOptions,
) -> Decision {
    let Some(weekly) = &problem.weekly else { return x };
    let mut x = without_negligible(problem, stage, x);
    // Lines whose weeks share a bound are levelled together, every other line by itself.
    let mut line_groups: BTreeMap<PlacementIndex, Vec<PlacementIndex>> = BTreeMap::new();
    for (p, columns) in weekly.columns.iter_enumerated().filter(|(_, columns)| !columns.is_empty()) {
        if columns.iter().flatten().any(|column| x[column.placement] > 0.0 && !column.ran) {
            line_groups.entry(first_bound_line(problem, p)).or_default().push(p);
        }
    }
    for levelled_lines in line_groups.values() {
        x = Levelling { problem, stage, options, lines: levelled_lines }.level(x, &BTreeSet::new(), &[]);
        for &p in levelled_lines {
            let (line_bursts, burst_weeks) = longest_bursts(problem, &x, p);
            if !line_bursts.is_empty() {
                x = Levelling { problem, stage, options, lines: levelled_lines }.level(x, &burst_weeks, &line_bursts);
            }
        }
    }
    x
}

/// Some lines of a problem, to be levelled together.
struct Levelling<'a> {
    problem: &'a Problem,
    stage: &'a Stage,
    options: SolverOptions,
    lines: &'a [PlacementIndex],
}

impl Levelling<'_> {
    /// The most level split: on air in the same weeks, or in those of one of the bursts in place of `weeks`. Windows of
    /// weeks are relaxed first; where the split is then not as good, every week that counts is kept.
    fn level(&self, x: Decision, weeks: &BTreeSet<PlacementIndex>, bursts: &[BTreeSet<PlacementIndex>]) -> Decision {
        let no_burst = BTreeSet::new();
        let levelled = [false, true].into_iter().find_map(|windows| {
            let mut most_level: Option<(f64, Decision)> = None;
            for burst in bursts.iter().chain(bursts.is_empty().then_some(&no_burst)) {
                if self.options.deadline.has_passed() {
                    break;
                }
                let on_air = |q: PlacementIndex| match self.problem.placements[q].activation {
                    None => true,
                    Some(_) if weeks.contains(&q) => burst.contains(&q),
                    Some(_) => x[q] > 0.0,
                };
                let program = LevelProgram::new(self.problem, &x, self.lines, windows, &on_air);
                let Some((total_change, level_split)) = program.solve(self.options.engine) else { continue };
                if most_level.as_ref().is_some_and(|(least_change, _)| {
                    total_change >= least_change * (1.0 - MORE_LEVEL) - MORE_LEVEL_AT_LEAST
                }) {
                    continue;
                }
                if is_as_good(self.problem, self.stage, &level_split, &x) {
                    most_level = Some((total_change, without_negligible(self.problem, self.stage, level_split)));
                }
            }
            most_level
        });
        levelled.map_or(x, |(_, level_split)| level_split)
    }
}

/// The longest bursts that a line can buy, where a week on air has a minimum: runs of weeks of the longest two lengths
/// in which each week can have its minimum; and all weeks of the line that can be planned.
fn longest_bursts(
    problem: &Problem,
    x: &Decision,
    p: PlacementIndex,
) -> (Vec<BTreeSet<PlacementIndex>>, BTreeSet<PlacementIndex>) {
    let on_air_limit = |q: PlacementIndex| {
        problem
            .limits
            .iter()
            .find(|limit| limit.family == Family::OnAir && matches!(limit.row.terms[..], [(r, _)] if r == q))
    };
    let columns = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
    let planned_weeks = columns.filter(|column| !column.ran && problem.placements[column.placement].most > 0.0);
    let open_weeks: Vec<PlacementIndex> =
        planned_weeks.map(|column| column.placement).filter(|&q| on_air_limit(q).is_some()).collect();
    let shares_of_minimum = |q: PlacementIndex| {
        on_air_limit(q).map_or(1.0, |limit| limit.row.terms[0].1 / limit.row.activations[0].1.abs())
    };
    let affordable_weeks: f64 = open_weeks.iter().map(|&q| shares_of_minimum(q) * x[q]).sum();
    let longest_burst = (affordable_weeks + WHOLE).floor().min(open_weeks.len() as f64) as usize;
    let weeks_on_air = open_weeks.iter().filter(|&&q| x[q] > 0.0).count();
    if weeks_on_air == 0 {
        return (Vec::new(), BTreeSet::new());
    }
    let runs_of_weeks =
        |length: usize| open_weeks.windows(length).map(|run| run.iter().copied().collect::<BTreeSet<PlacementIndex>>());
    let bursts = (weeks_on_air..=longest_burst.max(weeks_on_air)).rev().take(2).flat_map(runs_of_weeks).collect();
    (bursts, open_weeks.into_iter().collect())
}

/// The first line whose weeks share a bound with those of a line.
fn first_bound_line(problem: &Problem, line: PlacementIndex) -> PlacementIndex {
    let lines_of_row = |terms: &[(PlacementIndex, f64)]| -> Vec<PlacementIndex> {
        let weeks = terms.iter().filter(|(q, _)| matches!(problem.placements[*q].part, Part::Week { .. }));
        weeks.map(|&(q, _)| problem.line_of(q)).collect()
    };
    let lines_sharing_bound: Vec<Vec<PlacementIndex>> = problem
        .limits
        .iter()
        .filter(|limit| limit.when.is_some())
        .map(|limit| lines_of_row(&limit.row.terms))
        .collect();
    let mut linked_lines = vec![line];
    let mut next_line = 0;
    while let Some(&p) = linked_lines.get(next_line) {
        next_line += 1;
        for lines in lines_sharing_bound.iter().filter(|lines| lines.contains(&p)) {
            let new_lines: Vec<PlacementIndex> = lines.iter().copied().filter(|q| !linked_lines.contains(q)).collect();
            linked_lines.extend(new_lines);
        }
        linked_lines.dedup();
    }
    linked_lines.into_iter().min().unwrap_or(line)
}

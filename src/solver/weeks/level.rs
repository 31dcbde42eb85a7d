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
    let mut groups: BTreeMap<PlacementIndex, Vec<PlacementIndex>> = BTreeMap::new();
    for (p, columns) in weekly.columns.iter_enumerated().filter(|(_, columns)| !columns.is_empty()) {
        if columns.iter().flatten().any(|column| x[column.placement] > 0.0 && !column.ran) {
            groups.entry(group(problem, p)).or_default().push(p);
        }
    }
    for lines in groups.values() {
        x = Levelling { problem, stage, options, lines }.level(x, &BTreeSet::new(), &[]);
        for &p in lines {
            let (bursts, weeks) = bursts(problem, &x, p);
            if !bursts.is_empty() {
                x = Levelling { problem, stage, options, lines }.level(x, &weeks, &bursts);
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
        let none = BTreeSet::new();
        let found = [false, true].into_iter().find_map(|windows| {
            let mut best: Option<(f64, Decision)> = None;
            for burst in bursts.iter().chain(bursts.is_empty().then_some(&none)) {
                if self.options.deadline.has_passed() {
                    break;
                }
                let on_air = |q: PlacementIndex| match self.problem.placements[q].activation {
                    None => true,
                    Some(_) if weeks.contains(&q) => burst.contains(&q),
                    Some(_) => x[q] > 0.0,
                };
                let program = LevelProgram::new(self.problem, &x, self.lines, windows, &on_air);
                let Some((changes, level)) = program.solve(self.options.engine) else { continue };
                if best.as_ref().is_some_and(|(least, _)| changes >= least * (1.0 - MORE_LEVEL) - MORE_LEVEL_AT_LEAST) {
                    continue;
                }
                if is_as_good(self.problem, self.stage, &level, &x) {
                    best = Some((changes, without_negligible(self.problem, self.stage, level)));
                }
            }
            best
        });
        found.map_or(x, |(_, level)| level)
    }
}

/// The longest bursts that a line can buy, where a week on air has a minimum: runs of weeks of the longest two lengths
/// in which each week can have its minimum; and all weeks of the line that can be planned.
fn bursts(
    problem: &Problem,
    x: &Decision,
    p: PlacementIndex,
) -> (Vec<BTreeSet<PlacementIndex>>, BTreeSet<PlacementIndex>) {
    let on_air = |q: PlacementIndex| {
        problem
            .limits
            .iter()
            .find(|limit| limit.family == Family::OnAir && matches!(limit.row.terms[..], [(r, _)] if r == q))
    };
    let columns = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
    let weeks = columns.filter(|column| !column.ran && problem.placements[column.placement].most > 0.0);
    let open: Vec<PlacementIndex> = weeks.map(|column| column.placement).filter(|&q| on_air(q).is_some()).collect();
    let least =
        |q: PlacementIndex| on_air(q).map_or(1.0, |limit| limit.row.terms[0].1 / limit.row.activations[0].1.abs());
    let parts: f64 = open.iter().map(|&q| least(q) * x[q]).sum();
    let longest = (parts + WHOLE).floor().min(open.len() as f64) as usize;
    let now = open.iter().filter(|&&q| x[q] > 0.0).count();
    if now == 0 {
        return (Vec::new(), BTreeSet::new());
    }
    let runs =
        |length: usize| open.windows(length).map(|run| run.iter().copied().collect::<BTreeSet<PlacementIndex>>());
    let bursts = (now..=longest.max(now)).rev().take(2).flat_map(runs).collect();
    (bursts, open.into_iter().collect())
}

/// The first line whose weeks share a bound with those of a line.
fn group(problem: &Problem, line: PlacementIndex) -> PlacementIndex {
    let own = |terms: &[(PlacementIndex, f64)]| -> Vec<PlacementIndex> {
        let weeks = terms.iter().filter(|(q, _)| matches!(problem.placements[*q].part, Part::Week { .. }));
        weeks.map(|&(q, _)| problem.line_of(q)).collect()
    };
    let together: Vec<Vec<PlacementIndex>> =
        problem.limits.iter().filter(|limit| limit.when.is_some()).map(|limit| own(&limit.row.terms)).collect();
    let mut reached = vec![line];
    let mut next = 0;
    while let Some(&p) = reached.get(next) {
        next += 1;
        for lines in together.iter().filter(|lines| lines.contains(&p)) {
            let new: Vec<PlacementIndex> = lines.iter().copied().filter(|q| !reached.contains(q)).collect();
            reached.extend(new);
        }
        reached.dedup();
    }
    reached.into_iter().min().unwrap_or(line)
}

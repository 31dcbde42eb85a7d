//! The evenest weeks of all that bring the same: the last step of the order of wishes.
//!
//! What a plan brings is held fast, line by line and week by week where weeks count, and so is what it costs; among the
//! splits over weeks that do the same, the one with the least sum of changes from week to week, per day, is taken.

use std::collections::{BTreeMap, BTreeSet};

use crate::problem::outcome::Outcome;
use crate::problem::{Column, Decision, Family, NetMedia, Part, PlacementIndex, Problem, Side};
use crate::solver::lp::{Col, Engine, Lp, Relation};
use crate::solver::refine::Means;
use crate::solver::stage::{Hold, Stage};
use crate::tolerance::keeping::{
    AS_GOOD, CRUMBS, DUST, HOLD_AGAIN, NOT_ZERO_OF_ANY_SCALE, TRACE_OF_A_WEEK, VALUE_FLOOR, WHOLE,
};
use crate::tolerance::solving::{EVEN_ROOM, LINE_AT_LEAST, MORE_EVEN, MORE_EVEN_AT_LEAST};

/// More columns than this are left as they are: the program would take longer than the plan.
const MOST: usize = 4_000;

/// The same plan with its weeks as even as they can be, or as there is time for.
pub(super) fn evened(problem: &Problem, stage: &Stage, x: Decision, means: Means) -> Decision {
    let Some(weekly) = &problem.weekly else { return x };
    let mut x = swept(problem, stage, x);
    // What bounds one line alone is made even by itself; the rest together.
    let mut groups: BTreeMap<PlacementIndex, Vec<PlacementIndex>> = BTreeMap::new();
    for (p, columns) in weekly.columns.iter_enumerated().filter(|(_, columns)| !columns.is_empty()) {
        if columns.iter().flatten().any(|column| x[column.placement] > 0.0 && !column.ran) {
            groups.entry(group(problem, p)).or_default().push(p);
        }
    }
    for lines in groups.values() {
        x = as_even_as_can_be(problem, stage, (x, lines, &BTreeSet::new()), (&[], means));
        for &p in lines {
            let (bursts, weeks) = bursts(problem, &x, p);
            if !bursts.is_empty() {
                x = as_even_as_can_be(problem, stage, (x, lines, &weeks), (&bursts, means));
            }
        }
    }
    x
}

/// The evenest split of some lines: with the weeks on air that they have, or with any of some bursts in place of
/// `weeks`. First as if stretches of weeks did not count, and where that loses anything, with each of them held fast.
fn as_even_as_can_be(
    problem: &Problem,
    stage: &Stage,
    (x, lines, weeks): (Decision, &[PlacementIndex], &BTreeSet<PlacementIndex>),
    (bursts, means): (&[BTreeSet<PlacementIndex>], Means),
) -> Decision {
    let none = BTreeSet::new();
    let found = [false, true].into_iter().find_map(|held| {
        let mut best: Option<(f64, Decision)> = None;
        for burst in bursts.iter().chain(bursts.is_empty().then_some(&none)) {
            if means.deadline.has_passed() {
                break;
            }
            let on = |q: PlacementIndex| match problem.placements[q].activation {
                None => true,
                Some(_) if weeks.contains(&q) => burst.contains(&q),
                Some(_) => x[q] > 0.0,
            };
            let Some((changes, even)) = Evening::of(problem, &x, (lines, held), &on).solved(means.engine) else {
                continue;
            };
            if best.as_ref().is_some_and(|(least, _)| changes >= least * (1.0 - MORE_EVEN) - MORE_EVEN_AT_LEAST) {
                continue;
            }
            if is_as_good(problem, stage, &even, &x) {
                best = Some((changes, swept(problem, stage, even)));
            }
        }
        best
    });
    found.map_or(x, |(_, even)| even)
}

/// Whether a split keeps everything, and its value.
fn is_as_good(problem: &Problem, stage: &Stage, even: &Decision, x: &Decision) -> bool {
    let value = |x: &Decision| stage.value(problem, &Outcome::of(problem, x), x);
    // What only just keeps a goal may do so by another rounding.
    let holds = stage.holds.iter().map(|hold| Hold { most: hold.most + HOLD_AGAIN, ..*hold }).collect();
    let stage = &Stage { holds, ..stage.clone() };
    stage.keeps(problem, even) && value(even) >= value(x) - AS_GOOD * value(x).abs().max(VALUE_FLOOR)
}

/// The same split without the crumbs that an engine leaves in weeks it does not care for: those of a line are put into
/// its largest week or, where that week is full, given away, as long as that loses nothing.
fn swept(problem: &Problem, stage: &Stage, mut x: Decision) -> Decision {
    for p in problem.lines() {
        if let Some(swept) = without_dust(problem, &x, p).filter(|swept| is_as_good(problem, stage, swept, &x)) {
            x = swept;
        }
    }
    for columns in problem.weekly.iter().flat_map(|weekly| &weekly.columns) {
        let ways = CRUMBS.into_iter().flat_map(|part| [(part, true), (part, false)]);
        let mut each = ways.filter_map(|(part, kept)| without_crumbs(problem, &x, columns, (part, kept)));
        if let Some(swept) = each.find(|swept| is_as_good(problem, stage, swept, &x)) {
            x = swept;
        }
    }
    x
}

/// The same split without a line of hardly any money; none where it has more, or none, or some of it ran.
fn without_dust(problem: &Problem, x: &Decision, p: PlacementIndex) -> Option<Decision> {
    let columns = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
    let weeks: Vec<PlacementIndex> = columns.map(|column| column.placement).collect();
    let own = if problem.is_weekly(p) { weeks } else { vec![p] };
    let paid = own.iter().map(|&q| problem.paid_per_x(q) * x[q]).sum::<NetMedia>().get();
    let has_dust = paid > 0.0 && paid < DUST * problem.campaign.money().get();
    let mut swept = x.clone();
    for &q in &own {
        swept[q] = 0.0;
    }
    has_dust.then(|| problem.with_weeks_added_up(swept))
}

/// The same split without the crumbs of a line, kept in its largest week or not; none where it has none.
fn without_crumbs(
    problem: &Problem,
    x: &Decision,
    columns: &[Option<Column>],
    (part, kept): (f64, bool),
) -> Option<Decision> {
    let planned: Vec<&Column> = columns.iter().flatten().filter(|column| !column.ran).collect();
    let largest = planned.iter().max_by(|a, b| x[a.placement].total_cmp(&x[b.placement]))?;
    let all: f64 = planned.iter().map(|column| x[column.placement]).sum();
    let is_crumb = |column: &&&Column| x[column.placement] > 0.0 && x[column.placement] < part * all;
    let crumbs: Vec<&&Column> = planned.iter().filter(is_crumb).collect();
    let mut swept = x.clone();
    for crumb in &crumbs {
        let same = swept[crumb.placement] * crumb.rates.contacts / largest.rates.contacts;
        swept[largest.placement] += if kept { same } else { 0.0 };
        swept[crumb.placement] = 0.0;
    }
    swept[largest.placement] = swept[largest.placement].min(problem.placements[largest.placement].most);
    (!crumbs.is_empty()).then(|| problem.with_weeks_added_up(swept))
}

/// The longest bursts that what is bought of a line allows, where a week on air has a least: runs of weeks in which
/// each has that least, of the longest two lengths; and all weeks of it that are still to be planned.
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

/// Terms, how they relate to a bound, and the bound.
type Held = (Vec<(f64, Col)>, Relation, f64);

/// The program of some lines.
struct Evening<'a> {
    problem: &'a Problem,
    x: &'a Decision,
    lines: &'a [PlacementIndex],
    lp: Lp,
    /// The column of every week that may change.
    weeks: BTreeMap<PlacementIndex, Col>,
}

impl<'a> Evening<'a> {
    fn of(
        problem: &'a Problem,
        x: &'a Decision,
        (lines, held): (&'a [PlacementIndex], bool),
        on: &dyn Fn(PlacementIndex) -> bool,
    ) -> Self {
        let mut evening = Self { problem, x, lines, lp: Lp::default(), weeks: BTreeMap::new() };
        evening.columns(held, on);
        evening.rows(held, on);
        evening
    }

    fn line(&self, p: PlacementIndex) -> Vec<Option<Column>> {
        self.problem.weekly.as_ref().map_or_else(Vec::new, |weekly| weekly.columns[p].clone())
    }

    /// `change[p,t] ≥ ± (x[p,t] / days − x[p,t−1] / days)`, the least in all.
    fn columns(&mut self, held: bool, on: &dyn Fn(PlacementIndex) -> bool) {
        for &p in self.lines {
            let mut before: Option<(Col, f64)> = None;
            let spend =
                self.line(p).iter().flatten().map(|column| self.x[column.placement]).sum::<f64>().max(LINE_AT_LEAST);
            for (t, column) in self.line(p).into_iter().enumerate() {
                // A pause between flights or bursts is no change: the weeks around it are as even as others.
                let runs = |column: &Column| !column.ran && self.problem.placements[column.placement].most > 0.0;
                let Some(column) = column.filter(runs) else { continue };
                let q = column.placement;
                // A week that is off the air stays off, where being on the air has a least.
                let most = if on(q) { self.problem.placements[q].most } else { 0.0 };
                // In a week that counts by itself, as much stays as there is.
                let counts = held && self.problem.placements[q].curves.iter().any(Option::is_some);
                let range = if counts { (self.x[q], self.x[q]) } else { (0.0, most) };
                let col = self
                    .lp
                    .column(format!("x[{}]", self.problem.placements[q].key), (range.0 / spend, range.1 / spend));
                let days = self.problem.placements[p].open[t].days as f64 / 7.0;
                if let Some((last, of)) = before {
                    let change = self.lp.column(format!("change[{q}]"), (0.0, f64::INFINITY));
                    self.lp.columns[change.0].worth = -1.0;
                    for sign in [1.0, -1.0] {
                        let terms = vec![(1.0, change), (-sign / days, col), (sign / of, last)];
                        self.lp.row(format!("even[{q}]"), terms, Relation::AtLeast, 0.0);
                    }
                }
                before = Some((col, days));
                self.weeks.insert(q, col);
            }
        }
    }

    /// Every bound on these weeks, and what they come to, held fast.
    fn rows(&mut self, windows: bool, on: &dyn Fn(PlacementIndex) -> bool) {
        let scale: BTreeMap<PlacementIndex, f64> = self
            .weeks
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
        let mut held: Vec<Held> = Vec::new();
        for limit in &self.problem.limits {
            let of = |q: &PlacementIndex| self.weeks.contains_key(q);
            let moving: Vec<&(PlacementIndex, f64)> = limit.row.terms.iter().filter(|(q, _)| of(q)).collect();
            let window = limit.family == Family::Calendar && limit.when.is_some();
            if moving.is_empty() || (window && !windows) {
                continue;
            }
            let fixed: f64 = limit.row.terms.iter().filter(|(q, _)| !of(q)).map(|&(q, c)| c * self.x[q]).sum();
            let bought: f64 = limit
                .row
                .activations
                .iter()
                .filter(|(s, _)| self.problem.activations[*s].members.iter().any(|&q| on(q)))
                .map(|(_, c)| c)
                .sum();
            let now: f64 = moving.iter().map(|&&(q, c)| c * self.x[q]).sum();
            let terms = moving.iter().map(|&&(q, c)| (c * scale[&q], self.weeks[&q])).collect();
            let (relation, bound) = match limit.side {
                // What is already a little beyond its bound is left where it is.
                Side::AtMost => (Relation::AtMost, (limit.row.bound - fixed - bought).max(now)),
                Side::AtLeast if limit.family == Family::OnAir => (Relation::AtLeast, limit.row.bound - fixed - bought),
                Side::AtLeast => (Relation::AtLeast, (limit.row.bound - fixed - bought).min(now)),
                Side::Exactly => (Relation::Equal, now),
            };
            held.push((terms, relation, bound));
        }
        for &p in self.lines {
            let columns: Vec<Column> = self.line(p).into_iter().flatten().filter(|column| !column.ran).collect();
            let paid = columns.iter().filter(|column| self.weeks.contains_key(&column.placement));
            let terms: Vec<(f64, Col)> = paid
                .clone()
                .map(|column| (column.rates.spend * scale[&column.placement], self.weeks[&column.placement]))
                .collect();
            let spent: f64 = paid.map(|column| column.rates.spend * self.x[column.placement]).sum();
            held.push((terms, Relation::AtMost, spent));
        }
        for (index, (terms, relation, bound)) in held.into_iter().enumerate() {
            let largest = terms.iter().map(|(c, _)| c.abs()).fold(bound.abs(), f64::max).max(NOT_ZERO_OF_ANY_SCALE);
            let terms = terms.into_iter().map(|(c, col)| (c / largest, col)).collect();
            let bound = match relation {
                Relation::AtMost => bound / largest + EVEN_ROOM,
                Relation::AtLeast => bound / largest - EVEN_ROOM,
                Relation::Equal => bound / largest,
            };
            self.lp.row(format!("held[{index}]"), terms, relation, bound);
        }
    }

    /// The least sum of changes, and the split that has it.
    fn solved(self, engine: Engine) -> Option<(f64, Decision)> {
        if self.lp.columns.len() > MOST {
            return None;
        }
        let solution = self.lp.vertex(engine).ok()?;
        let mut x = self.x.clone();
        for (&q, col) in &self.weeks {
            let p = self.problem.line_of(q);
            let scale =
                self.line(p).iter().flatten().map(|column| self.x[column.placement]).sum::<f64>().max(LINE_AT_LEAST);
            x[q] = (solution.values[col.0] * scale).clamp(0.0, self.problem.placements[q].most);
            if x[q] < TRACE_OF_A_WEEK {
                x[q] = 0.0;
            }
        }
        Some((-solution.objective, self.problem.with_weeks_added_up(x)))
    }
}

//! Amounts that people read: net media of every line and week as a multiple of something, such as whole euros.
//!
//! The largest remainder decides: all amounts are rounded down, and those that lose most by it get one more, so that
//! weeks still add up to lines and lines to the total. Where that breaks a bound, a cap or a goal, amounts are moved
//! until it does not; a line for which there is no way keeps its exact amount. What is sold whole, what already ran,
//! and a price in steps are left as they are: their money follows from something else.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{Proof, Recommendation};
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Goal, PlacementIndex, Problem};
use crate::solver::stage::{MET, Stage};
use crate::text::number::apportion;
use crate::tolerance::keeping::WHOLE;
use crate::tolerance::solving::{ROUNDED_EXCESS, ROUNDED_WORTH};

/// As many amounts are tried for a move, and as many pairs of each of them.
const TRIED: usize = 200;
const PAIRED: usize = 30;
/// Moves after which a split is given up.
const MOST_MOVES: usize = 1_000;

/// How a plan's amounts were rounded.
#[derive(Clone, Debug)]
pub struct Rounding {
    /// What amounts are multiples of.
    pub to: f64,
    /// The lines whose amounts are.
    pub lines: Vec<PlacementIndex>,
    /// What it costs, in the form's unit.
    pub cost: f64,
    /// The recommendation as it was before.
    pub exact: Exact,
}

/// What rounding changes of a recommendation, as it was before.
#[derive(Clone, Debug)]
pub struct Exact {
    /// The split.
    pub x: Decision,
    /// Its objective, in the form's unit.
    pub value: f64,
    /// Its gap.
    pub gap: f64,
    /// How well its steps are proved.
    pub proofs: Vec<Proof>,
}

impl Recommendation {
    /// The recommendation before its amounts were rounded: what binds and what anything is worth is read from it.
    pub fn exact(&self) -> Cow<'_, Self> {
        let Some(Rounding { exact, .. }) = &self.rounding else { return Cow::Borrowed(self) };
        let Exact { x, value, gap, proofs } = exact.clone();
        Cow::Owned(Self { x, value, gap, proofs, rounding: None, ..self.clone() })
    }
}

/// A split in multiples of an amount, as far as what it keeps allows.
pub fn rounded_split(problem: &Problem, stage: &Stage, x: &Decision, to: f64) -> Decision {
    Desk::rounded(problem, stage, x, to).split()
}

/// The same recommendation in multiples of an amount, with the gap it then has: whether it is proved is not told anew,
/// because what was asked for is to be paid for.
pub(super) fn rounded(problem: &Problem, stage: &Stage, found: Recommendation, to: f64) -> Recommendation {
    let desk = Desk::rounded(problem, stage, &found.x, to);
    let x = desk.split();
    let value = stage.value(problem, &Outcome::of(problem, &x), &x);
    let gap = ((found.bound - value) / value.abs().max(problem.objective.floor)).max(0.0);
    let mut lines: Vec<PlacementIndex> = desk.amounts.iter().map(|amount| amount.line).collect();
    lines.dedup();
    // Rounded amounts are not the least that does.
    let proofs = found.proofs.iter().filter(|proof| proof.is_of_goals()).cloned().collect();
    let exact = Exact { x: found.x, value: found.value, gap: found.gap, proofs: found.proofs };
    let rounding = Rounding { to, lines, cost: exact.value - value, exact };
    Recommendation { x, value, gap, proofs, rounding: Some(rounding), ..found }
}

/// What is spent on a line, or on a line in a week, counted in grains: the multiples it is to be of.
#[derive(Clone, Debug)]
struct Amount {
    column: PlacementIndex,
    line: PlacementIndex,
    /// `x` of a grain.
    grain: f64,
    /// How many there were.
    exact: f64,
    /// The most there can be.
    most: f64,
    now: f64,
}

impl Amount {
    /// How far it lies above what it was, in grains.
    fn above(&self) -> f64 {
        self.now - self.exact
    }

    fn can(&self, by: f64) -> bool {
        (0.0..=self.most).contains(&(self.now + by))
    }
}

/// A split while it is being rounded.
struct Desk<'a> {
    problem: &'a Problem,
    stage: &'a Stage,
    x: &'a Decision,
    amounts: Vec<Amount>,
    /// What the split broke before, by an engine's rounding.
    allowed: f64,
}

impl<'a> Desk<'a> {
    /// A split once it is rounded, with the lines that have no way to be left as they are.
    fn rounded(problem: &'a Problem, stage: &'a Stage, x: &'a Decision, to: f64) -> Self {
        let mut desk = Self::of(problem, stage, x, to);
        while !desk.amounts.is_empty() && !desk.settle() {
            desk.leave_exact();
        }
        desk
    }

    fn of(problem: &'a Problem, stage: &'a Stage, x: &'a Decision, to: f64) -> Self {
        let amounts = problem.lines().flat_map(|p| amounts(problem, x, (p, to))).collect();
        let allowed = stage.excess(problem, &Outcome::of(problem, x), x) + ROUNDED_EXCESS;
        Self { problem, stage, x, amounts, allowed }
    }

    /// The split as it is now.
    fn split(&self) -> Decision {
        let mut x = self.x.clone();
        for amount in &self.amounts {
            x[amount.column] = amount.now * amount.grain;
        }
        self.problem.settled(x)
    }

    fn excess(&self) -> f64 {
        let x = self.split();
        self.stage.excess(self.problem, &Outcome::of(self.problem, &x), &x)
    }

    /// The same but for the budget.
    fn missed(&self) -> f64 {
        let x = self.split();
        let over = self.problem.limits.iter().filter(|limit| limit.family == Family::Budget);
        let over: f64 = over.map(|limit| limit.breach(self.problem, &x)).sum();
        self.stage.excess(self.problem, &Outcome::of(self.problem, &x), &x) - over
    }

    /// How much it breaks once some amounts are moved.
    fn excess_after(&mut self, moves: &[(usize, f64)]) -> f64 {
        self.shift(moves, 1.0);
        let excess = self.excess();
        self.shift(moves, -1.0);
        excess
    }

    fn shift(&mut self, moves: &[(usize, f64)], sign: f64) {
        for &(index, by) in moves {
            self.amounts[index].now += sign * by;
        }
    }

    /// Rounds everything, and whether that keeps what was kept.
    fn settle(&mut self) -> bool {
        self.apportion();
        let total: f64 = self.amounts.iter().map(|amount| amount.exact).sum::<f64>().round();
        self.mend() && {
            self.spend(total);
            true
        }
    }

    /// Lines as shares of the total, and weeks as shares of their line, by the largest remainder.
    fn apportion(&mut self) {
        let of_lines: Vec<(PlacementIndex, f64)> = self.amounts.iter().fold(Vec::new(), |mut lines, amount| {
            match lines.last_mut() {
                Some((line, exact)) if *line == amount.line => *exact += amount.exact,
                _ => lines.push((amount.line, amount.exact)),
            }
            lines
        });
        let exact: Vec<f64> = of_lines.iter().map(|(_, exact)| *exact).collect();
        let whole = apportion(&exact, exact.iter().sum());
        for ((line, _), total) in of_lines.iter().zip(whole) {
            let own: Vec<usize> = (0..self.amounts.len()).filter(|&i| self.amounts[i].line == *line).collect();
            let exact: Vec<f64> = own.iter().map(|&i| self.amounts[i].exact).collect();
            for (&i, now) in own.iter().zip(apportion(&exact, total)) {
                self.amounts[i].now = now.min(self.amounts[i].most);
            }
        }
    }

    /// Moves amounts until nothing is broken; whether there was a way.
    fn mend(&mut self) -> bool {
        for _ in 0..MOST_MOVES {
            let broken = self.excess();
            if broken <= self.allowed {
                return true;
            }
            let Some(moves) = self.single(broken).or_else(|| self.pair(broken)) else { return false };
            self.shift(&moves, 1.0);
        }
        false
    }

    /// The first move of one amount that mends something: those first that lead back to what it was.
    fn single(&mut self, broken: f64) -> Option<Vec<(usize, f64)>> {
        let mut moves: Vec<(usize, f64)> = (0..self.amounts.len()).map(|i| (i, self.back(i))).collect();
        moves.retain(|&(i, by)| self.amounts[i].can(by));
        moves.sort_by(|a, b| far(self.amounts[b.0].above().abs(), self.amounts[a.0].above().abs()).then(a.0.cmp(&b.0)));
        let further: Vec<(usize, f64)> = moves.iter().map(|&(i, by)| (i, -by)).collect();
        let moves: Vec<(usize, f64)> =
            moves.into_iter().chain(further).filter(|&(i, by)| self.amounts[i].can(by)).collect();
        let better = |desk: &mut Self, one: (usize, f64)| desk.excess_after(&[one]) < broken * (1.0 - ROUNDED_WORTH);
        moves.into_iter().take(TRIED).find(|&one| better(self, one)).map(|one| vec![one])
    }

    /// Money moved from an amount to another that mends something: to where it mends most, from where it is missed
    /// least.
    fn pair(&mut self, broken: f64) -> Option<Vec<(usize, f64)>> {
        let now = self.missed();
        let mut gains: Vec<(usize, f64)> = Vec::new();
        for i in (0..self.amounts.len()).filter(|&i| self.amounts[i].can(1.0)).collect::<Vec<_>>() {
            self.amounts[i].now += 1.0;
            gains.push((i, now - self.missed()));
            self.amounts[i].now -= 1.0;
        }
        gains.sort_by(|a, b| far(b.1, a.1).then(a.0.cmp(&b.0)));
        let mut from: Vec<usize> = (0..self.amounts.len()).filter(|&i| self.amounts[i].can(-1.0)).collect();
        from.sort_by(|&a, &b| far(self.amounts[b].above(), self.amounts[a].above()).then(a.cmp(&b)));
        for &(to, _) in gains.iter().take(PAIRED) {
            for &from in from.iter().filter(|&&from| from != to).take(PAIRED) {
                let moves = vec![(to, 1.0), (from, -1.0)];
                if self.excess_after(&moves) < broken * (1.0 - ROUNDED_WORTH) {
                    return Some(moves);
                }
            }
        }
        None
    }

    /// The step of an amount towards what it was.
    fn back(&self, index: usize) -> f64 {
        if self.amounts[index].above() > 0.0 { -1.0 } else { 1.0 }
    }

    /// Spends what rounding down left of a total, where that breaks nothing: first on what lost most.
    fn spend(&mut self, total: f64) {
        let spent = |desk: &Self| desk.amounts.iter().map(|amount| amount.now).sum::<f64>();
        loop {
            let before = spent(self);
            let mut order: Vec<usize> = (0..self.amounts.len()).filter(|&i| self.amounts[i].can(1.0)).collect();
            order.sort_by(|&a, &b| far(self.amounts[a].above(), self.amounts[b].above()).then(a.cmp(&b)));
            for i in order {
                if spent(self) + 0.5 < total && self.excess_after(&[(i, 1.0)]) <= self.allowed {
                    self.amounts[i].now += 1.0;
                }
            }
            if spent(self) == before {
                break;
            }
        }
    }

    /// Leaves the lines exact that something broken is about; all of them where nothing tells which.
    fn leave_exact(&mut self) {
        let x = self.split();
        let outcome = Outcome::of(self.problem, &x);
        let bounds = self.problem.limits.iter().filter(|limit| limit.family != Family::Budget);
        let bounds = bounds.filter(|limit| limit.breach(self.problem, &x) > ROUNDED_EXCESS);
        let bounded = bounds.flat_map(|limit| limit.row.terms.iter().map(|(q, _)| self.problem.line_of(*q)));
        let missed = |goal: &&Goal| self.stage.holds.iter().any(|hold| hold.priority == goal.priority);
        let goals = self.problem.goals.iter().filter(missed).filter(|goal| self.misses(goal, (&outcome, &x)));
        let lines: BTreeSet<PlacementIndex> =
            bounded.chain(goals.flat_map(|goal| goal.members.iter().copied())).collect();
        let all = self.amounts.len();
        self.amounts.retain(|amount| !lines.contains(&amount.line));
        if self.amounts.len() == all {
            self.amounts.clear();
        }
    }

    /// Whether a goal is missed by more than it was.
    fn misses(&self, goal: &Goal, (outcome, x): (&Outcome, &Decision)) -> bool {
        let before = self.stage.shortfall(goal, &Outcome::of(self.problem, self.x), self.x);
        self.stage.shortfall(goal, outcome, x) > before + MET
    }
}

fn far(one: f64, other: f64) -> Ordering {
    one.total_cmp(&other)
}

/// The amounts of a line that money decides.
fn amounts(problem: &Problem, x: &Decision, (p, to): (PlacementIndex, f64)) -> Vec<Amount> {
    let line = &problem.placements[p];
    let of = |column: PlacementIndex, money: f64| {
        let grain = to / money;
        let exact = x[column] / grain;
        let whole = if (exact - exact.round()).abs() < WHOLE { exact.round() } else { exact };
        let most = (problem.placements[column].most / grain + WHOLE).floor();
        Amount { column, line: p, grain, exact: whole, most, now: 0.0 }
    };
    if line.lot.is_some() || line.tariff.is_some() {
        return Vec::new();
    }
    let columns: Vec<PlacementIndex> = if problem.is_weekly(p) {
        let weeks = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
        weeks.filter(|column| !column.ran).map(|column| column.placement).collect()
    } else {
        vec![p]
    };
    let paid = columns.into_iter().map(|q| (q, problem.paid_per_x(q).get()));
    paid.filter(|&(q, money)| money > 0.0 && x[q] > 0.0).map(|(q, money)| of(q, money)).collect()
}

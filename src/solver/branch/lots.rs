//! Whole lots near a split: rounded down, then improved by local search, one lot or a pair of lots at a time.

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, PlacementIndex, Problem};
use crate::solver::cuts::Cuts;
use crate::solver::cuts::add_tangents;
use crate::solver::dual_bound::Duals;
use crate::solver::lp::{Col, Engine};
use crate::solver::program;
use crate::solver::stage::Stage;
use crate::tolerance::feasibility::{SAME_AMOUNT, VALUE_FLOOR, WHOLE};
use crate::tolerance::solving::{LOT_GAIN, LOT_VIOLATION};

/// Rounds of cuts before lots are rounded.
const ROUNDS: usize = 4;
/// The most moves of the local search.
const MOVES: usize = 200;
/// How many of the best single moves are tried in pairs.
const PAIRED: usize = 24;

/// The split of a fixed problem with parts of lots allowed, and its duals.
pub(super) fn relaxed(problem: &Problem, stage: &Stage, cuts: &mut Cuts, engine: Engine) -> Option<(Decision, Duals)> {
    let mut found = None;
    for _ in 0..ROUNDS {
        let program = program::of(problem, stage, cuts);
        let Ok(solution) = program.lp.solve(engine) else { break };
        let split: Decision = program.spend.iter().map(|&Col(column)| solution.values[column].max(0.0)).collect();
        let depths = program.depths(&solution);
        let added = add_tangents(problem, cuts, &split, &depths);
        let priced = !solution.duals.is_empty();
        let prices = if priced { program.duals(problem, &solution) } else { Duals::default() };
        found = Some((split, prices));
        if added == 0 {
            break;
        }
    }
    found
}

/// Whole lots near a split of a fixed problem: feasible in the problem it was fixed from where possible, and of the
/// highest value.
pub(super) fn rounded(problem: &Problem, fixed: &Problem, stage: &Stage, x: &Decision) -> Decision {
    let lots: Vec<(PlacementIndex, f64)> =
        problem.placements.iter_enumerated().filter_map(|(p, one)| Some((p, one.lot?))).collect();
    let mut start = x.clone();
    for &(p, lot) in &lots {
        let (least, most) = (fixed.placements[p].least, fixed.placements[p].most);
        start[p] = ((x[p] / lot + WHOLE).floor() * lot).max(least).min(most);
    }
    let mut search = LocalSearch { problem, fixed, stage, lots, merit: merit(problem, stage, &start), x: start };
    for _ in 0..MOVES {
        if !search.step() {
            break;
        }
    }
    search.x
}

/// How far a split is from keeping the stage, the least first, and what it is worth.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Merit {
    violation: f64,
    value: f64,
}

impl Merit {
    pub(super) fn betters(self, other: Self) -> bool {
        if self.violation < other.violation - LOT_VIOLATION {
            return true;
        }
        self.violation <= other.violation && self.value > other.value + LOT_GAIN * other.value.abs().max(VALUE_FLOOR)
    }
}

pub(super) fn merit(problem: &Problem, stage: &Stage, x: &Decision) -> Merit {
    let outcome = Outcome::of(problem, x);
    Merit { violation: stage.violation(problem, &outcome, x), value: stage.value(problem, &outcome, x) }
}

struct LocalSearch<'a> {
    problem: &'a Problem,
    fixed: &'a Problem,
    stage: &'a Stage,
    lots: Vec<(PlacementIndex, f64)>,
    x: Decision,
    merit: Merit,
}

impl LocalSearch<'_> {
    /// Makes the best move of one lot, or the best pair of moves; whether one improves.
    fn step(&mut self) -> bool {
        let single: Vec<(Merit, (PlacementIndex, f64))> =
            self.moves().into_iter().map(|(p, by)| (self.merit_of(&[(p, by)]), (p, by))).collect();
        let best = single
            .iter()
            .filter(|(merit, _)| merit.betters(self.merit))
            .reduce(|a, b| if b.0.betters(a.0) { b } else { a });
        if let Some(&(merit, made)) = best {
            self.apply(&[made], merit);
            return true;
        }
        let side = |more: bool| {
            let mut moves: Vec<&(Merit, (PlacementIndex, f64))> =
                single.iter().filter(|(_, (_, by))| (*by > 0.0) == more).collect();
            moves.sort_by(|a, b| b.0.value.total_cmp(&a.0.value));
            moves.truncate(PAIRED);
            moves.into_iter().map(|(_, made)| *made).collect::<Vec<_>>()
        };
        let mut best: Option<(Merit, [(PlacementIndex, f64); 2])> = None;
        for more in side(true) {
            for less in side(false).into_iter().filter(|less| less.0 != more.0) {
                let merit = self.merit_of(&[more, less]);
                if merit.betters(best.map_or(self.merit, |best| best.0)) {
                    best = Some((merit, [more, less]));
                }
            }
        }
        if let Some((merit, pair)) = best {
            self.apply(&pair, merit);
        }
        best.is_some()
    }

    fn moves(&self) -> Vec<(PlacementIndex, f64)> {
        let mut moves = Vec::new();
        for &(p, lot) in &self.lots {
            let (least, most) = (self.fixed.placements[p].least, self.fixed.placements[p].most);
            if self.x[p] + lot <= most * (1.0 + SAME_AMOUNT) {
                moves.push((p, lot));
            }
            if self.x[p] - lot >= least - SAME_AMOUNT * lot && self.x[p] > 0.5 * lot {
                moves.push((p, -lot));
            }
        }
        moves
    }

    fn merit_of(&self, moves: &[(PlacementIndex, f64)]) -> Merit {
        let mut x = self.x.clone();
        moved(&mut x, moves, self.problem);
        merit(self.problem, self.stage, &x)
    }

    fn apply(&mut self, moves: &[(PlacementIndex, f64)], merit: Merit) {
        moved(&mut self.x, moves, self.problem);
        self.merit = merit;
    }
}

fn moved(x: &mut Decision, moves: &[(PlacementIndex, f64)], problem: &Problem) {
    for &(p, by) in moves {
        let lot = problem.placements[p].lot.unwrap_or(by.abs());
        x[p] = ((x[p] + by) / lot).round() * lot;
    }
}

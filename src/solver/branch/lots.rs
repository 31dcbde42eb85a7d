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
const CUT_ROUNDS: usize = 4;
/// The most moves of the local search.
const LOT_MOVES: usize = 200;
/// How many of the best single moves are tried in pairs.
const MOVES_PAIRED: usize = 24;

/// The split of a fixed problem with parts of lots allowed, and its duals.
pub(super) fn relaxed(problem: &Problem, stage: &Stage, cuts: &mut Cuts, engine: Engine) -> Option<(Decision, Duals)> {
    let mut relaxed_split = None;
    for _ in 0..CUT_ROUNDS {
        let program = program::of(problem, stage, cuts);
        let Ok(solution) = program.lp.solve(engine) else { break };
        let split: Decision = program.spend.iter().map(|&Col(column)| solution.values[column].max(0.0)).collect();
        let depths = program.depths(&solution);
        let added = add_tangents(problem, cuts, &split, &depths);
        let has_duals = !solution.duals.is_empty();
        let prices = if has_duals { program.duals(problem, &solution) } else { Duals::default() };
        relaxed_split = Some((split, prices));
        if added == 0 {
            break;
        }
    }
    relaxed_split
}

/// Whole lots near a split of a fixed problem: feasible in the problem it was fixed from where possible, and of the
/// highest value.
pub(super) fn rounded(problem: &Problem, fixed: &Problem, stage: &Stage, x: &Decision) -> Decision {
    let lots: Vec<(PlacementIndex, f64)> =
        problem.placements.iter_enumerated().filter_map(|(p, placement)| Some((p, placement.lot?))).collect();
    let mut whole_lots = x.clone();
    for &(p, lot) in &lots {
        let (least, most) = (fixed.placements[p].least, fixed.placements[p].most);
        whole_lots[p] = ((x[p] / lot + WHOLE).floor() * lot).max(least).min(most);
    }
    let mut local_search =
        LocalSearch { problem, fixed, stage, lots, merit: merit(problem, stage, &whole_lots), x: whole_lots };
    for _ in 0..LOT_MOVES {
        if !local_search.make_best_move() {
            break;
        }
    }
    local_search.x
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
    fn make_best_move(&mut self) -> bool {
        let single_moves: Vec<(Merit, (PlacementIndex, f64))> =
            self.single_lot_moves().into_iter().map(|(p, lots)| (self.merit_of(&[(p, lots)]), (p, lots))).collect();
        let best_move = single_moves
            .iter()
            .filter(|(merit, _)| merit.betters(self.merit))
            .reduce(|a, b| if b.0.betters(a.0) { b } else { a });
        if let Some(&(merit, lot_move)) = best_move {
            self.apply(&[lot_move], merit);
            return true;
        }
        let moves_towards = |more: bool| {
            let mut moves: Vec<&(Merit, (PlacementIndex, f64))> =
                single_moves.iter().filter(|(_, (_, lots))| (*lots > 0.0) == more).collect();
            moves.sort_by(|a, b| b.0.value.total_cmp(&a.0.value));
            moves.truncate(MOVES_PAIRED);
            moves.into_iter().map(|(_, lot_move)| *lot_move).collect::<Vec<_>>()
        };
        let mut best_move: Option<(Merit, [(PlacementIndex, f64); 2])> = None;
        for more in moves_towards(true) {
            for less in moves_towards(false).into_iter().filter(|less| less.0 != more.0) {
                let merit = self.merit_of(&[more, less]);
                if merit.betters(best_move.map_or(self.merit, |best_move| best_move.0)) {
                    best_move = Some((merit, [more, less]));
                }
            }
        }
        if let Some((merit, pair)) = best_move {
            self.apply(&pair, merit);
        }
        best_move.is_some()
    }

    fn single_lot_moves(&self) -> Vec<(PlacementIndex, f64)> {
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
        move_lots(&mut x, moves, self.problem);
        merit(self.problem, self.stage, &x)
    }

    fn apply(&mut self, moves: &[(PlacementIndex, f64)], merit: Merit) {
        move_lots(&mut self.x, moves, self.problem);
        self.merit = merit;
    }
}

fn move_lots(x: &mut Decision, moves: &[(PlacementIndex, f64)], problem: &Problem) {
    for &(p, amount) in moves {
        let lot = problem.placements[p].lot.unwrap_or(amount.abs());
        x[p] = ((x[p] + amount) / lot).round() * lot;
    }
}

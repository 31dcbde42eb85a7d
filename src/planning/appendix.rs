//! The appendix of a plan in a document: the reach curve of every line, a frontier over budgets, and the scenarios of
//! the brief.
//!
//! It changes nothing in the plan. Every other plan in it is solved and audited like any plan.

mod curves;
mod scenarios;

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use crate::planning::compare::side_by_side::SideBySide;
use crate::planning::planner::Planner;
use crate::planning::sweep::{Axis, CellFigures, CellStatus, SweepCell, SweepGrid, SweepSetup};
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::Sense;
pub use curves::ReachCurve;

/// The budgets of a frontier, as shares of the brief's own.
const BUDGETS: BudgetSpan = BudgetSpan { from: 0.5, to: 1.5, count: 7 };
/// Fewer and mostly larger budgets where a goal is missed: each takes much longer, and less money misses more.
const BUDGETS_OF_A_MISS: BudgetSpan = BudgetSpan { from: 0.75, to: 1.5, count: 4 };

/// Budgets evenly spaced between two shares of the brief's own.
struct BudgetSpan {
    from: f64,
    to: f64,
    count: usize,
}

/// The appendix of a plan.
#[derive(Clone, Debug)]
pub struct Appendix {
    /// The curve of every line that builds reach, in the plan's order.
    pub curves: Vec<ReachCurve>,
    /// The best plans of other budgets; none where the objective is minimised.
    pub frontier: Option<BudgetFrontier>,
    /// The brief beside its scenarios, where it has any.
    pub scenarios: Option<SideBySide>,
}

/// The best plans of a few budgets around the brief's own.
#[derive(Clone, Debug)]
pub struct BudgetFrontier {
    /// The setup that they share.
    pub setup: SweepSetup,
    /// The plans by budget, the least first.
    pub cells: Vec<SweepCell>,
}

impl Appendix {
    /// The appendix of a brief's plan; an interrupted run keeps what it found.
    pub fn of(planner: &Planner, answer: &Answer, stop: &AtomicBool) -> Self {
        Self {
            curves: curves::reach_curves(answer),
            frontier: BudgetFrontier::of(&planner.what_if().for_other_plans(), answer, stop),
            scenarios: scenarios::beside_the_brief(planner, answer),
        }
    }
}

impl BudgetFrontier {
    fn of(what_if: &WhatIf, answer: &Answer, stop: &AtomicBool) -> Option<Self> {
        if answer.problem.objective.sense == Sense::Minimise {
            return None;
        }
        let met = answer.plan.goals.iter().all(|goal| goal.met);
        let budgets = if met { BUDGETS } else { BUDGETS_OF_A_MISS };
        let grid = SweepGrid {
            axes: vec![Axis::between(answer.problem.campaign.budget.get(), budgets.from, budgets.to, budgets.count)],
        };
        let setup = SweepSetup::of(&answer.problem, &[], grid);
        let cells = (0..setup.grid.cells()).into_par_iter().filter(|_| !stop.load(Ordering::Relaxed));
        let cells: Vec<SweepCell> = cells.map(|index| cell(what_if, answer, &setup, index)).collect();
        (cells.iter().filter(|cell| cell.figures.is_some()).count() > 1).then_some(Self { setup, cells })
    }

    /// The budgets that have a plan, with the figures of each.
    pub fn points(&self) -> impl Iterator<Item = (f64, &CellFigures)> {
        self.cells.iter().filter_map(|cell| Some((*cell.values.first()?, cell.figures.as_ref()?)))
    }
}

/// The best plan of a budget; for the brief's own budget it is the given answer.
fn cell(what_if: &WhatIf, own: &Answer, setup: &SweepSetup, index: usize) -> SweepCell {
    let values = setup.grid.values(index);
    let answer = if values == [setup.budget] {
        Some(own.clone())
    } else {
        let problem = what_if.problem(&setup.grid.changes(&values));
        problem.and_then(|problem| what_if.solved_near(problem, own).ok())
    };
    let status = answer.as_ref().map_or(CellStatus::NoPlan, |answer| CellStatus::of(&answer.plan));
    SweepCell { index, values, status, figures: answer.map(|answer| CellFigures::of(setup, &answer)) }
}

//! What goes with a plan into a document: the reach curve of every line, what more and less money would bring, and
//! the scenarios of the brief beside it.
//!
//! All of it is found beside the plan and changes nothing in it; every other plan is solved and audited as any plan
//! is. How it is drawn is not known here.

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

/// The budgets a frontier is drawn over, as shares of the brief's own, and how many.
const BUDGETS: BudgetSpan = BudgetSpan { from: 0.5, to: 1.5, count: 7 };
/// Fewer, and mostly larger ones, where a goal is missed: each of them takes much longer, and less money misses more.
const BUDGETS_OF_A_MISS: BudgetSpan = BudgetSpan { from: 0.75, to: 1.5, count: 4 };

/// Budgets evenly spaced between two shares of the brief's own.
struct BudgetSpan {
    from: f64,
    to: f64,
    count: usize,
}

/// What goes with a plan.
#[derive(Clone, Debug)]
pub struct Appendix {
    /// The curve of every line that builds reach, in the plan's order.
    pub curves: Vec<ReachCurve>,
    /// What the best plan of other budgets brings; none where the plan spends the least it can.
    pub frontier: Option<BudgetFrontier>,
    /// The brief beside its scenarios, where it has any.
    pub scenarios: Option<SideBySide>,
}

/// The best plans of a few budgets around the brief's own.
#[derive(Clone, Debug)]
pub struct BudgetFrontier {
    /// The objective, phases and channels they have in common.
    pub setup: SweepSetup,
    /// The plans by budget, the least first.
    pub cells: Vec<SweepCell>,
}

impl Appendix {
    /// What goes with the plan of a brief; a run that is interrupted keeps what was found until then.
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

    /// The budgets that have a plan, and what each brings.
    pub fn points(&self) -> impl Iterator<Item = (f64, &CellFigures)> {
        self.cells.iter().filter_map(|cell| Some((*cell.values.first()?, cell.figures.as_ref()?)))
    }
}

/// The best plan of a budget; that of the brief's own is known already.
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

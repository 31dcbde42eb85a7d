//! What goes with a plan into a document: the reach curve of every line, what more and less money would bring, and
//! the scenarios of the brief beside it.
//!
//! All of it is found beside the plan and changes nothing in it; every other plan is solved and audited as any plan
//! is. How it is drawn is not known here.

mod curves;
mod scenarios;

use std::convert::Infallible;
use std::sync::atomic::AtomicBool;

use crate::compare::side_by_side::SideBySide;
use crate::sweep::{Axis, Cell, Found, Grid, Head, Sweep};
use crate::what_if::{Answer, WhatIf};
pub use curves::ReachCurve;

/// The budgets a frontier is drawn over, as shares of the brief's own, and how many.
const BUDGETS: (f64, f64, usize) = (0.5, 1.5, 9);

/// What goes with a plan.
#[derive(Clone, Debug)]
pub struct Annex {
    /// The curve of every line that builds reach, in the plan's order.
    pub curves: Vec<ReachCurve>,
    /// What the best plan of other budgets brings; none where the plan spends the least it can.
    pub frontier: Option<Frontier>,
    /// The brief beside its scenarios, where it has any.
    pub scenarios: Option<SideBySide>,
}

/// The best plans of a few budgets around the brief's own.
#[derive(Clone, Debug)]
pub struct Frontier {
    /// The objective, phases and channels they have in common.
    pub head: Head,
    /// The plans by budget, the least first.
    pub cells: Vec<Cell>,
}

impl Annex {
    /// What goes with the plan of a brief; a run that is interrupted keeps what was found until then.
    pub fn of(what_if: &WhatIf, answer: &Answer, stop: &AtomicBool) -> Self {
        Self {
            curves: curves::of(answer),
            frontier: Frontier::of(what_if, answer, stop),
            scenarios: scenarios::of(what_if, answer),
        }
    }
}

impl Frontier {
    fn of(what_if: &WhatIf, answer: &Answer, stop: &AtomicBool) -> Option<Self> {
        if answer.case.objective.minimise {
            return None;
        }
        let grid = Grid { axes: vec![Axis::between(answer.case.campaign.budget, BUDGETS)] };
        let head = Head::of(&answer.case, &[], grid);
        let mut cells = Vec::new();
        let sweep = Sweep { what_if: *what_if, head: &head, base: Some(answer) };
        let done = sweep.run(stop, |cell| {
            cells.push(cell);
            Ok::<(), Infallible>(())
        });
        done.ok()?;
        (cells.iter().filter(|cell| cell.found.is_some()).count() > 1).then_some(Self { head, cells })
    }

    /// The budgets that have a plan, and what each brings.
    pub fn points(&self) -> impl Iterator<Item = (f64, &Found)> {
        self.cells.iter().filter_map(|cell| Some((*cell.values.first()?, cell.found.as_ref()?)))
    }
}

//! The summary of a sweep, built cell by cell in bounded memory: counts, the best and the worst cell, rows of a table,
//! points of a chart, and the frontier of a single axis.

use serde::Serialize;

use super::{Axis, CellFigures, CellStatus, Frontier, SweepCell, SweepSetup};
use crate::problem::Sense;
use crate::tolerance::reporting::SAME_SHORTFALL;

/// Rows of a table at most, the brief's own among them.
const ROWS: usize = 40;
/// Points of a chart at most.
const POINTS: usize = 200;

/// The summary of a sweep.
#[derive(Clone, Debug)]
pub struct SweepSummary {
    /// Cells in the whole grid.
    pub cells: usize,
    /// The number of cells per status.
    pub counts: StatusCounts,
    /// The best cell: the least shortfall of goals, then the best objective.
    pub best: Option<SweepCell>,
    /// The worst cell by the same order.
    pub worst: Option<SweepCell>,
    /// Rows of a table: cells evenly over the grid, with the last one.
    pub rows: Vec<SweepCell>,
    /// The objective along a single axis; empty where there are several axes.
    pub points: Vec<(f64, f64)>,
    /// The frontier along a single axis; none where there are several axes.
    pub frontier: Option<Frontier>,
    last: Option<SweepCell>,
}

/// The number of cells per status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StatusCounts {
    /// Goals met and proved.
    pub optimal: usize,
    /// A goal missed.
    pub goal_missed: usize,
    /// Not proved to the tolerance.
    pub not_proved: usize,
    /// No plan, because hard limits contradict.
    pub no_plan: usize,
    /// No plan found in time.
    pub not_found: usize,
    /// No plan that passed its audit.
    pub failed: usize,
}

impl StatusCounts {
    /// The number of cells solved.
    pub fn all(&self) -> usize {
        self.optimal + self.goal_missed + self.not_proved + self.no_plan + self.not_found + self.failed
    }

    fn of(&mut self, status: CellStatus) -> &mut usize {
        match status {
            CellStatus::Optimal => &mut self.optimal,
            CellStatus::GoalMissed => &mut self.goal_missed,
            CellStatus::NotProved => &mut self.not_proved,
            CellStatus::NoPlan => &mut self.no_plan,
            CellStatus::NotFound => &mut self.not_found,
            CellStatus::Failed => &mut self.failed,
        }
    }
}

impl SweepSummary {
    /// The summary of a sweep without cells; `base` has the figures of the unchanged brief.
    pub fn new(setup: &SweepSetup, base: Option<&CellFigures>) -> Self {
        Self {
            cells: setup.grid.cells(),
            counts: StatusCounts::default(),
            best: None,
            worst: None,
            rows: Vec::new(),
            points: Vec::new(),
            frontier: setup.grid.single().map(|axis| Frontier::new(setup, axis, base)),
            last: None,
        }
    }

    /// Adds the next cell.
    pub fn add(&mut self, setup: &SweepSetup, cell: &SweepCell) {
        *self.counts.of(cell.status) += 1;
        if let Some(figures) = &cell.figures {
            let beats = |a: &CellFigures, b: &Option<SweepCell>, way: bool| match b
                .as_ref()
                .and_then(|cell| cell.figures.as_ref())
            {
                Some(b) => better(setup.sense, a, b) == way && better(setup.sense, b, a) != way,
                None => true,
            };
            if beats(figures, &self.best, true) {
                self.best = Some(cell.clone());
            }
            if beats(figures, &self.worst, false) {
                self.worst = Some(cell.clone());
            }
            if let (Some(frontier), [value]) = (&mut self.frontier, &cell.values[..]) {
                frontier.add(*value, figures);
                // A minimal spend that misses its goals is no point of the curve.
                let on_curve = setup.sense == Sense::Maximise || figures.meets_all();
                let is_plotted = cell.index.is_multiple_of(stride(self.cells, POINTS)) || cell.index + 1 == self.cells;
                if on_curve && is_plotted {
                    self.points.push((*value, figures.objective));
                }
            }
        }
        let is_brief_itself = setup.grid.single().is_some_and(Axis::is_budget) && cell.values == [setup.budget];
        if is_brief_itself || cell.index.is_multiple_of(stride(self.cells, ROWS - 2)) {
            self.rows.push(cell.clone());
            self.last = None;
        } else {
            self.last = Some(cell.clone());
        }
    }

    /// Closes the summary: the last cell is a row of its table.
    pub fn close(&mut self) {
        self.rows.extend(self.last.take());
        if let Some(frontier) = &mut self.frontier {
            frontier.close();
        }
    }
}

/// One in how many cells is kept, so that at most `most` are.
fn stride(cells: usize, most: usize) -> usize {
    cells.div_ceil(most).max(1)
}

/// Whether one plan is better than another: less shortfall of goals, then a better objective.
fn better(sense: Sense, a: &CellFigures, b: &CellFigures) -> bool {
    if (a.shortfall - b.shortfall).abs() > SAME_SHORTFALL {
        return a.shortfall < b.shortfall;
    }
    match sense {
        Sense::Minimise => a.objective < b.objective,
        Sense::Maximise => a.objective > b.objective,
    }
}

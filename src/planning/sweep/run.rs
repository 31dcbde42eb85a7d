//! Runs a sweep: solves its cells in parallel blocks and passes them on in order.
//!
//! Within a block every cell is warm-started from the one before it, the first from the unchanged brief's answer. The
//! size of blocks is fixed, so the figures do not depend on the number of threads.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::{CellFigures, CellStatus, SweepCell, SweepSetup};
use crate::planning::what_if::{Answer, WhatIf};
use crate::solver::recommend::NoPlan;

/// Cells that are solved one after the other.
const BLOCK: usize = 8;
/// Blocks per thread that are solved before their cells are passed on.
const BLOCKS: usize = 2;

/// A sweep that is ready to run.
#[derive(Clone, Copy, Debug)]
pub struct Sweep<'a> {
    /// The brief, and how cells are solved.
    pub what_if: WhatIf<'a>,
    /// The axes, phases and channels.
    pub setup: &'a SweepSetup,
    /// The unchanged brief's answer, where it has one.
    pub base: Option<&'a Answer>,
}

impl Sweep<'_> {
    /// Solves the cells and passes them on in order.
    ///
    /// ```
    /// use klantreis::{Planner, sweep::{Axis, SweepGrid, SweepSetup, Sweep}};
    ///
    /// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
    /// let planner = Planner::text("brief", brief)?;
    /// let grid = SweepGrid { axes: vec![Axis::around(planner.problem.campaign.budget.get(), 5)] };
    /// let setup = SweepSetup::of(&planner.problem, &[], grid);
    /// let (mut brought, stop) = (Vec::new(), std::sync::atomic::AtomicBool::new(false));
    /// Sweep { what_if: planner.what_if(), setup: &setup, base: None }.run(&stop, |cell| {
    ///     brought.extend(cell.figures.map(|figures| figures.objective));
    ///     Ok::<(), std::convert::Infallible>(())
    /// })?;
    /// assert!(brought.len() == setup.grid.cells() && brought.first() < brought.last());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// Returns how many were passed on. Once `stop` is set, unfinished cells and all that follow are dropped.
    pub fn run<E>(&self, stop: &AtomicBool, mut sink: impl FnMut(SweepCell) -> Result<(), E>) -> Result<usize, E> {
        let cells = self.setup.grid.cells();
        let wave = BLOCK * BLOCKS * rayon::current_num_threads();
        let mut cells_solved = 0;
        for first in (0..cells).step_by(wave) {
            let block_starts: Vec<usize> = (first..cells.min(first + wave)).step_by(BLOCK).collect();
            let blocks: Vec<Vec<SweepCell>> = block_starts.par_iter().map(|&start| self.block(start, stop)).collect();
            for (start, block) in block_starts.into_iter().zip(blocks) {
                let block_is_full = block.len() == BLOCK.min(cells - start);
                for cell in block {
                    sink(cell)?;
                    cells_solved += 1;
                }
                if !block_is_full {
                    return Ok(cells_solved);
                }
            }
        }
        Ok(cells_solved)
    }

    /// The cells of a block that were solved before the stop.
    fn block(&self, start: usize, stop: &AtomicBool) -> Vec<SweepCell> {
        let mut near: Option<Answer> = None;
        let mut cells = Vec::new();
        for index in start..self.setup.grid.cells().min(start + BLOCK) {
            let is_stopped = || stop.load(Ordering::Relaxed) || self.what_if.settings.deadline.has_passed();
            if is_stopped() {
                break;
            }
            let values = self.setup.grid.values(index);
            let (status, answer) = self.solved(&values, near.as_ref().or(self.base));
            // A cell that was interrupted is dropped.
            if is_stopped() {
                break;
            }
            let figures = answer.as_ref().map(|answer| CellFigures::of(self.setup, answer));
            cells.push(SweepCell { index, values, status, figures });
            near = answer.or(near);
        }
        cells
    }

    fn solved(&self, values: &[f64], near: Option<&Answer>) -> (CellStatus, Option<Answer>) {
        let Some(problem) = self.what_if.problem(&self.setup.grid.changes(values)) else {
            return (CellStatus::NoPlan, None);
        };
        let answer = match near {
            Some(near) => self.what_if.solved_near(problem, near),
            None => self.what_if.solved(problem),
        };
        match answer {
            Ok(answer) => (CellStatus::of(&answer.plan), Some(answer)),
            Err(NoPlan::Contradiction) => (CellStatus::NoPlan, None),
            Err(NoPlan::Time(_)) => (CellStatus::NotFound, None),
            Err(NoPlan::Engine(_) | NoPlan::Audit(_)) => (CellStatus::Failed, None),
        }
    }
}

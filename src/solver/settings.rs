//! Settings of a recommendation: engine, tolerance, time limit, deadline, and whether amounts are rounded.

use std::time::Duration;

use crate::solver::deadline::Deadline;
use crate::solver::lp::Engine;
use crate::solver::recommendation::NoPlan;
use crate::tolerance::solving::TOLERANCE;

/// Up to this many placements, the split is read from a vertex.
pub(super) const VERTEX: usize = 500;

/// How a recommendation is computed.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The engine.
    pub engine: Engine,
    /// The relative gap at which a plan counts as proved.
    pub tolerance: f64,
    /// How long branch and bound may search.
    pub time_limit: Duration,
    /// When everything ends with the best so far.
    pub deadline: Deadline,
    /// Whether amounts are rounded where the brief asks for it.
    pub amounts: Amounts,
}

/// Whether amounts of a plan are rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amounts {
    /// Rounded where the brief asks for it, for a plan that is shown.
    #[default]
    AsAsked,
    /// Optimal, for plans that reasons and prices are read from.
    Exact,
}

impl Default for Settings {
    fn default() -> Self {
        let (engine, deadline) = (Engine::default(), Deadline::default());
        Self { engine, tolerance: TOLERANCE, time_limit: TIME_LIMIT, deadline, amounts: Amounts::AsAsked }
    }
}

impl Settings {
    /// The options for refining a stage.
    pub fn options(&self) -> SolverOptions {
        SolverOptions { engine: self.engine, deadline: self.deadline }
    }

    /// An error where the deadline has passed already.
    pub(super) fn in_time(&self) -> Result<(), NoPlan> {
        if self.deadline.has_passed() { Err(NoPlan::Time(self.time_limit)) } else { Ok(()) }
    }

    /// The deadline of a search that begins now.
    pub(super) fn search_deadline(&self) -> Deadline {
        self.deadline.within(self.time_limit)
    }
}

/// The default of [`Settings::time_limit`].
pub const TIME_LIMIT: Duration = Duration::from_secs(20);

/// The engine that refines a stage, and its deadline.
#[derive(Clone, Copy, Debug)]
pub struct SolverOptions {
    /// The engine.
    pub engine: Engine,
    /// When to end with the best so far; one round is always made.
    pub deadline: Deadline,
}

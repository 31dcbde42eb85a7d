//! Settings of a recommendation: engine, tolerance, time limit, and whether amounts are rounded.

use std::time::Duration;

use crate::solver::deadline::Deadline;
use crate::solver::lp::Engine;
use crate::solver::recommendation::NoPlan;
use crate::tolerance::solving::TOLERANCE;

/// Up to this many placements, the split is read from a vertex.
pub(super) const VERTEX: usize = 500;

/// How the recommendation is to be found.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The engine.
    pub engine: Engine,
    /// The relative gap at which a plan counts as proved.
    pub tolerance: f64,
    /// How long a plan of whole things is searched for.
    pub time_limit: Duration,
    /// When everything ends with what was found so far.
    pub deadline: Deadline,
    /// Whether amounts are rounded where a brief asks for it.
    pub amounts: Amounts,
}

/// Which amounts a plan has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amounts {
    /// Rounded where the brief asks for it: those of a plan that is shown.
    #[default]
    AsAsked,
    /// As they are best: those that reasons and prices are read from.
    Exact,
}

impl Default for Settings {
    fn default() -> Self {
        let (engine, deadline) = (Engine::default(), Deadline::default());
        Self { engine, tolerance: TOLERANCE, time_limit: TIME_LIMIT, deadline, amounts: Amounts::AsAsked }
    }
}

impl Settings {
    /// With what a stage is refined.
    pub fn options(&self) -> SolverOptions {
        SolverOptions { engine: self.engine, deadline: self.deadline }
    }

    /// Whether there is time to begin.
    pub(super) fn in_time(&self) -> Result<(), NoPlan> {
        if self.deadline.has_passed() { Err(NoPlan::Time(self.time_limit)) } else { Ok(()) }
    }

    /// The same, for a search that begins now.
    pub(super) fn search(&self) -> Deadline {
        self.deadline.within(self.time_limit)
    }
}

/// How long a plan of whole things is searched for, if nobody says otherwise.
pub const TIME_LIMIT: Duration = Duration::from_secs(20);

/// With what a stage is refined.
#[derive(Clone, Copy, Debug)]
pub struct SolverOptions {
    /// The engine.
    pub engine: Engine,
    /// When to end with what was found so far; one round is always made.
    pub deadline: Deadline,
}

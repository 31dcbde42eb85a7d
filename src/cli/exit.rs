//! Exit codes, and the error printed when a run has no result.

use std::io::Write;

use crate::fault::{Fault, Sources};
use crate::planning::plan::Status;
use crate::planning::planner::{Faulty, Planner, Unplanned};
use crate::report;
use crate::solver::recommend::NoPlan;
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_lines;

/// Why a run ends without a result.
pub(super) enum ExitReason {
    /// Faults of the input or the output.
    Faults(Vec<Fault>, Box<Sources>),
    /// The command line itself is wrong.
    Usage(String),
    /// There is no plan.
    Unplanned(Unplanned, Box<Sources>),
}

impl ExitReason {
    /// The reason of a planner that has no plan.
    pub(super) fn unplanned(planner: &Planner, why: NoPlan) -> Self {
        Self::Unplanned(planner.why(why), Box::new(planner.reading.sources.clone()))
    }

    /// The exit code.
    pub(super) fn code(&self) -> u8 {
        match self {
            Self::Faults(..) => 1,
            Self::Usage(_) => 2,
            Self::Unplanned(Unplanned::Contradiction(_), _) => 3,
            Self::Unplanned(Unplanned::Time(_), _) => 6,
            Self::Unplanned(Unplanned::Audit(_) | Unplanned::Engine(_), _) => 70,
        }
    }
}

/// Prints the reason on stderr, and returns its exit code.
pub(super) fn print_reason(reason: &ExitReason) -> u8 {
    let mut stderr = anstream::stderr().lock();
    let error_word = word!("error");
    // stderr is closed: ignore.
    let _ = match reason {
        ExitReason::Faults(faults, sources) => write!(stderr, "{}", report::faults::counted(faults, sources)),
        ExitReason::Usage(usage) => {
            let more = say!("for-more-information", flag = "--help");
            writeln!(stderr, "{error_word}: {}\n\n{more}", escape_lines(usage))
        }
        ExitReason::Unplanned(Unplanned::Contradiction(why), sources) => {
            write!(stderr, "{}", report::faults::text(&why.faults(), sources))
        }
        ExitReason::Unplanned(Unplanned::Time(limit), _) => {
            writeln!(stderr, "{error_word}: {}", no_plan_in_time(limit.as_secs_f64()))
        }
        ExitReason::Unplanned(Unplanned::Engine(why), _) => {
            writeln!(stderr, "{error_word}: {}", say!("no-plan-could-be-computed", why))
        }
        ExitReason::Unplanned(Unplanned::Audit(findings), _) => {
            { writeln!(stderr, "{error_word}: {}", word!("plan-failed-audit-report-it")) }
                .and_then(|()| findings.iter().try_for_each(|finding| writeln!(stderr, "  {finding}")))
        }
    };
    reason.code()
}

impl From<Faulty> for ExitReason {
    fn from(faulty: Faulty) -> Self {
        Self::Faults(faulty.faults, Box::new(faulty.sources))
    }
}

/// The message for a time limit that passed before any plan was found.
fn no_plan_in_time(seconds: f64) -> String {
    say!("no-plan-that-keeps-every-hard-bound", seconds)
}

/// The exit code of a plan.
pub(super) fn plan_exit_code(status: Status) -> u8 {
    match status {
        Status::Optimal | Status::Evaluated => 0,
        Status::GoalMissed => 4,
        Status::NotProved => 5,
    }
}

//! Command-line arguments shared by every command that solves: the brief and its changes, actuals, solver settings.

use std::path::PathBuf;
use std::sync::{Once, OnceLock};
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use super::input_files::InputFiles;
use super::{ExitReason, interrupt, output};
use crate::input::read::{Ran, Reading, Request};
use crate::planning::planner::Planner;
use crate::solver::deadline::Deadline;
use crate::solver::lp::Engine;
use crate::solver::recommend::{self, Settings, TIME_LIMIT};
use crate::text::messages::{say, word};
use crate::text::sanitise::escape_line;
use crate::tolerance::solving::{TOLERANCE, TOLERANCES};

/// What is asked for: a brief, changes to it, or both in flags alone.
#[derive(Args, Clone)]
pub(super) struct BriefArgs {
    #[arg(value_name = word!("value-brief"), help = word!("help-brief"))]
    pub(super) brief: Option<PathBuf>,
    #[arg(long, value_name = word!("value-money"), help = word!("help-budget"))]
    pub(super) budget: Option<String>,
    #[arg(long, conflicts_with = "brief", value_name = word!("value-people"), help = word!("help-people"))]
    pub(super) people: Option<String>,
    #[arg(long, value_name = word!("value-weeks"), help = word!("help-weeks"))]
    pub(super) weeks: Option<String>,
    #[arg(long, value_name = word!("value-goal"), help = word!("help-goal"))]
    pub(super) goal: Vec<String>,
    #[arg(long, value_name = word!("value-set"), help = word!("help-set"))]
    pub(super) set: Vec<String>,
    #[arg(long, value_name = word!("value-name"), help = word!("help-scenario"))]
    pub(super) scenario: Option<String>,
    #[arg(long, help = word!("help-sandbox"))]
    pub(super) sandbox: bool,
}

/// A campaign that is under way.
#[derive(Args, Clone)]
pub(super) struct ActualsArgs {
    #[arg(long, requires = "from", value_name = word!("value-file"), help = word!("help-actuals"))]
    actuals: Option<PathBuf>,
    #[arg(long, requires = "actuals", value_name = word!("value-week"), help = word!("help-from"))]
    from: Option<String>,
    #[arg(long, requires = "actuals", help = word!("help-learn"))]
    learn: bool,
}

impl ActualsArgs {
    /// The files a plan is made from.
    pub(super) fn inputs(&self, reading: &Reading) -> InputFiles {
        InputFiles::of(reading).with_file(self.actuals.as_ref())
    }

    /// The actuals to read; none if `--actuals` is not given.
    pub(super) fn ran(&self) -> Option<Ran> {
        let (file, from) = (self.actuals.clone()?, self.from.clone()?);
        Some(Ran { file, from, learn: self.learn })
    }
}

/// How a plan is found and proved.
#[derive(Args)]
pub(super) struct SolveArgs {
    #[arg(
        long,
        default_value_t = TOLERANCE,
        value_parser = tolerance,
        value_name = word!("value-gap"),
        help = word!("help-tolerance")
    )]
    tolerance: f64,
    #[arg(long, value_parser = seconds, value_name = word!("value-seconds"), help = word!("help-time-limit"))]
    time_limit: Option<f64>,
    #[arg(
        long,
        value_enum,
        default_value_t = SolverName::Auto,
        value_name = word!("value-solver"),
        help = word!("help-solver")
    )]
    solver: SolverName,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SolverName {
    #[value(help = word!("solver-auto"))]
    Auto,
    #[value(help = word!("solver-microlp"))]
    Microlp,
    #[value(help = word!("solver-highs"))]
    Highs,
}

impl BriefArgs {
    /// The flags as changes of keys, in the form of `--set`.
    pub(super) fn changes(&self) -> Result<Vec<String>, ExitReason> {
        let mut changes = Vec::new();
        changes.extend(self.people.iter().map(|people| format!("audience.everyone.people={people}")));
        changes.extend(self.budget.iter().map(|budget| format!("campaign.budget={budget}")));
        changes.extend(self.weeks.iter().map(|weeks| format!("campaign.weeks={weeks}")));
        for goal in &self.goal {
            let Some((phase, reach)) = goal.split_once('=') else {
                return Err(ExitReason::Usage(say!("goal-has-no-reach", goal)));
            };
            changes.push(format!("goal.{phase}.reach={reach}"));
        }
        changes.extend(self.set.iter().cloned());
        Ok(changes)
    }

    /// The request to read the brief with its changes.
    pub(super) fn request(&self) -> Result<Request, ExitReason> {
        if self.brief.is_none() && (self.budget.is_none() || self.people.is_none()) && self.set.is_empty() {
            return Err(ExitReason::Usage(word!("no-brief-is-named").to_owned()));
        }
        let brief = self.brief.clone();
        let scenario = self.scenario.as_deref().map(|name| escape_line(name).into_owned());
        Ok(Request { brief, set: self.changes()?, scenario, sandbox: self.sandbox, ran: None })
    }

    /// Reads the brief into a planner with these settings.
    pub(super) fn planner(&self, solve: &SolveArgs) -> Result<Planner, ExitReason> {
        solve.planner(&self.request()?)
    }
}

impl SolveArgs {
    /// Reads a request into a planner with these settings.
    pub(super) fn planner(&self, request: &Request) -> Result<Planner, ExitReason> {
        let planner = Planner::read(request)?;
        set_language_of_names(&planner.reading);
        self.planner_with(planner)
    }

    /// A planner that was read already, with these settings.
    pub(super) fn planner_with(&self, planner: Planner) -> Result<Planner, ExitReason> {
        let limit = self.time_limit.map(Duration::from_secs_f64);
        let moment = limit.and_then(|limit| run_start().checked_add(limit));
        let deadline = Deadline { moment, interrupted: Some(interrupt::stop_flag()) };
        let (engine, time_limit) = (self.engine(&planner)?, limit.unwrap_or(TIME_LIMIT));
        let settings = Settings { engine, tolerance: self.tolerance, time_limit, deadline, ..Settings::default() };
        Ok(planner.with(settings))
    }

    /// The engine named by `--solver`.
    fn engine(&self, planner: &Planner) -> Result<Engine, ExitReason> {
        match self.solver {
            SolverName::Auto => Ok(recommend::engine(&planner.problem)),
            SolverName::Microlp => Ok(Engine::Pure),
            #[cfg(feature = "highs")]
            SolverName::Highs => Ok(Engine::Highs),
            #[cfg(not(feature = "highs"))]
            SolverName::Highs => Err(ExitReason::Usage(word!("no-highs-in-this-build").to_owned())),
        }
    }
}

/// Sets the language of names in JSON and CSV to that of the brief; of several briefs, the first one read counts.
pub(super) fn set_language_of_names(reading: &Reading) {
    static FIRST: Once = Once::new();
    FIRST.call_once(|| reading.brief.report.language.use_for_names_in_files());
}

/// When the run began; `--time-limit` counts from there.
pub(super) fn run_start() -> Instant {
    static STARTED: OnceLock<Instant> = OnceLock::new();
    *STARTED.get_or_init(Instant::now)
}

/// Prints a remark if the time limit passed, or Ctrl-C was pressed, before everything was computed.
pub(super) fn print_time_up(settings: &Settings) {
    if settings.deadline.has_passed() {
        output::print_remarks(&[word!("time-was-up-or-ctrl-c-was")]);
    }
}

/// Parses `--tolerance`.
fn tolerance(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if TOLERANCES.contains(&value) => Ok(value),
        Ok(_) => Err(word!("tolerance-out-of-range").to_owned()),
        Err(_) => Err(word!("tolerance-is-no-number").to_owned()),
    }
}

/// Parses `--time-limit`.
fn seconds(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('s').parse::<f64>() {
        Ok(value) if (0.01..=86_400.0).contains(&value) => Ok(value),
        Ok(_) => Err(word!("time-limit-out-of-range").to_owned()),
        Err(_) => Err(word!("time-limit-is-no-number").to_owned()),
    }
}

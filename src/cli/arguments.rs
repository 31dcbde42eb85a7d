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
use crate::text::messages::word;
use crate::text::sanitise::escape_line;
use crate::tolerance::solving::{TOLERANCE, TOLERANCES};

/// What is asked for: a brief, changes to it, or both in flags alone.
#[derive(Args, Clone)]
pub(super) struct BriefArgs {
    /// The brief, a TOML file; `-` reads standard input.
    pub(super) brief: Option<PathBuf>,
    /// The budget, such as 250k: short for --set campaign.budget=…
    #[arg(long, value_name = "MONEY")]
    pub(super) budget: Option<String>,
    /// The people of the audience when there is no brief, such as 3.2m.
    #[arg(long, value_name = "PEOPLE", conflicts_with = "brief")]
    pub(super) people: Option<String>,
    /// The weeks of the campaign: short for --set campaign.weeks=…
    #[arg(long, value_name = "WEEKS")]
    pub(super) weeks: Option<String>,
    /// A reach goal, such as see=55%: short for --set goal.see.reach=…; may repeat.
    #[arg(long, value_name = "PHASE=REACH")]
    pub(super) goal: Vec<String>,
    /// Change any key for this run, such as channel.tv.discount=12%; may repeat.
    #[arg(long, value_name = "PATH=VALUE")]
    pub(super) set: Vec<String>,
    /// A scenario of the brief, instead of the brief itself.
    #[arg(long, value_name = "NAME")]
    pub(super) scenario: Option<String>,
    /// For a brief of somebody else: read nothing that it names outside its own folder, and write through no link that
    /// leads out of it.
    #[arg(long)]
    pub(super) sandbox: bool,
}

/// A campaign that is under way.
#[derive(Args, Clone)]
pub(super) struct ActualsArgs {
    /// What already ran: CSV or XLSX with channel, week (or `iso_year` and `iso_week`, monday or date) and spend, and
    /// phase, contacts, clicks and conversions where they are known.
    #[arg(long, value_name = "FILE", requires = "from")]
    actuals: Option<PathBuf>,
    /// The first week that is still to be planned, such as 2027-W12.
    #[arg(long, value_name = "WEEK", requires = "actuals")]
    from: Option<String>,
    /// Plan the rest at the rates observed, shrunk towards those assumed where little was observed.
    #[arg(long, requires = "actuals")]
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
    /// The gap to the best possible plan that counts as proved; down to 1e-6.
    #[arg(long, value_name = "GAP", default_value_t = TOLERANCE, value_parser = tolerance)]
    tolerance: f64,
    /// After how many seconds the command ends with what it found so far, whatever it was doing; without it, a plan of
    /// whole units is searched for 20 seconds.
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    time_limit: Option<f64>,
    /// The engine for linear programs.
    #[arg(long, value_enum, default_value_t = SolverName::Auto)]
    solver: SolverName,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SolverName {
    /// microlp and Clarabel; beside Clarabel, HiGHS in place of microlp where it is built in and the plan is large.
    Auto,
    /// microlp for the plan and Clarabel for the proof: pure Rust, always there.
    Microlp,
    /// HiGHS, in builds with the feature `highs`.
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
                return Err(ExitReason::Usage(format!("--goal {goal}: expected PHASE=REACH, such as see=55%")));
            };
            changes.push(format!("goal.{phase}.reach={reach}"));
        }
        changes.extend(self.set.iter().cloned());
        Ok(changes)
    }

    /// The request to read the brief with its changes.
    pub(super) fn request(&self) -> Result<Request, ExitReason> {
        if self.brief.is_none() && (self.budget.is_none() || self.people.is_none()) && self.set.is_empty() {
            let what = "name a brief, or give at least --budget and --people, for example\n  \
                        klantreis plan --budget 250k --people 3.2m --goal see=55%";
            return Err(ExitReason::Usage(what.to_owned()));
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
        set_file_language(&planner.reading);
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
            SolverName::Highs => Err(ExitReason::Usage(
                "--solver highs: this build has no HiGHS; build with `cargo build --release --features highs`"
                    .to_owned(),
            )),
        }
    }
}

/// Sets the language of JSON and CSV files to that of the brief; of several briefs, the first one read counts.
pub(super) fn set_file_language(reading: &Reading) {
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
        Ok(_) => Err("a tolerance lies between 1e-6 and 0.5".to_owned()),
        Err(_) => Err("expected a number such as 1e-4".to_owned()),
    }
}

/// Parses `--time-limit`.
fn seconds(text: &str) -> Result<f64, String> {
    match text.trim_end_matches('s').parse::<f64>() {
        Ok(value) if (0.01..=86_400.0).contains(&value) => Ok(value),
        Ok(_) => Err("a time limit lies between 0.01 seconds and a day of 86,400".to_owned()),
        Err(_) => Err("expected seconds such as 60".to_owned()),
    }
}

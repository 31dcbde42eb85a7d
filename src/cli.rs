//! The command line: its clap types, with one module per command.
//!
//! Results go to standard output, remarks and errors to stderr. Exit codes: 0 goals met and proved, 1 input or output
//! fault, 2 usage, 3 hard limits contradict, 4 a goal missed, 5 a plan that is not proved, 6 no plan found in time, 70
//! a failed audit.

mod arguments;
mod check;
mod compare;
mod document_command;
mod evaluate;
mod exit;
mod explain;
mod fit;
mod init;
mod input_files;
mod interrupt;
mod map;
mod output;
mod plan;
mod risk;
mod show;
mod sweep;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::text::language::Language;
use crate::text::sanitise::{escape_lines, has_hidden_characters};
use exit::{ExitReason, plan_exit_code, print_reason};

const EXAMPLES: &str = "\
Examples:
  klantreis plan plans/florist/brief.toml
  klantreis plan --budget 250k --people 3.2m --goal see=55%
  klantreis plan brief.toml --set channel.tv.exclude=true -o plan.csv -o plan.json
  klantreis compare plan.json brief.toml
  klantreis map brief.toml
  klantreis fit tv-points.csv
  klantreis check brief.toml --explain

Exit codes: 0 goals met and proved; 1 fault in input or output; 2 usage; 3 hard limits contradict;
4 a goal is missed; 5 a plan that is not proved to the tolerance; 6 no plan was found in time; 70 the plan failed its
audit (please report it).";

/// Recommends a media plan along the customer journey, and proves how close to the best it is.
#[derive(Parser)]
#[command(name = "klantreis", version, about, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    /// The language of reports; that of the locale when left out, English otherwise. JSON and CSV have that of the
    /// brief's `report.language`
    #[arg(long, global = true, value_enum)]
    language: Option<LanguageName>,
}

/// A language reports are written in.
#[derive(Clone, Copy, ValueEnum)]
enum LanguageName {
    En,
    Nl,
}

impl LanguageName {
    fn language(self) -> Language {
        match self {
            Self::En => Language::English,
            Self::Nl => Language::Dutch,
        }
    }
}

#[derive(Subcommand)]
enum Command {
    /// Split the budget over phases and channels, audit the plan and print it.
    #[command(after_help = plan::HELP)]
    Plan(plan::PlanArgs),
    /// Say why the plan is as it is, what each bound and goal costs, and ways out of what is missed.
    Explain(explain::ExplainArgs),
    /// Judge a split of your own: what it brings, what it breaks, and what the best plan would gain.
    Evaluate(evaluate::EvaluateArgs),
    /// Say how sure a plan is when prices and ceilings are guesses: what it brings, and whether the split holds.
    Risk(risk::RiskArgs),
    /// Compare plans: of two what moved, any number side by side with which to take and why.
    #[command(after_help = "\
Examples:
  klantreis compare last-week.json brief.toml                    (a brief is planned on the spot)
  klantreis compare brief.toml                                   (the brief beside its scenarios)
  klantreis compare brief.toml --only no-tv --only more-money -o scenarios.md
  klantreis compare small.toml medium.toml large.toml -o pivot.csv --format csv-excel-nl
  klantreis compare plan.csv plan-edited.csv -o moved.csv

Two files tell what moved from the first to the second; one brief, three files or more, and --only
or --scenarios stand side by side, with differences against the first. The exit code is that of the
worst plan made here; files that were written earlier count as 0.")]
    Compare(compare::CompareArgs),
    /// Solve the brief for many values of one or more of its keys: frontiers and grids.
    #[command(after_help = sweep::HELP)]
    Sweep(sweep::SweepArgs),
    /// Fit a channel's reach curve to observed or exported points, and write it as TOML to paste.
    #[command(after_help = fit::HELP)]
    Fit(fit::FitArgs),
    /// Map the journey: every persona in every phase, critical points, and what to do first.
    Map(map::MapArgs),
    /// Report every fault of a brief and of its scenarios in one go; solve nothing.
    Check(check::CheckArgs),
    /// Write a commented brief to start from; never over a file.
    Init(init::InitArgs),
    /// Show what is built in: catalogue, journeys, schemas for editors, the manual page, completions.
    Show(show::ShowArgs),
}

impl Cli {
    /// Parses the command line; an error is printed and ends the process.
    #[must_use]
    pub fn of_command_line() -> Self {
        let arguments: Vec<OsString> = std::env::args_os().collect();
        let hidden = arguments.iter().any(|argument| has_hidden_characters(&argument.to_string_lossy()));
        Self::try_parse_from(arguments).unwrap_or_else(|error| {
            if !hidden {
                error.exit();
            }
            // stderr is closed: ignore.
            let _ = write!(anstream::stderr().lock(), "{}", escape_lines(&error.render().to_string()));
            std::process::exit(error.exit_code())
        })
    }
}

/// Runs a command, and returns its exit code.
pub fn run(cli: Cli) -> ExitCode {
    let locale = || sys_locale::get_locale().and_then(|locale| Language::of_locale(&locale));
    arguments::run_start();
    interrupt::watch_signals();
    cli.language.map(LanguageName::language).or_else(locale).unwrap_or_default().use_for_run();
    let ended = match cli.command {
        Command::Plan(args) => plan::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Evaluate(args) => evaluate::run(&args),
        Command::Risk(args) => risk::run(&args),
        Command::Compare(args) => compare::compare(&args),
        Command::Sweep(args) => sweep::run(&args),
        Command::Fit(args) => fit::run(&args),
        Command::Map(args) => map::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Init(args) => init::run(&args),
        Command::Show(args) => show::run(&args),
    };
    ExitCode::from(ended.unwrap_or_else(|reason| print_reason(&reason)))
}

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
mod help;
mod init;
mod input_files;
mod interrupt;
mod language;
mod map;
mod output;
mod plan;
mod risk;
mod show;
mod sweep;
mod usage_error;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::text::language::Language;
use crate::text::messages::word;
use exit::{ExitReason, plan_exit_code, print_reason};

/// The command line.
#[derive(Parser)]
#[command(
    name = "klantreis",
    version,
    about = word!("about-tool"),
    after_help = word!("more-tool"),
    max_term_width = 100
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    #[arg(
        long,
        global = true,
        display_order = 900,
        value_name = word!("value-language"),
        value_parser = language::parser(),
        help = word!("help-language")
    )]
    language: Option<Language>,
}

#[derive(Subcommand)]
enum Command {
    #[command(about = word!("about-plan"), after_help = word!("more-plan"))]
    Plan(plan::PlanArgs),
    #[command(about = word!("about-explain"), after_help = word!("more-explain"))]
    Explain(explain::ExplainArgs),
    #[command(about = word!("about-evaluate"), after_help = word!("more-evaluate"))]
    Evaluate(evaluate::EvaluateArgs),
    #[command(about = word!("about-risk"), after_help = word!("more-risk"))]
    Risk(risk::RiskArgs),
    #[command(about = word!("about-compare"), after_help = word!("more-compare"))]
    Compare(compare::CompareArgs),
    #[command(about = word!("about-sweep"), after_help = word!("more-sweep"))]
    Sweep(sweep::SweepArgs),
    #[command(about = word!("about-fit"), after_help = word!("more-fit"))]
    Fit(fit::FitArgs),
    #[command(about = word!("about-map"), after_help = word!("more-map"))]
    Map(map::MapArgs),
    #[command(about = word!("about-check"))]
    Check(check::CheckArgs),
    #[command(about = word!("about-init"))]
    Init(init::InitArgs),
    #[command(about = word!("about-show"))]
    Show(show::ShowArgs),
}

impl Cli {
    /// Parses the command line; an error is printed and ends the process.
    #[must_use]
    pub fn of_command_line() -> Self {
        let arguments: Vec<OsString> = std::env::args_os().collect();
        language::use_for_run(language::of_arguments(&arguments));
        Self::try_parse_from(&arguments).unwrap_or_else(|error| usage_error::exit(Self::command(), arguments, error))
    }
}

/// Runs a command, and returns its exit code.
pub fn run(cli: Cli) -> ExitCode {
    arguments::run_start();
    interrupt::watch_signals();
    language::use_for_run(cli.language);
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

/// Parses a flag that takes a whole number.
fn whole_number<T: std::str::FromStr>(text: &str) -> Result<T, String> {
    text.replace('_', "").parse().map_err(|_| word!("not-a-whole-number").to_owned())
}

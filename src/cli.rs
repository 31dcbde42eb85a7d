//! The command line: clap types, and one short arm per command.
//!
//! Results go to standard output, remarks and faults to standard error. Exit codes: 0 goals met and
//! proved, 1 input or output fault, 2 usage, 3 hard limits contradict, 4 a goal missed, 5 not proved,
//! 70 a failed audit. Nothing else in the crate knows clap or the terminal.

mod show;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::audit;
use crate::brief::CsvDialect;
use crate::case::Case;
use crate::conflict;
use crate::fault::{Fault, Place};
use crate::lp::Engine;
use crate::number;
use crate::plan::{Plan, Status};
use crate::read::{self, Reading, Request};
use crate::recommend::{NoPlan, Recommendation, Settings, recommend};
use crate::remedy;
use crate::report::{self, Format};
use crate::what_if::{Answer, WhatIf};

const EXAMPLES: &str = "\
Examples:
  klantreis plan plans/florist/brief.toml
  klantreis plan --budget 250k --people 3.2m --goal see=55%
  klantreis plan brief.toml --set channel.tv.exclude=true -o plan.csv -o plan.json
  klantreis check brief.toml --explain

Exit codes: 0 goals met and proved; 1 fault in input or output; 2 usage; 3 hard limits contradict;
4 a goal is missed; 5 not proved to the tolerance; 70 the plan failed its audit (please report it).";

/// Recommends a media plan along the customer journey, and proves how close to the best it is.
#[derive(Parser)]
#[command(name = "klantreis", version, about, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Split the budget over phases and channels, audit the plan and print it.
    #[command(after_help = "\
Examples:
  klantreis plan brief.toml
  klantreis plan --budget 250k --people 3.2m --goal see=55%      (no file at all)
  klantreis plan brief.toml --goal think=30% -o plan.csv --quiet
  klantreis plan brief.toml --format csv-excel-nl -o plan.csv")]
    Plan(PlanArgs),
    /// Report every fault of a brief in one go; solve nothing.
    Check(CheckArgs),
    /// Write a commented brief to start from; never over a file.
    Init(InitArgs),
    /// Show what is built in.
    Show(show::ShowArgs),
}

/// What is asked for: a brief, changes to it, or both in flags alone.
#[derive(Args)]
struct Asked {
    /// The brief, a TOML file; `-` reads standard input.
    brief: Option<PathBuf>,
    /// The budget, such as 250k: short for --set campaign.budget=…
    #[arg(long, value_name = "MONEY")]
    budget: Option<String>,
    /// The people of the audience when there is no brief, such as 3.2m.
    #[arg(long, value_name = "PEOPLE", conflicts_with = "brief")]
    people: Option<String>,
    /// The weeks of the campaign: short for --set campaign.weeks=…
    #[arg(long, value_name = "WEEKS")]
    weeks: Option<String>,
    /// A reach goal, such as see=55%: short for --set goal.see.reach=…; may repeat.
    #[arg(long, value_name = "PHASE=REACH")]
    goal: Vec<String>,
    /// Change any key for this run, such as channel.tv.discount=12%; may repeat.
    #[arg(long, value_name = "PATH=VALUE")]
    set: Vec<String>,
}

#[derive(Args)]
struct PlanArgs {
    #[command(flatten)]
    asked: Asked,
    /// Write the plan to a file as well; its extension sets the format; may repeat.
    #[arg(short, long, value_name = "FILE")]
    output: Vec<PathBuf>,
    /// The format on standard output, and of the files whose extension can hold it.
    #[arg(long, value_enum)]
    format: Option<FormatName>,
    /// Print nothing on standard output when a file is written.
    #[arg(short, long, requires = "output")]
    quiet: bool,
    /// The gap to the best possible plan that counts as proved; down to 1e-6.
    #[arg(long, value_name = "GAP", default_value_t = 1e-4, value_parser = tolerance)]
    tolerance: f64,
    /// The engine for linear programs.
    #[arg(long, value_enum, default_value_t = SolverName::Auto)]
    solver: SolverName,
    /// Print the linear program as readable text instead of the plan.
    #[arg(long)]
    show_program: bool,
    /// Columns of the table; the terminal's when left out, 80 without one.
    #[arg(long, value_name = "COLUMNS", value_parser = columns)]
    width: Option<usize>,
}

#[derive(Args)]
struct CheckArgs {
    #[command(flatten)]
    asked: Asked,
    /// List every default in use, and which of them are assumptions.
    #[arg(long)]
    explain: bool,
}

#[derive(Args)]
struct InitArgs {
    /// The file to write.
    #[arg(default_value = "brief.toml")]
    file: PathBuf,
    /// The budget, such as 250k.
    #[arg(long, value_name = "MONEY", default_value = "250k")]
    budget: String,
    /// The people of the audience, such as 3.2m.
    #[arg(long, value_name = "PEOPLE", default_value = "3.2m")]
    people: String,
    /// The weeks of the campaign.
    #[arg(long, value_name = "WEEKS", default_value = "8")]
    weeks: String,
    /// A reach goal, such as see=55%; may repeat.
    #[arg(long, value_name = "PHASE=REACH")]
    goal: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatName {
    Table,
    Csv,
    CsvExcelNl,
    Json,
    Markdown,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SolverName {
    /// HiGHS where it is built in, else microlp.
    Auto,
    /// microlp for the plan and Clarabel for the proof: pure Rust, always there.
    Microlp,
    /// HiGHS, in builds with the feature `highs`.
    Highs,
}

/// Why a run ends without success.
enum Stop {
    /// Faults of the input or the output.
    Faults(Vec<Fault>, Box<read::Sources>),
    /// The command line itself is wrong.
    Usage(String),
    /// Hard limits contradict.
    Contradiction(Vec<Fault>, Box<read::Sources>),
    /// Our fault: the audit failed.
    Ours(Vec<String>),
    /// Our fault: no engine gave an answer that could be used.
    Engine(String),
}

/// Runs a command and says how it ended.
pub fn run(cli: Cli) -> ExitCode {
    let ended = match cli.command {
        Command::Plan(args) => plan(&args),
        Command::Check(args) => check(&args),
        Command::Init(args) => init(&args),
        Command::Show(args) => show::show(&args).and_then(|text| print(&text)).map(|()| 0),
    };
    ExitCode::from(ended.unwrap_or_else(|stop| explain(&stop)))
}

fn explain(stop: &Stop) -> u8 {
    let mut out = anstream::stderr().lock();
    // A closed standard error leaves nobody to tell.
    let _ = match stop {
        Stop::Faults(faults, sources) => write!(out, "{}", report::faults::counted(faults, sources)),
        Stop::Contradiction(faults, sources) => write!(out, "{}", report::faults::text(faults, sources)),
        Stop::Usage(what) => writeln!(out, "error: {what}\n\nFor more information, try '--help'."),
        Stop::Engine(why) => writeln!(
            out,
            "error: no plan could be computed: {why}. This is a bug of klantreis, please report it with the brief"
        ),
        Stop::Ours(findings) => writeln!(
            out,
            "error: the plan failed its audit; nothing was written. This is a bug of klantreis, please report it:"
        )
        .and_then(|()| findings.iter().try_for_each(|finding| writeln!(out, "  {finding}"))),
    };
    match stop {
        Stop::Faults(..) => 1,
        Stop::Usage(_) => 2,
        Stop::Contradiction(..) => 3,
        Stop::Ours(_) | Stop::Engine(_) => 70,
    }
}

fn plan(args: &PlanArgs) -> Result<u8, Stop> {
    let (reading, case) = joined(&args.asked)?;
    let outputs = outputs(args, case.campaign.csv)?;
    let settings = Settings { engine: engine(args.solver, &case)?, tolerance: args.tolerance };
    let recommendation = match recommend(&case, settings) {
        Ok(recommendation) => recommendation,
        Err(NoPlan::Contradiction) => {
            let faults = conflict::faults(&case, settings).map_err(|error| Stop::Engine(error.to_string()))?;
            return Err(Stop::Contradiction(faults, Box::new(reading.sources)));
        }
        Err(NoPlan::Engine(why)) => return Err(Stop::Engine(why)),
    };
    let plan = audited(&reading, &case, (&recommendation, settings))?;
    remark(&plan, &outputs);
    let files: Vec<_> = outputs
        .iter()
        .map(|(path, format)| {
            (path.clone(), anstream::adapter::strip_str(&report::text(&plan, *format, 120)).to_string())
        })
        .collect();
    report::write(&files).map_err(|fault| Stop::Faults(vec![fault], Box::new(reading.sources)))?;
    if args.show_program {
        print(&recommendation.program.to_string())?;
    } else if !args.quiet {
        let format = match args.format {
            Some(format) if outputs.is_empty() => format.format(case.campaign.csv),
            _ => Format::Table,
        };
        print(&report::text(&plan, format, width(args.width)))?;
    }
    Ok(match plan.status {
        Status::Optimal => 0,
        Status::GoalMissed => 4,
        Status::NotProved => 5,
    })
}

/// The plan, once it has passed its audit, with ways out when a goal is missed.
fn audited(
    reading: &Reading,
    case: &Case,
    (recommendation, settings): (&Recommendation, Settings),
) -> Result<Plan, Stop> {
    let mut plan = Plan::of(case, recommendation, settings.tolerance);
    let findings = audit::check(case, &plan);
    if !findings.is_empty() {
        return Err(Stop::Ours(findings));
    }
    if plan.goals.iter().any(|goal| !goal.met) {
        let what_if = WhatIf { reading, settings };
        let base = Answer { case: case.clone(), found: recommendation.clone(), plan: plan.clone() };
        plan.remedies = remedy::of_missed(&what_if, &base);
    }
    Ok(plan)
}

/// Remarks on standard error: what the planner should know, and how a Dutch Excel takes the file.
fn remark(plan: &Plan, outputs: &[(PathBuf, Format)]) {
    let mut out = anstream::stderr().lock();
    for remark in &plan.remarks {
        let _ = writeln!(out, "remark: {remark}");
    }
    if outputs.iter().any(|(_, format)| *format == Format::Csv(CsvDialect::Plain)) {
        let _ = writeln!(out, "remark: for a Dutch Excel, write the file with --format csv-excel-nl");
    }
}

fn check(args: &CheckArgs) -> Result<u8, Stop> {
    let (reading, case) = joined(&args.asked)?;
    let mut text = String::new();
    if args.explain {
        text.push_str(&show::defaults(&case));
    }
    for remark in &case.remarks {
        text.push_str(&format!("remark: {remark}\n"));
    }
    let name = reading.sources.brief_name().unwrap_or("the flags").to_owned();
    let limits = case.limits.iter().filter(|limit| limit.family == crate::case::Family::Limit).count();
    text.push_str(&format!(
        "{name}: no faults; {}, {} and {}\n",
        number::counted(case.placements.len(), "placement"),
        number::counted(case.goals.len(), "goal"),
        number::counted(limits, "limit")
    ));
    print(&text).map(|()| 0)
}

fn init(args: &InitArgs) -> Result<u8, Stop> {
    let text = show::new_brief(args.budget.as_str(), &args.people, &args.weeks, &args.goal);
    let reading = read::text(&args.file.display().to_string(), &text);
    case_of(&reading).map_err(|faults| Stop::Faults(faults, Box::new(reading.sources)))?;
    report::write_new(&args.file, &text).map_err(|fault| Stop::Faults(vec![fault], Box::default()))?;
    let mut out = anstream::stderr().lock();
    let _ = writeln!(out, "wrote {}; now try: klantreis plan {}", args.file.display(), args.file.display());
    Ok(0)
}

fn joined(asked: &Asked) -> Result<(Reading, Case), Stop> {
    if asked.brief.is_none() && (asked.budget.is_none() || asked.people.is_none()) && asked.set.is_empty() {
        let what = "name a brief, or give at least --budget and --people, for example\n  \
                    klantreis plan --budget 250k --people 3.2m --goal see=55%";
        return Err(Stop::Usage(what.to_owned()));
    }
    let reading = read::request(&Request { brief: asked.brief.clone(), set: asked.changes()? });
    match case_of(&reading) {
        Ok(case) => Ok((reading, case)),
        Err(faults) => Err(Stop::Faults(faults, Box::new(reading.sources))),
    }
}

/// The case, or every fault of reading and of joining; what only follows from a key that could not be
/// read is not told twice.
fn case_of(reading: &Reading) -> Result<Case, Vec<Fault>> {
    let joined = Case::join(&reading.brief, &reading.catalogue);
    if reading.faults.is_empty() {
        return joined;
    }
    let follows = |fault: &Fault| match &fault.place {
        Place::Key(path) => reading
            .struck
            .iter()
            .any(|struck| path.starts_with(struck) || (struck.starts_with(path) && says_missing(fault))),
        _ => false,
    };
    let more = joined.err().unwrap_or_default().into_iter().filter(|fault| !reading.incomplete && !follows(fault));
    Err(reading.faults.iter().cloned().chain(more).collect())
}

/// Whether a fault only says that something is not there, which may be because it could not be read.
fn says_missing(fault: &Fault) -> bool {
    ["missing", "has no", "does not say", "bounds nothing", "needs"].iter().any(|word| fault.what.contains(word))
}

impl Asked {
    fn changes(&self) -> Result<Vec<String>, Stop> {
        let mut changes = Vec::new();
        changes.extend(self.people.iter().map(|people| format!("audience.everyone.people={people}")));
        changes.extend(self.budget.iter().map(|budget| format!("campaign.budget={budget}")));
        changes.extend(self.weeks.iter().map(|weeks| format!("campaign.weeks={weeks}")));
        for goal in &self.goal {
            let Some((phase, reach)) = goal.split_once('=') else {
                return Err(Stop::Usage(format!("--goal {goal}: expected PHASE=REACH, such as see=55%")));
            };
            changes.push(format!("goal.{phase}.reach={reach}"));
        }
        changes.extend(self.set.iter().cloned());
        Ok(changes)
    }
}

impl FormatName {
    fn format(self, csv: CsvDialect) -> Format {
        match self {
            Self::Table => Format::Table,
            Self::Csv => Format::Csv(csv),
            Self::CsvExcelNl => Format::Csv(CsvDialect::ExcelNl),
            Self::Json => Format::Json,
            Self::Markdown => Format::Markdown,
        }
    }
}

/// The files to write, each with its format.
fn outputs(args: &PlanArgs, csv: CsvDialect) -> Result<Vec<(PathBuf, Format)>, Stop> {
    let format = |path: &PathBuf| {
        let own = Format::of_extension(path, csv);
        let format = match args.format {
            Some(named) if args.output.len() == 1 || named.format(csv).fits(path) => Some(named.format(csv)),
            _ => own,
        };
        let Some(format) = format else {
            return Err(Stop::Usage(format!(
                "-o {}: unknown extension; use .csv, .json, .md or .txt, or name a --format",
                path.display()
            )));
        };
        if format.fits(path) {
            return Ok((path.clone(), format));
        }
        Err(Stop::Usage(format!("-o {}: the file's extension and --format do not agree", path.display())))
    };
    if let Some(twice) =
        args.output.iter().enumerate().find_map(|(index, path)| args.output[..index].contains(path).then_some(path))
    {
        return Err(Stop::Usage(format!("-o {}: this file is named twice", twice.display())));
    }
    args.output.iter().map(format).collect()
}

#[cfg(not(feature = "highs"))]
fn engine(name: SolverName, _: &Case) -> Result<Engine, Stop> {
    match name {
        SolverName::Auto | SolverName::Microlp => Ok(Engine::Pure),
        SolverName::Highs => Err(Stop::Usage(
            "--solver highs: this build has no HiGHS; build with `cargo build --release --features highs`".to_owned(),
        )),
    }
}

/// HiGHS pays off on large plans; small ones are done before it has started.
#[cfg(feature = "highs")]
fn engine(name: SolverName, case: &Case) -> Result<Engine, Stop> {
    Ok(match name {
        SolverName::Auto if case.placements.len() > 500 => Engine::Highs,
        SolverName::Auto | SolverName::Microlp => Engine::Pure,
        SolverName::Highs => Engine::Highs,
    })
}

fn tolerance(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(value) if (1e-6..=0.5).contains(&value) => Ok(value),
        Ok(_) => Err("a tolerance lies between 1e-6 and 0.5".to_owned()),
        Err(_) => Err("expected a number such as 1e-4".to_owned()),
    }
}

fn columns(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(columns) if columns >= 80 => Ok(columns),
        _ => Err("a table needs at least 80 columns".to_owned()),
    }
}

fn width(asked: Option<usize>) -> usize {
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    asked.or_else(|| std::io::stdout().is_terminal().then(terminal).flatten()).unwrap_or(80)
}

/// Prints a result; a reader that has gone away is no fault.
fn print(text: &str) -> Result<(), Stop> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            let fault = Fault::whole("standard output", format!("cannot be written: {}", read::reason(&error)));
            Err(Stop::Faults(vec![fault], Box::default()))
        }
        _ => Ok(()),
    }
}

//! The command line: clap types, and one short arm per command.
//!
//! Results go to standard output, remarks and faults to standard error. Exit codes: 0 goals met and
//! proved, 1 input or output fault, 2 usage, 3 hard limits contradict, 4 a goal missed, 5 a plan
//! that is not proved, 6 no plan found in time, 70 a failed audit. Nothing else in the crate knows clap or the terminal.

mod ask;
mod check;
mod compare;
mod evaluate;
mod explain;
mod fit;
mod inputs;
mod interrupt;
mod map;
mod output;
mod risk;
mod show;
mod sweep;
mod tell;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::annex::Annex;
use crate::conflict::Contradiction;
use crate::fault::Fault;
use crate::harmless::{has_hidden, line, lines};
use crate::language::{Language, say, word};
use crate::plan::{Plan, Status, UnderWay as UnderWayPlan};
use crate::read;
use crate::recommend::recommend;
use crate::remedy;
use crate::report::{self, Format};
use crate::what_if::{WhatIf, case_of};
use ask::{Asked, Solve, UnderWay, answered, remark_if_late};
use output::Output;

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
    #[command(after_help = "\
Examples:
  klantreis plan brief.toml
  klantreis plan --budget 250k --people 3.2m --goal see=55%      (no file at all)
  klantreis plan brief.toml --goal think=30% -o plan.csv --quiet
  klantreis plan brief.toml --format csv-excel-nl -o plan.csv
  klantreis plan brief.toml --by audience -o personas.csv        (reach of each persona)
  klantreis plan brief.toml --by week -o weeks.csv               (the flowchart, and its rows)
  klantreis plan brief.toml --by week --round-to 1               (whole euros per line and week)
  klantreis plan brief.toml --actuals ran.csv --from 2027-W12    (replan the rest under way)")]
    Plan(PlanArgs),
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
    Init(InitArgs),
    /// Show what is built in: catalogue, journeys, schemas for editors, the manual page, completions.
    Show(show::ShowArgs),
}

#[derive(Args)]
struct PlanArgs {
    #[command(flatten)]
    asked: Asked,
    #[command(flatten)]
    under_way: UnderWay,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    solve: Solve,
    /// What a row is about: a line, a phase, a phase in one audience, or a line in a week or month.
    #[arg(long, value_enum, default_value_t = ByName::Line)]
    by: ByName,
    /// Round net media of each line and week to multiples of this, such as 1: short for a key of [report]
    #[arg(long, value_name = "MONEY")]
    round_to: Option<String>,
    /// Print the linear program as readable text instead of the plan.
    #[arg(long)]
    show_program: bool,
}

impl PlanArgs {
    /// What is asked for, with what flags of this command are short for.
    fn asked(&self) -> Asked {
        let mut asked = self.asked.clone();
        asked.set.extend(self.round_to.iter().map(|to| format!("report.round_to={to}")));
        asked
    }
}

/// What a row of a plan is about.
#[derive(Clone, Copy, clap::ValueEnum)]
enum ByName {
    /// A placement that is bought.
    Line,
    /// A phase, all audiences together.
    Phase,
    /// A phase in one audience.
    Audience,
    /// A placement in a week: the flowchart.
    Week,
    /// A placement in a month.
    Month,
}

impl ByName {
    fn by(self) -> report::By {
        match self {
            Self::Line => report::By::Line,
            Self::Phase => report::By::Phase,
            Self::Audience => report::By::Audience,
            Self::Week => report::By::Week,
            Self::Month => report::By::Month,
        }
    }
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

/// Why a run ends without success.
enum Stop {
    /// Faults of the input or the output.
    Faults(Vec<Fault>, Box<read::Sources>),
    /// The command line itself is wrong.
    Usage(String),
    /// Hard limits contradict.
    Contradiction(Contradiction, Box<read::Sources>),
    /// Our fault: the audit failed.
    Ours(Vec<String>),
    /// Our fault: no engine gave an answer that could be used.
    Engine(String),
    /// Time was up before any plan was found.
    Time(std::time::Duration),
}

impl Stop {
    fn code(&self) -> u8 {
        match self {
            Self::Faults(..) => 1,
            Self::Usage(_) => 2,
            Self::Contradiction(..) => 3,
            Self::Time(_) => 6,
            Self::Ours(_) | Self::Engine(_) => 70,
        }
    }
}

impl Cli {
    /// What the command line asks for; where it cannot be read, the run ends, and says why.
    #[must_use]
    pub fn of_command_line() -> Self {
        let arguments: Vec<OsString> = std::env::args_os().collect();
        let hidden = arguments.iter().any(|argument| has_hidden(&argument.to_string_lossy()));
        Self::try_parse_from(arguments).unwrap_or_else(|error| {
            if !hidden {
                error.exit();
            }
            // A closed standard error leaves nobody to tell.
            let _ = write!(anstream::stderr().lock(), "{}", lines(&error.render().to_string()));
            std::process::exit(error.exit_code())
        })
    }
}

/// Runs a command and says how it ended.
pub fn run(cli: Cli) -> ExitCode {
    let locale = || sys_locale::get_locale().and_then(|locale| Language::of_locale(&locale));
    ask::started();
    interrupt::watched();
    cli.language.map(LanguageName::language).or_else(locale).unwrap_or_default().speak();
    let ended = match cli.command {
        Command::Plan(args) => plan(&args),
        Command::Explain(args) => explain::explain(&args),
        Command::Evaluate(args) => evaluate::run(&args),
        Command::Risk(args) => risk::run(&args),
        Command::Compare(args) => compare::compare(&args),
        Command::Sweep(args) => sweep::sweep(&args),
        Command::Fit(args) => fit::run(&args),
        Command::Map(args) => map::map(&args),
        Command::Check(args) => check::check(&args),
        Command::Init(args) => init(&args),
        Command::Show(args) => show::show(&args).and_then(|text| output::print(&text)).map(|()| 0),
    };
    ExitCode::from(ended.unwrap_or_else(|stop| told(&stop)))
}

fn told(stop: &Stop) -> u8 {
    let mut out = anstream::stderr().lock();
    let error = word!("error", "fout");
    // A closed standard error leaves nobody to tell.
    let _ = match stop {
        Stop::Faults(faults, sources) => write!(out, "{}", report::faults::counted(faults, sources)),
        Stop::Contradiction(why, sources) => write!(out, "{}", report::faults::text(&why.faults(), sources)),
        Stop::Usage(what) => writeln!(out, "{error}: {}\n\nFor more information, try '--help'.", lines(what)),
        Stop::Time(limit) => writeln!(out, "{error}: {}", no_plan_in(limit.as_secs_f64())),
        Stop::Engine(why) => writeln!(
            out,
            "{error}: no plan could be computed: {why}. This is a bug of klantreis, please report it with the brief"
        ),
        Stop::Ours(findings) => writeln!(
            out,
            "{error}: the plan failed its audit; nothing was written. This is a bug of klantreis, please report it:"
        )
        .and_then(|()| findings.iter().try_for_each(|finding| writeln!(out, "  {finding}"))),
    };
    stop.code()
}

/// What is told where the time was up before any plan was found.
fn no_plan_in(seconds: f64) -> String {
    say!(
        "no plan that keeps every hard bound was found in {seconds} s, and that there is none is not proved; nothing \
         was written.\n  help: give it longer with --time-limit, or loosen a lot, a minimum buy or a limit",
        "in {seconds} s is geen plan gevonden dat aan alle harde grenzen voldoet, en dat er geen is, is niet bewezen; er \
         is niets weggeschreven.\n  hulp: geef meer tijd met --time-limit, of verruim een pakket, een minimumafname of \
         een limiet"
    )
}

fn plan(args: &PlanArgs) -> Result<u8, Stop> {
    let (reading, case, planned) = args.under_way.joined(&args.asked())?;
    let output = args.output.of_plan(case.campaign.csv, &args.under_way.inputs(&reading))?;
    if case.campaign.start.is_none() && output.has(|format| format == Format::MediaPlanSchema) {
        return Err(Stop::Faults(vec![report::mediaplanschema::undated()], Box::new(reading.sources)));
    }
    let settings = args.solve.settings(&case)?;
    let what_if = WhatIf { reading: &reading, settings };
    let mut answer = answered(&what_if, &case).map_err(|stop| output.told(stop))?;
    if answer.plan.status == Status::GoalMissed {
        answer.plan.remedies = remedy::of_missed(&what_if.aside(), &answer);
    }
    if let Some(planned) = planned {
        let planned = recommend(&planned, settings).map(|found| Plan::of(&planned, &found, settings.tolerance));
        answer.plan.under_way = UnderWayPlan::of(&answer.case, &answer.plan, planned.as_ref().ok());
    }
    let plan = &answer.plan;
    output::remark(&plan.remarks);
    let has_annex = |format| matches!(format, Format::Html | Format::Workbook);
    let annex = output.has(has_annex).then(|| Annex::of(&what_if.beside(), &answer, interrupt::flag()));
    let content = |format, width| report::content(plan, annex.as_ref(), args.by.by(), (format, width));
    remark_if_late(&settings);
    output.write_bytes(content)?;
    if args.show_program {
        output::print(&answer.found.program.to_string())?;
    } else {
        output.print_bytes(content)?;
    }
    Ok(code(plan.status))
}

fn code(status: Status) -> u8 {
    match status {
        Status::Optimal | Status::Evaluated => 0,
        Status::GoalMissed => 4,
        Status::NotProved => 5,
    }
}

fn init(args: &InitArgs) -> Result<u8, Stop> {
    let text = show::new_brief(args.budget.as_str(), &args.people, &args.weeks, &args.goal);
    let reading = read::text(&args.file.display().to_string(), &text);
    if args.file.file_name().is_some_and(|name| name == show::SCHEMA_FILE) {
        let what =
            format!("{}: this is what the schema beside a brief is called; name another file", args.file.display());
        return Err(Stop::Usage(what));
    }
    case_of(&reading).map_err(|faults| Stop::Faults(faults, Box::new(reading.sources)))?;
    let schema = args.file.with_file_name(show::SCHEMA_FILE);
    let known = report::written::write_new((&args.file, &text), (&schema, crate::schema::BRIEF))
        .map_err(|fault| Stop::Faults(vec![fault], Box::default()))?;
    let (file, schema) = (args.file.display().to_string(), schema.display().to_string());
    let (file, schema) = (line(&file), line(&schema));
    let beside = if known {
        say!("; {schema} is left as it is", "; {schema} blijft zoals het is")
    } else {
        say!(", and {schema} for editors", ", met {schema} voor editors")
    };
    let mut out = anstream::stderr().lock();
    let told = say!(
        "wrote {file}{beside}; now try: klantreis plan {file}",
        "{file} geschreven{beside}; probeer nu: klantreis plan {file}"
    );
    // A closed standard error leaves nobody to tell.
    let _ = writeln!(out, "{told}");
    Ok(0)
}

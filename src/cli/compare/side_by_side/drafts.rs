//! The scenarios to compare: plan files, briefs, and the scenarios of briefs that were asked for.

use std::path::Path;

use super::{Draft, From, Unmade, of_faults};
use crate::cli::compare::side::{self, ComparedSide, File, by_key, file};
use crate::cli::compare::{CompareArgs, badness, names};
use crate::cli::input_files::InputFiles;
use crate::cli::{ExitReason, print_reason};
use crate::domain::brief::{BASE, CsvDialect};
use crate::fault::{Code, Fault, Named, suggestion};
use crate::input::read::Reading;
use crate::planning::planner::Planner;
use crate::text::language::Text;
use crate::text::messages::{say, word};

/// What is compared.
pub(super) struct Compared {
    /// The scenarios in their order.
    pub(super) scenarios: Vec<Draft>,
    /// The dialect of `.csv` files that the first brief asks for.
    pub(super) dialect: Option<CsvDialect>,
    /// What they are read from.
    pub(super) inputs: InputFiles,
}

/// Reads all that is compared.
pub(super) fn all(args: &CompareArgs) -> Result<Compared, ExitReason> {
    let mut named_files = args.plans.iter().enumerate();
    if let Some((_, repeated_file)) = named_files.find(|(index, path)| args.plans[..*index].contains(path)) {
        return Err(ExitReason::Usage(say!(
            "compared-file-is-named-twice",
            file = repeated_file.display().to_string()
        )));
    }
    let files = every_file(args.plans.iter().map(|path| file(path, args.sandbox)).collect())?;
    let keys_by_name = side::called(&files.iter().collect::<Vec<_>>());
    let sides =
        files.into_iter().map(|file| by_key(file, &keys_by_name)).collect::<Result<Vec<ComparedSide>, ExitReason>>()?;
    let briefs = || sides.iter().filter_map(reading);
    let unknown: Vec<Fault> = args.only.iter().filter_map(|name| unknown_scenario(name, briefs())).collect();
    if !unknown.is_empty() {
        return Err(ExitReason::Faults(unknown, Box::default()));
    }
    if let [side] = sides.as_slice() {
        require_scenarios(&args.plans[0], side)?;
    }
    let (dialect, inputs) = (sides.iter().find_map(ComparedSide::dialect), args.inputs(&sides));
    let paths: Vec<&Path> = args.plans.iter().map(AsRef::as_ref).collect();
    let names = if sides.len() == 1 { vec![BASE.to_owned()] } else { names::of_files(&paths) };
    let scenarios = args.scenarios || !args.only.is_empty() || sides.len() == 1;
    let drafts = names.iter().zip(sides).flat_map(|(name, side)| match side {
        ComparedSide::Planned(plan) => vec![Draft { name: name.clone(), from: From::File(plan) }],
        ComparedSide::Brief(_, read) if scenarios => with_scenarios(name, read, &args.only),
        ComparedSide::Brief(_, read) => vec![Draft { name: name.clone(), from: From::Brief(read) }],
    });
    Ok(Compared { scenarios: drafts.collect(), dialect, inputs })
}

/// All files, or the worst of what is wrong with them; the rest is told here.
fn every_file(sides: Vec<Result<File, ExitReason>>) -> Result<Vec<File>, ExitReason> {
    let mut read = Vec::new();
    let mut worst: Option<ExitReason> = None;
    for side in sides {
        match (side, worst.take()) {
            (Ok(side), stop) => {
                read.push(side);
                worst = stop;
            }
            (Err(stop), None) => worst = Some(stop),
            (Err(failure), Some(earlier_failure)) => {
                let (lesser_failure, worse_failure) = if badness(failure.code()) > badness(earlier_failure.code()) {
                    (earlier_failure, failure)
                } else {
                    (failure, earlier_failure)
                };
                print_reason(&lesser_failure);
                worst = Some(worse_failure);
            }
        }
    }
    worst.map_or(Ok(read), Err)
}

fn reading(side: &ComparedSide) -> Option<&Reading> {
    match side {
        ComparedSide::Planned(_) => None,
        ComparedSide::Brief(_, read) => Some(&read.reading),
    }
}

/// A scenario that no brief has.
fn unknown_scenario<'a>(name: &str, briefs: impl Iterator<Item = &'a Reading>) -> Option<Fault> {
    let scenario_names: Vec<&str> = briefs.flat_map(|reading| &reading.scenarios).map(String::as_str).collect();
    let fault = || {
        Fault::whole(
            Code::unknown(Named::Scenario, name),
            format!("--only {name}"),
            word!("no-brief-has-this-scenario"),
        )
    };
    let suggested = match scenario_names.as_slice() {
        [] => say!("add-scenario-to-brief", name),
        scenario_names => suggestion(name, scenario_names.iter().copied()),
    };
    (!scenario_names.contains(&name)).then(|| fault().help(suggested))
}

/// A file alone has to be a brief with scenarios.
fn require_scenarios(path: &Path, side: &ComparedSide) -> Result<(), ExitReason> {
    let name = path.display().to_string();
    let usage_error = match side {
        ComparedSide::Brief(_, read) if !read.reading.scenarios.is_empty() => return Ok(()),
        ComparedSide::Brief(..) => say!("nothing-to-compare-brief-with", name),
        ComparedSide::Planned(_) => say!("nothing-to-compare-plan-with", name),
    };
    Err(ExitReason::Usage(usage_error))
}

/// A brief as it stands, and its scenarios: all of them, or those that are named.
fn with_scenarios(name: &str, read: Box<Planner>, only: &[String]) -> Vec<Draft> {
    let is_wanted_scenario = |scenario: &&String| only.is_empty() || only.contains(scenario);
    let scenarios: Vec<Draft> =
        read.reading.scenarios.iter().filter(is_wanted_scenario).map(|scenario| of(&read, name, scenario)).collect();
    let base = Draft { name: name.to_owned(), from: From::Brief(read) };
    std::iter::once(base).chain(scenarios).collect()
}

fn of(brief: &Planner, file: &str, scenario: &str) -> Draft {
    let draft_source = match brief.scenario(scenario) {
        Ok(planner) => From::Brief(Box::new(planner)),
        Err(faulty) => {
            // Faults are worded in the language of the run, so they are found once per language.
            let faults = || brief.scenario(scenario).err().map(|faulty| faulty.faults).unwrap_or_default();
            From::Faulty(Unmade { why: Text::of(|| of_faults(&faults())), stop: faulty.into() })
        }
    };
    let name = if file == BASE { scenario.to_owned() } else { format!("{file}: {scenario}") };
    Draft { name, from: draft_source }
}

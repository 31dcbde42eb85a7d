//! `compare` of any number of plans side by side: which scenarios there are, and how each is planned.
//!
//! A file that cannot be read ends the run. A scenario without a plan does not: its faults are printed, and the others
//! are shown beside an empty column.

mod drafts;
mod odds;

use std::io::Write;

use rayon::prelude::*;

use super::{CompareArgs, badness, fault};
use crate::cli::output::print_remarks;
use crate::cli::{ExitReason, plan_exit_code, print_reason};
use crate::fault::{Fault, listed};
use crate::planning::compare::PlanFigures;
use crate::planning::compare::side_by_side::{PlanSource, Scenario, SideBySide};
use crate::planning::planner::{Planner, Unplanned};
use crate::planning::risk::objective_over_draws;
use crate::planning::what_if::Answer;
use crate::report;
use crate::text::language::Text;
use crate::text::messages::{say, word};

/// A scenario before it is planned.
struct Draft {
    name: String,
    from: From,
}

/// What a scenario is made from.
enum From {
    /// A plan that was written earlier.
    File(Box<PlanFigures>),
    /// A brief or a scenario of it.
    Brief(Box<Planner>),
    /// A scenario with faults.
    Faulty(Unmade),
}

/// Why there is no plan: as the end of a run, and as a clause.
struct Unmade {
    stop: ExitReason,
    why: Text,
}

impl Unmade {
    fn of(stop: ExitReason) -> Self {
        let why = Text::of(|| reason(&stop));
        Self { stop, why }
    }
}

/// A scenario once it is planned.
enum Made {
    File(Box<PlanFigures>),
    /// A plan, and its objective in every draw of prices and ceilings.
    Planned(Box<Answer>, Vec<f64>),
}

pub(super) fn compare(args: &CompareArgs) -> Result<u8, ExitReason> {
    let drafts::Compared { scenarios: drafts, dialect, inputs } = drafts::all(args)?;
    let output = args.output.destinations(dialect.unwrap_or_default(), &inputs)?;
    let drafts = drafts.into_iter().map(|draft| draft.asked(args)).collect::<Result<Vec<_>, ExitReason>>()?;
    let names: Vec<String> = drafts.iter().map(|draft| draft.name.clone()).collect();
    // Each is solved as `plan` solves it, from scratch, so that the same brief gives the same plan.
    let planned_drafts: Vec<Result<Made, Unmade>> = drafts.into_par_iter().map(|draft| draft.made(args)).collect();
    let worst = planned_drafts.iter().map(scenario_exit_code).max_by_key(|code| badness(*code)).unwrap_or(0);
    print_findings(&names, &planned_drafts);
    if planned_drafts.iter().all(Result::is_err) {
        return Ok(worst);
    }
    let odds = odds::all(&planned_drafts);
    let planned_scenarios = names.into_iter().zip(planned_drafts).zip(odds);
    let scenarios: Vec<Scenario> = planned_scenarios
        .map(|((name, planned_drafts), odds)| Scenario { odds, ..scenario_of(name, planned_drafts) })
        .collect();
    let compared = SideBySide::of(&scenarios).map_err(fault)?;
    if output.has_csv() {
        print_remarks(&report::SideBySideWords::of(&compared).remarks);
    }
    output.write(|format, width| report::side_by_side(&compared, &scenarios, format, width))?;
    output.print(|format, width| report::side_by_side(&compared, &scenarios, format, width))?;
    Ok(worst)
}

impl Draft {
    /// The same draft, with the settings of the command line.
    fn asked(self, args: &CompareArgs) -> Result<Self, ExitReason> {
        let planned_from = match self.from {
            From::Brief(planner) => From::Brief(Box::new(args.solve.planner_with(*planner)?)),
            other_source => other_source,
        };
        Ok(Self { from: planned_from, ..self })
    }

    fn made(self, args: &CompareArgs) -> Result<Made, Unmade> {
        match self.from {
            From::File(plan) => Ok(Made::File(plan)),
            From::Faulty(unmade) => Err(unmade),
            From::Brief(planner) => {
                let answer = planner.answer().map_err(|why| Unmade::of(ExitReason::unplanned(&planner, why)))?;
                let (reading, deadline) = (&planner.reading, planner.settings.deadline);
                // A fault within the range of a figure is reported by `risk`.
                let draws =
                    (args.draws > 0).then(|| objective_over_draws(reading, &answer, args.draws, args.seed, deadline));
                Ok(Made::Planned(Box::new(answer), draws.and_then(Result::ok).unwrap_or_default()))
            }
        }
    }
}

/// The exit code of a scenario; a file counts as success.
fn scenario_exit_code(made: &Result<Made, Unmade>) -> u8 {
    match made {
        Ok(Made::File(_)) => 0,
        Ok(Made::Planned(answer, _)) => plan_exit_code(answer.plan.status),
        Err(unmade) => unmade.stop.code(),
    }
}

fn scenario_of(name: String, made: Result<Made, Unmade>) -> Scenario {
    let source = match made {
        Ok(Made::File(plan)) => PlanSource::File(plan),
        Ok(Made::Planned(answer, _)) => PlanSource::Planned(Box::new(answer.plan)),
        Err(unmade) => PlanSource::NoPlan(unmade.why),
    };
    Scenario { name, source, odds: None }
}

/// Why there is no plan, as a clause.
fn reason(stop: &ExitReason) -> String {
    match stop {
        ExitReason::Faults(faults, _) => of_faults(faults),
        ExitReason::Unplanned(Unplanned::Contradiction(why), _) => {
            let keys: Vec<String> = why.bounds().map(|bound| bound.key.clone()).collect();
            let keys = listed(keys.iter().map(String::as_str));
            say!("side-by-side-its-hard-bounds-contradict", keys)
        }
        ExitReason::Usage(message) | ExitReason::Unplanned(Unplanned::Engine(message), _) => message.clone(),
        ExitReason::Unplanned(Unplanned::Time(limit), _) => {
            say!("none-was-found-in-s", seconds = limit.as_secs_f64())
        }
        ExitReason::Unplanned(Unplanned::Audit(_), _) => word!("it-failed-its-audit-which-is-bug").to_owned(),
    }
}

fn of_faults(faults: &[Fault]) -> String {
    match faults {
        [fault] => say!("side-by-side-its-brief-has-fault", what = fault.what),
        faults => say!("its-brief-has-faults", faults = faults.len()),
    }
}

/// Prints the faults of scenarios without a plan, and the remarks of the others, each once with the scenarios it is
/// about.
fn print_findings(names: &[String], made: &[Result<Made, Unmade>]) {
    let mut remarks: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, made) in names.iter().zip(made) {
        match made {
            Err(unmade) => print_unplanned(name, &unmade.stop),
            Ok(Made::File(_)) => {}
            Ok(Made::Planned(answer, _)) => {
                for remark in &answer.plan.remarks {
                    match remarks.iter_mut().find(|(told_remark, _)| *told_remark == remark.as_str()) {
                        Some((_, scenarios_about)) => scenarios_about.push(name),
                        None => remarks.push((remark, vec![name])),
                    }
                }
            }
        }
    }
    print_remarks(
        &remarks
            .iter()
            .map(|(remark, scenarios_about)| format!("{}: {remark}", scenarios_about.join(", ")))
            .collect::<Vec<_>>(),
    );
}

/// Prints the faults of a scenario without a plan; the others are still written.
fn print_unplanned(name: &str, stop: &ExitReason) {
    print_remarks(&[say!("has-no-plan-because-of-this", name)]);
    match stop {
        ExitReason::Faults(faults, sources) => {
            // A closed standard error leaves nobody to tell.
            let _ = write!(anstream::stderr().lock(), "{}", report::faults::text(faults, sources));
        }
        stop => {
            print_reason(stop);
        }
    }
}

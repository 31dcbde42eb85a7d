//! `klantreis check`: every fault of a brief and of its scenarios in one run; nothing is solved.

mod defaults;
mod prices;

use std::collections::BTreeSet;
use std::fmt::Write;

use clap::Args;

use super::arguments::{BriefArgs, set_language_of_names};
use super::{ExitReason, output};
use crate::fault::Sources;
use crate::fault::{Fault, Place};
use crate::input::read::{self, Reading};
use crate::planning::iis::by_shares_alone;
use crate::planning::uncertainty::FigureRanges;
use crate::planning::what_if::{WhatIf, problem_of};
use crate::problem::{Family, Problem};
use crate::solver::recommend::Settings;
use crate::solver::shares;
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::sanitise::escape_line;

#[derive(Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    asked: BriefArgs,
    #[arg(long, help = word!("help-explain-defaults"))]
    explain: bool,
}

pub(super) fn run(args: &CheckArgs) -> Result<u8, ExitReason> {
    let reading = read::request(&args.asked.request()?);
    set_language_of_names(&reading);
    let mut findings = CheckFindings::default();
    let problem = findings.add_brief(&reading);
    let mut last_reading: Option<Reading> = None;
    // Each scenario is read on top of the one before, so that the last one holds the sources of all.
    let scenarios = if args.asked.scenario.is_none() { reading.scenarios_with_brief() } else { Vec::new() };
    for name in &scenarios {
        let scenario_reading = last_reading.as_ref().unwrap_or(&reading).of_scenario(name);
        findings.add_scenario(name, &scenario_reading);
        last_reading = Some(scenario_reading);
    }
    let (Some(problem), []) = (problem, &findings.faults[..]) else {
        let sources = last_reading.map_or_else(|| reading.sources.clone(), |last_reading| last_reading.sources);
        return Err(ExitReason::Faults(findings.faults, Box::new(sources.with_keys_of(&reading.sources))));
    };
    let mut check_text = String::new();
    if args.explain {
        check_text.push_str(&defaults::defaults(&problem));
        check_text.push_str(&defaults::ranges(&FigureRanges::of(&reading, &problem), reading.brief.uncertainty));
        check_text.push_str(&prices::indexed_prices(&problem));
    }
    for remark in &findings.remarks {
        let _ = writeln!(check_text, "{}: {remark}", word!("remark"));
    }
    let _ = writeln!(check_text, "{}", no_faults(&reading, &problem, findings.scenarios));
    output::print(&check_text).map(|()| 0)
}

/// The faults and remarks of a brief and of its scenarios, without repeats.
#[derive(Default)]
struct CheckFindings {
    faults: Vec<Fault>,
    remarks: Vec<Text>,
    /// How many scenarios were read.
    scenarios: usize,
    /// The identities of the faults so far.
    reported: BTreeSet<(Option<usize>, String)>,
}

impl CheckFindings {
    /// Adds the findings of the brief, and returns its problem if it has one.
    fn add_brief(&mut self, reading: &Reading) -> Option<Problem> {
        match problem_of(reading) {
            Ok(problem) => {
                self.remarks.clone_from(&problem.remarks);
                self.remarks.extend(shares::remarks(&problem));
                self.faults = contradicting_shares(reading, &problem);
                self.reported.extend(self.faults.iter().map(|fault| fault_identity(fault, &reading.sources)));
                Some(problem)
            }
            Err(faults) => {
                self.reported.extend(faults.iter().map(|fault| fault_identity(fault, &reading.sources)));
                self.faults = faults;
                None
            }
        }
    }

    /// Adds the findings of a scenario that are not those of the brief.
    fn add_scenario(&mut self, name: &str, reading: &Reading) {
        self.scenarios += 1;
        match problem_of(reading) {
            Ok(problem) => {
                let new: Vec<&Text> = problem.remarks.iter().filter(|remark| !self.remarks.contains(remark)).collect();
                let new: Vec<Text> = new.iter().map(|remark| text!("in-scenario", name, remark)).collect();
                self.remarks.extend(new);
                for fault in contradicting_shares(reading, &problem) {
                    self.add_fault(name, fault, &reading.sources);
                }
            }
            Err(faults) => faults.into_iter().for_each(|fault| self.add_fault(name, fault, &reading.sources)),
        }
    }

    /// Adds a fault of a scenario; names the scenario if the fault's place does not.
    fn add_fault(&mut self, name: &str, mut fault: Fault, sources: &Sources) {
        if !self.reported.insert(fault_identity(&fault, sources)) {
            return;
        }
        let place = sources.place(&fault);
        let is_of_scenario = place
            .as_ref()
            .and_then(|place| read::scenario_at(sources, place))
            .is_some_and(|is_of_scenario| is_of_scenario == name);
        if !is_of_scenario {
            fault.what = say!("in-scenario", name, remark = fault.what);
        }
        // Later faults look up keys in the brief, which may state them elsewhere: fix the place now.
        if let Some(place) = place {
            fault.place = Place::Text(place);
        }
        self.faults.push(fault);
    }
}

/// The place and text of a fault: two faults with the same are reported once.
fn fault_identity(fault: &Fault, sources: &Sources) -> (Option<usize>, String) {
    (sources.place(fault).map(|place| place.start), fault.what.clone())
}

/// Limits on shares that only an empty plan satisfies: the only contradiction found without solving.
fn contradicting_shares(reading: &Reading, problem: &Problem) -> Vec<Fault> {
    by_shares_alone(&WhatIf { reading, settings: Settings::default() }, problem)
}

/// The line for a brief without faults: its numbers of placements, goals, limits and scenarios.
fn no_faults(reading: &Reading, problem: &Problem, scenarios: usize) -> String {
    let name = escape_line(reading.sources.brief_name().unwrap_or(word!("flags")));
    let limits = problem.limits.iter().filter(|limit| limit.family == Family::Limit).count();
    let scenario_words = reading.scenario.as_ref().map_or_else(String::new, |scenario| say!("scenario", scenario));
    let scenarios_text = match scenarios {
        0 => String::new(),
        count => say!("scenarios-fit", count),
    };
    say!(
        "no-faults",
        name,
        scenario_words,
        lines = say!("count-placements", count = problem.lines().len()),
        goals = say!("count-goals", count = problem.goals.len()),
        limits = say!("count-limits", count = limits),
        scenarios_text
    )
}

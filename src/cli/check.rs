//! `check`: every fault of a brief and of its scenarios in one run; nothing is solved.

mod defaults;
mod prices;

use std::collections::BTreeSet;
use std::fmt::Write;

use clap::Args;

use super::arguments::{BriefArgs, set_file_language};
use super::{ExitReason, output};
use crate::fault::{Fault, Place};
use crate::input::read::{self, Reading, Sources};
use crate::planning::iis::by_shares_alone;
use crate::planning::uncertainty::Ranges;
use crate::planning::what_if::{WhatIf, problem_of};
use crate::problem::{Family, Problem};
use crate::solver::recommend::Settings;
use crate::solver::shares;
use crate::text::language::{Text, say, text, word};
use crate::text::number::count_of;
use crate::text::sanitise::line;

#[derive(Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    asked: BriefArgs,
    /// List every default in use, and which of them are assumptions.
    #[arg(long)]
    explain: bool,
}

pub(super) fn run(args: &CheckArgs) -> Result<u8, ExitReason> {
    let reading = read::request(&args.asked.request()?);
    set_file_language(&reading);
    let mut findings = CheckFindings::default();
    let problem = findings.of_brief(&reading);
    let mut last: Option<Reading> = None;
    // Each scenario is read after the one before, so that the last one holds the texts of all.
    let scenarios = if args.asked.scenario.is_none() { reading.founded_scenarios() } else { Vec::new() };
    for name in &scenarios {
        let next = last.as_ref().unwrap_or(&reading).of_scenario(name);
        findings.of_scenario(name, &next);
        last = Some(next);
    }
    let (Some(problem), []) = (problem, &findings.faults[..]) else {
        let sources = last.map_or_else(|| reading.sources.clone(), |last| last.sources);
        return Err(ExitReason::Faults(findings.faults, Box::new(sources.with_keys_of(&reading.sources))));
    };
    let mut text = String::new();
    if args.explain {
        text.push_str(&defaults::defaults(&problem));
        text.push_str(&defaults::ranges(&Ranges::of(&reading, &problem), reading.brief.uncertainty));
        text.push_str(&prices::made(&problem));
    }
    for remark in &findings.remarks {
        let _ = writeln!(text, "{}: {remark}", word!("remark", "opmerking"));
    }
    let _ = writeln!(text, "{}", sound(&reading, &problem, findings.scenarios));
    output::print(&text).map(|()| 0)
}

/// What is found in a brief and in its scenarios, each thing told once.
#[derive(Default)]
struct CheckFindings {
    faults: Vec<Fault>,
    remarks: Vec<Text>,
    /// How many scenarios were read.
    scenarios: usize,
    /// What was told, and where.
    told: BTreeSet<(Option<usize>, String)>,
}

impl CheckFindings {
    fn of_brief(&mut self, reading: &Reading) -> Option<Problem> {
        match problem_of(reading) {
            Ok(problem) => {
                self.remarks.clone_from(&problem.remarks);
                self.remarks.extend(shares::remarks(&problem));
                self.faults = emptied(reading, &problem);
                self.told.extend(self.faults.iter().map(|fault| telling(fault, &reading.sources)));
                Some(problem)
            }
            Err(faults) => {
                self.told.extend(faults.iter().map(|fault| telling(fault, &reading.sources)));
                self.faults = faults;
                None
            }
        }
    }

    fn of_scenario(&mut self, name: &str, reading: &Reading) {
        self.scenarios += 1;
        match problem_of(reading) {
            Ok(problem) => {
                let new: Vec<&Text> = problem.remarks.iter().filter(|remark| !self.remarks.contains(remark)).collect();
                let new: Vec<Text> = new
                    .iter()
                    .map(|remark| text!("in scenario `{name}`: {remark}", "in scenario `{name}`: {remark}"))
                    .collect();
                self.remarks.extend(new);
                for fault in emptied(reading, &problem) {
                    self.add(name, fault, &reading.sources);
                }
            }
            Err(faults) => faults.into_iter().for_each(|fault| self.add(name, fault, &reading.sources)),
        }
    }

    /// Adds a fault of a scenario, with the scenario's name where its place does not tell it.
    fn add(&mut self, name: &str, mut fault: Fault, sources: &Sources) {
        if !self.told.insert(telling(&fault, sources)) {
            return;
        }
        let place = sources.place(&fault);
        let own = place.as_ref().and_then(|place| sources.scenario_at(place)).is_some_and(|own| own == name);
        if !own {
            fault.what = format!("in scenario `{name}`: {}", fault.what);
        }
        // Keys are found in the brief from here on, which may have written them elsewhere.
        if let Some(place) = place {
            fault.place = Place::Text(place);
        }
        self.faults.push(fault);
    }
}

/// What a fault says, and where: what is told once.
fn telling(fault: &Fault, sources: &Sources) -> (Option<usize>, String) {
    (sources.place(fault).map(|place| place.start), fault.what.clone())
}

/// Shares that only a plan of nothing keeps: the only contradiction that sums alone show.
fn emptied(reading: &Reading, problem: &Problem) -> Vec<Fault> {
    by_shares_alone(&WhatIf { reading, settings: Settings::default() }, problem)
}

/// That a brief has no faults, and how much of it there is.
fn sound(reading: &Reading, problem: &Problem, scenarios: usize) -> String {
    let name = line(reading.sources.brief_name().unwrap_or(word!("the flags", "de opties")));
    let limits = problem.limits.iter().filter(|limit| limit.family == Family::Limit).count();
    let which = reading
        .scenario
        .as_ref()
        .map_or_else(String::new, |scenario| say!(", scenario {scenario}", ", scenario {scenario}"));
    let besides = match scenarios {
        0 => String::new(),
        1 => word!("; 1 scenario fits", "; 1 scenario klopt ook").to_owned(),
        more => say!("; {more} scenarios fit", "; {more} scenario’s kloppen ook"),
    };
    say!(
        "{name}{which}: no faults; {}, {} and {}{besides}",
        "{name}{which}: geen fouten; {}, {} en {}{besides}",
        count_of(problem.lines().len(), ["placement", "placements"], ["plaatsing", "plaatsingen"]),
        count_of(problem.goals.len(), ["goal", "goals"], ["doel", "doelen"]),
        count_of(limits, ["limit", "limits"], ["limiet", "limieten"])
    )
}

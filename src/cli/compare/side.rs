//! A file that is compared: read as what its extension says it is, and its channels known by their keys.

use std::path::Path;

use super::{fault, remark_on};
use crate::cli::ExitReason;
use crate::cli::arguments::set_language_of_names;
use crate::cli::input_files::InputFiles;
use crate::domain::brief::{CsvDialect, LocalisedText};
use crate::input::read::split::{self, SplitRow};
use crate::input::read::{self, Request};
use crate::planning::compare::{KeysByName, PlanFigures};
use crate::planning::planner::Planner;
use crate::problem::Problem;
use crate::text::messages::say;
use crate::text::sanitise::escape_line;

/// A file that has been read.
#[derive(Clone)]
pub(super) enum File {
    ComparedSide(ComparedSide),
    /// The rows of a spreadsheet, with its name, until it is known what the others call their channels.
    Rows(String, Vec<SplitRow>),
}

/// What is compared.
#[derive(Clone)]
pub(super) enum ComparedSide {
    /// A plan that was written earlier.
    Planned(Box<PlanFigures>),
    /// A brief to plan, with its name.
    Brief(String, Box<Planner>),
}

impl ComparedSide {
    /// What it was read from besides the file itself.
    pub(super) fn inputs(&self) -> InputFiles {
        match self {
            Self::Planned(_) => InputFiles::default(),
            Self::Brief(_, read) => InputFiles::of(&read.reading),
        }
    }

    /// The dialect of `.csv` files that a brief asks for.
    pub(super) fn dialect(&self) -> Option<CsvDialect> {
        match self {
            Self::Planned(_) => None,
            Self::Brief(_, read) => Some(read.problem.campaign.csv),
        }
    }
}

/// A file as what is compared: the rows of a spreadsheet become a plan, by the keys of what they name.
pub(super) fn by_key(file: File, names: &KeysByName) -> Result<ComparedSide, ExitReason> {
    match file {
        File::ComparedSide(side) => Ok(side),
        File::Rows(name, rows) => PlanFigures::of_rows(&name, &rows, names).map(planned).map_err(fault),
    }
}

/// Reads a file as what its extension says it is; of a brief in a sandbox, only what lies beside it.
pub(super) fn file(path: &Path, sandbox: bool) -> Result<File, ExitReason> {
    let name = escape_line(&path.display().to_string()).into_owned();
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default().to_lowercase();
    match extension.split('#').next().unwrap_or_default() {
        "json" => {
            let text = read::plan(path).map_err(fault)?;
            PlanFigures::of_json(&name, &text).map(planned).map(File::ComparedSide).map_err(fault)
        }
        "csv" | "xlsx" | "xlsm" | "tsv" | "tab" | "txt" => spreadsheet(name, path),
        "toml" => {
            let request = Request { brief: Some(path.to_owned()), sandbox, ..Request::default() };
            let planner = Planner::read(&request)?;
            set_language_of_names(&planner.reading);
            Ok(File::ComparedSide(ComparedSide::Brief(name, Box::new(planner))))
        }
        _ => Err(ExitReason::Usage(say!("compared-file-has-unknown-extension", name))),
    }
}

/// What the files call their channels and phases: briefs before plans before spreadsheets, and what is built in last.
pub(super) fn called(files: &[&File]) -> KeysByName {
    let built_in = read::request(&Request::default()).catalogue;
    let mut names = KeysByName::default();
    for file in files {
        if let File::ComparedSide(ComparedSide::Brief(_, read)) = file {
            of_problem(&mut names, &read.problem);
        }
    }
    for file in files {
        match file {
            File::ComparedSide(ComparedSide::Planned(plan)) => names.add_plan(plan),
            File::Rows(_, rows) => names.add_rows(rows),
            File::ComparedSide(ComparedSide::Brief(..)) => {}
        }
    }
    names.add_built_in_phases();
    for (key, channel) in &built_in.channel {
        let name = LocalisedText::or(channel.name.as_ref(), key.as_str());
        names.add_channel(key, name.all());
    }
    names
}

fn of_problem(names: &mut KeysByName, problem: &Problem) {
    for line in problem.placements.iter().take(problem.lines().len()) {
        names.add_channel(&line.channel, line.name.all());
        names.add_served_phase(&line.channel, &problem.phases[line.phase].journey.key);
    }
    for phase in &problem.phases {
        names.add_phase(&phase.journey.key, phase.journey.name.all());
    }
}

fn planned(plan: PlanFigures) -> ComparedSide {
    ComparedSide::Planned(Box::new(plan))
}

fn spreadsheet(name: String, path: &Path) -> Result<File, ExitReason> {
    let reading = split::file(path);
    if !reading.faults.is_empty() {
        return Err(ExitReason::Faults(reading.faults, Box::new(reading.sources)));
    }
    remark_on(&name, &reading.split.assumed);
    Ok(File::Rows(name, reading.split.rows))
}

//! What every brief goes through, in the fuzz target and in the replay of its corpus.

use klantreis::audit;
use klantreis::domain::brief::CsvDialect;
use klantreis::fault::{Fault, Sources};
use klantreis::input::read::{self, Reading};
use klantreis::input::resolve;
use klantreis::map::JourneyMap;
use klantreis::plan::Plan;
use klantreis::planning::iis;
use klantreis::planning::what_if::WhatIf;
use klantreis::problem::Problem;
use klantreis::report::{self, Format};
use klantreis::solver::recommend::{NoPlan, Settings, recommend};

/// Larger cases take too long to try many of them.
const MOST_PLACEMENTS: usize = 40;
/// The columns of the CSV.
const COLUMNS: usize = 54;

/// How a brief ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// It was not tried: it names files, or is too large.
    Skipped,
    /// It has faults, and they can be told.
    Faulty,
    /// Its hard bounds contradict each other, and it can be told which.
    Contradiction,
    /// It is too extreme for the engines.
    Extreme,
    /// It has a plan that passes its audit and can be written.
    Planned,
}

/// Takes a brief all the way; whatever must never happen is an error.
pub(crate) fn run(text: &str) -> Result<End, String> {
    if names_files(text) {
        return Ok(End::Skipped);
    }
    let reading = read::text("fuzz", text);
    scenarios(&reading)?;
    let joined = resolve::problem(&reading.brief, &reading.catalogue);
    let problem = match joined {
        Ok(problem) if reading.faults.is_empty() => problem,
        joined => {
            let more = joined.err().unwrap_or_default();
            let faults: Vec<Fault> = reading.faults.iter().cloned().chain(more).collect();
            return told(&faults, &reading.sources).map(|()| End::Faulty);
        }
    };
    if problem.placements.len() > MOST_PLACEMENTS {
        return Ok(End::Skipped);
    }
    let settings = Settings { tolerance: 1e-4, ..Settings::default() };
    match recommend(&problem, settings) {
        Ok(recommendation) => {
            let plan = Plan::of(&problem, &recommendation, settings.tolerance);
            let findings = audit::check(&problem, &plan);
            if !findings.is_empty() {
                return Err(format!("the plan failed its audit: {}", findings.join("; ")));
            }
            mapped(&problem, &plan)?;
            written(&plan).map(|()| End::Planned)
        }
        Err(NoPlan::Contradiction) => {
            match iis::of(&WhatIf { reading: &reading, settings }, &problem).map(|why| why.faults()) {
                Ok(faults) => told(&faults, &reading.sources).map(|()| End::Contradiction),
                Err(_) if extreme(text) => Ok(End::Extreme),
                Err(error) => Err(format!("the contradiction cannot be told: {error}")),
            }
        }
        Err(NoPlan::Engine(_)) if extreme(text) => Ok(End::Extreme),
        Err(NoPlan::Engine(why)) => Err(format!("no engine gave an answer: {why}")),
        Err(NoPlan::Time(limit)) => Err(format!("no plan in {limit:?}")),
        Err(NoPlan::Audit(findings)) => Err(findings.join("; ")),
    }
}

/// Scenarios are read, and their faults can be told; no more of them than take little time.
fn scenarios(reading: &Reading) -> Result<(), String> {
    for name in reading.scenarios.iter().take(4) {
        let scenario = reading.of_scenario(name);
        let joined = resolve::problem(&scenario.brief, &scenario.catalogue);
        let faults: Vec<Fault> = scenario.faults.into_iter().chain(joined.err().unwrap_or_default()).collect();
        if !faults.is_empty() {
            told(&faults, &scenario.sources)?;
        }
    }
    Ok(())
}

/// Faults become messages, each with its own sentence.
fn told(faults: &[Fault], sources: &Sources) -> Result<(), String> {
    let text = report::faults::text(faults, sources);
    if faults.is_empty() || text.is_empty() {
        return Err("neither a plan nor a fault".to_owned());
    }
    Ok(())
}

/// The journey can be mapped, and nobody gets lost on it.
fn mapped(problem: &Problem, plan: &Plan) -> Result<(), String> {
    let map = JourneyMap::of(problem, plan, 1_000.0, Vec::new());
    for stop in map.personas.iter().flat_map(|persona| &persona.phases) {
        let (had, have) = (stop.at_start + stop.arriving, stop.moving_on + stop.lost + stop.staying);
        let apart = (had - have).abs();
        if apart.is_nan() || apart > 1e-6 * had.max(1e-3) {
            return Err(format!("{}: {had} people became {have}", stop.name));
        }
    }
    for format in [Format::Table, Format::Markdown] {
        let text = report::map(&map, format, 80);
        if text.is_empty() || text.contains("NaN") {
            return Err(format!("{format:?} of the map: {text}"));
        }
    }
    let json = report::map(&map, Format::Json, 80);
    serde_json::from_str::<serde_json::Value>(&json).map(|_| ()).map_err(|error| format!("JSON of the map: {error}"))
}

/// A plan can be written in every format, and what programs read can be read back.
fn written(plan: &Plan) -> Result<(), String> {
    for format in [Format::Table, Format::Markdown] {
        if report::text(plan, format, 80).is_empty() {
            return Err(format!("{format:?} is empty"));
        }
    }
    let json = report::text(plan, Format::Json, 80);
    serde_json::from_str::<serde_json::Value>(&json).map_err(|error| format!("JSON: {error}"))?;
    for (dialect, delimiter) in [(CsvDialect::Plain, b','), (CsvDialect::ExcelNl, b';')] {
        let text = report::text(plan, Format::Csv(dialect), 80);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let mut rows = 0;
        for row in reader.records() {
            let row = row.map_err(|error| format!("CSV: {error}"))?;
            if row.len() != COLUMNS {
                return Err(format!("{dialect:?} CSV: row {rows} has {} columns", row.len()));
            }
            rows += 1;
        }
        if rows != plan.lines.len() + 1 {
            return Err(format!("{dialect:?} CSV: {rows} rows for {} lines", plan.lines.len()));
        }
    }
    Ok(())
}

/// Whether a brief names a catalogue that would be read from a file.
fn names_files(text: &str) -> bool {
    let (tree, _) = toml::de::DeTable::parse_recoverable(text);
    let scenarios = tree.get_ref().get("scenario").and_then(|scenarios| scenarios.get_ref().as_table());
    let scenarios = scenarios.into_iter().flat_map(|scenarios| scenarios.values());
    let mut tables = scenarios.filter_map(|scenario| scenario.get_ref().as_table()).chain([tree.get_ref()]);
    tables.any(|table| {
        let campaign = table.get("campaign").and_then(|campaign| campaign.get_ref().as_table());
        let catalogue = campaign.and_then(|campaign| campaign.get("catalogue")?.get_ref().as_str());
        let base = table.get("base").and_then(|base| base.get_ref().as_str());
        catalogue.is_some_and(|name| !["builtin", "none"].contains(&name))
            || base.is_some_and(|name| name.contains('.'))
    })
}

/// Whether a brief is further from real media than double precision can be asked to bridge: some number
/// in it lies above 10¹², or is not 0 and lies below 10⁻⁹, by size. Only then may an engine give up.
fn extreme(text: &str) -> bool {
    let part_of_number = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-');
    let words = text.split(|c: char| !part_of_number(c) && c != '%');
    words.filter_map(number).any(|size| size > 1e12 || (size != 0.0 && size < 1e-9))
}

/// The size of a number as a brief writes it: `-1_000`, `250k`, `3.2m`, `55%`, `1e-3`, `0xff`, `inf`.
fn number(word: &str) -> Option<f64> {
    let word = word.replace('_', "");
    let radix = [("0x", 16), ("0o", 8), ("0b", 2)]
        .iter()
        .find_map(|(prefix, radix)| i64::from_str_radix(word.strip_prefix(prefix)?, *radix).ok());
    if let Some(value) = radix {
        return Some(value as f64);
    }
    let (digits, scale) = match word.char_indices().last()? {
        (at, 'k' | 'K') => (&word[..at], 1e3),
        (at, 'm' | 'M') => (&word[..at], 1e6),
        (at, '%') => (&word[..at], 1e-2),
        _ => (word.as_str(), 1.0),
    };
    digits.parse::<f64>().ok().map(|value| (value * scale).abs())
}

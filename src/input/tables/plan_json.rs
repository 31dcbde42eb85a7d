//! Files of other kinds: a plan as klantreis writes it in JSON is read as a table; what is no table is named.

use serde::Deserialize;
use serde_json::Value;

use super::Opened;
use super::sheet::{Exact, Record, Sheet, WORKBOOK};
use crate::fault::{Code, Fault};
use crate::tolerance::keeping::WEEKS_ADD_UP;

/// The columns that a plan's JSON is read into.
const COLUMNS: [&str; 7] = ["format_version", "phase", "channel", "week", "currency", "spend", "units"];

/// Just those fields of a plan's JSON that make a split.
#[derive(Deserialize)]
struct Plan {
    format_version: u32,
    lines: Vec<Line>,
    #[serde(default)]
    calendar: Vec<Week>,
    #[serde(default)]
    weeks: Vec<InWeek>,
}

#[derive(Deserialize)]
struct Line {
    phase: String,
    channel: String,
    currency: String,
    spend: f64,
    units: Option<f64>,
}

#[derive(Deserialize)]
struct Week {
    week: String,
}

/// What is spent on a line in a week.
#[derive(Deserialize)]
struct InWeek {
    phase: String,
    channel: String,
    week: usize,
    spend: f64,
    units: Option<f64>,
}

impl Plan {
    /// The weeks of a line; none where they do not add up to it, as when one was edited and the other was not.
    fn weeks_of(&self, line: &Line) -> Vec<&InWeek> {
        let own = self.weeks.iter().filter(|week| (&week.phase, &week.channel) == (&line.phase, &line.channel));
        let own: Vec<&InWeek> = own.filter(|week| week.week < self.calendar.len()).collect();
        let add_up = |of: fn(&InWeek) -> f64, all: f64| {
            (own.iter().map(|week| of(week)).sum::<f64>() - all).abs() <= WEEKS_ADD_UP * all.abs()
        };
        let units = add_up(|week| week.units.unwrap_or(0.0), line.units.unwrap_or(0.0));
        if units && add_up(|week| week.spend, line.spend) { own } else { Vec::new() }
    }
}

/// A file of another kind as a table, if that is what it is; none where it may be text with delimiters.
pub(super) fn opened(name: &str, text: &str) -> Result<Option<Opened>, Fault> {
    let start = text.trim_start();
    if start.starts_with(['{', '[']) {
        return of_json(name, text).map(Some);
    }
    match kind(start) {
        None => Ok(None),
        Some((what, mend)) => {
            Err(Fault::whole(Code::WrongFormat, name, format!("this is {what}, not a table")).mend(mend))
        }
    }
}

/// What a text is that is no table, and what to do.
fn kind(start: &str) -> Option<(&'static str, &'static str)> {
    let begins = start.get(..200.min(start.len())).unwrap_or(start).to_lowercase();
    let has = |word: &str| begins.starts_with(word);
    if has("%pdf") {
        return Some(("a PDF document", "save the table in it as CSV or XLSX"));
    }
    if has("<!doctype html") || has("<html") {
        return Some(("a web page", "`-o plan.csv` writes a plan as a table"));
    }
    if has("<?xml") || has("<svg") {
        return Some(("an XML document", "save it as CSV or XLSX"));
    }
    let brief = start.lines().take(200).any(|line| ["[campaign]", "[audience"].iter().any(|it| line.starts_with(it)));
    brief.then_some(("a brief", "`klantreis plan BRIEF -o plan.csv` makes a plan of it"))
}

/// A cell that needs no reading: its words, and the number that it is if it is one.
#[derive(Clone, Default)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) number: Option<Exact>,
}

impl Cell {
    pub(super) fn words(text: String) -> Self {
        Self { text, number: None }
    }

    fn number(value: f64) -> Self {
        Self { text: value.to_string(), number: Some(Exact { value, divided: 1.0 }) }
    }
}

/// The lines of a plan of our own, or what the JSON is instead.
fn of_json(name: &str, text: &str) -> Result<Opened, Fault> {
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let what = format!("begins as JSON and is none: {error}");
        Fault::whole(Code::Syntax, name, what).mend("name a CSV or XLSX file, or a plan that `-o plan.json` wrote")
    })?;
    if value.get("lineitems").is_some() {
        let what = "is a media plan in mediaplanschema, whose line items name no channels of a catalogue";
        return Err(Fault::whole(Code::WrongFormat, name, what)
            .mend("write its rows as CSV with the columns phase, channel and spend"));
    }
    let plan = Plan::deserialize(value).map_err(|error| {
        let what = format!("is JSON, and no plan that klantreis wrote: {error}");
        Fault::whole(Code::WrongFormat, name, what).mend("`klantreis plan brief.toml -o plan.json` writes one")
    })?;
    let row = |line: &Line, week: &str, (spend, units): (f64, Option<f64>)| {
        let word = |word: &str| Cell::words(word.to_owned());
        vec![
            Cell::number(f64::from(plan.format_version)),
            word(&line.phase),
            word(&line.channel),
            word(week),
            word(&line.currency),
            Cell::number(spend),
            units.map_or_else(Cell::default, Cell::number),
        ]
    };
    let rows = plan.lines.iter().flat_map(|line| match &plan.weeks_of(line)[..] {
        [] => vec![row(line, "", (line.spend, line.units))],
        weeks => {
            let bought = weeks.iter().filter(|week| week.spend != 0.0 || week.units.is_some_and(|units| units != 0.0));
            bought.map(|week| row(line, &plan.calendar[week.week].week, (week.spend, week.units))).collect()
        }
    });
    let heading = COLUMNS.map(|name| Cell::words(name.to_owned())).to_vec();
    Ok(of_rows([heading].into_iter().chain(rows)))
}

/// Rows of cells, each with the number it is if it is one, as a table with tabs between its cells.
pub(super) fn of_rows(rows: impl Iterator<Item = Vec<Cell>>) -> Opened {
    let (mut text, mut records) = (String::new(), Vec::new());
    for (at, row) in rows.enumerate() {
        let start = text.len();
        let (cells, numbers): (Vec<String>, Vec<Option<Exact>>) =
            row.into_iter().map(|cell| (cell.text, cell.number)).unzip();
        text.push_str(&cells.join("\t").replace('\n', " "));
        records.push(Record { row: at + 1, place: start..text.len(), cells, numbers, unclosed: false });
        text.push('\n');
    }
    Opened { text, sheet: Sheet { delimiter: WORKBOOK, records }, page: None, assumed: Vec::new() }
}

//! A plan that klantreis wrote as JSON, read as a table of its lines.

use serde::Deserialize;
use serde_json::Value;

use super::typed_rows::{SheetText, TypedCell, of_rows};
use crate::fault::{Code, Fault};
use crate::text::messages::{say, word};
use crate::tolerance::feasibility::WEEKS_ADD_UP;

/// The columns that a plan's JSON is read into.
const COLUMNS: [&str; 7] = ["format_version", "phase", "channel", "week", "currency", "spend", "units"];

/// The fields of a plan's JSON that make a split.
#[derive(Deserialize)]
struct PlanFile {
    format_version: u32,
    lines: Vec<PlanLine>,
    #[serde(default)]
    calendar: Vec<CalendarWeek>,
    #[serde(default)]
    weeks: Vec<WeekOfLine>,
}

#[derive(Deserialize)]
struct PlanLine {
    phase: String,
    channel: String,
    currency: String,
    spend: f64,
    units: Option<f64>,
}

#[derive(Deserialize)]
struct CalendarWeek {
    week: String,
}

/// What is spent on a line in a week.
#[derive(Deserialize)]
struct WeekOfLine {
    phase: String,
    channel: String,
    week: usize,
    spend: f64,
    units: Option<f64>,
}

impl PlanFile {
    /// The weeks of a line; none where they do not sum to it because the file was edited.
    fn weeks_of(&self, line: &PlanLine) -> Vec<&WeekOfLine> {
        let weeks_of_line =
            self.weeks.iter().filter(|week| (&week.phase, &week.channel) == (&line.phase, &line.channel));
        let weeks_of_line: Vec<&WeekOfLine> = weeks_of_line.filter(|week| week.week < self.calendar.len()).collect();
        let add_up = |of: fn(&WeekOfLine) -> f64, all: f64| {
            (weeks_of_line.iter().map(|week| of(week)).sum::<f64>() - all).abs() <= WEEKS_ADD_UP * all.abs()
        };
        let units = add_up(|week| week.units.unwrap_or(0.0), line.units.unwrap_or(0.0));
        if units && add_up(|week| week.spend, line.spend) { weeks_of_line } else { Vec::new() }
    }
}

/// Whether a text is JSON.
pub(super) fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// The lines of a plan that klantreis wrote, as rows; a fault of any other JSON.
pub(super) fn read(name: &str, text: &str) -> Result<SheetText, Fault> {
    let plan: PlanFile = serde_json::from_str(text).map_err(|error| not_a_plan(name, text, &error))?;
    let row = |line: &PlanLine, week: &str, spend: f64, units: Option<f64>| {
        let word = |word: &str| TypedCell::words(word.to_owned());
        vec![
            TypedCell::number(f64::from(plan.format_version)),
            word(&line.phase),
            word(&line.channel),
            word(week),
            word(&line.currency),
            TypedCell::number(spend),
            units.map_or_else(TypedCell::default, TypedCell::number),
        ]
    };
    let rows = plan.lines.iter().flat_map(|line| match &plan.weeks_of(line)[..] {
        [] => vec![row(line, "", line.spend, line.units)],
        weeks => {
            let bought = weeks.iter().filter(|week| week.spend != 0.0 || week.units.is_some_and(|units| units != 0.0));
            bought.map(|week| row(line, &plan.calendar[week.week].week, week.spend, week.units)).collect()
        }
    });
    let heading = COLUMNS.map(|name| TypedCell::words(name.to_owned())).to_vec();
    Ok(of_rows([heading].into_iter().chain(rows)))
}

/// The fault of a JSON text that is not a plan.
fn not_a_plan(name: &str, text: &str, error: &serde_json::Error) -> Fault {
    let (line, column) = (error.line().to_string(), error.column().to_string());
    if !error.is_data() {
        let what = say!("begins-as-json-and-is-none", line, column);
        return Fault::whole(Code::Syntax, name, what).help(word!("name-a-table-or-a-plan"));
    }
    if serde_json::from_str::<Value>(text).is_ok_and(|value| value.get("lineitems").is_some()) {
        let what = word!("is-media-plan-in-mediaplanschema");
        return Fault::whole(Code::WrongFormat, name, what).help(word!("write-line-items-as-csv"));
    }
    Fault::whole(Code::WrongFormat, name, say!("json-is-no-plan", line)).help(word!("plan-writes-json"))
}

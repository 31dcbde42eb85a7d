//! The only room that opens output: a result becomes text in a format, and text becomes a file.
//!
//! Formats are pure functions from a result to text. Where an output goes is a [`place`], and outputs are [`written`]
//! all of them or none.

mod by;
mod chart;
pub mod compare;
pub mod csv;
pub mod document;
pub mod evaluate;
pub mod explain;
pub mod faults;
pub mod fit;
mod fresh;
pub mod json;
pub mod map;
pub mod markdown;
mod measure;
pub mod mediaplanschema;
pub mod no_plan;
mod page;
mod picture;
pub mod place;
mod relaxations;
pub mod risk;
mod shown;
pub mod side_by_side;
pub mod sweep;
pub mod table;
mod terminal;
mod under_way;
mod value;
mod weeks;
pub mod workbook;
pub mod written;

use std::path::Path;

pub use crate::domain::brief::CsvDialect;
use crate::fault::Fault;
use crate::planning::appendix::Appendix;
use crate::planning::explain::Explanation;
use crate::planning::map::JourneyMap;
use crate::planning::plan::Plan;
pub use by::{By, by};

/// A format a result can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For the terminal.
    Table,
    /// For programs and spreadsheets.
    Csv(CsvDialect),
    /// For programs, at full precision.
    Json,
    /// For a mail or a page.
    Markdown,
    /// A workbook, for whoever calculates on.
    Workbook,
    /// A page of its own, for the client: on screen, on paper, or in a mail.
    Html,
    /// A media plan in mediaplanschema's JSON, for planning systems.
    MediaPlanSchema,
}

impl Format {
    /// The format a file's extension stands for.
    pub fn of_extension(path: &Path, csv: CsvDialect) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "csv" => Some(Self::Csv(csv)),
            "json" => Some(Self::Json),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" => Some(Self::Table),
            "xlsx" => Some(Self::Workbook),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }

    /// Whether a file with this extension can hold this format.
    pub fn fits(self, path: &Path) -> bool {
        match (Self::of_extension(path, CsvDialect::Plain), self) {
            (None, _) | (Some(Self::Csv(_)), Self::Csv(_)) | (Some(Self::Json), Self::MediaPlanSchema) => true,
            (Some(own), format) => own == format,
        }
    }
}

/// A plan with what goes with it, in a format that is read or calculated with.
///
/// ```
/// use klantreis::{Planner, report::{By, Format, content}};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let plan = planner.plan().map_err(|why| planner.why(why))?.plan;
/// let page = content(&plan, None, By::Line, (Format::Html, 120))?;
/// assert!(page.starts_with(b"<!doctype html>"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn content(
    plan: &Plan,
    annex: Option<&Appendix>,
    by: By,
    (format, width): (Format, usize),
) -> Result<Vec<u8>, Fault> {
    match format {
        Format::Workbook => workbook::bytes(plan, annex),
        Format::Html if by == By::Line => Ok(page::document(plan, annex).html().into_bytes()),
        Format::MediaPlanSchema => Ok(mediaplanschema::text(plan)?.into_bytes()),
        format => Ok(self::by(plan, by, format, width).into_bytes()),
    }
}

/// A plan as text; tables are at most `width` columns wide.
pub fn text(plan: &Plan, format: Format, width: usize) -> String {
    match format {
        Format::Table if plan.under_way.is_some() => {
            format!("{}\n{}", table::text(plan, width), under_way::document(plan).text(width))
        }
        Format::Table => table::text(plan, width),
        Format::Csv(dialect) => csv::text(plan, dialect),
        Format::Json | Format::MediaPlanSchema => json::text(plan),
        Format::Html => page::document(plan, None).html(),
        Format::Markdown if plan.under_way.is_some() => {
            format!("{}\n{}", markdown::text(plan), under_way::document(plan).markdown())
        }
        Format::Markdown | Format::Workbook => markdown::text(plan),
    }
}

/// An explanation as text; it has no rows for a spreadsheet, so a CSV is the plan's.
pub fn explained(explanation: &Explanation, format: Format, width: usize) -> String {
    match format {
        Format::Csv(dialect) => csv::text(&explanation.plan, dialect),
        Format::Json => json::text(explanation),
        format => explain::document(explanation).told(format, width),
    }
}

/// The map of a journey as text; it has no rows for a spreadsheet.
pub fn mapped(map: &JourneyMap, format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(map),
        format => map::document(map).told(format, width),
    }
}

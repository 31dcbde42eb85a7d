//! Formats: how a document, a picture or records are written. Formats do not depend on answers, but for four layouts.
//!
//! The four are of a plan alone and stand in the folder of their format: the table of a terminal and the Markdown of a
//! plan, which are denser than a document, and the workbook and mediaplanschema, which only a plan is written in. They
//! take their contents from the views of the plan.

pub(in crate::report) mod csv;
pub(in crate::report) mod html;
pub mod json;
pub(in crate::report) mod markdown;
pub mod mediaplanschema;
pub(in crate::report) mod terminal;
pub(in crate::report) mod workbook;

use std::path::Path;

use super::document::Document;
pub use crate::domain::brief::CsvDialect;

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
    /// A workbook with formulas.
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

/// A document in a format that is read; tables for a terminal are at most `width` columns wide.
pub fn render(document: &Document, format: Format, width: usize) -> String {
    match format {
        Format::Markdown => markdown::text(document),
        Format::Html => html::page(document),
        _ => terminal::text(document, width),
    }
}

//! A sweep in every format, in parts: CSV and JSON are written row by row while cells are solved, so that a file can
//! grow with the sweep; documents are written at its end.

use super::formats::{Format, csv, json, render};
use super::views;
use crate::planning::sweep::{SweepCell, SweepSetup, SweepSummary};

/// What stands in front of the rows of a format; none where there are no rows.
pub fn head(head: &SweepSetup, format: Format) -> Option<String> {
    let names = || views::sweep::records::names(head);
    match format {
        Format::Csv(dialect) => Some(csv::head(&names().iter().map(String::as_str).collect::<Vec<_>>(), dialect)),
        Format::Json => Some(json::sweep::head(head)),
        _ => None,
    }
}

/// A cell as a row of a format; none where there are no rows.
pub fn row(setup: &SweepSetup, cell: &SweepCell, format: Format) -> Option<String> {
    match format {
        Format::Csv(dialect) => Some(csv::line(views::sweep::records::row(setup, cell), dialect)),
        Format::Json => Some(json::sweep::row(setup, cell)),
        _ => None,
    }
}

/// What follows the rows, or the whole document where there are none.
pub fn tail(setup: &SweepSetup, summary: &SweepSummary, format: Format, width: usize) -> String {
    match format {
        Format::Csv(_) => String::new(),
        Format::Json => json::sweep::tail(setup, summary),
        format => render(&views::sweep::document(setup, summary, width), format, width),
    }
}

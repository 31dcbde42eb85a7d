//! A plan week by week or month by month: as a flowchart, channels down and weeks across, and as rows for a
//! spreadsheet.

mod amounts;
mod blocks;
mod flowchart;
mod grid;
mod months;
mod rows;

use crate::planning::plan::Plan;
use crate::report::Format;
use crate::report::formats::json;
use crate::text::language::word;
pub(in crate::report) use amounts::Amounts;
pub(in crate::report) use grid::{Chart, monday, reached, short};
pub(in crate::report) use rows::{money, net_media};

/// How weeks are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Stretch {
    /// One by one.
    Week,
    /// By calendar month, a week that lies in two by its days.
    Month,
}

impl Stretch {
    /// What it is called, one and many.
    fn words(self) -> [&'static str; 2] {
        match self {
            Self::Week => word!(["week", "weeks"], ["week", "weken"]),
            Self::Month => word!(["month", "months"], ["maand", "maanden"]),
        }
    }
}

/// The plan by week or month.
pub(in crate::report) fn text(plan: &Plan, stretch: Stretch, format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(plan),
        Format::Csv(dialect) if stretch == Stretch::Week => rows::weekly(plan, dialect),
        Format::Csv(dialect) => rows::monthly(plan, dialect),
        Format::Table => flowchart::document(plan, stretch, width).text(width),
        format => flowchart::document(plan, stretch, usize::MAX).told(format, width),
    }
}

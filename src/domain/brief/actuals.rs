//! Actuals: what already ran of a campaign under way, as spend and results per week.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::text::language::Text;

/// What ran before the first week that is still to be planned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Actuals {
    /// The file they were read from.
    pub file: String,
    /// The first week that is still to be planned, such as `2027-W12`.
    pub from: String,
    /// Whether the remaining weeks are planned at the observed rates, shrunk towards the assumed ones.
    pub learn: bool,
    /// One row per placement and week; what has no row did not run.
    pub rows: Vec<Actual>,
    /// The assumptions made to read them: sentences without a full stop.
    pub assumed: Vec<Text>,
}

/// The actuals of a placement in a week.
#[derive(Clone, Debug, PartialEq)]
pub struct Actual {
    /// Its place in the sources.
    pub place: Range<usize>,
    /// Its row in a spreadsheet.
    pub row: usize,
    /// The phase as written, if the row has one.
    pub phase: Option<String>,
    /// The phase of the row above, with which its own cell may be merged.
    pub under: Option<String>,
    /// The heading of its section.
    pub section: Option<String>,
    /// The channel as written.
    pub channel: String,
    /// The week: `2027-W12`, or `12` without a year.
    pub week: String,
    /// Whether the file marks it as planned, as klantreis marks remaining weeks.
    pub planned: bool,
    /// Net media.
    pub spend: f64,
    /// The currency as written.
    pub currency: Option<String>,
    /// Other measured figures: `contacts`, `impressions`, `grp`, `clicks`, `conversions`.
    pub figures: BTreeMap<String, f64>,
}

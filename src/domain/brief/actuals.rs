//! What already ran of a campaign: spend and results per week, as they were bought.

use std::collections::BTreeMap;
use std::ops::Range;

/// What ran before a week, from which on the rest is planned.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Actuals {
    /// The file they come from.
    pub file: String,
    /// The first week that is still to be planned, such as `2027-W12`.
    pub from: String,
    /// Whether the weeks to come are planned at the rates observed, as far as so few observations tell.
    pub learn: bool,
    /// Week by week; what is not there did not run.
    pub rows: Vec<Actual>,
    /// What was assumed to read them: sentences without a full stop.
    pub assumed: Vec<String>,
}

/// A placement in a week.
#[derive(Clone, Debug, PartialEq)]
pub struct Actual {
    /// Where its text is in the sources.
    pub place: Range<usize>,
    /// Its row in a spreadsheet.
    pub row: usize,
    /// The phase as written, if it is.
    pub phase: Option<String>,
    /// The phase of the row above, where its own cell may be merged with it.
    pub under: Option<String>,
    /// The heading of the section it stands in.
    pub section: Option<String>,
    /// The channel as written.
    pub channel: String,
    /// The week: `2027-W12`, or `12` where no year is named.
    pub week: String,
    /// Whether the file calls it planned, as klantreis does of what is still to come.
    pub planned: bool,
    /// Net media.
    pub spend: f64,
    /// The currency that it says it is in.
    pub currency: Option<String>,
    /// What else was measured: `contacts`, `impressions`, `grp`, `clicks`, `conversions`.
    pub figures: BTreeMap<String, f64>,
}

//! The rows below the heading: points by channel and phase, and what was assumed to read them.
//!
//! A row without a weight or a reach is no point, nor is a row of totals. Where the unit of reach is not stated, it is
//! per cent if any value is above 1, and shares otherwise.

use std::collections::BTreeMap;

use super::columns::{CurveColumns, ReachUnit, is_at_one};
use super::{Along, Series, Weight};
use crate::domain::quantity::LARGEST;
use crate::fault::{Code, Fault};
use crate::input::tables::cell::{TableCell, shortened};
use crate::input::tables::decimal_mark::DecimalDecision;
use crate::input::tables::number::{CellFigure, ParsedCell};
use crate::input::tables::record::{Misshapen, Record};
use crate::input::tables::totals;
use crate::text::messages::{say, word};
use crate::text::number::plain;

/// Contacts above this are those of all people together, not per head.
const MOST_PER_HEAD: f64 = 1000.0;
/// The smallest weight above 0.
const LEAST_WEIGHT: f64 = 1e-9;

/// The two cells of a row that hold figures, per cent signs taken off.
pub(super) struct PointCells<'a> {
    pub(super) weight: TableCell<'a>,
    pub(super) reach: TableCell<'a>,
    /// Whether the reach has a per cent sign.
    percent: bool,
}

impl<'a> PointCells<'a> {
    pub(super) fn of(record: &'a Record, columns: &'a CurveColumns) -> Self {
        let mut reach = TableCell::of(record, columns.reach, &columns.names);
        let trimmed = reach.text.trim_matches(['%', ' ', '\u{a0}', '\u{202f}']);
        let percent = reach.text.contains('%') && !trimmed.is_empty();
        if percent {
            let exact = record
                .number(columns.reach)
                .map(|number| ParsedCell { figure: CellFigure::Exact(number.value), currency: None });
            (reach.text, reach.cell) = (trimmed, exact.unwrap_or_else(|| ParsedCell::of(trimmed)));
        }
        Self { weight: TableCell::of(record, columns.weight, &columns.names), reach, percent }
    }

    pub(super) fn is_percent(&self) -> bool {
        self.percent
    }

    fn record(&self) -> &'a Record {
        self.weight.record
    }
}

/// A point in the units of its row.
struct PointRow<'a> {
    record: &'a Record,
    key: usize,
    weight: f64,
    reach: f64,
    percent: bool,
}

/// How the numbers of the two columns are read.
pub(super) struct PointNumbers {
    pub(super) weight: DecimalDecision,
    pub(super) reach: DecimalDecision,
}

/// The rows of a file with points, as far as they are read.
pub(super) struct PointRows<'a> {
    columns: &'a CurveColumns,
    /// How weights and reach are read.
    numbers: &'a PointNumbers,
    faults: Vec<Fault>,
    found: Vec<PointRow<'a>>,
    series: Vec<Series>,
    keys: BTreeMap<(Option<String>, Option<String>), usize>,
    /// How many rows have no weight or no reach.
    incomplete: usize,
    /// How many rows are totals.
    totals: usize,
    /// How many rows are at 0, where every curve starts.
    origins: usize,
    /// How many rows have their reach at two contacts and more.
    frequent: usize,
}

/// The points of all rows.
pub(super) struct ReadPoints {
    pub(super) along: Along,
    pub(super) series: Vec<Series>,
    pub(super) assumed: Vec<String>,
    pub(super) faults: Vec<Fault>,
}

impl<'a> PointRows<'a> {
    pub(super) fn new(columns: &'a CurveColumns, numbers: &'a PointNumbers) -> Self {
        let (faults, found, series, keys) = Default::default();
        Self { columns, numbers, faults, found, series, keys, incomplete: 0, totals: 0, origins: 0, frequent: 0 }
    }

    pub(super) fn take(&mut self, cells: &PointCells<'a>) {
        let record = cells.record();
        if let Some(fault) = self.misshapen(cells) {
            self.faults.push(fault);
            return;
        }
        if record.is_empty() {
            return;
        }
        let first = record.cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
        if totals::kind(first).is_some() {
            self.totals += 1;
            return;
        }
        if self.columns.bucket.and_then(|at| is_at_one(record.cell(at))) == Some(false) {
            self.frequent += 1;
            return;
        }
        let nothing = |entry: &TableCell<'_>| matches!(entry.cell.figure, CellFigure::Empty | CellFigure::Dash);
        if nothing(&cells.weight) || nothing(&cells.reach) {
            self.incomplete += 1;
            return;
        }
        let (weight, reach) =
            (self.figure(&cells.weight, &self.numbers.weight), self.figure(&cells.reach, &self.numbers.reach));
        let (weight, reach) = (
            weight.map(|number| number * self.columns.weight_times),
            reach.map(|number| number * self.columns.reach_times),
        );
        let (Some(weight), Some(reach)) = (weight, reach) else { return };
        if weight < LEAST_WEIGHT {
            if reach > 0.0 {
                let what = say!("people-reached-with-nothing", reach = cells.reach.shown());
                let help = word!("write-weight-of-point-or-leave-row-out");
                self.faults.push(cells.weight.fault(Code::Contradicts, &what).help(help));
            }
            self.origins += 1;
            return;
        }
        let key = self.key(record);
        self.found.push(PointRow { record, key, weight, reach, percent: cells.percent });
    }

    fn misshapen(&self, cells: &PointCells<'_>) -> Option<Fault> {
        let misshapen = cells.record().misshapen(self.columns.count)?;
        let what = match misshapen {
            Misshapen::UnclosedQuote => word!("quote-in-points-is-never-closed").to_owned(),
            Misshapen::ExtraCell(cell) => say!("more-cells-of-points-than-columns", cell = shortened(cell)),
        };
        Some(cells.weight.fault(Code::Syntax, &what).help(misshapen.help()))
    }

    /// A figure of at least 0, or a fault.
    fn figure(&mut self, entry: &TableCell<'_>, decision: &DecimalDecision) -> Option<f64> {
        let figure = entry.shown();
        let (what, help) = match decision.of_cell(&entry.cell) {
            Some(value) if (0.0..=LARGEST).contains(&value) => return Some(value),
            Some(value) if value < 0.0 => (say!("figure-is-below-0", figure), word!("weight-and-reach-are-0-or-more")),
            Some(_) => {
                let most = format!("{LARGEST:e}");
                (say!("figure-is-more-than-is-read", figure, most), word!("is-figure-right"))
            }
            None if entry.cell.figure == CellFigure::Percent => {
                (say!("figure-is-share-and-weight-is-none", figure), word!("write-weight-that-it-is"))
            }
            None if entry.cell.digits().is_some() => {
                (say!("figure-is-not-a-number", figure), word!("write-figure-in-digits"))
            }
            None => (say!("figure-is-not-a-number", figure), word!("write-figure-in-digits-or-leave-row-out")),
        };
        self.faults.push(entry.fault(Code::BadValue, &what).help(help));
        None
    }

    /// The series that a row belongs to.
    fn key(&mut self, record: &Record) -> usize {
        let word = |at: Option<usize>| at.map(|at| record.cell(at).to_owned());
        let (channel, phase) = (word(self.columns.channel), word(self.columns.phase));
        let next = self.series.len();
        let place = *self.keys.entry((channel.clone(), phase.clone())).or_insert(next);
        if place == next {
            self.series.push(Series { channel, phase, points: Vec::new() });
        }
        place
    }

    /// All points, in the units of a brief.
    pub(super) fn points(mut self, people: Option<f64>) -> ReadPoints {
        let mut assumed = self.left_out();
        let people_in_all = self.everyone(people, &mut assumed);
        let (along, by) = self.along(people, &mut assumed);
        let mut series = std::mem::take(&mut self.series);
        for found in std::mem::take(&mut self.found) {
            let reach = found.reach / people_in_all;
            if reach > 1.0 {
                let what = say!("reach-is-more-than-all-people", reach = found.record.cell(self.columns.reach));
                let help = word!("write-reach-in-per-cent-shares-or-people");
                self.faults.push(reach_fault(Code::OutOfRange, &found, self.columns, &what).help(help));
            }
            if let Some(series) = series.get_mut(found.key) {
                series.points.push((found.weight / by, reach));
            }
        }
        for channel in series.iter().filter(|series| series.channel.as_deref() == Some("")) {
            assumed.push(say!("points-without-channel", points = channel.points.len()));
        }
        if series
            .iter()
            .any(|series| series.points.iter().any(|(weight, _)| !(LEAST_WEIGHT..=LARGEST).contains(weight)))
        {
            let what = word!("makes-too-few-contacts-per-head");
            let help = word!("how-many-people-can-audience-be");
            self.faults.push(Fault::whole(Code::OutOfRange, "--people", what).help(help));
        }
        ReadPoints { along, series, assumed, faults: self.faults }
    }

    /// Sentences about the rows that were left out.
    fn left_out(&self) -> Vec<String> {
        let sentences = [
            (self.incomplete, say!("incomplete-points-left-out", rows = self.incomplete)),
            (self.totals, say!("totals-of-points-left-out", rows = self.totals)),
            (self.origins, say!("points-at-0-left-out", rows = self.origins)),
            (self.frequent, say!("points-of-more-contacts-left-out", rows = self.frequent)),
        ];
        sentences.into_iter().filter(|(count, _)| *count > 0).map(|(_, sentence)| sentence).collect()
    }

    /// The reach of everybody, in the unit of the column: 100 per cent, 1, or a number of people. Where only the size
    /// of the values shows the unit, that is an assumption.
    fn everyone(&mut self, people: Option<f64>, assumed: &mut Vec<String>) -> f64 {
        let bare = |found: &&PointRow<'_>| !found.percent && found.reach > 0.0;
        let signs = self.found.iter().any(|found| found.percent);
        let highest = self.found.iter().filter(bare).map(|found| found.reach).fold(0.0, f64::max);
        match self.columns.unit {
            ReachUnit::Percent => 100.0,
            ReachUnit::Shares if !signs => 1.0,
            _ if signs => {
                // A bare 0.4 beside 40% could be either.
                if let Some(small) = self.found.iter().find(|found| bare(found) && found.reach <= 1.0) {
                    let what = say!("reach-has-no-per-cent-sign", reach = small.record.cell(self.columns.reach));
                    let fault = reach_fault(Code::Ambiguous, small, self.columns, &what);
                    self.faults.push(fault.help(word!("write-all-with-sign-or-none")));
                }
                100.0
            }
            unit if highest > 100.0 || unit == ReachUnit::People => self.in_people(people, assumed),
            _ if highest > 1.0 => {
                let lowest = self.found.iter().filter(bare).map(|found| found.reach).fold(f64::INFINITY, f64::min);
                if lowest < 1.0 {
                    assumed.push(say!("reach-is-read-in-per-cent", reach = plain(lowest, 3)));
                }
                100.0
            }
            _ => {
                if highest > 0.0 {
                    assumed.push(word!("reach-is-read-in-shares").to_owned());
                }
                1.0
            }
        }
    }

    /// How many people there are, where reach counts people. A reach of 0 at a weight above 0 is a rounded one, and
    /// left out.
    fn in_people(&mut self, people: Option<f64>, assumed: &mut Vec<String>) -> f64 {
        let column = self.columns.names.get(self.columns.reach).map_or("", String::as_str);
        let Some(people) = people else {
            let highest = self.found.iter().map(|found| found.reach).fold(0.0, f64::max);
            self.needs_people(say!("column-exceeds-all-people", column, highest = plain(highest, 2)));
            return f64::INFINITY;
        };
        assumed.push(say!("column-is-read-as-people", column, people = plain(people, 0)));
        let rows_before = self.found.len();
        self.found.retain(|found| found.reach > 0.0);
        let nobody = rows_before - self.found.len();
        if nobody > 0 {
            assumed.push(say!("points-that-reach-nobody-left-out", rows = nobody));
        }
        people
    }

    /// A fault of a file that takes `--people` to be read.
    fn needs_people(&mut self, what: String) {
        let fault = Fault::whole(Code::unsaid("--people"), "--people", what);
        self.faults.push(fault.help(word!("say-how-many-people-reach-is-counted-in")));
    }

    /// The unit of the weights in a brief, and the number that they are divided by to be in it.
    fn along(&mut self, people: Option<f64>, assumed: &mut Vec<String>) -> (Along, f64) {
        let highest = self.found.iter().map(|found| found.weight).fold(0.0, f64::max);
        let column = self.columns.names.get(self.columns.weight).map_or("", String::as_str);
        match (self.columns.kind, people) {
            (Weight::Grp, _) => (Along::Grp, 1.0),
            (Weight::Spend, _) => (Along::Spend, 1.0),
            (Weight::Insertions, _) => (Along::Insertions, 1.0),
            (Weight::Contacts, None) if highest <= MOST_PER_HEAD || self.columns.per_head => {
                if !self.columns.per_head {
                    assumed.push(say!("column-is-read-as-contacts-per-head", column));
                }
                (Along::Contacts, 1.0)
            }
            (Weight::Contacts, Some(_)) if self.columns.per_head => (Along::Contacts, 1.0),
            (Weight::Contacts | Weight::Impressions, Some(people)) => (Along::Contacts, people),
            (Weight::Contacts | Weight::Impressions, None) => {
                self.needs_people(say!("contacts-of-all-people-together", column));
                (Along::Contacts, 1.0)
            }
        }
    }
}

fn reach_fault(code: Code, found: &PointRow<'_>, columns: &CurveColumns, what: &str) -> Fault {
    TableCell::of(found.record, columns.reach, &columns.names).fault(code, what)
}

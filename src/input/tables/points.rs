//! Points of a reach curve from a CSV file: how much was bought, and how many people that reached.
//!
//! The file is one that a spreadsheet or a planning tool saved, read as leniently as a [`super::split`]: any delimiter,
//! decimal mark and encoding, titles above and totals below. Reach is in per cent, in shares or in people; the file
//! shows which, or an assumption states it. [`crate::planning::fit`] fits a curve to the points.

mod columns;
mod numbers;
mod rows;

use std::path::Path;

use super::decimal_mark::NumberWords;
use super::heading::Heading;
use super::open::{OpenTable, TableKind, dialect_found, in_file_order};
use super::scale::{scale, words_of};
use super::sheet::Sheet;
pub use crate::domain::curve::Along;
use crate::fault::{Code, Fault, Sources, listed};
use crate::input::files::FileHelp;
use crate::text::messages::{say, word};
use columns::{CurveColumns, SCORE};
use rows::{PointCells, PointRows};

/// A table of points, and the words of its faults.
fn table_kind() -> TableKind {
    let help = FileHelp {
        missing: word!("name-csv-file-of-points"),
        directory: word!("name-csv-file-of-points-inside-it"),
        large: word!("really-points-of-curve"),
    };
    TableKind { score: SCORE, help, needed: word!("columns-of-points"), start: word!("start-points-with-line") }
}

/// What a column of weights is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Gross rating points.
    Grp,
    /// Contacts per head, or of all people together where it is known how many there are.
    Contacts,
    /// Impressions, which become contacts per head where it is known how many people there are.
    Impressions,
    /// Insertions.
    Insertions,
    /// Net spend.
    Spend,
}

/// How the points of a file are read.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PointsRequest {
    /// The column of weights to read, where there are several.
    pub against: Option<Weight>,
    /// How many people there are, to make contacts per head of impressions.
    pub people: Option<f64>,
}

/// The points of one channel in one phase.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// The channel as written; none where there is no such column.
    pub channel: Option<String>,
    /// The phase as written; none where there is no such column.
    pub phase: Option<String>,
    /// Weight, above 0, and reach as a share, in the order of the file.
    pub points: Vec<(f64, f64)>,
}

/// The points of a file, with the faults met on the way.
#[derive(Clone, Debug)]
pub struct PointsReading {
    /// The file's name.
    pub name: String,
    /// What the weights are.
    pub along: Along,
    /// The points by channel and phase, in the order of the file.
    pub series: Vec<Series>,
    /// What was assumed to read it: sentences without a full stop.
    pub assumed: Vec<String>,
    /// Its text.
    pub sources: Sources,
    /// What could not be read, in the order of the file.
    pub faults: Vec<Fault>,
}

/// Reads the points in a file; `-` is standard input, and `curve.xlsx#Reach` a sheet of a workbook.
pub fn file(path: &Path, request: PointsRequest) -> PointsReading {
    PointsReading::of(table_kind().file(path), request)
}

/// Reads points from the bytes of a file.
pub fn text(name: &str, bytes: &[u8], request: PointsRequest) -> PointsReading {
    PointsReading::of(table_kind().bytes(name, bytes), request)
}

/// Whether a line above the table states that its numbers are in thousands.
fn is_scaled(cells: &[String]) -> bool {
    let words = words_of(&cells.join(" "));
    scale(&words.iter().map(String::as_str).collect::<Vec<_>>()).1.is_some()
}

impl PointsReading {
    fn of(opened: OpenTable, request: PointsRequest) -> Self {
        let OpenTable { name, sheet, sources, assumed, faults } = opened;
        let assumed = assumed.iter().map(ToString::to_string).collect();
        let mut reading = Self { name, along: Along::Contacts, series: Vec::new(), assumed, sources, faults };
        if let Some(sheet) = &sheet {
            reading.understand(sheet, request);
        }
        reading.faults = in_file_order(&reading.name, reading.faults);
        reading
    }

    /// Reads the rows below the heading, if there is one.
    fn understand(&mut self, sheet: &Sheet, request: PointsRequest) {
        let heading = match table_kind().heading(&self.name, sheet) {
            Ok(heading) => heading,
            Err(fault) => return self.faults.push(fault),
        };
        match CurveColumns::of(&heading, request.against) {
            Ok(columns) => self.read(sheet.delimiter, &columns, &heading, request.people),
            Err(fault) => self.faults.push(fault),
        }
    }

    fn read(&mut self, delimiter: u8, columns: &CurveColumns, heading: &Heading<'_>, people: Option<f64>) {
        let below = heading.below;
        let cells: Vec<PointCells<'_>> = below.iter().map(|record| PointCells::of(record, columns)).collect();
        let scaled = heading.above.iter().find(|record| is_scaled(&record.cells));
        self.faults.extend(scaled.map(|record| {
            let what = say!("row-scales-numbers-and-not-which", row = record.row.to_string());
            Fault::text(Code::Ambiguous, record.place.clone(), what).help(word!("say-scale-in-name-of-column"))
        }));
        let mut numbers = numbers::decide_marks(delimiter, NumberWords::OfColumns, columns, &cells);
        for decision in [&mut numbers.weight, &mut numbers.reach] {
            self.faults.extend(decision.fault.take());
            self.assumed.extend(decision.assumed.take().map(|assumed| assumed.to_string()));
        }
        let found = dialect_found(delimiter, numbers.weight.mark.or(numbers.reach.mark), columns.own);
        self.assumed.extend(found.map(|found| found.to_string()));
        self.assumed.extend(columns.assumptions(below));
        if !self.faults.is_empty() {
            return;
        }
        let mut rows = PointRows::new(columns, &numbers);
        for cells in &cells {
            rows.take(cells);
        }
        let points = rows.points(people);
        self.along = points.along;
        self.series = points.series;
        self.assumed.extend(points.assumed);
        self.faults.extend(points.faults);
        if self.series.is_empty() && self.faults.is_empty() {
            let what = say!("no-row-with-both-columns", columns = listed(columns.read()));
            self.faults.push(Fault::whole(Code::Empty, &self.name, what).help(word!("write-row-for-each-point")));
        }
    }
}

//! The rows below the heading: points by channel and phase, and what was assumed to read them.
//!
//! A row without a weight or without a reach is no point; rows that add up others are none either. Where nobody says
//! whether reach is in per cent or in shares, values above 1 are per cent, and then all are.

use std::collections::BTreeMap;

use super::columns::{Columns, Counted, is_at_one};
use super::{Along, Series, Weight};
use crate::domain::quantity::LARGEST;
use crate::fault::{Code, Fault};
use crate::input::read::table::entry::{Entry, shown};
use crate::input::read::table::mark::Decision;
use crate::input::read::table::number::{Cell, Figure};
use crate::input::read::table::sheet::Record;
use crate::input::read::table::totals;
use crate::text::number::{count_in_english, plain};

/// More contacts per head than this are those of all people together.
const MANY: f64 = 1000.0;
/// The smallest weight above 0.
const LEAST: f64 = 1e-9;

/// The two cells of a row that hold figures, per cent signs taken off.
pub(super) struct Cells<'a> {
    pub(super) weight: Entry<'a>,
    pub(super) reach: Entry<'a>,
    /// Whether the reach has a per cent sign.
    percent: bool,
}

impl<'a> Cells<'a> {
    pub(super) fn of(record: &'a Record, columns: &'a Columns) -> Self {
        let mut reach = Entry::of(record, columns.reach, &columns.names);
        let trimmed = reach.text.trim_matches(['%', ' ', '\u{a0}', '\u{202f}']);
        let percent = reach.text.contains('%') && !trimmed.is_empty();
        if percent {
            let exact =
                record.number(columns.reach).map(|number| Cell { figure: Figure::Exact(number.value), currency: None });
            (reach.text, reach.cell) = (trimmed, exact.unwrap_or_else(|| Cell::of(trimmed)));
        }
        Self { weight: Entry::of(record, columns.weight, &columns.names), reach, percent }
    }

    pub(super) fn is_percent(&self) -> bool {
        self.percent
    }

    fn record(&self) -> &'a Record {
        self.weight.record
    }
}

/// A point as its row has it.
struct Found<'a> {
    record: &'a Record,
    key: usize,
    weight: f64,
    reach: f64,
    percent: bool,
}

/// How the numbers of the two columns are read.
pub(super) struct Numbers {
    pub(super) weight: Decision,
    pub(super) reach: Decision,
}

/// What is read from the rows, one after another.
pub(super) struct Below<'a> {
    columns: &'a Columns,
    /// How weights and reach are read.
    numbers: &'a Numbers,
    faults: Vec<Fault>,
    found: Vec<Found<'a>>,
    names: Vec<Series>,
    keys: BTreeMap<(Option<String>, Option<String>), usize>,
    /// Rows without a weight or a reach, totals, and rows at 0, which every curve meets.
    incomplete: usize,
    totals: usize,
    origins: usize,
    /// Rows whose reach is at two contacts and more.
    frequent: usize,
}

/// What the rows come to.
pub(super) struct Points {
    pub(super) along: Along,
    pub(super) series: Vec<Series>,
    pub(super) assumed: Vec<String>,
    pub(super) faults: Vec<Fault>,
}

impl<'a> Below<'a> {
    pub(super) fn new(columns: &'a Columns, numbers: &'a Numbers) -> Self {
        let (faults, found, names, keys) = Default::default();
        Self { columns, numbers, faults, found, names, keys, incomplete: 0, totals: 0, origins: 0, frequent: 0 }
    }

    pub(super) fn take(&mut self, cells: &Cells<'a>) {
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
        let nothing = |entry: &Entry<'_>| matches!(entry.cell.figure, Figure::Empty | Figure::Dash);
        if nothing(&cells.weight) || nothing(&cells.reach) {
            self.incomplete += 1;
            return;
        }
        let (weight, reach) =
            (self.figure(&cells.weight, &self.numbers.weight), self.figure(&cells.reach, &self.numbers.reach));
        let (weight, reach) = (weight.map(|it| it * self.columns.times.0), reach.map(|it| it * self.columns.times.1));
        let (Some(weight), Some(reach)) = (weight, reach) else { return };
        if weight < LEAST {
            if reach > 0.0 {
                let what = format!("`{}` people are reached with nothing", cells.reach.shown());
                self.faults.push(
                    cells
                        .weight
                        .fault(Code::Contradicts, &what)
                        .mend("write the weight of this point, or leave the row out"),
                );
            }
            self.origins += 1;
            return;
        }
        let key = self.key(record);
        self.found.push(Found { record, key, weight, reach, percent: cells.percent });
    }

    fn misshapen(&self, cells: &Cells<'_>) -> Option<Fault> {
        let record = cells.record();
        if record.unclosed {
            let what = "a quote is opened here and never closed, so the rows below cannot be told apart";
            return Some(
                cells
                    .weight
                    .fault(Code::Syntax, what)
                    .mend("close the quote, or write it twice where it belongs to the words"),
            );
        }
        let surplus = record.cells.iter().skip(self.columns.count).find(|cell| !cell.is_empty())?;
        let what = format!("there are more cells than the heading has columns: `{}`", shown(surplus));
        Some(
            cells
                .weight
                .fault(Code::Syntax, &what)
                .mend("put quotes around a cell with a delimiter in it, or name the column"),
        )
    }

    /// A figure of at least 0, or a fault.
    fn figure(&mut self, entry: &Entry<'_>, decision: &Decision) -> Option<f64> {
        let shown = entry.shown();
        let (what, mend) = match decision.of_cell(&entry.cell) {
            Some(value) if (0.0..=LARGEST).contains(&value) => return Some(value),
            Some(value) if value < 0.0 => (format!("`{shown}` is below 0"), "weight and reach are 0 or more"),
            Some(_) => (format!("`{shown}` is more than {LARGEST:e}, the most that is read"), "is this right?"),
            None if entry.cell.figure == Figure::Percent => {
                (format!("`{shown}` is a share, and a weight is none"), "write the weight that it is")
            }
            None if entry.cell.digits().is_some() => {
                (format!("`{shown}` is not a number"), "write it in digits, such as 1234.5")
            }
            None => (format!("`{shown}` is not a number"), "write it in digits, or leave the row out"),
        };
        self.faults.push(entry.fault(Code::BadValue, &what).mend(mend));
        None
    }

    /// The series that a row belongs to.
    fn key(&mut self, record: &Record) -> usize {
        let word = |at: Option<usize>| at.map(|at| record.cell(at).to_owned());
        let (channel, phase) = (word(self.columns.channel), word(self.columns.phase));
        let next = self.names.len();
        let place = *self.keys.entry((channel.clone(), phase.clone())).or_insert(next);
        if place == next {
            self.names.push(Series { channel, phase, points: Vec::new() });
        }
        place
    }

    /// The points, in the units of a brief.
    pub(super) fn points(mut self, people: Option<f64>) -> Points {
        let mut assumed = self.said();
        let all = self.everyone(people, &mut assumed);
        let (along, by) = self.along(people, &mut assumed);
        let mut series = std::mem::take(&mut self.names);
        for found in std::mem::take(&mut self.found) {
            let reach = found.reach / all;
            if reach > 1.0 {
                let what = format!("`{}` is more than all people", found.record.cell(self.columns.reach));
                let mend = "write reach in per cent of the people, in shares of 1, or in people with --people";
                self.faults.push(of_reach(Code::OutOfRange, &found, self.columns, &what).mend(mend));
            }
            if let Some(series) = series.get_mut(found.key) {
                series.points.push((found.weight / by, reach));
            }
        }
        for channel in series.iter().filter(|series| series.channel.as_deref() == Some("")) {
            assumed.push(format!("{} without a channel", count_in_english(channel.points.len(), "point")));
        }
        if series.iter().any(|series| series.points.iter().any(|(weight, _)| !(LEAST..=LARGEST).contains(weight))) {
            let what = "makes contacts per head that are too few to be counted";
            self.faults.push(
                Fault::whole(Code::OutOfRange, "--people", what).mend("how many people can the channel's audience be?"),
            );
        }
        Points { along, series, assumed, faults: self.faults }
    }

    fn said(&self) -> Vec<String> {
        let mut said = Vec::new();
        for (count, what) in [
            (self.incomplete, "without a weight or a reach was left out"),
            (self.totals, "of totals was left out"),
            (self.origins, "at 0 was left out, for every curve starts there"),
            (self.frequent, "of two contacts and more was left out: a curve is of reach"),
        ] {
            if count > 0 {
                let what = if count == 1 { what.to_owned() } else { what.replace(" was ", " were ") };
                said.push(format!("{} {what}", count_in_english(count, "row")));
            }
        }
        said
    }

    /// What reach is when everybody is reached: 100 per cent, 1, or so many people. Said where nothing but its size
    /// shows which of them it is.
    fn everyone(&mut self, people: Option<f64>, assumed: &mut Vec<String>) -> f64 {
        let bare = |found: &&Found<'_>| !found.percent && found.reach > 0.0;
        let signs = self.found.iter().any(|found| found.percent);
        let highest = self.found.iter().filter(bare).map(|found| found.reach).fold(0.0, f64::max);
        match self.columns.counted {
            Counted::Percent => 100.0,
            Counted::Shares if !signs => 1.0,
            _ if signs => {
                // A bare 0.4 beside 40 % could be either.
                if let Some(small) = self.found.iter().find(|found| bare(found) && found.reach <= 1.0) {
                    let what =
                        format!("`{}` has no per cent sign, and others have", small.record.cell(self.columns.reach));
                    let fault = of_reach(Code::Ambiguous, small, self.columns, &what);
                    self.faults.push(fault.mend("write all of them with the sign, or none"));
                }
                100.0
            }
            counted if highest > 100.0 || counted == Counted::People => self.in_people(people, assumed),
            _ if highest > 1.0 => {
                let lowest = self.found.iter().filter(bare).map(|found| found.reach).fold(f64::INFINITY, f64::min);
                if lowest < 1.0 {
                    let what = "is read in per cent, for others are above 1";
                    assumed
                        .push(format!("a reach of {} {what}; write all in shares of 1 if it is one", plain(lowest, 3)));
                }
                100.0
            }
            _ => {
                if highest > 0.0 {
                    let what =
                        "reach is read in shares of 1, for none is above 1; name the column `reach_pct` if it is";
                    assumed.push(format!("{what} in per cent"));
                }
                1.0
            }
        }
    }

    /// How many people there are, where reach counts them; a reach of nobody beside a weight was rounded to that.
    fn in_people(&mut self, people: Option<f64>, assumed: &mut Vec<String>) -> f64 {
        let column = self.columns.names.get(self.columns.reach).map_or("", String::as_str);
        let Some(people) = people else {
            let highest = self.found.iter().map(|found| found.reach).fold(0.0, f64::max);
            let what = format!("`{column}` goes up to {}, more than all people in per cent", plain(highest, 2));
            let fault = Fault::whole(
                Code::unsaid("--people"),
                "--people",
                format!("{what}; if it counts people, a curve is of their share"),
            );
            self.faults.push(fault.mend("say how many people reach is counted in, such as --people 3.2m"));
            return f64::INFINITY;
        };
        assumed.push(format!("`{column}` is read as people, of {}", plain(people, 0)));
        let before = self.found.len();
        self.found.retain(|found| found.reach > 0.0);
        let nobody = before - self.found.len();
        if nobody > 0 {
            let were = if nobody == 1 { "was" } else { "were" };
            assumed.push(format!("{} that reach nobody {were} left out as rounded", count_in_english(nobody, "row")));
        }
        people
    }

    /// What the weights are in a brief, and what they are divided by to be so.
    fn along(&mut self, people: Option<f64>, assumed: &mut Vec<String>) -> (Along, f64) {
        let highest = self.found.iter().map(|found| found.weight).fold(0.0, f64::max);
        let column = self.columns.names.get(self.columns.weight).map_or("", String::as_str);
        match (self.columns.kind, people) {
            (Weight::Grp, _) => (Along::Grp, 1.0),
            (Weight::Spend, _) => (Along::Spend, 1.0),
            (Weight::Insertions, _) => (Along::Insertions, 1.0),
            (Weight::Contacts, None) if highest <= MANY || self.columns.per_head => {
                if !self.columns.per_head {
                    assumed.push(format!("`{column}` is read as contacts per head"));
                }
                (Along::Contacts, 1.0)
            }
            (Weight::Contacts, Some(_)) if self.columns.per_head => (Along::Contacts, 1.0),
            (Weight::Contacts | Weight::Impressions, Some(people)) => (Along::Contacts, people),
            (Weight::Contacts | Weight::Impressions, None) => {
                let what =
                    format!("`{column}` are those of all people together, and a curve is over contacts per head");
                let fault = Fault::whole(Code::unsaid("--people"), "--people", what);
                self.faults.push(fault.mend("say how many people reach is counted in, such as --people 3.2m"));
                (Along::Contacts, 1.0)
            }
        }
    }
}

fn of_reach(code: Code, found: &Found<'_>, columns: &Columns, what: &str) -> Fault {
    Entry::of(found.record, columns.reach, &columns.names).fault(code, what)
}

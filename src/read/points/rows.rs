//! The rows below the heading: points by channel and phase, and what was assumed to read them.
//!
//! A row without a weight or without a reach is no point; rows that add up others are none either. Where nobody says
//! whether reach is in per cent or in shares, values above 1 are per cent, and then all are.

use std::collections::BTreeMap;

use super::columns::{Columns, Counted};
use super::{Along, Series, Weight};
use crate::fault::Fault;
use crate::number::counted;
use crate::quantity::LARGEST;
use crate::read::split::entry::{Entry, shown};
use crate::read::split::number::{Cell, Evidence, Figure, Mark, evidence, number};
use crate::read::split::sheet::Record;
use crate::read::split::totals;

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
            (reach.text, reach.cell) = (trimmed, Cell::of(trimmed));
        }
        Self { weight: Entry::of(record, columns.weight, &columns.names), reach, percent }
    }

    fn record(&self) -> &'a Record {
        self.weight.record
    }
}

/// The decimal mark where only reach can show it: a reach of `12,345` is no twelve thousand.
pub(super) fn shown_by_reach(cells: &[Cells<'_>]) -> Option<Mark> {
    let all = || cells.iter().flat_map(|cells| [&cells.weight, &cells.reach]).filter_map(Entry::digits);
    if all().any(|digits| matches!(evidence(digits), Evidence::Shows(_))) {
        return None;
    }
    let mut reach = cells.iter().filter_map(|cells| cells.reach.digits());
    let first = reach.find(|digits| evidence(digits) == Evidence::TwoWays)?;
    Some(if first.contains(',') { Mark::Comma } else { Mark::Point })
}

/// A point as its row has it.
struct Found<'a> {
    record: &'a Record,
    key: usize,
    weight: f64,
    reach: f64,
    percent: bool,
}

/// What is read from the rows, one after another.
pub(super) struct Below<'a> {
    columns: &'a Columns,
    mark: Option<Mark>,
    faults: Vec<Fault>,
    found: Vec<Found<'a>>,
    names: Vec<Series>,
    keys: BTreeMap<(Option<String>, Option<String>), usize>,
    /// Rows without a weight or a reach, totals, and rows at 0, which every curve meets.
    incomplete: usize,
    totals: usize,
    origins: usize,
}

/// What the rows come to.
pub(super) struct Points {
    pub(super) along: Along,
    pub(super) series: Vec<Series>,
    pub(super) assumed: Vec<String>,
    pub(super) faults: Vec<Fault>,
}

impl<'a> Below<'a> {
    pub(super) fn new(columns: &'a Columns, mark: Option<Mark>) -> Self {
        let (faults, found, names, keys) = Default::default();
        Self { columns, mark, faults, found, names, keys, incomplete: 0, totals: 0, origins: 0 }
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
        let nothing = |entry: &Entry<'_>| matches!(entry.cell.figure, Figure::Empty | Figure::Dash);
        if nothing(&cells.weight) || nothing(&cells.reach) {
            self.incomplete += 1;
            return;
        }
        let (weight, reach) = (self.figure(&cells.weight), self.figure(&cells.reach));
        let (Some(weight), Some(reach)) = (weight, reach) else { return };
        if weight < LEAST {
            if reach > 0.0 {
                let what = format!("`{}` people are reached with nothing", cells.reach.shown());
                self.faults
                    .push(cells.weight.fault(&what).mend("write the weight of this point, or leave the row out"));
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
                cells.weight.fault(what).mend("close the quote, or write it twice where it belongs to the words"),
            );
        }
        let surplus = record.cells.iter().skip(self.columns.count).find(|cell| !cell.is_empty())?;
        let what = format!("there are more cells than the heading has columns: `{}`", shown(surplus));
        Some(cells.weight.fault(&what).mend("put quotes around a cell with a delimiter in it, or name the column"))
    }

    /// A figure of at least 0, or a fault.
    fn figure(&mut self, entry: &Entry<'_>) -> Option<f64> {
        let shown = entry.shown();
        let (what, mend) = match &entry.cell.figure {
            Figure::Digits(digits) => match number(digits, self.mark.unwrap_or(Mark::Point)) {
                Some(value) if value <= LARGEST => return Some(value),
                Some(_) => (format!("`{shown}` is more than {LARGEST:e}, the most that is read"), "is this right?"),
                None => (format!("`{shown}` is not a number"), "write it in digits, such as 1234.5"),
            },
            Figure::Negative(_) => (format!("`{shown}` is below 0"), "weight and reach are 0 or more"),
            Figure::Percent => (format!("`{shown}` is a share, and a weight is none"), "write the weight that it is"),
            _ => (format!("`{shown}` is not a number"), "write it in digits, or leave the row out"),
        };
        self.faults.push(entry.fault(&what).mend(mend));
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
        let per_cent = self.per_cent(&mut assumed);
        let (along, by) = self.along(people, &mut assumed);
        let mut series = std::mem::take(&mut self.names);
        for found in std::mem::take(&mut self.found) {
            let reach = if per_cent { found.reach / 100.0 } else { found.reach };
            if reach > 1.0 {
                let what = format!("`{}` is more than all people", found.record.cell(self.columns.reach));
                let mend = "write reach in per cent of the people, or all of it in shares of 1";
                self.faults.push(of_reach(&found, self.columns, &what).mend(mend));
            }
            if let Some(series) = series.get_mut(found.key) {
                series.points.push((found.weight / by, reach));
            }
        }
        for channel in series.iter().filter(|series| series.channel.as_deref() == Some("")) {
            assumed.push(format!("{} without a channel", counted(channel.points.len(), "point")));
        }
        if series.iter().any(|series| series.points.iter().any(|(weight, _)| !(LEAST..=LARGEST).contains(weight))) {
            let what = "makes contacts per head that are too few to be counted";
            self.faults.push(Fault::whole("--people", what).mend("how many people can the channel's audience be?"));
        }
        Points { along, series, assumed, faults: self.faults }
    }

    fn said(&self) -> Vec<String> {
        let mut said = Vec::new();
        for (count, what) in [
            (self.incomplete, "without a weight or a reach was left out"),
            (self.totals, "of totals was left out"),
            (self.origins, "at 0 was left out, for every curve starts there"),
        ] {
            if count > 0 {
                let what = if count == 1 { what.to_owned() } else { what.replace(" was ", " were ") };
                said.push(format!("{} {what}", counted(count, "row")));
            }
        }
        said
    }

    /// Whether reach is in per cent; said where nothing but its size shows it.
    fn per_cent(&mut self, assumed: &mut Vec<String>) -> bool {
        let bare = |found: &&Found<'_>| !found.percent && found.reach > 0.0;
        let signs = self.found.iter().any(|found| found.percent);
        let highest = self.found.iter().filter(bare).map(|found| found.reach).fold(0.0, f64::max);
        match self.columns.counted {
            Counted::Percent => true,
            Counted::Shares if !signs => false,
            _ if signs => {
                // A bare 0.4 beside 40 % could be either.
                if let Some(small) = self.found.iter().find(|found| bare(found) && found.reach <= 1.0) {
                    let what =
                        format!("`{}` has no per cent sign, and others have", small.record.cell(self.columns.reach));
                    let fault = of_reach(small, self.columns, &what);
                    self.faults.push(fault.mend("write all of them with the sign, or none"));
                }
                true
            }
            _ if highest > 1.0 => true,
            _ => {
                if highest > 0.0 {
                    let what =
                        "reach is read in shares of 1, for none is above 1; name the column `reach_pct` if it is";
                    assumed.push(format!("{what} in per cent"));
                }
                false
            }
        }
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
                let fault = Fault::whole("--people", what);
                self.faults.push(fault.mend("say how many people reach is counted in, such as --people 3.2m"));
                (Along::Contacts, 1.0)
            }
        }
    }
}

fn of_reach(found: &Found<'_>, columns: &Columns, what: &str) -> Fault {
    Entry::of(found.record, columns.reach, &columns.names).fault(what)
}

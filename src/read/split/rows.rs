//! The rows below the heading: placements with a spend, and what planners write between and under them.
//!
//! Totals, headings of sections and empty rows are left out, and noted. Whether a channel or a phase exists is
//! not known here.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;

use super::Row;
use super::entry::{Entry, fault, of_row, shown};
use super::heading::Columns;
use super::notes::Notes;
use super::number::{Cell, Evidence, Figure, Mark, code, evidence, number};
use super::sheet::Record;
use super::totals::{self, Kind, Sums};
use crate::fault::Fault;
use crate::quantity::LARGEST;

/// What is read from the rows below the heading, one after another.
pub(super) struct Below<'a> {
    columns: &'a Columns,
    mark: Option<Mark>,
    pub(super) rows: Vec<Row>,
    pub(super) faults: Vec<Fault>,
    pub(super) notes: Notes,
    sums: Sums,
    /// The row that a channel in a phase stands in.
    seen: BTreeMap<(Option<String>, String, String), usize>,
    /// The first currency, and the row that named it.
    currency: Option<(String, usize)>,
    /// The scenario of the first row, and whether another was told.
    scenario: Option<(String, bool)>,
}

impl<'a> Below<'a> {
    pub(super) fn new(columns: &'a Columns, mark: Option<Mark>, heading: &Record) -> Self {
        let currency = columns.currency.clone().map(|currency| (currency, heading.row));
        let (rows, faults, notes, sums, seen) = Default::default();
        Self { columns, mark, rows, faults, notes, sums, seen, currency, scenario: None }
    }

    /// Reads one row; when it cannot be read, no total below it can be checked.
    pub(super) fn take(&mut self, entry: &Entry<'_>) {
        if self.read(entry).is_none() {
            self.sums.forget();
        }
    }

    /// Reads one row; none is a placement that could not be read.
    fn read(&mut self, entry: &Entry<'_>) -> Option<()> {
        let record = entry.record;
        if let Some(fault) = self.misshapen(record) {
            self.faults.push(fault);
            return None;
        }
        if record.is_empty() {
            self.notes.empty += 1;
            return Some(());
        }
        if let Some(kind) = self.total(entry) {
            self.close(entry, kind);
            return Some(());
        }
        if is_section(entry) {
            self.notes.headings.push((record.row, label(record).to_owned()));
            return Some(());
        }
        let spend = self.spend(entry);
        let channel = self.channel(entry);
        let money = self.one_currency(entry);
        let (spend, channel, ()) = (spend?, channel?, money?);
        let phase = self.columns.phase.map(|at| unguarded(record.cell(at))).filter(|phase| !phase.is_empty());
        self.one_scenario(record)?;
        self.once(record, phase, channel)?;
        let (figures, words) = (self.figures(record), self.words(entry));
        if entry.cell.figure == Figure::Empty {
            self.notes.nothing.push(record.row);
        }
        self.sums.add(spend);
        let (row, place) = (record.row, record.place.clone());
        let (phase, channel) = (phase.map(str::to_owned), channel.to_owned());
        self.rows.push(Row { row, place, phase, channel, spend, figures, words });
        Some(())
    }

    /// A quote that is not closed, or cells that no column is for.
    fn misshapen(&self, record: &Record) -> Option<Fault> {
        if record.unclosed {
            let what = ": a quote is opened here and never closed, so the rows below cannot be told apart";
            return Some(of_row(record, what).mend("close the quote, or write it twice where it belongs to the words"));
        }
        let surplus = record.cells.iter().skip(self.columns.count).find(|cell| !cell.is_empty())?;
        let what = format!(" has more cells than the heading has columns: `{}`", shown(surplus));
        Some(of_row(record, &what).mend("put quotes around a cell with a delimiter in it, or name the column"))
    }

    /// The kind of total a row is: by its words, or as a spend with neither channel nor phase.
    fn total(&self, entry: &Entry<'_>) -> Option<Kind> {
        let record = entry.record;
        let channel = record.cell(self.columns.channel);
        let words = if channel.is_empty() { label(record) } else { channel };
        let phase = self.columns.phase.map_or("", |at| record.cell(at));
        let nameless = channel.is_empty() && phase.is_empty() && entry.digits().is_some();
        totals::kind(words).or_else(|| nameless.then_some(Kind::Total))
    }

    /// Leaves out a total, once it is known to agree with the rows above it.
    fn close(&mut self, entry: &Entry<'_>, kind: Kind) {
        self.one_currency(entry);
        let total = if entry.cell.figure == Figure::Empty { None } else { self.spend(entry) };
        if let Some(what) = self.sums.close(kind, total) {
            let mend = "correct the total or leave it out; a row that is no total needs a channel";
            self.faults.push(entry.fault(&what).mend(mend));
        }
        let words = Some(label(entry.record)).filter(|words| Cell::of(words).digits().is_none());
        self.notes.totals.push((entry.record.row, words.unwrap_or("no channel").to_owned()));
    }

    /// The money of a row, or a fault.
    fn spend(&mut self, entry: &Entry<'_>) -> Option<f64> {
        let shown = entry.shown();
        let (what, mend) = match &entry.cell.figure {
            Figure::Empty | Figure::Dash => return Some(0.0),
            Figure::Digits(digits) => match value(digits, self.mark)? {
                value if value <= LARGEST => return Some(value),
                _ => (format!("`{shown}` is more than {LARGEST:e}, the most that is read"), "is this really money?"),
            },
            Figure::Negative(_) => (format!("`{shown}`: a spend cannot be negative"), "write 0, or leave the row out"),
            Figure::Percent => (format!("`{shown}` is a share, and a spend is money"), "write the money that it is"),
            Figure::Neither => (format!("`{shown}` is not a number"), "write the spend in digits, such as 1234"),
        };
        self.faults.push(entry.fault(&what).mend(mend));
        None
    }

    /// The channel of a row, or a fault.
    fn channel<'r>(&mut self, entry: &Entry<'r>) -> Option<&'r str> {
        let channel = unguarded(entry.record.cell(self.columns.channel));
        if channel.is_empty() {
            let column = &self.columns.names[self.columns.channel];
            let mend = "name the channel, or leave the row out";
            self.faults.push(fault(entry.record, column, "no channel is named").mend(mend));
            return None;
        }
        Some(channel)
    }

    /// Holds that a channel stands in a phase once.
    fn once(&mut self, record: &Record, phase: Option<&str>, channel: &str) -> Option<()> {
        let week = self.week(record);
        match self.seen.entry((phase.map(str::to_lowercase), channel.to_lowercase(), week.to_lowercase())) {
            Slot::Vacant(slot) => {
                slot.insert(record.row);
                Some(())
            }
            Slot::Occupied(slot) => {
                let mut placement = phase.map_or_else(String::new, |phase| format!(" in `{}`", shown(phase)));
                if !week.is_empty() {
                    placement = format!("{placement} in week `{}`", shown(&week));
                }
                let what = format!(": `{}`{placement} was in row {} before", shown(channel), slot.get());
                self.faults.push(of_row(record, &what).mend("add the two up in one row"));
                None
            }
        }
    }

    /// The week that a row is about, as it is written; nothing where rows are about the campaign.
    fn week(&self, record: &Record) -> String {
        let figures = ["iso_year", "iso_week"].map(|column| self.columns.figures.get(column));
        let words = ["week", "monday"].map(|column| self.columns.words.get(column));
        let cells = figures.into_iter().chain(words).flatten().map(|&at| record.cell(at));
        cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Holds that all rows are of one scenario; the first row of another is told, and none after it.
    fn one_scenario(&mut self, record: &Record) -> Option<()> {
        let Some(&at) = self.columns.words.get("scenario") else { return Some(()) };
        let own = unguarded(record.cell(at));
        if own.is_empty() {
            return Some(());
        }
        let Some((first, told)) = &mut self.scenario else {
            self.scenario = Some((own.to_owned(), false));
            return Some(());
        };
        if first == own {
            return Some(());
        }
        if !std::mem::replace(told, true) {
            let what = format!("this is scenario `{}`, and the rows above are `{}`", shown(own), shown(first));
            let mend = "keep the rows of one scenario: a split is one plan";
            self.faults.push(fault(record, "scenario", &what).mend(mend));
        }
        None
    }

    /// Holds that the money is all in one currency, be it named beside a spend, in a column or in the heading.
    fn one_currency(&mut self, entry: &Entry<'_>) -> Option<()> {
        let record = entry.record;
        let beside = entry.cell.currency.clone();
        self.notes.dollars |= beside.is_some() && entry.text.contains('$');
        let named = [(beside, entry.column), (self.currency_in_column(record), "currency")];
        for (currency, column) in named.into_iter().filter_map(|(currency, column)| Some((currency?, column))) {
            let (first, row) = self.currency.get_or_insert_with(|| (currency.clone(), record.row));
            if !first.eq_ignore_ascii_case(&currency) {
                let what = format!("the money is in {}, and in {first} in row {row}", shown(&currency));
                self.faults.push(fault(record, column, &what).mend("write the whole file in one currency"));
                return None;
            }
        }
        Some(())
    }

    fn currency_in_column(&self, record: &Record) -> Option<String> {
        let cell = self.columns.words.get("currency").map(|&at| record.cell(at)).filter(|cell| !cell.is_empty())?;
        Some(code(cell).unwrap_or_else(|| cell.to_owned()))
    }

    /// The numbers of a row in the columns that klantreis writes.
    fn figures(&mut self, record: &Record) -> BTreeMap<String, f64> {
        let mut figures = BTreeMap::new();
        for (&column, &at) in &self.columns.figures {
            let cell = record.cell(at);
            let value = match Cell::of(cell.trim_end_matches('%')).figure {
                Figure::Empty | Figure::Dash => continue,
                Figure::Digits(digits) => value(&digits, self.mark).filter(|value| *value <= LARGEST),
                _ => None,
            };
            match value {
                Some(value) => _ = figures.insert(column.to_owned(), value),
                None => self.notes.strange(column, record.row, cell),
            }
        }
        figures
    }

    /// The words of a row in the columns that klantreis writes, and its currency wherever that is named.
    fn words(&self, entry: &Entry<'_>) -> BTreeMap<String, String> {
        let record = entry.record;
        let cells = self.columns.words.iter().map(|(&column, &at)| (column, unguarded(record.cell(at))));
        let currency = self.currency_in_column(record).or_else(|| entry.cell.currency.clone());
        let currency =
            currency.or_else(|| self.columns.currency.clone()).map(|currency| ("currency".to_owned(), currency));
        let written = cells.filter(|(_, cell)| !cell.is_empty());
        written.map(|(column, cell)| (column.to_owned(), cell.to_owned())).chain(currency).collect()
    }
}

/// Digits as a number, as the mark of the file has it; without a mark, only what is the same with either.
fn value(digits: &str, mark: Option<Mark>) -> Option<f64> {
    match (mark, evidence(digits)) {
        (Some(mark), _) | (None, Evidence::Shows(mark)) => number(digits, mark),
        (None, Evidence::Nothing) => number(digits, Mark::Point),
        (None, Evidence::TwoWays | Evidence::NoNumber) => None,
    }
}

/// Whether a row is the heading of a section: words in one cell, and nothing else.
fn is_section(entry: &Entry<'_>) -> bool {
    let mut filled = entry.record.cells.iter().filter(|cell| !cell.is_empty());
    let words = filled.next().is_some_and(|cell| Cell::of(cell).digits().is_none());
    words && filled.next().is_none() && entry.cell.figure == Figure::Empty
}

/// The first words of a row.
fn label(record: &Record) -> &str {
    record.cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str)
}

/// Words without the apostrophe that klantreis puts before what a spreadsheet would run as a formula.
fn unguarded(cell: &str) -> &str {
    let words = cell.strip_prefix('\'').filter(|words| words.starts_with(['=', '+', '-', '@', '\t', '\r']));
    words.map_or(cell, str::trim)
}

//! The rows below the heading: placements with a spend, and what planners write between and under them.
//!
//! Totals, headings of sections and empty rows are left out, and noted. Whether a channel or a phase exists, and
//! whether two rows are of one line, is not known here.

use std::collections::{BTreeMap, HashMap};

use super::Row;
use super::amounts::{Amounts, Spent, Unread};
use super::columns::Columns;
use super::kinds::{is_section, label};
use super::notes::Notes;
use super::when::When;
use crate::fault::{Code, Fault};
use crate::input::read::table::entry::{fault, of_row, shown};
use crate::input::read::table::mark::Decision;
use crate::input::read::table::sheet::Record;
use crate::input::read::table::totals::Sums;
use crate::text::sanitise::escape_line;

/// How the numbers of a table are read.
pub(super) struct Numbers {
    /// Those of the columns of money.
    pub(super) money: Decision,
    /// Those of each column of figures.
    pub(super) figures: BTreeMap<&'static str, Decision>,
}

/// What a row is of, which its own cells need not say: its section, its phase or the one above it, its channel.
pub(super) type Under = (Option<String>, Option<String>, String);

/// What is read from the rows below the heading, one after another.
pub(super) struct Below<'a> {
    pub(super) columns: &'a Columns,
    pub(super) numbers: &'a Numbers,
    pub(super) when: When,
    /// How many times amounts stand for what is written, where a line above the table says so.
    pub(super) times: f64,
    pub(super) rows: Vec<Row>,
    pub(super) faults: Vec<Fault>,
    pub(super) notes: Notes,
    pub(super) sums: Sums,
    /// What a row is under, its channel and its cells, and where it stands.
    pub(super) seen: HashMap<(Under, &'a [String]), usize>,
    /// Phase and channel of the row above, which an empty cell repeats; none below a total or a heading.
    pub(super) above: Option<(Option<String>, String, &'a Record)>,
    /// The words of the last heading of a section.
    pub(super) section: Option<String>,
    /// The money of the rows of one channel, one below another.
    pub(super) alike: (String, f64),
    /// Of each column that says when, the first row that says no week, and how many there are.
    no_weeks: BTreeMap<&'static str, (Fault, usize)>,
    /// The first currency, and the row that named it.
    pub(super) currency: Option<(String, usize)>,
    /// The scenario of the first row, and whether another was told.
    pub(super) scenario: Option<(String, bool)>,
}

impl<'a> Below<'a> {
    pub(super) fn new(columns: &'a Columns, numbers: &'a Numbers, (heading, below): (&Record, &'a [Record])) -> Self {
        let currency = columns.currency.clone().map(|currency| (currency, heading.row));
        let when = When::of(&columns.words, &columns.figures, below);
        let (rows, faults, notes, sums, seen) = Default::default();
        let (above, section, scenario, alike, no_weeks) = Default::default();
        Self {
            columns,
            numbers,
            when,
            times: 1.0,
            rows,
            faults,
            notes,
            sums,
            seen,
            above,
            section,
            alike,
            no_weeks,
            currency,
            scenario,
        }
    }

    /// Reads one row; when it cannot be read, no total below it can be checked.
    pub(super) fn take(&mut self, record: &'a Record) {
        if self.read(record).is_none() {
            self.sums.forget();
        }
    }

    /// Reads one row; none is a placement that could not be read.
    fn read(&mut self, record: &'a Record) -> Option<()> {
        if let Some(fault) = self.misshapen(record) {
            self.faults.push(fault);
            return None;
        }
        if record.is_empty() {
            self.notes.empty += 1;
            return Some(());
        }
        let amounts = Amounts::of(record, self.columns, self.times);
        if self.is_left_out(record, &amounts) {
            self.above = None;
            return Some(());
        }
        self.placement(record, &amounts)
    }

    /// Whether a row is a total or the heading of a section, which is noted.
    fn is_left_out(&mut self, record: &Record, amounts: &Amounts<'_>) -> bool {
        if let Some(kind) = self.total(record, amounts) {
            self.close(record, amounts, kind);
            return true;
        }
        let is_section = is_section(record, amounts);
        if is_section {
            self.notes.headings.push((record.row, label(record).to_owned()));
            self.section = Some(label(record).to_owned());
        }
        is_section
    }

    /// Reads a placement and its money; none where it cannot be read.
    fn placement(&mut self, record: &'a Record, amounts: &Amounts<'_>) -> Option<()> {
        let spends = self.told(amounts.spends(&self.numbers.money));
        let channel = self.channel(record, amounts);
        let money = self.one_currency(record, amounts);
        let (is_lawful, week) = self.week(record);
        let (spends, (channel, merged), ()) = (spends?, channel?, money?);
        if !is_lawful {
            return None;
        }
        self.one_scenario(record)?;
        let own = self.columns.phase.map(|at| worded(record.cell(at))).filter(|phase| !phase.is_empty());
        let under = self.above.as_ref().and_then(|(phase, ..)| phase.clone());
        let phase = if merged { own.or_else(|| under.clone()) } else { own };
        let of_phase = phase.clone().or_else(|| under.clone());
        self.once(record, (self.section.clone(), of_phase.clone(), channel.clone()), &spends)?;
        self.count(record, amounts, (&channel, &spends));
        self.above = (!self.columns.own).then(|| (of_phase, channel.clone(), record));
        let mut row = Row {
            row: record.row,
            place: record.place.clone(),
            phase,
            under,
            section: self.section.clone(),
            channel,
            week,
            month: None,
            spend: 0.0,
            figures: self.figures(record),
            words: self.words(record, amounts),
        };
        for Spent { week, month, spend } in spends {
            let week = week.or_else(|| row.week.clone());
            self.rows.push(Row { week, month, spend, ..row.clone() });
            // What was measured is of the row as a whole.
            row.figures.clear();
        }
        Some(())
    }

    /// Counts the money of a row to the sums that totals are held against, and notes what is odd about it.
    fn count(&mut self, record: &Record, amounts: &Amounts<'_>, (channel, spends): (&str, &[Spent])) {
        if amounts.are_empty() {
            self.notes.nothing.push(record.row);
        }
        if spends.iter().any(|spent| spent.spend < 0.0) {
            self.notes.credits.push(record.row);
        }
        let sum: f64 = spends.iter().map(|spent| spent.spend).sum();
        self.sums.add(sum);
        let before = if self.alike.0 == channel { self.alike.1 } else { 0.0 };
        self.alike = (channel.to_owned(), before + sum);
    }

    /// A quote that is not closed, or cells that no column is for.
    fn misshapen(&self, record: &Record) -> Option<Fault> {
        if record.unclosed {
            let what = ": a quote is opened here and never closed, so the rows below cannot be told apart";
            return Some(
                of_row(Code::Syntax, record, what)
                    .mend("close the quote, or write it twice where it belongs to the words"),
            );
        }
        let surplus = record.cells.iter().skip(self.columns.count).find(|cell| !cell.is_empty())?;
        let what = format!(" has more cells than the heading has columns: `{}`", shown(surplus));
        Some(
            of_row(Code::Syntax, record, &what)
                .mend("put quotes around a cell with a delimiter in it, or name the column"),
        )
    }

    /// What was read of a row's money; its fault is told where there is one.
    pub(super) fn told<T>(&mut self, read: Result<T, Unread>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(Unread::Told) => None,
            Err(Unread::Fault(fault)) => {
                self.faults.push(fault);
                None
            }
        }
    }

    /// Whether a row says a lawful week or none, and which; of one that is none, the first of its column is told.
    fn week(&mut self, record: &Record) -> (bool, Option<String>) {
        let (column, what, mend) = match self.when.week(record) {
            Ok(week) => return (true, week),
            Err(wrong) => wrong,
        };
        let first = || (fault(Code::BadValue, record, column, &what).mend(mend), 0);
        self.no_weeks.entry(column).or_insert_with(first).1 += 1;
        (false, None)
    }

    /// All faults, those of weeks once for each column.
    pub(super) fn all_faults(&mut self) -> Vec<Fault> {
        let once = std::mem::take(&mut self.no_weeks).into_values().map(|(mut fault, count)| {
            if count > 1 {
                fault.what = format!("{}, and {} more of its rows are no better", fault.what, count - 1);
            }
            fault
        });
        std::mem::take(&mut self.faults).into_iter().chain(once).collect()
    }
}

/// Words as they stand in a line.
pub(super) fn worded(cell: &str) -> String {
    escape_line(cell).into_owned()
}

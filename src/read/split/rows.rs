//! The rows below the heading: placements with a spend, and what planners write between and under them.
//!
//! Totals, headings of sections and empty rows are left out, and noted. Whether a channel or a phase exists, and whether
//! two rows are of one line, is not known here.

use std::collections::{BTreeMap, HashMap};

use super::Row;
use super::amounts::{Amounts, Unread};
use super::columns::Columns;
use super::notes::Notes;
use super::when::When;
use crate::fault::Fault;
use crate::quantity::LARGEST;
use crate::read::table::entry::{Entry, fault, of_row, shown};
use crate::read::table::mark::Decision;
use crate::read::table::number::{Cell, Figure, code};
use crate::read::table::sheet::Record;
use crate::read::table::totals::{self, Kind, Sums};

/// What is measured and not only worked out: a figure that reads in two ways is refused, not left out.
pub(super) const MEASURED: [&str; 6] = ["units", "contacts", "impressions", "grp", "clicks", "conversions"];
/// What words of what is paid and is no media hold, which no channel above them is meant by.
const NO_MEDIA: [&str; 22] = [
    "fee",
    "agency",
    "bureau",
    "handling",
    "producti",
    "korting",
    "discount",
    "credit",
    "kosten",
    "costs",
    "creati",
    "setup",
    "set-up",
    "commissi",
    "btw",
    "vat",
    "tax",
    "toeslag",
    "surcharge",
    "reserve",
    "onvoorzien",
    "marge",
];
/// Words of totals that no channel is called by, in short.
const SUMMED: [&str; 5] = ["tot.", "tot", "ttl", "samen", "tezamen"];

/// How the numbers of a table are read.
pub(super) struct Numbers {
    /// Those of the columns of money.
    pub(super) money: Decision,
    /// Those of each column of figures.
    pub(super) figures: BTreeMap<&'static str, Decision>,
}

/// What is read from the rows below the heading, one after another.
pub(super) struct Below<'a> {
    columns: &'a Columns,
    numbers: &'a Numbers,
    when: When,
    /// How many times amounts stand for what is written, where a line above the table says so.
    pub(super) times: f64,
    pub(super) rows: Vec<Row>,
    pub(super) faults: Vec<Fault>,
    pub(super) notes: Notes,
    sums: Sums,
    /// The cells of a row, and where it stands.
    seen: HashMap<&'a [String], usize>,
    /// Phase and channel of the row above, which an empty cell repeats; none below a total or a heading.
    above: Option<(Option<String>, String, &'a Record)>,
    /// The words of the last heading of a section.
    section: Option<String>,
    /// The money of the rows of one channel, one below another.
    alike: (String, f64),
    /// The first currency, and the row that named it.
    currency: Option<(String, usize)>,
    /// The scenario of the first row, and whether another was told.
    scenario: Option<(String, bool)>,
}

impl<'a> Below<'a> {
    pub(super) fn new(columns: &'a Columns, numbers: &'a Numbers, (heading, below): (&Record, &'a [Record])) -> Self {
        let currency = columns.currency.clone().map(|currency| (currency, heading.row));
        let when = When::of(&columns.words, &columns.figures, below);
        let (rows, faults, notes, sums, seen) = Default::default();
        let (above, section, scenario, alike) = Default::default();
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
        if let Some(kind) = self.total(record, &amounts) {
            self.close(record, &amounts, kind);
            self.above = None;
            return Some(());
        }
        if is_section(record, &amounts) {
            self.notes.headings.push((record.row, label(record).to_owned()));
            self.section = Some(label(record).to_owned());
            self.above = None;
            return Some(());
        }
        let spends = self.spends(&amounts);
        let channel = self.channel(record, &amounts);
        let money = self.one_currency(record, &amounts);
        let week = self.week(record);
        let (spends, (channel, merged), (), week) = (spends?, channel?, money?, week?);
        self.one_scenario(record)?;
        self.once(record, &spends)?;
        let phase =
            self.columns.phase.map(|at| unguarded(record.cell(at)).to_owned()).filter(|phase| !phase.is_empty());
        let above = self.above.as_ref().and_then(|(phase, ..)| phase.clone());
        let phase = if merged { phase.or_else(|| above.clone()) } else { phase };
        let (figures, words) = (self.figures(record), self.words(record, &amounts));
        if amounts.are_empty() {
            self.notes.nothing.push(record.row);
        }
        if spends.iter().any(|(_, spend)| *spend < 0.0) {
            self.notes.credits.push(record.row);
        }
        let sum: f64 = spends.iter().map(|(_, spend)| spend).sum();
        self.sums.add(sum);
        let before = if self.alike.0 == channel { self.alike.1 } else { 0.0 };
        self.alike = (channel.clone(), before + sum);
        self.above = (!self.columns.own).then(|| (phase.clone().or(above.clone()), channel.clone(), record));
        let under = if self.columns.own { None } else { above };
        for (at, (own_week, spend)) in spends.into_iter().enumerate() {
            // What was measured is of the row as a whole.
            let figures = if at == 0 { figures.clone() } else { BTreeMap::new() };
            self.rows.push(Row {
                row: record.row,
                place: record.place.clone(),
                phase: phase.clone(),
                under: under.clone(),
                section: self.section.clone(),
                channel: channel.clone(),
                week: own_week.or_else(|| week.clone()),
                spend,
                figures,
                words: words.clone(),
            });
        }
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

    /// The kind of total a row is: by its words, or by adding up where no channel is named.
    fn total(&self, record: &Record, amounts: &Amounts<'_>) -> Option<Kind> {
        let channel = record.cell(self.columns.channel);
        let words = if channel.is_empty() { label(record) } else { channel };
        let phase = self.columns.phase.map_or("", |at| record.cell(at));
        let by_words = totals::kind(words).or_else(|| totals::kind(phase).filter(|_| channel.is_empty()));
        let by_any = || record.cells.iter().filter(|_| channel.is_empty()).find_map(|cell| totals::kind(cell));
        let of_channel = || self.of_channel(record, amounts);
        let adds_up = || amounts.sum(&self.numbers.money).is_some_and(|sum| self.sums.is_sum(sum));
        let nameless = channel.is_empty() && phase.is_empty() && self.words_beside(record).is_empty();
        let may_be = (nameless || [words, phase].iter().any(|words| totals::may_be_one(words))) && adds_up();
        by_words.or_else(by_any).or_else(of_channel).or(may_be.then_some(Kind::Total))
    }

    /// A total of the rows of a channel, which it repeats: labelled in another column, and adding them up.
    fn of_channel(&self, record: &Record, amounts: &Amounts<'_>) -> Option<Kind> {
        let labelled = self.words_beside(record).iter().any(|&at| totals::kind(record.cell(at)).is_some());
        let adds_up = labelled
            && self.alike.0 == unguarded(record.cell(self.columns.channel))
            && amounts.sum(&self.numbers.money).is_some_and(|sum| (sum - self.alike.1).abs() < 0.005);
        adds_up.then_some(Kind::OfChannel)
    }

    /// Leaves out a total, once it is known to agree with the rows above it.
    fn close(&mut self, record: &Record, amounts: &Amounts<'_>, kind: Kind) {
        self.one_currency(record, amounts);
        let spends = if amounts.are_empty() { None } else { self.spends(amounts) };
        let total = spends.map(|spends| spends.iter().map(|(_, spend)| spend).sum());
        if let Some(what) = self.sums.close(kind, total) {
            let mend = "correct the total or leave it out; a row that is no total needs a channel";
            self.faults.push(amounts.fault(&what).mend(mend));
        }
        let words = Some(label(record)).filter(|words| Cell::of(words).digits().is_none());
        self.notes.totals.push((record.row, words.unwrap_or("no channel").to_owned()));
    }

    /// The money of a row, or its fault.
    fn spends(&mut self, amounts: &Amounts<'_>) -> Option<Vec<(Option<String>, f64)>> {
        match amounts.spends(&self.numbers.money) {
            Ok(spends) => Some(spends),
            Err(Unread::Told) => None,
            Err(Unread::Fault(fault)) => {
                self.faults.push(fault);
                None
            }
        }
    }

    /// The channel of a row and whether it is that of the row above, or a fault.
    fn channel(&mut self, record: &Record, amounts: &Amounts<'_>) -> Option<(String, bool)> {
        let channel = unguarded(record.cell(self.columns.channel));
        if !channel.is_empty() {
            return Some((channel.to_owned(), false));
        }
        if let Some(above) = self.merged(record, amounts) {
            self.notes.merged.push((record.row, above.clone()));
            return Some((above, true));
        }
        let column = &self.columns.names[self.columns.channel];
        let mend = "name the channel, write `Total` if it is one, or leave the row out";
        self.faults.push(fault(record, column, "no channel is named").mend(mend));
        None
    }

    /// The channel of the row above, where an empty cell is one merged with it: something else tells the row apart, as
    /// it does in the row above, and it is not the sum of the rows above.
    fn merged(&self, record: &Record, amounts: &Amounts<'_>) -> Option<String> {
        let (_, channel, above) = self.above.as_ref()?;
        let phase = self.columns.phase.filter(|&at| at < self.columns.channel).map_or("", |at| record.cell(at));
        let beside = self.words_beside(record);
        let alike = beside.iter().any(|&at| !above.cell(at).is_empty());
        let is_media = beside.iter().all(|&at| !is_no_media(record.cell(at)));
        let sum = amounts.sum(&self.numbers.money)?;
        (phase.is_empty() && alike && is_media && sum >= 0.0 && !self.sums.is_sum(sum)).then(|| channel.clone())
    }

    /// The columns of words that a row fills besides phase and channel.
    fn words_beside(&self, record: &Record) -> Vec<usize> {
        let named = [self.columns.phase, Some(self.columns.channel), self.columns.words.get("currency").copied()];
        let is_word = |at: &usize| !record.cell(*at).is_empty() && Cell::of(record.cell(*at)).figure == Figure::Neither;
        let beside = (0..record.cells.len()).filter(|at| !named.contains(&Some(*at)));
        beside.filter(|at| !self.columns.money().any(|money| money == *at)).filter(is_word).collect()
    }

    /// Holds that no row stands there twice, cell for cell: nobody can tell whether it is meant twice.
    fn once(&mut self, record: &'a Record, spends: &[(Option<String>, f64)]) -> Option<()> {
        if spends.iter().all(|(_, spend)| *spend == 0.0) {
            return Some(());
        }
        let before = *self.seen.entry(record.cells.as_slice()).or_insert(record.row);
        if before == record.row {
            return Some(());
        }
        let what = format!(" is row {before} once more, cell for cell");
        let mend = "leave it out if it slipped in twice, or add the two up in one row if both are meant";
        self.faults.push(of_row(record, &what).mend(mend));
        None
    }

    /// The week that a row is for, if it says one, or a fault.
    fn week(&mut self, record: &Record) -> Option<Option<String>> {
        match self.when.week(record) {
            Ok(week) => Some(week),
            Err((column, what, mend)) => {
                self.faults.push(fault(record, column, &what).mend(mend));
                None
            }
        }
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
    fn one_currency(&mut self, record: &Record, amounts: &Amounts<'_>) -> Option<()> {
        let beside = amounts.currency();
        self.notes.dollars |= amounts.are_dollars();
        let column = amounts.column();
        let named = [(beside, column), (self.currency_in_column(record), "currency")];
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
        // Beside columns of weeks nobody says in which of them it was measured.
        let of_weeks = self.columns.stretches.iter().any(|one| one.week.is_some());
        for (&column, &at) in self.columns.figures.iter().filter(|_| !of_weeks) {
            let entry = Entry::of(record, at, &self.columns.names);
            let cell = match &entry.cell.figure {
                Figure::Percent => Cell::of(entry.text.trim_matches(['%', ' '])),
                _ => entry.cell,
            };
            if matches!(cell.figure, Figure::Empty | Figure::Dash) {
                continue;
            }
            let read = self.numbers.figures.get(column).and_then(|decision| decision.of_cell(&cell));
            match read.filter(|value| (0.0..=LARGEST).contains(value)) {
                Some(value) => _ = figures.insert(column.to_owned(), value),
                None if MEASURED.contains(&column) && cell.digits().is_some() => {
                    let what = format!("`{}` cannot be read as what was measured", shown(entry.text));
                    let mend = "write it in digits, of at least 0, or leave it empty";
                    self.faults.push(fault(record, entry.column, &what).mend(mend));
                }
                None => self.notes.strange(column, record.row, entry.text),
            }
        }
        figures
    }

    /// The words of a row in the columns that klantreis writes, and its currency wherever that is named.
    fn words(&self, record: &Record, amounts: &Amounts<'_>) -> BTreeMap<String, String> {
        let cells = self.columns.words.iter().map(|(&column, &at)| (column, unguarded(record.cell(at))));
        let currency = self.currency_in_column(record).or_else(|| amounts.currency());
        let currency =
            currency.or_else(|| self.columns.currency.clone()).map(|currency| ("currency".to_owned(), currency));
        let written = cells.filter(|(_, cell)| !cell.is_empty());
        written.map(|(column, cell)| (column.to_owned(), cell.to_owned())).chain(currency).collect()
    }
}

/// Whether words are of what is paid and is no media.
fn is_no_media(words: &str) -> bool {
    let small = words.to_lowercase();
    NO_MEDIA.iter().any(|word| small.contains(word)) || SUMMED.contains(&small.trim_matches([':', ' ']))
}

/// Whether a row is the heading of a section: words in one cell, and nothing else.
fn is_section(record: &Record, amounts: &Amounts<'_>) -> bool {
    let mut filled = record.cells.iter().filter(|cell| !cell.is_empty());
    let words = filled.next().is_some_and(|cell| Cell::of(cell).digits().is_none());
    words && filled.next().is_none() && amounts.are_empty()
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

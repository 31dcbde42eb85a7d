//! The decimal mark of a column, decided once from every cell in it that holds a figure.
//!
//! A number that is one only with a comma shows the comma. A number that can be read in two ways, such as `12.500`, is
//! read where the others of its column leave one of them, and refused where they do not: three decimals are nobody's
//! money, and a point that stands for thousands is not also a decimal point. Where nothing shows the mark, only a file
//! with `;` between its cells is read on: such files have decimal commas.

use super::entry::Entry;
use super::number::{Cell, Evidence, Figure, Mark, evidence, number};
use crate::fault::{Code, Fault};
use crate::text::number::count_in_english;

/// What decides besides the numbers of the column themselves.
#[derive(Clone, Copy)]
pub(in crate::input::read) struct Dialect {
    pub(in crate::input::read) delimiter: u8,
    /// The mark that other columns of the file show, or that klantreis writes between such delimiters.
    pub(in crate::input::read) elsewhere: Option<Mark>,
    /// Whether three decimals are as good as two, as where klantreis wrote the column.
    pub(in crate::input::read) thirds: bool,
    pub(in crate::input::read) figures: Figures,
}

/// What the numbers that are looked at are called in a message.
#[derive(Clone, Copy)]
pub(in crate::input::read) struct Figures {
    pub(in crate::input::read) one: &'static str,
    /// Where they stand.
    pub(in crate::input::read) place: &'static str,
}

/// The mark, what was assumed to find it, and what stands against it.
#[derive(Default)]
pub(in crate::input::read) struct Decision {
    /// None where nothing shows the mark; numbers that are the same with either are read all the same.
    pub(in crate::input::read) mark: Option<Mark>,
    /// Whether a number of the column shows the mark, so that other columns may follow it.
    pub(in crate::input::read) shown: bool,
    pub(in crate::input::read) assumed: Option<String>,
    pub(in crate::input::read) fault: Option<Fault>,
}

impl Decision {
    /// The number that digits are in the column; without a mark, only what is the same with either.
    pub(in crate::input::read) fn of_digits(&self, digits: &str) -> Option<f64> {
        match (self.mark, evidence(digits)) {
            (Some(mark), _) | (None, Evidence::Shows(mark)) => number(digits, mark),
            (None, Evidence::Nothing) => number(digits, Mark::Point),
            (None, Evidence::TwoWays | Evidence::NoNumber) => None,
        }
    }

    /// The number of a cell, below zero where it is; none where it holds no number.
    pub(in crate::input::read) fn of_cell(&self, cell: &Cell) -> Option<f64> {
        match &cell.figure {
            Figure::Digits(digits) => self.of_digits(digits),
            Figure::Negative(digits) => self.of_digits(digits).map(|value| -value),
            Figure::Exact(value) => Some(*value),
            Figure::Empty | Figure::Dash | Figure::Percent | Figure::Neither => None,
        }
    }
}

/// Decides the mark from the cells of a column, each with its row.
pub(in crate::input::read) fn decide(dialect: Dialect, entries: &[Entry<'_>]) -> Decision {
    let shows = |entry: &Entry<'_>| match entry.digits().map(evidence) {
        Some(Evidence::Shows(mark)) => Some(mark),
        _ => None,
    };
    let first = entries.iter().find_map(|entry| Some((entry, shows(entry)?)));
    let Some(mark) = first.map(|(_, mark)| mark).or(dialect.elsewhere) else {
        return undecided(dialect, entries);
    };
    let against = entries.iter().find(|entry| shows(entry).is_some_and(|shown| shown != mark));
    let contradicted = against.zip(first).map(|(against, (first, _))| contradiction(against, first, dialect.figures));
    let fault = contradicted.or_else(|| three_decimals(dialect, mark, entries));
    Decision { mark: Some(mark), shown: first.is_some(), assumed: None, fault }
}

fn contradiction(entry: &Entry<'_>, first: &Entry<'_>, figures: Figures) -> Fault {
    let (has, others) = match entry.digits().map(evidence) {
        Some(Evidence::Shows(Mark::Point)) => ("point", "comma"),
        _ => ("comma", "point"),
    };
    let (shown, before, row) = (entry.shown(), first.shown(), first.record.row);
    let what = format!("`{shown}` has a decimal {has}, and `{before}` in row {row} a decimal {others}");
    entry.fault(Code::Contradicts, &what).mend(format!("write all {}s with the same decimal mark", figures.one))
}

/// A number with three decimals where no other of its column has as many: it may well be thousands.
fn three_decimals(dialect: Dialect, mark: Mark, entries: &[Entry<'_>]) -> Option<Fault> {
    let decimals = |entry: &Entry<'_>| {
        let digits = entry.digits().filter(|digits| evidence(digits) == Evidence::Shows(mark))?;
        digits.rsplit_once(mark.sign()).map(|(_, decimals)| decimals.len())
    };
    if dialect.thirds || entries.iter().filter_map(decimals).any(|decimals| decimals >= 3) {
        return None;
    }
    let suspect = |entry: &&Entry<'_>| {
        entry.digits().is_some_and(|digits| evidence(digits) == Evidence::TwoWays && digits.contains(mark.sign()))
    };
    let suspects: Vec<&Entry<'_>> = entries.iter().filter(suspect).collect();
    suspects.first().map(|first| in_two_ways(first, &others(suspects.len(), dialect), mark))
}

/// What to do when no number shows the mark.
fn undecided(dialect: Dialect, entries: &[Entry<'_>]) -> Decision {
    let two_ways = |entry: &&Entry<'_>| entry.digits().map(evidence) == Some(Evidence::TwoWays);
    let ambiguous: Vec<&Entry<'_>> = entries.iter().filter(two_ways).collect();
    let semicolons = dialect.delimiter == b';';
    // Cents in three digits are nobody's: even where decimals have commas, `1,234` is asked about.
    let refused: Vec<&Entry<'_>> =
        ambiguous.iter().copied().filter(|entry| !semicolons || entry.text.contains(',')).collect();
    let cents = if semicolons { Mark::Comma } else { Mark::Point };
    let fault = refused.first().map(|first| in_two_ways(first, &others(refused.len(), dialect), cents));
    let mark = (semicolons && !ambiguous.is_empty() && fault.is_none()).then_some(Mark::Comma);
    let assumed = mark.and(ambiguous.first()).map(|first| {
        let digits = digits_of(first);
        let place = dialect.figures.place;
        let taken = format!("nothing in {place} shows the decimal mark, so `,` is taken, as is usual with `;`");
        format!("{taken}: `{}` in row {} is read as {digits}", first.shown(), first.record.row)
    });
    Decision { mark, shown: false, assumed, fault }
}

/// How many more there are.
fn others(all: usize, dialect: Dialect) -> String {
    let others = all.saturating_sub(1);
    let more = format!("more {}", dialect.figures.one);
    if others == 0 { String::new() } else { format!(", and so can {}", count_in_english(others, &more)) }
}

fn in_two_ways(entry: &Entry<'_>, others: &str, cents: Mark) -> Fault {
    let digits = digits_of(entry);
    let decimals = entry.digits().unwrap_or_default().replace(',', ".");
    let what = format!("`{}` can be read in two ways, as {digits} and as {decimals}{others}", entry.shown());
    entry
        .fault(Code::Ambiguous, &what)
        .mend(format!("write {digits} or {digits}{}00 if thousands are meant", cents.sign()))
}

fn digits_of(entry: &Entry<'_>) -> String {
    entry.digits().unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}

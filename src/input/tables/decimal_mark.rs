//! The decimal mark of a column, decided once from all its cells with figures.
//!
//! A number that is valid only with a decimal comma shows the comma. A number that reads in two ways, such as `12.500`,
//! is read by the mark that the others of its column show. It is a fault where they show none, and where its three
//! digits would be decimals: money has no three decimals. Where nothing shows the mark in a file with `;` between its
//! cells, a decimal comma is assumed, as is usual in such files.

use super::cell::TableCell;
use super::number::{CellFigure, DecimalMark, MarkEvidence, ParsedCell, evidence, number};
use crate::fault::{Code, Fault};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number::fixed;

/// What decides the mark besides the numbers of the column.
#[derive(Clone, Copy)]
pub(super) struct NumberDialect {
    pub(super) delimiter: u8,
    /// The mark that other columns of the file show, or that klantreis writes between such delimiters.
    pub(super) elsewhere: Option<DecimalMark>,
    /// Whether three decimals are as usual as two, such as in a column that klantreis wrote.
    pub(super) thirds: bool,
    pub(super) figures: NumberWords,
}

/// What a message calls the numbers, and where they are.
#[derive(Clone, Copy)]
pub(super) enum NumberWords {
    /// Spends, in the spend column.
    Spends,
    /// Numbers, in one column.
    OfColumn,
    /// Numbers, in all columns that are read.
    OfColumns,
}

impl NumberWords {
    fn place(self) -> &'static str {
        match self {
            Self::Spends => word!("place-spend-column"),
            Self::OfColumn => word!("place-column"),
            Self::OfColumns => word!("columns-that-are-read"),
        }
    }
}

/// The decimal mark, the assumption that led to it, and the fault of numbers that contradict it.
#[derive(Default)]
pub(super) struct DecimalDecision {
    /// None where nothing shows the mark. Numbers that are the same with either mark are read all the same.
    pub(super) mark: Option<DecimalMark>,
    /// Whether a number of the column shows the mark, so that other columns may follow it.
    pub(super) shown: bool,
    pub(super) assumed: Option<Text>,
    pub(super) fault: Option<Fault>,
}

impl DecimalDecision {
    /// The number of digits in this column. Without a mark, only numbers that are the same with either are read.
    pub(super) fn of_digits(&self, digits: &str) -> Option<f64> {
        match (self.mark, evidence(digits)) {
            (Some(mark), _) | (None, MarkEvidence::Shows(mark)) => number(digits, mark),
            (None, MarkEvidence::Nothing) => number(digits, DecimalMark::Point),
            (None, MarkEvidence::TwoWays | MarkEvidence::NoNumber) => None,
        }
    }

    /// The number of a cell; none where it holds no number.
    pub(super) fn of_cell(&self, cell: &ParsedCell) -> Option<f64> {
        match &cell.figure {
            CellFigure::Digits(digits) => self.of_digits(digits),
            CellFigure::Negative(digits) => self.of_digits(digits).map(|value| -value),
            CellFigure::Exact(value) => Some(*value),
            CellFigure::Empty | CellFigure::Dash | CellFigure::Percent | CellFigure::Neither => None,
        }
    }
}

/// Decides the mark from the cells of a column.
pub(super) fn decide(dialect: NumberDialect, entries: &[TableCell<'_>]) -> DecimalDecision {
    let shows = |entry: &TableCell<'_>| match entry.digits().map(evidence) {
        Some(MarkEvidence::Shows(mark)) => Some(mark),
        _ => None,
    };
    let first_shown = entries.iter().find_map(|entry| Some((entry, shows(entry)?)));
    let Some(mark) = first_shown.map(|(_, mark)| mark).or(dialect.elsewhere) else {
        return undecided(dialect, entries);
    };
    let against = entries.iter().find(|entry| shows(entry).is_some_and(|shown| shown != mark));
    let contradicted = against
        .zip(first_shown)
        .map(|(against, (first_shown, _))| contradiction(against, first_shown, dialect.figures));
    let fault = contradicted.or_else(|| three_decimals(dialect, mark, entries));
    DecimalDecision { mark: Some(mark), shown: first_shown.is_some(), assumed: None, fault }
}

fn contradiction(entry: &TableCell<'_>, first: &TableCell<'_>, figures: NumberWords) -> Fault {
    let (number, first, row) = (entry.shown(), first.shown(), first.record.row.to_string());
    let what = match entry.digits().map(evidence) {
        Some(MarkEvidence::Shows(DecimalMark::Point)) => say!("decimal-point-against-comma", number, first, row),
        _ => say!("decimal-comma-against-point", number, first, row),
    };
    entry.fault(Code::Contradicts, &what).help(match figures {
        NumberWords::Spends => word!("write-spends-with-one-decimal-mark"),
        NumberWords::OfColumn | NumberWords::OfColumns => word!("write-numbers-with-one-decimal-mark"),
    })
}

/// The fault of a number with three decimals where no other of its column has as many: it may be thousands.
fn three_decimals(dialect: NumberDialect, mark: DecimalMark, entries: &[TableCell<'_>]) -> Option<Fault> {
    let decimals = |entry: &TableCell<'_>| {
        let digits = entry.digits().filter(|digits| evidence(digits) == MarkEvidence::Shows(mark))?;
        digits.rsplit_once(mark.sign()).map(|(_, decimals)| decimals.len())
    };
    if dialect.thirds || entries.iter().filter_map(decimals).any(|decimals| decimals >= 3) {
        return None;
    }
    let suspect = |entry: &&TableCell<'_>| {
        entry.digits().is_some_and(|digits| evidence(digits) == MarkEvidence::TwoWays && digits.contains(mark.sign()))
    };
    let suspects: Vec<&TableCell<'_>> = entries.iter().filter(suspect).collect();
    suspects.first().map(|first| in_two_ways(first, suspects.len() - 1, dialect.figures, mark))
}

/// The decision where no number shows the mark.
fn undecided(dialect: NumberDialect, entries: &[TableCell<'_>]) -> DecimalDecision {
    let ambiguous_number = |entry: &&TableCell<'_>| entry.digits().map(evidence) == Some(MarkEvidence::TwoWays);
    let ambiguous: Vec<&TableCell<'_>> = entries.iter().filter(ambiguous_number).collect();
    let semicolons = dialect.delimiter == b';';
    // Cents never have three digits: `1,234` is a fault even where decimals have commas.
    let refused: Vec<&TableCell<'_>> =
        ambiguous.iter().copied().filter(|entry| !semicolons || entry.text.contains(',')).collect();
    let cents = if semicolons { DecimalMark::Comma } else { DecimalMark::Point };
    let fault = refused.first().map(|first| in_two_ways(first, refused.len() - 1, dialect.figures, cents));
    let mark = (semicolons && !ambiguous.is_empty() && fault.is_none()).then_some(DecimalMark::Comma);
    let assumed = mark.and(ambiguous.first()).map(|first| {
        let (number, row, digits) = (first.shown(), first.record.row.to_string(), digits_of(first));
        text!("decimal-comma-assumed", place = dialect.figures.place(), number, row, digits)
    });
    DecimalDecision { mark, shown: false, assumed, fault }
}

/// The fault of a number that reads in two ways, with three decimals or none; `count` is how many more there are.
fn in_two_ways(entry: &TableCell<'_>, count: usize, figures: NumberWords, mark: DecimalMark) -> Fault {
    let (cell, digits) = (entry.shown(), digits_of(entry));
    let decimals = number(&entry.digits().unwrap_or_default().replace(',', "."), DecimalMark::Point);
    let (one, other) = (&digits, fixed(decimals.unwrap_or_default(), 3));
    let what = match (count, figures) {
        (0, _) => say!("can-be-read-in-two-ways", cell, one, other),
        (_, NumberWords::Spends) => say!("spends-can-be-read-in-two-ways", cell, one, other, count),
        (_, NumberWords::OfColumn | NumberWords::OfColumns) => {
            say!("numbers-can-be-read-in-two-ways", cell, one, other, count)
        }
    };
    let cents = format!("{digits}{}00", mark.sign());
    entry.fault(Code::Ambiguous, &what).help(say!("write-thousands-without-mark", digits, cents))
}

fn digits_of(entry: &TableCell<'_>) -> String {
    entry.digits().unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}

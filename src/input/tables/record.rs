//! One row of a spreadsheet with its place in the text, and the reader of CSV.
//!
//! Rows are numbered as a spreadsheet numbers them: blank lines count, line breaks within quotes do not.

use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};

use crate::text::messages::word;
use crate::text::sanitise::{unguard_formulas, visible_text};

/// The delimiter of a workbook or JSON, which has none.
pub(super) const WORKBOOK: u8 = 0;

/// A number of a workbook.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ExactNumber {
    pub(super) value: f64,
    /// By how much its format divides the number that it shows. A heading such as `x 1000` is about the shown number.
    pub(super) divided: f64,
}

/// One row.
pub(super) struct Record {
    /// Its number, the first being 1.
    pub(super) row: usize,
    /// Its text, without the line end; of an unclosed row, its first line.
    pub(super) place: Range<usize>,
    /// Its cells: trimmed, without guards against formulas, and without hidden characters.
    pub(super) cells: Vec<String>,
    /// The numbers of its cells, in a workbook or JSON.
    pub(super) numbers: Vec<Option<ExactNumber>>,
    /// The columns in which it is part of a merged cell whose number stands elsewhere, in a workbook.
    pub(super) merged: Vec<usize>,
    /// Whether a quote is opened in it and never closed, so that it holds the rest of the file.
    pub(super) unclosed: bool,
}

/// What is wrong with the shape of a row.
pub(super) enum Misshapen<'a> {
    /// A quote is opened in it and never closed.
    UnclosedQuote,
    /// It has more cells than the heading has columns; the first of those cells.
    ExtraCell(&'a str),
}

impl Misshapen<'_> {
    /// How to mend it.
    pub(super) fn help(&self) -> &'static str {
        match self {
            Self::UnclosedQuote => word!("close-the-quote"),
            Self::ExtraCell(_) => word!("quote-cells-with-a-delimiter"),
        }
    }
}

impl Record {
    /// The cell of a column; of a short row, an empty one.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The number that a workbook has in a column.
    pub(super) fn number(&self, column: usize) -> Option<ExactNumber> {
        self.numbers.get(column).copied().flatten()
    }

    /// Whether its cell of a column is part of a merged cell whose number stands elsewhere.
    pub(super) fn is_merged(&self, column: usize) -> bool {
        self.merged.contains(&column)
    }

    /// What is wrong with the shape of the row, in a table with this number of columns.
    pub(super) fn misshapen(&self, columns: usize) -> Option<Misshapen<'_>> {
        if self.unclosed {
            return Some(Misshapen::UnclosedQuote);
        }
        let extra = self.cells.iter().skip(columns).find(|cell| !cell.is_empty())?;
        Some(Misshapen::ExtraCell(extra))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// The rows from byte `from` on, as far as row `last`.
pub(super) fn records(text: &str, from: usize, delimiter: u8, last: usize) -> Vec<Record> {
    let mut builder = ReaderBuilder::new();
    let mut reader =
        builder.flexible(true).has_headers(false).delimiter(delimiter).from_reader(&text.as_bytes()[from..]);
    let mut split_records: Vec<Record> = Vec::new();
    let mut record = StringRecord::new();
    while let Ok(true) = reader.read_record(&mut record) {
        let begun = record.position().map_or(0, csv::Position::byte) as usize;
        let mut place = without_line_ends(text, from + begun..from + reader.position().byte() as usize);
        let (row, before) = split_records.last().map_or((1, from), |before| (before.row, before.place.end));
        let row = row + line_ends(text.get(before..place.start).unwrap_or_default());
        if row > last {
            break;
        }
        let cells = record.iter().map(words).collect();
        let unclosed = is_unclosed(text.get(place.clone()).unwrap_or_default(), delimiter);
        if unclosed {
            place = first_line(text, place);
        }
        split_records.push(Record { row, place, cells, numbers: Vec::new(), merged: Vec::new(), unclosed });
    }
    split_records
}

/// The words of a cell, without the guard that keeps a spreadsheet from running them as a formula. White space behind a
/// guard is part of them.
fn words(cell: &str) -> String {
    visible_text(&unguard_formulas(cell.trim()))
}

/// A range without line ends. The CSV reader counts blank lines and half of a CRLF as part of the next row.
fn without_line_ends(text: &str, range: Range<usize>) -> Range<usize> {
    let raw = text.get(range.clone()).unwrap_or_default();
    let start = range.start + raw.len() - raw.trim_start_matches(['\r', '\n']).len();
    start..start + raw.trim_matches(['\r', '\n']).len()
}

fn first_line(text: &str, range: Range<usize>) -> Range<usize> {
    let raw = text.get(range.clone()).unwrap_or_default();
    range.start..raw.find(['\r', '\n']).map_or(range.end, |end| range.start + end)
}

fn line_ends(text: &str) -> usize {
    text.chars().filter(|&sign| sign == '\n' || sign == '\r').count() - text.matches("\r\n").count()
}

/// The state of an RFC 4180 reader within a cell.
enum CellState {
    Start,
    Plain,
    Quoted,
    /// After a quote that closes the cell, or that is the first of two.
    Quote,
}

/// Whether a row ends within quotes.
fn is_unclosed(row: &str, delimiter: u8) -> bool {
    let end = row.bytes().fold(CellState::Start, |at, byte| match (at, byte) {
        (CellState::Quoted, b'"') => CellState::Quote,
        (CellState::Start | CellState::Quote, b'"') | (CellState::Quoted, _) => CellState::Quoted,
        (_, byte) if byte == delimiter => CellState::Start,
        _ => CellState::Plain,
    });
    matches!(end, CellState::Quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_that_is_not_closed_is_seen() {
        for (row, unclosed) in [("\"a,1", true), ("\"a\"\"\",1", false), ("12\" a,1", false), ("a,\"b\"\"", true)] {
            assert_eq!(is_unclosed(row, b','), unclosed, "{row}");
        }
    }
}

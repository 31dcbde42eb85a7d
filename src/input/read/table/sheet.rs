//! From text to the rows and cells of a spreadsheet, each with its place.
//!
//! The delimiter is the one that a line `sep=;` names, or else the one with which a heading is found. Rows are
//! numbered as a spreadsheet numbers them: blank lines count, line breaks within quotes do not. What a cell
//! means is not known here.

use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};

use super::heading::{self, TOP};
use crate::text::sanitise::{unguard_formulas, visible_text};

/// What stands for the delimiter of a workbook, which has none: its numbers are numbers, and its days are days.
pub(in crate::input::read) const WORKBOOK: u8 = 0;

/// How many cells of a row are looked at to tell whether it is the heading, and the most bytes of one that can be a
/// column's name.
const LOOKED_AT: usize = 1000;
const LONGEST: usize = 100;

/// How much a row looks like a heading.
#[derive(Clone, Copy)]
pub(in crate::input::read) struct Score {
    /// Whether its cells name all that is needed, and how many of them are known.
    pub(in crate::input::read) known: fn(&[&str]) -> (bool, usize),
    /// How many of its cells are nearly a name that is needed.
    pub(in crate::input::read) near: fn(&[String]) -> usize,
}

impl Score {
    /// Whether cells name all that is needed, and how many of them are known.
    pub(in crate::input::read) fn exact(&self, cells: &[String]) -> (bool, usize) {
        let filled = cells.iter().filter(|cell| (1..=LONGEST).contains(&cell.len())).take(LOOKED_AT);
        (self.known)(&filled.map(String::as_str).collect::<Vec<_>>())
    }
}

/// The rows of a file.
pub(in crate::input::read) struct Sheet {
    pub(in crate::input::read) delimiter: u8,
    pub(in crate::input::read) records: Vec<Record>,
}

/// A number as a workbook has it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::input::read) struct Exact {
    pub(in crate::input::read) value: f64,
    /// By how much its format divides what it shows, so that a heading such as `x 1000` is of what is shown.
    pub(in crate::input::read) divided: f64,
}

/// One row.
pub(in crate::input::read) struct Record {
    /// Its number, the first being 1.
    pub(in crate::input::read) row: usize,
    /// Its text, without the line end; of one that is unclosed, its first line.
    pub(in crate::input::read) place: Range<usize>,
    /// Its cells: trimmed, without guards, and without characters that nobody sees.
    pub(in crate::input::read) cells: Vec<String>,
    /// What its cells are where a workbook says it, so that they need not be read as text.
    pub(in crate::input::read) numbers: Vec<Option<Exact>>,
    /// Whether a quote is opened in it and never closed, so that it swallows the rest of the file.
    pub(in crate::input::read) unclosed: bool,
}

impl Sheet {
    /// The rows of a text whose heading is the row with the highest score.
    pub(in crate::input::read) fn of(text: &str, score: Score) -> Self {
        let (delimiter, from) = declared(text).unwrap_or_else(|| (likeliest(text, score), 0));
        Self { delimiter, records: records(text, from, delimiter, usize::MAX) }
    }
}

impl Record {
    /// The cell of a column; of a short row, an empty one.
    pub(in crate::input::read) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The number that a workbook has in a column.
    pub(in crate::input::read) fn number(&self, column: usize) -> Option<Exact> {
        self.numbers.get(column).copied().flatten()
    }

    pub(in crate::input::read) fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// The delimiter that a first line such as `sep=;` names, and where the next line begins.
fn declared(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches([' ', '"']);
    let (word, signs) = line.split_at_checked(4)?;
    let delimiter = signs.bytes().next().filter(|sign| b",;\t|".contains(sign))?;
    let line_end = if text[end..].starts_with("\r\n") { 2 } else { 1 };
    word.eq_ignore_ascii_case("sep=").then(|| (delimiter, (end + line_end).min(text.len())))
}

/// The delimiter with which a row looks most like a heading.
fn likeliest(text: &str, score: Score) -> u8 {
    let best = |delimiter: u8| {
        let top = records(text, 0, delimiter, TOP);
        let both = top.windows(2).map(|two| heading::together(&two[0].cells, &two[1].cells));
        let found = top.iter().map(|record| score.exact(&record.cells)).chain(both.map(|names| score.exact(&names)));
        (found.max(), top.iter().map(|record| record.cells.len()).max())
    };
    // Of equals the last is taken.
    [b'|', b'\t', b';', b','].into_iter().max_by_key(|&delimiter| best(delimiter)).unwrap_or(b',')
}

/// The rows from a byte on, no further than row `last`.
fn records(text: &str, from: usize, delimiter: u8, last: usize) -> Vec<Record> {
    let mut builder = ReaderBuilder::new();
    let mut reader =
        builder.flexible(true).has_headers(false).delimiter(delimiter).from_reader(&text.as_bytes()[from..]);
    let mut found: Vec<Record> = Vec::new();
    let mut record = StringRecord::new();
    while let Ok(true) = reader.read_record(&mut record) {
        let begun = record.position().map_or(0, csv::Position::byte) as usize;
        let mut place = without_line_ends(text, from + begun..from + reader.position().byte() as usize);
        let (row, before) = found.last().map_or((1, from), |before| (before.row, before.place.end));
        let row = row + line_ends(text.get(before..place.start).unwrap_or_default());
        if row > last {
            break;
        }
        let cells = record.iter().map(words).collect();
        let unclosed = is_unclosed(text.get(place.clone()).unwrap_or_default(), delimiter);
        if unclosed {
            place = first_line(text, place);
        }
        found.push(Record { row, place, cells, numbers: Vec::new(), unclosed });
    }
    found
}

/// The words of a cell, without the guard that keeps a spreadsheet from running them. White space behind a guard is
/// part of them.
fn words(cell: &str) -> String {
    visible_text(&unguard_formulas(cell.trim()))
}

/// The reader takes blank lines and half of a CRLF into the row that follows; here they belong to none.
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

/// Where in a cell a reader of RFC 4180 is.
enum At {
    Start,
    Plain,
    Quoted,
    /// Behind a quote that closes the cell, or that is the first of two.
    Quote,
}

/// Whether a row ends within quotes.
fn is_unclosed(row: &str, delimiter: u8) -> bool {
    let end = row.bytes().fold(At::Start, |at, byte| match (at, byte) {
        (At::Quoted, b'"') => At::Quote,
        (At::Start | At::Quote, b'"') | (At::Quoted, _) => At::Quoted,
        (_, byte) if byte == delimiter => At::Start,
        _ => At::Plain,
    });
    matches!(end, At::Quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, &str)> {
        Sheet::of(text, crate::input::read::split::SCORE)
            .records
            .iter()
            .map(|record| (record.row, &text[record.place.clone()]))
            .collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["channel,spend", "", "", "a,1", "\"b", "c\",2", "", "d,3", ""].join(end);
            let b = ["\"b", "c\",2"].join(end);
            let wanted = [(1, "channel,spend"), (4, "a,1"), (5, b.as_str()), (7, "d,3")];
            assert_eq!(rows(&text), wanted, "{end:?}");
        }
        assert_eq!(rows("\n\nchannel,spend"), [(3, "channel,spend")]);
        assert_eq!(rows("sep=;\r\n\r\nchannel;spend"), [(2, "channel;spend")]);
    }

    #[test]
    fn a_quote_that_is_not_closed_is_seen() {
        for (row, unclosed) in [("\"a,1", true), ("\"a\"\"\",1", false), ("12\" a,1", false), ("a,\"b\"\"", true)] {
            assert_eq!(is_unclosed(row, b','), unclosed, "{row}");
        }
    }
}

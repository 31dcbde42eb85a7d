//! A table as the bytes of a CSV file, in the delimiter, the quotes, the line ends and the encoding of some
//! spreadsheet.

use encoding_rs::WINDOWS_1252;

use super::amounts::{number, typed};
use super::dice::Dice;
use super::habit::Habit::{
    AllQuoted, ByteOrderMark, CarriageReturn, DecimalComma, DelimitersBehind, LineFeed, NoLastLineEnd, Pipe,
    RowsCutShort, Semicolon, SepLine, Tab, Utf16Be, Utf16Le, Windows1252,
};
use super::habit::Worn;
use super::table::{Cell, Table};

/// The bytes of a table.
pub(super) fn bytes(table: &Table, worn: &Worn, dice: &mut Dice) -> Vec<u8> {
    encoded(&text(table, worn, dice), worn)
}

fn text(table: &Table, worn: &Worn, dice: &mut Dice) -> String {
    let delimiter = match () {
        () if worn.has(Semicolon) => ';',
        () if worn.has(Tab) => '\t',
        () if worn.has(Pipe) => '|',
        () => ',',
    };
    let end = match () {
        () if worn.has(CarriageReturn) => "\r",
        () if worn.has(LineFeed) => "\n",
        () => "\r\n",
    };
    let mut lines: Vec<String> = Vec::new();
    if worn.has(SepLine) {
        lines.push(format!("sep={delimiter}"));
    }
    for row in &table.rows {
        let mut cells: Vec<String> = row.iter().map(|cell| quoted(&words(cell, worn, dice), delimiter, worn)).collect();
        if worn.has(RowsCutShort) {
            let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
            cells.truncate(filled);
        } else {
            cells.resize(table.columns.len().max(cells.len()), String::new());
        }
        let behind = if worn.has(DelimitersBehind) { delimiter.to_string().repeat(3) } else { String::new() };
        lines.push(cells.join(&delimiter.to_string()) + &behind);
    }
    let mut text = lines.join(end);
    if !worn.has(NoLastLineEnd) {
        text.push_str(end);
    }
    text
}

fn words(cell: &Cell, worn: &Worn, dice: &mut Dice) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::LocalisedText(words) => words.clone(),
        Cell::Money(cents) | Cell::Sum(_, cents) => typed(*cents, worn, dice),
        Cell::Number(number) => number.to_string(),
        Cell::Count(count) => number(count.unsigned_abs(), 0, worn),
        Cell::Percent(per_cent) if worn.has(DecimalComma) => format!("{per_cent},5%"),
        Cell::Percent(per_cent) => format!("{per_cent}.5%"),
        Cell::Figure(value, _) => value.to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

fn quoted(words: &str, delimiter: char, worn: &Worn) -> String {
    let needs = words.contains([delimiter, '"', '\n', '\r']) || worn.has(AllQuoted);
    if needs { format!("\"{}\"", words.replace('"', "\"\"")) } else { words.to_owned() }
}

/// Text in an encoding.
pub(super) fn encoded(text: &str, worn: &Worn) -> Vec<u8> {
    if worn.has(Utf16Le) || worn.has(Utf16Be) {
        let two = |unit: u16| if worn.has(Utf16Le) { unit.to_le_bytes() } else { unit.to_be_bytes() };
        return std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(two).collect();
    }
    if worn.has(Windows1252) {
        let (bytes, _, lossy) = WINDOWS_1252.encode(text);
        assert!(!lossy, "{text} is no Windows-1252");
        return bytes.into_owned();
    }
    let mark: &[u8] = if worn.has(ByteOrderMark) { b"\xef\xbb\xbf" } else { b"" };
    [mark, text.as_bytes()].concat()
}

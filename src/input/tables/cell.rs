//! A cell with its row and its column, which a fault names.

use super::number::{CellFigure, ParsedCell};
use super::record::Record;
use crate::fault::{Code, Fault};
use crate::text::messages::say;

/// The most characters of a cell that a message repeats.
const SHOWN: usize = 40;

/// A cell of a column of figures, parsed.
#[derive(Clone)]
pub(super) struct TableCell<'a> {
    pub(super) record: &'a Record,
    /// The column's name, as written.
    pub(super) column: &'a str,
    pub(super) text: &'a str,
    pub(super) cell: ParsedCell,
    /// Whether it is one of several merged cells, whose number stands in the first of them.
    pub(super) merged: bool,
}

impl<'a> TableCell<'a> {
    pub(super) fn of(record: &'a Record, at: usize, names: &'a [String]) -> Self {
        let text = record.cell(at);
        let mut cell = ParsedCell::of(text);
        if let Some(number) = record.number(at).filter(|_| cell.figure != CellFigure::Percent) {
            cell.figure = CellFigure::Exact(number.value);
        }
        let column = names.get(at).map_or("", String::as_str);
        Self { record, column, text, cell, merged: record.is_merged(at) }
    }

    pub(super) fn digits(&self) -> Option<&str> {
        self.cell.digits()
    }

    /// The cell as a message repeats it.
    pub(super) fn shown(&self) -> String {
        shortened(self.text)
    }

    pub(super) fn fault(&self, code: Code, what: &str) -> Fault {
        fault(code, self.record, self.column, what)
    }
}

/// A fault of a cell.
pub(super) fn fault(code: Code, record: &Record, column: &str, what: &str) -> Fault {
    row_fault(code, record, say!("row-column-what", row = record.row.to_string(), column, what))
}

/// A fault of a row; `what` names it by its number.
pub(super) fn row_fault(code: Code, record: &Record, what: String) -> Fault {
    Fault::text(code, record.place.clone(), what)
}

/// The words of a cell on one line, cut when they are many.
pub(super) fn shortened(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words,
    }
}

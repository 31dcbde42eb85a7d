//! One cell with the row and the column it stands in, so that a fault can name them.

use super::number::Cell;
use super::sheet::Record;
use crate::fault::{Fault, Place};

/// The most characters of a cell that a message repeats.
const SHOWN: usize = 40;

/// A cell of the spend column, taken apart.
pub(super) struct Entry<'a> {
    pub(super) record: &'a Record,
    /// The column's name, as written.
    pub(super) column: &'a str,
    pub(super) text: &'a str,
    pub(super) cell: Cell,
}

impl<'a> Entry<'a> {
    pub(super) fn of(record: &'a Record, column: usize, names: &'a [String]) -> Self {
        let text = record.cell(column);
        let column = names.get(column).map_or("", String::as_str);
        Self { record, column, text, cell: Cell::of(text) }
    }

    pub(super) fn digits(&self) -> Option<&str> {
        self.cell.digits()
    }

    /// The cell as a message repeats it.
    pub(super) fn shown(&self) -> String {
        shown(self.text)
    }

    pub(super) fn fault(&self, what: &str) -> Fault {
        fault(self.record, self.column, what)
    }
}

/// A fault of a cell.
pub(super) fn fault(record: &Record, column: &str, what: &str) -> Fault {
    of_row(record, &format!(", column `{column}`: {what}"))
}

/// A fault of a row; `what` follows its number.
pub(super) fn of_row(record: &Record, what: &str) -> Fault {
    let what = format!("row {}{what}", record.row);
    Fault { place: Place::Text(record.place.clone()), what, mend: None }
}

/// The words of a cell on one line, cut when they are many.
pub(super) fn shown(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words,
    }
}

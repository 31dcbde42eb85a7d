//! One cell with the row and the column it stands in, so that a fault can name them.

use super::number::{Cell, Figure};
use super::sheet::Record;
use crate::fault::{Code, Fault};

/// The most characters of a cell that a message repeats.
const SHOWN: usize = 40;

/// A cell of a column of figures, taken apart.
#[derive(Clone)]
pub(in crate::input) struct Entry<'a> {
    pub(in crate::input) record: &'a Record,
    /// The column's name, as written.
    pub(in crate::input) column: &'a str,
    pub(in crate::input) text: &'a str,
    pub(in crate::input) cell: Cell,
}

impl<'a> Entry<'a> {
    pub(in crate::input) fn of(record: &'a Record, column: usize, names: &'a [String]) -> Self {
        let text = record.cell(column);
        let mut cell = Cell::of(text);
        if let Some(number) = record.number(column).filter(|_| cell.figure != Figure::Percent) {
            cell.figure = Figure::Exact(number.value);
        }
        let column = names.get(column).map_or("", String::as_str);
        Self { record, column, text, cell }
    }

    pub(in crate::input) fn digits(&self) -> Option<&str> {
        self.cell.digits()
    }

    /// The cell as a message repeats it.
    pub(in crate::input) fn shown(&self) -> String {
        shown(self.text)
    }

    pub(in crate::input) fn fault(&self, code: Code, what: &str) -> Fault {
        fault(code, self.record, self.column, what)
    }
}

/// A fault of a cell.
pub(in crate::input) fn fault(code: Code, record: &Record, column: &str, what: &str) -> Fault {
    of_row(code, record, &format!(", column `{column}`: {what}"))
}

/// A fault of a row; `what` follows its number.
pub(in crate::input) fn of_row(code: Code, record: &Record, what: &str) -> Fault {
    Fault::text(code, record.place.clone(), format!("row {}{what}", record.row))
}

/// The words of a cell on one line, cut when they are many.
pub(in crate::input) fn shown(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words,
    }
}

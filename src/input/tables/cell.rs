//! A cell with its row and its column, which a fault names.

use super::number::{CellFigure, ParsedCell};
use super::record::Record;
use crate::fault::{Code, Fault};

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
}

impl<'a> TableCell<'a> {
    pub(super) fn of(record: &'a Record, column: usize, names: &'a [String]) -> Self {
        let text = record.cell(column);
        let mut cell = ParsedCell::of(text);
        if let Some(number) = record.number(column).filter(|_| cell.figure != CellFigure::Percent) {
            cell.figure = CellFigure::Exact(number.value);
        }
        let column = names.get(column).map_or("", String::as_str);
        Self { record, column, text, cell }
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
    of_row(code, record, &format!(", column `{column}`: {what}"))
}

/// A fault of a row; `what` follows its number.
pub(super) fn of_row(code: Code, record: &Record, what: &str) -> Fault {
    Fault::text(code, record.place.clone(), format!("row {}{what}", record.row))
}

/// The words of a cell on one line, cut when they are many.
pub(super) fn shortened(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &words[..at]),
        None => words,
    }
}

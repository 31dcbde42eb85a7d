//! Rows of cells that are numbers or words already, as a workbook and JSON have them.

use super::record::{ExactNumber, Record, WORKBOOK};
use super::sheet::Sheet;
use crate::text::language::Text;

/// A file as text and cells.
pub(super) struct SheetText {
    /// Its text; of a workbook, its rows with tabs between the cells.
    pub(super) text: String,
    pub(super) sheet: Sheet,
    /// The name of the sheet, of a workbook.
    pub(super) sheet_name: Option<String>,
    /// What was assumed to read it: sentences without a full stop.
    pub(super) assumed: Vec<Text>,
}

/// A cell that needs no reading: its words, and the number that it is if it is one.
#[derive(Clone, Default)]
pub(super) struct TypedCell {
    pub(super) text: String,
    pub(super) number: Option<ExactNumber>,
    /// Whether it is part of a merged cell whose number stands elsewhere.
    pub(super) merged: bool,
}

impl TypedCell {
    pub(super) fn words(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    pub(super) fn number(value: f64) -> Self {
        Self { text: value.to_string(), number: Some(ExactNumber { value, divided: 1.0 }), merged: false }
    }
}

/// Rows of cells as a table with tabs between its cells.
pub(super) fn of_rows(rows: impl Iterator<Item = Vec<TypedCell>>) -> SheetText {
    let (mut text, mut records) = (String::new(), Vec::new());
    for (at, row) in rows.enumerate() {
        let start = text.len();
        let merged = (0..row.len()).filter(|&column| row[column].merged).collect();
        let (cells, numbers): (Vec<String>, Vec<Option<ExactNumber>>) =
            row.into_iter().map(|cell| (cell.text, cell.number)).unzip();
        text.push_str(&cells.join("\t").replace('\n', " "));
        records.push(Record { row: at + 1, place: start..text.len(), cells, numbers, merged, unclosed: false });
        text.push('\n');
    }
    SheetText { text, sheet: Sheet { delimiter: WORKBOOK, records }, sheet_name: None, assumed: Vec::new() }
}

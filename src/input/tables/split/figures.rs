//! The figures and words of a row in the columns that klantreis writes, besides its channel and its money.

use std::collections::BTreeMap;

use super::amounts::RowAmounts;
use super::own_columns::MEASURED;
use super::row_reader::{SplitRows, one_line};
use crate::domain::quantity::LARGEST;
use crate::fault::Code;
use crate::input::tables::cell::{TableCell, fault, shortened};
use crate::input::tables::number::{CellFigure, ParsedCell};
use crate::input::tables::record::Record;
use crate::text::messages::{say, word};

impl SplitRows<'_> {
    /// The numbers of a row in the columns that klantreis writes.
    pub(super) fn figures(&mut self, record: &Record) -> BTreeMap<String, f64> {
        let mut figures = BTreeMap::new();
        // Beside columns of weeks, the week of a measured figure is unknown.
        let of_weeks = self.columns.periods.iter().any(|period| period.week.is_some());
        for (&column, &at) in self.columns.figures.iter().filter(|_| !of_weeks) {
            let entry = TableCell::of(record, at, &self.columns.names);
            let cell = match &entry.cell.figure {
                CellFigure::Percent => ParsedCell::of(entry.text.trim_matches(['%', ' '])),
                _ => entry.cell,
            };
            if matches!(cell.figure, CellFigure::Empty | CellFigure::Dash) {
                continue;
            }
            let read = self.numbers.figures.get(column).and_then(|decision| decision.of_cell(&cell));
            match read.filter(|value| (0.0..=LARGEST).contains(value)) {
                Some(value) => _ = figures.insert(column.to_owned(), value),
                None if MEASURED.contains(&column) && cell.digits().is_some() => {
                    let what = say!("measured-figure-cannot-be-read", cell = shortened(entry.text));
                    let fault = fault(Code::BadValue, record, entry.column, &what);
                    self.faults.push(fault.help(word!("write-measured-figure-in-digits")));
                }
                None => self.assumptions.not_number(column, record.row, entry.text),
            }
        }
        figures
    }

    /// The words of a row in the columns that klantreis writes, and its currency wherever that is named.
    pub(super) fn words(&self, record: &Record, amounts: &RowAmounts<'_>) -> BTreeMap<String, String> {
        let cells = self.columns.words.iter().map(|(&column, &at)| (column, one_line(record.cell(at))));
        let currency = self.currency_in_column(record).or_else(|| amounts.currency());
        let currency =
            currency.or_else(|| self.columns.currency.clone()).map(|currency| ("currency".to_owned(), currency));
        let written = cells.filter(|(_, cell)| !cell.is_empty());
        written.map(|(column, cell)| (column.to_owned(), cell)).chain(currency).collect()
    }
}

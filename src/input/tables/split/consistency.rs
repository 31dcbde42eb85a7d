//! Consistency of all rows of a split: one currency, one scenario, and no row twice.

use super::amounts::{PeriodSpend, RowAmounts};
use super::row_reader::{RowIdentity, SplitRows, one_line};
use crate::fault::Code;
use crate::input::tables::cell::{fault, row_fault, shortened};
use crate::input::tables::number::code;
use crate::input::tables::record::Record;
use crate::text::messages::{say, word};

impl<'a> SplitRows<'a> {
    /// Checks that no row is there twice, cell for cell and in the same section, phase and channel.
    pub(super) fn once(&mut self, record: &'a Record, identity: RowIdentity, spends: &[PeriodSpend]) -> Option<()> {
        if spends.iter().all(|spent| spent.spend == 0.0) {
            return Some(());
        }
        let same_row_before = *self.seen.entry((identity, record.cells.as_slice())).or_insert(record.row);
        if same_row_before == record.row {
            return Some(());
        }
        let (row, before) = (record.row.to_string(), same_row_before.to_string());
        let what = say!("row-is-another-once-more", row, before);
        self.faults.push(row_fault(Code::Twice, record, what).help(word!("leave-out-or-add-up")));
        None
    }

    /// Checks that all rows are of one scenario; the first row of another is a fault, and no later one.
    pub(super) fn one_scenario(&mut self, record: &Record) -> Option<()> {
        let Some(&at) = self.columns.words.get("scenario") else { return Some(()) };
        let cell_line = one_line(record.cell(at));
        if cell_line.is_empty() {
            return Some(());
        }
        let Some((first, is_fault)) = &mut self.scenario else {
            self.scenario = Some((cell_line, false));
            return Some(());
        };
        if *first == cell_line {
            return Some(());
        }
        if !std::mem::replace(is_fault, true) {
            let (scenario, first) = (shortened(&cell_line), shortened(first));
            let what = say!("row-is-of-another-scenario", scenario, first);
            let fault = fault(Code::Contradicts, record, "scenario", &what);
            self.faults.push(fault.help(word!("keep-rows-of-one-scenario")));
        }
        None
    }

    /// Checks that all money is in one currency, whether named beside a spend, in a column or in the heading.
    pub(super) fn one_currency(&mut self, record: &Record, amounts: &RowAmounts<'_>) -> Option<()> {
        let beside = amounts.currency();
        self.assumptions.dollars |= amounts.are_dollars();
        let column = amounts.column();
        let currencies_named = [(beside, column), (self.currency_in_column(record), "currency")];
        for (currency, column) in
            currencies_named.into_iter().filter_map(|(currency, column)| Some((currency?, column)))
        {
            let (first, row) = self.currency.get_or_insert_with(|| (currency.clone(), record.row));
            if !first.eq_ignore_ascii_case(&currency) {
                let (currency, row) = (shortened(&currency), row.to_string());
                let what = say!("rows-have-other-currencies", currency, first = *first, row);
                let fault = fault(Code::OtherCurrency, record, column, &what);
                self.faults.push(fault.help(word!("write-file-in-one-currency")));
                return None;
            }
        }
        Some(())
    }

    pub(super) fn currency_in_column(&self, record: &Record) -> Option<String> {
        let cell = self.columns.words.get("currency").map(|&at| record.cell(at)).filter(|cell| !cell.is_empty())?;
        Some(code(cell).unwrap_or_else(|| cell.to_owned()))
    }
}

//! What was assumed while the rows of a split were read: one sentence for each kind of assumption.

use std::collections::BTreeMap;

use crate::input::tables::cell::shortened;
use crate::text::language::Text;
use crate::text::messages::{say, text};
use crate::text::number::listed;

/// The most rows that a sentence names.
const NAMED: usize = 12;

/// What was assumed of which rows.
#[derive(Default)]
pub(super) struct RowAssumptions {
    pub(super) empty_rows: usize,
    /// Rows that were left out, with their words.
    pub(super) totals: Vec<(usize, Text)>,
    pub(super) headings: Vec<(usize, String)>,
    /// Rows whose spend is empty.
    pub(super) without_spend: Vec<usize>,
    /// Rows whose channel is that of the row above, with that channel.
    pub(super) merged: Vec<(usize, String)>,
    /// Rows whose money is below zero.
    pub(super) credits: Vec<usize>,
    pub(super) dollars: bool,
    /// By column: the first cell that is no number, its row, and how many there are.
    not_numbers: BTreeMap<&'static str, (String, usize, usize)>,
}

impl RowAssumptions {
    /// Notes a cell of a column of figures that is no number.
    pub(super) fn not_number(&mut self, column: &'static str, row: usize, cell: &str) {
        self.not_numbers.entry(column).or_insert_with(|| (shortened(cell), row, 0)).2 += 1;
    }

    /// One sentence for each kind of assumption.
    pub(super) fn sentences(&self) -> Vec<Text> {
        let mut sentences = Vec::new();
        if let Some((rows, count)) = labelled(&self.headings) {
            sentences.push(text!("rows-left-out-as-headings", rows = rows(), count));
        }
        if let Some((rows, count)) = labelled(&self.totals) {
            sentences.push(text!("rows-left-out-as-totals", rows = rows(), count));
        }
        if let Some((rows, count)) = labelled(&self.merged) {
            sentences.push(text!("rows-read-as-channel-above", rows = rows(), count));
        }
        if let Some((rows, count)) = numbered(&self.credits) {
            sentences.push(text!("rows-are-credits", rows = rows(), count));
        }
        if let Some((rows, count)) = numbered(&self.without_spend) {
            sentences.push(text!("rows-have-no-spend", rows = rows(), count));
        }
        if self.empty_rows > 0 {
            sentences.push(text!("empty-rows-were-left-out", count = self.empty_rows));
        }
        if self.dollars {
            sentences.push(text!("dollar-sign-is-usd"));
        }
        sentences.extend(self.not_numbers.iter().map(|(column, (cell, row, count))| {
            let row = row.to_string();
            match count - 1 {
                0 => text!("cell-is-no-number", cell, row, column),
                count => text!("cells-are-no-numbers", cell, row, column, count),
            }
        }));
        sentences
    }
}

/// Rows with their words, as a list in the current language, and how many there are; none where there are none.
fn labelled<L: AsRef<str>>(rows: &[(usize, L)]) -> Option<(impl Fn() -> String + '_, usize)> {
    let one =
        |(row, label): &(usize, L)| say!("row-labelled", row = row.to_string(), label = shortened(label.as_ref()));
    let list = move || series(&rows.iter().map(one).collect::<Vec<_>>());
    (!rows.is_empty()).then_some((list, rows.len()))
}

/// Rows as a list in the current language, and how many there are; none where there are none.
fn numbered(rows: &[usize]) -> Option<(impl Fn() -> String + '_, usize)> {
    let list = || series(&rows.iter().map(ToString::to_string).collect::<Vec<_>>());
    (!rows.is_empty()).then_some((list, rows.len()))
}

/// A list; a long one is cut.
fn series(rows: &[String]) -> String {
    match rows.len().saturating_sub(NAMED) {
        0 => listed(rows),
        count => say!("names-and-more", names = rows[..NAMED].join(", "), count),
    }
}

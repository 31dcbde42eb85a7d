//! What was assumed while the rows of a split were read: one sentence for each kind of assumption.

use std::collections::BTreeMap;

use crate::input::tables::cell::shortened;
use crate::text::number::count_in_english;

/// The most rows that a sentence names.
const NAMED: usize = 12;

/// What was assumed of which rows.
#[derive(Default)]
pub(super) struct RowAssumptions {
    pub(super) empty_rows: usize,
    /// Rows that were left out, with their words.
    pub(super) totals: Vec<(usize, String)>,
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
    pub(super) fn sentences(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        let mut say = |rows: &[String], one: &str, many: &str| match rows {
            [] => {}
            [row] => sentences.push(format!("row {row} {one}")),
            rows => sentences.push(format!("rows {} {many}", series(rows))),
        };
        let labelled =
            |rows: &[(usize, String)]| rows.iter().map(|(row, label)| labelled_row(*row, label)).collect::<Vec<_>>();
        let (one, many) =
            ("has no spend, and was left out as a heading", "have no spend, and were left out as headings");
        say(&labelled(&self.headings), one, many);
        say(&labelled(&self.totals), "is a total and was left out", "are totals and were left out");
        let (one, many) = ("is read as the channel above it", "are read as the channels above them");
        say(&labelled(&self.merged), one, many);
        let numbers: Vec<String> = self.credits.iter().map(ToString::to_string).collect();
        say(&numbers, "is a credit and was taken off", "are credits and were taken off");
        let numbers: Vec<String> = self.without_spend.iter().map(ToString::to_string).collect();
        say(&numbers, "has no spend, which is read as 0", "have no spend, which is read as 0");
        if self.empty_rows > 0 {
            let were = if self.empty_rows == 1 { "was" } else { "were" };
            sentences.push(format!("{} {were} left out", count_in_english(self.empty_rows, "empty row")));
        }
        if self.dollars {
            sentences.push("`$` is read as USD".to_owned());
        }
        sentences.extend(self.not_numbers.iter().map(|(column, (cell, row, count))| {
            let more = if *count > 1 { format!(", nor were {} more of its cells", count - 1) } else { String::new() };
            format!("`{cell}` in row {row}, column `{column}`, is no number that can be read, and was left out{more}")
        }));
        sentences
    }
}

fn labelled_row(row: usize, label: &str) -> String {
    format!("{row} ({})", shortened(label))
}

/// An English list; a long one is cut.
fn series(rows: &[String]) -> String {
    match rows {
        [most @ .., last] if rows.len() <= NAMED => format!("{} and {last}", most.join(", ")),
        rows => format!("{} and {} more", rows[..NAMED.min(rows.len())].join(", "), rows.len().saturating_sub(NAMED)),
    }
}

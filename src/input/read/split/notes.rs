//! What was assumed while the rows were read, gathered so that each kind of assumption is one sentence.

use std::collections::BTreeMap;

use crate::input::read::table::entry::shown;
use crate::text::number::count_in_english;

/// The most rows that a sentence names.
const NAMED: usize = 12;

/// What was assumed of which rows.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) empty: usize,
    /// Rows that were left out, with their words.
    pub(super) totals: Vec<(usize, String)>,
    pub(super) headings: Vec<(usize, String)>,
    /// Rows whose spend is empty.
    pub(super) nothing: Vec<usize>,
    /// Rows whose channel is that of the row above, with that channel.
    pub(super) merged: Vec<(usize, String)>,
    /// Rows whose money is below zero.
    pub(super) credits: Vec<usize>,
    pub(super) dollars: bool,
    /// Of a column: the first cell that is no number, its row, and how many there are.
    strange: BTreeMap<&'static str, (String, usize, usize)>,
}

impl Notes {
    /// Notes a cell of a column of figures that is no number.
    pub(super) fn strange(&mut self, column: &'static str, row: usize, cell: &str) {
        self.strange.entry(column).or_insert_with(|| (shown(cell), row, 0)).2 += 1;
    }

    /// One sentence for each kind of assumption.
    pub(super) fn sentences(&self) -> Vec<String> {
        let mut said = Vec::new();
        let mut say = |rows: &[String], one: &str, many: &str| match rows {
            [] => {}
            [row] => said.push(format!("row {row} {one}")),
            rows => said.push(format!("rows {} {many}", series(rows))),
        };
        let labelled =
            |rows: &[(usize, String)]| rows.iter().map(|(row, label)| named(*row, label)).collect::<Vec<_>>();
        let (one, many) =
            ("has no spend, and was left out as a heading", "have no spend, and were left out as headings");
        say(&labelled(&self.headings), one, many);
        say(&labelled(&self.totals), "is a total and was left out", "are totals and were left out");
        let (one, many) = ("is read as the channel above it", "are read as the channels above them");
        say(&labelled(&self.merged), one, many);
        let numbers: Vec<String> = self.credits.iter().map(ToString::to_string).collect();
        say(&numbers, "is a credit and was taken off", "are credits and were taken off");
        let numbers: Vec<String> = self.nothing.iter().map(ToString::to_string).collect();
        say(&numbers, "has no spend, which is read as 0", "have no spend, which is read as 0");
        if self.empty > 0 {
            let were = if self.empty == 1 { "was" } else { "were" };
            said.push(format!("{} {were} left out", count_in_english(self.empty, "empty row")));
        }
        if self.dollars {
            said.push("`$` is read as USD".to_owned());
        }
        said.extend(self.strange.iter().map(|(column, (cell, row, count))| {
            let more = if *count > 1 { format!(", nor were {} more of its cells", count - 1) } else { String::new() };
            format!("`{cell}` in row {row}, column `{column}`, is no number that can be read, and was left out{more}")
        }));
        said
    }
}

fn named(row: usize, label: &str) -> String {
    format!("{row} ({})", shown(label))
}

/// An English list; a long one is cut.
fn series(rows: &[String]) -> String {
    match rows {
        [most @ .., last] if rows.len() <= NAMED => format!("{} and {last}", most.join(", ")),
        rows => format!("{} and {} more", rows[..NAMED.min(rows.len())].join(", "), rows.len().saturating_sub(NAMED)),
    }
}

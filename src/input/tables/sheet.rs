//! A text as the rows and cells of a spreadsheet, by the delimiter with which a heading is found.
//!
//! A first line such as `sep=;` names the delimiter. Otherwise it is the one with which a row looks most like a
//! heading.

use super::heading::{self, HeadingScore, TOP};
use super::record::{Record, records};

/// The rows of a file.
pub(super) struct Sheet {
    pub(super) delimiter: u8,
    pub(super) records: Vec<Record>,
}

impl Sheet {
    /// The rows of a text whose heading is the row with the highest score.
    pub(super) fn of(text: &str, score: HeadingScore) -> Self {
        let (delimiter, from) = declared(text).unwrap_or_else(|| (likeliest(text, score), 0));
        Self { delimiter, records: records(text, from, delimiter, usize::MAX) }
    }
}

/// The delimiter that a first line such as `sep=;` names, and where the next line begins.
fn declared(text: &str) -> Option<(u8, usize)> {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches([' ', '"']);
    let (word, signs) = line.split_at_checked(4)?;
    let delimiter = signs.bytes().next().filter(|sign| b",;\t|".contains(sign))?;
    let line_end = if text[end..].starts_with("\r\n") { 2 } else { 1 };
    word.eq_ignore_ascii_case("sep=").then(|| (delimiter, (end + line_end).min(text.len())))
}

/// The delimiter with which a row looks most like a heading.
fn likeliest(text: &str, score: HeadingScore) -> u8 {
    let best_heading = |delimiter: u8| {
        let top = records(text, 0, delimiter, TOP);
        let paired_names = top.windows(2).map(|two| heading::grouped_names(&two[0].cells, &two[1].cells));
        let heading_scores =
            top.iter().map(|record| score.exact(&record.cells)).chain(paired_names.map(|names| score.exact(&names)));
        (heading_scores.max(), top.iter().map(|record| record.cells.len()).max())
    };
    // Of equals, the last.
    [b'|', b'\t', b';', b','].into_iter().max_by_key(|&delimiter| best_heading(delimiter)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, &str)> {
        Sheet::of(text, crate::input::tables::split::table_kind().score)
            .records
            .iter()
            .map(|record| (record.row, &text[record.place.clone()]))
            .collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["channel,spend", "", "", "a,1", "\"b", "c\",2", "", "d,3", ""].join(end);
            let b = ["\"b", "c\",2"].join(end);
            let wanted = [(1, "channel,spend"), (4, "a,1"), (5, b.as_str()), (7, "d,3")];
            assert_eq!(rows(&text), wanted, "{end:?}");
        }
        assert_eq!(rows("\n\nchannel,spend"), [(3, "channel,spend")]);
        assert_eq!(rows("sep=;\r\n\r\nchannel;spend"), [(2, "channel;spend")]);
    }
}

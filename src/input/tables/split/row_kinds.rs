//! The kind of a row: a total, the heading of a section, or one merged with the row above.

use super::amounts::RowAmounts;
use super::row_reader::{RowAbove, SplitRows, one_line};
use crate::fault::Code;
use crate::input::tables::cell::fault;
use crate::input::tables::number::{CellFigure, ParsedCell};
use crate::input::tables::record::Record;
use crate::input::tables::totals::{self, TotalKind};
use crate::text::language::Text;
use crate::text::messages::{text, word};

/// Parts of words for costs that are no media: such a row does not repeat the channel above it.
const NO_MEDIA: [&str; 22] = [
    "fee",
    "agency",
    "bureau",
    "handling",
    "producti",
    "korting",
    "discount",
    "credit",
    "kosten",
    "costs",
    "creati",
    "setup",
    "set-up",
    "commissi",
    "btw",
    "vat",
    "tax",
    "toeslag",
    "surcharge",
    "reserve",
    "onvoorzien",
    "marge",
];
/// Short words for totals.
const SUMMED: [&str; 5] = ["tot.", "tot", "ttl", "samen", "tezamen"];

impl SplitRows<'_> {
    /// The kind of total that a row is: by its words, or by its sum where no channel is named.
    pub(super) fn total(&self, record: &Record, amounts: &RowAmounts<'_>) -> Option<TotalKind> {
        let channel = record.cell(self.columns.channel);
        let words = if channel.is_empty() { label(record) } else { channel };
        let phase = self.columns.phase.map_or("", |at| record.cell(at));
        let by_words = totals::kind(words).or_else(|| totals::kind(phase).filter(|_| channel.is_empty()));
        if self.columns.own {
            // A campaign or a channel may be called Total. A total that klantreis wrote has no phase or no channel.
            return by_words.filter(|_| channel.is_empty() || phase.is_empty());
        }
        let by_any = || record.cells.iter().filter(|_| channel.is_empty()).find_map(|cell| totals::kind(cell));
        let of_channel = || self.of_channel(record);
        let adds_up = || amounts.sum(&self.numbers.money).is_some_and(|sum| self.sums.is_sum(sum));
        let nameless = channel.is_empty() && phase.is_empty() && self.words_beside(record).is_empty();
        let may_be = (nameless || [words, phase].iter().any(|words| totals::may_be_one(words))) && adds_up();
        by_words.or_else(by_any).or_else(of_channel).or(may_be.then_some(TotalKind::Total))
    }

    /// A total of the rows of one channel, which is labelled in another column.
    fn of_channel(&self, record: &Record) -> Option<TotalKind> {
        let labelled = self.words_beside(record).iter().any(|&at| totals::kind(record.cell(at)).is_some());
        labelled.then(|| {
            let repeats = self.run.channel == one_line(record.cell(self.columns.channel));
            TotalKind::OfChannel(if repeats { self.run.sum } else { 0.0 })
        })
    }

    /// Checks a total against the rows above it, and leaves it out.
    pub(super) fn check_total(&mut self, record: &Record, amounts: &RowAmounts<'_>, kind: TotalKind) {
        self.one_currency(record, amounts);
        let total = if amounts.are_empty() { None } else { self.or_fault(amounts.total(&self.numbers.money)) };
        if let Some(what) = self.sums.check(kind, total) {
            self.faults.push(amounts.fault(Code::Contradicts, &what).help(word!("correct-the-total")));
        }
        let words = Some(label(record)).filter(|words| ParsedCell::of(words).digits().is_none());
        self.assumptions.totals.push((record.row, words.map_or_else(|| text!("label-no-channel"), Text::from)));
    }

    /// The channel of a row, and whether it is that of the row above; a fault where there is none.
    pub(super) fn channel(&mut self, record: &Record, amounts: &RowAmounts<'_>) -> Option<(String, bool)> {
        let channel = one_line(record.cell(self.columns.channel));
        if !channel.is_empty() {
            return Some((channel, false));
        }
        if let Some(above) = self.merged(record, amounts) {
            self.assumptions.merged.push((record.row, above.clone()));
            return Some((above, true));
        }
        let column = &self.columns.names[self.columns.channel];
        let fault = fault(Code::unsaid(column), record, column, word!("no-channel-is-named"));
        self.faults.push(fault.help(word!("name-the-channel-or-total")));
        None
    }

    /// The channel of the row above, where an empty cell is merged with its cell: both rows have other words, and this
    /// row is not the sum of the rows above.
    pub(super) fn merged(&self, record: &Record, amounts: &RowAmounts<'_>) -> Option<String> {
        let RowAbove { channel, record: above, .. } = self.above.as_ref()?;
        let phase = self.columns.phase.filter(|&at| at < self.columns.channel).map_or("", |at| record.cell(at));
        let beside = self.words_beside(record);
        let filled_above = beside.iter().any(|&at| !above.cell(at).is_empty());
        let is_media = beside.iter().all(|&at| !is_no_media(record.cell(at)));
        let sum = amounts.sum(&self.numbers.money)?;
        (phase.is_empty() && filled_above && is_media && sum >= 0.0 && !self.sums.is_sum(sum)).then(|| channel.clone())
    }

    /// The columns besides phase and channel in which a row has words.
    pub(super) fn words_beside(&self, record: &Record) -> Vec<usize> {
        let named_columns =
            [self.columns.phase, Some(self.columns.channel), self.columns.words.get("currency").copied()];
        let is_word =
            |at: &usize| !record.cell(*at).is_empty() && ParsedCell::of(record.cell(*at)).figure == CellFigure::Neither;
        let beside = (0..record.cells.len()).filter(|at| !named_columns.contains(&Some(*at)));
        beside.filter(|at| !self.columns.money().any(|money| money == *at)).filter(is_word).collect()
    }
}

/// Whether words are of a cost that is no media.
fn is_no_media(words: &str) -> bool {
    let small = words.to_lowercase();
    NO_MEDIA.iter().any(|word| small.contains(word)) || SUMMED.contains(&small.trim_matches([':', ' ']))
}

/// Whether a row is the heading of a section: words in one cell, and all others empty.
pub(super) fn is_section(record: &Record, amounts: &RowAmounts<'_>) -> bool {
    let mut filled = record.cells.iter().filter(|cell| !cell.is_empty());
    let words = filled.next().is_some_and(|cell| ParsedCell::of(cell).digits().is_none());
    words && filled.next().is_none() && amounts.are_empty()
}

/// The first words of a row.
pub(super) fn label(record: &Record) -> &str {
    record.cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str)
}

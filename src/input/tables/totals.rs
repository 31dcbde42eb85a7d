//! Rows of totals: recognised by their words or by their sum, left out, and checked against the rows above them.

use crate::text::messages::say;
use crate::text::number::plain;
use crate::text::sanitise::comparable;
use crate::tolerance::feasibility::IS_A_TOTAL;

/// Words that make a row a total, in small letters.
const TOTAL: [&str; 8] = ["total", "totaal", "totals", "totalen", "sum", "som", "grand total", "eindtotaal"];
const SUBTOTAL: [&str; 2] = ["subtotal", "subtotaal"];
/// Words that may follow `total` without changing what it adds up.
const OF: [&str; 13] = [
    "excl",
    "exclusief",
    "ex",
    "excluding",
    "net",
    "netto",
    "media",
    "budget",
    "campaign",
    "campagne",
    "spend",
    "bestedingen",
    "besteding",
];
const WITH: [&str; 4] = ["incl", "inclusief", "including", "inc"];
const VAT: [&str; 2] = ["btw", "vat"];
/// The most that a total with VAT is, as a multiple of the total without.
const MOST_VAT: f64 = 1.3;

/// A total that ends in zeros may be rounded to them, if the rounding unit is at most this part of it.
const ROUNDED_PART: f64 = 0.005;

/// The kind of a total.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum TotalKind {
    Total,
    Subtotal,
    /// Of the rows of one channel, which sum to this.
    OfChannel(f64),
    /// Value added tax, which is no media.
    Vat,
    /// A total with value added tax.
    WithVat,
}

/// The kind of total that words name, if they certainly name one.
pub(super) fn kind(words: &str) -> Option<TotalKind> {
    let words = comparable(words).replace(['(', ')', '.'], " ");
    let words: Vec<&str> = words.split_whitespace().collect();
    let (first, rest) = words.split_first()?;
    if SUBTOTAL.contains(first) || *first == "sub" && rest.first().is_some_and(|next| TOTAL.contains(next)) {
        return Some(TotalKind::Subtotal);
    }
    if words.iter().any(|word| VAT.contains(word)) && words.iter().all(|word| VAT.contains(word) || is_rate(word)) {
        return Some(TotalKind::Vat);
    }
    let (total, rest) = if TOTAL.contains(first) {
        (true, rest)
    } else {
        (*first == "grand" && rest.first() == Some(&"total"), rest.get(1..).unwrap_or_default())
    };
    let beside = |word: &&str| OF.contains(word) || WITH.contains(word) || VAT.contains(word) || word.ends_with('%');
    if !total || !rest.iter().all(beside) {
        return None;
    }
    let with_fees = rest.iter().any(|word| WITH.contains(word));
    Some(if with_fees { TotalKind::WithVat } else { TotalKind::Total })
}

fn is_rate(word: &str) -> bool {
    word.trim_end_matches('%').bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether words begin or end as those of a total, so that the row is one if its sum agrees.
pub(super) fn may_be_one(words: &str) -> bool {
    let words = comparable(words);
    let mut words = words.split_whitespace();
    let (first, last) = (words.next(), words.next_back());
    [first, last].into_iter().flatten().any(|word| TOTAL.contains(&word))
}

/// The sums of the rows so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RunningSums {
    all: f64,
    /// That of the rows since the last total.
    since: f64,
    /// How many rows there are, and how many since the last total.
    rows: (usize, usize),
    vat: f64,
    /// Whether a row has cents. Where none has, each may be rounded to the unit.
    cents: bool,
    /// Whether a row could not be read, so that the sums are unknown.
    unknown: bool,
}

impl RunningSums {
    pub(super) fn add(&mut self, spend: f64) {
        self.all += spend;
        self.cents |= spend.fract() != 0.0;
        self.since += spend;
        self.rows = (self.rows.0 + 1, self.rows.1 + 1);
    }

    pub(super) fn forget(&mut self) {
        self.unknown = true;
    }

    /// Whether an amount without words is a total of at least two rows. Equal to one row, it may be a second placement.
    pub(super) fn is_sum(&self, amount: f64) -> bool {
        let is_total_of = |sum: f64, rows: usize| rows > 1 && (amount - sum).abs() <= 0.005 + IS_A_TOTAL * sum.abs();
        is_total_of(self.all, self.rows.0) || is_total_of(self.since, self.rows.1)
    }

    /// Ends the rows of a total. Returns what is wrong where it is neither the sum of all rows nor that of the rows
    /// since the last total.
    pub(super) fn check(&mut self, kind: TotalKind, total: Option<f64>) -> Option<String> {
        let Self { all, since, rows, vat, cents, unknown } = *self;
        match kind {
            TotalKind::Vat => {
                self.vat += total.unwrap_or(0.0);
                return None;
            }
            TotalKind::OfChannel(sum) => {
                let agreed = total.is_none_or(|total| (total - sum).abs() <= tolerance(total, sum) + 0.005);
                let (total, sum) = (plain(total.unwrap_or(0.0), 2), plain(sum, 2));
                return (!agreed).then(|| say!("total-is-not-that-of-its-channel", total, sum));
            }
            _ => {}
        }
        (self.since, self.rows.1) = (0.0, 0);
        let total = total.filter(|_| !unknown)?;
        let rounding_per_row = if cents || total.fract() != 0.0 { 0.005 } else { 0.5 };
        let agrees =
            |sum: f64, rows: usize| (total - sum).abs() <= tolerance(total, sum) + rounding_per_row * rows as f64;
        let (agreed, sum) = match kind {
            TotalKind::Subtotal => (agrees(since, rows.1), since),
            TotalKind::WithVat if vat > 0.0 => (agrees(all + vat, rows.0 + 1), all + vat),
            TotalKind::WithVat => ((all..=MOST_VAT * all + 1.0).contains(&total), all),
            _ => (agrees(since, rows.1) || agrees(all, rows.0), all),
        };
        let (total, sum) = (plain(total, 2), plain(sum, 2));
        (!agreed).then(|| match kind {
            TotalKind::Subtotal => say!("total-is-not-that-since-the-last", total, sum),
            TotalKind::WithVat if vat > 0.0 => say!("total-is-not-that-with-vat", total, sum),
            _ => say!("total-is-not-that-of-rows-above", total, sum),
        })
    }
}

/// How far a total may be from its sum because it is rounded to the unit or to its zeros.
fn tolerance(total: f64, sum: f64) -> f64 {
    let mut unit = 1.0;
    while total.fract() == 0.0
        && total != 0.0
        && total % (10.0 * unit) == 0.0
        && 10.0 * unit <= ROUNDED_PART * sum.abs()
    {
        unit *= 10.0;
    }
    if total.fract() == 0.0 { 0.5 * unit + 0.5 } else { 0.005 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_by_their_words() {
        for words in ["Total", "TOTAAL:", "som", "Grand Total :", "totals"] {
            assert_eq!(kind(words), Some(TotalKind::Total), "{words}");
        }
        for words in ["Subtotaal", "sub-total", "Subtotal SEE:"] {
            assert_eq!(kind(words), Some(TotalKind::Subtotal), "{words}");
        }
        for words in ["", "total video", "totally", "summer"] {
            assert_eq!(kind(words), None, "{words}");
        }
        assert_eq!(kind("Totaal excl. btw"), Some(TotalKind::Total));
        assert_eq!(kind("Totaal incl. 21% btw"), Some(TotalKind::WithVat));
        assert_eq!(kind("BTW 21%"), Some(TotalKind::Vat));
        assert!(may_be_one("Totaal See") && may_be_one("See totaal") && !may_be_one("totally"));
    }

    #[test]
    fn a_total_may_be_rounded_and_no_more() {
        let mut sums = RunningSums::default();
        sums.add(1000.4);
        assert_eq!(sums.check(TotalKind::Subtotal, Some(1000.0)), None);
        sums.add(499.6);
        assert_eq!(sums.check(TotalKind::Subtotal, Some(500.0)), None);
        assert!(sums.check(TotalKind::Total, Some(1504.0)).is_some());
        assert_eq!(sums.check(TotalKind::Total, Some(1500.0)), None);
        let totals_text = sums.check(TotalKind::Total, Some(1600.0)).unwrap_or_default();
        assert_eq!(totals_text, "the total is 1,600, and the rows above it sum to 1,500");
        sums.forget();
        assert_eq!(sums.check(TotalKind::Total, Some(9.0)), None);
    }
}

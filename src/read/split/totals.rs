//! Rows that add up others: told by their words, left out, and held against the sum they claim.
//!
//! What the rows are of is not known here.

use crate::number::plain;

/// Words that make a row a total, in small letters.
const TOTAL: [&str; 8] = ["total", "totaal", "totals", "totalen", "sum", "som", "grand total", "eindtotaal"];
const SUBTOTAL: [&str; 2] = ["subtotal", "subtotaal"];

/// A total that differs from its sum by less than both of these was rounded.
const ROUNDED_PART: f64 = 0.005;
const ROUNDED_UNITS: f64 = 1.0;

/// What kind of total a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Kind {
    Total,
    Subtotal,
}

/// The kind of total that words name, if they name one.
pub(in crate::read) fn kind(words: &str) -> Option<Kind> {
    let words = words.to_lowercase();
    let words = words.trim_end_matches([':', ' ']);
    let subtotal = words.replace('-', "").split_whitespace().next().is_some_and(|word| SUBTOTAL.contains(&word));
    let total = || TOTAL.contains(&words).then_some(Kind::Total);
    if subtotal { Some(Kind::Subtotal) } else { total() }
}

/// The spend of the rows so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    all: f64,
    /// Of the rows since the last total.
    since: f64,
    /// Whether a row could not be read, so that no sum is known.
    unknown: bool,
}

impl Sums {
    pub(super) fn add(&mut self, spend: f64) {
        self.all += spend;
        self.since += spend;
    }

    pub(super) fn forget(&mut self) {
        self.unknown = true;
    }

    /// Ends the rows of a total; says what is wrong when it is the sum neither of all rows nor, in the middle
    /// of a file, of those since the last total.
    pub(super) fn close(&mut self, kind: Kind, total: Option<f64>) -> Option<String> {
        let Self { all, since, unknown } = *self;
        self.since = 0.0;
        let total = total.filter(|_| !unknown)?;
        let agrees = |sum: f64| (total - sum).abs() <= (ROUNDED_PART * sum).max(ROUNDED_UNITS);
        let (sum, rows) = match kind {
            Kind::Total => (all, "the rows above it"),
            Kind::Subtotal => (since, "the rows since the last total"),
        };
        let agreed = agrees(since) || kind == Kind::Total && agrees(all);
        (!agreed).then(|| format!("the total is {}, and {rows} sum to {}", plain(total, 2), plain(sum, 2)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_by_their_words() {
        for words in ["Total", "TOTAAL:", "som", "Grand Total :", "totals"] {
            assert_eq!(kind(words), Some(Kind::Total), "{words}");
        }
        for words in ["Subtotaal", "sub-total", "Subtotal SEE:"] {
            assert_eq!(kind(words), Some(Kind::Subtotal), "{words}");
        }
        for words in ["", "total video", "totally", "summer"] {
            assert_eq!(kind(words), None, "{words}");
        }
    }

    #[test]
    fn a_total_may_be_rounded_and_no_more() {
        let mut sums = Sums::default();
        sums.add(1000.0);
        assert_eq!(sums.close(Kind::Subtotal, Some(1004.0)), None);
        sums.add(500.0);
        assert_eq!(sums.close(Kind::Subtotal, Some(500.9)), None);
        assert_eq!(sums.close(Kind::Total, Some(1500.0)), None);
        let said = sums.close(Kind::Total, Some(1600.0)).unwrap_or_default();
        assert_eq!(said, "the total is 1,600, and the rows above it sum to 1,500");
        sums.forget();
        assert_eq!(sums.close(Kind::Total, Some(9.0)), None);
    }
}

//! Parsing of numbers as people write them: with the separators of any country, a suffix `k` or `m`, or a per cent
//! sign.
//!
//! Thousands and decimal separators are distinguished by the digits around them. Only one separator before three
//! digits, as in `1.250`, is ambiguous: for money and people it separates thousands, for a share decimals, and for
//! anything else it is an error.

use std::borrow::Cow;

use crate::text::messages::say;

/// A parsed number: plain, or in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ParsedNumber {
    /// The number itself.
    Bare(f64),
    /// The number in front of the per cent sign.
    Percent(f64),
}

/// The kind of quantity, which decides what `1.250` means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberKind {
    /// Totals of money, people and other large counts: 1,250.
    Total,
    /// A share, which is never a thousand: 1.25.
    Share,
    /// A price, a rate, an index, a shape: ambiguous.
    Plain,
}

/// Why a text cannot be parsed as a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum NumberError {
    /// It is not a number.
    NotANumber,
    /// Its separator may separate thousands or decimals.
    Ambiguous { thousands: f64, decimal: f64 },
}

/// Suffixes and their multiples.
const SUFFIXES: [(&str, f64); 6] = [("k", 1e3), ("K", 1e3), ("mln", 1e6), ("mio", 1e6), ("m", 1e6), ("M", 1e6)];

impl ParsedNumber {
    /// Parses a number.
    pub(crate) fn parse(text: &str, kind: NumberKind) -> Result<Self, NumberError> {
        let text = text.trim();
        if let Some(percent) = text.strip_suffix('%') {
            // Percentages have no thousands.
            let one_mark = percent.matches(['.', ',']).count() <= 1;
            return if one_mark {
                parse_digits(percent, NumberKind::Share).map(Self::Percent)
            } else {
                Err(NumberError::NotANumber)
            };
        }
        let times = SUFFIXES.iter().find_map(|(word, times)| Some((text.strip_suffix(word)?, *times)));
        let Some((digits, times)) = times else { return parse_digits(text, kind).map(Self::Bare) };
        // `1.250k` may be 1,250 or 1,250,000, for money too.
        let kind = if kind == NumberKind::Total { NumberKind::Plain } else { kind };
        parse_digits(digits, kind).map(|value| Self::Bare(value * times)).map_err(|why| match why {
            NumberError::Ambiguous { thousands, decimal } => {
                NumberError::Ambiguous { thousands: thousands * times, decimal: decimal * times }
            }
            NumberError::NotANumber => why,
        })
    }

    /// The number; an error if it is a percentage.
    pub(super) fn plain_number(self) -> Result<f64, String> {
        match self {
            Self::Bare(value) => Ok(value),
            Self::Percent(percent) => Err(say!("this-is-not-a-share", percent = percent.to_string())),
        }
    }

    /// The number; a percentage as a fraction of 1.
    pub(crate) fn value(self) -> f64 {
        match self {
            Self::Bare(value) => value,
            Self::Percent(percent) => percent / 100.0,
        }
    }
}

impl NumberError {
    /// The error message for a text where `what` was expected.
    pub(crate) fn message(self, what: &str, text: &str) -> String {
        match self {
            Self::NotANumber => say!("expected-got-text", expected = what, text),
            Self::Ambiguous { thousands, decimal } => ambiguous_number(text, thousands, decimal),
        }
    }
}

/// The error message for an ambiguous number, with both ways to write it.
pub(crate) fn ambiguous_number(text: &str, thousands: f64, decimal: f64) -> String {
    say!("reads-in-two-ways", text, thousands = grouped(thousands), decimal = unambiguous(decimal))
}

/// A whole number with `_` between its thousands.
fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && !text.ends_with('-') {
            text.push('_');
        }
        text.push(digit);
    }
    text
}

/// Both readings of an ambiguous number, with thousands and with decimals; none if it is not ambiguous.
pub(crate) fn both_readings(text: &str) -> Option<(f64, f64)> {
    match parse_digits(text, NumberKind::Plain) {
        Err(NumberError::Ambiguous { thousands, decimal }) => Some((thousands, decimal)),
        _ => None,
    }
}

/// A number as text that is not ambiguous: 12.345 gets one more decimal.
pub(crate) fn unambiguous(value: f64) -> String {
    let text = format!("{value}");
    if both_readings(&text).is_some() { format!("{text}0") } else { text }
}

/// Parses digits with separators and a sign.
fn parse_digits(text: &str, kind: NumberKind) -> Result<f64, NumberError> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (-1.0, digits),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = with_cents(digits.trim_start());
    let (whole_digits, decimals, kind) = split_decimals(&digits, kind)?;
    let whole_digits: String = whole_digits.chars().filter(char::is_ascii_digit).collect();
    if whole_digits.is_empty() && decimals.is_empty() {
        return Err(NumberError::NotANumber);
    }
    let value = |text: String| text.parse::<f64>().map(|value| sign * value).map_err(|_| NumberError::NotANumber);
    let (thousands, decimal) = (format!("{whole_digits}{decimals}"), format!("{whole_digits}.{decimals}"));
    match kind {
        Some(NumberKind::Total) => value(thousands),
        Some(NumberKind::Share) | None => value(decimal),
        Some(NumberKind::Plain) => {
            Err(NumberError::Ambiguous { thousands: value(thousands)?, decimal: value(decimal)? })
        }
    }
}

/// The digits with `00` for the dashes of `1.234,-`.
fn with_cents(digits: &str) -> Cow<'_, str> {
    let before_dashes = digits.trim_end_matches(['-', '\u{2013}', '\u{2014}']);
    if before_dashes.len() < digits.len() && before_dashes.ends_with(',') {
        format!("{before_dashes}00").into()
    } else {
        digits.into()
    }
}

/// The digits before and after the decimal separator, and the kind if that separator may also separate thousands.
fn split_decimals(digits: &str, kind: NumberKind) -> Result<(&str, &str, Option<NumberKind>), NumberError> {
    let count_of_mark = |mark: char| digits.matches(mark).count();
    let mark = match (count_of_mark('.'), count_of_mark(',')) {
        (1, 0) => Some('.'),
        (0, 1) => Some(','),
        // None, or several between thousands.
        (_, 0) | (0, _) => None,
        // Thousands stand before decimals.
        _ if digits.rfind('.') > digits.rfind(',') => Some('.'),
        _ => Some(','),
    };
    let (whole_part, decimals) = mark.and_then(|mark| digits.split_once(mark)).unwrap_or((digits, ""));
    let is_decimal_number = decimals.chars().all(|sign| sign.is_ascii_digit() || sign == '_') && is_whole(whole_part);
    if !is_decimal_number {
        return Err(NumberError::NotANumber);
    }
    let is_digits = |part: &str| part.chars().all(|sign| sign.is_ascii_digit());
    let may_be_thousands = (1..=3).contains(&whole_part.len()) && !whole_part.starts_with('0') && decimals.len() == 3;
    Ok((whole_part, decimals, (may_be_thousands && is_digits(whole_part) && is_digits(decimals)).then_some(kind)))
}

/// Whether this is a whole number: digits, or groups of three with one kind of separator; `_` may be anywhere.
fn is_whole(text: &str) -> bool {
    let text = text.replace('_', "");
    let is_mark =
        |sign: &char| matches!(sign, '.' | ',' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}');
    let Some(mark) = text.chars().find(is_mark) else {
        return text.chars().all(|sign| sign.is_ascii_digit());
    };
    let mut groups = text.split(mark);
    let first_group = groups.next().unwrap_or_default();
    let is_digits = |group: &str| group.chars().all(|sign| sign.is_ascii_digit());
    (1..=3).contains(&first_group.len())
        && !first_group.starts_with('0')
        && is_digits(first_group)
        && groups.all(|group| group.len() == 3 && is_digits(group))
}

#[cfg(test)]
mod tests {
    use super::*;
    use NumberKind::{Plain, Share, Total};
    use ParsedNumber::{Bare, Percent};

    #[test]
    fn what_means_one_thing_is_read_whatever_it_is_of() {
        let spellings = [
            ("0", 0.0),
            ("250_000", 250_000.0),
            ("250k", 250_000.0),
            ("250 K", 250_000.0),
            ("1.25k", 1_250.0),
            ("1,25k", 1_250.0),
            ("3.2m", 3_200_000.0),
            ("3,2 m", 3_200_000.0),
            ("3,2 mln", 3_200_000.0),
            ("3,2 mio", 3_200_000.0),
            ("1.250.000", 1_250_000.0),
            ("1,250,000", 1_250_000.0),
            ("1 250 000", 1_250_000.0),
            ("1\u{a0}250", 1_250.0),
            ("1\u{202f}250,5", 1_250.5),
            ("180'000", 180_000.0),
            ("180’000.50", 180_000.5),
            ("180.000,50", 180_000.5),
            ("180,000.50", 180_000.5),
            ("180.000,-", 180_000.0),
            ("180.000,--", 180_000.0),
            ("12,-", 12.0),
            ("1.250.000,5", 1_250_000.5),
            ("0.250", 0.25),
            ("0,250", 0.25),
            ("1234.567", 1_234.567),
            ("1_234,567", 1_234.567),
            ("12.3450", 12.345),
            ("1,5", 1.5),
            (".5", 0.5),
            (",5", 0.5),
            ("5.", 5.0),
            ("-2.5", -2.5),
            ("−2,5", -2.5),
            ("+5", 5.0),
            (" 7 ", 7.0),
        ];
        for (text, value) in spellings {
            for kind in [Total, Share, Plain] {
                assert_eq!(ParsedNumber::parse(text, kind), Ok(Bare(value)), "{text} as {kind:?}");
            }
        }
    }

    #[test]
    fn one_mark_before_three_digits_is_what_the_kind_says_or_not_guessed() {
        for (text, thousands, decimal) in [
            ("180.000", 180_000.0, 180.0),
            ("180,000", 180_000.0, 180.0),
            ("1.250", 1_250.0, 1.25),
            ("1,250", 1_250.0, 1.25),
            ("-1.250", -1_250.0, -1.25),
        ] {
            assert_eq!(ParsedNumber::parse(text, Total), Ok(Bare(thousands)), "{text}");
            assert_eq!(ParsedNumber::parse(text, Share), Ok(Bare(decimal)), "{text}");
            assert_eq!(ParsedNumber::parse(text, Plain), Err(NumberError::Ambiguous { thousands, decimal }), "{text}");
        }
        let k = NumberError::Ambiguous { thousands: 1_250_000.0, decimal: 1_250.0 };
        assert_eq!(ParsedNumber::parse("1.250k", Total), Err(k));
        let ambiguity = NumberError::Ambiguous { thousands: 12_500.0, decimal: 12.5 }.message("a number", "12.500");
        assert_eq!(ambiguity, "\"12.500\" can be read in two ways: write 12_500 for thousands, or 12.5 for decimals");
    }

    #[test]
    fn per_cents_have_decimals_and_no_thousands() {
        for (text, value) in [
            ("55 %", 55.0),
            ("55%", 55.0),
            ("71.928%", 71.928),
            ("71,928%", 71.928),
            ("0.125 %", 0.125),
            ("12.500 %", 12.5),
            ("33,333\u{a0}%", 33.333),
        ] {
            for kind in [Total, Share, Plain] {
                assert_eq!(ParsedNumber::parse(text, kind), Ok(Percent(value)), "{text}");
            }
        }
    }

    #[test]
    fn what_nobody_would_call_a_number_is_none() {
        for text in [
            "",
            " ",
            "%",
            "k",
            "_",
            ".",
            ",",
            "-",
            "--5",
            "ten",
            "inf",
            "nan",
            "1e5",
            "1e5x",
            "12.50.0",
            "1.50.000",
            "180.000.50",
            "1.250,50,0",
            "1,2,3",
            "12 34",
            "1  250",
            "1 250'000",
            "0.250.000",
            "1.250.00",
            "5%k",
            "55%%",
            "٣",
            "1-2",
            "1/2",
            "0x10",
            "33.333.33%",
            "33.333.333%",
            "1.234,5%",
            "180 000 00",
            "1000.000.000",
        ] {
            for kind in [Total, Share, Plain] {
                assert_eq!(ParsedNumber::parse(text, kind), Err(NumberError::NotANumber), "{text} as {kind:?}");
            }
        }
    }

    #[test]
    fn numbers_that_are_written_back_are_no_thousands() {
        assert_eq!([12.345, 180.0, 0.125, 1234.567].map(unambiguous), ["12.3450", "180", "0.125", "1234.567"]);
    }
}

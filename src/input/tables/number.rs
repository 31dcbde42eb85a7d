//! Parses a cell as a number, as spreadsheets write money: signs, currencies, thousands, either decimal mark.
//!
//! A cell is parsed without its decimal mark, which is that of the whole column: [`super::decimal_mark`] decides it
//! from the digits of all cells.

use iso_currency::Currency;

/// The character before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DecimalMark {
    Point,
    Comma,
}

/// Words for a spend of 0.
const NOTHING: [&str; 5] = ["n.v.t.", "nvt", "gratis", "free", "nihil"];

/// A cell, parsed.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ParsedCell {
    pub(super) figure: CellFigure,
    /// The code of the currency beside it.
    pub(super) currency: Option<String>,
}

/// What a cell holds besides its currency.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum CellFigure {
    Empty,
    /// A dash alone, which accountants write for 0.
    Dash,
    Digits(String),
    /// Below zero, by a minus sign or by parentheses.
    Negative(String),
    /// A number of a workbook, which needs no parsing.
    Exact(f64),
    Percent,
    Neither,
}

/// What digits show about the decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkEvidence {
    /// The same number with either mark.
    Nothing,
    Shows(DecimalMark),
    /// One number with a point, another with a comma.
    TwoWays,
    NoNumber,
}

impl DecimalMark {
    pub(super) fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }

    fn other(self) -> char {
        match self {
            Self::Point => ',',
            Self::Comma => '.',
        }
    }
}

impl ParsedCell {
    pub(super) fn of(cell: &str) -> Self {
        let mut amount_text = without_formula(cell.trim().trim_start_matches('\'').trim());
        let (mut currency, mut negative) = (None, false);
        loop {
            if let (None, Some((code, left))) = (&currency, without_currency(amount_text)) {
                currency = Some(code);
                amount_text = left.trim();
            } else if let (false, Some(left)) = (negative, without_sign(amount_text)) {
                negative = true;
                amount_text = left.trim();
            } else {
                break;
            }
        }
        let amount_text = amount_text.strip_prefix('+').unwrap_or(amount_text).trim();
        // In Dutch, `1.500,=` is an amount without cents.
        let dashed = amount_text.strip_suffix(",=").map(|whole| format!("{whole},-"));
        let amount_text = dashed.as_deref().unwrap_or(amount_text);
        let figure = if amount_text.is_empty() && !negative && currency.is_none() {
            CellFigure::Empty
        } else if is_dash(amount_text) || NOTHING.contains(&amount_text.to_lowercase().as_str()) {
            CellFigure::Dash
        } else if amount_text.starts_with('%') || amount_text.ends_with('%') {
            CellFigure::Percent
        } else {
            of_digits(amount_text, negative)
        };
        Self { figure, currency }
    }

    /// The digits, also those of a number below zero.
    pub(super) fn digits(&self) -> Option<&str> {
        match &self.figure {
            CellFigure::Digits(digits) | CellFigure::Negative(digits) => Some(digits),
            _ => None,
        }
    }
}

/// Digits, where `1234,-` has no cents and `1234-` is below zero.
fn of_digits(rest: &str, mut negative: bool) -> CellFigure {
    let mut digits = rest.to_owned();
    let before_dash = rest.trim_end_matches(is_dash_sign);
    // A dash after a space may be that of `1234,-` or a minus.
    if before_dash.len() < rest.len() && before_dash.ends_with(char::is_whitespace) {
        return CellFigure::Neither;
    }
    if before_dash.len() < rest.len() {
        digits = if before_dash.ends_with(['.', ',']) { format!("{before_dash}00") } else { before_dash.to_owned() };
        negative |= !before_dash.ends_with(['.', ',']);
    }
    let values = [number(&digits, DecimalMark::Point), number(&digits, DecimalMark::Comma)];
    match values.into_iter().flatten().reduce(f64::max) {
        None => CellFigure::Neither,
        Some(value) if negative && value > 0.0 => CellFigure::Negative(digits),
        Some(_) => CellFigure::Digits(digits),
    }
}

/// A cell without the formula that keeps it as text: `="1234"`.
fn without_formula(cell: &str) -> &str {
    cell.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell)
}

/// The text within parentheses or behind a minus sign; none for a dash alone.
fn without_sign(text: &str) -> Option<&str> {
    let within = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    within.or_else(|| text.strip_prefix(is_dash_sign).filter(|_| !is_dash(text)))
}

fn is_dash(text: &str) -> bool {
    !text.is_empty() && text.chars().all(is_dash_sign)
}

/// A hyphen, a minus sign, or a dash of a word processor.
fn is_dash_sign(sign: char) -> bool {
    matches!(sign, '-' | '\u{2212}' | '\u{2013}' | '\u{2014}')
}

/// The currency before or behind a number, and the text without it.
fn without_currency(text: &str) -> Option<(String, &str)> {
    let starts = text.char_indices().nth(1).map(|(at, _)| text.split_at(at)).into_iter();
    let leading_sign = starts.chain(text.split_at_checked(3)).find_map(|(sign, left)| Some((code(sign)?, left)));
    let stands_apart = |(_, left): &(String, &str)| !left.starts_with(char::is_alphabetic);
    leading_sign.filter(stands_apart).or_else(|| {
        let last = text.char_indices().next_back().map(|(at, _)| text.split_at(at)).into_iter();
        let mut in_full = ["euros", "euro", "Euro", "EURO"].into_iter();
        if let Some(left) = in_full.find_map(|word| text.strip_suffix(word)) {
            return (!left.ends_with(char::is_alphabetic)).then(|| ("EUR".to_owned(), left));
        }
        let code_at = text.len().checked_sub(3).and_then(|at| text.split_at_checked(at));
        let behind = last.chain(code_at).find_map(|(left, sign)| Some((code(sign)?, left)));
        behind.filter(|(_, left)| !left.ends_with(char::is_alphabetic))
    })
}

/// The code of a currency by its sign or its code. In small letters only `eur`, `usd` and `gbp` are codes.
pub(super) fn code(sign: &str) -> Option<String> {
    let known_sign = match sign {
        "€" | "eur" | "Eur" => "EUR",
        "$" | "usd" | "Usd" => "USD",
        "£" | "gbp" | "Gbp" => "GBP",
        code => Currency::from_code(code)?.code(),
    };
    Some(known_sign.to_owned())
}

/// The number that digits are if `mark` is before the decimals. Separated thousands must be separated throughout.
pub(super) fn number(digits: &str, mark: DecimalMark) -> Option<f64> {
    let (whole_digits, decimal_digits) = digits.split_once(mark.sign()).unwrap_or((digits, ""));
    let separators: Vec<char> = whole_digits.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    if let Some(&first) = separators.first() {
        let lawful = first == mark.other() || is_space_or_apostrophe(first);
        if !lawful || separators.iter().any(|&sign| sign != first) || !are_thousands(whole_digits, first) {
            return None;
        }
    }
    let whole_digits: String = whole_digits.chars().filter(char::is_ascii_digit).collect();
    let some = !whole_digits.is_empty() || !decimal_digits.is_empty();
    let lawful = some && decimal_digits.chars().all(|digit| digit.is_ascii_digit());
    if lawful { format!("{whole_digits}.{decimal_digits}").parse().ok() } else { None }
}

fn is_space_or_apostrophe(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}')
}

/// Whether groups are three digits each, and the first one to three that do not start with 0.
fn are_thousands(whole: &str, separator: char) -> bool {
    let mut groups = whole.split(separator);
    let first_group = groups.next().unwrap_or_default();
    (1..=3).contains(&first_group.len()) && !first_group.starts_with('0') && groups.all(|group| group.len() == 3)
}

/// What digits show about the decimal mark: with which of the two they are a number.
pub(super) fn evidence(digits: &str) -> MarkEvidence {
    match (number(digits, DecimalMark::Point), number(digits, DecimalMark::Comma)) {
        (None, None) => MarkEvidence::NoNumber,
        (Some(_), None) => MarkEvidence::Shows(DecimalMark::Point),
        (None, Some(_)) => MarkEvidence::Shows(DecimalMark::Comma),
        (Some(point), Some(comma)) if point == comma => MarkEvidence::Nothing,
        (Some(_), Some(_)) => MarkEvidence::TwoWays,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalMark::{Comma, Point};
    use MarkEvidence::{NoNumber, Nothing, Shows, TwoWays};

    #[test]
    fn digits_show_their_decimal_mark_or_none() {
        let cases = [
            ("1234", Nothing),
            ("1 234", Nothing),
            ("1\u{a0}234\u{a0}567", Nothing),
            ("1\u{202f}234", Nothing),
            ("1'234", Nothing),
            ("1’234’567", Nothing),
            ("1.234", TwoWays),
            ("1,234", TwoWays),
            ("123.456", TwoWays),
            ("1.234,5", Shows(Comma)),
            ("1,234.5", Shows(Point)),
            ("12,5", Shows(Comma)),
            ("12.50", Shows(Point)),
            ("1.234.567", Shows(Comma)),
            ("1,234,567", Shows(Point)),
            ("1234.567", Shows(Point)),
            ("0,125", Shows(Comma)),
            ("1 234,567", Shows(Comma)),
            ("1'234.50", Shows(Point)),
            (",5", Shows(Comma)),
            ("5.", Shows(Point)),
            ("1.23.456", NoNumber),
            ("1.234,5.6", NoNumber),
            ("1,234 567", NoNumber),
            ("1  234", NoNumber),
            ("12 34", NoNumber),
            ("1 234'567", NoNumber),
            (".", NoNumber),
            ("1e3", NoNumber),
            ("٣", NoNumber),
        ];
        for (digits, shown) in cases {
            assert_eq!(evidence(digits), shown, "{digits}");
        }
    }

    #[test]
    fn digits_are_read_with_the_mark_of_the_column() {
        let cases = [
            ("1.234", Comma, 1234.0),
            ("1.234", Point, 1.234),
            ("1.234.567,89", Comma, 1_234_567.89),
            ("1,234.5", Point, 1234.5),
            ("1 234,50", Comma, 1234.5),
            ("12'345", Point, 12_345.0),
            (".5", Point, 0.5),
        ];
        for (digits, mark, value) in cases {
            assert_eq!(number(digits, mark), Some(value), "{digits}");
        }
    }

    #[test]
    fn money_is_taken_apart() {
        let cases = [
            ("1234", "1234", None),
            (" € 1.234,50 ", "1.234,50", Some("EUR")),
            ("€\u{a0}1.234", "1.234", Some("EUR")),
            ("1.234 €", "1.234", Some("EUR")),
            ("EUR 1.234", "1.234", Some("EUR")),
            ("eur1234", "1234", Some("EUR")),
            ("1234CHF", "1234", Some("CHF")),
            ("$1,234.50", "1,234.50", Some("USD")),
            ("£12", "12", Some("GBP")),
            ("1234,-", "1234,00", None),
            ("1.234,=", "1.234,00", None),
            ("1.234,-- €", "1.234,00", Some("EUR")),
            ("€ 1234,–", "1234,00", Some("EUR")),
            ("'1234", "1234", None),
            ("+5", "5", None),
            ("-0,00", "0,00", None),
            ("=\"1234\"", "1234", None),
            ("1.234,50 euro", "1.234,50", Some("EUR")),
        ];
        for (cell, digits, currency) in cases {
            let read = ParsedCell::of(cell);
            assert_eq!(read.figure, CellFigure::Digits(digits.to_owned()), "{cell}");
            assert_eq!(read.currency.as_deref(), currency, "{cell}");
        }
    }

    #[test]
    fn what_is_below_zero_is_told_apart() {
        for cell in ["-5", "−5", "5-", "(5)", "€ -5", "-€ 5", "(€ 5)", "€ (5)", "5- €"] {
            assert_eq!(ParsedCell::of(cell).figure, CellFigure::Negative("5".to_owned()), "{cell}");
        }
    }

    #[test]
    fn nothing_and_no_numbers_are_told_apart() {
        for cell in ["-", "–", "--", "€ -", " €  -  ", "(-)", "n.v.t.", "Gratis"] {
            assert_eq!(ParsedCell::of(cell).figure, CellFigure::Dash, "{cell}");
        }
        for cell in ["", "  ", "\u{a0}", "'"] {
            assert_eq!(ParsedCell::of(cell).figure, CellFigure::Empty, "{cell}");
        }
        for cell in ["40 %", "40%", "%40", "-3%"] {
            assert_eq!(ParsedCell::of(cell).figure, CellFigure::Percent, "{cell}");
        }
        let words = [
            "1e3",
            "inf",
            "nan",
            "NaN",
            "twelve",
            "12k",
            "€",
            "EUR",
            "€ 5 EUR",
            "((5))",
            "-(5)",
            "#REF!",
            "ABCEUR",
            "é",
            "=1+1",
        ];
        for cell in words {
            assert_eq!(ParsedCell::of(cell).figure, CellFigure::Neither, "{cell}");
        }
    }
}

//! Money as planners type it.

use super::dice::Dice;
use super::habit::Habit::{
    ApostropheBefore, BlankForNothing, CodeBefore, CodeBehind, DashForCents, DashForNothing, DecimalComma, FormulaText,
    HiddenInNumbers, MinusBeforeSign, MinusBehind, NoCentsWhereWhole, Parentheses, SignBefore, SignBehind,
    ThousandsByApostrophe, ThousandsByMark, ThousandsByNarrow, ThousandsByNoBreak, ThousandsBySpace, TimesAbove,
    TimesInHeading, TrimmedCents, TrueMinus, WordBehind,
};
use super::habit::Worn;

/// How many decimals stand for thousands of euros to the cent.
const OF_THOUSANDS: usize = 5;

/// An amount of cents in the words of a file.
pub(super) fn typed(cents: i64, worn: &Worn, dice: &mut Dice) -> String {
    if cents == 0 && worn.has(BlankForNothing) {
        return String::new();
    }
    if cents == 0 && worn.has(DashForNothing) {
        return "-".to_owned();
    }
    let digits = digits(cents.unsigned_abs(), worn);
    let signed = if cents < 0 { below_zero(&digits, worn) } else { with_currency(&digits, worn) };
    let hidden = if worn.has(HiddenInNumbers) { hide(&signed, dice) } else { signed };
    if worn.has(ApostropheBefore) {
        format!("'{hidden}")
    } else if worn.has(FormulaText) {
        format!("=\"{hidden}\"")
    } else {
        hidden
    }
}

/// The digits of an amount, with its decimal mark and its thousands.
fn digits(cents: u64, worn: &Worn) -> String {
    let in_thousands = worn.any(&[TimesInHeading, TimesAbove]);
    let places = if in_thousands { OF_THOUSANDS } else { 2 };
    let power = 10_u64.pow(u32::try_from(places).expect("few places"));
    let mut decimals = format!("{:0places$}", cents % power);
    if in_thousands || worn.has(TrimmedCents) {
        decimals.truncate(decimals.trim_end_matches('0').len());
    } else if worn.any(&[NoCentsWhereWhole, DashForCents]) && cents.is_multiple_of(power) {
        decimals.clear();
    }
    let mark = if worn.has(DecimalComma) { ',' } else { '.' };
    let whole = grouped(cents / power, worn);
    match decimals.is_empty() {
        true if worn.has(DashForCents) => format!("{whole}{mark}-"),
        true => whole,
        false => format!("{whole}{mark}{decimals}"),
    }
}

/// A number of so many decimals as it is typed beside amounts: without noughts behind it.
pub(super) fn number(value: u64, places: usize, worn: &Worn) -> String {
    let power = 10_u64.pow(u32::try_from(places).expect("few places"));
    let whole = grouped(value / power, worn);
    let decimals = format!("{:0places$}", value % power);
    let mark = if worn.has(DecimalComma) { ',' } else { '.' };
    match decimals.trim_end_matches('0') {
        decimals if places > 0 && !decimals.is_empty() => format!("{whole}{mark}{decimals}"),
        _ => whole,
    }
}

fn grouped(whole: u64, worn: &Worn) -> String {
    let digits = whole.to_string();
    let between = match () {
        () if worn.has(ThousandsByMark) && worn.has(DecimalComma) => ".",
        () if worn.has(ThousandsByMark) => ",",
        () if worn.has(ThousandsBySpace) => " ",
        () if worn.has(ThousandsByNoBreak) => "\u{a0}",
        () if worn.has(ThousandsByNarrow) => "\u{202f}",
        () if worn.has(ThousandsByApostrophe) => "'",
        () => return digits,
    };
    let first = (digits.len() - 1) % 3 + 1;
    let mut text = digits[..first].to_owned();
    for at in (first..digits.len()).step_by(3) {
        text.push_str(between);
        text.push_str(&digits[at..at + 3]);
    }
    text
}

fn with_currency(number: &str, worn: &Worn) -> String {
    match () {
        () if worn.has(SignBefore) => format!("\u{20ac} {number}"),
        () if worn.has(SignBehind) => format!("{number} \u{20ac}"),
        () if worn.has(CodeBefore) => format!("EUR {number}"),
        () if worn.has(CodeBehind) => format!("{number} EUR"),
        () if worn.has(WordBehind) => format!("{number} euro"),
        () => number.to_owned(),
    }
}

fn below_zero(digits: &str, worn: &Worn) -> String {
    match () {
        () if worn.has(MinusBehind) && !digits.ends_with('-') => with_currency(&format!("{digits}-"), worn),
        () if worn.has(Parentheses) => format!("({})", with_currency(digits, worn)),
        () if worn.has(MinusBeforeSign) => format!("-{}", with_currency(digits, worn)),
        () if worn.has(TrueMinus) => with_currency(&format!("\u{2212}{digits}"), worn),
        () => with_currency(&format!("-{digits}"), worn),
    }
}

/// The text with a character in it that nobody sees.
pub(super) fn hide(text: &str, dice: &mut Dice) -> String {
    let hidden = dice.pick(&['\u{200b}', '\u{feff}', '\u{200e}', '\u{2060}', '\u{ad}', '\u{202c}']);
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let at = dice.pick(&places);
    // A soft hyphen before or behind a number may be a minus.
    let hidden = if [0, text.len()].contains(&at) && hidden == '\u{ad}' { '\u{200b}' } else { hidden };
    format!("{}{hidden}{}", &text[..at], &text[at..])
}

//! Figures as people read them, in the language of the run: thousands separators, money, points.
//!
//! Digits are grouped and set by the Unicode locale data; where a currency's sign stands is that data's too
//! (CLDR, pattern `¤ #,##0.00` for Dutch and `¤#,##0.00` for English).

mod dates;
mod nouns;
mod rounded_sums;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::locale;

use crate::text::language::{Language, say, word};
use crate::tolerance::keeping::WHOLE;
use crate::tolerance::telling::LEAST_PERCENT;
pub use dates::{date, short_date};
pub use nouns::{many, one, plural, unit};
pub use rounded_sums::Sums;

/// A number with `digits` decimals at most; trailing zeros of whole numbers are dropped.
pub fn plain(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    match text.split_once('.') {
        Some((whole, decimals)) if decimals.chars().all(|digit| digit == '0') => localised(whole),
        _ => localised(&text),
    }
}

/// A number with exactly `digits` decimals.
pub fn fixed(value: f64, digits: usize) -> String {
    localised(&format!("{value:.digits$}"))
}

/// Digits with a point for the decimals, as the language of the run writes them.
fn localised(digits: &str) -> String {
    thread_local! {
        static ENGLISH: Option<DecimalFormatter> = DecimalFormatter::try_new(locale!("en").into(), DecimalFormatterOptions::default()).ok();
        static DUTCH: Option<DecimalFormatter> = DecimalFormatter::try_new(locale!("nl").into(), DecimalFormatterOptions::default()).ok();
    }
    let text = unsigned_zero(digits.to_owned());
    let spoken = match Language::spoken() {
        Language::English => &ENGLISH,
        Language::Dutch => &DUTCH,
    };
    spoken.with(|formatter| match (formatter, Decimal::try_from_str(&text)) {
        (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
        _ => text,
    })
}

/// Whole money with the currency's sign, such as `€250,000`; a code is set apart.
pub fn money(value: f64, currency: &str) -> String {
    money_with(value, currency, 0)
}

/// Money that moved: whole, but in minor units where whole money would say nothing, such as `€0.37`.
pub fn money_moved(value: f64, currency: &str) -> String {
    let digits = if value != 0.0 && value.abs() < 0.5 { minor_digits(currency) } else { 0 };
    money_with(value, currency, digits)
}

/// Money with exactly `digits` decimals.
pub fn money_with(value: f64, currency: &str, digits: usize) -> String {
    let symbol = iso_currency::Currency::from_code(currency).map(|currency| currency.symbol().to_string());
    match symbol.filter(|symbol| !symbol.chars().all(char::is_alphanumeric)) {
        Some(symbol) if Language::spoken() == Language::English => format!("{symbol}{}", fixed(value, digits)),
        Some(symbol) => format!("{symbol}\u{a0}{}", fixed(value, digits)),
        None => format!("{currency} {}", fixed(value, digits)),
    }
}

/// The digits of a currency's minor unit: two for cents, none for yen.
pub fn minor_digits(currency: &str) -> usize {
    iso_currency::Currency::from_code(currency).and_then(iso_currency::Currency::exponent).map_or(2, usize::from)
}

/// By how much whole amounts of money differ as they are shown; where they show the same, by how much they do.
pub fn money_apart(a: f64, b: f64) -> f64 {
    let shown = b.round() - a.round();
    if shown == 0.0 { b - a } else { shown }
}

/// A difference of money with its sign, such as `+€25,000` or `−€300`; nothing has none.
pub fn signed_money(value: f64, currency: &str) -> String {
    with_sign(value, &money_moved(value.abs(), currency))
}

/// A difference with its sign and `digits` decimals.
pub fn signed_fixed(value: f64, digits: usize) -> String {
    with_sign(value, &fixed(value.abs(), digits))
}

fn with_sign(value: f64, size: &str) -> String {
    match size.chars().any(|c| matches!(c, '1'..='9')) {
        false => size.to_owned(),
        true if value < 0.0 => format!("−{size}"),
        true => format!("+{size}"),
    }
}

/// Money with as many decimals as a small amount needs, such as `€0.63`; whole from a hundred on.
pub fn money_exact(value: f64, currency: &str) -> String {
    if value.abs() >= 100.0 || value.fract() == 0.0 {
        return money(value, currency);
    }
    money_with(value, currency, if value.abs() >= 0.1 { minor_digits(currency).max(2) } else { 4 })
}

/// A number with three digits that count, and no zeros behind the point: `0.0583`, `12.4`, `1,240`.
pub fn short(value: f64) -> String {
    digits(value, 3)
}

/// A number with so many digits that count, and no zeros behind the point; whole digits are all kept.
pub fn digits(value: f64, count: i32) -> String {
    if value == 0.0 || !value.is_finite() {
        return fixed(0.0, 0);
    }
    let decimals = (f64::from(count - 1) - value.abs().log10().floor()).clamp(0.0, 9.0) as usize;
    let text = format!("{value:.decimals$}");
    localised(if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text })
}

/// Rounds values to `digits` decimals so that their sum is the rounded sum: all are rounded down, and
/// the largest remainders get one unit more.
pub fn largest_remainder(values: &[f64], digits: usize) -> Vec<f64> {
    let unit = 10f64.powf(digits as f64);
    let in_units: Vec<f64> = values.iter().map(|value| value * unit).collect();
    apportioned(&in_units, in_units.iter().sum()).into_iter().map(|value| value / unit).collect()
}

/// Whole numbers near some values that add up to the total, rounded: all are rounded down, and the largest remainders
/// get one more; of equals, the first.
pub fn apportioned(values: &[f64], total: f64) -> Vec<f64> {
    let mut whole: Vec<f64> = values.iter().map(|value| (value + WHOLE).floor()).collect();
    let missing = total.round() - whole.iter().sum::<f64>();
    let mut order: Vec<usize> = (0..values.len()).collect();
    let remainder = |index: usize| values[index] - whole[index];
    order.sort_by(|&a, &b| remainder(b).total_cmp(&remainder(a)).then(a.cmp(&b)));
    for &index in order.iter().take(missing.max(0.0) as usize) {
        whole[index] += 1.0;
    }
    whole
}

/// The number rounded to `digits` digits that count: 24,310 is 20,000 to one.
pub fn to_digits(value: f64, digits: i32) -> f64 {
    round_by(value, digits, f64::round)
}

/// The same, never below the number.
pub fn up_to_digits(value: f64, digits: i32) -> f64 {
    round_by(value, digits, f64::ceil)
}

/// The same, never above the number.
pub fn down_to_digits(value: f64, digits: i32) -> f64 {
    round_by(value, digits, f64::floor)
}

fn round_by(value: f64, digits: i32, round: fn(f64) -> f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let step = step(value, digits);
    // Dividing by a power of ten is exact where multiplying by its inverse is not.
    if step >= 1.0 { round(value / step) * step } else { round(value * (1.0 / step).round()) / (1.0 / step).round() }
}

/// The worth of the last of so many digits that count: of 24,310, 1,000 for two.
pub fn step(value: f64, digits: i32) -> f64 {
    if value == 0.0 || !value.is_finite() { 1.0 } else { 10f64.powi(value.abs().log10().floor() as i32 + 1 - digits) }
}

/// A percentage rounded up, so that what is printed is still true: `0.004`, or `0.00001`.
pub fn percent_up(percent: f64) -> String {
    if percent <= LEAST_PERCENT {
        return localised("0.000001");
    }
    let digits = (2.0 - percent.log10().floor()).clamp(0.0, 12.0) as i32 - 2;
    let step = 10f64.powi(-digits.max(0));
    let up = (percent / step).ceil() * step;
    localised(&format!("{up:.*}", digits.max(0) as usize))
}

/// A number with its sign: `+1.2`, `−0.03`.
pub fn signed(points: f64) -> String {
    with_sign(points, &plain(points.abs(), if points.abs() < 0.1 { 2 } else { 1 }))
}

/// Points of a percentage, in words: `1 point`, `0.83 points`.
pub fn points(value: f64) -> String {
    let text = short(value);
    if text == "1" { say!("{text} point", "{text} punt") } else { say!("{text} points", "{text} punten") }
}

/// The same of a difference, with its sign: `+1 point`, `−0.03 points`.
pub fn signed_points(value: f64) -> String {
    let text = signed(value);
    if matches!(text.as_str(), "+1" | "−1") {
        say!("{text} point", "{text} punt")
    } else {
        say!("{text} points", "{text} punten")
    }
}

/// A name of the brief's own in a sentence, set apart so that it cannot be read as a word of it.
pub fn quoted(name: &str) -> String {
    format!("‘{name}’")
}

/// Names in a sentence: `a`, `a and b`, `a, b and c`.
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    match names {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            say!("{} and {}", "{} en {}", most.join(", "), last.as_ref())
        }
    }
}

/// A count with its noun: `1 goal`, `3 goals`.
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// A count with its noun, one and many, in the language of the run: `1 goal`, `3 goals`.
pub fn count_of(count: usize, english: [&str; 2], dutch: [&str; 2]) -> String {
    let [one, many] = word!(english, dutch);
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A figure with what it counts, one or many: `1 conversion`, `2,040 conversions`.
pub fn of(figure: &str, name: &str) -> String {
    format!("{figure} {}", if figure == "1" { one(name) } else { many(name) })
}

/// How long something takes: `1 week`, `2.5 weeks`.
pub fn weeks(count: f64) -> String {
    let text = digits(count, 4);
    if text == "1" { say!("{text} week", "{text} week") } else { say!("{text} weeks", "{text} weken") }
}

/// No minus sign before a zero.
pub fn unsigned_zero(text: String) -> String {
    match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|c| c == '0' || c == '.') => rest.to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_read_well() {
        assert_eq!(fixed(1_234_567.891, 2), "1,234,567.89");
        assert_eq!(plain(8.0, 1), "8");
        assert_eq!(plain(55.04, 1), "55");
        assert_eq!(fixed(-0.001, 1), "0.0");
        assert_eq!(money(250_000.4, "EUR"), "€250,000");
        assert_eq!(money_exact(0.625, "EUR"), "€0.62");
        assert_eq!(money_exact(4.75, "GBP"), "£4.75");
        assert_eq!(short(0.058_34), "0.0583");
        assert_eq!(short(1_240.4), "1,240");
        assert_eq!(short(12.0), "12");
        assert_eq!(signed_money(-25_000.2, "EUR"), "−€25,000");
        assert_eq!(signed_money(0.37, "EUR"), "+€0.37");
        assert_eq!(signed_fixed(-0.001, 1), "0.0");
        assert_eq!((of("1", "clicks"), of("2,040", "clicks")), ("1 click".into(), "2,040 clicks".into()));
        assert_eq!((weeks(1.0), weeks(2.5), weeks(8.0)), ("1 week".into(), "2.5 weeks".into(), "8 weeks".into()));
    }

    #[test]
    fn rounding_keeps_the_sum() {
        assert_eq!(largest_remainder(&[1.005, 1.005, 1.0], 2), [1.01, 1.0, 1.0]);
        assert_eq!(largest_remainder(&[33.333, 33.333, 33.334], 0), [33.0, 33.0, 34.0]);
        let thirds = largest_remainder(&[100.0 / 3.0; 3], 2);
        assert!((thirds.iter().sum::<f64>() - 100.0).abs() < 1e-9);
    }

    #[test]
    fn figures_are_rounded_to_digits_that_count() {
        assert_eq!(to_digits(24_310.0, 1), 20_000.0);
        assert_eq!(up_to_digits(98_640.1, 3), 98_700.0);
        assert_eq!(down_to_digits(0.583_9, 3), 0.583);
    }

    #[test]
    fn a_gap_is_never_rounded_down() {
        assert_eq!(percent_up(0.0038), "0.004");
        assert_eq!(percent_up(0.012_34), "0.02");
        assert_eq!(percent_up(3.2), "4");
        assert_eq!(percent_up(0.0), "0.000001");
    }
}

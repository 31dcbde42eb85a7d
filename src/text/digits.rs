//! Digits as the current language writes them: separators, decimals, significant digits.
//!
//! They are grouped by the Unicode locale data.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;

use crate::text::language::Language;

/// A number with `digits` decimals at most; trailing zeros of whole numbers are dropped.
pub fn plain(value: f64, digits: usize) -> String {
    let text = format!("{value:.digits$}");
    match text.split_once('.') {
        Some((whole, decimals)) if decimals.chars().all(|digit| digit == '0') => localised(whole),
        _ => localised(&text),
    }
}

/// A number with all its digits.
pub fn exact(value: f64) -> String {
    localised(&value.to_string())
}

/// A number with exactly `digits` decimals.
pub fn fixed(value: f64, digits: usize) -> String {
    localised(&format!("{value:.digits$}"))
}

/// Digits with a decimal point, as the current language writes them.
pub(super) fn localised(digits: &str) -> String {
    thread_local! {
        static FORMATTERS: [Option<DecimalFormatter>; Language::ALL.len()] = Language::ALL
            .map(|language| DecimalFormatter::try_new(language.locale().into(), DecimalFormatterOptions::default()).ok());
    }
    let text = without_negative_zero(digits.to_owned());
    FORMATTERS.with(|formatters| match (&formatters[Language::current() as usize], Decimal::try_from_str(&text)) {
        (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
        _ => text,
    })
}

/// A number with `count` significant digits, and no trailing zeros; digits before the decimal point are all written.
pub fn significant(value: f64, count: i32) -> String {
    if value == 0.0 || !value.is_finite() {
        return fixed(0.0, 0);
    }
    let decimals = (f64::from(count - 1) - value.abs().log10().floor()).clamp(0.0, 9.0) as usize;
    let text = format!("{value:.decimals$}");
    localised(if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text })
}

/// The number rounded to `digits` significant digits: 24,310 is 20,000 to one.
pub fn round_significant(value: f64, digits: i32) -> f64 {
    round_by(value, digits, f64::round)
}

/// The number rounded up to `digits` significant digits.
pub fn ceil_significant(value: f64, digits: i32) -> f64 {
    round_by(value, digits, f64::ceil)
}

/// The number rounded down to `digits` significant digits.
pub fn floor_significant(value: f64, digits: i32) -> f64 {
    round_by(value, digits, f64::floor)
}

fn round_by(value: f64, digits: i32, round: fn(f64) -> f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let step = significant_step(value, digits);
    // Dividing by a power of ten is exact; multiplying by its inverse is not.
    if step >= 1.0 { round(value / step) * step } else { round(value * (1.0 / step).round()) / (1.0 / step).round() }
}

/// The place value of the last of `digits` significant digits: of 24,310, 1,000 for two.
pub fn significant_step(value: f64, digits: i32) -> f64 {
    if value == 0.0 || !value.is_finite() { 1.0 } else { 10f64.powi(value.abs().log10().floor() as i32 + 1 - digits) }
}

/// Digits without the minus sign of a negative zero.
pub fn without_negative_zero(text: String) -> String {
    match text.strip_prefix('-') {
        Some(rest) if rest.chars().all(|c| c == '0' || c == '.') => rest.to_owned(),
        _ => text,
    }
}

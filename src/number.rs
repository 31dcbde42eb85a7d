//! Figures as people read them: thousands separators, money, points.
//!
//! Written through the Unicode locale data (English for now), so that another language is another
//! locale and not another function.

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::locale;

/// A number with `digits` decimals at most; trailing zeros of whole numbers are dropped.
pub fn plain(value: f64, digits: usize) -> String {
    let text = fixed(value, digits);
    match text.split_once('.') {
        Some((whole, decimals)) if decimals.chars().all(|digit| digit == '0') => whole.to_owned(),
        _ => text,
    }
}

/// A number with exactly `digits` decimals.
pub fn fixed(value: f64, digits: usize) -> String {
    thread_local! {
        static ENGLISH: Option<DecimalFormatter> = DecimalFormatter::try_new(locale!("en").into(), DecimalFormatterOptions::default()).ok();
    }
    let text = unsigned_zero(format!("{value:.digits$}"));
    ENGLISH.with(|formatter| match (formatter, Decimal::try_from_str(&text)) {
        (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
        _ => text,
    })
}

/// Whole money with the currency's sign, such as `€250,000`; a code is set apart.
pub fn money(value: f64, currency: &str) -> String {
    let symbol = iso_currency::Currency::from_code(currency).map(|currency| currency.symbol().to_string());
    match symbol.filter(|symbol| !symbol.chars().all(char::is_alphanumeric)) {
        Some(symbol) => format!("{symbol}{}", fixed(value, 0)),
        None => format!("{currency} {}", fixed(value, 0)),
    }
}

/// A percentage rounded up, so that what is printed is still true: `0.004`, or `0.00001`.
pub fn percent_up(percent: f64) -> String {
    if percent <= 1e-6 {
        return "0.000001".to_owned();
    }
    let digits = (2.0 - percent.log10().floor()).clamp(0.0, 12.0) as i32 - 2;
    let step = 10f64.powi(-digits.max(0));
    let up = (percent / step).ceil() * step;
    format!("{up:.*}", digits.max(0) as usize)
}

/// A count with its noun: `1 goal`, `3 goals`.
pub fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
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
    }

    #[test]
    fn a_gap_is_never_rounded_down() {
        assert_eq!(percent_up(0.0038), "0.004");
        assert_eq!(percent_up(0.012_34), "0.02");
        assert_eq!(percent_up(3.2), "4");
        assert_eq!(percent_up(0.0), "0.000001");
    }
}

//! Formatting of numbers in the current language: thousands separators, money, percentage points, significant digits.
//!
//! The place of a currency sign is a message of each language (CLDR, pattern `¤ #,##0.00` for Dutch and `¤#,##0.00` for
//! English).

mod dates;
mod nouns;
mod rounded_sums;

use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;

use super::digits::localised;
pub use super::digits::{
    ceil_significant, exact, fixed, floor_significant, plain, round_significant, significant, significant_step,
    without_negative_zero,
};
use crate::text::language::Language;
use crate::text::messages::{Significant, say};
use crate::tolerance::feasibility::WHOLE;
use crate::tolerance::reporting::LEAST_PERCENT;
pub use dates::{date, short_date, weekday};
pub use nouns::{noun_plural, noun_singular, unit_noun, unit_plural};
pub use rounded_sums::RoundedSums;

/// Whole money with the currency's sign, such as `€250,000`; a currency without a sign has its code and a space.
pub fn money(value: f64, currency: &str) -> String {
    money_with(value, currency, 0)
}

/// A change of money: whole, but below 0.50 with its minor units, such as `€0.37`.
pub fn money_change(value: f64, currency: &str) -> String {
    let digits = if value != 0.0 && value.abs() < 0.5 { minor_digits(currency) } else { 0 };
    money_with(value, currency, digits)
}

/// Money with exactly `digits` decimals.
pub fn money_with(value: f64, currency: &str, digits: usize) -> String {
    let symbol = iso_currency::Currency::from_code(currency).map(|currency| currency.symbol().to_string());
    match symbol.filter(|symbol| !symbol.chars().all(char::is_alphanumeric)) {
        Some(sign) => say!("amount", sign, amount = fixed(value, digits)),
        None => format!("{currency} {}", fixed(value, digits)),
    }
}

/// The digits of a currency's minor unit: two for cents, none for yen.
pub fn minor_digits(currency: &str) -> usize {
    iso_currency::Currency::from_code(currency).and_then(iso_currency::Currency::exponent).map_or(2, usize::from)
}

/// The difference `b − a` of two amounts as they are shown, in whole money; the exact difference if they show the same.
pub fn money_difference(a: f64, b: f64) -> f64 {
    let shown = b.round() - a.round();
    if shown == 0.0 { b - a } else { shown }
}

/// A difference of money with its sign, such as `+€25,000` or `−€300`; zero has no sign.
pub fn signed_money(value: f64, currency: &str) -> String {
    with_sign(value, &money_change(value.abs(), currency))
}

/// A difference with its sign and `digits` decimals.
pub fn signed_fixed(value: f64, digits: usize) -> String {
    with_sign(value, &fixed(value.abs(), digits))
}

/// A size with the sign of a value; a size of zeros has none.
fn with_sign(value: f64, size: &str) -> String {
    match size.chars().any(|c| matches!(c, '1'..='9')) {
        false => size.to_owned(),
        true if value < 0.0 => format!("−{size}"),
        true => format!("+{size}"),
    }
}

/// Money with the decimals a small amount needs, such as `€0.63`; whole from 100 on.
pub fn money_exact(value: f64, currency: &str) -> String {
    if value.abs() >= 100.0 || value.fract() == 0.0 {
        return money(value, currency);
    }
    money_with(value, currency, if value.abs() >= 0.1 { minor_digits(currency).max(2) } else { 4 })
}

/// A number with three significant digits, and no trailing zeros: `0.0583`, `12.4`, `1,240`.
pub fn short(value: f64) -> String {
    significant(value, 3)
}

/// Values rounded to `digits` decimals so that their sum is the rounded sum (largest remainder method).
pub fn largest_remainder(values: &[f64], digits: usize) -> Vec<f64> {
    let unit = 10f64.powf(digits as f64);
    let in_units: Vec<f64> = values.iter().map(|value| value * unit).collect();
    apportion(&in_units, in_units.iter().sum()).into_iter().map(|value| value / unit).collect()
}

/// Whole numbers near some values that add up to the rounded total: all are rounded down, and the largest remainders
/// get one more; of equals, the first.
pub fn apportion(values: &[f64], total: f64) -> Vec<f64> {
    let mut rounded_down: Vec<f64> = values.iter().map(|value| (value + WHOLE).floor()).collect();
    let units_missing = total.round() - rounded_down.iter().sum::<f64>();
    let mut by_remainder: Vec<usize> = (0..values.len()).collect();
    let remainder = |index: usize| values[index] - rounded_down[index];
    by_remainder.sort_by(|&a, &b| remainder(b).total_cmp(&remainder(a)).then(a.cmp(&b)));
    for &index in by_remainder.iter().take(units_missing.max(0.0) as usize) {
        rounded_down[index] += 1.0;
    }
    rounded_down
}

/// A percentage rounded up, so that a printed upper bound holds: `0.004`, or `0.00001`.
pub fn percent_up(percent: f64) -> String {
    if percent <= LEAST_PERCENT {
        return localised("0.000001");
    }
    let digits = (2.0 - percent.log10().floor()).clamp(0.0, 12.0) as i32 - 2;
    let percent_step = 10f64.powi(-digits.max(0));
    let rounded_up = (percent / percent_step).ceil() * percent_step;
    localised(&format!("{rounded_up:.*}", digits.max(0) as usize))
}

/// A number with its sign: `+1.2`, `−0.03`.
pub fn signed(points: f64) -> String {
    with_sign(points, &plain(points.abs(), if points.abs() < 0.1 { 2 } else { 1 }))
}

/// Percentage points with their noun: `1 point`, `0.83 points`.
pub fn points(value: f64) -> String {
    say!("points", figure = short(value), points = Significant::new(value, 3))
}

/// A difference in percentage points, with its sign: `+1 point`, `−0.03 points`.
pub fn signed_points(value: f64) -> String {
    let figure = signed(value);
    let is_one = matches!(figure.as_str(), "+1" | "−1");
    say!("points", figure, points = if is_one { 1 } else { 2 })
}

/// A name of the brief in quotes, so that a sentence sets it apart.
pub fn quoted(name: &str) -> String {
    format!("‘{name}’")
}

/// Names in a sentence: `a`, `a and b`, `a, b and c`.
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    thread_local! {
        static FORMATTERS: [Option<ListFormatter>; Language::ALL.len()] = Language::ALL
            .map(|language| ListFormatter::try_new_and(language.locale().into(), ListFormatterOptions::default()).ok());
    }
    let names = names.iter().map(AsRef::as_ref);
    FORMATTERS.with(|formatters| match &formatters[Language::current() as usize] {
        Some(formatter) => formatter.format(names).to_string(),
        None => names.collect::<Vec<_>>().join(", "),
    })
}

/// A figure with the noun that it counts: `1 conversion`, `2,040 conversions`.
pub fn with_noun(figure: &str, name: &str) -> String {
    format!("{figure} {}", if figure == "1" { noun_singular(name) } else { noun_plural(name) })
}

/// A duration in weeks: `1 week`, `2.5 weeks`.
pub fn weeks(count: f64) -> String {
    say!("weeks", weeks = Significant::new(count, 4))
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
        assert_eq!((with_noun("1", "clicks"), with_noun("2,040", "clicks")), ("1 click".into(), "2,040 clicks".into()));
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
        assert_eq!(round_significant(24_310.0, 1), 20_000.0);
        assert_eq!(ceil_significant(98_640.1, 3), 98_700.0);
        assert_eq!(floor_significant(0.583_9, 3), 0.583);
    }

    #[test]
    fn a_gap_is_never_rounded_down() {
        assert_eq!(percent_up(0.0038), "0.004");
        assert_eq!(percent_up(0.012_34), "0.02");
        assert_eq!(percent_up(3.2), "4");
        assert_eq!(percent_up(0.0), "0.000001");
    }
}

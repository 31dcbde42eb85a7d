//! Quantities of a brief and a catalogue: shares, money, people, counts and dates.
//!
//! Ranges are checked on construction: a [`Share`] lies between 0 and 1, an [`Amount`] is finite and not negative.
//! Files are read into these types, so that no other code checks a range again.

mod parse;
#[cfg(test)]
mod schema;

use std::fmt;

use serde::de::{self, Deserializer, Unexpected, Visitor};
use serde::{Deserialize, Serialize};

use crate::text::messages::{say, word};
use crate::text::number::exact;

pub(crate) use parse::{NumberError, NumberKind, ParsedNumber, ambiguous_number, both_readings, unambiguous};
#[cfg(test)]
pub(crate) use schema::PERCENT;

/// The largest quantity: beyond it, sums lose their small terms to rounding.
pub(crate) const LARGEST: f64 = 1e12;
/// The smallest [`Positive`]: prices, weights and shapes are not below it.
const SMALLEST: f64 = 1e-9;

/// The mean length of a month over four years, in weeks.
pub const WEEKS_IN_A_MONTH: f64 = 30.4375 / 7.0;
/// The mean length of a year over four years, in weeks.
pub const WEEKS_IN_A_YEAR: f64 = 12.0 * WEEKS_IN_A_MONTH;

/// A share of a whole, from 0 to 1; written `0.55` or `"55%"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Share(f64);

impl Share {
    /// A share; an error if `value` is not between 0 and 1.
    pub fn new(value: f64) -> Result<Self, String> {
        if (0.0..=1.0).contains(&value) {
            Ok(Self(value))
        } else {
            Err(say!("share-lies-between", value = value.to_string()))
        }
    }

    /// The share as a fraction of 1.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", exact((self.0 * 1e6).round() / 1e4))
    }
}

/// Money, people or a count: finite and not negative; written `250_000`, `"250k"` or `"3.2m"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Amount(f64);

impl Amount {
    /// An amount; an error if `value` is negative or too large.
    pub fn new(value: f64) -> Result<Self, String> {
        if (0.0..=LARGEST).contains(&value) {
            Ok(Self(value))
        } else {
            Err(say!("must-be-0-or-more", largest = largest(), value = value.to_string()))
        }
    }

    /// The amount as a number.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// A number that must be above zero: a price index, a curve's shape, an exchange rate, people.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize)]
pub struct Positive(f64);

impl Positive {
    /// A positive number; an error if `value` is not above 0, or too large.
    pub fn new(value: f64) -> Result<Self, String> {
        if (SMALLEST..=LARGEST).contains(&value) {
            Ok(Self(value))
        } else {
            Err(say!("must-be-above-0", largest = largest(), value = value.to_string()))
        }
    }

    /// The value as a number.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// A finite number, which may be negative (a resource may be used or given).
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Finite(f64);

impl Finite {
    /// A finite number; an error if `value` is too large.
    pub fn new(value: f64) -> Result<Self, String> {
        if value.abs() <= LARGEST {
            Ok(Self(value))
        } else {
            Err(say!("must-be-at-most", largest = largest(), value = value.to_string()))
        }
    }

    /// The value as a number.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// The largest quantity as a brief writes it.
fn largest() -> String {
    format!("{LARGEST:e}")
}

/// Visits a number, or a text that is a number or a percentage.
struct NumberVisitor {
    expecting: &'static str,
    kind: NumberKind,
}

impl Visitor<'_> for NumberVisitor {
    type Value = ParsedNumber;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<ParsedNumber, E> {
        Ok(ParsedNumber::Bare(value as f64))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<ParsedNumber, E> {
        Ok(ParsedNumber::Bare(value as f64))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<ParsedNumber, E> {
        Ok(ParsedNumber::Bare(value))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<ParsedNumber, E> {
        ParsedNumber::parse(text, self.kind).map_err(|why| E::custom(why.message(self.expecting, text)))
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = NumberVisitor { expecting: word!("a-share-such-as"), kind: NumberKind::Share };
        let written = deserializer.deserialize_any(visitor)?;
        Self::new(written.value()).map_err(de::Error::custom)
    }
}

/// Implements `Deserialize` for number types, which differ in range and example only.
macro_rules! deserialize_number {
    ($($quantity:ident: $expecting:expr),*) => {$(
        impl<'de> Deserialize<'de> for $quantity {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let visitor = NumberVisitor { expecting: $expecting, kind: NumberKind::Plain };
                let written = deserializer.deserialize_any(visitor)?;
                written.plain_number().and_then(Self::new).map_err(de::Error::custom)
            }
        }
    )*};
}

deserialize_number! {
    Amount: word!("a-number-such-as"),
    Positive: word!("a-number-above-0-such-as"),
    Finite: word!("a-finite-number-such-as")
}

/// A calendar date of a campaign, written bare as TOML writes dates: `2027-03-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub jiff::civil::Date);

impl Day {
    /// The last day of a campaign of `weeks` weeks that starts on this day.
    pub fn last_of(self, weeks: f64) -> Option<Self> {
        let days = (weeks * 7.0).ceil() as i64 - 1;
        self.0.checked_add(jiff::Span::new().try_days(days).ok()?).ok().map(Self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let expected = word!("a-day-such-as");
        let day = match toml::Value::deserialize(deserializer)? {
            toml::Value::Datetime(written) => day_of(written),
            toml::Value::String(text) => text.parse().map_err(|_| not_a_day(&text)).and_then(day_of),
            toml::Value::Integer(value) => return Err(de::Error::invalid_type(Unexpected::Signed(value), &expected)),
            toml::Value::Float(value) => return Err(de::Error::invalid_type(Unexpected::Float(value), &expected)),
            toml::Value::Boolean(value) => return Err(de::Error::invalid_type(Unexpected::Bool(value), &expected)),
            toml::Value::Array(_) => return Err(de::Error::invalid_type(Unexpected::Seq, &expected)),
            toml::Value::Table(_) => return Err(de::Error::invalid_type(Unexpected::Map, &expected)),
        };
        day.map_err(de::Error::custom)
    }
}

/// The day of a TOML date; an error if it has a time or does not exist.
fn day_of(written: toml::value::Datetime) -> Result<Day, String> {
    let (Some(date), None) = (written.date, written.time) else {
        return Err(say!("expected-got-date", expected = word!("a-day-such-as"), date = written.to_string()));
    };
    let (year, month, day) = (date.year.cast_signed(), date.month.cast_signed(), date.day.cast_signed());
    jiff::civil::Date::new(year, month, day).map(Day).map_err(|_| say!("is-not-a-day", date = written.to_string()))
}

/// The error message for a text that is no day; with its ISO form if it is a date written as day, month, year or with
/// the year first.
fn not_a_day(text: &str) -> String {
    let expected = word!("a-day-such-as");
    match iso_days(text) {
        Some((day_first, Some(month_first))) => {
            let (day_first, month_first) = (day_first.to_string(), month_first.to_string());
            say!("expected-day-in-iso-either", expected, text, day_first, month_first)
        }
        Some((date, None)) => say!("expected-day-in-iso", expected, text, date = date.to_string()),
        None => say!("expected-got-text", expected, text),
    }
}

/// The date that a text writes in another order than ISO, and a second one where months may come first.
fn iso_days(text: &str) -> Option<(jiff::civil::Date, Option<jiff::civil::Date>)> {
    let date_parts: Vec<i16> = text.split(['-', '/', '.', ' ']).map_while(|part| part.parse().ok()).collect();
    let (year, month, day) = match date_parts[..] {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] if year > 31 => (year, month, day),
        _ => return None,
    };
    let [month, day] = [month, day].map(|part| i8::try_from(part).unwrap_or(0));
    match (jiff::civil::Date::new(year, month, day), jiff::civil::Date::new(year, day, month)) {
        (Ok(one), Ok(two)) if one != two && date_parts[0] <= 31 => Some((one, Some(two))),
        (Ok(date), _) | (Err(_), Ok(date)) => Some((date, None)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_above_one_does_not_exist() {
        assert!(Share::new(1.0).is_ok());
        assert!(Share::new(1.5).is_err());
        assert!(Share::new(f64::NAN).is_err());
    }
}

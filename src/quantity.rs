//! Quantities a brief and a catalogue are written in: shares, money, people, counts.
//!
//! Ranges live here and nowhere else: a [`Share`] that exists lies between 0 and 1, an [`Amount`]
//! is finite and not negative. Whatever reads a file gets these types, so no later room checks a
//! range again. This module does not know what any quantity is used for.

#[cfg(test)]
mod schema;

use std::fmt;

use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize};

#[cfg(test)]
pub(crate) use schema::PERCENT;

/// No market has more of anything; beyond this, sums lose their small parts.
pub(crate) const LARGEST: f64 = 1e12;
/// No price, weight or shape is smaller than this and still above zero.
const SMALLEST: f64 = 1e-9;

/// The mean length of a month over four years, in weeks.
pub const WEEKS_IN_A_MONTH: f64 = 30.4375 / 7.0;
/// The mean length of a year over four years, in weeks.
pub const WEEKS_IN_A_YEAR: f64 = 12.0 * WEEKS_IN_A_MONTH;

/// A part of a whole, from 0 to 1; written `0.55` or `"55%"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Share(f64);

impl Share {
    /// The whole: 100 %.
    pub const WHOLE: Self = Self(1.0);

    /// A share, if `value` is one.
    pub fn new(value: f64) -> Result<Self, String> {
        if (0.0..=1.0).contains(&value) {
            Ok(Self(value))
        } else {
            Err(format!("a share lies between 0 and 1 (or \"0%\" and \"100%\"), got {value}"))
        }
    }

    /// The share as a fraction of 1.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} %", (self.0 * 1e6).round() / 1e4)
    }
}

/// Money, people or a count: finite and not negative; written `250_000`, `"250k"` or `"3.2m"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Amount(f64);

impl Amount {
    /// An amount, if `value` is one.
    pub fn new(value: f64) -> Result<Self, String> {
        if (0.0..=LARGEST).contains(&value) {
            Ok(Self(value))
        } else {
            Err(format!("this must be 0 or more, and at most {LARGEST:e}, got {value}"))
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
    /// A positive number, if `value` is one.
    pub fn new(value: f64) -> Result<Self, String> {
        if (SMALLEST..=LARGEST).contains(&value) {
            Ok(Self(value))
        } else {
            Err(format!("this must be a number above 0, and at most {LARGEST:e}, got {value}"))
        }
    }

    /// The value as a number.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// Any finite number, also a negative one (a resource may be used up or given back).
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
pub struct Finite(f64);

impl Finite {
    /// A finite number, if `value` is one.
    pub fn new(value: f64) -> Result<Self, String> {
        if value.abs() <= LARGEST {
            Ok(Self(value))
        } else {
            Err(format!("this must be a number of at most {LARGEST:e}, got {value}"))
        }
    }

    /// The value as a number.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// A number as people write it in a brief: bare, with `k` or `m` behind it, or in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Written {
    /// The number itself.
    Bare(f64),
    /// The number in front of the per cent sign.
    Percent(f64),
}

impl Written {
    /// Reads a number; none where people would not call it one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(percent) = text.strip_suffix('%') {
            // Nobody writes per cents in thousands, so 33.333% is a third.
            return if percent.matches('.').count() > 1 { bare(percent) } else { decimal(percent) }.map(Self::Percent);
        }
        let (digits, scale) = match text.char_indices().last()? {
            (at, 'k' | 'K') => (&text[..at], 1e3),
            (at, 'm' | 'M') => (&text[..at], 1e6),
            _ => (text, 1.0),
        };
        bare(digits).map(|value| Self::Bare(value * scale))
    }

    fn no_percent(self) -> Result<f64, String> {
        match self {
            Self::Bare(value) => Ok(value),
            Self::Percent(percent) => Err(format!("this is not a share: write a plain number instead of {percent}%")),
        }
    }
}

/// Whether a number is written with points between thousands, as in `900.000`: read as a decimal it would
/// be a thousandth of what was meant, so it is refused.
pub(crate) fn has_dotted_thousands(text: &str) -> bool {
    let mut groups = text.trim().split('.');
    let first = groups.next().unwrap_or_default();
    let digits = |group: &str| !group.is_empty() && group.chars().all(|c| c.is_ascii_digit());
    let thousands = |group: &str| group.len() == 3 && digits(group);
    let rest: Vec<&str> = groups.collect();
    digits(first) && !first.starts_with('0') && first.len() <= 3 && !rest.is_empty() && rest.into_iter().all(thousands)
}

/// A number as text that cannot be read as thousands: 12.345 gets one decimal more.
pub(crate) fn unmistakable(value: f64) -> String {
    let text = format!("{value}");
    if has_dotted_thousands(&text) { format!("{text}0") } else { text }
}

/// Digits with `_` between them; letters such as `inf` and `nan` are not numbers here.
fn bare(text: &str) -> Option<f64> {
    if has_dotted_thousands(text) { None } else { decimal(text) }
}

/// The same where a point can only be a decimal one.
fn decimal(text: &str) -> Option<f64> {
    let digits = text.trim().replace('_', "");
    let lawful = digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    if lawful { digits.parse().ok() } else { None }
}

/// What was expected instead of a text.
pub(crate) fn expected(what: &str, text: &str) -> String {
    if has_dotted_thousands(text) {
        return format!(
            "\"{text}\" can be read in two ways: write thousands with _ as in 900_000, and decimals with a point"
        );
    }
    format!("expected {what}, got \"{text}\"")
}

struct WrittenVisitor(&'static str);

impl Visitor<'_> for WrittenVisitor {
    type Value = Written;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Written, E> {
        Ok(Written::Bare(value as f64))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Written, E> {
        Ok(Written::Bare(value as f64))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Written, E> {
        Ok(Written::Bare(value))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Written, E> {
        Written::parse(text).ok_or_else(|| E::custom(expected(self.0, text)))
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = deserializer.deserialize_any(WrittenVisitor("a share such as 0.55 or \"55%\""))?;
        let value = match written {
            Written::Bare(value) => value,
            Written::Percent(percent) => percent / 100.0,
        };
        Self::new(value).map_err(de::Error::custom)
    }
}

/// Amount, Positive and Finite are read alike; only their range and their example differ.
macro_rules! read_number {
    ($($quantity:ident: $expecting:literal),*) => {$(
        impl<'de> Deserialize<'de> for $quantity {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let written = deserializer.deserialize_any(WrittenVisitor($expecting))?;
                written.no_percent().and_then(Self::new).map_err(de::Error::custom)
            }
        }
    )*};
}

read_number! {
    Amount: "a number such as 250_000 or \"250k\"",
    Positive: "a number above 0 such as 0.95 or \"3.2m\"",
    Finite: "a number such as 11 or -2.5"
}

/// A text that is a share in per cent, or else a number; `None` when it is neither.
pub(crate) fn share_or_number(text: &str) -> Option<Result<ShareOrNumber, String>> {
    Some(match Written::parse(text)? {
        Written::Percent(percent) => Share::new(percent / 100.0).map(ShareOrNumber::Share),
        Written::Bare(value) => Ok(ShareOrNumber::Number(value)),
    })
}

/// The number that a text says, a share being a part of 1; `None` when it says none.
pub(crate) fn figure(text: &str) -> Option<f64> {
    Some(match Written::parse(text)? {
        Written::Percent(percent) => percent / 100.0,
        Written::Bare(value) => value,
    })
}

/// What [`share_or_number`] reads.
pub(crate) enum ShareOrNumber {
    Share(Share),
    Number(f64),
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
        match toml::Value::deserialize(deserializer)? {
            toml::Value::Datetime(written) => dated(written),
            toml::Value::String(text) => match text.parse() {
                Ok(written) => dated(written),
                Err(_) => Err(format!("expected a day such as 2027-03-01, got \"{text}\"{}", in_iso(&text))),
            },
            other => Err(format!("expected a day such as 2027-03-01, got {}", other.type_str())),
        }
        .map_err(de::Error::custom)
    }
}

fn dated(written: toml::value::Datetime) -> Result<Day, String> {
    let (Some(date), None) = (written.date, written.time) else {
        return Err(format!("expected a day such as 2027-03-01, got {written}"));
    };
    let (year, month, day) = (date.year.cast_signed(), date.month.cast_signed(), date.day.cast_signed());
    jiff::civil::Date::new(year, month, day).map(Day).map_err(|_| format!("{written} is not a day of the calendar"))
}

/// How a day is written that was written in another way: as day, month and year in Europe do, or year first.
fn in_iso(text: &str) -> String {
    let parts: Vec<i16> = text.split(['-', '/', '.', ' ']).map_while(|part| part.parse().ok()).collect();
    let (year, month, day) = match parts[..] {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] if year > 31 => (year, month, day),
        _ => return String::new(),
    };
    let [month, day] = [month, day].map(|part| i8::try_from(part).unwrap_or(0));
    match (jiff::civil::Date::new(year, month, day), jiff::civil::Date::new(year, day, month)) {
        (Ok(one), Ok(two)) if one != two && parts[0] <= 31 => {
            format!("; in ISO that is {one}, or {two} where months come first")
        }
        (Ok(date), _) | (Err(_), Ok(date)) => format!("; in ISO that is {date}"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(Written::parse("250k"), Some(Written::Bare(250_000.0)));
        assert_eq!(Written::parse("3.2m"), Some(Written::Bare(3_200_000.0)));
        assert_eq!(Written::parse("55 %"), Some(Written::Percent(55.0)));
        assert_eq!(Written::parse("1_000"), Some(Written::Bare(1000.0)));
        for nonsense in ["inf", "nan", "k", "", "ten", "1e5x", "900.000", "1.500.000"] {
            assert_eq!(Written::parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_share_above_one_does_not_exist() {
        assert!(Share::new(1.0).is_ok());
        assert!(Share::new(1.5).is_err());
        assert!(Share::new(f64::NAN).is_err());
    }
}

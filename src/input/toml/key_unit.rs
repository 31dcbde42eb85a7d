//! What the numbers at each key of a brief and a catalogue count: money, prices, or people and other counts.

use toml::de::{DeTable, DeValue};

use super::currency::split_currency;
use crate::domain::quantity::{NumberError, NumberKind, ParsedNumber, both_readings};

/// What the number of a key counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyUnit {
    /// Total money.
    Money,
    /// Money per unit.
    Price,
    /// People, contacts or anything else that is counted.
    Count,
    /// Anything else.
    Plain,
}

impl KeyUnit {
    /// The unit of the key at a path. That of a limit depends on its measure, where that is known.
    pub(crate) fn at<S: AsRef<str>>(path: &[S], measure: Option<&str>) -> Self {
        let path: Vec<&str> = path.iter().map(AsRef::as_ref).collect();
        match path[..] {
            ["campaign", "budget"] | ["report", "round_to"] => Self::Money,
            ["audience" | "phase", _, "people"]
            | ["audience", _, "overlaps" | "in_phase", _]
            | ["goal", _, "reach_people" | "contacts" | "grp" | "clicks" | "conversions"] => Self::Count,
            ["audience", _, "value_per_conversion"]
            | ["audience", _, "value_per_conversion" | "value_per_reached", _]
            | ["value", "per_conversion"]
            | ["value", "per_conversion" | "per_reached", _]
            | ["goal", _, "cost_per_conversion"] => Self::Price,
            ["channel", _, ref within @ ..] => Self::of_channel(within),
            ["limit", _, "at_least" | "at_most" | "exactly"] => Self::of_limit(measure),
            _ => Self::Plain,
        }
    }

    fn of_channel(path: &[&str]) -> Self {
        match path {
            ["price", "low" | "mid" | "high"] => Self::Price,
            ["price", "basis_people" | "list" | "contacts"] | ["price", "contacts", _] | ["role", _, "demand", _] => {
                Self::Count
            }
            ["activation_fee"] | ["on_air", "at_least"] => Self::Money,
            [bound] | [bound, "money"] if BOUNDS.contains(bound) => Self::Money,
            [bound, "units" | "grp"] if BOUNDS.contains(bound) => Self::Count,
            _ => Self::Plain,
        }
    }

    fn of_limit(measure: Option<&str>) -> Self {
        match measure {
            Some("spend") => Self::Money,
            Some("units" | "contacts" | "grp" | "impressions" | "clicks" | "conversions") => Self::Count,
            _ => Self::Plain,
        }
    }

    /// How `1.250` is read here.
    pub(crate) fn kind(self) -> NumberKind {
        match self {
            Self::Money | Self::Count => NumberKind::Total,
            Self::Price | Self::Plain => NumberKind::Plain,
        }
    }

    pub(in crate::input) fn is_money(self) -> bool {
        matches!(self, Self::Money | Self::Price)
    }

    /// The number of a TOML value here. A bare number of a flag is read as a text is.
    pub(in crate::input) fn written(self, value: &DeValue<'_>, bare_in_flag: bool) -> Option<ParsedNumber> {
        let text = value.as_str();
        let text = text.map(|text| if self.is_money() { split_currency(text).1 } else { text });
        match value {
            DeValue::String(_) => match ParsedNumber::parse(text?, self.kind()) {
                Ok(written) => Some(written),
                // Of what was read without a fault, only a share can be written so.
                Err(NumberError::Ambiguous { decimal, .. }) => Some(ParsedNumber::Bare(decimal)),
                Err(NumberError::NotANumber) => None,
            },
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
                .ok()
                .map(|whole| ParsedNumber::Bare(whole as f64)),
            DeValue::Float(float) => {
                let decimal = || float.as_str().parse().ok().filter(|value: &f64| value.is_finite());
                let thousands =
                    both_readings(float.as_str()).filter(|_| bare_in_flag && self.kind() == NumberKind::Total);
                thousands.map(|(thousands, _)| thousands).or_else(decimal).map(ParsedNumber::Bare)
            }
            _ => None,
        }
    }
}

/// Bounds of a brief on a channel, and those of the channel itself.
const BOUNDS: [&str; 6] = ["at_least", "at_most", "fixed", "always_on", "minimum_buy", "sensible_from"];

/// The unit of the key at a dotted path.
pub(crate) fn unit_of_key(path: &str) -> KeyUnit {
    keys(path).map_or(KeyUnit::Plain, |keys| KeyUnit::at(&keys, None))
}

/// The keys of a dotted path, in which a key may stand in quotes.
pub(in crate::input) fn keys(path: &str) -> Option<Vec<String>> {
    let text = format!("{path} = 0");
    let root = DeTable::parse(&text).ok()?;
    let (mut table, mut keys) = (root.get_ref(), Vec::new());
    loop {
        let mut entries = table.iter();
        let (Some((key, value)), None) = (entries.next(), entries.next()) else { return None };
        keys.push(key.get_ref().to_string());
        match value.get_ref().as_table() {
            Some(inner) => table = inner,
            None => return Some(keys),
        }
    }
}

/// A price in TOML as a number.
pub(super) fn price(words: &str) -> Option<f64> {
    KeyUnit::Price.written(DeValue::parse(words).ok()?.get_ref(), false).map(ParsedNumber::value)
}

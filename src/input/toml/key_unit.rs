//! What the numbers at each key of a brief and a catalogue are: money, people, prices.

use toml::de::{DeTable, DeValue};

use super::currency::apart;
use crate::domain::quantity::{Kind, Unread, Written, both};

/// What the numbers of a key are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyUnit {
    /// Money in all.
    Money,
    /// Money for one of something.
    Price,
    /// People, contacts, or anything else that is counted.
    Count,
    /// Anything else.
    Plain,
}

impl KeyUnit {
    /// What the key at a path is counted in; of a limit that depends on its measure, where that is known.
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
            [wish] | [wish, "money"] if WISHES.contains(wish) => Self::Money,
            [wish, "units" | "grp"] if WISHES.contains(wish) => Self::Count,
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

    /// What `1.250` is here.
    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Money | Self::Count => Kind::Total,
            Self::Price | Self::Plain => Kind::Plain,
        }
    }

    pub(in crate::input) fn is_money(self) -> bool {
        matches!(self, Self::Money | Self::Price)
    }

    /// Reads what is written here, in TOML; in a flag what is bare is read as a text is.
    pub(in crate::input) fn written(self, value: &DeValue<'_>, bare_in_flag: bool) -> Option<Written> {
        let text = value.as_str();
        let text = text.map(|text| if self.is_money() { apart(text).1 } else { text });
        match value {
            DeValue::String(_) => match Written::read(text?, self.kind()) {
                Ok(written) => Some(written),
                // Of what was read without a fault only a share says one thing by this.
                Err(Unread::TwoWays { decimal, .. }) => Some(Written::Bare(decimal)),
                Err(Unread::NoNumber) => None,
            },
            DeValue::Integer(integer) => {
                i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(|whole| Written::Bare(whole as f64))
            }
            DeValue::Float(float) => {
                let decimal = || float.as_str().parse().ok().filter(|value: &f64| value.is_finite());
                let thousands = both(float.as_str()).filter(|_| bare_in_flag && self.kind() == Kind::Total);
                thousands.map(|(thousands, _)| thousands).or_else(decimal).map(Written::Bare)
            }
            _ => None,
        }
    }
}

/// What a brief wishes of a channel, and what the channel asks itself.
const WISHES: [&str; 6] = ["at_least", "at_most", "fixed", "always_on", "minimum_buy", "sensible_from"];

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
    KeyUnit::Price.written(DeValue::parse(words).ok()?.get_ref(), false).map(Written::figure)
}

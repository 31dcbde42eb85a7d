//! What the numbers at each key of a brief and a catalogue are: money, people, prices.

use toml::de::DeValue;

use super::currency::apart;
use crate::domain::quantity::{NumberError, NumberKind, ParsedNumber, both_readings};

/// What the numbers of a key are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measured {
    /// Money in all.
    Money,
    /// Money for one of something.
    Price,
    /// People, contacts, or anything else that is counted.
    Count,
    /// Anything else.
    Plain,
}

impl Measured {
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
    pub(crate) fn kind(self) -> NumberKind {
        match self {
            Self::Money | Self::Count => NumberKind::Total,
            Self::Price | Self::Plain => NumberKind::Plain,
        }
    }

    pub(super) fn is_money(self) -> bool {
        matches!(self, Self::Money | Self::Price)
    }

    /// Reads what is written here, in TOML; in a flag what is bare is read as a text is.
    pub(super) fn written(self, value: &DeValue<'_>, bare_in_flag: bool) -> Option<ParsedNumber> {
        let text = value.as_str();
        let text = text.map(|text| if self.is_money() { apart(text).1 } else { text });
        match value {
            DeValue::String(_) => match ParsedNumber::parse(text?, self.kind()) {
                Ok(written) => Some(written),
                // Of what was read without a fault only a share says one thing by this.
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

/// What a brief wishes of a channel, and what the channel asks itself.
const WISHES: [&str; 6] = ["at_least", "at_most", "fixed", "always_on", "minimum_buy", "sensible_from"];

//! Numbers as planners spell them, by the key they stand at: which of them are money, people or prices.
//!
//! A mark before three digits stands between thousands where money or people are counted: `"180.000"` is 180,000 there.
//! Bare, a number is what TOML says; where that and what a planner means are a thousand times apart, neither is taken.
//! Money may have its currency beside it. Every other spelling is the quantities' own to read.

use std::borrow::Cow;

use iso_currency::Currency;
use toml::de::{DeTable, DeValue};

use super::sources::Sources;
use super::understand::Found;
use crate::fault::{Fault, Place};
use crate::quantity::{Kind, Unread, Written, both, two_ways, unmistakable};

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
            ["audience" | "phase", _, "people"] | ["audience", _, "overlaps" | "in_phase", _] => Self::Count,
            ["audience", _, "value_per_conversion"]
            | ["audience", _, "value_per_conversion" | "value_per_reached", _] => Self::Price,
            ["value", "per_conversion"] | ["value", "per_conversion" | "per_reached", _] => Self::Price,
            ["goal", _, "cost_per_conversion"] => Self::Price,
            ["goal", _, "reach_people" | "contacts" | "grp" | "clicks" | "conversions"] => Self::Count,
            ["channel", _, ref within @ ..] => Self::of_channel(within),
            ["limit", _, "at_least" | "at_most" | "exactly"] => Self::of_limit(measure),
            _ => Self::Plain,
        }
    }

    fn of_channel(path: &[&str]) -> Self {
        match path {
            ["price", "low" | "mid" | "high"] => Self::Price,
            ["price", "basis_people" | "list" | "contacts"] | ["price", "contacts", _] => Self::Count,
            ["role", _, "demand", _] => Self::Count,
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

    fn is_money(self) -> bool {
        matches!(self, Self::Money | Self::Price)
    }

    /// Reads what is written here, in TOML; in a flag what is bare is read as a text is.
    pub(super) fn written(self, value: &DeValue<'_>, bare_in_flag: bool) -> Option<Written> {
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

/// A table of a brief or a catalogue, with what must be known of those around it.
#[derive(Clone, Copy)]
struct Around<'a> {
    /// The currency that its money is in.
    currency: &'a str,
    /// What is bounded, of a limit.
    measure: Option<&'a str>,
}

/// Spells the numbers of a tree as the quantities read them; those that can be read in two ways are struck out and told.
pub(super) fn spell(tree: &mut DeTable<'_>, currency: &str, (sources, found): (&Sources, &mut Found)) {
    let around = Around { currency, measure: None };
    Speller { sources, found, path: Vec::new() }.table(tree, around);
}

struct Speller<'a> {
    sources: &'a Sources,
    found: &'a mut Found,
    path: Vec<String>,
}

impl Speller<'_> {
    fn table(&mut self, table: &mut DeTable<'_>, around: Around<'_>) {
        let word = |table: &DeTable<'_>, key: &str| Some(table.get(key)?.get_ref().as_str()?.to_owned());
        let own = word(table, "currency").or_else(|| word(table.get("price")?.get_ref().as_table()?, "currency"));
        let measure = (self.path.len() == 2).then(|| word(table, "measure").unwrap_or_else(|| "spend".to_owned()));
        let mut wrong = Vec::new();
        for (key, value) in table.iter_mut() {
            self.path.push(key.get_ref().to_string());
            // What a brief wishes of a channel is in the brief's own currency, whatever the price is in.
            let own = own.as_deref().filter(|_| !matches!(&self.path[..], [channel, _, wish] if channel == "channel" && OWN.contains(&wish.as_str())));
            let around =
                Around { currency: own.unwrap_or(around.currency), measure: measure.as_deref().or(around.measure) };
            let span = value.span();
            if let DeValue::Table(inner) = value.get_mut() {
                self.table(inner, around);
            } else if let Err(what) = self.value(value.get_mut(), (around, &span)) {
                self.found.strike(&self.path, Fault { place: Place::Text(span), what, mend: None });
                wrong.push(key.get_ref().to_string());
            }
            self.path.pop();
        }
        for key in wrong {
            table.remove(key.as_str());
        }
    }

    fn value(
        &self,
        value: &mut DeValue<'_>,
        (around, span): (Around<'_>, &std::ops::Range<usize>),
    ) -> Result<(), String> {
        let measured = Measured::at(&self.path, around.measure);
        let spelt = match value {
            DeValue::String(text) => text_spelt(text, measured, around.currency)?,
            DeValue::Float(float) if measured.kind() == Kind::Total => match both(float.as_str()) {
                // A shell has no quotes, so a flag says in bare digits what a brief says in a text.
                Some((thousands, _)) if self.is_flag(span) => Some(thousands),
                // Programs write three decimals too, but not three zeros.
                Some((thousands, decimal)) if float.as_str().ends_with(".000") => {
                    return Err(two_ways(float.as_str(), thousands, decimal));
                }
                _ => None,
            },
            _ => None,
        };
        if let Some(number) = spelt {
            *value = DeValue::String(Cow::Owned(unmistakable(number)));
        }
        Ok(())
    }

    fn is_flag(&self, span: &std::ops::Range<usize>) -> bool {
        self.sources.is_flag(span)
    }
}

/// What is in the brief's own currency of a channel.
const OWN: [&str; 5] = ["at_least", "at_most", "fixed", "always_on", "minimum_buy"];

/// The number that a text says, where the quantities would read it in another way or not at all.
fn text_spelt(text: &str, measured: Measured, currency: &str) -> Result<Option<f64>, String> {
    let (sign, digits) = if measured.is_money() { apart(text) } else { (None, text) };
    let written = Written::read(digits, measured.kind());
    if let (Some(sign), Ok(Written::Bare(_)) | Err(Unread::TwoWays { .. })) = (sign, written)
        && !is_currency(sign, currency)
    {
        return Err(format!("\"{text}\" is not in {currency}, as amounts are here: write what it is in {currency}"));
    }
    match written {
        Ok(Written::Bare(value)) if sign.is_some() || both(digits).is_some() => Ok(Some(value)),
        Err(why @ Unread::TwoWays { .. }) if sign.is_some() => Err(why.said("", text)),
        _ => Ok(None),
    }
}

/// The currency beside an amount, before or behind it, and the amount without it.
fn apart(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    let is_sign = |c: char| c.is_alphabetic() || matches!(c, '€' | '$' | '£' | '¥');
    let before = text.find(|c| !is_sign(c)).unwrap_or(text.len());
    if before > 0 {
        let (sign, amount) = text.split_at(before);
        return if is_code(sign) { (Some(sign), amount.trim_start()) } else { (None, text) };
    }
    let behind = text.rfind(|c| !is_sign(c)).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let (amount, sign) = text.split_at(behind);
    if is_code(sign) { (Some(sign), amount.trim_end()) } else { (None, text) }
}

fn is_code(sign: &str) -> bool {
    matches!(sign, "€" | "$" | "£" | "¥") || Currency::from_code(&sign.to_uppercase()).is_some()
}

/// Whether a sign or a code stands for a currency; that of the dollar stands for each that is called so.
fn is_currency(sign: &str, currency: &str) -> bool {
    match sign {
        "€" => currency == "EUR",
        "£" => currency == "GBP",
        "¥" => matches!(currency, "JPY" | "CNY"),
        "$" => Currency::from_code(currency).is_some_and(|it| it.symbol().symbol.contains('$')),
        code => code.eq_ignore_ascii_case(currency),
    }
}

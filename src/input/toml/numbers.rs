//! Numbers as planners spell them, by the key they stand at: which of them are money, people or prices.
//!
//! A mark before three digits stands between thousands where money or people are counted: `"180.000"` is 180,000 there.
//! Bare, a number is what TOML says; where that and what a planner means are a thousand times apart, neither is taken.
//! Money may have its currency beside it. Every other spelling is the quantities' own to read.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::currency::{apart, is_currency};
use super::key_unit::KeyUnit;
use super::understand::TreeFaults;
use crate::domain::quantity::{Kind, Unread, Written, both, two_ways, unmistakable};
use crate::fault::{Code, Fault, Sources};

/// A table of a brief or a catalogue, with what must be known of those around it.
#[derive(Clone, Copy)]
struct Around<'a> {
    /// The currency that its money is in.
    currency: &'a str,
    /// What is bounded, of a limit.
    measure: Option<&'a str>,
}

/// Spells the numbers of a tree as the quantities read them; those that can be read in two ways are struck out and
/// told.
pub(in crate::input) fn normalise_numbers(
    tree: &mut DeTable<'_>,
    currency: &str,
    sources: &Sources,
    found: &mut TreeFaults,
) {
    let around = Around { currency, measure: None };
    NumberNormaliser { sources, found, path: Vec::new() }.table(tree, around);
}

/// What is wrong with a number.
type EntryError = (Code, String);

struct NumberNormaliser<'a> {
    sources: &'a Sources,
    found: &'a mut TreeFaults,
    path: Vec<String>,
}

impl NumberNormaliser<'_> {
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
            } else if let Err((code, what)) = self.value(value.get_mut(), (around, &span)) {
                self.found.reject(&self.path, Fault::text(code, span, what));
                wrong.push(key.get_ref().to_string());
            }
            self.path.pop();
        }
        for key in wrong {
            table.remove(key.as_str());
        }
    }

    fn value(&self, value: &mut DeValue<'_>, (around, span): (Around<'_>, &Range<usize>)) -> Result<(), EntryError> {
        let measured = KeyUnit::at(&self.path, around.measure);
        let spelt = match value {
            DeValue::String(text) => text_spelt(text, measured, around.currency)?,
            DeValue::Float(float) if measured.kind() == Kind::Total => match both(float.as_str()) {
                // A shell has no quotes, so a flag says in bare digits what a brief says in a text.
                Some((thousands, _)) if self.is_flag(span) => Some(thousands),
                // Programs write three decimals too, but not three zeros.
                Some((thousands, decimal)) if float.as_str().ends_with(".000") => {
                    return Err((Code::Ambiguous, two_ways(float.as_str(), thousands, decimal)));
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

    fn is_flag(&self, span: &Range<usize>) -> bool {
        self.sources.is_flag(span)
    }
}

/// What is in the brief's own currency of a channel.
const OWN: [&str; 5] = ["at_least", "at_most", "fixed", "always_on", "minimum_buy"];

/// The number that a text says, where the quantities would read it in another way or not at all.
fn text_spelt(text: &str, measured: KeyUnit, currency: &str) -> Result<Option<f64>, EntryError> {
    let (sign, digits) = if measured.is_money() { apart(text) } else { (None, text) };
    let written = Written::read(digits, measured.kind());
    if let (Some(sign), Ok(Written::Bare(_)) | Err(Unread::TwoWays { .. })) = (sign, written)
        && !is_currency(sign, currency)
    {
        let what = format!("\"{text}\" is not in {currency}, as amounts are here: write what it is in {currency}");
        return Err((Code::OtherCurrency, what));
    }
    match written {
        Ok(Written::Bare(value)) if sign.is_some() || both(digits).is_some() => Ok(Some(value)),
        Err(why @ Unread::TwoWays { .. }) if sign.is_some() => Err((Code::Ambiguous, why.said("", text))),
        _ => Ok(None),
    }
}

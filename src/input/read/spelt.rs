//! Numbers as planners spell them, by the key they stand at: which of them are money, people or prices.
//!
//! A mark before three digits stands between thousands where money or people are counted: `"180.000"` is 180,000 there.
//! Bare, a number is what TOML says; where that and what a planner means are a thousand times apart, neither is taken.
//! Money may have its currency beside it. Every other spelling is the quantities' own to read.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::currency::{apart, is_currency};
use super::measured::Measured;
use super::sources::Sources;
use super::understand::Found;
use crate::domain::quantity::{NumberError, NumberKind, ParsedNumber, ambiguous_number, both_readings, unambiguous};
use crate::fault::{Code, Fault};

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
pub(super) fn spell(tree: &mut DeTable<'_>, currency: &str, (sources, found): (&Sources, &mut Found)) {
    let around = Around { currency, measure: None };
    Speller { sources, found, path: Vec::new() }.table(tree, around);
}

/// What is wrong with a number.
type Wrong = (Code, String);

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
            } else if let Err((code, what)) = self.value(value.get_mut(), (around, &span)) {
                self.found.strike(&self.path, Fault::text(code, span, what));
                wrong.push(key.get_ref().to_string());
            }
            self.path.pop();
        }
        for key in wrong {
            table.remove(key.as_str());
        }
    }

    fn value(&self, value: &mut DeValue<'_>, (around, span): (Around<'_>, &Range<usize>)) -> Result<(), Wrong> {
        let measured = Measured::at(&self.path, around.measure);
        let spelt = match value {
            DeValue::String(text) => text_spelt(text, measured, around.currency)?,
            DeValue::Float(float) if measured.kind() == NumberKind::Total => match both_readings(float.as_str()) {
                // A shell has no quotes, so a flag says in bare digits what a brief says in a text.
                Some((thousands, _)) if self.is_flag(span) => Some(thousands),
                // Programs write three decimals too, but not three zeros.
                Some((thousands, decimal)) if float.as_str().ends_with(".000") => {
                    return Err((Code::Ambiguous, ambiguous_number(float.as_str(), thousands, decimal)));
                }
                _ => None,
            },
            _ => None,
        };
        if let Some(number) = spelt {
            *value = DeValue::String(Cow::Owned(unambiguous(number)));
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
fn text_spelt(text: &str, measured: Measured, currency: &str) -> Result<Option<f64>, Wrong> {
    let (sign, digits) = if measured.is_money() { apart(text) } else { (None, text) };
    let written = ParsedNumber::parse(digits, measured.kind());
    if let (Some(sign), Ok(ParsedNumber::Bare(_)) | Err(NumberError::Ambiguous { .. })) = (sign, written)
        && !is_currency(sign, currency)
    {
        let what = format!("\"{text}\" is not in {currency}, as amounts are here: write what it is in {currency}");
        return Err((Code::OtherCurrency, what));
    }
    match written {
        Ok(ParsedNumber::Bare(value)) if sign.is_some() || both_readings(digits).is_some() => Ok(Some(value)),
        Err(why @ NumberError::Ambiguous { .. }) if sign.is_some() => Err((Code::Ambiguous, why.message("", text))),
        _ => Ok(None),
    }
}

//! Numbers as planners write them, made numbers that the types of a brief read: `"€ 180.000"` becomes 180000.
//!
//! A mark before three digits separates thousands where money or people are counted: `"180.000"` is 180,000 there. A
//! bare number is what TOML says. Where that and what a planner means differ by a factor of a thousand, the number is a
//! fault. Money may have its currency beside it. All other spellings are read by [`crate::domain::quantity`].

use std::borrow::Cow;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::currency::{is_currency, split_currency};
use super::key_unit::KeyUnit;
use super::understand::TreeFaults;
use crate::domain::quantity::{NumberError, NumberKind, ParsedNumber, ambiguous_number, both_readings, unambiguous};
use crate::fault::{Code, Fault, Sources};
use crate::text::messages::say;

/// What the tables around a number say of it.
#[derive(Clone, Copy)]
struct NumberContext<'a> {
    /// The currency of its money.
    currency: &'a str,
    /// The measure of a limit.
    measure: Option<&'a str>,
}

/// Rewrites the numbers of a tree as quantities read them. Those that read in two ways are left out, with a fault.
pub(in crate::input) fn normalise_numbers(
    tree: &mut DeTable<'_>,
    currency: &str,
    sources: &Sources,
    found: &mut TreeFaults,
) {
    let context = NumberContext { currency, measure: None };
    NumberNormaliser { sources, found, path: Vec::new() }.table(tree, context);
}

/// What is wrong with a number.
struct NumberFault {
    code: Code,
    what: String,
}

struct NumberNormaliser<'a> {
    sources: &'a Sources,
    found: &'a mut TreeFaults,
    path: Vec<String>,
}

impl NumberNormaliser<'_> {
    fn table(&mut self, table: &mut DeTable<'_>, context: NumberContext<'_>) {
        let word = |table: &DeTable<'_>, key: &str| Some(table.get(key)?.get_ref().as_str()?.to_owned());
        let table_currency =
            word(table, "currency").or_else(|| word(table.get("price")?.get_ref().as_table()?, "currency"));
        let measure = (self.path.len() == 2).then(|| word(table, "measure").unwrap_or_else(|| "spend".to_owned()));
        let mut ambiguous = Vec::new();
        for (key, value) in table.iter_mut() {
            self.path.push(key.get_ref().to_string());
            // Bounds of a channel are in the brief's own currency, whatever the price is in.
            let table_currency = table_currency.as_deref().filter(|_| !matches!(&self.path[..], [channel, _, wish] if channel == "channel" && IN_OWN_CURRENCY.contains(&wish.as_str())));
            let context = NumberContext {
                currency: table_currency.unwrap_or(context.currency),
                measure: measure.as_deref().or(context.measure),
            };
            let span = value.span();
            if let DeValue::Table(inner) = value.get_mut() {
                self.table(inner, context);
            } else if let Err(NumberFault { code, what }) = self.value(value.get_mut(), context, &span) {
                self.found.reject(&self.path, Fault::text(code, span, what));
                ambiguous.push(key.get_ref().to_string());
            }
            self.path.pop();
        }
        for key in ambiguous {
            table.remove(key.as_str());
        }
    }

    fn value(
        &self,
        value: &mut DeValue<'_>,
        context: NumberContext<'_>,
        span: &Range<usize>,
    ) -> Result<(), NumberFault> {
        let measured = KeyUnit::at(&self.path, context.measure);
        let number = match value {
            DeValue::String(text) => number_of_text(text, measured, context.currency)?,
            DeValue::Float(float) if measured.kind() == NumberKind::Total => match both_readings(float.as_str()) {
                // A shell has no quotes, so a flag says in bare digits what a brief says in a text.
                Some((thousands, _)) if self.is_flag(span) => Some(thousands),
                // Programs write three decimals too, but not three zeros.
                Some((thousands, decimal)) if float.as_str().ends_with(".000") => {
                    let what = ambiguous_number(float.as_str(), thousands, decimal);
                    return Err(NumberFault { code: Code::Ambiguous, what });
                }
                _ => None,
            },
            _ => None,
        };
        if let Some(number) = number {
            *value = DeValue::String(Cow::Owned(unambiguous(number)));
        }
        Ok(())
    }

    fn is_flag(&self, span: &Range<usize>) -> bool {
        self.sources.is_flag(span)
    }
}

/// Keys of a channel that are in the brief's own currency.
const IN_OWN_CURRENCY: [&str; 5] = ["at_least", "at_most", "fixed", "always_on", "minimum_buy"];

/// The number of a text, where a quantity would read it in another way or not at all.
fn number_of_text(text: &str, measured: KeyUnit, currency: &str) -> Result<Option<f64>, NumberFault> {
    let (sign, digits) = if measured.is_money() { split_currency(text) } else { (None, text) };
    let written = ParsedNumber::parse(digits, measured.kind());
    if let (Some(sign), Ok(ParsedNumber::Bare(_)) | Err(NumberError::Ambiguous { .. })) = (sign, written)
        && !is_currency(sign, currency)
    {
        let what = say!("is-not-in-the-currency", text, currency);
        return Err(NumberFault { code: Code::OtherCurrency, what });
    }
    match written {
        Ok(ParsedNumber::Bare(value)) if sign.is_some() || both_readings(digits).is_some() => Ok(Some(value)),
        Err(why @ NumberError::Ambiguous { .. }) if sign.is_some() => {
            Err(NumberFault { code: Code::Ambiguous, what: why.message("", text) })
        }
        _ => Ok(None),
    }
}

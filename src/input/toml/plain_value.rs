//! Serde on a TOML value that is no table of a brief's tree: a number, a text, a date, or a list with all within it.
//!
//! Nothing within a list is left out and read again: one error in a list is an error of the list. See
//! [`super::deserialise`] for tables.

use std::borrow::Cow;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_spanned::Spanned;
use toml::de::{DeFloat, DeInteger, DeValue};
use toml_datetime::de::DatetimeDeserializer;

use super::entry_error::EntryError;

/// A key of a table, and its value.
pub(super) type TableEntry<'a, 't> = (&'a Spanned<Cow<'t, str>>, &'a Spanned<DeValue<'t>>);

/// Reads a value; of a table, all that is within it.
pub(super) fn read<'t, V: Visitor<'t>>(value: &DeValue<'t>, visitor: V) -> Result<V::Value, EntryError> {
    match value {
        DeValue::String(text) => visitor.visit_str(text),
        DeValue::Integer(integer) => read_integer(integer, visitor),
        DeValue::Float(float) => visitor.visit_f64(float_value(float)?),
        DeValue::Boolean(value) => visitor.visit_bool(*value),
        DeValue::Datetime(date) if date.date.is_none() && date.time.is_none() => Err(EntryError::Unparsed),
        DeValue::Datetime(date) => {
            visitor.visit_map(DatetimeDeserializer::new(*date)).map_err(|error: EntryError| error.of_date(date))
        }
        DeValue::Array(values) => visitor.visit_seq(ListElements(values.iter())),
        DeValue::Table(table) => visitor.visit_map(ListTable { left: table.iter(), value: None }),
    }
}

/// Reads a word of an enumeration.
pub(super) fn read_word<'t, V: Visitor<'t>>(
    value: &DeValue<'t>,
    known: &'static [&'static str],
    visitor: V,
) -> Result<V::Value, EntryError> {
    let unexpected = match value {
        DeValue::String(word) => return visitor.visit_enum(StrDeserializer::new(word)),
        DeValue::Integer(integer) => Unexpected::Signed(integer_value(integer).ok_or(EntryError::Unparsed)?),
        DeValue::Float(float) => Unexpected::Float(float_value(float)?),
        DeValue::Boolean(value) => Unexpected::Bool(*value),
        DeValue::Datetime(date) => return Err(EntryError::no_word(Unexpected::Map, known).of_date(date)),
        DeValue::Array(_) => Unexpected::Seq,
        DeValue::Table(_) => Unexpected::Map,
    };
    Err(EntryError::no_word(unexpected, known))
}

/// An integer; one that is too large as a number with decimals.
fn read_integer<'t, V: Visitor<'t>>(integer: &DeInteger<'_>, visitor: V) -> Result<V::Value, EntryError> {
    match (integer_value(integer), large_integer(integer)) {
        (Some(value), _) => visitor.visit_i64(value),
        (None, Some(value)) => visitor.visit_f64(value),
        (None, None) => Err(EntryError::Unparsed),
    }
}

fn integer_value(integer: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn large_integer(integer: &DeInteger<'_>) -> Option<f64> {
    let digits = integer.as_str();
    let digit = |digit: char| digit.to_digit(integer.radix()).map(f64::from);
    let (sign, digits) = digits.strip_prefix('-').map_or((1.0, digits.trim_start_matches('+')), |rest| (-1.0, rest));
    let sum = digits.chars().try_fold(0.0, |sum, next| Some(sum * f64::from(integer.radix()) + digit(next)?))?;
    (!digits.is_empty()).then_some(sign * sum)
}

/// A number with decimals; an error if it has a syntax error.
fn float_value(float: &DeFloat<'_>) -> Result<f64, EntryError> {
    float.as_str().parse().map_err(|_| EntryError::Unparsed)
}

/// A value within a list.
struct ListElement<'a, 't>(&'a Spanned<DeValue<'t>>);

impl<'t> Deserializer<'t> for ListElement<'_, 't> {
    type Error = EntryError;

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, EntryError> {
        read(self.0.get_ref(), visitor).map_err(|error| error.in_list(self.0.span()))
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value, EntryError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'t>>(self, _: &'static str, visitor: V) -> Result<V::Value, EntryError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, EntryError> {
        read_word(self.0.get_ref(), variants, visitor).map_err(|error| error.in_list(self.0.span()))
    }

    forward_to_deserialize_any! {
        <V: Visitor<'t>>
        bool u8 u16 u32 u64 u128 i8 i16 i32 i64 i128 f32 f64 char str string seq bytes byte_buf map struct unit
        ignored_any unit_struct tuple_struct tuple identifier
    }
}

/// The values of a list.
struct ListElements<'a, 't>(std::slice::Iter<'a, Spanned<DeValue<'t>>>);

impl<'t> SeqAccess<'t> for ListElements<'_, 't> {
    type Error = EntryError;

    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<Option<S::Value>, EntryError> {
        self.0.next().map(|element| seed.deserialize(ListElement(element))).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

/// The entries of a table within a list.
struct ListTable<'a, 't, I> {
    left: I,
    value: Option<&'a Spanned<DeValue<'t>>>,
}

impl<'a, 't: 'a, I> MapAccess<'t> for ListTable<'a, 't, I>
where
    I: Iterator<Item = TableEntry<'a, 't>>,
{
    type Error = EntryError;

    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>, EntryError> {
        let Some((key, value)) = self.left.next() else { return Ok(None) };
        self.value = Some(value);
        let read = seed.deserialize(StrDeserializer::new(key.get_ref()));
        read.map(Some).map_err(|error: EntryError| error.in_list(key.span()))
    }

    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<S::Value, EntryError> {
        self.value.take().map_or(Err(EntryError::Unparsed), |value| seed.deserialize(ListElement(value)))
    }
}

//! Deserialisation of values with more than one spelling: a share or a number, a number or a table.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::{AmountPerKey, Bound, Group, Rate, ShareBase, ShareOrAmount, Wish};
use crate::domain::quantity::{Amount, Finite, NumberKind, ParsedNumber, Share};
use crate::text::messages::{say, word};

impl<'de> Deserialize<'de> for ShareOrAmount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer
            .deserialize_any(NumberOrTable::<Infallible>::new(word!("a-share-or-people-such-as"), NumberKind::Plain))?
        {
            NumberForm::Share(share) => Ok(Self::Share(share)),
            NumberForm::Number(value) if value > 0.0 && value < 1.0 => Ok(Self::Share(share(value)?)),
            NumberForm::Number(value) => Amount::new(value).map(Self::Amount).map_err(de::Error::custom),
            NumberForm::Table(never) => match never {},
        }
    }
}

impl<'de> Deserialize<'de> for Bound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOrTable::<Self>::new(word!("a-bound-such-as"), NumberKind::Plain))? {
            NumberForm::Share(share) => Ok(Self::Share(share, ShareBase::Total)),
            NumberForm::Number(value) => Finite::new(value).map(Self::Amount).map_err(de::Error::custom),
            NumberForm::Table(bound) => Ok(bound),
        }
    }
}

impl<'de> Deserialize<'de> for Wish {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOrTable::<Self>::new(word!("a-wish-such-as"), NumberKind::Plain))? {
            NumberForm::Share(share) => Ok(Self::Share(share)),
            NumberForm::Number(value) => Amount::new(value).map(Self::Money).map_err(de::Error::custom),
            NumberForm::Table(wish) => Ok(wish),
        }
    }
}

fn share<E: de::Error>(value: f64) -> Result<Share, E> {
    Share::new(value).map_err(E::custom)
}

/// A value that is a share, a bare number, or a table.
enum NumberForm<T> {
    Share(Share),
    Number(f64),
    Table(T),
}

/// A type that can be read from the table of a [`NumberForm`].
trait FromTable<'de>: Sized {
    fn from_table<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

impl<'de> FromTable<'de> for Infallible {
    fn from_table<A: MapAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Err(de::Error::custom(say!("expected-only", expected = word!("a-share-or-people-such-as"))))
    }
}

impl<'de> FromTable<'de> for Bound {
    fn from_table<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut share, mut of) = (None, ShareBase::Total);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "share" => share = Some(map.next_value()?),
                "of" => of = map.next_value()?,
                other => return Err(de::Error::unknown_field(other, &["share", "of"])),
            }
        }
        share
            .map(|share| Bound::Share(share, of))
            .ok_or_else(|| de::Error::custom(say!("expected-only", expected = word!("a-bound-such-as"))))
    }
}

impl<'de> FromTable<'de> for Wish {
    fn from_table<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let Some(key) = map.next_key::<String>()? else {
            return Err(de::Error::custom(say!("expected-only", expected = word!("a-wish-such-as"))));
        };
        let wish = match key.as_str() {
            "money" => Wish::Money(map.next_value()?),
            "units" => Wish::Units(map.next_value()?),
            "grp" => Wish::Grp(map.next_value()?),
            "share" => Wish::Share(map.next_value()?),
            other => {
                return Err(de::Error::unknown_field(other, &["money", "units", "grp", "share"]));
            }
        };
        match map.next_key::<String>()? {
            None => Ok(wish),
            Some(second) => Err(de::Error::custom(say!("wish-has-one-measure", first = key, second))),
        }
    }
}

/// Visits a number, a share, or a table that makes a `T`.
struct NumberOrTable<T> {
    /// The expectation named in errors.
    expecting: &'static str,
    kind: NumberKind,
    table: PhantomData<T>,
}

impl<T> NumberOrTable<T> {
    fn new(expecting: &'static str, kind: NumberKind) -> Self {
        Self { expecting, kind, table: PhantomData }
    }
}

impl<'de, T: FromTable<'de>> Visitor<'de> for NumberOrTable<T> {
    type Value = NumberForm<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(NumberForm::Number(value as f64))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(NumberForm::Number(value))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        match ParsedNumber::parse(text, self.kind) {
            Ok(ParsedNumber::Percent(percent)) => share(percent / 100.0).map(NumberForm::Share),
            Ok(ParsedNumber::Bare(value)) => Ok(NumberForm::Number(value)),
            Err(why) => Err(E::custom(why.message(self.expecting, text))),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::from_table(map).map(NumberForm::Table)
    }
}

impl<'de> Deserialize<'de> for ShareBase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ShareBaseVisitor;
        impl<'de> Visitor<'de> for ShareBaseVisitor {
            type Value = ShareBase;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(word!("a-share-base-such-as"))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<ShareBase, E> {
                match text {
                    "total" => Ok(ShareBase::Total),
                    "budget" => Ok(ShareBase::Budget),
                    other => Err(E::unknown_variant(other, &["total", "budget"])),
                }
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ShareBase, A::Error> {
                Group::deserialize(de::value::MapAccessDeserializer::new(map)).map(ShareBase::Group)
            }
        }
        deserializer.deserialize_any(ShareBaseVisitor)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOrTable::<Self>::new(word!("a-rate-such-as"), NumberKind::Share))? {
            NumberForm::Share(share) => Ok(Self { unreached: share, reached: share }),
            NumberForm::Number(value) => share(value).map(|share| Self { unreached: share, reached: share }),
            NumberForm::Table(rate) => Ok(rate),
        }
    }
}

impl<'de> FromTable<'de> for Rate {
    fn from_table<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut unreached, mut reached) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "unreached" => unreached = Some(map.next_value()?),
                "reached" => reached = Some(map.next_value()?),
                other => return Err(de::Error::unknown_field(other, &["unreached", "reached"])),
            }
        }
        match (unreached, reached) {
            (Some(unreached), Some(reached)) => Ok(Rate { unreached, reached }),
            _ => Err(de::Error::custom(say!("expected-only", expected = word!("a-rate-such-as")))),
        }
    }
}

impl<'de> Deserialize<'de> for AmountPerKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AmountPerKeyVisitor;
        impl<'de> Visitor<'de> for AmountPerKeyVisitor {
            type Value = AmountPerKey;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(word!("an-amount-per-key-such-as"))
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<AmountPerKey, E> {
                self.visit_f64(value as f64)
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<AmountPerKey, E> {
                Amount::new(value).map(AmountPerKey::All).map_err(E::custom)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<AmountPerKey, E> {
                Amount::deserialize(de::value::StrDeserializer::new(text)).map(AmountPerKey::All)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<AmountPerKey, A::Error> {
                BTreeMap::deserialize(de::value::MapAccessDeserializer::new(map)).map(AmountPerKey::Each)
            }
        }
        deserializer.deserialize_any(AmountPerKeyVisitor)
    }
}

//! Values with more than one lawful spelling: a share or a number, a number or a table.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use super::{Bound, Group, Of, Part, PerKey, Rate, Wish};
use crate::domain::quantity::{Amount, Finite, Kind, Share, Written};

const A_RATE: &str = "a share such as \"12%\", or { unreached = \"8%\", reached = \"12%\" }";
const A_PART: &str = "a share such as \"20%\", or a number of people such as 48_000";
const A_BOUND: &str = "a number, or { share = \"60%\" } with of = \"total\", \"budget\" or a group";
const A_WISH: &str = "money such as 40_000, or { units = }, { grp = } or { share = }";

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOr(A_PART, Kind::Plain, NoMap))? {
            Either::Share(share) => Ok(Self::Share(share)),
            Either::Number(value) if value > 0.0 && value < 1.0 => Ok(Self::Share(share(value)?)),
            Either::Number(value) => Amount::new(value).map(Self::Amount).map_err(de::Error::custom),
            Either::Map(never) => match never {},
        }
    }
}

impl<'de> Deserialize<'de> for Bound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOr(A_BOUND, Kind::Plain, ShareOf))? {
            Either::Share(share) => Ok(Self::Share(share, Of::Total)),
            Either::Number(value) => Finite::new(value).map(Self::Amount).map_err(de::Error::custom),
            Either::Map(bound) => Ok(bound),
        }
    }
}

impl<'de> Deserialize<'de> for Wish {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOr(A_WISH, Kind::Plain, OneWish))? {
            Either::Share(share) => Ok(Self::Share(share)),
            Either::Number(value) => Amount::new(value).map(Self::Money).map_err(de::Error::custom),
            Either::Map(wish) => Ok(wish),
        }
    }
}

fn share<E: de::Error>(value: f64) -> Result<Share, E> {
    Share::new(value).map_err(E::custom)
}

/// A value that is a share, a bare number, or a table of some shape.
enum Either<M> {
    Share(Share),
    Number(f64),
    Map(M),
}

/// Reads the table of an [`Either`].
trait ReadMap<'de> {
    type Map;
    fn read<A: MapAccess<'de>>(map: A) -> Result<Self::Map, A::Error>;
}

struct NoMap;
struct ShareOf;
struct OneWish;

impl<'de> ReadMap<'de> for NoMap {
    type Map = std::convert::Infallible;
    fn read<A: MapAccess<'de>>(_: A) -> Result<Self::Map, A::Error> {
        Err(de::Error::custom(format!("expected {A_PART}")))
    }
}

impl<'de> ReadMap<'de> for ShareOf {
    type Map = Bound;
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Bound, A::Error> {
        let (mut share, mut of) = (None, Of::Total);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "share" => share = Some(map.next_value()?),
                "of" => of = map.next_value()?,
                other => return Err(de::Error::unknown_field(other, &["share", "of"])),
            }
        }
        share.map(|share| Bound::Share(share, of)).ok_or_else(|| de::Error::custom(format!("expected {A_BOUND}")))
    }
}

impl<'de> ReadMap<'de> for OneWish {
    type Map = Wish;
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Wish, A::Error> {
        let Some(key) = map.next_key::<String>()? else {
            return Err(de::Error::custom(format!("expected {A_WISH}")));
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
            Some(second) => Err(de::Error::custom(format!("a wish has one measure, this has `{key}` and `{second}`"))),
        }
    }
}

/// What is expected, of what kind its numbers are, and what a table may be instead.
struct NumberOr<M>(&'static str, Kind, M);

impl<'de, M: ReadMap<'de>> Visitor<'de> for NumberOr<M> {
    type Value = Either<M::Map>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Either::Number(value as f64))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Either::Number(value))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        match Written::read(text, self.1) {
            Ok(Written::Percent(percent)) => share(percent / 100.0).map(Either::Share),
            Ok(Written::Bare(value)) => Ok(Either::Number(value)),
            Err(why) => Err(E::custom(why.said(self.0, text))),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        M::read(map).map(Either::Map)
    }
}

impl<'de> Deserialize<'de> for Of {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OfVisitor;
        impl<'de> Visitor<'de> for OfVisitor {
            type Value = Of;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("\"total\", \"budget\", or a group such as { channels = [\"tv\"] }")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Of, E> {
                match text {
                    "total" => Ok(Of::Total),
                    "budget" => Ok(Of::Budget),
                    other => Err(E::unknown_variant(other, &["total", "budget"])),
                }
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Of, A::Error> {
                Group::deserialize(de::value::MapAccessDeserializer::new(map)).map(Of::Group)
            }
        }
        deserializer.deserialize_any(OfVisitor)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOr(A_RATE, Kind::Share, BothRates))? {
            Either::Share(share) => Ok(Self { unreached: share, reached: share }),
            Either::Number(value) => share(value).map(|share| Self { unreached: share, reached: share }),
            Either::Map(rate) => Ok(rate),
        }
    }
}

struct BothRates;

impl<'de> ReadMap<'de> for BothRates {
    type Map = Rate;
    fn read<A: MapAccess<'de>>(mut map: A) -> Result<Rate, A::Error> {
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
            _ => Err(de::Error::custom(format!("expected {A_RATE}"))),
        }
    }
}

impl<'de> Deserialize<'de> for PerKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PerKeyVisitor;
        impl<'de> Visitor<'de> for PerKeyVisitor {
            type Value = PerKey;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number such as 50_000, or one per name such as { city = 30_000 }")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<PerKey, E> {
                self.visit_f64(value as f64)
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<PerKey, E> {
                Amount::new(value).map(PerKey::All).map_err(E::custom)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<PerKey, E> {
                Amount::deserialize(de::value::StrDeserializer::new(text)).map(PerKey::All)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<PerKey, A::Error> {
                BTreeMap::deserialize(de::value::MapAccessDeserializer::new(map)).map(PerKey::Each)
            }
        }
        deserializer.deserialize_any(PerKeyVisitor)
    }
}

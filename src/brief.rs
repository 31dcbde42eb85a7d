//! What the client wants: budget, weeks, audiences, goals, limits.
//!
//! These are the tables of a brief as TOML spells them, already in lawful quantities. Nothing here
//! knows the catalogue, other tables or files: relations between entries are `case`'s to check.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

use crate::quantity::{Amount, Day, Finite, Positive, Share, ShareOrNumber, expected, share_or_number};

/// What the brief itself is called where its scenarios stand beside it.
pub const BASE: &str = "base";

/// A whole brief, without the channels (see [`crate::catalogue`]).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Brief {
    /// The campaign as a whole.
    pub campaign: Campaign,
    /// The audiences by key; together they are disjoint.
    pub audience: BTreeMap<String, Audience>,
    /// The goals by key; a key that is a phase says which phase it is for.
    pub goal: BTreeMap<String, Goal>,
    /// What the plan makes most of once the goals are met.
    pub objective: Objective,
    /// Hard limits over groups of placements, by key.
    pub limit: BTreeMap<String, Limit>,
    /// How far figures may be off that nobody gave a range.
    pub uncertainty: Uncertainty,
    /// How the report is written.
    pub report: Report,
    /// The scenario whose changes are in it; none for the brief itself.
    #[serde(skip)]
    pub scenario: Option<String>,
}

/// `[campaign]`: money, time and the market's name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Campaign {
    /// The name reports carry.
    pub name: Option<String>,
    /// The action that counts: what a conversion is.
    pub action: Option<String>,
    /// The journey's name; `stdc` when left out.
    pub journey: Option<String>,
    /// The first day.
    pub start: Option<Day>,
    /// How many weeks the campaign runs.
    pub weeks: Option<Positive>,
    /// The currency of every amount in the brief; EUR when left out.
    pub currency: Option<String>,
    /// The money there is, without VAT.
    pub budget: Option<Positive>,
    /// What the budget pays for.
    pub budget_is: BudgetIs,
    /// The agency's fee.
    pub fee: Option<Fee>,
    /// The share of the budget kept out of the split.
    pub reserve: Option<Share>,
    /// `builtin`, `none`, or a file beside the brief.
    pub catalogue: Option<String>,
    /// The only channels to consider.
    pub only: Option<Vec<String>>,
    /// What one unit of another currency costs in the brief's.
    pub exchange: BTreeMap<String, Positive>,
}

/// What a budget pays for; always without VAT.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BudgetIs {
    /// Net media: after discount, without fee.
    #[default]
    Media,
    /// List prices, before discount; without fee.
    Gross,
    /// Everything: net media and the fee.
    Total,
}

/// The agency's fee: a rate on net or on gross media.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Fee {
    /// The rate, as a share of what it is taken on.
    pub rate: Share,
    /// What it is taken on.
    pub on: FeeOn,
}

/// What a fee is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FeeOn {
    /// Net media.
    #[default]
    Net,
    /// Media at list price.
    Gross,
}

/// `[audience.KEY]`: a persona with its size.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Audience {
    /// The name reports carry; the key when left out.
    pub name: Option<String>,
    /// How many people it is.
    pub people: Option<Positive>,
    /// The people in a phase, as a share of the audience or as a head count.
    pub in_phase: BTreeMap<String, Part>,
}

/// A part of a whole: a share, or an absolute number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// A share of the whole.
    Share(Share),
    /// A number of the whole's own kind.
    Amount(Amount),
}

/// `[goal.KEY]`: a wanted result in a phase; exactly one of the measures is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Goal {
    /// The phase; the goal's own key when left out.
    pub phase: Option<String>,
    /// One audience; all together when left out.
    pub audience: Option<String>,
    /// Only these channels count; all when left out.
    pub channels: Option<Vec<String>>,
    /// Net reach as a share of the people in the phase.
    pub reach: Option<Share>,
    /// Net reach in people.
    pub reach_people: Option<Amount>,
    /// Contacts with people in the phase.
    pub contacts: Option<Amount>,
    /// Gross rating points: contacts per hundred people in the phase.
    pub grp: Option<Amount>,
    /// Clicks.
    pub clicks: Option<Amount>,
    /// Conversions.
    pub conversions: Option<Amount>,
    /// The most a conversion may cost, in net media.
    pub cost_per_conversion: Option<Positive>,
    /// How many contacts make a person count as reached.
    pub at_frequency: Option<u32>,
    /// 1 comes first; 1 when left out.
    pub priority: Option<u32>,
}

/// `[objective]`: what the plan makes most, or least, of.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Objective {
    /// `reach` (the default), `reach_people`, a [`Measure`] or a resource.
    pub maximise: Option<String>,
    /// `spend` or a resource.
    pub minimise: Option<String>,
    /// For reach: how many contacts make a person count as reached; 1 when left out.
    pub at_frequency: Option<u32>,
    /// What each phase counts; 1 when left out.
    pub weight: BTreeMap<String, Amount>,
}

/// A measure that adds up over placements.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Net media without VAT.
    Spend,
    /// Units as the channel sells them.
    Units,
    /// Contacts with people of the audiences in the phase.
    Contacts,
    /// Contacts per hundred people in the phase.
    Grp,
    /// Impressions, also those outside the audiences.
    Impressions,
    /// Clicks.
    Clicks,
    /// Conversions.
    Conversions,
    /// Channels of which anything is bought.
    Channels,
    /// A resource named in the catalogue.
    Resource(String),
}

impl Measure {
    /// The measures every catalogue has; any other word is a resource.
    pub const BUILT_IN: [(&'static str, Self); 8] = [
        ("spend", Self::Spend),
        ("units", Self::Units),
        ("contacts", Self::Contacts),
        ("grp", Self::Grp),
        ("impressions", Self::Impressions),
        ("clicks", Self::Clicks),
        ("conversions", Self::Conversions),
        ("channels", Self::Channels),
    ];

    /// The measure a word stands for.
    pub fn named(word: &str) -> Self {
        let built_in = Self::BUILT_IN.into_iter().find(|(name, _)| *name == word);
        built_in.map_or_else(|| Self::Resource(word.to_owned()), |(_, measure)| measure)
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let built_in = Self::BUILT_IN.into_iter().find(|(_, measure)| measure == self);
        match (self, built_in) {
            (Self::Grp, _) => f.write_str("GRP"),
            (Self::Resource(name), _) => f.write_str(name),
            (_, Some((name, _))) => f.write_str(name),
            (_, None) => Ok(()),
        }
    }
}

/// `[limit.KEY]`: a hard bound on a measure over the placements that match every filter given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limit {
    /// Only these channels.
    pub channels: Option<Vec<String>>,
    /// Only channels with one of these tags.
    pub tags: Option<Vec<String>>,
    /// Only placements in these phases.
    pub phases: Option<Vec<String>>,
    /// For contacts and GRP: this audience alone.
    pub audience: Option<String>,
    /// What is bounded; `spend` when left out.
    pub measure: Option<String>,
    /// The least there may be.
    pub at_least: Option<Bound>,
    /// The most there may be.
    pub at_most: Option<Bound>,
    /// Exactly what there is.
    pub exactly: Option<Bound>,
}

/// A limit's bound: a number, or a share of something.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound {
    /// A number in the measure's own unit.
    Amount(Finite),
    /// A share of the same measure over another group.
    Share(Share, Of),
}

/// What a share is taken of.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Of {
    /// The same measure over the whole plan.
    #[default]
    Total,
    /// The net media the budget buys at list prices (for `spend` only).
    Budget,
    /// The same measure over another group of placements.
    Group(Group),
}

/// A group of placements, as [`Limit`] filters them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Group {
    /// Only these channels.
    pub channels: Option<Vec<String>>,
    /// Only channels with one of these tags.
    pub tags: Option<Vec<String>>,
    /// Only placements in these phases.
    pub phases: Option<Vec<String>>,
}

/// A wish for one channel, over all its phases together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    /// Net media without VAT.
    Money(Amount),
    /// Units as the channel sells them.
    Units(Amount),
    /// Gross rating points.
    Grp(Amount),
    /// A share of the plan's spend.
    Share(Share),
}

/// `[uncertainty]`: how far the figures of a catalogue may be off where nobody gave them a range of their own.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Uncertainty {
    /// Of prices, as a share of the price on either side.
    pub price: Option<Share>,
    /// Of ceilings, as a share of the ceiling on either side.
    pub ceiling: Option<Share>,
}

/// `[report]`: how the report is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Report {
    /// The dialect of `.csv` files: `plain` or `excel-nl`.
    pub csv: CsvDialect,
}

/// A CSV dialect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CsvDialect {
    /// Comma, point, no byte order mark: RFC 4180.
    #[default]
    Plain,
    /// Semicolon, decimal comma, byte order mark: what a Dutch Excel opens by itself.
    ExcelNl,
}

const A_PART: &str = "a share such as \"20%\", or a number of people such as 48_000";
const A_BOUND: &str = "a number, or { share = \"60%\" } with of = \"total\", \"budget\" or a group";
const A_WISH: &str = "money such as 40_000, or { units = }, { grp = } or { share = }";

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOr(A_PART, NoMap))? {
            Either::Share(share) => Ok(Self::Share(share)),
            Either::Number(value) if value > 0.0 && value < 1.0 => Ok(Self::Share(share(value)?)),
            Either::Number(value) => Amount::new(value).map(Self::Amount).map_err(de::Error::custom),
            Either::Map(never) => match never {},
        }
    }
}

impl<'de> Deserialize<'de> for Bound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOr(A_BOUND, ShareOf))? {
            Either::Share(share) => Ok(Self::Share(share, Of::Total)),
            Either::Number(value) => Finite::new(value).map(Self::Amount).map_err(de::Error::custom),
            Either::Map(bound) => Ok(bound),
        }
    }
}

impl<'de> Deserialize<'de> for Wish {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match deserializer.deserialize_any(NumberOr(A_WISH, OneWish))? {
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

struct NumberOr<M>(&'static str, M);

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
        match share_or_number(text) {
            Some(Ok(ShareOrNumber::Share(share))) => Ok(Either::Share(share)),
            Some(Ok(ShareOrNumber::Number(value))) => Ok(Either::Number(value)),
            Some(Err(what)) => Err(E::custom(what)),
            None => Err(E::custom(expected(self.0, text))),
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

//! What the client wants: budget, weeks, audiences, goals, limits.
//!
//! These are the tables of a brief as TOML spells them, already in lawful quantities. Nothing here
//! knows the catalogue, other tables or files: relations between entries are `problem`'s to check.

mod actuals;
mod deserialize;
mod journey;
mod localised_text;
#[cfg(test)]
mod schema;
mod touchpoint;
mod value;

use std::collections::BTreeMap;
use std::fmt;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::calendar::Period;
use crate::domain::journey::Purchase;
use crate::domain::quantity::{Amount, Day, Finite, Positive, Share};
use crate::text::language::Language;
pub use actuals::{Actual, Actuals};
pub use journey::{Journey, Phase, Rate};
pub use localised_text::Words;
pub use touchpoint::{Media, Place, Touch, Touchpoint};
pub use value::{Counts, Value};

/// What the brief itself is called where its scenarios stand beside it.
pub const BASE: &str = "base";

/// A whole brief, without the channels (see [`crate::domain::catalogue`]).
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Brief {
    /// The campaign as a whole.
    pub campaign: Campaign,
    /// The audiences by key; together they are disjoint, but for the overlaps they state.
    pub audience: BTreeMap<String, Audience>,
    /// Journeys of the brief's own, by name.
    pub journey: BTreeMap<String, Journey>,
    /// What the brief says of single phases, by key.
    pub phase: BTreeMap<String, Phase>,
    /// What conversions, and people reached, are worth.
    pub value: Value,
    /// Where people meet the brand, by key; `[[touchpoint]]` counts them from 1.
    pub touchpoint: BTreeMap<String, Touchpoint>,
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
    /// What already ran, where the campaign is under way.
    #[serde(skip)]
    pub actuals: Option<Actuals>,
    /// The files it names that lie outside its folder.
    #[serde(skip)]
    pub outside: Vec<String>,
}

/// `[campaign]`: money, time and the market's name.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Campaign {
    /// The name reports carry.
    pub name: Option<Words>,
    /// The action that counts: what a conversion is.
    pub action: Option<String>,
    /// The journey's name; when left out, the one journey of the brief's own, or else `stdc`.
    pub journey: Option<String>,
    /// What kind of purchase it is, for what a phase holds by default; considered when left out.
    pub purchase: Option<Purchase>,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
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
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Fee {
    /// The rate, as a share of what it is taken on.
    pub rate: Share,
    /// What it is taken on.
    pub on: FeeOn,
}

/// What a fee is a share of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
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
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Audience {
    /// The name reports carry; the key when left out.
    pub name: Option<Words>,
    /// How many people it is.
    pub people: Option<Amount>,
    /// The people in a phase, as a share of the audience or as a head count.
    pub in_phase: BTreeMap<String, Part>,
    /// Of which age, in words; like the next four, for the reader of the plan.
    pub age: Option<Words>,
    /// Where they live.
    pub place: Option<Words>,
    /// What they earn.
    pub income: Option<Words>,
    /// With whom they live.
    pub household: Option<Words>,
    /// How they live, what they like.
    pub lifestyle: Option<Words>,
    /// Affinity per channel: contacts per head against the average of those whom its price counts, 100 is average.
    pub index: BTreeMap<String, Amount>,
    /// The people who are in another audience too.
    pub overlaps: BTreeMap<String, Amount>,
    /// What a person of this audience counts in the objective; 1 when left out.
    pub weight: Option<Amount>,
    /// Per phase, what the brief's own rate of moving on is here.
    pub moves_on: BTreeMap<String, Rate>,
    /// Per phase, the same for being lost.
    pub lost: BTreeMap<String, Rate>,
    /// Per phase, the same for bringing friends.
    pub brings: BTreeMap<String, Rate>,
    /// What a conversion of this audience is worth, over `[value]`.
    pub value_per_conversion: Option<PerKey>,
    /// What a person of this audience reached in a phase is worth, over `[value]`.
    pub value_per_reached: BTreeMap<String, Amount>,
}

/// A part of a whole: a share, or an absolute number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// A share of the whole.
    Share(Share),
    /// A number of the whole's own kind.
    Amount(Amount),
}

/// One number for everything, or one per name.
#[derive(Clone, Debug, PartialEq)]
pub enum PerKey {
    /// The same for all.
    All(Amount),
    /// By key of what it is said of.
    Each(BTreeMap<String, Amount>),
}

/// `[goal.KEY]`: a wanted result in a phase; exactly one of the measures is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
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
    /// The least that conversions bring in per net media spent.
    pub roas: Option<Positive>,
    /// How many contacts make a person count as reached.
    pub at_frequency: Option<u32>,
    /// 1 comes first; 1 when left out.
    pub priority: Option<u32>,
    /// `week`: it is wanted in every week, and what a channel with a half-life leaves remembered counts.
    pub per: Option<Period>,
    /// For a goal per week: the first day it is wanted; a week belongs to the days that most of its own lie in.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
}

/// `[objective]`: what the plan makes most, or least, of.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Objective {
    /// `reach` (the default), `reach_people`, `remembered_reach`, `value`, what adds up over placements
    /// (`contacts`, `grp`, `impressions`, `clicks`, `conversions`, …), or a resource.
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

    /// The name in files.
    pub fn name(&self) -> &str {
        match self {
            Self::Spend => "spend",
            Self::Units => "units",
            Self::Contacts => "contacts",
            Self::Grp => "grp",
            Self::Impressions => "impressions",
            Self::Clicks => "clicks",
            Self::Conversions => "conversions",
            Self::Channels => "channels",
            Self::Resource(name) => name,
        }
    }

    /// The measure a word stands for.
    pub fn named(word: &str) -> Self {
        let built_in = Self::BUILT_IN.into_iter().find(|(name, _)| *name == word);
        built_in.map_or_else(|| Self::Resource(word.to_owned()), |(_, measure)| measure)
    }
}

/// What it is called in words: its name, but `GRP` in capitals.
impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if *self == Self::Grp { "GRP" } else { self.name() })
    }
}

/// `[limit.KEY]`: a hard bound on a measure over the placements that match every filter given.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
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
    /// The same bound for every week, month or quarter.
    pub per: Option<Period>,
    /// The first day that counts; the campaign's when left out.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
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
#[cfg_attr(test, derive(JsonSchema))]
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
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Uncertainty {
    /// Of prices, as a share of the price on either side.
    pub price: Option<Share>,
    /// Of ceilings, as a share of the ceiling on either side.
    pub ceiling: Option<Share>,
}

/// `[report]`: how the report is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Report {
    /// The dialect of `.csv` files: `plain` or `excel-nl`.
    pub csv: CsvDialect,
    /// The language of names and sentences in JSON and CSV; English when left out.
    pub language: Language,
    /// Net media of a line, and of a line in a week, is a multiple of this: 1 for whole euros.
    pub round_to: Option<Positive>,
}

/// A CSV dialect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CsvDialect {
    /// Comma, point, no byte order mark: RFC 4180.
    #[default]
    Plain,
    /// Semicolon, decimal comma, byte order mark: what a Dutch Excel opens by itself.
    ExcelNl,
}

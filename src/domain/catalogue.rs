//! The catalogue: what the market offers, as its TOML tables: per channel its price, and its role in each phase.
//!
//! Every figure has its source beside it. A brief may add wishes to a channel. Documentation comments of these types
//! are the descriptions in the JSON Schema of a catalogue.

mod confidence;
mod curve;
mod price;
mod role;
mod timing;
mod volume;

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

pub use crate::domain::brief::Media;
use crate::domain::brief::{LocalisedText, Wish};
use crate::domain::calendar::DateRange;
use crate::domain::quantity::{Amount, Finite, Positive, Share};
pub use confidence::Confidence;
pub use curve::{CurveKind, CurveSpec, CurveVariable};
pub use price::{OwnPrice, Price, PriceUnit, StepsFor};
pub use role::{Follows, Message, Role};
pub use timing::{OnAir, Pattern, Season};
pub use volume::{Demand, FrequencyCap, SendCap, VolumePeriod};

/// The built-in catalogue, as TOML.
pub const BUILT_IN: &str = include_str!("../../plans/catalogue.toml");

/// Channels by key.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Catalogue {
    /// The channels on offer.
    pub channel: BTreeMap<String, Channel>,
}

/// `[channel.KEY]`: an offer of the market, and what the client wishes of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Channel {
    /// What reports call it. Default: its key.
    pub name: Option<LocalisedText>,
    /// Words by which limits name groups of channels. Default: none.
    pub tags: Vec<String>,
    /// Who owns the medium. Default: `paid`.
    pub media: Media,
    /// What a unit costs, before discount and without VAT. Required in a catalogue.
    pub price: Option<Price>,
    /// Where the price comes from.
    pub source: Option<LocalisedText>,
    /// The year of the price.
    pub year: Option<u16>,
    /// How far the price can be trusted. Default: `assumption`.
    pub confidence: Option<Confidence>,
    /// A remark for the planner.
    pub note: Option<LocalisedText>,
    /// Anything else that a unit uses or gives, for limits and objectives: `{ co2 = 1.2 }`. No name of a measure.
    /// Default: none.
    pub resource: BTreeMap<String, Finite>,
    /// Its part in each phase: a phase of See, Think, Do and Care, or of the brief's journey. Required in a catalogue.
    pub role: BTreeMap<String, Role>,
    /// Whether it is sold in whole units only. Default: `false`.
    pub whole_units: Option<bool>,
    /// Units are sold in lots of so many; a whole number where `whole_units` is true. Default: 1 where `whole_units` is
    /// true, otherwise any part of a unit.
    pub lot: Option<Positive>,
    /// If anything is bought of it, the least, over all phases: money in the brief's currency, `{ units = 12 }` or `{
    /// grp = 60 }`, but no share. Units are rounded up to whole lots. Default: none.
    pub minimum_buy: Option<Wish>,
    /// What is paid once out of the budget if anything is bought, such as production or set-up, in the price's
    /// currency. Default: 0.
    pub activation_fee: Option<Amount>,
    /// The channels without all of which it is not bought: `["tv"]`. Default: none.
    pub needs: Vec<String>,
    /// What planners call the least that makes sense, money in the price's currency: a line below it gets a remark.
    /// Default: none.
    pub sensible_from: Option<Wish>,
    /// The least to buy of it over all phases: money, `{ units = 10 }`, `{ grp = 300 }` or `{ share = "40%" }` of the
    /// spend. Default: none.
    pub at_least: Option<Wish>,
    /// The most to buy of it over all phases, stated as `at_least` is. Default: none.
    pub at_most: Option<Wish>,
    /// Exactly how much to buy of it over all phases, stated as `at_least` is. Default: none.
    pub fixed: Option<Wish>,
    /// Whether it is left out of the plan. Default: `false`.
    pub exclude: bool,
    /// The client's discount off the price. Default: 0.
    pub discount: Option<Share>,
    /// The part of its contacts that falls on each audience, by key: `{ city = "62%" }`. Default: that of the role.
    pub on_target: BTreeMap<String, Share>,
    /// What the price is multiplied by besides, each as an index by name, where 100 leaves it as it is: `{ target_group
    /// = 91, length = 75 }`. Default: none.
    pub indices: BTreeMap<String, Positive>,
    /// How price and supply change over the year. Default: none.
    pub season: Option<Season>,
    /// When it can run: `[{ from = 2027-03-01, until = 2027-03-28 }]`; `until` is the last day. Default: the whole
    /// campaign.
    pub flight: Vec<DateRange>,
    /// When it must not run, stated as `flight` is. Default: never.
    pub blackout: Vec<DateRange>,
    /// A week is left out, or has at least this much: `{ at_least_grp = 60 }` or `{ at_least = 5_000 }`. Default: none.
    pub on_air: Option<OnAir>,
    /// The least of every week in which it can run: money, `{ units = 3 }` or `{ grp = 20 }`. Default: none.
    pub always_on: Option<Wish>,
    /// Weeks in turn in which it may run and may not: `{ on = 2, off = 1 }`; the plan finds the week to begin in.
    /// Default: none.
    pub pattern: Option<Pattern>,
    /// How much a week may differ from the one before it, per day, as a share of that: `"20%"`. Default: none.
    pub smooth: Option<Share>,
    /// The weeks after which half of its contacts are forgotten, for goals per week and `remembered_reach`. Default:
    /// none; all is forgotten at once.
    pub half_life: Option<Positive>,
    /// What became of the market's price, where a brief states one of its own.
    #[serde(skip)]
    pub own_price: Option<OwnPrice>,
}

impl Channel {
    /// Whether the brief requires a positive amount of it, by `at_least` or `fixed`.
    pub fn is_required(&self) -> bool {
        let more_than_none = |wish: Wish| match wish {
            Wish::Money(amount) | Wish::Units(amount) | Wish::Grp(amount) => amount.get() > 0.0,
            Wish::Share(share) => share.get() > 0.0,
        };
        [self.at_least, self.fixed].into_iter().flatten().any(more_than_none)
    }
}

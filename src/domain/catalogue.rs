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
    /// The name reports carry; the key when left out.
    pub name: Option<LocalisedText>,
    /// Words that limits can name a group of channels by.
    pub tags: Vec<String>,
    /// Paid, owned or earned.
    pub media: Media,
    /// What a unit costs.
    pub price: Option<Price>,
    /// Where the price comes from.
    pub source: Option<LocalisedText>,
    /// The year of the price.
    pub year: Option<u16>,
    /// How far the price can be trusted.
    pub confidence: Option<Confidence>,
    /// A remark for the planner.
    pub note: Option<LocalisedText>,
    /// Other things a unit uses or gives, for limits and objectives.
    pub resource: BTreeMap<String, Finite>,
    /// The roles, by phase.
    pub role: BTreeMap<String, Role>,
    /// Whether only whole units can be bought; any part of a unit when left out.
    pub whole_units: Option<bool>,
    /// Units come in lots of so many; only whole lots can be bought. A whole number where `whole_units` says so.
    pub lot: Option<Positive>,
    /// The least that is bought over all phases, if anything is: net media in the brief's currency, units or GRP, but
    /// no share. Units are rounded up to whole lots.
    pub minimum_buy: Option<Wish>,
    /// What the budget pays once if anything is bought, such as production or set-up; in the price's currency.
    pub activation_fee: Option<Amount>,
    /// The keys of channels without all of which it is not bought; never in a round.
    pub needs: Vec<String>,
    /// What planners call the least that makes sense, money in the price's currency: a line below it gets a remark, and
    /// may still be planned.
    pub sensible_from: Option<Wish>,
    /// Wish: the least to buy.
    pub at_least: Option<Wish>,
    /// Wish: the most to buy.
    pub at_most: Option<Wish>,
    /// Wish: exactly this much.
    pub fixed: Option<Wish>,
    /// Wish: do not buy.
    pub exclude: bool,
    /// The client's discount off the price.
    pub discount: Option<Share>,
    /// The part of the contacts that falls on each audience, over the catalogue's own.
    pub on_target: BTreeMap<String, Share>,
    /// What the price is multiplied by besides, each as an index with 100 for the price as it stands: of television,
    /// the target group's, the spot length's, the product's.
    pub indices: BTreeMap<String, Positive>,
    /// How price and supply change over the year.
    pub season: Option<Season>,
    /// When it can be bought; the whole campaign when left out.
    pub flight: Vec<DateRange>,
    /// When it must not run.
    pub blackout: Vec<DateRange>,
    /// The least of every week in which it runs at all.
    pub on_air: Option<OnAir>,
    /// The least of every week in which it can run: money, units or GRP.
    pub always_on: Option<Wish>,
    /// Weeks on and weeks off in turn; the plan finds the best week to begin.
    pub pattern: Option<Pattern>,
    /// How much a week may differ from the one before it, per day, as a share of that.
    pub smooth: Option<Share>,
    /// After how many weeks half of its contacts are forgotten.
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

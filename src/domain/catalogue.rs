//! What the market offers: for each channel its price, and per phase the role it can play.
//!
//! These are the tables of a catalogue as TOML spells them, with every figure's source beside it,
//! and the wishes a brief adds to a channel. Nothing here knows audiences or budgets.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use crate::domain::brief::Media;
use crate::domain::brief::{PerKey, Wish, Words};
use crate::domain::calendar::Span;
use crate::domain::quantity::{Amount, Finite, Positive, Share, WEEKS_IN_A_MONTH};
use crate::text::language::word;

/// The catalogue built into the tool.
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
    pub name: Option<Words>,
    /// Words that limits can name a group of channels by.
    pub tags: Vec<String>,
    /// Paid, owned or earned.
    pub media: Media,
    /// What a unit costs.
    pub price: Option<Price>,
    /// Where the price comes from.
    pub source: Option<String>,
    /// The year of the price.
    pub year: Option<u16>,
    /// How far the price can be trusted.
    pub confidence: Option<Confidence>,
    /// A remark for the planner.
    pub note: Option<String>,
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
    pub flight: Vec<Span>,
    /// When it must not run.
    pub blackout: Vec<Span>,
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
    /// Whether the brief asks for some of it. `at_least = 0` asks for nothing, and `fixed = 0` asks for it to be left.
    pub fn is_wished_for(&self) -> bool {
        let more_than_none = |wish: Wish| match wish {
            Wish::Money(amount) | Wish::Units(amount) | Wish::Grp(amount) => amount.get() > 0.0,
            Wish::Share(share) => share.get() > 0.0,
        };
        [self.at_least, self.fixed].into_iter().flatten().any(more_than_none)
    }
}

/// What a price of one's own keeps of the market's, and what it loses: names of keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnPrice {
    /// What it keeps.
    pub kept: Vec<String>,
    /// What it loses.
    pub lost: Vec<String>,
    /// The currency of the market's price; the other one is in the brief's.
    pub currency: Option<String>,
}

/// `season`: how price and supply change over the year, as indices with 100 for the year's mean.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Season {
    /// Of the price, by month (`jan` to `dec`) or by ISO week (`w01` to `w53`).
    pub price: BTreeMap<String, Positive>,
    /// Of how much there is to be had: of a demand, and of the contacts of a unit.
    pub audience: BTreeMap<String, Positive>,
    /// Where the indices come from.
    pub source: Option<String>,
    /// Their year.
    pub year: Option<u16>,
    /// How far they can be trusted.
    pub confidence: Option<Confidence>,
}

/// `on_air`: a week is left out, or has at least so much.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OnAir {
    /// In GRP.
    pub at_least_grp: Option<Positive>,
    /// In net media.
    pub at_least: Option<Positive>,
}

/// `pattern`: bursts, or pulses.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// Weeks in a row that it runs.
    pub on: Positive,
    /// Weeks in a row that it does not.
    pub off: Positive,
}

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The market's joint currency or a trade body.
    Currency,
    /// A data set of a vendor or agency, with its method.
    Data,
    /// A blog, or a range without a method.
    Blog,
    /// Computed from sourced figures.
    Derived,
    /// The agency's own rate.
    Agency,
    /// Nobody's: an assumption.
    Assumption,
}

impl Confidence {
    /// The word files use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Currency => "currency",
            Self::Data => "data",
            Self::Blog => "blog",
            Self::Derived => "derived",
            Self::Agency => "agency",
            Self::Assumption => "assumption",
        }
    }

    /// The same in the language of the run.
    pub fn said(self) -> &'static str {
        let dutch = match self {
            Self::Currency => "bereiksonderzoek",
            Self::Data => "data",
            Self::Blog => "blog",
            Self::Derived => "afgeleid",
            Self::Agency => "bureau",
            Self::Assumption => "aanname",
        };
        word!(self.word(), dutch)
    }
}

/// What a unit costs, before discount and without VAT.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// What one unit is.
    pub per: Per,
    /// A low price, where a source gives one.
    pub low: Option<Amount>,
    /// The price to plan with.
    pub mid: Amount,
    /// A high price, where a source gives one.
    pub high: Option<Amount>,
    /// How the price changes with the amount: from so many units on, so many times the price.
    #[serde(default)]
    pub steps: Vec<PriceStep>,
    /// Whether a step's price holds for the whole amount or for what lies beyond it.
    #[serde(default)]
    pub steps_for: StepsFor,
    /// Instead of `low` and `high`: how far the price may lie from `mid` on either side, as a share of it.
    pub spread: Option<Share>,
    /// Whom the contacts are counted in, in words.
    pub basis: Option<String>,
    /// How many people that is.
    pub basis_people: Option<Positive>,
    /// The price's currency; the brief's when left out.
    pub currency: Option<String>,
    /// `per = "unit"`: what a unit is called.
    pub unit: Option<String>,
    /// `per = "unit"`: impressions per unit.
    pub contacts: Option<PerKey>,
    /// `per = "send"`: how many addresses there are.
    pub list: Option<Amount>,
    /// `per = "send"`: the part of the sends that arrives.
    pub delivery: Option<Share>,
    /// `per = "send"`: the most sends to one address.
    pub most: Option<Most>,
}

/// A step of a price: a volume discount, or a bid that rises.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceStep {
    /// From how many units on.
    pub from: Positive,
    /// What the price is multiplied by.
    pub times: Positive,
}

/// What a step's price holds for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum StepsFor {
    /// For the units beyond the step.
    #[default]
    Beyond,
    /// For all units, as soon as the step is reached.
    All,
}

/// What one unit of a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
pub enum Per {
    /// A thousand impressions: the price is a CPM.
    #[serde(rename = "thousand")]
    Thousand,
    /// One gross rating point on the basis.
    #[serde(rename = "GRP")]
    Grp,
    /// One click.
    #[serde(rename = "click")]
    Click,
    /// One unit or package, with its impressions.
    #[serde(rename = "unit")]
    Unit,
    /// One message to one address.
    #[serde(rename = "send")]
    Send,
    /// One conversion.
    #[serde(rename = "conversion")]
    Conversion,
}

/// The most sends to one address in a stretch of time.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Most {
    /// How many.
    pub times: Amount,
    /// In what time.
    #[serde(default)]
    pub per: Stretch,
}

/// A stretch of time that a volume is stated for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Stretch {
    /// A week.
    Week,
    /// A calendar month of 30.4375 days, the mean of four years.
    Month,
    /// The campaign, however long.
    #[default]
    Campaign,
}

impl Stretch {
    /// How many such stretches fit into `weeks` weeks.
    pub fn times_in(self, weeks: f64) -> f64 {
        match self {
            Self::Week => weeks,
            Self::Month => weeks / WEEKS_IN_A_MONTH,
            Self::Campaign => 1.0,
        }
    }
}

/// `[channel.KEY.role.PHASE]`: a channel's part in one phase.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Role {
    /// The format bought.
    pub format: Option<Words>,
    /// What kind of message it carries.
    pub message: Option<Message>,
    /// The phase of the brief's journey that it serves, where that is not the first one of its intent.
    pub phase: Option<String>,
    /// The share of the people in the phase that it can ever reach.
    pub ceiling: Option<Share>,
    /// How far the true ceiling may lie from `ceiling` on either side, as a share of it.
    pub spread: Option<Share>,
    /// How reach builds.
    pub curve: Option<CurveSpec>,
    /// The part of the contacts that falls on the people in the phase.
    pub on_target: Option<Share>,
    /// Whom it can reach again.
    pub follows: Option<Follows>,
    /// How much of it there is.
    pub demand: Option<Demand>,
    /// Clicks per impression.
    pub click_through: Option<Share>,
    /// Conversions per click.
    pub conversion_rate: Option<Share>,
    /// Where the role's figures come from.
    pub source: Option<String>,
    /// The year of the figures.
    pub year: Option<u16>,
    /// How far the figures can be trusted.
    pub confidence: Option<Confidence>,
    /// A remark for the planner.
    pub note: Option<String>,
}

/// What kind of message a format carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Message {
    /// Moving pictures.
    Video,
    /// A picture that stands still.
    Static,
    /// Sound alone.
    Audio,
    /// Words.
    Text,
}

impl Message {
    /// The word files use.
    pub fn word(self) -> &'static str {
        match self {
            Self::Video => "video",
            Self::Static => "static",
            Self::Audio => "audio",
            Self::Text => "text",
        }
    }
}

/// `follows`: reaches only people whom the followed phase reached.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Follows {
    /// The phase that fills the pool.
    pub phase: String,
    /// The share of those reached there who can be addressed again.
    pub reachable: Share,
    /// The share of the people here who can be addressed without it.
    #[serde(default)]
    pub base: Share,
    /// The most contacts per person in the pool.
    pub frequency_cap: Option<FrequencyCap>,
    /// For how many weeks a person stays in the pool; the whole campaign when left out.
    pub window: Option<Positive>,
}

/// The most contacts one person may get in a stretch of time.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FrequencyCap {
    /// How many contacts.
    pub contacts: Positive,
    /// In what time.
    #[serde(default)]
    pub per: Stretch,
}

/// `demand`: how much there is to be had, stated once and for one stretch of time.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Demand {
    /// Searches, of which `impression_share` can be won.
    pub searches: Option<Amount>,
    /// Impressions.
    pub impressions: Option<Amount>,
    /// Clicks.
    pub clicks: Option<Amount>,
    /// Conversions.
    pub conversions: Option<Amount>,
    /// Units as sold.
    pub units: Option<Amount>,
    /// The stretch of time the number is for.
    pub per: Stretch,
    /// The share of the searches whose results can show us.
    pub impression_share: Option<Share>,
    /// Whom the number counts; the audiences' part of them is what there is for the campaign.
    pub basis_people: Option<Positive>,
}

/// `curve`: how reach builds, as its source states it.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CurveSpec {
    /// The family.
    pub kind: CurveKind,
    /// What the curve is a function of.
    pub against: Against,
    /// `nbd`: how alike people are in how often they meet the medium.
    pub shape: Option<Positive>,
    /// `nbd`, `goerg`: how much of `against` makes one contact per head. `exponential`: how much reaches 63 % of the
    /// ceiling; one contact per head of those below it when left out.
    pub scale: Option<Positive>,
    /// `goerg`: contacts per head (or GRP, or spend) at the known point.
    pub at: Option<Positive>,
    /// `goerg`: the reach there.
    pub reach: Option<Share>,
    /// `beta-binomial`: reach of one insertion.
    pub r1: Option<Share>,
    /// `beta-binomial`: reach of two insertions.
    pub r2: Option<Share>,
    /// `points`: pairs of (amount, reach).
    pub points: Option<Vec<(Amount, Share)>>,
    /// `hill`: the amount at which half the ceiling is reached.
    pub half: Option<Positive>,
    /// `hill`: the exponent; above 1 the curve is S-shaped.
    pub exponent: Option<Positive>,
}

/// The families of reach curves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CurveKind {
    /// Negative binomial: gamma-Poisson contacts.
    #[default]
    Nbd,
    /// Exponential with a ceiling.
    Exponential,
    /// Goerg's curve through one known point.
    Goerg,
    /// Beta-binomial over insertions.
    BetaBinomial,
    /// Points from a planning tool.
    Points,
    /// Hill; S-shaped with an exponent above 1.
    Hill,
    /// Contacts only, no reach.
    Linear,
}

impl CurveKind {
    /// Whether a role's ceiling bounds the curve; one that builds no reach has nothing to bound.
    pub fn has_ceiling(self) -> bool {
        self != Self::Linear
    }
}

/// What a curve is a function of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Against {
    /// Contacts per head of the people in the phase.
    #[default]
    Contacts,
    /// Gross rating points on the people in the phase.
    Grp,
    /// Net spend in the brief's currency.
    Spend,
}

//! Prices: the cost of a unit, its range, and volume steps.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use super::SendCap;
use crate::domain::brief::AmountPerKey;
use crate::domain::quantity::{Amount, Positive, Share};

/// What a unit costs, before discount and without VAT.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// What one unit is. Required.
    pub per: PriceUnit,
    /// A low price, where a source gives one. Default: by `spread`.
    pub low: Option<Amount>,
    /// The price to plan with. Required.
    pub mid: Amount,
    /// A high price, where a source gives one. Default: by `spread`.
    pub high: Option<Amount>,
    /// How the price changes with the amount: `[{ from = 100, times = 0.9 }]`, from so many units on so many times the
    /// price. Default: none.
    #[serde(default)]
    pub steps: Vec<PriceStep>,
    /// Whether a step's price holds for all units or for those beyond it. Default: `beyond`.
    #[serde(default)]
    pub steps_for: StepsFor,
    /// In place of `low` and `high`: how far the price may lie from `mid` on either side, as a share of it. Default:
    /// `uncertainty.price`.
    pub spread: Option<Share>,
    /// Whom the contacts are counted in, in words. Default: none.
    pub basis: Option<String>,
    /// How many people that is. Required for `per = "GRP"`. Default: none; then all contacts fall on the people in the
    /// phase, unless `on_target` says otherwise.
    pub basis_people: Option<Positive>,
    /// The price's currency. Default: the brief's.
    pub currency: Option<String>,
    /// For `per = "unit"`: what a unit is called. Default: `unit`.
    pub unit: Option<String>,
    /// For `per = "unit"`: impressions per unit, one figure or one per audience. Required there, unless a
    /// `beta-binomial` curve states its reach.
    pub contacts: Option<AmountPerKey>,
    /// For `per = "send"`: how many addresses there are. Default: the people in the phase below the ceiling (an
    /// assumption).
    pub list: Option<Amount>,
    /// For `per = "send"`: the part of the sends that arrives. Default: 100%.
    pub delivery: Option<Share>,
    /// For `per = "send"`: the most sends to one address, `{ times = 0.5, per = "week" }`. Default: none.
    pub most: Option<SendCap>,
}

/// What one unit of a price is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "Per"))]
pub enum PriceUnit {
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

/// A step of a price: a volume discount, or a bid that rises.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PriceStep {
    /// From how many units on. Required.
    pub from: Positive,
    /// What the price is multiplied by. Required.
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

/// A price stated by the brief: which keys of the catalogue's price still apply.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnPrice {
    /// The keys it keeps.
    pub kept_keys: Vec<String>,
    /// The keys it loses.
    pub lost_keys: Vec<String>,
    /// The currency of the catalogue's price; the own price is in the brief's currency.
    pub currency: Option<String>,
}

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
    /// What one unit is.
    pub per: PriceUnit,
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
    pub contacts: Option<AmountPerKey>,
    /// `per = "send"`: how many addresses there are.
    pub list: Option<Amount>,
    /// `per = "send"`: the part of the sends that arrives.
    pub delivery: Option<Share>,
    /// `per = "send"`: the most sends to one address.
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

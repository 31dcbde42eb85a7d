//! What the journey earns, as a brief states it.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::AmountPerKey;
use crate::domain::quantity::{Amount, Share};

/// `[value]`: what conversions, and people reached, are worth to the client.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Value {
    /// What one conversion brings in, best as gross margin: one figure, or one per phase.
    pub per_conversion: Option<AmountPerKey>,
    /// What it is worth by itself to reach a person, by phase. Default: 0.
    pub per_reached: BTreeMap<String, Amount>,
    /// How often a customer buys again in a year. Default: 0.
    pub repeats_per_year: Option<Amount>,
    /// How far ahead purchases count, in months. Default: 12 (an assumption).
    pub horizon_months: Option<Amount>,
    /// By how much less an amount counts a year later. Default: 0.
    pub discount_rate: Option<Share>,
    /// The currency of these amounts. Default: the brief's.
    pub currency: Option<String>,
    /// What counts as a conversion. Default: `clicks`.
    pub counts: ConversionBasis,
}

/// What counts as a conversion where value is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "Counts"))]
#[serde(rename_all = "lowercase")]
pub enum ConversionBasis {
    /// What placements bring by their own rates: clicks that convert.
    #[default]
    Clicks,
    /// What people do who move on through the journey because they were reached.
    Journey,
}

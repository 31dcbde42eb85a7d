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
    /// What one conversion brings in, best as gross margin; or one figure per phase.
    pub per_conversion: Option<AmountPerKey>,
    /// What it is worth by itself that a person is reached in a phase.
    pub per_reached: BTreeMap<String, Amount>,
    /// How often a customer buys again in a year; never when left out.
    pub repeats_per_year: Option<Amount>,
    /// How far ahead purchases count, in months; 12 when left out.
    pub horizon_months: Option<Amount>,
    /// By how much an amount in a year is worth less than one now; nothing when left out.
    pub discount_rate: Option<Share>,
    /// The currency of these amounts; the brief's when left out.
    pub currency: Option<String>,
    /// What counts as a conversion.
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

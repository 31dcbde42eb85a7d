//! Timing: seasonal indices, the least of a week on air, and patterns of weeks on and off.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use super::Confidence;
use crate::domain::brief::LocalisedText;
use crate::domain::quantity::Positive;

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
    pub source: Option<LocalisedText>,
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

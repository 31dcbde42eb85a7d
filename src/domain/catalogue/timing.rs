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
    /// The index of the price by month (`jan` to `dec`) or ISO week (`w01` to `w53`); 100 is the year's mean. Default:
    /// 100.
    pub price: BTreeMap<String, Positive>,
    /// The index of how much there is, of a demand or list, or of the contacts of a unit, by month or ISO week.
    /// Default: 100.
    pub audience: BTreeMap<String, Positive>,
    /// Where the indices come from.
    pub source: Option<LocalisedText>,
    /// The year of the indices.
    pub year: Option<u16>,
    /// How far the indices can be trusted.
    pub confidence: Option<Confidence>,
}

/// `on_air`: a week is left out, or has at least so much.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OnAir {
    /// The least of a week in GRP; one of the two is stated.
    pub at_least_grp: Option<Positive>,
    /// The least of a week in net media; one of the two is stated.
    pub at_least: Option<Positive>,
}

/// `pattern`: bursts, or pulses.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    /// Weeks in a row in which it may run. Required.
    pub on: Positive,
    /// Weeks in a row in which it may not. Required.
    pub off: Positive,
}

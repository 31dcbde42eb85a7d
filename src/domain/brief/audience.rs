//! Audiences (personas): their size, their people per phase, and their rates on the journey.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use super::{LocalisedText, Rate, ShareOrAmount};
use crate::domain::quantity::Amount;

/// `[audience.KEY]`: a persona with its size.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Audience {
    /// What reports call it. Default: its key.
    pub name: Option<LocalisedText>,
    /// How many people it has. Audiences share nobody, except as `overlaps` states. Required.
    pub people: Option<Amount>,
    /// The people in each phase, as a share of the audience or as a number: `{ think = "20%", care = 48_000 }`.
    /// Default: what the phase states, otherwise 100, 20, 5 and 5% for See, Think, Do and Care (assumptions).
    pub in_phase: BTreeMap<String, ShareOrAmount>,
    /// The age, in words. For the reader of the plan, as `place`, `income`, `household` and `lifestyle` are; nothing is
    /// computed from it.
    pub age: Option<LocalisedText>,
    /// Where they live.
    pub place: Option<LocalisedText>,
    /// What they earn.
    pub income: Option<LocalisedText>,
    /// With whom they live.
    pub household: Option<LocalisedText>,
    /// How they live, what they like.
    pub lifestyle: Option<LocalisedText>,
    /// The affinity per channel: contacts per head, where 100 is the average of the people whom the channel's price
    /// counts. Shares are scaled down together where more than all contacts would fall on the audiences. Default: 100.
    pub index: BTreeMap<String, Amount>,
    /// The people who are in another audience too, by its key: `{ parents = 40_000 }`. They count half in each.
    /// Default: none.
    pub overlaps: BTreeMap<String, Amount>,
    /// For reach as the objective: what one of its people counts. Default: 1.
    pub weight: Option<Amount>,
    /// Per phase, the share that moves on, in place of the phase's: `{ do = "3%" }`. Default: the phase's.
    pub moves_on: BTreeMap<String, Rate>,
    /// Per phase, the share that leaves the journey, in place of the phase's. Default: the phase's.
    pub lost: BTreeMap<String, Rate>,
    /// Per phase, the friends that one person brings, in place of the phase's. Default: the phase's.
    pub brings: BTreeMap<String, Rate>,
    /// What a conversion of this audience brings in, in place of `value.per_conversion`. Default: that.
    pub value_per_conversion: Option<AmountPerKey>,
    /// What it is worth to reach one of its people in a phase, in place of `value.per_reached`. Default: that.
    pub value_per_reached: BTreeMap<String, Amount>,
}

/// One number for everything, or one per name.
#[derive(Clone, Debug, PartialEq)]
pub enum AmountPerKey {
    /// The same for all.
    All(Amount),
    /// One per key.
    Each(BTreeMap<String, Amount>),
}

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
    /// The name reports carry; the key when left out.
    pub name: Option<LocalisedText>,
    /// How many people it is.
    pub people: Option<Amount>,
    /// The people in a phase, as a share of the audience or as a head count.
    pub in_phase: BTreeMap<String, ShareOrAmount>,
    /// Of which age, in words; like the next four, for the reader of the plan.
    pub age: Option<LocalisedText>,
    /// Where they live.
    pub place: Option<LocalisedText>,
    /// What they earn.
    pub income: Option<LocalisedText>,
    /// With whom they live.
    pub household: Option<LocalisedText>,
    /// How they live, what they like.
    pub lifestyle: Option<LocalisedText>,
    /// Affinity per channel: contacts per head against the average of those whom its price counts, 100 is average.
    pub index: BTreeMap<String, Amount>,
    /// The people who are in another audience too.
    pub overlaps: BTreeMap<String, Amount>,
    /// What a person of this audience counts in the objective; 1 when left out.
    pub weight: Option<Amount>,
    /// Per phase, what the brief's own rate of moving on is here.
    pub moves_on: BTreeMap<String, Rate>,
    /// Per phase, the same for being lost.
    pub lost: BTreeMap<String, Rate>,
    /// Per phase, the same for bringing friends.
    pub brings: BTreeMap<String, Rate>,
    /// What a conversion of this audience is worth, over `[value]`.
    pub value_per_conversion: Option<AmountPerKey>,
    /// What a person of this audience reached in a phase is worth, over `[value]`.
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

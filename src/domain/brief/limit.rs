//! Limits over groups of placements, their bounds, and wishes for single channels.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::domain::calendar::Period;
use crate::domain::quantity::{Amount, Day, Finite, Share};

/// `[limit.KEY]`: a hard bound on a measure over the placements that match every filter given.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Limit {
    /// Only these channels.
    pub channels: Option<Vec<String>>,
    /// Only channels with one of these tags.
    pub tags: Option<Vec<String>>,
    /// Only placements in these phases.
    pub phases: Option<Vec<String>>,
    /// For contacts and GRP: this audience alone.
    pub audience: Option<String>,
    /// What is bounded; `spend` when left out.
    pub measure: Option<String>,
    /// The least there may be.
    pub at_least: Option<Bound>,
    /// The most there may be.
    pub at_most: Option<Bound>,
    /// Exactly what there is.
    pub exactly: Option<Bound>,
    /// The same bound for every week, month or quarter.
    pub per: Option<Period>,
    /// The first day that counts; the campaign's when left out.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
}

/// A limit's bound: a number, or a share of something.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound {
    /// A number in the measure's own unit.
    Amount(Finite),
    /// A share of the same measure over another group.
    Share(Share, ShareBase),
}

/// What a share is taken of.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ShareBase {
    /// The same measure over the whole plan.
    #[default]
    Total,
    /// The net media the budget buys at list prices (for `spend` only).
    Budget,
    /// The same measure over another group of placements.
    Group(Group),
}

/// A group of placements, as [`Limit`] filters them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Group {
    /// Only these channels.
    pub channels: Option<Vec<String>>,
    /// Only channels with one of these tags.
    pub tags: Option<Vec<String>>,
    /// Only placements in these phases.
    pub phases: Option<Vec<String>>,
}

/// A wish for one channel, over all its phases together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    /// Net media without VAT.
    Money(Amount),
    /// Units as the channel sells them.
    Units(Amount),
    /// Gross rating points.
    Grp(Amount),
    /// A share of the plan's spend.
    Share(Share),
}

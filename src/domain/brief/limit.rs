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
    /// The channels it is about. The filters `channels`, `tags` and `phases` intersect. Default: all.
    pub channels: Option<Vec<String>>,
    /// The channels it is about, by tag: those with one of these. Default: all.
    pub tags: Option<Vec<String>>,
    /// The phases it is about. Default: all.
    pub phases: Option<Vec<String>>,
    /// For `contacts` and `grp`: the audience whose contacts count. Default: all.
    pub audience: Option<String>,
    /// What is bounded: `spend`, `units`, `contacts`, `grp`, `impressions`, `clicks`, `conversions`, a resource,
    /// `channels` (how many are bought) or `frequency` (contacts per person reached, in one phase). Default: `spend`.
    pub measure: Option<String>,
    /// The least there may be. A limit states at least one of `at_least`, `at_most` and `exactly`.
    pub at_least: Option<Bound>,
    /// The most there may be: a number, `"40%"` of the whole plan, or `{ share = "40%", of = "budget" }`.
    pub at_most: Option<Bound>,
    /// Exactly what there is.
    pub exactly: Option<Bound>,
    /// The same bound for every week, month or quarter; a share is then of what is spent in the same days, or of the
    /// budget. Default: the campaign as a whole.
    pub per: Option<Period>,
    /// The first day that counts. Default: the campaign's first day.
    pub from: Option<Day>,
    /// The last day that counts. Default: the campaign's last day.
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

/// A group of placements: those that match every filter given.
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

//! Goals, and the objective: what the plan maximises or minimises once they are met.

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::domain::calendar::Period;
use crate::domain::quantity::{Amount, Day, Positive, Share};

/// `[goal.KEY]`: a wanted result in a phase; exactly one of the measures is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Goal {
    /// The phase; the goal's own key when left out.
    pub phase: Option<String>,
    /// One audience; all together when left out.
    pub audience: Option<String>,
    /// Only these channels count; all when left out.
    pub channels: Option<Vec<String>>,
    /// Net reach as a share of the people in the phase.
    pub reach: Option<Share>,
    /// Net reach in people.
    pub reach_people: Option<Amount>,
    /// Contacts with people in the phase.
    pub contacts: Option<Amount>,
    /// Gross rating points: contacts per hundred people in the phase.
    pub grp: Option<Amount>,
    /// Clicks.
    pub clicks: Option<Amount>,
    /// Conversions.
    pub conversions: Option<Amount>,
    /// The most a conversion may cost, in net media.
    pub cost_per_conversion: Option<Positive>,
    /// The least that conversions bring in per net media spent.
    pub roas: Option<Positive>,
    /// How many contacts make a person count as reached.
    pub at_frequency: Option<u32>,
    /// 1 comes first; 1 when left out.
    pub priority: Option<u32>,
    /// `week`: it is wanted in every week, and what a channel with a half-life leaves remembered counts.
    pub per: Option<Period>,
    /// For a goal per week: the first day it is wanted; a week belongs to the days that most of its own lie in.
    pub from: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
}

/// `[objective]`: what the plan makes most, or least, of.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Objective {
    /// `reach` (the default), `reach_people`, `remembered_reach`, `value`, what adds up over placements
    /// (`contacts`, `grp`, `impressions`, `clicks`, `conversions`, …), or a resource.
    pub maximise: Option<String>,
    /// `spend` or a resource.
    pub minimise: Option<String>,
    /// For reach: how many contacts make a person count as reached; 1 when left out.
    pub at_frequency: Option<u32>,
    /// What each phase counts; 1 when left out.
    pub weight: BTreeMap<String, Amount>,
}

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
    /// The phase it is for. Default: the goal's own key; under a key that is no phase, `cost_per_conversion` and `roas`
    /// are about the whole journey.
    pub phase: Option<String>,
    /// The audience it is for. Default: all together.
    pub audience: Option<String>,
    /// The only channels that count. Default: all.
    pub channels: Option<Vec<String>>,
    /// Net reach, as a share of the people in the phase. A goal states exactly one measure: `reach`, `reach_people`,
    /// `contacts`, `grp`, `clicks`, `conversions`, `cost_per_conversion` or `roas`.
    pub reach: Option<Share>,
    /// Net reach, in people.
    pub reach_people: Option<Amount>,
    /// Contacts with people in the phase.
    pub contacts: Option<Amount>,
    /// GRP: contacts per hundred people in the phase.
    pub grp: Option<Amount>,
    /// Clicks.
    pub clicks: Option<Amount>,
    /// Conversions.
    pub conversions: Option<Amount>,
    /// The most that a conversion may cost, in net media.
    pub cost_per_conversion: Option<Positive>,
    /// The least value that conversions bring in per unit of net media spent; needs `[value]`.
    pub roas: Option<Positive>,
    /// For `reach` and `reach_people`: how many contacts make a person count as reached, from 1 to 4; 3 is 3+ reach.
    /// Default: 1.
    pub at_frequency: Option<u32>,
    /// The priority: 1 comes first. Default: 1.
    pub priority: Option<u32>,
    /// Only `week`: the goal holds in every week, and what a channel with a `half_life` leaves remembered counts. Default:
    /// the campaign as a whole.
    pub per: Option<Period>,
    /// For a goal per week: the first day it holds. A week counts where most of its days lie in these. Default: the
    /// campaign's first day.
    pub from: Option<Day>,
    /// For a goal per week: the last day it holds. Default: the campaign's last day.
    pub until: Option<Day>,
}

/// `[objective]`: what the plan makes most, or least, of.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Objective {
    /// What the plan maximises: `reach`, `reach_people`, `remembered_reach` (who remembers on the mean day), `value`, a
    /// sum (`contacts`, `grp`, `impressions`, `clicks`, `conversions`, `units`), or a resource. Default: `reach`.
    pub maximise: Option<String>,
    /// What the plan minimises instead, subject to the goals: `spend` (with the activation fees of what is bought) or a
    /// resource. Default: nothing; an objective has `maximise` or `minimise`.
    pub minimise: Option<String>,
    /// For reach: how many contacts make a person count as reached, from 1 to 4. Default: 1.
    pub at_frequency: Option<u32>,
    /// What each phase counts, by key. At 1, a point of reach in a small phase counts as much as one in a large phase;
    /// `reach_people` counts people instead. Default: 1.
    pub weight: BTreeMap<String, Amount>,
}

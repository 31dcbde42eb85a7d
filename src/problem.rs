//! The problem instance: a brief and a catalogue that were checked to fit together, and the only input of the solver.
//!
//! Everything in it is resolved: prices in the brief's currency, people per phase, contacts per unit, volumes, defaults
//! (each noted), and every relation between entries. How it is made of a brief and a catalogue stands in
//! `input/resolve`; here are the types, and what they answer by themselves.
//!
//! The decision is `x[p] ≥ 0` per placement: its net spend as a share of the money to plan with, or, where a unit costs
//! nothing, its units as a share of the available ones. So no number in the program depends on the unit of money.

mod activation;
mod average_frequency;
mod campaign;
mod contact_views;
mod contact_windows;
mod depth;
mod goal;
mod index;
mod limit;
mod money;
mod objective;
mod open;
pub mod outcome;
mod placement;
mod season;
mod sought;
mod tariff;
mod titles;
mod touchpoint;
mod value;
mod weekly;

use crate::domain::brief::Measure;
use crate::domain::journey::Journey;
use crate::text::language::Text;
pub use activation::{Activation, Setting};
pub use average_frequency::AverageFrequency;
pub(crate) use campaign::steps_of;
pub use campaign::{Audience, Campaign, Phase};
pub use contact_views::{Contacts, View, Window};
pub use depth::{Addressable, Follow, Pool, Sum};
pub use goal::{Goal, GoalMeasure, Often, Want};
pub use index::{
    ActivationIndex, AudienceIndex, By, Decision, FollowIndex, GoalIndex, LimitIndex, PhaseIndex, PlacementIndex,
    PoolIndex, SumIndex,
};
pub use limit::{Family, Limit, LimitRow, RowName, Side, Stated};
pub use money::{Budgeted, NetMedia};
pub use objective::{Form, Objective};
pub use open::Open;
pub use placement::{Part, PerUnit, Placement, Sensible, Weighted};
pub use season::Season;
pub(crate) use sought::REMEMBERED;
pub use sought::{Sense, Sought};
pub use tariff::{Band, Tariff};
pub use touchpoint::Touchpoint;
pub use value::Value;
pub use weekly::{ContactWindow, Observed, Pattern, Rates, WeekColumn, Weekly};

/// A problem instance.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The campaign as a whole.
    pub campaign: Campaign,
    /// The journey that people travel.
    pub journey: Journey,
    /// The phases, in the journey's order.
    pub phases: By<PhaseIndex, Phase>,
    /// The audiences, by key.
    pub audiences: By<AudienceIndex, Audience>,
    /// What the plan may buy, by phase and then by channel key.
    pub placements: By<PlacementIndex, Placement>,
    /// The channels of which it matters whether they are bought at all.
    pub activations: By<ActivationIndex, Activation>,
    /// Every hard bound, the budget first.
    pub limits: By<LimitIndex, Limit>,
    /// The sums of depth `L`: one per phase and audience, then those of goals over some channels.
    pub sums: By<SumIndex, Sum>,
    /// Placements that follow a phase, per audience.
    pub follows: By<FollowIndex, Follow>,
    /// The followers that share one pool.
    pub pools: By<PoolIndex, Pool>,
    /// The most average frequency of some placements.
    pub frequency_caps: Vec<AverageFrequency>,
    /// The least average frequency of several placements, where anything of them is bought.
    pub frequency_floors: Vec<AverageFrequency>,
    /// The goals, by priority, phase and key.
    pub goals: By<GoalIndex, Goal>,
    /// The objective, as a maximum.
    pub objective: Objective,
    /// What conversions and people reached are worth, where the brief says.
    pub value: Option<Value>,
    /// Where people meet the brand.
    pub touchpoints: Vec<Touchpoint>,
    /// The weeks of its lines, where it matters in which week something runs.
    pub weekly: Option<Weekly>,
    /// Defaults in use, of values that are not stated.
    pub defaults: Vec<AppliedDefault>,
    /// Rates at which people move through the journey, where they are assumed. They shape the map, and the plan only
    /// where the journey's own conversions count.
    pub rates: Vec<AppliedDefault>,
    /// What the planner should know although nothing is wrong.
    pub remarks: Vec<Text>,
}

/// A default in use.
#[derive(Clone, Debug, PartialEq)]
pub struct AppliedDefault {
    /// The key that could have said otherwise.
    pub path: String,
    /// What was taken.
    pub value: Text,
    /// Whether anyone vouches for it.
    pub assumed: bool,
}

impl Problem {
    /// The bound of all that is spent.
    pub fn budget(&self) -> Option<&Limit> {
        self.budget_at().map(|index| &self.limits[index])
    }

    /// Its place among the bounds, and that of its price among theirs.
    pub fn budget_at(&self) -> Option<LimitIndex> {
        self.limits.position(|limit| limit.family == Family::Budget)
    }

    /// What one `x` of a placement brings of a measure; GRP and contacts of one audience or of all.
    pub fn per_x(&self, placement: PlacementIndex, measure: &Measure, audience: Option<AudienceIndex>) -> f64 {
        let p = &self.placements[placement];
        p.per_x(&self.phases[p.phase], measure, audience)
    }

    /// Contacts per head of an audience in the placement's phase, per `x`.
    pub fn contacts_per_head(&self, placement: PlacementIndex, audience: AudienceIndex) -> f64 {
        let p = &self.placements[placement];
        let people = self.phases[p.phase].people[audience];
        if people > 0.0 { p.per_unit.contacts[audience] * p.units_per_x / people } else { 0.0 }
    }

    /// Whether the rows and columns of both problems mean the same, in the same order.
    pub fn is_shaped_like(&self, other: &Self) -> bool {
        let keys = |problem: &Self| problem.placements.iter().map(|p| p.key.clone()).collect::<Vec<_>>();
        let rows = |problem: &Self| problem.limits.iter().map(Limit::row_name).collect::<Vec<_>>();
        let goals =
            |problem: &Self| problem.goals.iter().map(|goal| (goal.key.clone(), goal.priority)).collect::<Vec<_>>();
        keys(self) == keys(other)
            && rows(self) == rows(other)
            && goals(self) == goals(other)
            && (self.sums.len(), self.follows.len(), self.pools.len(), self.audiences.len())
                == (other.sums.len(), other.follows.len(), other.pools.len(), other.audiences.len())
    }

    /// The weeks in which a placement can run, part weeks counted as parts.
    pub fn weeks_open(&self, placement: PlacementIndex) -> f64 {
        self.campaign.weeks_open(&self.placements[placement].open)
    }

    /// Whether a follower builds reach; of one that does not, the pool caps the contacts alone.
    pub fn reaches(&self, follow: &Follow) -> bool {
        follow.builds_reach(&self.placements)
    }

    /// The sum of depths of everything in a phase, for one audience.
    pub fn whole_sum(&self, phase: PhaseIndex, audience: AudienceIndex) -> SumIndex {
        SumIndex::of_phase(phase, audience, self.audiences.len())
    }
}

//! A brief and a catalogue that were checked to fit together: the only input of the model.
//!
//! Everything is resolved here, once: prices in the brief's currency, people per phase, contacts per
//! unit, volumes, defaults (each noted), and every relation between entries. A [`Problem`] that exists
//! is sound. The decision is `x[p] ≥ 0` per placement: its net spend as a share of the money there is,
//! or, where a unit costs nothing, its units as a share of those to be had; so no number in the model
//! depends on the unit of money. Files in the singular say what a thing is, those in the plural how a problem gets its
//! own. Nothing here knows how a plan is found.

mod activations;
mod actuals;
mod averages;
mod campaign;
mod contacts;
mod curves;
mod depth;
mod desk;
mod exchange;
mod flights;
mod followers;
mod frequencies;
mod goal;
mod goals;
mod index;
mod journeys;
mod limit;
mod limits;
mod market;
mod money;
mod needs;
mod objectives;
pub mod outcome;
mod personas;
mod placement;
mod placements;
mod prices;
mod resources;
mod roles;
mod rounded_shares;
mod seasons;
mod sends;
mod sought;
mod spreads;
mod targets;
mod tariff;
mod titles;
mod touchpoints;
mod travel;
mod unreaching;
mod value;
mod volumes;
mod weekly;
mod whole;
mod worths;
pub mod written;

use crate::domain::brief::{Brief, Measure};
use crate::domain::catalogue::Catalogue;
use crate::domain::journey::Journey;
use crate::fault::Fault;
use crate::text::language::Text;
pub use activations::{Activation, Setting};
pub use averages::AverageFrequency;
pub use campaign::{Audience, Campaign, Phase};
pub use contacts::{Contacts, View, Window};
pub use depth::{Addressable, Follow, Pool, Sum};
use desk::Desk;
pub use flights::Open;
pub use goal::{Form, Goal, GoalMeasure, Objective, Often, Want};
pub use index::{
    ActivationIndex, AudienceIndex, By, Decision, FollowIndex, GoalIndex, LimitIndex, PhaseIndex, PlacementIndex,
    PoolIndex, SumIndex,
};
pub use limit::{Family, Limit, Row, RowName, Side, Stated};
pub use money::{Budgeted, NetMedia};
pub use placement::{Part, PerUnit, Placement, Sensible, Weighted};
pub use seasons::Season;
pub use sought::{Sense, Sought};
pub use tariff::{Band, Tariff};
pub use touchpoints::Touchpoint;
pub use value::Value;
pub use weekly::{Column, Weekly};

/// A brief and a catalogue that fit together.
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
    /// What the plan makes most of.
    pub objective: Objective,
    /// What conversions and people reached are worth, where the brief says.
    pub value: Option<Value>,
    /// Where people meet the brand.
    pub touchpoints: Vec<Touchpoint>,
    /// The weeks of its lines, where it matters in which week something runs.
    pub weekly: Option<Weekly>,
    /// What was taken because nobody said otherwise.
    pub defaults: Vec<AppliedDefault>,
    /// Of how people travel, what was taken because nobody said: it shapes the map, and the plan only where the
    /// journey's own conversions count.
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
    /// Checks that a brief and a catalogue fit together and resolves them; all faults at once.
    pub fn join(brief: &Brief, catalogue: &Catalogue) -> Result<Self, Vec<Fault>> {
        let mut desk = Desk::new(brief, catalogue);
        spreads::of_brief(&mut desk);
        let campaign = desk.campaign();
        let audiences = desk.audiences();
        let phases = desk.phases(&campaign, &audiences);
        let placements = placements::offered(&mut desk, &campaign, &phases, &audiences);
        desk.note_lines(&placements);
        let value = value::stated_value(&mut desk, (&campaign, &phases, &audiences));
        exchange::told(&mut desk, &campaign);
        let touchpoints = touchpoints::listed(&mut desk, &audiences);
        let mut problem = Self {
            journey: desk.journey.clone(),
            value,
            touchpoints,
            rates: Vec::new(),
            weekly: None,
            campaign,
            phases,
            audiences,
            placements,
            activations: By::new(),
            limits: By::new(),
            sums: By::new(),
            follows: By::new(),
            pools: By::new(),
            frequency_caps: Vec::new(),
            frequency_floors: Vec::new(),
            goals: By::new(),
            objective: Objective::none(),
            defaults: Vec::new(),
            remarks: Vec::new(),
        };
        placements::sums(&mut problem);
        followers::followers(&mut desk, &mut problem);
        activations::of_channels(&mut desk, &mut problem);
        needs::fit(&mut desk);
        whole::fit(&mut desk, &problem);
        limits::stated(&mut desk, &mut problem);
        goals::wanted(&mut desk, &mut problem);
        objectives::stated(&mut desk, &mut problem);
        unreaching::remarked(&mut desk, &problem);
        weekly::unroll(&mut desk, &mut problem);
        let served = problem.phases.keys().map(|f| problem.placements.iter().any(|p| p.phase == f)).collect::<Vec<_>>();
        desk.say_what_is_not_served(&served);
        desk.say_what_is_left_out();
        if desk.faults.is_empty() {
            problem.tabulate();
        }
        problem.defaults = desk.defaults;
        problem.rates = desk.rates;
        problem.remarks = desk.remarks;
        if desk.faults.is_empty() { Ok(problem) } else { Err(desk.faults) }
    }

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
        let people = |a: AudienceIndex| self.phases[p.phase].people[a];
        let (contacts, heads) = match audience {
            Some(a) => (p.per_unit.contacts[a], people(a)),
            None => (p.per_unit.contacts.iter().sum(), self.phases[p.phase].everyone()),
        };
        p.units_per_x
            * match measure {
                Measure::Spend => p.unit_price().get(),
                Measure::Units => 1.0,
                Measure::Contacts => contacts,
                Measure::Grp if heads > 0.0 => 100.0 * contacts / heads,
                Measure::Grp | Measure::Channels => 0.0,
                Measure::Impressions => p.per_unit.impressions,
                Measure::Clicks => p.per_unit.clicks.unwrap_or(0.0),
                Measure::Conversions => p.per_unit.conversions.unwrap_or(0.0),
                Measure::Resource(name) => p.per_unit.resource.get(name).copied().unwrap_or(0.0),
            }
    }

    /// Contacts per head of an audience in the placement's phase, per `x`.
    pub fn contacts_per_head(&self, placement: PlacementIndex, audience: AudienceIndex) -> f64 {
        let p = &self.placements[placement];
        let people = self.phases[p.phase].people[audience];
        if people > 0.0 { p.per_unit.contacts[audience] * p.units_per_x / people } else { 0.0 }
    }

    /// Whether what one problem's rows and columns are stands at the same places in the other.
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
        let days: usize = self.placements[placement].open.iter().map(|open| open.days).sum();
        self.campaign.weeks * days as f64 / (self.campaign.calendar.days() as f64).max(1.0)
    }

    /// Whether a follower builds reach; of one that does not, the pool caps the contacts alone.
    pub fn reaches(&self, follow: &Follow) -> bool {
        self.placements[follow.placement].curves[follow.audience].is_some()
    }

    /// The sum of depths of everything in a phase, for one audience.
    pub fn whole_sum(&self, phase: PhaseIndex, audience: AudienceIndex) -> SumIndex {
        SumIndex(phase.0 * self.audiences.len() + audience.0)
    }
}

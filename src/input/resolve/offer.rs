//! What is on offer in a market: the placements, how their depths add up, who follows whom, and what results are worth.

use super::lines::Lines;
use super::market::Market;
use super::notes::Notes;
use super::placements::Placements;
use super::scope::Scope;
use super::{activations, followers, pools};
use crate::domain::brief::Measure;
use crate::problem::{
    Activation, ActivationIndex, AudienceIndex, By, Follow, FollowIndex, PhaseIndex, Placement, PlacementIndex, Pool,
    PoolIndex, Sum, SumIndex, Value,
};

/// What limits, goals and the objective are stated over. They add sums of depth of their own; nothing else changes.
pub(super) struct Offer {
    pub(super) market: Market,
    pub(super) placements: By<PlacementIndex, Placement>,
    pub(super) lines: Lines,
    /// The roles that have no day to run in.
    pub(super) closed: Vec<String>,
    pub(super) activations: By<ActivationIndex, Activation>,
    pub(super) value: Option<Value>,
    pub(super) follows: By<FollowIndex, Follow>,
    pub(super) pools: By<PoolIndex, Pool>,
    /// The sums of every phase and audience first, then those of limits, goals and the objective.
    pub(super) sums: By<SumIndex, Sum>,
}

/// The offer that some placements make.
pub(super) fn offer(notes: &mut Notes, market: Market, placements: Placements, value: Option<Value>) -> Offer {
    let Placements { mut placements, closed } = placements;
    let lines = Lines::of(&placements);
    let sums = sums(&market, &placements);
    let follows = followers::follows(notes, &market, &placements);
    let pools = pools::pools(&placements, &follows, follows.keys()).into();
    let activations = activations::activations(notes, &market, &placements, &lines);
    for (s, activation) in activations.iter_enumerated() {
        activation.members.iter().for_each(|&p| placements[p].activation = Some(s));
    }
    Offer { market, placements, lines, closed, activations, value, follows, pools, sums }
}

/// The sums of depth of every phase and audience.
fn sums(market: &Market, placements: &By<PlacementIndex, Placement>) -> By<SumIndex, Sum> {
    let mut sums = By::new();
    for (f, phase) in market.phases.iter_enumerated() {
        for (a, audience) in market.audiences.iter_enumerated() {
            let members =
                placements.keys().filter(|&p| placements[p].phase == f && placements[p].curves[a].is_some()).collect();
            let name = format!("{},{}", phase.journey.key, audience.key);
            sums.push(Sum { name, phase: f, audience: a, members, frequency: 1, contacts: None });
        }
    }
    sums
}

impl Offer {
    /// What limits and goals can name.
    pub(super) fn scope(&self) -> Scope<'_> {
        let Market { journey, audiences, .. } = &self.market;
        Scope { journey, audiences, placements: &self.placements, lines: &self.lines }
    }

    /// What one `x` of a placement brings of a measure; GRP and contacts of one audience or of all.
    pub(super) fn per_x(&self, p: PlacementIndex, measure: &Measure, audience: Option<AudienceIndex>) -> f64 {
        let placement = &self.placements[p];
        placement.per_x(&self.market.phases[placement.phase], measure, audience)
    }

    /// What the conversions of one `x` of a placement are worth; 0 where nothing has a value.
    pub(super) fn worth_per_x(&self, p: PlacementIndex, audience: Option<AudienceIndex>) -> f64 {
        let placement = &self.placements[p];
        let phase = &self.market.phases[placement.phase];
        self.value.as_ref().map_or(0.0, |value| value.per_x(placement, phase, audience))
    }

    /// The sum of depths of everything in a phase, for one audience.
    pub(super) fn whole_sum(&self, phase: PhaseIndex, audience: AudienceIndex) -> SumIndex {
        SumIndex::of_phase(phase, audience, self.market.audiences.len())
    }

    /// The placements in a phase.
    pub(super) fn in_phase(&self, phase: PhaseIndex) -> impl Iterator<Item = PlacementIndex> {
        self.placements.keys().filter(move |&p| self.placements[p].phase == phase)
    }
}

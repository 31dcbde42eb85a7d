//! Depth, summed over placements, and the pools of people that followers can address.

use super::{AudienceIndex, By, Contacts, FollowIndex, PhaseIndex, Placement, PlacementIndex, SumIndex};
use crate::domain::curve;
use crate::tolerance::proving::NEVER_ALL_OF_A_POOL;

/// A sum of depths, `L = Σ l[p]` over its members: net reach is `1 − e^−L` of its people.
///
/// Of people reached `k` times and more the depth is `L − ln T(C₁ … Cₖ₋₁)`, with sums of other terms beside.
#[derive(Clone, Debug)]
pub struct Sum {
    /// The name rows carry: `phase,audience`, and the goal where only some channels count.
    pub name: String,
    /// The phase.
    pub phase: PhaseIndex,
    /// The audience.
    pub audience: AudienceIndex,
    /// The placements that count.
    pub members: Vec<PlacementIndex>,
    /// How many contacts make a person count as reached.
    pub frequency: usize,
    /// What the depth is related to, where that is above 1.
    pub contacts: Option<Contacts>,
}

/// A placement that reaches only people a phase reached before.
#[derive(Clone, Debug)]
pub struct Follow {
    /// The follower.
    pub placement: PlacementIndex,
    /// The audience.
    pub audience: AudienceIndex,
    /// Whom it can address.
    pub pool: Addressable,
    /// The most contacts per person in the pool; infinite where there is no cap.
    pub frequency_cap: f64,
}

impl Follow {
    /// Whether the follower builds reach; of one that does not, the pool caps the contacts alone.
    pub fn builds_reach(&self, placements: &By<PlacementIndex, Placement>) -> bool {
        placements[self.placement].curves[self.audience].is_some()
    }
}

/// The share of the people here that can be addressed: `base + share · (1 − e^−L)` of the phase followed.
#[derive(Clone, Copy, Debug)]
pub struct Addressable {
    /// The sum of depths that fills the pool.
    pub upstream: SumIndex,
    /// What can be addressed without it.
    pub base: f64,
    /// What all of the phase followed would add.
    pub share: f64,
}

impl Addressable {
    /// The share of the people here that can be addressed when the phase followed has this `depth`.
    pub fn people(&self, depth: f64) -> f64 {
        self.base + self.share * curve::reach(depth)
    }

    /// `F(L) = −ln(1 − base − share (1 − e^−L))`: the most depth a follower can have.
    pub fn depth(&self, depth: f64) -> f64 {
        curve::depth(self.people(depth).min(1.0 - NEVER_ALL_OF_A_POOL))
    }

    /// `F′(L)`.
    pub fn slope(&self, depth: f64) -> f64 {
        self.share * (-depth).exp() / (1.0 - self.people(depth)).max(NEVER_ALL_OF_A_POOL)
    }

    /// `F″(L) = −F′(L) (1 − base − share) / (1 − base − share (1 − e^−L))`.
    pub fn curvature(&self, depth: f64) -> f64 {
        let never = (1.0 - self.base - self.share).max(0.0);
        -self.slope(depth) * never / (1.0 - self.people(depth)).max(NEVER_ALL_OF_A_POOL)
    }
}

/// Followers of one phase in one phase: together they reach no more than their joint pool.
#[derive(Clone, Debug)]
pub struct Pool {
    /// The phase they are in.
    pub phase: PhaseIndex,
    /// The audience.
    pub audience: AudienceIndex,
    /// Its followers.
    pub members: Vec<FollowIndex>,
    /// Whom all of them together can address.
    pub pool: Addressable,
}

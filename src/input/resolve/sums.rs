//! Sums of depth over some channels only, or at a frequency above 1, as limits, goals and the objective need them.

use super::notes::Notes;
use super::offer::Offer;
use crate::fault::{Code, Fault};
use crate::problem::{AudienceIndex, PhaseIndex, PlacementIndex, Sum, SumIndex};
use crate::text::messages::word;

/// What sums of depth are about.
pub(super) struct SumScope<'a> {
    /// The goal they are made for; none for those of the objective.
    pub(super) key: Option<&'a str>,
    pub(super) phase: PhaseIndex,
    pub(super) audience: Option<AudienceIndex>,
    /// How many contacts make a person count as reached.
    pub(super) frequency: usize,
}

/// The sums of depth a reach goal is about: the phase's own, or new ones over the channels it names and where more
/// than one contact counts.
pub(super) fn goal_sums(
    notes: &mut Notes,
    offer: &mut Offer,
    scope: &SumScope,
    members: &[PlacementIndex],
    some_channels: bool,
) -> Vec<SumIndex> {
    let phase = scope.phase;
    if !some_channels && scope.frequency == 1 {
        let audiences = scope.audience.map_or_else(|| offer.market.audiences.keys().collect(), |a| vec![a]);
        return audiences.into_iter().map(|a| offer.whole_sum(phase, a)).collect();
    }
    let split = offer.pools.iter().filter(|pool| pool.phase == phase).any(|pool| {
        let inside = pool.members.iter().filter(|&&f| members.contains(&offer.follows[f].placement)).count();
        inside > 0 && inside < pool.members.len()
    });
    if split {
        let what = word!("channels-share-their-pool-with-others");
        let help = word!("name-all-followers-or-none");
        notes
            .fault(Fault::at(Code::Unsupported, &["goal", scope.key.unwrap_or_default(), "channels"], what).help(help));
    }
    own_sums(offer, scope, members)
}

/// The sums of depth a limit on some placements of a phase is about, one per audience.
pub(super) fn limit_sums(
    notes: &mut Notes,
    offer: &mut Offer,
    key: &str,
    phase: PhaseIndex,
    members: &[PlacementIndex],
) -> Vec<SumIndex> {
    let some_channels = offer.in_phase(phase).count() != members.len();
    let scope = SumScope { key: Some(key), phase, audience: None, frequency: 1 };
    goal_sums(notes, offer, &scope, members, some_channels)
}

/// New sums over some placements, one per audience.
pub(super) fn own_sums(offer: &mut Offer, scope: &SumScope, members: &[PlacementIndex]) -> Vec<SumIndex> {
    let phase = scope.phase;
    let audiences = scope.audience.map_or_else(|| offer.market.audiences.keys().collect(), |a| vec![a]);
    let first = offer.sums.len();
    for a in audiences {
        let goal = scope.key.map_or_else(String::new, |key| format!(",{key}"));
        let times = if scope.frequency > 1 { format!(",{}+", scope.frequency) } else { String::new() };
        let name = format!("{},{}{goal}{times}", offer.market.phases[phase].journey.key, offer.market.audiences[a].key);
        let members = members.iter().copied().filter(|&p| offer.placements[p].curves[a].is_some()).collect();
        offer.sums.push(Sum { name, phase, audience: a, members, frequency: scope.frequency, contacts: None });
    }
    (first..offer.sums.len()).map(SumIndex).collect()
}

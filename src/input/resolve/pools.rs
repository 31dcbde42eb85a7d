//! The pools of people that several followers of one phase share.

use std::collections::BTreeMap;

use crate::problem::{Addressable, By, Follow, FollowIndex, PhaseIndex, Placement, PlacementIndex, Pool, SumIndex};

/// The pools that some followers share. Followers of one phase in one phase draw on one pool: the one that holds each
/// of theirs. One that builds no reach takes nobody out of it.
pub(super) fn pools(
    placements: &By<PlacementIndex, Placement>,
    follows: &By<FollowIndex, Follow>,
    followers: impl Iterator<Item = FollowIndex>,
) -> Vec<Pool> {
    let mut grouped: BTreeMap<(PhaseIndex, SumIndex), Vec<FollowIndex>> = BTreeMap::new();
    for index in followers.filter(|&index| follows[index].builds_reach(placements)) {
        let follow = &follows[index];
        grouped.entry((placements[follow.placement].phase, follow.pool.upstream)).or_default().push(index);
    }
    let shared = grouped.into_iter().filter(|(_, members)| members.len() > 1);
    let pools = shared.map(|((phase, upstream), members)| {
        let largest = |of: fn(&Addressable) -> f64| members.iter().map(|&m| of(&follows[m].pool)).fold(0.0, f64::max);
        let base = largest(|pool| pool.base);
        let share = largest(|pool| pool.share).min(1.0 - base);
        let audience = follows[members[0]].audience;
        Pool { phase, audience, members, pool: Addressable { upstream, base, share } }
    });
    pools.collect()
}

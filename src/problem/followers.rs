//! Who follows whom: placements that reach only people a phase reached before, and the pools they share.

use std::collections::BTreeMap;

use super::{Addressable, By, Desk, Follow, FollowIndex, PhaseIndex, Placement, Pool, PoolIndex, Problem, SumIndex};
use crate::domain::catalogue::{FrequencyCap, VolumePeriod};
use crate::domain::quantity::Positive;
use crate::fault::{Code, Fault};
use crate::text::language::text;
use crate::tolerance::keeping::ADDED_UP_AS_STATED;

/// The followers and the pools they share.
pub(super) fn followers(desk: &mut Desk, problem: &mut Problem) {
    let mut edges = Vec::new();
    for p in problem.placements.keys() {
        let (channel, here) = (problem.placements[p].channel.clone(), problem.placements[p].phase);
        let phase_key = problem.placements[p].role.as_str();
        let Some(follows) = desk.catalogue.channel[&channel].role[phase_key].follows.clone() else {
            continue;
        };
        let path = ["channel", &channel, "role", phase_key, "follows"];
        let Some(above) = desk.phase_named(&follows.phase, &path) else { continue };
        if follows.base.get() + follows.reachable.get() > 1.0 + ADDED_UP_AS_STATED {
            let what = format!("base {} and reachable {} are more than everyone", follows.base, follows.reachable);
            desk.fault(
                Fault::at(Code::MoreThanAll { of: Vec::new() }, &path, what).mend("together they are at most 100 %"),
            );
        }
        edges.push((here, above));
        let cap = follows.frequency_cap.unwrap_or_else(|| {
            desk.default(
                format!("{}.frequency_cap", path.join(".")),
                text!("3 contacts per week", "3 contacten per week"),
                true,
            );
            let contacts = Positive::new(3.0).unwrap_or_else(|_| unreachable!("3 is above 0"));
            FrequencyCap { contacts, per: VolumePeriod::Week }
        });
        for a in problem.audiences.keys() {
            let people = (problem.phases[above].people[a], problem.phases[here].people[a]);
            // Its cap counts contacts, so it holds whether or not they build reach.
            if people.1 > 0.0 && problem.placements[p].per_unit.contacts[a] > 0.0 {
                let share = follows.reachable.get() * (people.0 / people.1).min(1.0);
                let upstream = problem.whole_sum(above, a);
                let pool = Addressable { upstream, base: follows.base.get(), share };
                let frequency_cap = cap.contacts.get() * cap.per.times_in(problem.weeks_open(p));
                problem.follows.push(Follow { placement: p, audience: a, pool, frequency_cap });
            }
        }
    }
    no_cycle(desk, problem, &edges);
    problem.pools = pools(problem);
}

/// Followers of one phase in one phase draw on one pool: the one that holds each of theirs. One that builds no reach
/// takes nobody out of it.
fn pools(problem: &Problem) -> By<PoolIndex, Pool> {
    let mut grouped: BTreeMap<(PhaseIndex, SumIndex), Vec<FollowIndex>> = BTreeMap::new();
    for (index, follow) in problem.follows.iter_enumerated().filter(|(_, follow)| problem.reaches(follow)) {
        grouped.entry((problem.placements[follow.placement].phase, follow.pool.upstream)).or_default().push(index);
    }
    let shared = grouped.into_iter().filter(|(_, members)| members.len() > 1);
    let pools = shared.map(|((phase, upstream), members)| {
        let largest =
            |of: fn(&Addressable) -> f64| members.iter().map(|&m| of(&problem.follows[m].pool)).fold(0.0, f64::max);
        let base = largest(|pool| pool.base);
        let share = largest(|pool| pool.share).min(1.0 - base);
        let audience = problem.follows[members[0]].audience;
        Pool { phase, audience, members, pool: Addressable { upstream, base, share } }
    });
    pools.collect()
}

fn no_cycle(desk: &mut Desk, problem: &Problem, edges: &[(PhaseIndex, PhaseIndex)]) {
    for start in problem.phases.keys() {
        let mut reached: By<PhaseIndex, bool> = vec![false; problem.phases.len()].into();
        let mut frontier = vec![start];
        while let Some(phase) = frontier.pop() {
            for &(_, above) in edges.iter().filter(|(here, _)| *here == phase) {
                if !std::mem::replace(&mut reached[above], true) {
                    frontier.push(above);
                }
            }
        }
        if reached[start] {
            let follows = |p: &&Placement| desk.catalogue.channel[&p.channel].role[&p.role].follows.is_some();
            let round = problem.placements.iter().filter(|p| p.phase == start).find(follows);
            let (channel, role) = round.map_or(("", ""), |p| (&p.channel, &p.role));
            let what = format!("phase `{}` follows itself, directly or in a round", problem.phases[start].journey.key);
            let fault = Fault::at(Code::Circular, &["channel", channel, "role", role, "follows", "phase"], what);
            return desk.fault(fault.mend("follow a phase that comes before it"));
        }
    }
}

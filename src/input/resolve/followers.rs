//! Who follows whom: placements that reach only people a phase reached before.

use super::journeys::phase_named;
use super::market::Market;
use super::notes::Notes;
use crate::domain::catalogue::{FrequencyCap, VolumePeriod};
use crate::domain::quantity::{Positive, Share};
use crate::fault::{Code, Fault};
use crate::problem::{Addressable, By, Follow, FollowIndex, PhaseIndex, Placement, PlacementIndex, SumIndex};
use crate::text::messages::{Significant, say, text, word};
use crate::tolerance::feasibility::ADDED_UP_AS_STATED;

/// Who follows a phase, per audience.
pub(super) fn follows(
    notes: &mut Notes,
    market: &Market,
    placements: &By<PlacementIndex, Placement>,
) -> By<FollowIndex, Follow> {
    let mut offered_followers = By::new();
    let mut followed = Vec::new();
    for p in placements.keys() {
        let (channel, here) = (placements[p].channel.clone(), placements[p].phase);
        let phase_key = placements[p].role.as_str();
        let Some(follows) = notes.catalogue.channel[&channel].role[phase_key].follows.clone() else {
            continue;
        };
        let path = ["channel", &channel, "role", phase_key, "follows"];
        let Some(above) = phase_named(notes, &market.journey, &follows.phase, &path) else { continue };
        if follows.base.get() + follows.reachable.get() > 1.0 + ADDED_UP_AS_STATED {
            let percent = |share: Share| Significant::new(100.0 * share.get(), 4);
            let (base, reachable) = (percent(follows.base), percent(follows.reachable));
            let what = say!("base-and-reachable-are-more-than-everyone", base, reachable);
            let help = word!("together-they-are-at-most-100-pct");
            notes.fault(Fault::at(Code::MoreThanAll { of: Vec::new() }, &path, what).help(help));
        }
        followed.push((here, above));
        let cap = follows.frequency_cap.unwrap_or_else(|| {
            notes.note_default(format!("{}.frequency_cap", path.join(".")), text!("n3-contacts-per-week"), true);
            let contacts = Positive::new(3.0).unwrap_or_else(|_| unreachable!("3 is above 0"));
            FrequencyCap { contacts, per: VolumePeriod::Week }
        });
        for a in market.audiences.keys() {
            let people = (market.phases[above].people[a], market.phases[here].people[a]);
            // Its cap counts contacts, so it holds whether or not they build reach.
            if people.1 > 0.0 && placements[p].per_unit.contacts[a] > 0.0 {
                let share = follows.reachable.get() * (people.0 / people.1).min(1.0);
                let upstream = SumIndex::of_phase(above, a, market.audiences.len());
                let pool = Addressable { upstream, base: follows.base.get(), share };
                let frequency_cap =
                    cap.contacts.get() * cap.per.times_in(market.campaign.weeks_open(&placements[p].open));
                offered_followers.push(Follow { placement: p, audience: a, pool, frequency_cap });
            }
        }
    }
    no_cycle(notes, market, placements, &followed);
    offered_followers
}

/// A fault where phases follow each other in a circle.
fn no_cycle(
    notes: &mut Notes,
    market: &Market,
    placements: &By<PlacementIndex, Placement>,
    followed: &[(PhaseIndex, PhaseIndex)],
) {
    for start in market.phases.keys() {
        let mut phases_reached: By<PhaseIndex, bool> = vec![false; market.phases.len()].into();
        let mut frontier = vec![start];
        while let Some(phase) = frontier.pop() {
            for &(_, above) in followed.iter().filter(|(here, _)| *here == phase) {
                if !std::mem::replace(&mut phases_reached[above], true) {
                    frontier.push(above);
                }
            }
        }
        if phases_reached[start] {
            let follows = |p: &&Placement| notes.catalogue.channel[&p.channel].role[&p.role].follows.is_some();
            let round = placements.iter().filter(|p| p.phase == start).find(follows);
            let (channel, role) = round.map_or(("", ""), |p| (&p.channel, &p.role));
            let what = say!("phase-follows-itself", phase = market.phases[start].journey.key);
            let fault = Fault::at(Code::Circular, &["channel", channel, "role", role, "follows", "phase"], what);
            return notes.fault(fault.help(word!("follow-phase-that-comes-before")));
        }
    }
}

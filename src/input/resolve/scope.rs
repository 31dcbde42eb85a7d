//! What limits and goals can name: placements by channel, tag and phase.

use std::collections::BTreeSet;

use super::journeys::phase_or_left_out;
use super::lines::Lines;
use super::notes::Notes;
use crate::domain::brief::Group;
use crate::domain::journey::Journey;
use crate::fault::{Code, Fault, Named};
use crate::problem::{Audience, AudienceIndex, By, PhaseIndex, Placement, PlacementIndex};
use crate::text::messages::{say, word};

/// What limits and goals can name.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) journey: &'a Journey,
    pub(super) audiences: &'a By<AudienceIndex, Audience>,
    pub(super) placements: &'a By<PlacementIndex, Placement>,
    pub(super) lines: &'a Lines,
}

impl Scope<'_> {
    /// The placements that match every filter of a group; faults for unknown names.
    pub(super) fn members(&self, notes: &mut Notes, group: &Group, path: &[&str]) -> Vec<PlacementIndex> {
        let key = |word: &'static str| -> Vec<&str> { path.iter().copied().chain([word]).collect() };
        notes.channels_named(group.channels.as_deref().unwrap_or_default(), &key("channels"));
        let stated_phases = group.phases.iter().flatten();
        let phases: Vec<PhaseIndex> =
            stated_phases.filter_map(|name| phase_or_left_out(notes, self.journey, name, &key("phases"))).collect();
        for tag in group.tags.iter().flatten() {
            tag_known(notes, tag, &key("tags"));
        }
        // A channel may be named twice, and a placement may have two of the tags.
        let candidates: BTreeSet<PlacementIndex> = match (&group.channels, &group.tags) {
            (Some(names), _) => names.iter().flat_map(|name| self.lines.of_channel(name)).copied().collect(),
            (None, Some(tags)) => tags.iter().flat_map(|tag| self.lines.with_tag(tag)).copied().collect(),
            (None, None) => self.lines.all().collect(),
        };
        let matching = candidates.into_iter().filter(|&p| {
            let p = &self.placements[p];
            group.tags.as_ref().is_none_or(|tags| tags.iter().any(|tag| p.tags.contains(tag)))
                && (group.phases.is_none() || phases.contains(&p.phase))
        });
        matching.collect()
    }
}

fn tag_known(notes: &mut Notes, tag: &str, path: &[&str]) {
    if notes.tags.contains(tag) {
        return;
    }
    let fault = Fault::at(Code::unknown(Named::Tag, tag), path, say!("unknown-tag", tag));
    if notes.tags.is_empty() {
        notes.fault(fault.help(word!("no-channel-has-tags")));
    } else {
        let known_tags: Vec<&str> = notes.tags.iter().copied().collect();
        notes.unknown(fault, tag, known_tags.iter().copied());
    }
}

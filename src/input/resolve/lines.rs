//! The lines of a plan, by channel and by tag.

use std::collections::BTreeMap;

use crate::problem::{By, Placement, PlacementIndex};

/// Which placements are lines of which channel, and which have which tag.
pub(super) struct Lines {
    by_channel: BTreeMap<String, Vec<PlacementIndex>>,
    by_tag: BTreeMap<String, Vec<PlacementIndex>>,
    count: usize,
}

impl Lines {
    pub(super) fn of(placements: &By<PlacementIndex, Placement>) -> Self {
        let mut lines = Self { by_channel: BTreeMap::new(), by_tag: BTreeMap::new(), count: placements.len() };
        for (p, placement) in placements.iter_enumerated() {
            lines.by_channel.entry(placement.channel.clone()).or_default().push(p);
            for tag in &placement.tags {
                lines.by_tag.entry(tag.clone()).or_default().push(p);
            }
        }
        lines
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = PlacementIndex> + use<> {
        (0..self.count).map(PlacementIndex)
    }

    /// Those with a tag, in their order.
    pub(super) fn with_tag(&self, tag: &str) -> &[PlacementIndex] {
        self.by_tag.get(tag).map_or(&[], Vec::as_slice)
    }

    /// Those of a channel, in their order.
    pub(super) fn of_channel(&self, channel: &str) -> &[PlacementIndex] {
        self.by_channel.get(channel).map_or(&[], Vec::as_slice)
    }
}

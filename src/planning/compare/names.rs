//! What channels and phases are called, so that a spreadsheet that names them in words is compared by key.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::snapshot::Snapshot;
use crate::domain::journey;
use crate::input::read::split::Row;
use crate::text::sanitise::comparable;

/// The keys of channels and phases by all that they are called, what is learnt first before what is learnt later.
#[derive(Default)]
pub struct Names {
    channels: HashMap<String, String>,
    phases: HashMap<String, String>,
    /// The phases that a channel serves.
    served: BTreeMap<String, BTreeSet<String>>,
}

impl Names {
    /// Learns what a channel is called.
    pub fn channel<'a>(&mut self, key: &'a str, names: impl IntoIterator<Item = &'a str>) {
        for name in [key].into_iter().chain(names) {
            self.channels.entry(comparable(name)).or_insert_with(|| key.to_owned());
        }
    }

    /// Learns what a phase is called.
    pub fn phase<'a>(&mut self, key: &'a str, names: impl IntoIterator<Item = &'a str>) {
        for name in [key].into_iter().chain(names) {
            self.phases.entry(comparable(name)).or_insert_with(|| key.to_owned());
        }
    }

    /// Learns that a channel serves a phase.
    pub fn serves(&mut self, channel: &str, phase: &str) {
        self.served.entry(channel.to_owned()).or_default().insert(phase.to_owned());
    }

    /// Learns what a finished plan calls its lines and phases.
    pub fn plan(&mut self, plan: &Snapshot) {
        for line in &plan.lines {
            self.channel(&line.channel, line.channel_name.all());
            self.serves(&line.channel, &line.phase);
        }
        for phase in &plan.phases {
            self.phase(&phase.phase, phase.name.all());
        }
    }

    /// Learns what the rows of a spreadsheet call their channels, where they name them by key and by name.
    pub fn rows(&mut self, rows: &[Row]) {
        for row in rows {
            if let Some(name) = row.words.get("channel_name") {
                self.channel(&row.channel.to_lowercase(), [name.as_str()]);
            }
        }
    }

    /// Learns the phases of the journeys that are built in.
    pub fn built_in(&mut self) {
        for phase in journey::built_in().into_iter().flat_map(|journey| journey.phases) {
            self.phase(&phase.key, phase.name.all());
        }
    }

    /// A row by its keys; where nobody has learnt them, as it is written, in small letters.
    pub fn by_key(&self, row: &Row) -> Row {
        let channel =
            self.channels.get(&comparable(&row.channel)).cloned().unwrap_or_else(|| row.channel.to_lowercase());
        let phase = |name: &String| self.phases.get(&comparable(name)).cloned().unwrap_or_else(|| name.to_lowercase());
        let only = || self.served.get(&channel).filter(|phases| phases.len() == 1).and_then(|phases| phases.first());
        let phase = row.phase.as_ref().map(phase).or_else(|| only().cloned()).or_else(|| row.under.as_ref().map(phase));
        let mut words = row.words.clone();
        if channel != row.channel.to_lowercase() {
            words.entry("channel_name".to_owned()).or_insert_with(|| row.channel.clone());
        }
        Row { phase, channel, words, ..row.clone() }
    }
}

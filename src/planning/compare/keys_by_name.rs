//! What channels and phases are called, so that a spreadsheet that names them in words is compared by key.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::PlanFigures;
use crate::domain::journey;
use crate::input::read::split::Row;
use crate::text::sanitise::alike;

/// The keys of channels and phases by all that they are called, what is learnt first before what is learnt later.
#[derive(Default)]
pub struct KeysByName {
    channels: HashMap<String, String>,
    phases: HashMap<String, String>,
    /// The phases that a channel serves.
    served: BTreeMap<String, BTreeSet<String>>,
}

impl KeysByName {
    /// Learns what a channel is called.
    pub fn add_channel<'a>(&mut self, key: &'a str, names: impl IntoIterator<Item = &'a str>) {
        for name in [key].into_iter().chain(names) {
            self.channels.entry(alike(name)).or_insert_with(|| key.to_owned());
        }
    }

    /// Learns what a phase is called.
    pub fn add_phase<'a>(&mut self, key: &'a str, names: impl IntoIterator<Item = &'a str>) {
        for name in [key].into_iter().chain(names) {
            self.phases.entry(alike(name)).or_insert_with(|| key.to_owned());
        }
    }

    /// Learns that a channel serves a phase.
    pub fn add_served_phase(&mut self, channel: &str, phase: &str) {
        self.served.entry(channel.to_owned()).or_default().insert(phase.to_owned());
    }

    /// Learns what a finished plan calls its lines and phases.
    pub fn add_plan(&mut self, plan: &PlanFigures) {
        for line in &plan.lines {
            self.add_channel(&line.channel, line.channel_name.all());
            self.add_served_phase(&line.channel, &line.phase);
        }
        for phase in &plan.phases {
            self.add_phase(&phase.phase, phase.name.all());
        }
    }

    /// Learns what the rows of a spreadsheet call their channels, where they name them by key and by name.
    pub fn add_rows(&mut self, rows: &[Row]) {
        for row in rows {
            if let Some(name) = row.words.get("channel_name") {
                self.add_channel(&row.channel.to_lowercase(), [name.as_str()]);
            }
        }
    }

    /// Learns the phases of the journeys that are built in.
    pub fn add_built_in_phases(&mut self) {
        for phase in journey::built_in().into_iter().flat_map(|journey| journey.phases) {
            self.add_phase(&phase.key, phase.name.all());
        }
    }

    /// A row by its keys; where nobody has learnt them, as it is written, in small letters.
    pub fn by_key(&self, row: &Row) -> Row {
        let channel = self.channels.get(&alike(&row.channel)).cloned().unwrap_or_else(|| row.channel.to_lowercase());
        let phase = |name: &String| self.phases.get(&alike(name)).cloned().unwrap_or_else(|| name.to_lowercase());
        let only = || self.served.get(&channel).filter(|phases| phases.len() == 1).and_then(|phases| phases.first());
        let phase = row.phase.as_ref().map(phase).or_else(|| only().cloned()).or_else(|| row.under.as_ref().map(phase));
        let mut words = row.words.clone();
        if channel != row.channel.to_lowercase() {
            words.entry("channel_name".to_owned()).or_insert_with(|| row.channel.clone());
        }
        Row { phase, channel, words, ..row.clone() }
    }
}

//! The keys of channels and phases by their names, so that a spreadsheet that uses names is compared by key.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::PlanFigures;
use crate::domain::journey;
use crate::input::read::split::SplitRow;
use crate::text::sanitise::comparable;

/// The keys of channels and phases by every name they have; a name added first keeps its key.
#[derive(Default)]
pub struct KeysByName {
    channels: HashMap<String, String>,
    phases: HashMap<String, String>,
    /// The phases that a channel serves.
    served: BTreeMap<String, BTreeSet<String>>,
}

impl KeysByName {
    /// Adds the names of a channel.
    pub fn add_channel<'a>(&mut self, key: &'a str, names: impl IntoIterator<Item = &'a str>) {
        for name in [key].into_iter().chain(names) {
            self.channels.entry(comparable(name)).or_insert_with(|| key.to_owned());
        }
    }

    /// Adds the names of a phase.
    pub fn add_phase<'a>(&mut self, key: &'a str, names: impl IntoIterator<Item = &'a str>) {
        for name in [key].into_iter().chain(names) {
            self.phases.entry(comparable(name)).or_insert_with(|| key.to_owned());
        }
    }

    /// Adds a phase that a channel serves.
    pub fn add_served_phase(&mut self, channel: &str, phase: &str) {
        self.served.entry(channel.to_owned()).or_default().insert(phase.to_owned());
    }

    /// Adds the names in a finished plan.
    pub fn add_plan(&mut self, plan: &PlanFigures) {
        for line in &plan.lines {
            self.add_channel(&line.channel, line.channel_name.all());
            self.add_served_phase(&line.channel, &line.phase);
        }
        for phase in &plan.phases {
            self.add_phase(&phase.phase, phase.name.all());
        }
    }

    /// Adds the channel names in rows of a spreadsheet that have both key and name.
    pub fn add_rows(&mut self, rows: &[SplitRow]) {
        for row in rows {
            if let Some(name) = row.words.get("channel_name") {
                self.add_channel(&row.channel.to_lowercase(), [name.as_str()]);
            }
        }
    }

    /// Adds the phases of the built-in journeys.
    pub fn add_built_in_phases(&mut self) {
        for phase in journey::built_in().into_iter().flat_map(|journey| journey.phases) {
            self.add_phase(&phase.key, phase.name.all());
        }
    }

    /// A row with keys for names; an unknown name is written in lower case.
    pub fn by_key(&self, row: &SplitRow) -> SplitRow {
        let channel =
            self.channels.get(&comparable(&row.channel)).cloned().unwrap_or_else(|| row.channel.to_lowercase());
        let phase = |name: &String| self.phases.get(&comparable(name)).cloned().unwrap_or_else(|| name.to_lowercase());
        let only = || self.served.get(&channel).filter(|phases| phases.len() == 1).and_then(|phases| phases.first());
        let phase = row.phase.as_ref().map(phase).or_else(|| only().cloned()).or_else(|| row.under.as_ref().map(phase));
        let mut words = row.words.clone();
        if channel != row.channel.to_lowercase() {
            words.entry("channel_name".to_owned()).or_insert_with(|| row.channel.clone());
        }
        SplitRow { phase, channel, words, ..row.clone() }
    }
}

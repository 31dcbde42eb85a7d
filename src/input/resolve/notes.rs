//! The notes taken while a brief and a catalogue are resolved: faults, remarks and defaults, in the order in which they
//! are found.

use std::collections::BTreeSet;

use super::exchange_rates::MissingRates;
use super::left_out::LeftOut;
use crate::domain::brief::Brief;
use crate::domain::catalogue::Catalogue;
use crate::fault::{Code, Fault, MOST_SHOWN, Named, suggestion};
use crate::problem::AppliedDefault;
use crate::text::language::Text;
use crate::text::messages::{say, text};

/// The brief and the catalogue that are resolved, and what is found wrong, assumed or worth a remark on the way.
pub(super) struct Notes<'a> {
    pub(super) brief: &'a Brief,
    pub(super) catalogue: &'a Catalogue,
    pub(super) faults: Vec<Fault>,
    pub(super) defaults: Vec<AppliedDefault>,
    pub(super) remarks: Vec<Text>,
    /// Rates at which people move through the journey, where they are assumed.
    pub(super) rates: Vec<AppliedDefault>,
    /// What the journey has no phase for.
    pub(super) left_out: LeftOut,
    /// Currencies without an exchange rate.
    pub(super) missing_rates: MissingRates,
    /// Every tag of the catalogue.
    pub(super) tags: BTreeSet<&'a str>,
    /// Every resource of the catalogue.
    pub(super) resources: BTreeSet<&'a str>,
    /// The only channels to consider; none where all are.
    only: Option<BTreeSet<&'a str>>,
    /// How often an unknown name was compared with the known ones.
    compared: usize,
}

impl<'a> Notes<'a> {
    pub(super) fn new(brief: &'a Brief, catalogue: &'a Catalogue) -> Self {
        Self {
            brief,
            catalogue,
            faults: Vec::new(),
            defaults: Vec::new(),
            remarks: brief.outside.iter().map(|file| from_outside(file)).collect(),
            rates: Vec::new(),
            left_out: LeftOut::default(),
            missing_rates: MissingRates::default(),
            tags: catalogue.channel.values().flat_map(|channel| channel.tags.iter().map(String::as_str)).collect(),
            resources: catalogue
                .channel
                .values()
                .flat_map(|channel| channel.resource.keys().map(String::as_str))
                .collect(),
            only: brief.campaign.only.as_ref().map(|only| only.iter().map(String::as_str).collect()),
            compared: 0,
        }
    }

    pub(super) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Notes a default; `assumed` when no source supports it.
    pub(super) fn note_default(&mut self, path: impl Into<String>, value: impl Into<Text>, assumed: bool) {
        self.defaults.push(AppliedDefault { path: path.into(), value: value.into(), assumed });
    }

    /// Faults for channels named at `path` that the catalogue does not have.
    pub(super) fn channels_named(&mut self, names: &[String], path: &[&str]) {
        let catalogue = self.catalogue;
        for name in names.iter().filter(|name| !catalogue.channel.contains_key(*name)) {
            let fault = Fault::at(Code::unknown(Named::Channel, name), path, say!("unknown-channel", name));
            self.unknown(fault, name, catalogue.channel.keys().map(String::as_str));
        }
    }

    /// A fault of an unknown name, with the known name it resembles; without that once there are more faults than are
    /// shown.
    pub(super) fn unknown<'n>(
        &mut self,
        fault: Fault,
        name: &str,
        known: impl IntoIterator<Item = &'n str, IntoIter: Clone>,
    ) {
        self.compared += 1;
        let shown = self.compared <= MOST_SHOWN;
        self.fault(if shown { fault.help(suggestion(name, known.into_iter())) } else { fault });
    }

    /// Whether a channel is among the only ones to consider.
    pub(super) fn is_listed(&self, channel: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(channel))
    }
}

/// A remark on a file that the brief names outside its own folder.
fn from_outside(file: &str) -> Text {
    text!("lies-outside-folder-of-brief-which-names", file)
}

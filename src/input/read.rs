//! Reads what a planner asks for: the files of a brief and `--set` values become a [`Reading`], a brief and a
//! catalogue.
//!
//! Catalogue, brief, flags, scenarios and later changes are layers. They are merged key by key into one TOML tree, the
//! later over the earlier, and the tree is read as a brief and a catalogue. Faults are gathered on the way, so that one
//! run reports all of them.
//!
//! ```text
//! layers      which files and flags are read, and which brief and catalogue are in use
//! outside     files outside the folder of the brief, which --sandbox refuses
//! under_way   what already ran, of a campaign under way
//! key_values  the number that is written at a key path
//! ```

mod key_values;
mod layers;
mod outside;
mod under_way;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::files::file;
pub use super::tables::{points, split, workbook_of};
pub(crate) use super::toml::key_unit::unit_of_key;
use super::toml::layer::{Layer, MergedLayer};
use super::toml::merge::key_places;
use super::toml::numbers::normalise_numbers;
use super::toml::placed_name::PlacedName;
use super::toml::relations::Names;
pub use super::toml::scenarios::scenario_at;
use super::toml::scenarios::{self, ScenarioBase, ScenarioOutline};
use super::toml::syntax::{assignment, parse};
use super::toml::understand::{TreeFaults, understand};
use crate::domain::brief::{BASE, Brief};
use crate::domain::catalogue::{Catalogue, OwnPrice};
use crate::fault::{Code, Fault, Sources};
use crate::text::messages::{say, word};
use layers::Layers;

/// What a planner asks for: a brief (or none), and changes to it.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The brief's file; `-` is standard input.
    pub brief: Option<PathBuf>,
    /// Changes, each `PATH=VALUE`, the later over the earlier.
    pub set: Vec<String>,
    /// The scenario to read; none for the brief itself.
    pub scenario: Option<String>,
    /// Whether files that a brief names outside its own folder are refused.
    pub sandbox: bool,
    /// What already ran; none where nothing did.
    pub ran: Option<Ran>,
}

/// What already ran of a campaign, and from when the rest is planned.
#[derive(Clone, Debug, Default)]
pub struct Ran {
    /// The file that says what ran, week by week.
    pub file: PathBuf,
    /// The first week that is still to be planned, such as `2027-W12`.
    pub from: String,
    /// Whether the rest is planned at the rates observed.
    pub learn: bool,
}

/// A brief and a catalogue, with the texts they came from and the faults met on the way.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What the client wants.
    pub brief: Brief,
    /// What the market offers.
    pub catalogue: Catalogue,
    /// Where every key was written.
    pub sources: Sources,
    /// What could not be read, in the order it was met.
    pub faults: Vec<Fault>,
    /// The key paths that were left out because of it, and those that a misspelt key was meant for.
    pub rejected: BTreeSet<Vec<String>>,
    /// What was read with placeholders for values whose absence made larger entries unreadable; none where there are no
    /// such values.
    pub with_placeholders: Option<Box<(Brief, Catalogue)>>,
    /// Whether a whole text, or an unknown part of one, is missing from what was read.
    pub incomplete: bool,
    /// The names of the brief's scenarios, in the order they were written.
    pub scenarios: Vec<String>,
    /// Which of them this is; none for the brief itself.
    pub scenario: Option<String>,
    outlines: Vec<ScenarioOutline>,
    layers: Layers,
}

/// Reads all that `request` names.
pub fn request(request: &Request) -> Reading {
    let mut layers = Layers::new(request.sandbox);
    if let Some(path) = &request.brief {
        let fault = layers.open_brief(path).err();
        layers.faults.extend(fault);
    }
    add_changes(&mut layers, &request.set, Layer::Set);
    let fault = layers.choose_catalogue(None).err();
    layers.scenario_faults.extend(fault);
    let mut reading = understood(layers);
    if let Some(name) = &request.scenario {
        reading = reading.of_scenario(name);
    }
    match &request.ran {
        Some(ran) => reading.under_way(&ran.file, &ran.from, ran.learn),
        None => reading,
    }
}

/// Reads a brief from text; its catalogue is the built-in one, or none.
pub fn text(name: &str, brief: &str) -> Reading {
    let mut layers = Layers::default();
    layers.add_brief(name, brief);
    let fault = layers.choose_catalogue(None).err();
    layers.scenario_faults.extend(fault);
    understood(layers)
}

impl Reading {
    /// The same texts with more changes, each `PATH=VALUE`, laid over all that was read, a scenario too. Files are
    /// not opened again, so a changed `campaign.catalogue` changes nothing.
    #[must_use]
    pub fn changed(&self, changes: &[String]) -> Self {
        let mut layers = self.layers.clone();
        add_changes(&mut layers, changes, Layer::Change);
        understood(layers)
    }

    /// The scenarios that start from a brief, directly or by way of others, in the order they were written. That others
    /// do not is a fault of the brief already.
    pub fn scenarios_with_brief(&self) -> Vec<String> {
        let with_brief = scenarios::with_brief(&self.outlines);
        self.scenarios.iter().filter(|name| with_brief.contains(name.as_str())).cloned().collect()
    }

    /// The brief with the changes of one of its scenarios; under the name `base`, the brief itself. Earlier
    /// changes stay laid over it. Files are opened where they are not among the texts yet.
    #[must_use]
    pub fn of_scenario(&self, name: &str) -> Self {
        if name != BASE && !self.scenarios.iter().any(|known| known == name) {
            let mut reading = self.clone();
            reading.faults.push(scenarios::missing(name, &self.scenarios));
            return reading;
        }
        let chain = match name {
            BASE => Some(Vec::new()),
            name => scenarios::chain(&self.outlines, name),
        };
        // That a chain leads to no brief is a fault of the brief already.
        let Some(chain) = chain else { return Self { scenario: Some(name.to_owned()), ..self.clone() } };
        let mut layers = self.layers.clone();
        let other_document =
            chain.first().and_then(|root| if let ScenarioBase::File(file) = &root.base { Some(file) } else { None });
        let catalogue = chain.iter().rev().find_map(|outline| outline.catalogue.as_ref());
        let chosen = [layers.choose_brief(other_document).err(), layers.choose_catalogue(catalogue).err()];
        layers.scenario_faults = chosen.into_iter().flatten().collect();
        layers.chain = chain.iter().map(|outline| outline.name.clone()).collect();
        understood(layers)
    }
}

/// Reads the text of a plan that klantreis wrote earlier.
pub fn plan(path: &Path) -> Result<String, Fault> {
    file(path).map_err(|fault| fault.help(word!("name-plan-that-klantreis-wrote")))
}

/// Adds each `PATH=VALUE` as a text; those that cannot be read are faults.
fn add_changes(layers: &mut Layers, changes: &[String], layer: Layer) {
    for change in changes {
        match assignment(change) {
            Ok(text) => {
                layers.add(format!("--set {change}"), text, layer);
            }
            Err(fault) => layers.faults.push(fault),
        }
    }
}

/// Merges the layers and reads the result as a brief and a catalogue.
fn understood(layers: Layers) -> Reading {
    let sources = &layers.sources;
    let Trees { trees, mut scenarios, faults: of_texts, mut scenario_faults } = parsed(&layers);
    let mut faults = [layers.faults.as_slice(), layers.scenario_faults.as_slice(), &of_texts].concat();
    let incomplete = !faults.is_empty();
    let outlines = scenarios::outlines(&mut scenarios, &mut scenario_faults);
    faults.extend(scenario_faults);
    let (mut tree, own_prices) = merged(sources, trees, scenarios, &layers.chain);
    let keys = key_places(&tree);
    let mut channels = DeTable::new();
    if let Some((key, value)) = tree.remove_entry("channel") {
        channels.insert(key, value);
    }
    let mut tree_faults = TreeFaults::after(faults, Names::of(&channels));
    let currency = PlacedName::of_currency(&tree).map_or_else(|| "EUR".to_owned(), |currency| currency.name);
    for table in [&mut tree, &mut channels] {
        normalise_numbers(table, &currency, sources, &mut tree_faults);
    }
    let (mut brief, brief_with): (Brief, Option<Brief>) = understand(tree, &mut tree_faults);
    let (mut catalogue, catalogue_with): (Catalogue, Option<Catalogue>) = understand(channels, &mut tree_faults);
    let TreeFaults { faults, rejected, .. } = tree_faults;
    note_own_prices(&mut catalogue, own_prices);
    let scenario = layers.chain.last().cloned();
    brief.scenario.clone_from(&scenario);
    brief.actuals.clone_from(&layers.actuals);
    brief.outside = layers.outside();
    let with_placeholders = (brief_with.is_some() || catalogue_with.is_some()).then(|| {
        Box::new((brief_with.unwrap_or_else(|| brief.clone()), catalogue_with.unwrap_or_else(|| catalogue.clone())))
    });
    let scenarios = outlines.iter().map(|outline| outline.name.clone()).collect();
    let sources = sources.clone().with_keys(keys);
    Reading {
        brief,
        catalogue,
        sources,
        faults,
        rejected,
        with_placeholders,
        incomplete,
        scenarios,
        scenario,
        outlines,
        layers,
    }
}

/// Notes at each channel what its own price keeps of the market's price, and what it loses.
fn note_own_prices(catalogue: &mut Catalogue, own_prices: Vec<(String, OwnPrice)>) {
    for (key, price) in own_prices {
        if let Some(channel) = catalogue.channel.get_mut(&key) {
            let noted = channel.own_price.get_or_insert_default();
            noted.kept_keys = price.kept_keys;
            noted.lost_keys.extend(price.lost_keys);
            noted.currency = price.currency.or(noted.currency.take());
        }
    }
}

/// The TOML trees of all layers, the lowest first, with their scenarios apart.
struct Trees<'t> {
    trees: Vec<(Layer, DeTable<'t>)>,
    scenarios: DeTable<'t>,
    faults: Vec<Fault>,
    /// Faults of `scenario` keys that are no tables.
    scenario_faults: Vec<Fault>,
}

fn parsed(layers: &Layers) -> Trees<'_> {
    let sources = &layers.sources;
    let (mut trees, mut scenarios) = (Vec::new(), DeTable::new());
    let (mut faults, mut scenario_faults) = (Vec::new(), Vec::new());
    for (text, layer) in layers.in_use() {
        let (mut table, errors) = parse(text);
        faults.extend(errors);
        match layer {
            Layer::Catalogue => faults.extend(table.keys().filter(|key| key.get_ref() != "channel").map(|key| {
                let what = say!("catalogue-holds-only-channels", key = key.get_ref());
                Fault::text(Code::UnknownKey { key: key.get_ref().to_string() }, key.span(), what)
            })),
            // The scenarios of a brief that another one starts from are no part of it.
            Layer::ScenarioBase => drop(table.remove("scenario")),
            layer => {
                let scenario_table = scenarios::taken(&mut table, &mut scenario_faults);
                MergedLayer { sources, layer }.merge_scenarios(&mut scenarios, scenario_table);
            }
        }
        if layer != Layer::Brief || !layers.is_replaced() {
            trees.push((layer, table));
        }
    }
    Trees { trees, scenarios, faults, scenario_faults }
}

/// All layers as one tree: a chain of scenarios lies over the flags, and under later changes. With it, the channels
/// that got a price of their own, and what that keeps of the market's price.
fn merged<'t>(
    sources: &Sources,
    trees: Vec<(Layer, DeTable<'t>)>,
    mut scenarios: DeTable<'t>,
    chain: &[String],
) -> (DeTable<'t>, Vec<(String, OwnPrice)>) {
    let (mut tree, mut own_prices) = (DeTable::new(), Vec::new());
    let (changes, below): (Vec<_>, Vec<_>) = trees.into_iter().partition(|(layer, _)| *layer == Layer::Change);
    for (layer, table) in below {
        own_prices.extend(MergedLayer { sources, layer }.merge(&mut tree, table));
    }
    for name in chain {
        if let Some(DeValue::Table(table)) = scenarios.remove(name.as_str()).map(Spanned::into_inner) {
            own_prices.extend(MergedLayer { sources, layer: Layer::Set }.merge(&mut tree, table));
        }
    }
    for (layer, table) in changes {
        own_prices.extend(MergedLayer { sources, layer }.merge(&mut tree, table));
    }
    (tree, own_prices)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_reported_in_one_run() {
        let reading = text("t", "[campaign]\nbudgt = 1\nweeks = -2\n[goal.see]\nreach = 1.5\n");
        let what: Vec<&str> = reading.faults.iter().map(|fault| fault.what.as_str()).collect();
        assert_eq!(what.len(), 3, "{what:?}");
        assert_eq!(reading.faults[0].help.as_deref(), Some("did you mean `budget`?"));
    }
}

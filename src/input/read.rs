//! The only room that opens input: files and `--set` values become a brief and a catalogue; a planner's own
//! budget becomes a [`split`].
//!
//! All texts share one address space, so a range of bytes says which file it lies in. Catalogue, brief, `--set`,
//! scenarios and changes are merged key by key into one tree, the later over the earlier, before any
//! of it is understood. Serde stops at its first fault; here the faulty key is struck out and the
//! rest is read on, so that one run reports them all. What the entries mean is not known here.
//!
//! ```text
//! files     bytes -> text, or why not           merge       the later over the earlier, key by key
//! syntax    text -> tree                        scenario    which there are, and what each starts from
//! sources   which text is which, and where      understand  tree -> brief and catalogue, every fault on the way
//! figure    the number at a key                 forgiving   a tree read on past its faults
//! measured  which keys hold money or people     spelt       numbers as planners spell them
//! own       a price of one's own over the market's
//! stand_ins what holds a value that cannot be read, read all the same
//! shown     names and words that act on nothing     beside    which files a brief may name
//! table     a spreadsheet -> the rows below a heading
//! split     a planner's own budget               actuals     what already ran, week by week
//! points    those of a reach curve
//! ```

mod actuals;
mod beside;
mod currency;
mod figure;
mod files;
mod forgiving;
mod measured;
mod merge;
mod own;
pub mod points;
mod relations;
mod scenario;
mod shown;
mod sources;
mod spans;
mod spelt;
pub mod split;
mod stand_ins;
mod syntax;
mod table;
mod understand;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use crate::domain::brief::{Actuals, BASE, Brief};
use crate::domain::catalogue::{Catalogue, OwnPrice};
use crate::fault::{Code, Fault};
pub(crate) use figure::measured;
use files::file;
pub(crate) use files::reason;
use merge::{Laying, places};
use relations::Names;
use scenario::{Base, Outline};
pub use sources::Sources;
use sources::{Layer, Wanted};
use spelt::spell;
use syntax::assignment;
use understand::{Found, understand};

/// The file that a name such as `plan.xlsx#Media` is of.
pub fn file_of(path: &Path) -> PathBuf {
    table::workbook::sheet_wanted(path).0
}

/// What a planner asks for: a brief (or none), and changes to it.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The brief's file; `-` is standard input.
    pub brief: Option<PathBuf>,
    /// Changes, each `PATH=VALUE`, the later over the earlier.
    pub set: Vec<String>,
    /// The scenario that is wanted; the brief itself when there is none.
    pub scenario: Option<String>,
    /// Whether files that a brief names outside its own folder are refused.
    pub sandbox: bool,
    /// What already ran; none where nothing did.
    pub ran: Option<Ran>,
}

/// What already ran of a campaign, and from when the rest is planned.
#[derive(Clone, Debug, Default)]
pub struct Ran {
    /// The file that tells it, week by week.
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
    /// The key paths that were struck out because of it, and those a misspelt key was meant for.
    pub struck: BTreeSet<Vec<String>>,
    /// What was read with stand-ins for values without which something had to be struck out; none where nothing had.
    pub stood_in: Option<Box<(Brief, Catalogue)>>,
    /// Whether a whole text, or a part that cannot be told, is missing from what was read.
    pub incomplete: bool,
    /// The names of the brief's scenarios, in the order they were written.
    pub scenarios: Vec<String>,
    /// Which of them this is; none for the brief itself.
    pub scenario: Option<String>,
    outlines: Vec<Outline>,
    opened: Opened,
}

/// Which scenario the texts were opened for, and what could not be opened.
#[derive(Clone, Debug, Default)]
struct Opened {
    /// The scenarios to lay over the brief, in this order.
    chain: Vec<String>,
    /// Of the brief and the flags, which every scenario needs.
    asked: Vec<Fault>,
    /// Of what this scenario alone needs.
    chosen: Vec<Fault>,
    /// What already ran.
    actuals: Option<Actuals>,
}

/// Reads all that `request` names.
pub fn request(request: &Request) -> Reading {
    let mut sources = Sources::default();
    sources.sandbox = request.sandbox;
    let mut opened = Opened::default();
    if let Some(path) = &request.brief {
        opened.asked.extend(sources.open_brief(path).err());
    }
    opened.asked.extend(add_changes(&mut sources, &request.set, Layer::Set));
    opened.chosen.extend(sources.choose_catalogue(None).err());
    let mut reading = understood(sources, opened);
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
    let mut sources = Sources::default();
    sources.add_brief(name, brief);
    let chosen = sources.choose_catalogue(None).err().into_iter().collect();
    understood(sources, Opened { chosen, ..Opened::default() })
}

impl Reading {
    /// The same texts with more changes, each `PATH=VALUE`, laid over all that was read, a scenario too. Files are
    /// not opened again, so a changed `campaign.catalogue` changes nothing.
    #[must_use]
    pub fn changed(&self, changes: &[String]) -> Self {
        let mut sources = self.sources.unread();
        let mut opened = self.opened.clone();
        opened.asked.extend(add_changes(&mut sources, changes, Layer::Change));
        understood(sources, opened)
    }

    /// The scenarios that start from a brief, by way of others or at once, in the order they were written; that others
    /// do not is told of the brief already.
    pub fn founded_scenarios(&self) -> Vec<String> {
        let founded = scenario::founded(&self.outlines);
        self.scenarios.iter().filter(|name| founded.contains(name.as_str())).cloned().collect()
    }

    /// The brief with the changes of one of its scenarios; under the name `base`, the brief itself. Earlier
    /// changes stay laid over it. Files are opened where they are not among the texts yet.
    #[must_use]
    pub fn of_scenario(&self, name: &str) -> Self {
        if name != BASE && !self.scenarios.iter().any(|known| known == name) {
            let mut reading = self.clone();
            reading.faults.push(scenario::missing(name, &self.scenarios));
            return reading;
        }
        let chain = match name {
            BASE => Some(Vec::new()),
            name => scenario::chain(&self.outlines, name),
        };
        // A chain that leads to no brief was told when the brief was read.
        let Some(chain) = chain else { return Self { scenario: Some(name.to_owned()), ..self.clone() } };
        let mut sources = self.sources.unread();
        let other = chain.first().and_then(|root| if let Base::File(file) = &root.base { Some(file) } else { None });
        let catalogue = chain.iter().rev().find_map(|outline| outline.catalogue.as_ref());
        let chosen = [sources.choose_brief(other).err(), sources.choose_catalogue(catalogue).err()];
        let opened = Opened {
            chain: chain.iter().map(|outline| outline.name.clone()).collect(),
            asked: self.opened.asked.clone(),
            chosen: chosen.into_iter().flatten().collect(),
            actuals: self.opened.actuals.clone(),
        };
        understood(sources, opened)
    }
}

/// Reads the text of a plan that was written earlier, for whoever knows what a plan is.
pub fn plan(path: &Path) -> Result<String, Fault> {
    file(path).map_err(|fault| fault.mend("name a plan that `klantreis plan -o plan.json` wrote"))
}

/// Adds each `PATH=VALUE` as a text; those that cannot be read are faults.
fn add_changes(sources: &mut Sources, changes: &[String], layer: Layer) -> Vec<Fault> {
    let mut faults = Vec::new();
    for change in changes {
        match assignment(change) {
            Ok(text) => {
                sources.add(format!("--set {change}"), text, layer);
            }
            Err(fault) => faults.push(fault),
        }
    }
    faults
}

/// Merges the layers and reads the result as a brief and a catalogue.
fn understood(mut sources: Sources, opened: Opened) -> Reading {
    let mut faults = [opened.asked.as_slice(), opened.chosen.as_slice()].concat();
    let (mut scenarios, mut structure) = (DeTable::new(), Vec::new());
    let trees = parsed(&sources, &mut scenarios, (&mut faults, &mut structure));
    let incomplete = !faults.is_empty();
    let outlines = scenario::outlines(&mut scenarios, &mut structure);
    faults.extend(structure);
    let (mut tree, own) = merged(&sources, trees, (scenarios, &opened.chain));
    let written = places(&tree);
    let mut channels = DeTable::new();
    if let Some((key, value)) = tree.remove_entry("channel") {
        channels.insert(key, value);
    }
    let mut found = Found::after(faults, Names::of(&channels));
    let currency = Wanted::of_currency(&tree).map_or_else(|| "EUR".to_owned(), |wanted| wanted.name);
    for table in [&mut tree, &mut channels] {
        spell(table, &currency, (&sources, &mut found));
    }
    let (mut brief, other_brief): (Brief, Option<Brief>) = understand(tree, &mut found);
    let (mut catalogue, other_catalogue): (Catalogue, Option<Catalogue>) = understand(channels, &mut found);
    let Found { faults, struck, .. } = found;
    for (key, price) in own {
        if let Some(channel) = catalogue.channel.get_mut(&key) {
            let noted = channel.own_price.get_or_insert_default();
            noted.kept_keys = price.kept_keys;
            noted.lost_keys.extend(price.lost_keys);
            noted.currency = price.currency.or(noted.currency.take());
        }
    }
    sources.written = written;
    let scenario = opened.chain.last().cloned();
    brief.scenario.clone_from(&scenario);
    brief.actuals.clone_from(&opened.actuals);
    brief.outside = sources.outside();
    let stood_in = (other_brief.is_some() || other_catalogue.is_some()).then(|| {
        Box::new((other_brief.unwrap_or_else(|| brief.clone()), other_catalogue.unwrap_or_else(|| catalogue.clone())))
    });
    let scenarios = outlines.iter().map(|outline| outline.name.clone()).collect();
    Reading { brief, catalogue, sources, faults, struck, stood_in, incomplete, scenarios, scenario, outlines, opened }
}

/// The trees of all layers, the lowest first, without their scenarios, which are gathered apart.
fn parsed<'t>(
    sources: &'t Sources,
    scenarios: &mut DeTable<'t>,
    (faults, structure): (&mut Vec<Fault>, &mut Vec<Fault>),
) -> Vec<(Layer, DeTable<'t>)> {
    let mut trees = Vec::new();
    for text in sources.layers() {
        let (mut table, errors) = text.parse();
        faults.extend(errors);
        match text.layer {
            Layer::Catalogue => faults.extend(table.keys().filter(|key| key.get_ref() != "channel").map(|key| {
                let what = format!("a catalogue holds only `channel` tables, this is `{}`", key.get_ref());
                Fault::text(Code::UnknownKey { key: key.get_ref().to_string() }, key.span(), what)
            })),
            // The scenarios of a brief that another one starts from are no part of it.
            Layer::Base => drop(table.remove("scenario")),
            layer => {
                Laying { sources, layer }.lay_scenarios(scenarios, scenario::taken(&mut table, structure));
            }
        }
        if text.layer != Layer::Brief || !sources.is_replaced() {
            trees.push((text.layer, table));
        }
    }
    trees
}

/// All layers as one tree: a chain of scenarios lies over the flags, and under later changes. With it the prices that
/// took the place of others.
fn merged<'t>(
    sources: &Sources,
    trees: Vec<(Layer, DeTable<'t>)>,
    (mut scenarios, chain): (DeTable<'t>, &[String]),
) -> (DeTable<'t>, Vec<(String, OwnPrice)>) {
    let (mut tree, mut own) = (DeTable::new(), Vec::new());
    let (changes, below): (Vec<_>, Vec<_>) = trees.into_iter().partition(|(layer, _)| *layer == Layer::Change);
    for (layer, table) in below {
        own.extend(Laying { sources, layer }.lay(&mut tree, table));
    }
    for name in chain {
        if let Some(DeValue::Table(table)) = scenarios.remove(name.as_str()).map(Spanned::into_inner) {
            own.extend(Laying { sources, layer: Layer::Set }.lay(&mut tree, table));
        }
    }
    for (layer, table) in changes {
        own.extend(Laying { sources, layer }.lay(&mut tree, table));
    }
    (tree, own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_reported_in_one_run() {
        let reading = text("t", "[campaign]\nbudgt = 1\nweeks = -2\n[goal.see]\nreach = 1.5\n");
        let what: Vec<&str> = reading.faults.iter().map(|fault| fault.what.as_str()).collect();
        assert_eq!(what.len(), 3, "{what:?}");
        assert_eq!(reading.faults[0].mend.as_deref(), Some("did you mean `budget`?"));
    }
}

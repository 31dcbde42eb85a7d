//! The only room that opens input: files and `--set` values become a brief and a catalogue; a planner's own
//! budget becomes a [`split`].
//!
//! All texts share one address space, so a range of bytes says which file it lies in. Catalogue,
//! brief and `--set` are merged key by key into one tree, the later over the earlier, before any
//! of it is understood. Serde stops at its first fault; here the faulty key is struck out and the
//! tree read again, so that one run reports them all. What the entries mean is not known here.

mod files;
mod merge;
mod sources;
pub mod split;
mod syntax;
mod understand;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::de::DeTable;

use crate::brief::Brief;
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Place};
pub(crate) use files::reason;
use files::{CASE, file, streamed, utf8};
use merge::{merge, note_places};
use sources::Layer;
pub use sources::{Sources, Text};
use syntax::assignment;
use understand::understand;

/// What a planner asks for: a brief (or none), and changes to it.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The brief's file; `-` is standard input.
    pub brief: Option<PathBuf>,
    /// Changes, each `PATH=VALUE`, the later over the earlier.
    pub set: Vec<String>,
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
    pub struck: Vec<Vec<String>>,
    /// Whether a whole text, or a part that cannot be told, is missing from what was read.
    pub incomplete: bool,
}

/// Reads all that `request` names.
pub fn request(request: &Request) -> Reading {
    let mut sources = Sources::default();
    let mut faults = Vec::new();
    let mut beside = PathBuf::new();
    if let Some(path) = &request.brief {
        beside = path.parent().map(Path::to_path_buf).unwrap_or_default();
        let standard = path.as_os_str() == "-";
        match if standard { streamed("standard input", std::io::stdin(), &CASE).and_then(utf8) } else { file(path) } {
            Ok(text) => sources.add(path.display().to_string(), text, Layer::Brief),
            Err(fault) => faults.push(fault),
        }
    }
    for change in &request.set {
        match assignment(change) {
            Ok(text) => sources.add(format!("--set {change}"), text, Layer::Set),
            Err(fault) => faults.push(fault),
        }
    }
    faults.extend(sources.add_catalogue(&beside));
    understood(sources, faults)
}

/// Reads a brief from text; its catalogue is the built-in one, or none.
pub fn text(name: &str, brief: &str) -> Reading {
    let mut sources = Sources::default();
    sources.add(name.to_owned(), brief.to_owned(), Layer::Brief);
    let faults = sources.add_catalogue(Path::new(""));
    understood(sources, faults.into_iter().collect())
}

impl Reading {
    /// The same texts with more changes, each `PATH=VALUE`, laid over all that was read. Files are not
    /// opened again, so a changed `campaign.catalogue` changes nothing.
    #[must_use]
    pub fn changed(&self, changes: &[String]) -> Self {
        let mut sources = Sources { texts: self.sources.texts.clone(), written: BTreeMap::new() };
        let mut faults = Vec::new();
        for change in changes {
            match assignment(change) {
                Ok(text) => sources.add(format!("--set {change}"), text, Layer::Set),
                Err(fault) => faults.push(fault),
            }
        }
        understood(sources, faults)
    }
}

/// Reads the text of a plan that was written earlier, for whoever knows what a plan is.
pub fn plan(path: &Path) -> Result<String, Fault> {
    file(path).map_err(|fault| fault.mend("name a plan that `klantreis plan -o plan.json` wrote"))
}

/// Merges the layers and reads the result as a brief and a catalogue.
fn understood(mut sources: Sources, mut faults: Vec<Fault>) -> Reading {
    let mut tree = DeTable::new();
    let mut texts: Vec<&Text> = sources.texts.iter().collect();
    texts.sort_by_key(|text| text.layer);
    for text in texts {
        let (table, errors) = text.parse();
        faults.extend(errors);
        if text.layer == Layer::Catalogue {
            faults.extend(table.keys().filter(|key| key.get_ref() != "channel").map(|key| {
                let what = format!("a catalogue holds only `channel` tables, this is `{}`", key.get_ref());
                Fault { place: Place::Text(key.span()), what, mend: None }
            }));
        }
        merge(&mut tree, table, text.layer);
    }
    let mut written = BTreeMap::new();
    note_places(&tree, &mut Vec::new(), &mut written);
    let mut channels = DeTable::new();
    if let Some((key, value)) = tree.remove_entry("channel") {
        channels.insert(key, value);
    }
    let mut struck = Vec::new();
    let incomplete = !faults.is_empty();
    let brief = understand(tree, (&mut faults, &mut struck));
    let catalogue = understand(channels, (&mut faults, &mut struck));
    sources.written = written;
    Reading { brief, catalogue, sources, faults, struck, incomplete }
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

//! Known briefs to begin with, and tables of all known files that may be put into others.

use std::collections::BTreeMap;
use std::path::Path;

use toml::{Table, Value};

use super::tree::{self, Place};

/// What inputs are made of.
pub(super) struct Bases {
    /// Briefs that were read, by file.
    pub(super) briefs: Vec<(String, Table)>,
    /// A catalogue that a brief may name.
    pub(super) catalogue: Table,
    /// By the kind of table: keys and values that files have there.
    grafts: BTreeMap<String, Vec<(String, Value)>>,
}

impl Bases {
    pub(super) fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let of = |folder: &str| files(&root.join(folder));
        let mut briefs: Vec<_> = ["tests/corpus", "tests/cases", "tests/hard"].into_iter().flat_map(of).collect();
        briefs.extend(files(&root.join("plans")).into_iter().filter(|(name, _)| name.ends_with("brief.toml")));
        let catalogue = tree::parsed(&root.join("plans/catalogue.toml")).expect("a catalogue");
        let donors: Vec<_> = of("tests/faults");
        let mut grafts: BTreeMap<String, Vec<(String, Value)>> = BTreeMap::new();
        for (_, table) in briefs.iter().chain(&donors) {
            for place in tree::tables(table) {
                let here = tree::table(table, &place).expect("a table that was found");
                let known = grafts.entry(tree::kind(&place)).or_default();
                known.extend(here.iter().map(|(key, value)| (key.clone(), value.clone())));
            }
        }
        assert!(briefs.len() > 50, "only {} briefs", briefs.len());
        Self { briefs, catalogue, grafts }
    }

    /// What other files have in tables of the same kind.
    pub(super) fn grafts(&self, place: &Place) -> &[(String, Value)] {
        self.grafts.get(&tree::kind(place)).map_or(&[], Vec::as_slice)
    }
}

/// The TOML files of a folder and of those in it that can be parsed, in order.
fn files(folder: &Path) -> Vec<(String, Table)> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = entries.collect();
    paths.sort();
    let each = paths.into_iter().flat_map(|path| match path.extension() {
        _ if path.is_dir() => files(&path),
        Some(extension) if extension == "toml" => {
            let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("a file of ours").display().to_string();
            tree::parsed(&path).map(|table| (name, table)).into_iter().collect()
        }
        _ => Vec::new(),
    });
    each.collect()
}

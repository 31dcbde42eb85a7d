//! The merged TOML tree as the types of a brief and a catalogue, with every fault on the way.
//!
//! What cannot be read is left out, and the rest is read; see [`super::deserialise`].

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::deserialise::{self, RejectedEntry};
use super::entry_error::EntryError;
use super::placeholders;
use super::relations::{self, Names};
use super::spans::Spans;
use crate::fault::{Code, Fault, MOST_SHOWN, Named, Place, did_you_mean, listed, nearest};
use crate::text::messages::{say, word};

/// Keys that take a list; serde would read a list as a table wherever a table is wanted.
const LISTS: [&str; 10] =
    ["only", "needs", "steps", "channels", "tags", "phases", "sub_phases", "points", "flight", "blackout"];

/// The faults of a tree, and what was left out because of them.
#[derive(Default)]
pub(in crate::input) struct TreeFaults {
    pub(in crate::input) faults: Vec<Fault>,
    /// The key paths that were left out, and those that a misspelt key was meant for.
    pub(in crate::input) rejected: BTreeSet<Vec<String>>,
    /// The names that the brief may use.
    names: Names,
    /// The ranges that have a fault already.
    spans: Spans,
}

/// Reads a tree as `T`. What serde refuses becomes a fault and is left out; no fault is reported around or in a key
/// that was left out. With it, the tree with placeholders for values that could not be read, where there are any.
pub(in crate::input) fn understand<T: DeserializeOwned + Default>(
    mut tree: DeTable<'_>,
    found: &mut TreeFaults,
) -> (T, Option<T>) {
    remove_lists(&mut tree, &mut Vec::new(), found);
    let root = Spanned::new(0..0, DeValue::Table(tree));
    let (value, rejected) = deserialise::read(&root);
    let mut needed_keys: Vec<Vec<String>> = rejected.iter().filter_map(missing_key).collect();
    let (new, again): (Vec<RejectedEntry>, Vec<RejectedEntry>) =
        rejected.into_iter().partition(|entry| found.spans.add(entry.span.clone()));
    found.rejected.extend(again.into_iter().map(|entry| entry.path));
    found.report(new, root.get_ref().as_table());
    needed_keys.retain(|path| found.rejected.contains(path));
    (value, placeholders::read(&root, &needed_keys))
}

impl TreeFaults {
    /// The faults of a brief that may use these names; those that were met earlier come first. A value with a syntax
    /// error has no other fault.
    pub(in crate::input) fn after(faults: Vec<Fault>, names: Names) -> Self {
        let mut spans = Spans::default();
        for fault in faults.iter().filter(|fault| fault.code == Code::Syntax) {
            if let Place::Text(range) = &fault.place {
                spans.add(range.clone());
            }
        }
        Self { faults, names, spans, ..Self::default() }
    }

    /// Adds the fault of an entry that is left out.
    pub(super) fn reject(&mut self, path: &[String], fault: Fault) {
        if let Place::Text(range) = &fault.place {
            self.spans.add(range.clone());
        }
        self.rejected.insert(path.to_vec());
        self.faults.push(fault);
    }

    /// Adds a fault for each entry that was left out. Nearest names are looked up for the first faults only, which are
    /// the ones that are shown.
    fn report(&mut self, mut rejected: Vec<RejectedEntry>, tree: Option<&DeTable<'_>>) {
        rejected.sort_by_key(|entry| entry.span.start);
        for (index, RejectedEntry { path, error, .. }) in rejected.iter().enumerate() {
            if let (EntryError::UnknownKey(word, known), [table @ .., _], true) = (error, &path[..], index < MOST_SHOWN)
            {
                let meant = nearest(word, all_known(known).iter().copied());
                self.rejected.extend(meant.map(|meant| [table, &[meant.to_owned()]].concat()));
            }
            self.rejected.insert(path.clone());
        }
        rejected.retain(|entry| !self.lacks_a_rejected_key(entry));
        for (index, entry) in rejected.into_iter().enumerate() {
            let fault = self.fault_of(entry, tree, index < MOST_SHOWN);
            self.faults.extend(fault);
        }
    }

    /// The fault of an entry; `shown` is whether it is among those that are shown.
    fn fault_of(&mut self, entry: RejectedEntry, tree: Option<&DeTable<'_>>, shown: bool) -> Option<Fault> {
        let RejectedEntry { path, span, error } = entry;
        let related = tree.filter(|_| shown).and_then(|tree| relations::explain(tree, &path, &error, &self.names));
        if let Some((what, help)) = related {
            return Some(Fault::text(Code::BadValue, span, what).help(help));
        }
        match error {
            EntryError::UnknownKey(key, _) if !shown => Some(unknown_key(&key, span)),
            EntryError::MissingKey(key) => {
                match tree.and_then(|tree| misspelt_channel(tree, &path)).filter(|_| shown) {
                    Some(misspelt) => {
                        self.rejected.insert(path[..2].to_vec());
                        Some(misspelt)
                    }
                    None => Some(missing(&path, &key, span)),
                }
            }
            error => plain_fault(&path, error, span),
        }
    }

    /// Whether all that is wrong with an entry is that a key of it could not be read, which is a fault already.
    fn lacks_a_rejected_key(&self, one: &RejectedEntry) -> bool {
        let EntryError::MissingKey(key) = &one.error else { return false };
        self.rejected.contains(&below(&one.path, key))
    }
}

/// The known keys, with those that are read apart from the rest of a brief: channels and scenarios.
fn all_known<'a>(known: &[&'a str]) -> Vec<&'a str> {
    let own_named_tables: &[&str] = if known.contains(&"campaign") { &["channel", "scenario"] } else { &[] };
    [known, own_named_tables].concat()
}

/// The fault of a channel that lacks a required key and has a name much like another's: a typing error.
fn misspelt_channel(tree: &DeTable<'_>, path: &[String]) -> Option<Fault> {
    let [channel, key, ..] = path else { return None };
    let channels = tree.get("channel").filter(|_| channel == "channel")?.get_ref().as_table()?;
    let others = channels.keys().map(|other| other.get_ref().as_ref()).filter(|other| other != key);
    let meant = nearest(key, others)?;
    let place = channels.get_key_value(key.as_str())?.0.span();
    let what = say!("unknown-channel-without-price", name = key);
    Some(Fault::text(Code::unknown(Named::Channel, key), place, what).help(did_you_mean(meant)))
}

/// Removes lists where none belongs, with a fault.
fn remove_lists(table: &mut DeTable<'_>, path: &mut Vec<String>, found: &mut TreeFaults) {
    let mut misplaced = Vec::new();
    for (key, value) in table.iter_mut() {
        let name = key.get_ref().to_string();
        path.push(name.clone());
        let span = value.span();
        match value.get_mut() {
            DeValue::Table(inner) => remove_lists(inner, path, found),
            DeValue::Array(_) if !LISTS.contains(&name.as_str()) => {
                let what = say!("is-not-a-list", name);
                let help = say!("write-value-or-table", path = path.join("."));
                found.reject(path, Fault::text(Code::WrongType, span, what).help(help));
                misplaced.push(name);
            }
            _ => {}
        }
        path.pop();
    }
    for name in misplaced {
        table.remove(name.as_str());
    }
}

/// The missing key path for which an entry was left out.
fn missing_key(one: &RejectedEntry) -> Option<Vec<String>> {
    if let EntryError::MissingKey(key) = &one.error { Some(below(&one.path, key)) } else { None }
}

/// The path of a key in the table at another.
fn below(path: &[String], key: &str) -> Vec<String> {
    [path, &[key.to_owned()]].concat()
}

/// The fault of an error that is reported as it is; none of one whose fault is reported elsewhere.
fn plain_fault(path: &[String], error: EntryError, span: Range<usize>) -> Option<Fault> {
    Some(match error {
        EntryError::UnknownKey(key, known) => unknown_key(&key, span).help(meant_or_known(&key, &all_known(known))),
        EntryError::UnknownWord(word, known) => {
            let what = say!("unknown-word", word);
            let help = meant_or_known(&word, known);
            Fault::text(Code::UnknownWord { word }, span, what).help(help)
        }
        EntryError::MissingKey(key) => missing(path, &key, span),
        EntryError::WrongType { expected, got } => {
            Fault::text(Code::WrongType, span, say!("wrong-type", expected, got))
        }
        EntryError::Other(words) => Fault::text(Code::BadValue, span, words),
        EntryError::InList(error, _) => return plain_fault(path, *error, span),
        EntryError::Unparsed | EntryError::Within => return None,
    })
}

fn unknown_key(key: &str, span: Range<usize>) -> Fault {
    Fault::text(Code::UnknownKey { key: key.to_owned() }, span, say!("unknown-key", key))
}

/// The fault of an entry without a required key.
fn missing(path: &[String], key: &str, span: Range<usize>) -> Fault {
    let help = match key {
        "per" => word!("add-per").to_owned(),
        key => say!("add-toml", toml = key),
    };
    Fault::text(Code::missing(&below(path, key)), span, say!("key-is-missing-here", key)).help(help)
}

/// The known word that is probably meant, or all that are known.
fn meant_or_known(word: &str, known: &[&str]) -> String {
    match nearest(word, known.iter().copied()) {
        Some(name) => did_you_mean(name),
        None => say!("known-here", names = listed(known.iter().copied())),
    }
}

/// The path of the deepest entry whose key or value covers `span`.
pub(in crate::input) fn covering(tree: &DeTable<'_>, span: &Range<usize>) -> Option<Vec<String>> {
    let covers = |range: Range<usize>| range.start <= span.start && span.end <= range.end && !range.is_empty();
    if let Some((key, _)) = tree.iter().find(|(key, _)| key.span() == *span) {
        return Some(vec![key.get_ref().to_string()]);
    }
    for (key, value) in tree {
        let inner = value.get_ref().as_table().and_then(|inner| covering(inner, span));
        if inner.is_some() || covers(key.span()) || covers(value.span()) {
            let mut path = vec![key.get_ref().to_string()];
            path.extend(inner.unwrap_or_default());
            return Some(path);
        }
    }
    None
}

//! From a merged tree to the types of a brief and a catalogue, with every fault on the way.
//!
//! What cannot be understood is struck out, and the rest is read on; see [`super::deserialise`].

use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::deserialise::{self, EntryError, RejectedEntry};
use super::placeholders;
use super::relations::{self, Names};
use super::spans::Spans;
use crate::fault::{Code, Fault, Named, Place, TOLD, listed, nearest};

/// Keys that take a list; serde would read a list as a table wherever a table is wanted.
const LISTS: [&str; 10] =
    ["only", "needs", "steps", "channels", "tags", "phases", "sub_phases", "points", "flight", "blackout"];

/// What serde expects, in planner's words.
const EXPECTED: [(&str, &str); 6] = [
    ("expected struct", "expected a table such as { … }"),
    ("expected a sequence", "expected a list such as [\"radio\"]"),
    ("expected a boolean", "expected true or false, without quotes"),
    ("expected a TOML datetime", "expected a day such as 2027-03-01, without quotes"),
    ("expected a map", "expected a table such as { city = \"62%\" }"),
    ("expected a tuple", "expected pairs such as [[1, \"20%\"], [4, \"45%\"]]"),
];

/// What was found wrong with a tree.
#[derive(Default)]
pub(in crate::input) struct TreeFaults {
    pub(in crate::input) faults: Vec<Fault>,
    /// The key paths that were struck out, and those a misspelt key was meant for.
    pub(in crate::input) rejected: BTreeSet<Vec<String>>,
    /// What the brief may name.
    names: Names,
    told: Spans,
}

/// Reads a tree as `T`; whatever serde refuses becomes a fault and is struck out. What lies around or in
/// a struck key is not told again. Beside it, what the tree says with stand-ins for what could not be read, where that
/// is more.
pub(in crate::input) fn understand<T: DeserializeOwned + Default>(
    mut tree: DeTable<'_>,
    found: &mut TreeFaults,
) -> (T, Option<T>) {
    no_lists(&mut tree, &mut Vec::new(), found);
    let root = Spanned::new(0..0, DeValue::Table(tree));
    let (value, rejected) = deserialise::read(&root);
    let mut needed: Vec<Vec<String>> = rejected.iter().filter_map(needed).collect();
    let (new, again): (Vec<RejectedEntry>, Vec<RejectedEntry>) =
        rejected.into_iter().partition(|one| found.told.add(one.span.clone()));
    found.rejected.extend(again.into_iter().map(|one| one.path));
    found.tell(new, root.get_ref().as_table());
    needed.retain(|path| found.rejected.contains(path));
    (value, placeholders::read(&root, &needed))
}

impl TreeFaults {
    /// Nothing yet, but for faults that were met before, of a brief that may name these.
    pub(in crate::input) fn after(faults: Vec<Fault>, names: Names) -> Self {
        Self { faults, names, ..Self::default() }
    }

    /// Tells a fault of an entry that is struck out.
    pub(in crate::input) fn reject(&mut self, path: &[String], fault: Fault) {
        if let Place::Text(range) = &fault.place {
            self.told.add(range.clone());
        }
        self.rejected.insert(path.to_vec());
        self.faults.push(fault);
    }

    /// Tells what was struck out. What was meant instead is looked for as far as it is shown.
    fn tell(&mut self, mut rejected: Vec<RejectedEntry>, tree: Option<&DeTable<'_>>) {
        rejected.sort_by_key(|one| one.span.start);
        for (index, RejectedEntry { path, wrong, .. }) in rejected.iter().enumerate() {
            if let (EntryError::UnknownKey(word, known), [table @ .., _], true) = (wrong, &path[..], index < TOLD) {
                let meant = nearest(word, all_known(known).iter().copied());
                self.rejected.extend(meant.map(|meant| [table, &[meant.to_owned()]].concat()));
            }
            self.rejected.insert(path.clone());
        }
        rejected.retain(|one| !self.lacks_what_was_struck(one));
        for (index, RejectedEntry { path, span, wrong }) in rejected.into_iter().enumerate() {
            let shown = index < TOLD;
            let misspelt = || misspelt_channel(tree?, &path).filter(|_| shown);
            let related = tree.filter(|_| shown).and_then(|tree| relations::of(tree, &path, (&wrong, &self.names)));
            if let Some((what, mend)) = related {
                self.faults.push(Fault::text(Code::BadValue, span, what).mend(mend));
                continue;
            }
            self.faults.push(match wrong {
                EntryError::UnknownKey(key, known) => {
                    let known = all_known(known);
                    unknown(Code::UnknownKey { key: key.clone() }, ("key", &key), &known, (span, shown))
                }
                EntryError::MissingKey(key) => match misspelt() {
                    Some(misspelt) => {
                        self.rejected.insert(path[..2].to_vec());
                        misspelt
                    }
                    None => missing(&path, &key, span),
                },
                EntryError::Words(words, _) => in_words(&path, &words, span),
                EntryError::Within => continue,
            });
        }
    }

    /// Whether all that is wrong with an entry is that a key of it could not be read, which is told already.
    fn lacks_what_was_struck(&self, one: &RejectedEntry) -> bool {
        let EntryError::MissingKey(key) = &one.wrong else { return false };
        self.rejected.contains(&below(&one.path, key))
    }
}

/// Channels and scenarios are read apart from the rest of a brief, and yet they stand in it.
fn all_known<'a>(known: &[&'a str]) -> Vec<&'a str> {
    let apart: &[&str] = if known.contains(&"campaign") { &["channel", "scenario"] } else { &[] };
    [known, apart].concat()
}

/// A channel that lacks what every channel has, under a name much like another's: a slip of the pen.
fn misspelt_channel(tree: &DeTable<'_>, path: &[String]) -> Option<Fault> {
    let [channel, key, ..] = path else { return None };
    let channels = tree.get("channel").filter(|_| channel == "channel")?.get_ref().as_table()?;
    let others = channels.keys().map(|other| other.get_ref().as_ref()).filter(|other| other != key);
    let meant = nearest(key, others)?;
    let place = channels.get_key_value(key.as_str())?.0.span();
    let what = format!("unknown channel `{key}`, with no price of its own");
    Some(Fault::text(Code::unknown(Named::Channel, key), place, what).mend(format!("did you mean `{meant}`?")))
}

/// Takes out lists where none belongs.
fn no_lists(table: &mut DeTable<'_>, path: &mut Vec<String>, found: &mut TreeFaults) {
    let mut wrong = Vec::new();
    for (key, value) in table.iter_mut() {
        let name = key.get_ref().to_string();
        path.push(name.clone());
        let span = value.span();
        match value.get_mut() {
            DeValue::Table(inner) => no_lists(inner, path, found),
            DeValue::Array(_) if !LISTS.contains(&name.as_str()) => {
                let what = format!("`{name}` is not a list");
                let mend = format!("write a value, or a table such as `[{}]` with single brackets", path.join("."));
                found.reject(path, Fault::text(Code::WrongType, span, what).mend(mend));
                wrong.push(name);
            }
            _ => {}
        }
        path.pop();
    }
    for name in wrong {
        table.remove(name.as_str());
    }
}

/// The key path without which an entry was struck out.
fn needed(one: &RejectedEntry) -> Option<Vec<String>> {
    if let EntryError::MissingKey(key) = &one.wrong { Some(below(&one.path, key)) } else { None }
}

/// The path of a key in the table at another.
fn below(path: &[String], key: &str) -> Vec<String> {
    [path, &[key.to_owned()]].concat()
}

/// What TOML's reader says of an entry as a fault of ours, in planner's words. All it hands on is a sentence.
fn in_words(path: &[String], message: &str, span: Range<usize>) -> Fault {
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if let Some((got, expected)) = message.strip_prefix("invalid type: ").and_then(|rest| rest.rsplit_once(", ")) {
        let ours = EXPECTED.iter().find(|(theirs, _)| expected.starts_with(theirs)).map_or(expected, |(_, ours)| ours);
        return Fault::text(Code::WrongType, span, format!("wrong type: {ours}, got {got}"));
    }
    let Some((word, known)) = quoted.split_first() else {
        return Fault::text(Code::BadValue, span, message);
    };
    if message.starts_with("unknown field") {
        unknown(Code::UnknownKey { key: (*word).to_owned() }, ("key", word), known, (span, true))
    } else if message.starts_with("unknown variant") {
        unknown(Code::UnknownWord { word: (*word).to_owned() }, ("word", word), known, (span, true))
    } else if message.starts_with("missing field") {
        missing(path, word, span)
    } else {
        Fault::text(Code::BadValue, span, message)
    }
}

/// That an entry lacks a key that all of its kind have.
fn missing(path: &[String], key: &str, span: Range<usize>) -> Fault {
    let mend = match key {
        "per" => "add what the price is per: \"thousand\", \"GRP\", \"click\", \"unit\", \"send\" or \"conversion\""
            .to_owned(),
        key => format!("add `{key}`"),
    };
    Fault::text(Code::missing(&below(path, key)), span, format!("`{key}` is missing here")).mend(mend)
}

/// A word that nobody knows, with those that are known where that is shown.
fn unknown(code: Code, (kind, word): (&str, &str), known: &[&str], (span, shown): (Range<usize>, bool)) -> Fault {
    let mend = || match nearest(word, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("known here: {}", listed(known.iter().copied())),
    };
    Fault { mend: shown.then(mend), ..Fault::text(code, span, format!("unknown {kind} `{word}`")) }
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

//! Relations that a brief states in another way than planners write them: weights, ratios, more than 100% of
//! something. The fault shows how a brief states them.

mod parse;
mod weights;

use toml::de::{DeTable, DeValue};

use self::parse::{ComparedWith, KeyRelation, relation};
use super::entry_error::EntryError;
use crate::text::messages::{say, word};

/// The channels and tags that a brief may name.
#[derive(Default)]
pub(in crate::input) struct Names {
    channels: Vec<String>,
    tags: Vec<String>,
}

/// The keys of a bound; how a limit states each, and how it states the reverse.
const SIDES: [(&str, &str, &str); 4] = [
    ("at_least", "at_least", "at_most"),
    ("at_most", "at_most", "at_least"),
    ("exactly", "exactly", "exactly"),
    ("fixed", "exactly", "exactly"),
];
/// The phases of every journey.
const PHASES: [&str; 4] = ["see", "think", "do", "care"];
/// The keys of a limit that are kept, besides its group.
const KEPT: [&str; 4] = ["measure", "audience", "per", "from"];

impl Names {
    /// The channels of a catalogue, and their tags.
    pub(in crate::input) fn of(channels: &DeTable<'_>) -> Self {
        let channel_tables = channels.get("channel").and_then(|table| table.get_ref().as_table());
        let mut names = Self::default();
        for (key, channel) in channel_tables.into_iter().flatten() {
            names.channels.push(key.get_ref().to_string());
            let tags = channel.get_ref().as_table().and_then(|channel| channel.get("tags")?.get_ref().as_array());
            names.tags.extend(tags.into_iter().flatten().filter_map(|tag| tag.get_ref().as_str()).map(str::to_owned));
        }
        names
    }

    /// A word as the group it names: `channels = ["radio"]`; none of an unknown word. With it, the name as the brief
    /// writes it.
    fn group(&self, word: &str) -> Option<(String, String)> {
        let as_catalogue_writes = |names: &[String]| names.iter().find(|name| name.eq_ignore_ascii_case(word)).cloned();
        let phases = PHASES.map(str::to_owned);
        let (key, name) = as_catalogue_writes(&self.channels)
            .map(|name| ("channels", name))
            .or_else(|| as_catalogue_writes(&self.tags).map(|name| ("tags", name)))
            .or_else(|| as_catalogue_writes(&phases).map(|name| ("phases", name)))?;
        Some((format!("{key} = [{}]", quoted(&name)), name))
    }
}

/// What is wrong with an entry that states a relation, and how a brief states it; none where it states none.
pub(super) fn explain(
    tree: &DeTable<'_>,
    path: &[String],
    error: &EntryError,
    names: &Names,
) -> Option<(String, String)> {
    if let EntryError::UnknownKey(word, _) = error {
        return (word == "weight").then(|| weights::explain(tree, path));
    }
    let entry_path: Vec<&str> = path.iter().map(String::as_str).collect();
    match entry_path[..] {
        ["objective", "weight"] => Some(weights::explain(tree, path)),
        ["limit" | "channel", key, side] | ["limit" | "channel", key, side, "share"] => {
            let entry = value(tree, &path[..3])?;
            let written = match entry {
                DeValue::String(text) => relation(text)?,
                DeValue::Table(table) => KeyRelation::of_share(table)?,
                _ => return None,
            };
            bounded(tree, path[0] == "limit", key).into_limit(&written, side, names)
        }
        _ => None,
    }
}

/// What a bound is of: the lines of its limit's table, and its group as a table in one line.
struct BoundOwner<'a> {
    key: &'a str,
    lines: Vec<String>,
    group: String,
    is_limit: bool,
}

fn bounded<'a>(tree: &DeTable<'_>, is_limit: bool, key: &'a str) -> BoundOwner<'a> {
    if !is_limit {
        let group = format!("channels = [{}]", quoted(key));
        return BoundOwner { key, lines: Vec::new(), group, is_limit };
    }
    let limit = value(tree, &["limit".to_owned(), key.to_owned()]).and_then(|limit| limit.as_table());
    let text = |word: &&str| {
        let value = limit?.get(*word)?.get_ref();
        match value {
            DeValue::String(text) => Some(format!("{word} = {}", quoted(text))),
            DeValue::Array(group_names) => {
                let group_names: Vec<String> =
                    group_names.iter().filter_map(|name| name.get_ref().as_str()).map(quoted).collect();
                Some(format!("{word} = [{}]", group_names.join(", ")))
            }
            _ => None,
        }
    };
    let group: Vec<String> = ["channels", "tags", "phases"].iter().filter_map(text).collect();
    BoundOwner { key, lines: KEPT.iter().filter_map(text).collect(), group: group.join(", "), is_limit }
}

impl BoundOwner<'_> {
    /// What is wrong with a relation at a bound, and the limit that a brief states instead: a share of the larger.
    fn into_limit(self, relation: &KeyRelation, side: &str, names: &Names) -> Option<(String, String)> {
        let (_, as_is, reversed) = SIDES.into_iter().find(|(word, ..)| *word == side)?;
        let own_group = match &relation.own {
            Some(word) => names.group(word)?.0,
            None => self.group.clone(),
        };
        let (other_group, other) = match &relation.other {
            ComparedWith::Word(word) => names.group(word)?,
            ComparedWith::Group(group) => (group.clone(), "it".to_owned()),
        };
        if own_group.is_empty() {
            return None;
        }
        let what = word!("relation-is-share-of-larger").to_owned();
        let share = |share: f64| format!("\"{}%\"", (share * 1e9).round() / 1e7);
        let bound =
            |side: &str, part: f64, of: &str| format!("{side} = {{ share = {}, of = {{ {of} }} }}", share(part));
        let (members, bound) = match relation.times {
            times if times <= 1.0 => (own_group, bound(as_is, times, &other_group)),
            times => (other_group, bound(reversed, 1.0 / times, &own_group)),
        };
        if self.is_limit && relation.times <= 1.0 && relation.own.is_none() {
            return Some((what, say!("write-bound", bound)));
        }
        let name = if self.is_limit { self.key.to_owned() } else { format!("{}-to-{other}", self.key) };
        let instead = if self.is_limit { word!("write-this-limit-instead") } else { word!("leave-out-and-add-limit") };
        let members = members.replace("], ", "]\n");
        let lines = [vec![format!("[limit.{}]", bare(&name)), members], self.lines, vec![bound]].concat();
        Some((what, format!("{instead}\n{}", lines.join("\n"))))
    }
}

fn value<'a, 't>(tree: &'a DeTable<'t>, path: &[String]) -> Option<&'a DeValue<'t>> {
    let (first, rest) = path.split_first()?;
    let entry = tree.get(first.as_str())?.get_ref();
    if rest.is_empty() { Some(entry) } else { value(entry.as_table()?, rest) }
}

fn quoted(text: impl AsRef<str>) -> String {
    toml::Value::String(text.as_ref().to_owned()).to_string()
}

fn bare(key: &str) -> String {
    let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    if plain { key.to_owned() } else { quoted(key) }
}

//! What planners write between one thing and another: weights, ratios, more than 100 % of something else. A brief says
//! each of them in its own way, and the fault says how.

mod parse;
mod weights;

use toml::de::{DeTable, DeValue};

use self::parse::{Relation, relation};
use super::deserialise::EntryError;

/// What a brief names, so that the mend of a relation can.
#[derive(Default)]
pub(in crate::input) struct Names {
    channels: Vec<String>,
    tags: Vec<String>,
}

/// The keys of a bound, and what bounds as much from the other side.
const SIDES: [(&str, &str, &str); 4] = [
    ("at_least", "at_least", "at_most"),
    ("at_most", "at_most", "at_least"),
    ("exactly", "exactly", "exactly"),
    ("fixed", "exactly", "exactly"),
];
/// The phases that every journey stands on.
const PHASES: [&str; 4] = ["see", "think", "do", "care"];
/// What a limit says of what it bounds besides its group.
const KEPT: [&str; 4] = ["measure", "audience", "per", "from"];

impl Names {
    /// The channels of a catalogue, and their tags.
    pub(in crate::input) fn of(channels: &DeTable<'_>) -> Self {
        let all = channels.get("channel").and_then(|table| table.get_ref().as_table());
        let mut names = Self::default();
        for (key, channel) in all.into_iter().flatten() {
            names.channels.push(key.get_ref().to_string());
            let tags = channel.get_ref().as_table().and_then(|channel| channel.get("tags")?.get_ref().as_array());
            names.tags.extend(tags.into_iter().flatten().filter_map(|tag| tag.get_ref().as_str()).map(str::to_owned));
        }
        names
    }

    /// A word as the group it names: `channels = ["radio"]`; none where nobody knows it.
    fn group(&self, word: &str) -> Option<(String, String)> {
        let known = |names: &[String]| names.iter().find(|name| name.eq_ignore_ascii_case(word)).cloned();
        let phases = PHASES.map(str::to_owned);
        let (key, name) = known(&self.channels)
            .map(|name| ("channels", name))
            .or_else(|| known(&self.tags).map(|name| ("tags", name)))
            .or_else(|| known(&phases).map(|name| ("phases", name)))?;
        Some((format!("{key} = [{}]", quoted(&name)), name))
    }
}

/// What is wrong with an entry that says a relation, and how a brief says it; none where it says none.
pub(in crate::input) fn of(
    tree: &DeTable<'_>,
    path: &[String],
    (wrong, names): (&EntryError, &Names),
) -> Option<(String, String)> {
    if let EntryError::UnknownKey(word, _) = wrong {
        return (word == "weight").then(|| weights::of(tree, path));
    }
    let at: Vec<&str> = path.iter().map(String::as_str).collect();
    match at[..] {
        ["objective", "weight"] => Some(weights::of(tree, path)),
        ["limit" | "channel", key, side] | ["limit" | "channel", key, side, "share"] => {
            let entry = value(tree, &path[..3])?;
            let written = match entry {
                DeValue::String(text) => relation(text)?,
                DeValue::Table(table) => Relation::of_share(table)?,
                _ => return None,
            };
            let own = own(tree, path[0] == "limit", key);
            said(&written, (key, side), (own, names))
        }
        _ => None,
    }
}

/// What is bounded: as lines of a limit's table, and the group of them as a table in one line.
struct Own {
    lines: Vec<String>,
    group: String,
    is_limit: bool,
}

fn own(tree: &DeTable<'_>, is_limit: bool, key: &str) -> Own {
    if !is_limit {
        let group = format!("channels = [{}]", quoted(key));
        return Own { lines: Vec::new(), group, is_limit };
    }
    let limit = value(tree, &["limit".to_owned(), key.to_owned()]).and_then(|limit| limit.as_table());
    let text = |word: &&str| {
        let value = limit?.get(*word)?.get_ref();
        match value {
            DeValue::String(text) => Some(format!("{word} = {}", quoted(text))),
            DeValue::Array(all) => {
                let all: Vec<String> = all.iter().filter_map(|one| one.get_ref().as_str()).map(quoted).collect();
                Some(format!("{word} = [{}]", all.join(", ")))
            }
            _ => None,
        }
    };
    let group: Vec<String> = ["channels", "tags", "phases"].iter().filter_map(text).collect();
    Own { lines: KEPT.iter().filter_map(text).collect(), group: group.join(", "), is_limit }
}

/// The relation as a brief says it: a share of what is larger.
fn said(relation: &Relation, (key, side): (&str, &str), (own, names): (Own, &Names)) -> Option<(String, String)> {
    let (_, as_is, turned) = SIDES.into_iter().find(|(word, ..)| *word == side)?;
    let own_group = match &relation.own {
        Some(word) => names.group(word)?.0,
        None => own.group.clone(),
    };
    let (other_group, other) = match &relation.other {
        parse::Other::Word(word) => names.group(word)?,
        parse::Other::Group(group) => (group.clone(), "it".to_owned()),
    };
    if own_group.is_empty() {
        return None;
    }
    let what = "how much one is of another is a share of the larger: between 0 % and 100 % of it".to_owned();
    let share = |share: f64| format!("\"{}%\"", (share * 1e9).round() / 1e7);
    let bound = |side: &str, part: f64, of: &str| format!("{side} = {{ share = {}, of = {{ {of} }} }}", share(part));
    let (members, bound) = match relation.times {
        times if times <= 1.0 => (own_group, bound(as_is, times, &other_group)),
        times => (other_group, bound(turned, 1.0 / times, &own_group)),
    };
    if own.is_limit && relation.times <= 1.0 && relation.own.is_none() {
        return Some((what, format!("write `{bound}`")));
    }
    let name = if own.is_limit { key.to_owned() } else { format!("{key}-to-{other}") };
    let instead = if own.is_limit { "write this limit instead" } else { "leave this out, and add a limit" };
    let members = members.replace("], ", "]\n");
    let lines = [vec![format!("[limit.{}]", bare(&name)), members], own.lines, vec![bound]].concat();
    Some((what, format!("{instead}:\n{}", lines.join("\n"))))
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

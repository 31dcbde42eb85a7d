//! From a merged tree to the types of a brief and a catalogue, with every fault on the way.
//!
//! Serde stops at its first fault; here the faulty key is struck out and the tree read again.

use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

use crate::fault::{Fault, Place, listed, nearest};
use crate::quantity::{expected, has_dotted_thousands};

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

/// Reads a tree as `T`; whatever serde refuses becomes a fault and is struck out. What lies around or in
/// a struck key is not told again.
pub(super) fn understand<T: DeserializeOwned + Default>(
    mut tree: DeTable<'_>,
    (faults, struck): (&mut Vec<Fault>, &mut Vec<Vec<String>>),
) -> T {
    no_lists(&mut tree, &mut Vec::new(), faults, struck);
    let mut told: Vec<Range<usize>> = Vec::new();
    loop {
        let root = Spanned::new(0..0, tree.clone());
        let error = match T::deserialize(Deserializer::from(root)) {
            Ok(value) => return value,
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        if !told.iter().any(|other| other.start < span.end && span.start < other.end) {
            let mut fault = meaning_fault(error.message(), &span);
            let lacks = error.message().starts_with("missing field");
            if let Some((path, misspelt)) = lacks.then(|| misspelt_channel(&tree, &span)).flatten() {
                struck.push(path);
                fault = misspelt;
            }
            faults.push(fault);
        }
        told.push(span.clone());
        let Some(path) = strike(&mut tree, &span) else { return T::default() };
        let meant = error.message().split('`').skip(3).step_by(2);
        if let (Some((last, table)), true) = (path.split_last(), error.message().starts_with("unknown field")) {
            struck.extend(nearest(last, meant).map(|name| [table, &[name.to_owned()]].concat()));
        }
        struck.push(path);
    }
}

/// A channel that lacks what every channel has, under a name much like another's: a slip of the pen. With it
/// the channel's path.
fn misspelt_channel(tree: &DeTable<'_>, span: &Range<usize>) -> Option<(Vec<String>, Fault)> {
    let path = covering(tree, span)?;
    let [channel, key, ..] = &path[..] else { return None };
    let channels = tree.get("channel").filter(|_| channel == "channel")?.get_ref().as_table()?;
    let others = channels.keys().map(|other| other.get_ref().as_ref()).filter(|other| other != key);
    let meant = nearest(key, others)?;
    let place = channels.iter().find(|(other, _)| other.get_ref() == key).map_or(span.clone(), |(key, _)| key.span());
    let what = format!("unknown channel `{key}`, with no price of its own");
    let fault = Fault { place: Place::Text(place), what, mend: Some(format!("did you mean `{meant}`?")) };
    Some((path[..2].to_vec(), fault))
}

/// Takes out lists where none belongs, and decimals that are thousands.
fn no_lists(table: &mut DeTable<'_>, path: &mut Vec<String>, faults: &mut Vec<Fault>, struck: &mut Vec<Vec<String>>) {
    let mut wrong = Vec::new();
    for (key, value) in table.iter_mut() {
        let name = key.get_ref().to_string();
        path.push(name.clone());
        let span = value.span();
        match value.get_mut() {
            DeValue::Table(inner) => no_lists(inner, path, faults, struck),
            DeValue::Float(float) if float.as_str().ends_with(".000") && has_dotted_thousands(float.as_str()) => {
                faults.push(Fault { place: Place::Text(span), what: expected("", float.as_str()), mend: None });
                struck.push(path.clone());
                wrong.push(name.clone());
            }
            DeValue::Array(_) if !LISTS.contains(&name.as_str()) => {
                let what = format!("`{name}` is not a list");
                let mend = format!("write a value, or a table such as `[{}]` with single brackets", path.join("."));
                faults.push(Fault { place: Place::Text(span), what, mend: Some(mend) });
                struck.push(path.clone());
                wrong.push(name.clone());
            }
            _ => {}
        }
        path.pop();
    }
    for name in wrong {
        table.remove(name.as_str());
    }
}

/// Serde's message as a fault of ours: in planner's words, with a suggestion for a misspelt key.
fn meaning_fault(message: &str, span: &Range<usize>) -> Fault {
    let place = Place::Text(span.clone());
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    if let Some((got, expected)) = message.strip_prefix("invalid type: ").and_then(|rest| rest.rsplit_once(", ")) {
        let ours = EXPECTED.iter().find(|(theirs, _)| expected.starts_with(theirs)).map_or(expected, |(_, ours)| ours);
        return Fault { place, what: format!("wrong type: {ours}, got {got}"), mend: None };
    }
    let Some((word, known)) = quoted.split_first() else {
        return Fault { place, what: message.to_owned(), mend: None };
    };
    // Channels and scenarios are read apart from the rest of a brief, and yet they stand in it.
    let apart: &[&str] = if known.contains(&"campaign") { &["channel", "scenario"] } else { &[] };
    let known: Vec<&str> = [known, apart].concat();
    let misspelt = |kind: &str| {
        let mend = match nearest(word, known.iter().copied()) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("known here: {}", listed(known.iter().copied())),
        };
        Fault { place: place.clone(), what: format!("unknown {kind} `{word}`"), mend: Some(mend) }
    };
    if message.starts_with("unknown field") {
        misspelt("key")
    } else if message.starts_with("unknown variant") {
        misspelt("word")
    } else if message.starts_with("missing field") {
        let mend = match *word {
            "per" => {
                "add what the price is per: \"thousand\", \"GRP\", \"click\", \"unit\", \"send\" or \"conversion\""
                    .to_owned()
            }
            word => format!("add `{word}`"),
        };
        Fault { place, what: format!("`{word}` is missing here"), mend: Some(mend) }
    } else {
        Fault { place, what: message.to_owned(), mend: None }
    }
}

/// Removes the smallest entry that covers `span`, and says which it was.
fn strike(tree: &mut DeTable<'_>, span: &Range<usize>) -> Option<Vec<String>> {
    let path = covering(tree, span)?;
    let (last, parents) = path.split_last()?;
    let mut table = tree;
    for key in parents {
        match table.get_mut(key.as_str()).map(Spanned::get_mut) {
            Some(DeValue::Table(inner)) => table = inner,
            _ => return None,
        }
    }
    table.remove(last.as_str())?;
    Some(path)
}

/// The path of the deepest entry whose key or value covers `span`.
pub(super) fn covering(tree: &DeTable<'_>, span: &Range<usize>) -> Option<Vec<String>> {
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

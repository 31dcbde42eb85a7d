//! A TOML file as a tree: its tables, its values, and what kind of table stands where.

use std::path::Path;

use toml::{Table, Value};

/// Keys from the root on.
pub(super) type Place = Vec<String>;

/// Tables whose keys are names that a planner chose.
const NAMED: [&str; 8] = ["channel", "limit", "goal", "audience", "scenario", "phase", "role", "journey"];

pub(super) fn parsed(path: &Path) -> Option<Table> {
    std::fs::read_to_string(path).ok()?.parse().ok()
}

/// Every table, the root first.
pub(super) fn tables(root: &Table) -> Vec<Place> {
    let mut found = vec![Vec::new()];
    let mut next = 0;
    while next < found.len() {
        let place = found[next].clone();
        let here = table(root, &place).expect("a table that was found");
        let below = here.iter().filter(|(_, value)| value.is_table());
        found.extend(below.map(|(key, _)| [place.clone(), vec![key.clone()]].concat()));
        next += 1;
    }
    found
}

/// Every value that is no table.
pub(super) fn leaves(root: &Table) -> Vec<Place> {
    let of = |place: Place| {
        let here = table(root, &place).expect("a table that was found");
        let own = here.iter().filter(|(_, value)| !value.is_table());
        own.map(|(key, _)| [place.clone(), vec![key.clone()]].concat()).collect::<Vec<_>>()
    };
    tables(root).into_iter().flat_map(of).collect()
}

pub(super) fn table<'a>(root: &'a Table, place: &[String]) -> Option<&'a Table> {
    place.iter().try_fold(root, |here, key| here.get(key)?.as_table())
}

pub(super) fn table_mut<'a>(root: &'a mut Table, place: &[String]) -> Option<&'a mut Table> {
    place.iter().try_fold(root, |here, key| here.get_mut(key)?.as_table_mut())
}

pub(super) fn value_mut<'a>(root: &'a mut Table, place: &[String]) -> Option<&'a mut Value> {
    let (key, above) = place.split_last()?;
    table_mut(root, above)?.get_mut(key)
}

/// What kind of table stands at a place: names that a planner chose are all the same.
pub(super) fn kind(place: &[String]) -> String {
    let each = place.iter().enumerate().map(|(at, key)| {
        let named = at > 0 && NAMED.contains(&place[at - 1].as_str());
        if named { "*" } else { key.as_str() }
    });
    each.collect::<Vec<_>>().join(".")
}

/// A name replaced wherever it is a key or a word.
pub(super) fn renamed(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::String(word) if word == from => to.clone_into(word),
        Value::Array(list) => list.iter_mut().for_each(|one| renamed(one, from, to)),
        Value::Table(table) => {
            table.iter_mut().for_each(|(_, one)| renamed(one, from, to));
            if let Some(own) = table.remove(from) {
                table.insert(to.to_owned(), own);
            }
        }
        _ => {}
    }
}

/// Everything of one table put into another, tables into tables.
pub(super) fn merged(into: &mut Table, from: Table) {
    for (key, value) in from {
        match (into.get_mut(&key), value) {
            (Some(Value::Table(there)), Value::Table(here)) => merged(there, here),
            (_, value) => {
                into.insert(key, value);
            }
        }
    }
}

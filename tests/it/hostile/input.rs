//! An input: a changed brief, the files beside it, and the command lines that it goes through.

use tempfile::TempDir;
use toml::{Table, Value};

use super::bases::Bases;
use super::{flags, snippets, tables, tree, values};
use crate::support::dice::Dice;

pub(super) struct Input {
    /// The brief that it was made of.
    pub(super) base: String,
    files: Vec<(&'static str, String)>,
    /// The brief and the flags that change it.
    pub(super) brief: Vec<String>,
    /// One more command.
    pub(super) command: Vec<String>,
}

impl Input {
    /// The input of a seed, always the same.
    pub(super) fn of(bases: &Bases, seed: u64) -> Self {
        let mut dice = Dice::of(seed);
        let (base, brief) = &bases.briefs[dice.below(bases.briefs.len())];
        let mut brief = brief.clone();
        let mut catalogue = bases.catalogue.clone();
        for _ in 0..=dice.below(3) {
            changed(&mut brief, bases, &mut dice);
        }
        if dice.chance(15) {
            for _ in 0..dice.below(3) {
                changed(&mut catalogue, bases, &mut dice);
            }
            let campaign = brief.entry("campaign").or_insert(Value::Table(Table::new()));
            campaign.as_table_mut().map(|table| table.insert("catalogue".to_owned(), "market.toml".into()));
        }
        let files = vec![
            ("split.csv", tables::split(&brief, &mut dice)),
            ("actuals.csv", tables::actuals(&brief, &mut dice)),
            ("points.csv", tables::points(&mut dice)),
            ("market.toml", catalogue.to_string()),
            ("brief.toml", torn(brief.to_string(), &mut dice)),
        ];
        let own = [vec!["brief.toml".to_owned()], flags::of_brief(&brief, &mut dice)].concat();
        // Every command in turn, whatever the dice say.
        let command = flags::command(&own, seed as usize, &mut dice);
        Self { base: base.clone(), files, brief: own, command }
    }

    /// A brief as it stands, without flags.
    pub(super) fn known(name: &str, text: String) -> Self {
        let brief = vec!["brief.toml".to_owned()];
        let command =
            [vec!["explain".to_owned(), "--time-limit".to_owned(), flags::TIME_LIMIT.to_owned()], brief.clone()];
        Self { base: name.to_owned(), files: vec![("brief.toml", text)], brief, command: command.concat() }
    }

    /// The files in a folder of their own.
    pub(super) fn written(&self) -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in &self.files {
            std::fs::write(folder.path().join(name), text).expect("a file");
        }
        folder
    }
}

/// One change of a tree.
fn changed(root: &mut Table, bases: &Bases, dice: &mut Dice) {
    match dice.below(12) {
        0..5 => value(root, dice),
        5..8 => snippets::added(root, dice),
        8..10 => grafted(root, bases, dice),
        10 => named(root, dice),
        _ => dropped_or_doubled(root, dice),
    }
}

fn value(root: &mut Table, dice: &mut Dice) {
    let leaves = tree::leaves(root);
    if leaves.is_empty() {
        return;
    }
    if let Some(value) = tree::value_mut(root, &leaves[dice.below(leaves.len())]) {
        *value = values::changed(value, dice);
    }
}

/// Something that another file has in such a table.
fn grafted(root: &mut Table, bases: &Bases, dice: &mut Dice) {
    let places = tree::tables(root);
    let place = &places[dice.below(places.len())];
    let some = bases.grafts(place);
    if some.is_empty() {
        return;
    }
    let (key, value) = some[dice.below(some.len())].clone();
    if let Some(table) = tree::table_mut(root, place) {
        table.insert(key, value);
    }
}

/// Another name for a channel, a phase, an audience or a goal.
fn named(root: &mut Table, dice: &mut Dice) {
    let tables = tree::tables(root).into_iter().filter(|place| place.len() > 1);
    let names: Vec<String> = tables.filter_map(|place| place.last().cloned()).collect();
    if names.is_empty() {
        return;
    }
    let (from, to) = (&names[dice.below(names.len())], dice.pick(&values::NAMES));
    let mut whole = Value::Table(std::mem::take(root));
    tree::renamed(&mut whole, from, to);
    if let Value::Table(table) = whole {
        *root = table;
    }
}

/// A key left out, or a table once more under another name.
fn dropped_or_doubled(root: &mut Table, dice: &mut Dice) {
    let places = tree::tables(root);
    let place = places[dice.below(places.len())].clone();
    let Some(table) = tree::table_mut(root, &place) else { return };
    let keys: Vec<String> = table.keys().cloned().collect();
    if keys.is_empty() {
        return;
    }
    let key = &keys[dice.below(keys.len())];
    if dice.chance(60) {
        table.remove(key);
    } else if let Some(value) = table.get(key).cloned() {
        table.insert(format!("{key}-2"), value);
    }
}

/// Once in a while a line twice, a line lost, or the end cut off.
fn torn(text: String, dice: &mut Dice) -> String {
    if !dice.chance(4) {
        return text;
    }
    let mut lines: Vec<&str> = text.lines().collect();
    if lines.is_empty() {
        return text;
    }
    let at = dice.below(lines.len());
    match dice.below(3) {
        0 => lines.insert(at, lines[at]),
        1 => drop(lines.remove(at)),
        _ => lines.truncate(at),
    }
    lines.join("\n")
}

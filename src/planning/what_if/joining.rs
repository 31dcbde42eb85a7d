//! Joining a brief and a catalogue to a problem, or to faults: every fault of its own, and none that only follows from
//! another.

use crate::input::resolve;
use std::collections::BTreeSet;
use std::ops::Bound::{Included, Unbounded};

use crate::domain::brief::Brief;
use crate::domain::catalogue::Catalogue;
use crate::fault::{Code, Fault, MOST_SHOWN, Named, Place};
use crate::input::read::Reading;
use crate::problem::Problem;

/// The problem, or every fault of reading and of joining, without those that only follow from a key that could not be
/// read, or from another fault.
pub fn problem_of(reading: &Reading) -> Result<Problem, Vec<Fault>> {
    let joined = resolve::problem(&reading.brief, &reading.catalogue).map_err(first_causes);
    if reading.faults.is_empty() {
        return joined;
    }
    let chosen_paths = |fault: &Fault| !reading.incomplete && !follows(fault, reading);
    let mut faults = reading.faults.clone();
    faults.extend(joined.err().unwrap_or_default().into_iter().filter(chosen_paths));
    for fault in hidden(reading) {
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
    Err(faults)
}

/// The faults without those that rest on a key that another fault reports as missing or as an unknown name.
fn first_causes(faults: Vec<Fault>) -> Vec<Fault> {
    let absent: BTreeSet<Vec<String>> = faults.iter().flat_map(absent_keys).collect();
    let is_own = |fault: &Fault| matches!(fault.code, Code::Missing { .. });
    let rests_on_absent = |fault: &Fault| rests_on(fault).iter().any(|path| is_within(path, &absent));
    let chosen_paths: Vec<Fault> =
        faults.iter().filter(|fault| is_own(fault) || !rests_on_absent(fault)).cloned().collect();
    if chosen_paths.is_empty() { faults } else { chosen_paths }
}

/// The key paths that a fault reports as missing or as an unknown name.
fn absent_keys(fault: &Fault) -> Vec<Vec<String>> {
    match (&fault.code, &fault.place) {
        (Code::Missing { any_of }, _) => any_of.clone(),
        (Code::UnknownName { .. }, Place::Key(path)) => vec![path.clone()],
        _ => Vec::new(),
    }
}

/// The keys that a fault rests on: those of its code, and those of its own table that select what it is about.
fn rests_on(fault: &Fault) -> Vec<Vec<String>> {
    let mut rests_on_absent = fault.code.rests_on();
    let chosen_by: &[&str] = match fault.code {
        Code::Unattainable => &["channels", "tags", "phases", "phase", "audience"],
        _ => &[],
    };
    if let Place::Key(path) = &fault.place
        && let [table, name, ..] = &path[..]
    {
        let chosen_paths = chosen_by.iter().map(|key| vec![table.clone(), name.clone(), (*key).to_owned()]);
        rests_on_absent.extend(chosen_paths.filter(|chosen_paths| chosen_paths != path));
    }
    rests_on_absent
}

/// Whether a key path is one of some key paths, or within one.
fn is_within(path: &[String], keys: &BTreeSet<Vec<String>>) -> bool {
    (1..=path.len()).any(|depth| keys.contains(&path[..depth]))
}

/// Whether there are more faults than are shown: of the rest it was not looked up what they were meant to be.
fn are_many(reading: &Reading) -> bool {
    reading.faults.len() > MOST_SHOWN
}

/// The problem of a brief and a catalogue that were read without faults and changed since.
pub fn problem_in(brief: &Brief, market: &Catalogue) -> Result<Problem, Vec<Fault>> {
    resolve::problem(brief, market)
}

/// Missing keys in a table that could not be read because of one of its values.
fn hidden(reading: &Reading) -> Vec<Fault> {
    let reading_complete = !reading.incomplete && !are_many(reading);
    let Some((brief, market)) = reading.with_placeholders.as_deref().filter(|_| reading_complete) else {
        return Vec::new();
    };
    let faults = resolve::problem(brief, market).err().unwrap_or_default();
    let rests_on_absent = |path: &Vec<String>| reading.rejected.contains(path);
    let is_missing =
        |fault: &Fault| matches!(&fault.code, Code::Missing { any_of } if !any_of.iter().any(rests_on_absent));
    faults.into_iter().filter(is_missing).collect()
}

/// Whether a fault only follows from keys that were struck out: it is at or within one, or rests on one. Where there
/// are very many faults, any key of the same table may have been meant.
fn follows(fault: &Fault, reading: &Reading) -> bool {
    let rejected = &reading.rejected;
    let contains = |path: &[String]| {
        rejected.range::<[String], _>((Included(path), Unbounded)).next().is_some_and(|first| first.starts_with(path))
    };
    let is_sibling = |path: &[String]| are_many(reading) && path.split_last().is_some_and(|(_, table)| contains(table));
    let is_rejected_key = |place: &Place| matches!(place, Place::Key(path) if is_within(path, rejected));
    // The key of a goal is its phase only where it says no other.
    let own_phase = |path: &[String]| is_within(&[path, &["phase".to_owned()]].concat(), rejected);
    let is_phase = matches!(fault.code, Code::UnknownName { named: Named::Phase, .. });
    let is_named_otherwise = is_phase && matches!(&fault.place, Place::Key(path) if own_phase(path));
    // The names of resources are defined by the channels that use them.
    let is_used_up = matches!(fault.code, Code::UnknownName { named: Named::Measure, .. })
        && rejected.iter().any(|path| path.iter().any(|key| key == "resource"));
    is_used_up
        || is_named_otherwise
        || is_rejected_key(&fault.place)
        || rests_on(fault).iter().any(|path| is_within(path, rejected) || contains(path) || is_sibling(path))
}

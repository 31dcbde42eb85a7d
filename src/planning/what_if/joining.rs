//! From what was read to a problem: with every fault that is one of its own, and none that only follows from another.

use std::collections::BTreeSet;
use std::ops::Bound::{Included, Unbounded};

use crate::domain::brief::Brief;
use crate::domain::catalogue::Catalogue;
use crate::fault::{Code, Fault, Named, Place, TOLD};
use crate::input::read::Reading;
use crate::problem::Problem;

/// The problem, or every fault of reading and of joining; what only follows from a key that could not be
/// read, or from another fault, is not told twice.
pub fn problem_of(reading: &Reading) -> Result<Problem, Vec<Fault>> {
    let joined = Problem::join(&reading.brief, &reading.catalogue).map_err(first_causes);
    if reading.faults.is_empty() {
        return joined;
    }
    let own = |fault: &Fault| !reading.incomplete && !follows(fault, reading);
    let mut faults = reading.faults.clone();
    faults.extend(joined.err().unwrap_or_default().into_iter().filter(own));
    for fault in hidden(reading) {
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
    Err(faults)
}

/// The faults without those that rest on a key of which another one tells that it is missing or names nothing.
fn first_causes(faults: Vec<Fault>) -> Vec<Fault> {
    let told: BTreeSet<Vec<String>> = faults.iter().flat_map(told).collect();
    let is_own = |fault: &Fault| matches!(fault.code, Code::Missing { .. });
    let rests = |fault: &Fault| rests_on(fault).iter().any(|path| is_within(path, &told));
    let own: Vec<Fault> = faults.iter().filter(|fault| is_own(fault) || !rests(fault)).cloned().collect();
    if own.is_empty() { faults } else { own }
}

/// The key paths of which a fault tells that nothing stands there, or nothing that is known.
fn told(fault: &Fault) -> Vec<Vec<String>> {
    match (&fault.code, &fault.place) {
        (Code::Missing { any_of }, _) => any_of.clone(),
        (Code::UnknownName { .. }, Place::Key(path)) => vec![path.clone()],
        _ => Vec::new(),
    }
}

/// What a fault rests on: the keys that its kind rests on, and of its own table those that choose what it is about.
fn rests_on(fault: &Fault) -> Vec<Vec<String>> {
    let mut rests = fault.code.rests_on();
    let chosen_by: &[&str] = match fault.code {
        Code::Unattainable => &["channels", "tags", "phases", "phase", "audience"],
        _ => &[],
    };
    if let Place::Key(path) = &fault.place
        && let [table, name, ..] = &path[..]
    {
        let own = chosen_by.iter().map(|key| vec![table.clone(), name.clone(), (*key).to_owned()]);
        rests.extend(own.filter(|own| own != path));
    }
    rests
}

/// Whether one of some key paths leads to another, or to what it stands in.
fn is_within(path: &[String], keys: &BTreeSet<Vec<String>>) -> bool {
    (1..=path.len()).any(|depth| keys.contains(&path[..depth]))
}

/// Whether there are more faults than are shown: then nobody looked for what the rest of them were meant to be.
fn are_many(reading: &Reading) -> bool {
    reading.faults.len() > TOLD
}

/// The problem of a brief that was read without faults, with some of its values or of the market's changed since.
pub fn problem_in(brief: &Brief, market: &Catalogue) -> Result<Problem, Vec<Fault>> {
    Problem::join(brief, market)
}

/// What is missing beside a value without which nothing of what holds it could be read.
fn hidden(reading: &Reading) -> Vec<Fault> {
    let whole = !reading.incomplete && !are_many(reading);
    let Some((brief, market)) = reading.with_placeholders.as_deref().filter(|_| whole) else { return Vec::new() };
    let faults = Problem::join(brief, market).err().unwrap_or_default();
    let rests = |path: &Vec<String>| reading.rejected.contains(path);
    let is_missing = |fault: &Fault| matches!(&fault.code, Code::Missing { any_of } if !any_of.iter().any(rests));
    faults.into_iter().filter(is_missing).collect()
}

/// Whether a fault only follows from keys that were struck out: it lies at or within one, or rests on what one of
/// them would have said. Of very many, any key beside it may have been meant.
fn follows(fault: &Fault, reading: &Reading) -> bool {
    let struck = &reading.rejected;
    let holds = |path: &[String]| {
        struck.range::<[String], _>((Included(path), Unbounded)).next().is_some_and(|first| first.starts_with(path))
    };
    let beside = |path: &[String]| are_many(reading) && path.split_last().is_some_and(|(_, table)| holds(table));
    let at = |place: &Place| matches!(place, Place::Key(path) if is_within(path, struck));
    // The key of a goal is its phase only where it says no other.
    let own_phase = |path: &[String]| is_within(&[path, &["phase".to_owned()]].concat(), struck);
    let is_phase = matches!(fault.code, Code::UnknownName { named: Named::Phase, .. });
    let is_named_otherwise = is_phase && matches!(&fault.place, Place::Key(path) if own_phase(path));
    // What channels use up is named by the channels.
    let is_used_up = matches!(fault.code, Code::UnknownName { named: Named::Measure, .. })
        && struck.iter().any(|path| path.iter().any(|key| key == "resource"));
    is_used_up
        || is_named_otherwise
        || at(&fault.place)
        || rests_on(fault).iter().any(|path| is_within(path, struck) || holds(path) || beside(path))
}

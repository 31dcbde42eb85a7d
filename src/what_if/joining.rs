//! From what was read to a case: with every fault that is one of its own, and none that only follows from another.

use std::ops::Bound::{Included, Unbounded};

use crate::brief::Brief;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::fault::{Code, Fault, Place, TOLD};
use crate::read::Reading;

/// The case, or every fault of reading and of joining; what only follows from a key that could not be
/// read is not told twice.
pub fn case_of(reading: &Reading) -> Result<Case, Vec<Fault>> {
    let joined = Case::join(&reading.brief, &reading.catalogue);
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

/// Whether there are more faults than are shown: then nobody looked for what the rest of them were meant to be.
fn are_many(reading: &Reading) -> bool {
    reading.faults.len() > TOLD
}

/// The case of a brief that was read without faults, with some of its values or of the market's changed since.
pub fn case_in(brief: &Brief, market: &Catalogue) -> Result<Case, Vec<Fault>> {
    Case::join(brief, market)
}

/// What is missing beside a value without which nothing of what holds it could be read.
fn hidden(reading: &Reading) -> Vec<Fault> {
    let whole = !reading.incomplete && !are_many(reading);
    let Some((brief, market)) = reading.stood_in.as_deref().filter(|_| whole) else { return Vec::new() };
    let faults = Case::join(brief, market).err().unwrap_or_default();
    let rests = |path: &Vec<String>| reading.struck.contains(path);
    let is_missing = |fault: &Fault| matches!(&fault.code, Code::Missing { any_of } if !any_of.iter().any(rests));
    faults.into_iter().filter(is_missing).collect()
}

/// Whether a fault only follows from keys that were struck out: it lies at or within one, or rests on what one of
/// them would have said. Of very many, any key beside it may have been meant.
fn follows(fault: &Fault, reading: &Reading) -> bool {
    let struck = &reading.struck;
    let within = |path: &[String]| (1..=path.len()).any(|depth| struck.contains(&path[..depth]));
    let holds = |path: &[String]| {
        struck.range::<[String], _>((Included(path), Unbounded)).next().is_some_and(|first| first.starts_with(path))
    };
    let beside = |path: &[String]| are_many(reading) && path.split_last().is_some_and(|(_, table)| holds(table));
    let at = |place: &Place| matches!(place, Place::Key(path) if within(path));
    at(&fault.place) || fault.code.rests_on().iter().any(|path| within(path) || holds(path) || beside(path))
}

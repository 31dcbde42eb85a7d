//! A brief and a catalogue become a case: every case there is comes from here, and all that is wrong is told at once.

use std::ops::Bound::{Included, Unbounded};

use crate::brief::Brief;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::fault::{Fault, Place};
use crate::read::Reading;

/// The case, or every fault of reading and of joining; what only follows from a key that could not be
/// read is not told twice.
pub fn case_of(reading: &Reading) -> Result<Case, Vec<Fault>> {
    let joined = Case::join(&reading.brief, &reading.catalogue);
    if reading.faults.is_empty() {
        return joined;
    }
    let follows = |fault: &Fault| match &fault.place {
        Place::Key(path) => {
            let within = (1..=path.len()).any(|depth| reading.struck.contains(&path[..depth]));
            let first_below = || reading.struck.range::<[String], _>((Included(&path[..]), Unbounded)).next();
            within || (says_missing(fault) && first_below().is_some_and(|struck| struck.starts_with(path)))
        }
        _ => false,
    };
    let more = joined.err().unwrap_or_default().into_iter().filter(|fault| !reading.incomplete && !follows(fault));
    Err(reading.faults.iter().cloned().chain(more).collect())
}

/// The case of a brief that was read without faults, with some of its values or of the market's changed since.
pub fn case_in(brief: &Brief, market: &Catalogue) -> Result<Case, Vec<Fault>> {
    Case::join(brief, market)
}

/// Whether a fault only says that something is not there, which may be because it could not be read.
fn says_missing(fault: &Fault) -> bool {
    ["missing", "has no", "does not say", "bounds nothing", "needs"].iter().any(|word| fault.what.contains(word))
}

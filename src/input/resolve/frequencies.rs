//! Checks `at_frequency`: how many contacts make a person count as reached, and where that can be solved.

use super::notes::Notes;
use super::offer::Offer;
use crate::domain::curve::frequency::CLASSES;
use crate::domain::curve::log_series;
use crate::fault::{Code, Fault};
use crate::problem::PlacementIndex;

/// The frequency asked at a path, 1 where none is stated; a fault where it cannot be solved.
pub(super) fn at_frequency(notes: &mut Notes, path: &[&str], asked: Option<u32>) -> Option<usize> {
    let (most_known, most_solved) = (CLASSES - 1, log_series::MAX_FREQUENCY);
    let k = asked.unwrap_or(1) as usize;
    if k == 0 || k > most_known {
        let what = format!("people reached {k} times and more cannot be asked for");
        let help = format!(
            "`at_frequency` is a whole number from 1 to {most_solved}: 3 counts people with 3 contacts or more"
        );
        notes.fault(Fault::at(Code::OutOfRange, path, what).help(help));
        return None;
    }
    if k > most_solved {
        let what = format!("klantreis solves up to {most_solved}+, not {k}+");
        let help = format!(
            "ask for {most_solved} or less; the JSON of a plan shows people by number of contacts, up to {most_known}"
        );
        notes.fault(Fault::at(Code::Unsupported, path, what).help(help));
        return None;
    }
    Some(k)
}

/// A fault of a frequency for a measure other than reach.
pub(super) fn not_reach(notes: &mut Notes, path: &[&str], word: &str) {
    let fault =
        Fault::at(Code::misplaced("at_frequency"), path, format!("`at_frequency` belongs to reach, not to `{word}`"));
    notes.fault(fault.help("leave it out, or ask for `reach` or `reach_people`"));
}

/// Whether some of these placements reach only people whom a phase reached before.
pub(super) fn any_follows(offer: &Offer, members: &[PlacementIndex]) -> bool {
    offer.follows.iter().any(|follow| members.contains(&follow.placement) && follow.builds_reach(&offer.placements))
}

/// The fault of a frequency above 1 where some of the channels follow a phase.
pub(super) fn unsolved_for_followers(notes: &mut Notes, path: &[&str], k: usize, phase: &str) {
    let what = format!(
        "whom remarketing reaches in `{phase}` depends on the phase it follows, so {k}+ reach is not solved there"
    );
    let help = if path[0] == "objective" {
        format!("count the phase 0 with `weight = {{ {phase} = 0 }}`, or exclude the channels that follow")
    } else {
        "name `channels` that follow no phase".to_owned()
    };
    notes.fault(Fault::at(Code::Unsupported, path, what).help(help));
}

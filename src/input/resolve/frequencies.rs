//! Checks `at_frequency`: how many contacts make a person count as reached, and where that can be solved.

use super::notes::Notes;
use super::offer::Offer;
use crate::domain::curve::frequency::CLASSES;
use crate::domain::curve::log_series;
use crate::fault::{Code, Fault};
use crate::problem::PlacementIndex;
use crate::text::messages::{say, word};

/// The frequency asked at a path, 1 where none is stated; a fault where it cannot be solved.
pub(super) fn at_frequency(notes: &mut Notes, path: &[&str], asked: Option<u32>) -> Option<usize> {
    let (most_known, most_solved) = (CLASSES - 1, log_series::MAX_FREQUENCY);
    let k = asked.unwrap_or(1) as usize;
    if k == 0 || k > most_known {
        let what = say!("people-reached-times-cannot-be-asked-for", times = k);
        let help = say!("at-frequency-is-whole-number", most = most_solved);
        notes.fault(Fault::at(Code::OutOfRange, path, what).help(help));
        return None;
    }
    if k > most_solved {
        let what = say!("klantreis-solves-frequencies-up-to", most = most_solved, times = k);
        let help = say!("ask-for-lower-frequency", most = most_solved, known = most_known);
        notes.fault(Fault::at(Code::Unsupported, path, what).help(help));
        return None;
    }
    Some(k)
}

/// A fault of a frequency for a measure other than reach.
pub(super) fn not_reach(notes: &mut Notes, path: &[&str], word: &str) {
    let fault = Fault::at(Code::misplaced("at_frequency"), path, say!("at-frequency-belongs-to-reach", word));
    notes.fault(fault.help(word!("leave-it-out-or-ask-for-reach")));
}

/// Whether some of these placements reach only people whom a phase reached before.
pub(super) fn any_follows(offer: &Offer, members: &[PlacementIndex]) -> bool {
    offer.follows.iter().any(|follow| members.contains(&follow.placement) && follow.builds_reach(&offer.placements))
}

/// The fault of a frequency above 1 where some of the channels follow a phase.
pub(super) fn unsolved_for_followers(notes: &mut Notes, path: &[&str], k: usize, phase: &str) {
    let what = say!("reach-at-frequency-is-not-solved-for-followers", phase, times = k);
    let help = if path[0] == "objective" {
        say!("count-phase-zero", phase)
    } else {
        word!("name-channels-that-follow-no-phase").to_owned()
    };
    notes.fault(Fault::at(Code::Unsupported, path, what).help(help));
}

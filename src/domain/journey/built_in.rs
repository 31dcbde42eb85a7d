//! The built-in journeys, each with its source.

use super::{Journey, Phase, Stdc, key_of};
use crate::text::language::{Language, Text};
use crate::text::messages::text;

/// The built-in journeys, the default first.
///
/// The people per phase are assumptions without a source; reports say so.
pub fn built_in() -> Vec<Journey> {
    vec![stdc(), aida(), three_phase(), iab(), iab_nl(), nine_phase()]
}

/// See, Think, Do, Care: the default.
pub fn stdc() -> Journey {
    let phase = |stdc: Stdc, people| phase(stdc, stdc.name().into(), Text::of(|| stdc.aim()), people);
    Journey {
        key: "stdc".to_owned(),
        phases: vec![phase(Stdc::See, 1.0), phase(Stdc::Think, 0.20), phase(Stdc::Do, 0.05), phase(Stdc::Care, 0.05)],
        note: text!("journey-note-stdc"),
        source: text!("journey-source-stdc"),
    }
}

fn aida() -> Journey {
    Journey {
        key: "aida".to_owned(),
        phases: vec![
            phase(Stdc::See, text!("phase-attention"), text!("aim-be-noticed"), 1.0),
            phase(Stdc::Think, text!("phase-interest"), text!("aim-be-worth-closer-look"), 0.20),
            phase(Stdc::Think, text!("phase-desire"), text!("aim-be-wanted-more-than-others"), 0.10),
            phase(Stdc::Do, text!("phase-action"), text!("aim-be-found-at-moment-of-action"), 0.05),
        ],
        note: text!("journey-note-aida"),
        source: text!("journey-source-aida"),
    }
}

fn three_phase() -> Journey {
    Journey {
        key: "three-phase".to_owned(),
        phases: vec![
            phase(Stdc::See, text!("phase-awareness"), text!("aim-make-people-aware-of-problem"), 1.0),
            phase(
                Stdc::Think,
                text!("phase-consideration"),
                text!("aim-help-to-define-it-and-to-weigh-solutions"),
                0.20,
            ),
            phase(Stdc::Do, text!("phase-decision"), text!("aim-be-chosen-in-comparison"), 0.05),
        ],
        note: text!("journey-note-three-phase"),
        source: text!("journey-source-three-phase"),
    }
}

fn iab() -> Journey {
    iab_journey("iab", |text| text)
}

/// The same in Dutch words, in every language: its keys are those words as well.
fn iab_nl() -> Journey {
    iab_journey("iab-nl", |text| Text::from(Language::Dutch.scoped(|| text.to_string())))
}

/// A journey of four phases with sub-phases, one per intent, from the Dutch IAB.
fn iab_journey(key: &str, in_words: fn(Text) -> Text) -> Journey {
    let names =
        [text!("phase-awareness"), text!("phase-consideration"), text!("phase-purchase"), text!("phase-retention")];
    let aims = [
        text!("aim-be-known-before-there-is-need"),
        text!("aim-be-compared-and-come-out-well"),
        text!("aim-be-found-at-moment-of-decision"),
        text!("aim-stay-chosen"),
    ];
    let sub_phases = [
        vec![text!("sub-phase-passive-state"), text!("sub-phase-trigger")],
        vec![text!("sub-phase-orientation"), text!("sub-phase-comparison")],
        vec![text!("sub-phase-decision")],
        vec![text!("sub-phase-active-experience"), text!("sub-phase-passive-experience")],
    ];
    let [see, think, act, care] = Stdc::ALL;
    let people = [(see, 1.0), (think, 0.20), (act, 0.05), (care, 0.05)];
    let named = people.into_iter().zip(names).zip(aims).zip(sub_phases);
    let phases = named.map(|((((stdc, people), name), aim), sub_phases)| Phase {
        sub_phases: sub_phases.into_iter().map(in_words).collect(),
        ..phase(stdc, in_words(name), in_words(aim), people)
    });
    Journey {
        key: key.to_owned(),
        phases: phases.collect(),
        note: text!("journey-note-iab"),
        source: text!("journey-source-iab"),
    }
}

fn nine_phase() -> Journey {
    Journey {
        key: "nine-phase".to_owned(),
        phases: vec![
            phase(Stdc::See, text!("phase-need"), text!("aim-be-known-when-need-comes-up"), 1.0),
            phase(Stdc::Think, text!("phase-orientation"), text!("aim-be-among-first-that-are-looked-at"), 0.20),
            phase(Stdc::Think, text!("phase-consideration"), text!("aim-be-seen-as-solution"), 0.10),
            phase(Stdc::Do, text!("phase-decision-moment"), text!("aim-be-found-at-moment-of-decision"), 0.05),
            phase(Stdc::Do, text!("phase-action"), text!("aim-make-action-easy"), 0.04),
            phase(Stdc::Do, text!("phase-delivery"), text!("aim-keep-what-was-promised"), 0.03),
            phase(Stdc::Care, text!("phase-use"), text!("aim-help-to-get-most-out-of-it"), 0.05),
            phase(Stdc::Care, text!("phase-loyalty"), text!("aim-be-chosen-again"), 0.03),
            phase(Stdc::Care, text!("phase-ambassador"), text!("aim-be-recommended"), 0.01),
        ],
        note: text!("journey-note-nine-phase"),
        source: text!("journey-source-nine-phase"),
    }
}

/// A phase with its name and its aim; its key is the English name in any language.
fn phase(stdc: Stdc, name: Text, aim: Text, people: f64) -> Phase {
    let key = Language::English.scoped(|| key_of(&name));
    Phase { key, name, aim, stdc, sub_phases: Vec::new(), people }
}

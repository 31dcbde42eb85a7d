//! The journey of a brief, and its phases by name.

use std::collections::BTreeSet;

use super::notes::Notes;
use crate::domain::brief::{self, LocalisedText};
use crate::domain::journey::{self, Journey, Stdc, built_in, key_of};
use crate::fault::{Code, Fault, Named, suggestion};
use crate::problem::PhaseIndex;
use crate::text::language::Text;
use crate::text::messages::{say, text, word};

/// The journey the brief names: a built-in one, or one of its own.
pub(super) fn choose(notes: &mut Notes) -> Journey {
    let brief = notes.brief;
    for (key, stated_journey) in &brief.journey {
        own_fits(notes, key, stated_journey);
    }
    let only_own = if brief.journey.len() == 1 { brief.journey.keys().next() } else { None };
    let chosen_journey = brief.campaign.journey.as_ref().or(only_own).map_or("stdc", String::as_str);
    let journeys = built_in();
    let journey_keys: Vec<&str> =
        journeys.iter().map(|journey| journey.key.as_str()).chain(brief.journey.keys().map(String::as_str)).collect();
    let mut journey =
        match (journeys.iter().find(|journey| journey.key == chosen_journey), brief.journey.get(chosen_journey)) {
            (Some(journey), _) => journey.clone(),
            (None, Some(stated_journey)) => own_journey(notes, chosen_journey, stated_journey),
            (None, None) => {
                let fault = Fault::at(
                    Code::unknown(Named::Journey, chosen_journey),
                    &["campaign", "journey"],
                    say!("no-such-journey", name = chosen_journey),
                );
                notes.fault(fault.help(suggestion(chosen_journey, journey_keys)));
                journey::stdc()
            }
        };
    let stated: Vec<Option<&brief::Phase>> =
        (0..journey.phases.len()).map(PhaseIndex).map(|f| of_phase(&brief.phase, &journey, f)).collect();
    for (phase, stated) in journey.phases.iter_mut().zip(stated) {
        if let Some(stated) = stated {
            phase.name = LocalisedText::or(stated.name.as_ref(), phase.name.clone());
            phase.aim = LocalisedText::or(stated.aim.as_ref(), phase.aim.clone());
            if let Some(sub_phases) = &stated.sub_phases {
                phase.sub_phases = sub_phases.iter().map(|name| name.as_str().into()).collect();
            }
        }
    }
    journey
}

/// What a table states of a phase by its own key, or else by the key of See-Think-Do-Care that leads to it.
pub(super) fn of_phase<'a, T>(
    table: &'a std::collections::BTreeMap<String, T>,
    journey: &Journey,
    f: PhaseIndex,
) -> Option<&'a T> {
    let phase = &journey.phases[f.0];
    let main = journey.main_phase(phase.stdc) == Some(f.0);
    table.get(&phase.key).or_else(|| table.get(phase.stdc.key()).filter(|_| main))
}

/// The phase of a name, own or of See-Think-Do-Care; none, without a fault, where the journey leaves it out.
pub(super) fn phase_or_left_out(notes: &mut Notes, journey: &Journey, name: &str, path: &[&str]) -> Option<PhaseIndex> {
    let named_phase = journey.phase(name).map(PhaseIndex);
    let left_out = Stdc::named(name).is_some_and(|intent| journey.main_phase(intent).is_none());
    if named_phase.is_none() && !left_out {
        notes.fault(unknown_phase(journey, name, path));
    }
    named_phase
}

/// The phase of a name; a fault also where the journey leaves it out.
pub(super) fn phase_named(notes: &mut Notes, journey: &Journey, name: &str, path: &[&str]) -> Option<PhaseIndex> {
    let faults_before = notes.faults.len();
    let served_phase = phase_or_left_out(notes, journey, name, path);
    if served_phase.is_none() && notes.faults.len() == faults_before {
        let what = say!("journey-has-no-phase-for-name", journey = journey.key, name);
        notes.fault(
            Fault::at(Code::unknown(Named::Phase, name), path, what).help(word!("leave-it-out-or-choose-journey")),
        );
    }
    served_phase
}

fn unknown_phase(journey: &Journey, name: &str, path: &[&str]) -> Fault {
    let fault = Fault::at(Code::unknown(Named::Phase, name), path, say!("unknown-phase", word = name));
    match journey.phase_or_part(&key_of(name)) {
        Some((f, Some(part))) => fault.help(say!("part-is-part-of-phase", part, phase = journey.phases[f].key)),
        _ => fault.help(suggestion(name, journey.phases.iter().map(|phase| phase.key.as_str()))),
    }
}

fn own_fits(notes: &mut Notes, key: &str, stated_journey: &brief::Journey) {
    if built_in().iter().any(|journey| journey.key == key) {
        let what = say!("journey-is-built-in", key);
        notes.fault(
            Fault::at(Code::Reserved, &["journey", key], what).help(word!("give-your-own-journey-another-name")),
        );
    }
    if stated_journey.phases.is_empty() {
        let fault = Fault::at(
            Code::missing(&["journey", key, "phases"]),
            &["journey", key],
            say!("journey-has-no-phases", key),
        );
        notes.fault(fault.help(word!("list-phases-in-order")));
    }
    let mut phases_before = BTreeSet::new();
    for phase in &stated_journey.phases {
        if !phases_before.insert(phase) {
            let what = say!("journey-has-phase-twice", key, phase);
            notes.fault(Fault::at(Code::Twice, &["journey", key, "phases"], what).help(word!("phase-is-passed-once")));
        }
    }
}

/// A phase of a journey of the brief's own that stands for none of the four.
fn not_mapped(notes: &mut Notes, journey: &str, phase: &str, stated_intent: Option<&str>) {
    let fault = if let Some(word) = stated_intent {
        let what = say!("phase-stands-for-none-of-four", phase, word);
        Fault::at(Code::UnknownWord { word: word.to_owned() }, &["phase", phase, "stands_for"], what)
    } else {
        let what = say!("phase-has-no-stands-for", phase);
        Fault::at(Code::missing(&["phase", phase, "stands_for"]), &["journey", journey, "phases"], what)
    };
    notes.fault(fault.help(say!("stands-for-is-one-of-four", phase)));
}

/// A journey of the brief's own: each phase says what it stands for.
fn own_journey(notes: &mut Notes, key: &str, stated_journey: &brief::Journey) -> Journey {
    let stdc = journey::stdc();
    let mut phases = Vec::new();
    for name in &stated_journey.phases {
        let stated_intent = notes.brief.phase.get(name).and_then(|phase| phase.stands_for.as_deref());
        let intent = Stdc::named(stated_intent.unwrap_or(name)).unwrap_or_else(|| {
            not_mapped(notes, key, name, stated_intent);
            Stdc::See
        });
        let like = &stdc.phases[intent as usize];
        phases.push(journey::Phase {
            key: name.clone(),
            name: titled(name).into(),
            sub_phases: Vec::new(),
            ..like.clone()
        });
    }
    if phases.is_empty() {
        phases.clone_from(&stdc.phases);
    }
    let source = LocalisedText::or(stated_journey.source.as_ref(), text!("briefs-own"));
    Journey { key: key.to_owned(), phases, note: Text::default(), source }
}

/// A key as a name: `decision-moment` is `Decision moment`.
fn titled(key: &str) -> String {
    let words = key.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

//! The phases of a journey: the people of every audience in each, how they pass it, and when its media may run.

use super::journeys::{of_phase, phase_or_left_out};
use super::notes::Notes;
use super::travel::{self, Passage};
use crate::domain::brief::ShareOrAmount;
use crate::domain::journey::{Journey, Stdc};
use crate::domain::quantity::Amount;
use crate::fault::{Code, Fault};
use crate::problem::{Audience, AudienceIndex, By, Campaign, Phase, PhaseIndex};
use crate::text::messages::{say, text, word};
use crate::text::number::plain;
use crate::tolerance::feasibility::ADDED_UP_AS_STATED;

/// The phases, with the people of every audience in each and how they pass it.
pub(super) fn phases(
    notes: &mut Notes,
    campaign: &Campaign,
    journey: &Journey,
    audiences: &By<AudienceIndex, Audience>,
) -> By<PhaseIndex, Phase> {
    let brief = notes.brief;
    for (key, phase) in &brief.phase {
        let is_own_journey = notes.brief.journey.contains_key(&journey.key);
        if phase.stands_for.is_some() && !is_own_journey {
            let fault = Fault::at(
                Code::misplaced("stands_for"),
                &["phase", key, "stands_for"],
                word!("only-own-phases-stand-for-something"),
            );
            notes.fault(fault.help(say!("leave-it-out-or-define-journey", journey = journey.key)));
        }
        let used = brief.journey.values().any(|own| own.phases.contains(key));
        if !used {
            phase_or_left_out(notes, journey, key, &["phase", key]);
        }
    }
    for (audience, stated_audience) in &brief.audience {
        let per_phase: [(&str, Vec<&String>); 5] = [
            ("in_phase", stated_audience.in_phase.keys().collect()),
            ("moves_on", stated_audience.moves_on.keys().collect()),
            ("lost", stated_audience.lost.keys().collect()),
            ("brings", stated_audience.brings.keys().collect()),
            ("value_per_reached", stated_audience.value_per_reached.keys().collect()),
        ];
        for (word, phases) in per_phase {
            for phase in phases {
                phase_or_left_out(notes, journey, phase, &["audience", audience, word, phase]);
            }
        }
    }
    let windows = super::phase_days::of_phases(notes, campaign, journey);
    let last_act = journey.phases.iter().rposition(|phase| phase.stdc == Stdc::Do);
    let resolved = (0..journey.phases.len()).map(PhaseIndex).map(|f| {
        let people_per_audience = audiences.iter().map(|audience| people_in(notes, journey, f, audience));
        let people: By<AudienceIndex, f64> = people_per_audience.collect();
        let acts = last_act == Some(f.0);
        let steps = audiences.iter().zip(&people).map(|(audience, &people)| {
            let passage = Passage { journey, phase: f, weeks: campaign.weeks, audience, people, acts };
            travel::step(notes, &passage)
        });
        let steps = steps.collect();
        Phase { journey: journey.phases[f.0].clone(), days: windows[f.0].clone(), people, steps }
    });
    resolved.collect()
}

/// The people of an audience in a phase: as it says, as the brief says of the phase, or as the journey assumes.
fn people_in(notes: &mut Notes, journey: &Journey, f: PhaseIndex, audience: &Audience) -> f64 {
    let (phase, stated_audience) = (&journey.phases[f.0], &notes.brief.audience[&audience.key]);
    let stated_people = of_phase(&stated_audience.in_phase, journey, f)
        .map(|stated| (vec!["audience", &audience.key, "in_phase", &phase.key], stated));
    let of_all = of_phase(&notes.brief.phase, journey, f).and_then(|stated_phase| stated_phase.people.as_ref());
    let of_all = of_all.map(|stated| (vec!["phase", phase.key.as_str(), "people"], stated));
    let audience_share = audience.people / stated_audience.people.map_or(1.0, Amount::get).max(f64::MIN_POSITIVE);
    let (path, people) = match stated_people.or(of_all) {
        Some((path, ShareOrAmount::Share(share))) => (path, share.get() * audience.people),
        // Those who are in another audience too count half here, in every phase.
        Some((path, ShareOrAmount::Amount(amount))) => (path, amount.get() * audience_share.min(1.0)),
        None => {
            let kind = notes.brief.campaign.purchase.unwrap_or_default();
            let share = (phase.people * kind.people_factor(phase.stdc)).min(1.0);
            let (kind_word, share_text) = (kind.word(), || plain(share * 100.0, 2));
            let value = match notes.brief.campaign.purchase {
                Some(_) if kind.people_factor(phase.stdc) != 1.0 => {
                    text!("pct-of-audience-as-purchase-has", share = share_text(), kind = kind_word)
                }
                _ => text!("pct-of-audience", share = share_text()),
            };
            notes.note_default(
                ["audience", &audience.key, "in_phase", &phase.key].join("."),
                value,
                phase.people < 1.0,
            );
            (Vec::new(), share * audience.people)
        }
    };
    if people > audience.people * (1.0 + ADDED_UP_AS_STATED) {
        let path: Vec<String> = path.into_iter().map(str::to_owned).collect();
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let what = say!("people-in-phase-are-more-than-audience", people, everyone = audience.people);
        notes.fault(
            Fault::at(Code::more_than_all([["audience", &audience.key, "people"]]), &path, what)
                .help(word!("phase-holds-part-of-audience")),
        );
    }
    people
}

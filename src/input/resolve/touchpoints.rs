//! The touchpoints of a brief, each at its place in the journey.

use super::audiences::audience_named;
use super::market::Market;
use super::notes::Notes;
use crate::domain::brief::{self, LocalisedText, TouchpointPlace};
use crate::domain::journey::Stdc;
use crate::domain::quantity::Amount;
use crate::fault::{Code, Fault, Named, suggestion};
use crate::problem::{PhaseIndex, Touchpoint};
use crate::text::language::Text;
use crate::text::messages::{say, word};

/// The touchpoints, in the order of the journey and then as the brief lists them.
pub(super) fn touchpoints(notes: &mut Notes, market: &Market) -> Vec<Touchpoint> {
    let brief = notes.brief;
    let mut numbered_touchpoints: Vec<(usize, Touchpoint)> = Vec::new();
    for (key, stated_touchpoint) in &brief.touchpoint {
        let number = key.parse().unwrap_or(usize::MAX);
        numbered_touchpoints
            .extend(touchpoint(notes, market, key, stated_touchpoint).map(|touchpoint| (number, touchpoint)));
    }
    numbered_touchpoints.sort_by(|(a, one), (b, two)| (one.phase, a, &one.key).cmp(&(two.phase, b, &two.key)));
    numbered_touchpoints.into_iter().map(|(_, touchpoint)| touchpoint).collect()
}

fn touchpoint(
    notes: &mut Notes,
    market: &Market,
    key: &str,
    stated_touchpoint: &brief::Touchpoint,
) -> Option<Touchpoint> {
    let is_numbered = key.chars().all(|c| c.is_ascii_digit());
    if stated_touchpoint.name.is_none() && is_numbered {
        let fault = Fault::at(
            Code::missing(&["touchpoint", key, "name"]),
            &["touchpoint", key],
            say!("touchpoint-has-no-name", key),
        );
        notes.fault(fault.help(word!("add-what-touchpoint-is-called")));
    }
    let persona_name = stated_touchpoint.persona.as_ref();
    let persona =
        persona_name.map(|name| audience_named(notes, &market.audiences, name, &["touchpoint", key, "persona"]));
    let (score, importance) = (
        graded(notes, key, "score", stated_touchpoint.score),
        graded(notes, key, "importance", stated_touchpoint.importance),
    );
    if let Some(channel) = &stated_touchpoint.channel {
        notes.channels_named(std::slice::from_ref(channel), &["touchpoint", key, "channel"]);
    }
    let Some(word) = &stated_touchpoint.phase else {
        let fault = Fault::at(
            Code::missing(&["touchpoint", key, "phase"]),
            &["touchpoint", key],
            say!("touchpoint-does-not-say-its-phase", key),
        );
        notes.fault(fault.help(say!("add-toml", toml = format!("phase = \"{}\"", market.journey.phases[0].key))));
        return None;
    };
    let Some((phase, part)) =
        market.journey.phase_or_part(word).map(|(f, part)| (PhaseIndex(f), part.map(str::to_owned)))
    else {
        if Stdc::named(word).is_some() {
            notes.left_out.touchpoints += 1;
        } else {
            let help = suggestion(word, market.journey.phases.iter().map(|phase| phase.key.as_str()));
            notes.faults.push(
                Fault::at(
                    Code::unknown(Named::Phase, word),
                    &["touchpoint", key, "phase"],
                    say!("unknown-phase", word),
                )
                .help(help),
            );
        }
        return None;
    };
    let persona = match persona {
        Some(persona) => Some(persona?),
        None => None,
    };
    let channel = stated_touchpoint.channel.as_ref().and_then(|key| Some((key, notes.catalogue.channel.get(key)?)));
    let tagged = |tag: &str| channel.is_some_and(|(_, channel)| channel.tags.iter().any(|own| own == tag));
    let by_tags = match (tagged("online"), tagged("offline")) {
        (true, false) => Some(TouchpointPlace::Online),
        (false, true) => Some(TouchpointPlace::Offline),
        _ => None,
    };
    Some(Touchpoint {
        key: key.to_owned(),
        name: LocalisedText::or(stated_touchpoint.name.as_ref(), key),
        persona,
        phase,
        sub_phase: part,
        touch: stated_touchpoint.touch,
        owner: stated_words(stated_touchpoint.owner.as_ref()),
        score,
        importance,
        question: stated_words(stated_touchpoint.question.as_ref()),
        problem: stated_words(stated_touchpoint.problem.as_ref()),
        emotion: stated_words(stated_touchpoint.emotion.as_ref()),
        improvement: stated_words(stated_touchpoint.improvement.as_ref()),
        media: stated_touchpoint.media.or(channel.map(|(_, channel)| channel.media)),
        place: stated_touchpoint.place.or(by_tags),
        channel: channel.map(|(key, channel)| (key.clone(), LocalisedText::or(channel.name.as_ref(), key.as_str()))),
    })
}

fn stated_words(words: Option<&LocalisedText>) -> Option<Text> {
    words.map(LocalisedText::text)
}

/// A grade from 1 to 10; a fault where it is none.
fn graded(notes: &mut Notes, key: &str, word: &str, grade: Option<Amount>) -> Option<f64> {
    let grade = grade?.get();
    if !(1.0..=10.0).contains(&grade) {
        let fault = Fault::at(
            Code::OutOfRange,
            &["touchpoint", key, word],
            say!("grade-is-not-between-one-and-ten", word, grade),
        );
        notes.fault(fault.help(word!("grade-from-one-to-ten")));
    }
    Some(grade)
}

//! The touchpoints of a brief, each at its place in the journey.

use super::{Audience, AudienceIndex, By, Desk, PhaseIndex};
use crate::domain::brief::{self, LocalisedText, Media, TouchpointKind, TouchpointPlace};
use crate::domain::journey::Stdc;
use crate::domain::quantity::Amount;
use crate::fault::{Code, Fault, Named, suggestion};
use crate::text::language::Text;

/// A moment of contact between a persona and the brand.
#[derive(Clone, Debug)]
pub struct Touchpoint {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub name: Text,
    /// The audience that meets it; all when none.
    pub persona: Option<AudienceIndex>,
    /// The phase.
    pub phase: PhaseIndex,
    /// The part of the phase.
    pub sub_phase: Option<String>,
    /// Whether the brand speaks itself.
    pub touch: TouchpointKind,
    /// Who looks after it.
    pub owner: Option<Text>,
    /// How well it does, 1 to 10.
    pub score: Option<f64>,
    /// How much it matters, 1 to 10.
    pub importance: Option<f64>,
    /// What the persona asks there.
    pub question: Option<Text>,
    /// What goes wrong there.
    pub problem: Option<Text>,
    /// What the persona feels there.
    pub emotion: Option<Text>,
    /// What could be made better.
    pub improvement: Option<Text>,
    /// The channel it is part of: its key and its name.
    pub channel: Option<(String, Text)>,
    /// Paid, owned or earned.
    pub media: Option<Media>,
    /// Where it is met.
    pub place: Option<TouchpointPlace>,
}

impl Touchpoint {
    /// How critical it is, from 0 to 1: how much it matters times how far it falls short of a 10.
    ///
    /// `importance / 10 · (10 − score) / 10`; none where one of the two is not known.
    pub fn criticality(&self) -> Option<f64> {
        Some(self.importance? / 10.0 * (10.0 - self.score?) / 10.0)
    }
}

/// The touchpoints, in the order of the journey and then as the brief lists them.
pub(super) fn listed(desk: &mut Desk, audiences: &By<AudienceIndex, Audience>) -> Vec<Touchpoint> {
    let brief = desk.brief;
    let mut listed: Vec<(usize, Touchpoint)> = Vec::new();
    for (key, asked) in &brief.touchpoint {
        let number = key.parse().unwrap_or(usize::MAX);
        listed.extend(touchpoint(desk, audiences, (key, asked)).map(|touchpoint| (number, touchpoint)));
    }
    listed.sort_by(|(a, one), (b, two)| (one.phase, a, &one.key).cmp(&(two.phase, b, &two.key)));
    listed.into_iter().map(|(_, touchpoint)| touchpoint).collect()
}

fn touchpoint(
    desk: &mut Desk,
    audiences: &By<AudienceIndex, Audience>,
    (key, asked): (&str, &brief::Touchpoint),
) -> Option<Touchpoint> {
    let counted = key.chars().all(|c| c.is_ascii_digit());
    if asked.name.is_none() && counted {
        let fault = Fault::at(
            Code::missing(&["touchpoint", key, "name"]),
            &["touchpoint", key],
            format!("touchpoint {key} has no name"),
        );
        desk.fault(fault.mend("add what it is called, such as `name = \"Product page\"`"));
    }
    let named = asked.persona.as_ref();
    let persona = named.map(|name| desk.audience_named(audiences, name, &["touchpoint", key, "persona"]));
    let (score, importance) =
        (graded(desk, key, ("score", asked.score)), graded(desk, key, ("importance", asked.importance)));
    if let Some(channel) = &asked.channel {
        desk.channels_named(std::slice::from_ref(channel), &["touchpoint", key, "channel"]);
    }
    let Some(word) = &asked.phase else {
        let fault = Fault::at(
            Code::missing(&["touchpoint", key, "phase"]),
            &["touchpoint", key],
            format!("touchpoint `{key}` does not say its phase"),
        );
        desk.fault(fault.mend(format!("add `phase = \"{}\"`", desk.journey.phases[0].key)));
        return None;
    };
    let Some((phase, part)) =
        desk.journey.phase_or_part(word).map(|(f, part)| (PhaseIndex(f), part.map(str::to_owned)))
    else {
        if Stdc::named(word).is_some() {
            desk.left_out.touchpoints += 1;
        } else {
            let mend = suggestion(word, desk.journey.phases.iter().map(|phase| phase.key.as_str()));
            desk.faults.push(
                Fault::at(
                    Code::unknown(Named::Phase, word),
                    &["touchpoint", key, "phase"],
                    format!("unknown phase `{word}`"),
                )
                .mend(mend),
            );
        }
        return None;
    };
    let persona = match persona {
        Some(persona) => Some(persona?),
        None => None,
    };
    let channel = asked.channel.as_ref().and_then(|key| Some((key, desk.catalogue.channel.get(key)?)));
    let tagged = |tag: &str| channel.is_some_and(|(_, channel)| channel.tags.iter().any(|own| own == tag));
    let by_tags = match (tagged("online"), tagged("offline")) {
        (true, false) => Some(TouchpointPlace::Online),
        (false, true) => Some(TouchpointPlace::Offline),
        _ => None,
    };
    Some(Touchpoint {
        key: key.to_owned(),
        name: LocalisedText::or(asked.name.as_ref(), key),
        persona,
        phase,
        sub_phase: part,
        touch: asked.touch,
        owner: said(asked.owner.as_ref()),
        score,
        importance,
        question: said(asked.question.as_ref()),
        problem: said(asked.problem.as_ref()),
        emotion: said(asked.emotion.as_ref()),
        improvement: said(asked.improvement.as_ref()),
        media: asked.media.or(channel.map(|(_, channel)| channel.media)),
        place: asked.place.or(by_tags),
        channel: channel.map(|(key, channel)| (key.clone(), LocalisedText::or(channel.name.as_ref(), key.as_str()))),
    })
}

fn said(words: Option<&LocalisedText>) -> Option<Text> {
    words.map(LocalisedText::text)
}

fn graded(desk: &mut Desk, key: &str, (word, grade): (&str, Option<Amount>)) -> Option<f64> {
    let grade = grade?.get();
    if !(1.0..=10.0).contains(&grade) {
        let fault =
            Fault::at(Code::OutOfRange, &["touchpoint", key, word], format!("{word} {grade} is not between 1 and 10"));
        desk.fault(fault.mend("grade from 1, the least, to 10, the most"));
    }
    Some(grade)
}

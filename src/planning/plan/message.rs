//! The message of a line: its kind, the aim of the phase, and the questions of personas to answer.

use serde::Serialize;

use crate::domain::catalogue::Message as MessageKind;
use crate::problem::{AudienceIndex, PlacementIndex, Problem, Touchpoint};
use crate::text::language::Text;

/// The message of a line.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Message {
    /// The kind of message; none where the catalogue does not say.
    pub kind: Option<MessageKind>,
    /// The aim of media in the phase.
    pub aim: Text,
    /// The question of each persona there, in the order of the audiences: that of the touchpoint nearest to this
    /// channel.
    pub questions: Vec<Question>,
}

/// A question of a persona.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The audience's key; all when none.
    pub audience: Option<String>,
    /// The question.
    pub question: Text,
}

/// The message of a placement.
pub(super) fn of_placement(problem: &Problem, p: PlacementIndex) -> Message {
    let placement = &problem.placements[p];
    let touchpoints: Vec<&Touchpoint> =
        problem.touchpoints.iter().filter(|point| point.phase == placement.phase && point.question.is_some()).collect();
    let mut personas: Vec<Option<AudienceIndex>> = touchpoints.iter().map(|point| point.persona).collect();
    personas.sort_unstable();
    personas.dedup();
    let question = |persona: Option<AudienceIndex>| {
        let persona_touchpoints = touchpoints.iter().filter(|point| point.persona == persona);
        // A touchpoint of this channel goes before one without a channel, and that before one of another channel; then
        // the most critical, and the first.
        let near = |point: &Touchpoint| match &point.channel {
            Some((key, _)) if *key == placement.channel => 2,
            None => 1,
            Some(_) => 0,
        };
        let rank = |point: &Touchpoint| (near(point), point.criticality().unwrap_or(0.0));
        let touchpoint = persona_touchpoints
            .rev()
            .max_by(|a, b| rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal))?;
        let audience = persona.map(|a| problem.audiences[a].key.clone());
        Some(Question { audience, question: touchpoint.question.clone()? })
    };
    Message {
        kind: placement.message,
        aim: problem.phases[placement.phase].journey.aim.clone(),
        questions: personas.into_iter().filter_map(question).collect(),
    }
}

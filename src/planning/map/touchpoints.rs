//! Touchpoints ranked by criticality: importance times how far the score falls short of 10.

use serde::Serialize;

use super::Persona;
use crate::domain::brief::{Media, TouchpointKind, TouchpointPlace};
use crate::planning::plan::Plan;
use crate::problem::{Problem, Touchpoint};
use crate::text::language::Text;

/// A touchpoint with what is at stake there.
#[derive(Clone, Debug, Serialize)]
pub struct RankedTouchpoint {
    /// Its key.
    pub touchpoint: String,
    /// What it is called.
    pub name: Text,
    /// The persona's name, or `everyone`.
    pub persona: Text,
    /// The phase's key.
    pub phase: String,
    /// The phase's name, with its sub-phase.
    pub phase_name: Text,
    /// Whether the brand itself speaks.
    pub touch: TouchpointKind,
    /// `paid`, `owned` or `earned`.
    pub media: Option<Media>,
    /// Where it is met.
    pub place: Option<TouchpointPlace>,
    /// Who looks after it.
    pub owner: Option<Text>,
    /// How well it does, 1 to 10.
    pub score: Option<f64>,
    /// How much it matters, 1 to 10.
    pub importance: Option<f64>,
    /// `importance / 10 · (10 − score) / 10`.
    pub criticality: Option<f64>,
    /// What the persona asks there.
    pub question: Option<Text>,
    /// What goes wrong there.
    pub problem: Option<Text>,
    /// What the persona feels there.
    pub emotion: Option<Text>,
    /// What could be made better.
    pub improvement: Option<Text>,
    /// The people who pass it during the campaign.
    pub people: f64,
    /// Of them, those who are lost in the phase.
    pub lost: f64,
    /// The value of the people lost; none where the brief states none.
    pub at_stake: Option<f64>,
    /// The channel it is part of, by key and name.
    pub channel: Option<(String, Text)>,
    /// What the plan spends on that channel in the phase; none without a channel.
    pub spend: Option<f64>,
    /// What the next point of the phase's reach costs there.
    pub next_reach_point_cost: Option<f64>,
}

impl RankedTouchpoint {
    /// Its weight: criticality times the money at stake, or the people lost where the value is unknown.
    pub fn weight(&self) -> Option<f64> {
        Some(self.criticality? * self.at_stake.unwrap_or(self.lost))
    }
}

/// All touchpoints, the most critical first; ungraded ones last.
pub(super) fn ranked(problem: &Problem, plan: &Plan, personas: &[Persona]) -> Vec<RankedTouchpoint> {
    let mut points: Vec<RankedTouchpoint> =
        problem.touchpoints.iter().map(|point| with_stakes(problem, plan, personas, point)).collect();
    let key = |point: &RankedTouchpoint| point.criticality.unwrap_or(-1.0);
    points.sort_by(|a, b| key(b).total_cmp(&key(a)).then(b.lost.total_cmp(&a.lost)));
    points
}

fn with_stakes(problem: &Problem, plan: &Plan, personas: &[Persona], point: &Touchpoint) -> RankedTouchpoint {
    let phase = &problem.phases[point.phase].journey;
    let whose = problem.audiences.keys().zip(personas).filter(|(a, _)| point.persona.is_none_or(|only| only == *a));
    let phases: Vec<_> = whose.map(|(_, persona)| &persona.phases[point.phase.0]).collect();
    let line = point.channel.as_ref().and_then(|(key, _)| super::line(plan, key, &phase.key));
    let sub_phase_words = point.sub_phase.as_ref().map_or_else(String::new, |sub_phase| format!(", {sub_phase}"));
    RankedTouchpoint {
        touchpoint: point.key.clone(),
        name: point.name.clone(),
        persona: super::persona_name(problem, point.persona),
        phase: phase.key.clone(),
        phase_name: Text::of(|| format!("{}{sub_phase_words}", phase.name)),
        touch: point.touch,
        media: point.media,
        place: point.place,
        owner: point.owner.clone(),
        score: point.score,
        importance: point.importance,
        criticality: point.criticality(),
        question: point.question.clone(),
        problem: point.problem.clone(),
        emotion: point.emotion.clone(),
        improvement: point.improvement.clone(),
        people: phases.iter().map(|phase| phase.at_start + phase.arriving).sum(),
        lost: phases.iter().map(|phase| phase.lost).sum(),
        at_stake: phases.iter().map(|phase| phase.at_stake).sum(),
        channel: point.channel.clone(),
        spend: point.channel.as_ref().map(|_| line.map_or(0.0, |line| line.spend)),
        next_reach_point_cost: line.and_then(|line| line.next_reach_point_cost),
    }
}

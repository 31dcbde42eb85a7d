//! The phases in which a persona is met online only, offline only, or not at all.

use crate::domain::brief::TouchpointPlace;
use crate::planning::plan::{Line, Plan};
use crate::problem::{AudienceIndex, Problem, Touchpoint};
use crate::text::language::Text;

/// Phases in which a persona is met in one place only, or nowhere.
#[derive(Clone, Debug)]
pub struct OneSidedPhases {
    /// The persona's name.
    pub persona: Text,
    /// Where it is met.
    pub met: MeetingPlace,
    /// The phases' names, in the journey's order.
    pub phases: Vec<Text>,
}

/// The only place where a persona is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingPlace {
    /// Online.
    Online,
    /// Offline.
    Offline,
    /// Nowhere: no touchpoint and no channel serves it.
    Nowhere,
}

/// By persona, the phases in which it is met online only, offline only, or not at all.
pub(super) fn one_sided(problem: &Problem, plan: &Plan) -> Vec<OneSidedPhases> {
    problem
        .audiences
        .keys()
        .filter(|&a| problem.audiences[a].people > 0.0)
        .flat_map(|a| of_persona(problem, plan, a))
        .collect()
}

fn of_persona(problem: &Problem, plan: &Plan, a: AudienceIndex) -> Vec<OneSidedPhases> {
    let (mut online, mut offline, mut nothing) = (Vec::new(), Vec::new(), Vec::new());
    for (f, phase) in problem.phases.iter_enumerated().filter(|(_, phase)| phase.people[a] > 0.0) {
        let points = problem.touchpoints.iter().filter(|point| point.phase == f);
        let points: Vec<&Touchpoint> = points.filter(|point| point.persona.is_none_or(|only| only == a)).collect();
        let lines = plan.lines.iter().filter(|line| line.phase == phase.journey.key && meets(line, a));
        let lines: Vec<&Line> = lines.collect();
        let tagged = |tag: &str| lines.iter().any(|line| line.tags.iter().any(|own| own == tag));
        let placed = |place: TouchpointPlace| points.iter().any(|point| point.place == Some(place));
        let name = phase.journey.name.clone();
        match (
            placed(TouchpointPlace::Online) || tagged("online"),
            placed(TouchpointPlace::Offline) || tagged("offline"),
        ) {
            (true, false) => online.push(name),
            (false, true) => offline.push(name),
            (false, false) if points.is_empty() && lines.is_empty() => nothing.push(name),
            _ => {}
        }
    }
    let by_place = [(MeetingPlace::Online, online), (MeetingPlace::Offline, offline), (MeetingPlace::Nowhere, nothing)];
    let one_sided = by_place.into_iter().filter(|(_, phases)| !phases.is_empty());
    one_sided.map(|(met, phases)| OneSidedPhases { persona: problem.audiences[a].name.clone(), met, phases }).collect()
}

/// Whether a line reaches anyone of an audience, as far as it builds reach.
fn meets(line: &Line, a: AudienceIndex) -> bool {
    line.audience_reach_pct.get(a.0).copied().flatten().is_some_and(|reach| reach > 0.0)
}

//! Remarks on phases in which a persona is met only online, only offline, or not at all.

use crate::domain::brief::TouchpointPlace;
use crate::planning::plan::{Line, Plan};
use crate::problem::{AudienceIndex, Problem, Touchpoint};
use crate::text::messages::say;
use crate::text::number::listed;

/// A remark per persona about phases served online only, offline only, or by nothing at all.
pub(super) fn remarks(problem: &Problem, plan: &Plan) -> Vec<String> {
    problem
        .audiences
        .keys()
        .filter(|&a| problem.audiences[a].people > 0.0)
        .flat_map(|a| of_persona(problem, plan, a))
        .collect()
}

fn of_persona(problem: &Problem, plan: &Plan, a: AudienceIndex) -> Vec<String> {
    let (mut online, mut offline, mut nothing) = (Vec::new(), Vec::new(), Vec::new());
    for (f, phase) in problem.phases.iter_enumerated().filter(|(_, phase)| phase.people[a] > 0.0) {
        let points = problem.touchpoints.iter().filter(|point| point.phase == f);
        let points: Vec<&Touchpoint> = points.filter(|point| point.persona.is_none_or(|only| only == a)).collect();
        let lines = plan.lines.iter().filter(|line| line.phase == phase.journey.key && meets(line, a));
        let lines: Vec<&Line> = lines.collect();
        let tagged = |tag: &str| lines.iter().any(|line| line.tags.iter().any(|own| own == tag));
        let placed = |place: TouchpointPlace| points.iter().any(|point| point.place == Some(place));
        let name = phase.journey.name.as_str();
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
    let name = &problem.audiences[a].name;
    let [on, off, none] = [&online, &offline, &nothing].map(|phases| listed(phases));
    let remarks = [
        (online, say!("is-met-online-only", name, on)),
        (offline, say!("is-met-offline-only", name, off)),
        (nothing, say!("is-not-met-at-all-in-list", name, none)),
    ];
    remarks.into_iter().filter(|(phases, _)| !phases.is_empty()).map(|(_, remark)| remark).collect()
}

/// Whether a line reaches anyone of an audience, as far as it builds reach.
fn meets(line: &Line, a: AudienceIndex) -> bool {
    line.audience_reach_pct.get(a.0).copied().flatten().is_some_and(|reach| reach > 0.0)
}

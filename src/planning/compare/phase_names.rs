//! The names of phases, by key: those of plans, and those of the built-in journeys.

use super::{Phase, PlanFigures};
use crate::domain::journey::{self, Stdc};
use crate::planning::plan::WHOLE;
use crate::text::language::Text;
use crate::text::messages::text;

/// The name of a phase of a built-in journey, or its key.
pub(super) fn phase_name(key: &str) -> Text {
    let mut built_in_phases = journey::built_in().into_iter().flat_map(|journey| journey.phases);
    match built_in_phases.find(|phase| phase.key == key) {
        Some(phase) => phase.name,
        None if key.is_empty() => text!("no-phase"),
        None if key == WHOLE => text!("whole-journey"),
        None => key.into(),
    }
}

/// The See-Think-Do-Care phase that a phase of a built-in journey stands for.
pub(super) fn phase_stdc(key: &str) -> Option<Stdc> {
    let mut built_in_phases = journey::built_in().into_iter().flat_map(|journey| journey.phases);
    built_in_phases.find(|phase| phase.key == key).map(|phase| phase.stdc)
}

/// The name of a phase in some plans. A name of its own comes before the usual one, which a file with only keys has.
pub(super) fn phase_named<'a>(key: &str, phases: impl Iterator<Item = &'a Phase>) -> Text {
    let built_in_name = phase_name(key);
    let mut names_of_phase = phases
        .filter(|phase| phase.phase == key && phase.name.same_in_a_language(&built_in_name).is_none())
        .map(|phase| phase.name.clone());
    names_of_phase.next().unwrap_or(built_in_name)
}

/// The name of a phase in either plan, B before A.
pub(super) fn phase_name_in_either(key: &str, a: &PlanFigures, b: &PlanFigures) -> Text {
    phase_named(key, b.phases.iter().chain(&a.phases))
}

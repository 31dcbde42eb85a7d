//! Which roles of a channel the journey has a phase for.

use super::notes::Notes;
use crate::domain::catalogue::{Channel, Role};
use crate::domain::journey::Stdc;
use crate::fault::{Code, Fault};
use crate::problem::PhaseIndex;

/// The roles of a channel that the journey has a phase for, each with that phase. One for a phase of the journey itself
/// goes before one for the phase of See-Think-Do-Care that leads there.
pub(super) fn of_channel<'a>(
    notes: &mut Notes,
    key: &str,
    channel: &'a Channel,
) -> Vec<(&'a String, &'a Role, PhaseIndex)> {
    let mut roles: Vec<(&String, &Role, PhaseIndex)> = Vec::new();
    for (phase_key, role) in &channel.role {
        let (word, path) = match &role.phase {
            Some(word) => (word, vec!["channel", key, "role", phase_key, "phase"]),
            None => (phase_key, vec!["channel", key, "role", phase_key]),
        };
        // What follows a phase that the journey does not have has nobody to follow.
        let above = role.follows.as_ref().map(|follows| &follows.phase);
        let alone = above.is_some_and(|above| notes.journey.phase(above).is_none() && Stdc::named(above).is_some());
        let phase = notes.phase_or_left_out(word, &path).filter(|_| !alone);
        roles.extend(phase.map(|phase| (phase_key, role, phase)));
    }
    let own = |phase_key: &str, phase: PhaseIndex| notes.journey.phases[phase.0].key == phase_key;
    let outdone = |&(phase_key, role, phase): &(&String, &Role, PhaseIndex)| {
        let others = roles.iter().filter(|other| other.2 == phase && other.0 != phase_key);
        role.phase.is_none()
            && !own(phase_key, phase)
            && others.clone().any(|other| own(other.0, phase) || other.1.phase.is_some())
    };
    let kept: Vec<_> = roles.iter().copied().filter(|role| !outdone(role)).collect();
    let twin =
        kept.iter().enumerate().find_map(|(i, one)| kept[..i].iter().find(|two| two.2 == one.2).map(|two| (two, one)));
    if let Some((two, one)) = twin {
        let what = format!("channel `{key}` has two roles in one phase: `{}` and `{}`", two.0, one.0);
        notes.fault(
            Fault::at(Code::Twice, &["channel", key, "role", one.0], what)
                .mend("keep one, or give the other a channel of its own"),
        );
    }
    kept
}

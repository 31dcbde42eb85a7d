//! Which roles of a channel the journey has a phase for.

use super::journeys::phase_or_left_out;
use super::notes::Notes;
use crate::domain::catalogue::{Channel, Price, Role};
use crate::domain::journey::{Journey, Stdc};
use crate::domain::quantity::Positive;
use crate::fault::{Code, Fault};
use crate::problem::PhaseIndex;
use crate::text::messages::{say, word};

/// One role of one channel, and the phase that it is on offer in.
#[derive(Clone, Copy)]
pub(super) struct OfferedRole<'a> {
    /// The key of the channel.
    pub(super) key: &'a str,
    pub(super) channel: &'a Channel,
    pub(super) price: &'a Price,
    pub(super) role: &'a Role,
    /// The key of the role.
    pub(super) phase_key: &'a str,
    pub(super) phase: PhaseIndex,
}

impl OfferedRole<'_> {
    /// The path of one of the role's keys in the catalogue.
    pub(super) fn path<'b>(&'b self, last: &'b str) -> [&'b str; 5] {
        ["channel", self.key, "role", self.phase_key, last]
    }

    /// How many units make a lot; none where any part of a unit can be bought.
    pub(super) fn lot(&self) -> Option<f64> {
        let whole_unit_lot = self.channel.whole_units.unwrap_or(false).then_some(1.0);
        self.channel.lot.map(Positive::get).or(whole_unit_lot)
    }
}

/// The roles of a channel that the journey has a phase for. One for a phase of the journey itself goes before one for
/// the phase of See-Think-Do-Care that leads there.
pub(super) fn of_channel<'a>(
    notes: &mut Notes,
    journey: &Journey,
    key: &'a str,
    channel: &'a Channel,
    price: &'a Price,
) -> Vec<OfferedRole<'a>> {
    let mut roles: Vec<OfferedRole> = Vec::new();
    for (phase_key, role) in &channel.role {
        let (word, path) = match &role.phase {
            Some(word) => (word, vec!["channel", key, "role", phase_key, "phase"]),
            None => (phase_key, vec!["channel", key, "role", phase_key]),
        };
        // What follows a phase that the journey does not have has nobody to follow.
        let above = role.follows.as_ref().map(|follows| &follows.phase);
        let alone = above.is_some_and(|above| journey.phase(above).is_none() && Stdc::named(above).is_some());
        let phase = phase_or_left_out(notes, journey, word, &path).filter(|_| !alone);
        roles.extend(phase.map(|phase| OfferedRole { key, channel, price, role, phase_key, phase }));
    }
    let is_named_phase = |phase_key: &str, phase: PhaseIndex| journey.phases[phase.0].key == phase_key;
    let outdone = |&OfferedRole { phase_key, role, phase, .. }: &OfferedRole| {
        let others = roles.iter().filter(|other| other.phase == phase && other.phase_key != phase_key);
        role.phase.is_none()
            && !is_named_phase(phase_key, phase)
            && others.clone().any(|other| is_named_phase(other.phase_key, phase) || other.role.phase.is_some())
    };
    let chosen: Vec<_> = roles.iter().copied().filter(|role| !outdone(role)).collect();
    let twin = chosen
        .iter()
        .enumerate()
        .find_map(|(i, one)| chosen[..i].iter().find(|two| two.phase == one.phase).map(|two| (two, one)));
    if let Some((two, one)) = twin {
        let what = say!("channel-has-two-roles-in-one-phase", key, first = two.phase_key, second = one.phase_key);
        notes.fault(
            Fault::at(Code::Twice, &["channel", key, "role", one.phase_key], what)
                .help(word!("keep-one-or-give-other-its-own-channel")),
        );
    }
    chosen
}

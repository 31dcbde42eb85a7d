//! The market of a brief: its campaign and journey, with the people of every audience in every phase.

use super::notes::Notes;
use super::{audiences, campaign, phases, ranges};
use crate::domain::journey::Journey;
use crate::problem::{Audience, AudienceIndex, By, Campaign, Phase, PhaseIndex};

/// What a plan is for: every role of a channel is resolved in it.
pub(super) struct Market {
    pub(super) campaign: Campaign,
    pub(super) journey: Journey,
    pub(super) phases: By<PhaseIndex, Phase>,
    pub(super) audiences: By<AudienceIndex, Audience>,
}

/// The market of the brief, along its journey.
pub(super) fn market(notes: &mut Notes, journey: Journey) -> Market {
    ranges::of_brief(notes);
    let campaign = campaign::campaign(notes);
    let audiences = audiences::audiences(notes);
    let phases = phases::phases(notes, &campaign, &journey, &audiences);
    Market { campaign, journey, phases, audiences }
}

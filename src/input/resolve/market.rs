//! What a role is resolved in: the campaign, its phases and audiences, and where the role stands.

use super::notes::Notes;
use crate::domain::catalogue::{Channel, Price, Role};
use crate::problem::{Audience, AudienceIndex, By, Campaign, Phase, PhaseIndex};

/// The surroundings a channel is resolved in.
pub(super) struct Market<'a> {
    pub(super) campaign: &'a Campaign,
    pub(super) phases: &'a By<PhaseIndex, Phase>,
    pub(super) audiences: &'a By<AudienceIndex, Audience>,
}

/// One role of one channel, and where it stands.
pub(super) struct OfferedRole<'a> {
    pub(super) key: &'a str,
    pub(super) channel: &'a Channel,
    pub(super) price: &'a Price,
    pub(super) role: &'a Role,
    pub(super) phase: PhaseIndex,
    pub(super) phase_key: &'a str,
}

impl OfferedRole<'_> {
    pub(super) fn path<'b>(&'b self, last: &'b str) -> [&'b str; 5] {
        ["channel", self.key, "role", self.phase_key, last]
    }
}

/// What one unit of a price's currency costs in the brief's; 1 where nobody says.
pub(super) fn rate(notes: &Notes, campaign: &Campaign, price: &Price) -> f64 {
    let theirs = price.currency.as_deref().filter(|code| *code != campaign.currency.code());
    theirs.and_then(|code| notes.brief.campaign.exchange.get(code)).map_or(1.0, |rate| rate.get())
}

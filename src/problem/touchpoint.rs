//! A touchpoint: where a persona meets the brand.

use super::{AudienceIndex, PhaseIndex};
use crate::domain::brief::{Media, TouchpointKind, TouchpointPlace};
use crate::text::language::Text;

/// A moment of contact between a persona and the brand.
#[derive(Clone, Debug)]
pub struct Touchpoint {
    /// Its key.
    pub key: String,
    /// The name of the touchpoint.
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

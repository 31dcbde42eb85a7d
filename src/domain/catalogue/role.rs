//! Roles: what a channel does in one phase, and whom it can reach again (remarketing).

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Confidence, CurveSpec, Demand, FrequencyCap};
use crate::domain::brief::LocalisedText;
use crate::domain::quantity::{Positive, Share};

/// `[channel.KEY.role.PHASE]`: a channel's part in one phase.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Role {
    /// The format bought.
    pub format: Option<LocalisedText>,
    /// What kind of message it carries.
    pub message: Option<Message>,
    /// The phase of the brief's journey that it serves, where that is not the first one of its intent.
    pub phase: Option<String>,
    /// The share of the people in the phase that it can ever reach.
    pub ceiling: Option<Share>,
    /// How far the true ceiling may lie from `ceiling` on either side, as a share of it.
    pub spread: Option<Share>,
    /// How reach builds.
    pub curve: Option<CurveSpec>,
    /// The part of the contacts that falls on the people in the phase.
    pub on_target: Option<Share>,
    /// Whom it can reach again.
    pub follows: Option<Follows>,
    /// How much of it there is.
    pub demand: Option<Demand>,
    /// Clicks per impression.
    pub click_through: Option<Share>,
    /// Conversions per click.
    pub conversion_rate: Option<Share>,
    /// Where the role's figures come from.
    pub source: Option<LocalisedText>,
    /// The year of the figures.
    pub year: Option<u16>,
    /// How far the figures can be trusted.
    pub confidence: Option<Confidence>,
    /// A remark for the planner.
    pub note: Option<LocalisedText>,
}

/// What kind of message a format carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Message {
    /// Moving pictures.
    Video,
    /// A picture that stands still.
    Static,
    /// Sound alone.
    Audio,
    /// Words.
    Text,
}

impl Message {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Video => "video",
            Self::Static => "static",
            Self::Audio => "audio",
            Self::Text => "text",
        }
    }
}

/// `follows`: reaches only people whom the followed phase reached.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Follows {
    /// The phase that fills the pool.
    pub phase: String,
    /// The share of those reached there who can be addressed again.
    pub reachable: Share,
    /// The share of the people here who can be addressed without it.
    #[serde(default)]
    pub base: Share,
    /// The most contacts per person in the pool.
    pub frequency_cap: Option<FrequencyCap>,
    /// For how many weeks a person stays in the pool; the whole campaign when left out.
    pub window: Option<Positive>,
}

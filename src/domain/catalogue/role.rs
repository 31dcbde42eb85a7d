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
    /// The format bought. Default: none.
    pub format: Option<LocalisedText>,
    /// What kind of message it carries. Default: none.
    pub message: Option<Message>,
    /// The phase of the brief's journey that it serves. Default: the first phase of its intent.
    pub phase: Option<String>,
    /// The share of the people in the phase that it can ever reach, above 0 and below 100%. Required by `nbd`,
    /// `exponential` and `hill` curves.
    pub ceiling: Option<Share>,
    /// How far the ceiling may be off on either side, as a share of it. Default: `uncertainty.ceiling`.
    pub spread: Option<Share>,
    /// How reach builds. Default: `linear`, contacts without reach.
    pub curve: Option<CurveSpec>,
    /// The part of the impressions that falls on the people in the phase. Default: people in the phase over
    /// `price.basis_people`; 100% where there is no basis.
    pub on_target: Option<Share>,
    /// For remarketing: whom it can reach again. Default: everyone.
    pub follows: Option<Follows>,
    /// How much of it there is. Default: no end.
    pub demand: Option<Demand>,
    /// Clicks per impression. Required where the price is per click or conversion.
    pub click_through: Option<Share>,
    /// Conversions per click. Required where the price is per conversion.
    pub conversion_rate: Option<Share>,
    /// Where the role's figures come from.
    pub source: Option<LocalisedText>,
    /// The year of the figures.
    pub year: Option<u16>,
    /// How far the figures can be trusted. Default: `assumption`.
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
    /// The phase that fills the pool. Required.
    pub phase: String,
    /// The share of those reached there who can be addressed again. Required.
    pub reachable: Share,
    /// The share of the people here who can be addressed without it. Default: 0.
    #[serde(default)]
    pub base: Share,
    /// The most contacts per person in the pool, whether or not there is a curve. Default: 3 per week (an assumption).
    pub frequency_cap: Option<FrequencyCap>,
    /// For how many weeks a person stays in the pool. Default: the whole campaign.
    pub window: Option<Positive>,
}

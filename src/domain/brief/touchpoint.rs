//! Where people meet the brand, as a brief lists it.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::LocalisedText;
use crate::domain::quantity::Amount;

/// `[[touchpoint]]` or `[touchpoint.KEY]`: a moment of contact between a persona and the brand.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Touchpoint {
    /// What it is called. Default: its key.
    pub name: Option<LocalisedText>,
    /// The key of the audience that meets it. Default: everyone.
    pub persona: Option<String>,
    /// The phase or sub-phase in which it is met. Required.
    pub phase: Option<String>,
    /// Whether the brand speaks itself. Default: `direct`.
    pub touch: TouchpointKind,
    /// Who looks after it.
    pub owner: Option<LocalisedText>,
    /// How well it does, 1 to 10. Default: none; then it is not ranked.
    pub score: Option<Amount>,
    /// How much it matters to the persona, 1 to 10. Default: none; then it is not ranked.
    pub importance: Option<Amount>,
    /// What the persona asks there.
    pub question: Option<LocalisedText>,
    /// What goes wrong there.
    pub problem: Option<LocalisedText>,
    /// What the persona feels there.
    pub emotion: Option<LocalisedText>,
    /// What would mend it.
    pub improvement: Option<LocalisedText>,
    /// The channel that it is part of. Default: none.
    pub channel: Option<String>,
    /// Paid, owned or earned. Default: that of its channel.
    pub media: Option<Media>,
    /// Where it is met. Default: as the tags of its channel say.
    pub place: Option<TouchpointPlace>,
}

/// Whether the brand speaks itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "Touch"))]
#[serde(rename_all = "lowercase")]
pub enum TouchpointKind {
    /// The brand and the persona: phone, mail, a visit.
    #[default]
    Direct,
    /// Others about the brand: reviews, friends, press.
    Indirect,
}

/// Where a touchpoint is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "Place"))]
#[serde(rename_all = "lowercase")]
pub enum TouchpointPlace {
    /// On a screen.
    Online,
    /// Anywhere else.
    Offline,
}

/// Who owns the medium.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Media {
    /// Bought from others.
    #[default]
    Paid,
    /// The client's own.
    Owned,
    /// Given by others.
    Earned,
}

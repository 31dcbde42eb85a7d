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
    /// What it is called.
    pub name: Option<LocalisedText>,
    /// The persona who meets it; all when left out.
    pub persona: Option<String>,
    /// The phase, or a sub-phase, in which it is met.
    pub phase: Option<String>,
    /// Whether the brand speaks itself.
    pub touch: TouchpointKind,
    /// Who looks after it.
    pub owner: Option<LocalisedText>,
    /// How well it does, 1 to 10.
    pub score: Option<Amount>,
    /// How much it matters to the persona, 1 to 10.
    pub importance: Option<Amount>,
    /// What the persona asks there.
    pub question: Option<LocalisedText>,
    /// What goes wrong there.
    pub problem: Option<LocalisedText>,
    /// What the persona feels there.
    pub emotion: Option<LocalisedText>,
    /// What could be made better.
    pub improvement: Option<LocalisedText>,
    /// The channel of the catalogue that it is part of.
    pub channel: Option<String>,
    /// Paid, owned or earned; that of its channel when left out.
    pub media: Option<Media>,
    /// Where it is met; as the tags of its channel say when left out.
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

//! Reach curves as a catalogue states them; [`crate::domain::curve`] computes them.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::domain::quantity::{Amount, Positive, Share};

/// `curve`: how reach builds, as its source states it.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct CurveSpec {
    /// The family.
    pub kind: CurveKind,
    /// What the curve is a function of.
    pub against: CurveVariable,
    /// `nbd`: how alike people are in how often they meet the medium.
    pub shape: Option<Positive>,
    /// `nbd`, `goerg`: how much of `against` makes one contact per head. `exponential`: how much reaches 63 % of the
    /// ceiling; one contact per head of those below it when left out.
    pub scale: Option<Positive>,
    /// `goerg`: contacts per head (or GRP, or spend) at the known point.
    pub at: Option<Positive>,
    /// `goerg`: the reach there.
    pub reach: Option<Share>,
    /// `beta-binomial`: reach of one insertion.
    pub r1: Option<Share>,
    /// `beta-binomial`: reach of two insertions.
    pub r2: Option<Share>,
    /// `points`: pairs of (amount, reach).
    pub points: Option<Vec<(Amount, Share)>>,
    /// `hill`: the amount at which half the ceiling is reached.
    pub half: Option<Positive>,
    /// `hill`: the exponent; above 1 the curve is S-shaped.
    pub exponent: Option<Positive>,
}

/// The families of reach curves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CurveKind {
    /// Negative binomial: gamma-Poisson contacts.
    #[default]
    Nbd,
    /// Exponential with a ceiling.
    Exponential,
    /// Goerg's curve through one known point.
    Goerg,
    /// Beta-binomial over insertions.
    BetaBinomial,
    /// Points from a planning tool.
    Points,
    /// Hill; S-shaped with an exponent above 1.
    Hill,
    /// Contacts only, no reach.
    Linear,
}

impl CurveKind {
    /// Whether a role's ceiling applies to the curve; a linear one has no reach.
    pub fn has_ceiling(self) -> bool {
        self != Self::Linear
    }
}

/// What a curve is a function of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "Against"))]
#[serde(rename_all = "lowercase")]
pub enum CurveVariable {
    /// Contacts per head of the people in the phase.
    #[default]
    Contacts,
    /// Gross rating points on the people in the phase.
    Grp,
    /// Net spend in the brief's currency.
    Spend,
}

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
    /// The family. Default: `nbd`.
    pub kind: CurveKind,
    /// What the curve is a function of. Default: `contacts`.
    pub against: CurveVariable,
    /// For `nbd`: how alike people are in how often they meet the medium. Required there.
    pub shape: Option<Positive>,
    /// For `nbd` and `goerg`: how much of `against` makes one contact per head. For `exponential`: how much reaches 63
    /// % of the ceiling. Default: 1 contact or 100 GRP per head, for `exponential` times the ceiling; required against
    /// `spend`.
    pub scale: Option<Positive>,
    /// For `goerg`: the amount of `against` at the known point. Required there.
    pub at: Option<Positive>,
    /// For `goerg`: the reach at the known point. Required there.
    pub reach: Option<Share>,
    /// For `beta-binomial`: the reach of one insertion. Required there.
    pub r1: Option<Share>,
    /// For `beta-binomial`: the reach of two insertions. Required there.
    pub r2: Option<Share>,
    /// For `points`: pairs of amount and reach, `[[100, 0.35], [200, 0.5]]`. Required there.
    pub points: Option<Vec<(Amount, Share)>>,
    /// For `hill`: the amount at which half the ceiling is reached. Required there.
    pub half: Option<Positive>,
    /// For `hill`: the exponent, at most 20; above 1 the curve is S-shaped. Default: 1.
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

//! A risk analysis as an object for JSON: its data, and the sentences on it.

use serde::Serialize;

use crate::planning::risk::Risk;
use crate::report::views::plan::object::PlanObject;

/// A risk analysis and its plan, with their sentences.
#[derive(Serialize)]
pub(in crate::report) struct RiskObject<'a> {
    headline: Vec<String>,
    #[serde(flatten)]
    risk: &'a Risk,
    plan: PlanObject<'a>,
}

impl<'a> RiskObject<'a> {
    pub(in crate::report) fn of(risk: &'a Risk) -> Self {
        Self { headline: risk.headline(), risk, plan: PlanObject::of(&risk.plan) }
    }
}

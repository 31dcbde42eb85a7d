//! An explanation as an object for JSON.

use serde::Serialize;

use crate::planning::explain::Explanation;
use crate::report::views::plan::object::PlanObject;

/// A plan with its sentences, and its reasons.
#[derive(Serialize)]
pub(in crate::report) struct ExplanationObject<'a> {
    #[serde(flatten)]
    plan: PlanObject<'a>,
    #[serde(flatten)]
    explanation: &'a Explanation,
}

impl<'a> ExplanationObject<'a> {
    pub(in crate::report) fn of(explanation: &'a Explanation) -> Self {
        Self { plan: PlanObject::of(&explanation.plan), explanation }
    }
}

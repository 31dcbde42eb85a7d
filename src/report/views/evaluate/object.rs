//! A planner's own split as an object for JSON.

use serde::Serialize;

use crate::planning::evaluate::Evaluation;
use crate::report::views::compare::PairObject;
use crate::report::views::plan::object::PlanObject;

/// The split and the best plan with their sentences, and the comparison of both.
#[derive(Serialize)]
pub(in crate::report) struct EvaluationObject<'a> {
    #[serde(flatten)]
    plan: PlanObject<'a>,
    #[serde(flatten)]
    evaluation: &'a Evaluation,
    best: Option<PlanObject<'a>>,
    comparison: Option<PairObject<'a>>,
}

impl<'a> EvaluationObject<'a> {
    pub(in crate::report) fn of(evaluation: &'a Evaluation) -> Self {
        Self {
            plan: PlanObject::of(&evaluation.plan),
            evaluation,
            best: evaluation.best.as_ref().map(PlanObject::of),
            comparison: evaluation.comparison.as_ref().map(PairObject::of),
        }
    }
}

//! A plan as an object for JSON: its data, and the sentences on it.

use serde::Serialize;

use crate::planning::plan::{Baseline, Plan, RoundedAmounts};

/// A plan with its sentences.
#[derive(Serialize)]
pub(in crate::report) struct PlanObject<'a> {
    headline: String,
    #[serde(flatten)]
    plan: &'a Plan,
    #[serde(skip_serializing_if = "Option::is_none")]
    rounding: Option<RoundingObject<'a>>,
    yardstick: Option<BaselineObject<'a>>,
}

/// The rounding of amounts, with the lines it leaves out.
#[derive(Serialize)]
struct RoundingObject<'a> {
    #[serde(flatten)]
    rounding: &'a RoundedAmounts,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<String>,
}

/// The baseline, with what it ignores.
#[derive(Serialize)]
struct BaselineObject<'a> {
    #[serde(flatten)]
    baseline: &'a Baseline,
    ignores: &'static str,
}

impl<'a> PlanObject<'a> {
    pub(in crate::report) fn of(plan: &'a Plan) -> Self {
        let rounding = plan.rounding.as_ref();
        let baseline = plan.baseline.as_ref();
        Self {
            headline: plan.headline(),
            plan,
            rounding: rounding.map(|rounding| RoundingObject { rounding, left_out: rounding.lines_left_out() }),
            yardstick: baseline.map(|baseline| BaselineObject { baseline, ignores: plan.ignored_by_baseline() }),
        }
    }
}

//! The plan in mediaplanschema's JSON, for planning systems.

use crate::plan::Plan;

/// The plan as a media plan.
pub fn text(plan: &Plan) -> String {
    plan.headline.clone()
}

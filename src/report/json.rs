//! A plan as JSON, at full precision, with the names of the CSV.

use crate::plan::Plan;

/// The plan as indented JSON.
pub fn text(plan: &Plan) -> String {
    // A plan is plain data with text keys, which JSON can always hold.
    let mut text = serde_json::to_string_pretty(plan).unwrap_or_default();
    text.push('\n');
    text
}

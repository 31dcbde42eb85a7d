//! Results as JSON, at full precision, with the names of the CSV.

use serde::Serialize;

use crate::plan::Plan;

/// The plan as indented JSON.
pub fn text(plan: &Plan) -> String {
    written(plan)
}

/// A result as indented JSON.
pub(super) fn written<T: Serialize>(result: &T) -> String {
    // Results are plain data with text keys, which JSON can always hold.
    let mut text = serde_json::to_string_pretty(result).unwrap_or_default();
    text.push('\n');
    text
}

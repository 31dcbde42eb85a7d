//! Results as JSON: at full precision, with the names of the CSV.

use serde::Serialize;

/// A result as indented JSON.
pub fn text(result: &impl Serialize) -> String {
    // A result is plain data with text keys, which JSON can always hold.
    let mut text = serde_json::to_string_pretty(result).unwrap_or_default();
    text.push('\n');
    text
}

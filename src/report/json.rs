//! Results as JSON: at full precision, with the names of the CSV.

use serde::Serialize;

use crate::language::Language;

/// A result as indented JSON.
pub fn text(result: &impl Serialize) -> String {
    // A result is plain data with text keys, which JSON can always hold.
    let mut text = Language::written().during(|| serde_json::to_string_pretty(result)).unwrap_or_default();
    text.push('\n');
    text
}

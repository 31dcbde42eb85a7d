//! Results as JSON: at full precision, with the names of the CSV.

pub mod sweep;

use serde::Serialize;

use crate::text::language::in_files;

/// A result as indented JSON; its sentences are made here too, so that they are in the language of files.
pub fn text<T: Serialize>(result: impl FnOnce() -> T) -> String {
    // A result is plain data with text keys, which JSON can always hold.
    let mut text = in_files(|| serde_json::to_string_pretty(&result())).unwrap_or_default();
    text.push('\n');
    unsigned(text)
}

/// No minus sign before a zero. A string ends in its quote and has no line breaks, so what ends a line is a number.
fn unsigned(text: String) -> String {
    if !text.contains(" -0.0") {
        return text;
    }
    text.replace(" -0.0\n", " 0.0\n").replace(" -0.0,\n", " 0.0,\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_sign() {
        let text = text(|| serde_json::json!({ "a": [-0.0, 1.5, -0.05], "b": -0.0, "c": "x -0.0" }));
        assert_eq!(text.matches("-0.0").count(), 2, "{text}");
        assert!(text.contains("\"x -0.0\"") && text.contains("-0.05"), "{text}");
    }
}

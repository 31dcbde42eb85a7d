//! Weights at keys that have none, and where a brief has them.

use toml::de::{DeTable, DeValue};

use super::value;
use crate::text::messages::{say, word};

/// What is wrong with a weight at a key, and what to write instead.
pub(super) fn explain(tree: &DeTable<'_>, path: &[String]) -> (String, String) {
    let weight = match value(tree, path) {
        Some(DeValue::Integer(whole)) => whole.as_str().to_owned(),
        Some(DeValue::Float(float)) => float.as_str().to_owned(),
        _ => "3".to_owned(),
    };
    let weight_path: Vec<&str> = path.iter().map(String::as_str).collect();
    let (what, help) = match weight_path[..] {
        ["goal", key, _] => {
            let phase = value(tree, &["goal".to_owned(), key.to_owned(), "phase".to_owned()]);
            let phase = phase.and_then(|phase| phase.as_str()).unwrap_or(key);
            (word!("goal-has-no-weight"), say!("goal-has-priority", phase, weight))
        }
        ["channel", ..] => (word!("channel-has-no-weight"), say!("channel-has-at-least", weight)),
        ["phase", phase, _] => (word!("phase-weight-is-in-objective"), say!("write-weight-of-phase", phase, weight)),
        ["objective", ..] => (word!("weight-is-per-phase"), say!("write-weight-of-phases", weight)),
        _ => (word!("this-has-no-weight"), say!("write-weight-elsewhere", weight)),
    };
    (what.to_owned(), help)
}

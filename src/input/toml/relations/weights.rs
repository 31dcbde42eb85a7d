//! Weights at keys that have none, and where a brief has them.

use toml::de::{DeTable, DeValue};

use super::value;

/// What is wrong with a weight at a key, and what to write instead.
pub(super) fn explain(tree: &DeTable<'_>, path: &[String]) -> (String, String) {
    let weight = match value(tree, path) {
        Some(DeValue::Integer(whole)) => whole.as_str().to_owned(),
        Some(DeValue::Float(float)) => float.as_str().to_owned(),
        _ => "3".to_owned(),
    };
    let of_phase = |phase: &str| format!("write `weight = {{ {phase} = {weight} }}` under [objective]");
    let weight_path: Vec<&str> = path.iter().map(String::as_str).collect();
    match weight_path[..] {
        ["goal", key, _] => {
            let phase = value(tree, &["goal".to_owned(), key.to_owned(), "phase".to_owned()]);
            let phase = phase.and_then(|phase| phase.as_str()).unwrap_or(key);
            let help = format!(
                "say which comes first with `priority = 1`; for what the phase counts in all reach, {}",
                of_phase(phase)
            );
            ("a goal has no `weight`: goals are met in the order of their priority".to_owned(), help)
        }
        ["channel", ..] => {
            let help = format!(
                "write what part of the money it gets, such as `at_least = \"30%\"`; for what a phase counts, {}",
                of_phase("see")
            );
            ("a channel has no `weight`: what it brings decides what it gets".to_owned(), help)
        }
        ["phase", phase, _] => ("a phase has its `weight` in the objective".to_owned(), of_phase(phase)),
        ["objective", ..] => {
            let help = format!("write `weight = {{ see = {weight} }}`, with any other phases beside it");
            ("a `weight` is one number for each phase".to_owned(), help)
        }
        _ => {
            let help = format!("{}, or `weight = {weight}` under an audience", of_phase("see"));
            ("phases and audiences have a `weight`, this has none".to_owned(), help)
        }
    }
}

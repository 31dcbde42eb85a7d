//! Ways out of missed goals, as a part of any report on a plan.

use super::document::{Document, capital};
use crate::plan::{Plan, Remedy, RemedyKind};

/// Adds each missed priority in words, with its ways out; nothing where every goal is met.
pub(super) fn ways_out(document: &mut Document, plan: &Plan) {
    for shortage in &plan.remedies {
        document.bad(&shortage.sentence);
        document.steps(shortage.remedies.iter().map(|remedy| way_out(remedy, plan)));
        if shortage.remedies.is_empty() {
            document.sentence("No single change of the brief was found that meets it.");
        }
    }
}

fn way_out(remedy: &Remedy, plan: &Plan) -> String {
    let said = format!("{}: {}", capital(&remedy.sentence), remedy.effect.words(plan));
    // A whole list of channels is no flag to type; the sentence names the key that is missing in it.
    if remedy.kind == RemedyKind::AddChannel { said } else { format!("{said} [{}]", flags(&remedy.set)) }
}

/// Changes as they are typed behind a command.
pub(super) fn flags(set: &[String]) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_=/".contains(c);
    let quoted = |change: &String| {
        if change.chars().all(plain) { change.clone() } else { format!("'{}'", change.replace('\'', "'\\''")) }
    };
    let each = set.iter().map(|change| format!("--set {}", quoted(change)));
    each.collect::<Vec<_>>().join(" ")
}

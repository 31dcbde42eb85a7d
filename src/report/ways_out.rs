//! Ways out of missed goals, as a part of any report on a plan.

use super::document::{Document, capital};
use crate::language::word;
use crate::plan::{Plan, Remedy, RemedyKind};

/// Adds each missed priority in words, with its ways out; nothing where every goal is met.
pub(super) fn ways_out(document: &mut Document, plan: &Plan) {
    for shortage in &plan.remedies {
        document.bad(&shortage.sentence);
        document.steps(shortage.remedies.iter().map(|remedy| way_out(remedy, plan)));
        if shortage.remedies.is_empty() {
            document.sentence(word!(
                "No single change of the brief was found that meets it.",
                "Er is geen enkele wijziging van de briefing gevonden waarmee dit wordt gehaald."
            ));
        }
    }
}

fn way_out(remedy: &Remedy, plan: &Plan) -> String {
    let said = format!("{}: {}", capital(&remedy.sentence), remedy.effect.words(plan));
    // A whole list of channels is no flag to type; the sentence names the key that is missing in it.
    if remedy.kind == RemedyKind::AddChannel { said } else { format!("{said} [{}]", flags(&remedy.set, plan)) }
}

/// Changes as they are typed behind a command; those of a scenario go into the scenario, whose own keys would
/// win over them otherwise.
fn flags(set: &[String], plan: &Plan) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-_=/".contains(c);
    let quoted = |change: &str| {
        if change.chars().all(plain) { change.to_owned() } else { format!("'{}'", change.replace('\'', "'\\''")) }
    };
    let within = plan.campaign.scenario_name().map_or_else(String::new, |name| format!("scenario.{}.", key(name)));
    let each = set.iter().map(|change| format!("--set {}", quoted(&format!("{within}{change}"))));
    each.collect::<Vec<_>>().join(" ")
}

/// A name as a key of TOML: in quotes where it needs them.
fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    if name.chars().all(bare) {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

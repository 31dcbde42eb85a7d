//! Ways out of missed goals, as a part of any report on a plan.

use super::document::{Document, capital};
use crate::planning::parameter::flags;
use crate::planning::plan::{Plan, Remedy};
use crate::text::language::word;

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
    let typed = flags(&remedy.set, plan.campaign.scenario_name());
    format!("{}: {} [{typed}]", capital(&remedy.sentence), remedy.effect.words(plan))
}

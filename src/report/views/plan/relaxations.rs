//! Relaxations that would meet missed goals, as a part of any report on a plan.

use crate::planning::parameter::flags;
use crate::planning::plan::{Plan, Relaxation};
use crate::report::document::{Document, capital};
use crate::text::messages::word;

/// Adds each missed priority in words, with the relaxations that would meet it; nothing where every goal is met.
pub(in crate::report) fn add(document: &mut Document, plan: &Plan) {
    for shortage in &plan.shortages {
        document.bad(&shortage.sentence);
        document.steps(shortage.relaxations.iter().map(|relaxation| words(relaxation, plan)));
        if shortage.relaxations.is_empty() {
            document.sentence(word!("no-single-change-of-brief-was-found"));
        }
    }
}

fn words(relaxation: &Relaxation, plan: &Plan) -> String {
    let typed = flags(&relaxation.set, plan.campaign.scenario_name());
    format!("{}: {} [{typed}]", capital(&relaxation.sentence), relaxation.effect.words(plan))
}

//! What was wanted, and what became of it.

use super::relaxations::relaxations;
use crate::planning::plan::{Goal, Plan};
use crate::report::document::Document;
use crate::report::document::picture::{Bar, Picture};
use crate::report::views::goal::result;
use crate::text::language::{say, word};

/// Where the target stands on a bar, as a share of its width, unless the plan brings more than that leaves room for.
const TARGET: f64 = 0.8;

/// A bar per goal with its target as a mark, then the ways out of what is missed.
pub(in crate::report) fn part(document: &mut Document, plan: &Plan) {
    let goals = plan.stated_goals();
    if goals.is_empty() {
        return;
    }
    document.heading(word!("Goals", "Doelen"));
    let caption = word!(
        "What the plan brings, as a part of what was wanted; the mark is the goal.",
        "Wat het plan brengt, als deel van wat gevraagd is; het streepje is het doel."
    );
    let bars = goals.iter().map(|(label, goal)| bar(plan, label, goal)).collect();
    document.figure(caption, Picture::Bars(bars));
    relaxations(document, plan);
}

fn bar(plan: &Plan, label: &str, goal: &Goal) -> Bar {
    let (value, target) = result(goal, &plan.campaign.currency);
    // Of what is to be at most so much, more than the target is a miss: there the bar is how far it is met.
    let part = match goal.value {
        Some(value) if goal.target > 0.0 && (goal.met || value < goal.target) => value / goal.target,
        Some(_) => 1.0 - goal.shortfall,
        None => 0.0,
    };
    let whole = (1.0 / TARGET).max(part);
    let phase = plan.phases.iter().position(|phase| phase.phase == goal.phase);
    let name = phase.map_or_else(|| word!("journey", "klantreis"), |place| plan.phases[place].name.as_str());
    Bar {
        label: if name.eq_ignore_ascii_case(label) { name.to_owned() } else { format!("{name}: {label}") },
        figure: say!("{value} of {target}", "{value} van {target}"),
        length: part / whole,
        mark: Some(1.0 / whole),
        colour: phase.unwrap_or(plan.phases.len()),
        verdict: Some((
            goal.met,
            if goal.met { word!("met", "gehaald") } else { word!("missed", "niet gehaald") }.to_owned(),
        )),
    }
}

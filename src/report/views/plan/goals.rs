//! What was wanted, and what became of it.

use super::view::{GoalView, PlanView};
use crate::planning::plan::Plan;
use crate::report::document::Document;
use crate::report::document::picture::{Bar, Picture};
use crate::text::messages::{say, word};

/// Where the target stands on a bar, as a share of its width, unless the plan brings more than that leaves room for.
const TARGET: f64 = 0.8;

/// A bar per goal with its target as a mark, then the relaxations that would meet what is missed.
pub(super) fn part(document: &mut Document, view: &PlanView) {
    if view.goals.is_empty() {
        return;
    }
    document.heading(word!("heading-goals"));
    let caption = word!("what-plan-brings-as-part-of-what");
    document.figure(caption, Picture::Bars(view.goals.iter().map(|goal| goal_bar(view.plan, goal)).collect()));
    document.append(&view.relaxations);
}

fn goal_bar(plan: &Plan, GoalView { goal, label, value, target }: &GoalView) -> Bar {
    // Of what is to be at most so much, more than the target is a miss: there the bar is how far it is met.
    let share_of_target = match goal.value {
        Some(value) if goal.target > 0.0 && (goal.met || value < goal.target) => value / goal.target,
        Some(_) => 1.0 - goal.shortfall,
        None => 0.0,
    };
    let bar_span = (1.0 / TARGET).max(share_of_target);
    let phase = plan.phases.iter().position(|phase| phase.phase == goal.phase);
    let name = phase.map_or_else(|| word!("goals-journey"), |place| plan.phases[place].name.as_str());
    Bar {
        label: if name.eq_ignore_ascii_case(label) { name.to_owned() } else { format!("{name}: {label}") },
        figure: say!("plan-of", value, target),
        length: share_of_target / bar_span,
        mark: Some(1.0 / bar_span),
        colour: phase.unwrap_or(plan.phases.len()),
        verdict: Some((goal.met, if goal.met { word!("met") } else { word!("plan-missed") }.to_owned())),
    }
}

//! The effect of a change of the brief, in words.

use crate::planning::plan::{Effect, GoalEffect, ObjectiveUnit, Plan, Sense, Sought};
use crate::text::messages::{say, word};
use crate::text::number;
use crate::tolerance::reporting::NEARER;

impl Effect {
    /// A small effect in words, by the objective alone where no goal changes: `+0.16 points of reach`.
    pub fn short_words(&self, plan: &Plan) -> String {
        let objective_change = || ObjectiveUnit::of(plan).change(self.objective);
        let moves_goals = self.weight().0;
        objective_change().filter(|_| !moves_goals).unwrap_or_else(|| self.words(plan))
    }

    /// The effect in words; none where nothing changes.
    pub fn words_if_any(&self, plan: &Plan) -> Option<String> {
        Some(self.words(plan)).filter(|words| words != nothing())
    }

    /// The effect in words: `See +1.2 points, Do −0.3 points; goal see is then met`.
    pub fn words(&self, plan: &Plan) -> String {
        let mut clauses = Vec::new();
        let reaches = plan.objective.sought == Sought::Reach(1);
        if plan.objective.sense == Sense::Minimise || !reaches {
            let step = ObjectiveUnit::of(plan).change(self.objective);
            clauses.extend(step);
        }
        if reaches || self.objective == 0.0 {
            let changed_phases = self.phases.iter().filter(|phase| phase.moves_reach());
            clauses.extend(
                changed_phases.map(|phase| format!("{} {}", phase.name, number::signed_points(phase.reach_points))),
            );
        }
        let goals_turned = self.turns_goals();
        if clauses.is_empty() && !goals_turned {
            // Goals on contacts, clicks or conversions, which the reach of phases does not show.
            clauses.extend(self.goals.iter().filter(|goal| goal.nearer.abs() >= NEARER).map(GoalEffect::words));
        }
        if clauses.is_empty() && !goals_turned {
            clauses.push(nothing().to_owned());
        }
        let mut text = clauses.join(", ");
        for (goals, met) in [(&self.goals_gained, true), (&self.goals_lost, false)] {
            if !goals.is_empty() {
                let between = if text.is_empty() { "" } else { "; " };
                text.push_str(&format!("{between}{}", turned_words(goals, met)));
            }
        }
        text
    }
}

/// The words where nothing changes.
fn nothing() -> &'static str {
    word!("nothing-changes")
}

/// `goals ‘see’ and ‘do’ are then met`.
fn turned_words(goals: &[String], met: bool) -> String {
    let names: Vec<String> = goals.iter().map(|goal| number::quoted(goal)).collect();
    let names = number::listed(&names);
    let count = goals.len();
    if met { say!("goals-are-then-met", count, names) } else { say!("goals-are-then-missed", count, names) }
}

impl GoalEffect {
    /// The effect in words: `goal ‘see’ 6.3% of target nearer`.
    fn words(&self) -> String {
        let direction = if self.nearer > 0.0 { word!("nearer") } else { word!("further-off") };
        let (goal, share) = (number::quoted(&self.goal), number::short(100.0 * self.nearer.abs()));
        say!("goal-pct-of-target", goal, share, direction)
    }
}

//! The effect of a change of the brief: the plan after it compared with the plan before, in figures and words.

use serde::Serialize;

use super::{ObjectiveUnit, Plan, Status};
use crate::problem::{GoalMeasure, Sense, Sought};
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::text::number;
use crate::tolerance::reporting::NEARER;

/// The effect of a change: the plan after it compared with the plan before.
#[derive(Clone, Debug, Serialize)]
pub struct Effect {
    /// The change, as `--set` takes it.
    pub set: Vec<String>,
    /// What the objective gains, in its own unit; reach as a share. 0 where it is within the gaps of both plans.
    pub objective: f64,
    /// The increase of net spend.
    pub spend: f64,
    /// What each phase gains, where it gains or loses anything.
    pub phases: Vec<PhaseEffect>,
    /// Goals that are met only after it.
    pub goals_gained: Vec<String>,
    /// Goals that are missed only after it.
    pub goals_lost: Vec<String>,
    /// What each goal that is missed on either side gains, in its own unit.
    pub goals: Vec<GoalEffect>,
}

/// What a phase gains.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseEffect {
    /// Its key.
    pub phase: String,
    /// Its name.
    pub name: Text,
    /// Points of reach.
    pub reach_points: f64,
    /// Net media.
    pub spend: f64,
}

/// What a goal gains.
#[derive(Clone, Debug, Serialize)]
pub struct GoalEffect {
    /// Its key.
    pub goal: String,
    /// Its unit.
    pub measure: GoalMeasure,
    /// What it gains.
    pub value: f64,
    /// By how much it comes nearer to its target, as a share of the target.
    pub nearer: f64,
}

/// A change of reach below this many points is not reported.
const POINTS: f64 = 0.005;

impl Effect {
    /// The effect between two plans.
    pub fn between(before: &Plan, after: &Plan, set: Vec<String>) -> Self {
        let met = |plan: &Plan, key: &str| plan.goals.iter().any(|goal| goal.goal == key && goal.met);
        let goals_turned = |from: &Plan, to: &Plan| -> Vec<String> {
            let goals = to.goals.iter().filter(|goal| goal.met && !met(from, &goal.goal));
            goals.map(|goal| goal.goal.clone()).collect()
        };
        let pairs = before.phases.iter().zip(&after.phases);
        let phases = pairs.map(|(a, b)| PhaseEffect {
            phase: a.phase.clone(),
            name: a.name.clone(),
            reach_points: b.reach_pct - a.reach_pct,
            spend: b.spend - a.spend,
        });
        let goals = before.goals.iter().zip(&after.goals).filter(|(a, b)| !a.met || !b.met);
        let goals = goals.filter_map(|(a, b)| {
            let nearer = a.shortfall - b.shortfall;
            Some(GoalEffect { goal: a.goal.clone(), measure: a.measure, value: b.value? - a.value?, nearer })
        });
        let objective = after.objective.value - before.objective.value;
        Self {
            set,
            objective: if objective.abs() <= unproved(before) + unproved(after) { 0.0 } else { objective },
            spend: after.totals.spend - before.totals.spend,
            phases: phases.filter(|phase| phase.reach_points.abs() >= POINTS || phase.spend.abs() >= 0.5).collect(),
            goals_gained: goals_turned(before, after),
            goals_lost: goals_turned(after, before),
            goals: goals.filter(|goal| goal.value != 0.0).collect(),
        }
    }

    /// Whether a goal is met by one of the two plans only.
    pub fn turns_goals(&self) -> bool {
        !self.goals_gained.is_empty() || !self.goals_lost.is_empty()
    }

    /// By how much all missed goals together come nearer, in shares of their targets.
    pub fn nearer(&self) -> f64 {
        self.goals.iter().map(|goal| goal.nearer).sum()
    }

    /// Its size: whether it changes goals, and by how much they change, or else the objective.
    pub fn weight(&self) -> (bool, f64) {
        let goals: f64 = self.goals.iter().map(|goal| goal.nearer.abs()).sum();
        if goals > NEARER { (true, goals) } else { (self.turns_goals(), self.objective.abs()) }
    }

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
            let changed_phases = self.phases.iter().filter(|phase| phase.reach_points.abs() >= POINTS);
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

/// The part of a plan's objective that is not proved; 0 of a planner's own split, which is evaluated as it is.
fn unproved(plan: &Plan) -> f64 {
    if plan.status == Status::Evaluated {
        return 0.0;
    }
    plan.objective.gap.unwrap_or(0.0) * plan.objective.value.abs()
}

/// `goals ‘see’ and ‘do’ are then met`.
fn turned_words(goals: &[String], met: bool) -> String {
    let names: Vec<String> = goals.iter().map(|goal| number::quoted(goal)).collect();
    let names = number::listed(&names);
    match met {
        true => say!("goals-are-then-met", count = goals.len(), names),
        false => say!("goals-are-then-missed", count = goals.len(), names),
    }
}

impl GoalEffect {
    /// The effect in words: `goal ‘see’ 6.3 % of target nearer`.
    fn words(&self) -> String {
        let direction = if self.nearer > 0.0 { word!("nearer") } else { word!("further-off") };
        let (goal, share) = (number::quoted(&self.goal), number::short(100.0 * self.nearer.abs()));
        say!("goal-pct-of-target", goal, share, direction)
    }
}

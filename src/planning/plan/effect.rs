//! The effect of a change of the brief: the plan after it compared with the plan before.

use serde::Serialize;

use super::{Plan, Status};
use crate::problem::GoalMeasure;
use crate::text::language::Text;
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
            phases: phases.filter(|phase| phase.moves_reach() || phase.spend.abs() >= 0.5).collect(),
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
}

impl PhaseEffect {
    /// Whether its reach changes by more than rounding.
    pub(crate) fn moves_reach(&self) -> bool {
        self.reach_points.abs() >= POINTS
    }
}

/// The part of a plan's objective that is not proved; 0 of a planner's own split, which is evaluated as it is.
fn unproved(plan: &Plan) -> f64 {
    if plan.status == Status::Evaluated {
        return 0.0;
    }
    plan.objective.gap.unwrap_or(0.0) * plan.objective.value.abs()
}

//! The stages of the lexicographic order besides the objective: the value of each, and its proof.

use serde::Serialize;

use super::{Goal, Plan};
use crate::problem::Problem;
use crate::solver::recommend::{Proof, Recommendation};
use crate::solver::stage::{Aim, HeldPriority, MISSED_ROOM};

/// A stage of the lexicographic order, proved against every plan that keeps what the stages before it reached.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// What it minimises.
    pub step: StepKind,
    /// The priority, of goals.
    pub priority: Option<u32>,
    /// The value of the best plan found for it: shortfalls as shares of their targets, added up; or net media with
    /// activation fees.
    pub value: f64,
    /// No plan goes below this.
    pub bound: f64,
    /// Their distance: of goals in the value's unit, of money as a share of the budget.
    pub gap: f64,
    /// Whether the gap is within the tolerance; of goals that are just missed, whether it is proved that they cannot be
    /// met.
    pub proved: bool,
    /// The most that the shortfalls may add up to in later stages, with some room for the solver.
    pub held: Option<f64>,
    /// The marginal value of that room, in the objective's own unit; of goals that are missed.
    pub room_worth: Option<f64>,
}

/// What a stage minimises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The shortfall of the goals of a priority.
    Goals,
    /// The spend, for the same result.
    LeastSpend,
}

impl StepKind {
    /// The name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::LeastSpend => "least_spend",
        }
    }
}

impl Step {
    fn of_goals(proof: &Proof, proved: bool, priority: u32, held: &[HeldPriority]) -> Self {
        let held = held.iter().find(|hold| hold.priority == priority).map(|hold| hold.most);
        let (value, bound) = (0.0 - proof.value, (0.0 - proof.bound).max(0.0));
        Self {
            step: StepKind::Goals,
            priority: Some(priority),
            value,
            bound,
            gap: proof.gap(),
            proved,
            held,
            room_worth: None,
        }
    }

    fn of_spend(proof: &Proof, proved: bool, money: f64) -> Self {
        let (value, bound) = (0.0 - proof.value * money, (0.0 - proof.bound).max(0.0) * money);
        Self {
            step: StepKind::LeastSpend,
            priority: None,
            value,
            bound,
            gap: proof.gap(),
            proved,
            held: None,
            room_worth: None,
        }
    }
}

/// The steps of a recommendation, in order.
pub(super) fn of(problem: &Problem, found: &Recommendation, tolerance: f64) -> Vec<Step> {
    let step = |proof: &Proof| {
        let proved = proof.is_within(tolerance);
        match proof.stage.aim {
            Aim::LeastShortfall(Some(priority)) => Some(Step::of_goals(proof, proved, priority, &found.held)),
            Aim::LeastSpend(_) => Some(Step::of_spend(proof, proved, problem.campaign.money().get())),
            _ => None,
        }
    };
    let mut steps: Vec<Step> = found.proofs.iter().filter_map(step).collect();
    for step in &mut steps {
        step.room_worth = room_worth(problem, found, step);
    }
    steps
}

/// The marginal value of the room that a missed priority leaves to later stages.
fn room_worth(problem: &Problem, found: &Recommendation, step: &Step) -> Option<f64> {
    let last = found.solved.last().filter(|last| last.stage.aim == Aim::Objective)?;
    let index = last.stage.held.iter().position(|hold| Some(hold.priority) == step.priority)?;
    let price = last.duals.hold.get(index)?;
    (last.stage.held[index].most >= MISSED_ROOM).then(|| problem.objective.natural(price * MISSED_ROOM).abs())
}

impl Plan {
    /// Whether a goal is missed while the least shortfall is not proved.
    pub fn is_unproved(&self, goal: &Goal) -> bool {
        !goal.met && self.unproved_steps().any(|step| step.priority == Some(goal.priority))
    }

    /// The stages that are not proved to the tolerance.
    pub(crate) fn unproved_steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| !step.proved)
    }
}

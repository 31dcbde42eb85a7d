//! The steps in the order of wishes besides the objective: what each came to, and what is proved of it.

use serde::Serialize;

use super::{Goal, ObjectiveUnit, Plan};
use crate::problem::{GoalMeasure, Problem};
use crate::solver::recommend::{Proof, Recommendation};
use crate::solver::stage::{Aim, Hold, MISSED_ROOM};
use crate::text::language::{say, word};
use crate::text::number;

/// A step in the order of wishes, proved against every plan that keeps what the steps before it reached.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// What it makes least.
    pub step: StepKind,
    /// The priority, of goals.
    pub priority: Option<u32>,
    /// What the best plan found for it comes to: shortfalls as shares of their targets, added up; or net media with
    /// activation fees.
    pub value: f64,
    /// No plan goes below this.
    pub bound: f64,
    /// Their distance: of goals as it is, of money as a share of what there is.
    pub gap: f64,
    /// Whether that is within the tolerance; goals that are hardly missed must be known not to be met.
    pub proved: bool,
    /// The most that the shortfalls may add up to in later steps, the room they need included.
    pub held: Option<f64>,
    /// What that room is worth to the objective at the margin, in its own unit; of goals that are missed.
    pub room_worth: Option<f64>,
}

/// What a step makes least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// By how much the goals of a priority are missed.
    Goals,
    /// What is spent for as much as the plan brings.
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
    fn of_goals((proof, proved): (&Proof, bool), priority: u32, holds: &[Hold]) -> Self {
        let held = holds.iter().find(|hold| hold.priority == priority).map(|hold| hold.most);
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

    fn of_spend((proof, proved): (&Proof, bool), money: f64) -> Self {
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
        let told = (proof, proof.holds(tolerance));
        match proof.stage.aim {
            Aim::LeastShortfall(Some(priority)) => Some(Step::of_goals(told, priority, &found.holds)),
            Aim::LeastSpend(_) => Some(Step::of_spend(told, problem.campaign.money().get())),
            _ => None,
        }
    };
    let mut steps: Vec<Step> = found.proofs.iter().filter_map(step).collect();
    for step in &mut steps {
        step.room_worth = room_worth(problem, found, step);
    }
    steps
}

/// What it is worth that a priority that is missed may be missed by a little more.
fn room_worth(problem: &Problem, found: &Recommendation, step: &Step) -> Option<f64> {
    let last = found.settled.last().filter(|last| last.stage.aim == Aim::Objective)?;
    let index = last.stage.holds.iter().position(|hold| Some(hold.priority) == step.priority)?;
    let price = last.duals.hold.get(index)?;
    (last.stage.holds[index].most >= MISSED_ROOM).then(|| problem.objective.natural(price * MISSED_ROOM).abs())
}

impl Plan {
    /// Whether a goal is missed while it is not settled by how much it has to be.
    pub fn is_open(&self, goal: &Goal) -> bool {
        !goal.met && self.open_steps().any(|step| step.priority == Some(goal.priority))
    }

    /// The steps that are not proved to the tolerance.
    fn open_steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| !step.proved)
    }

    /// What is not proved of the steps besides the objective, a clause each.
    pub(super) fn not_proved(&self) -> Vec<String> {
        self.open_steps().map(|step| self.open_words(step)).collect()
    }

    /// What it is worth in all that goals which are missed may be missed by a ten-thousandth of their targets more than
    /// they have to be, where that shows.
    pub(super) fn room_words(&self) -> Option<String> {
        let worth: f64 = self.steps.iter().filter_map(|step| step.room_worth).sum();
        let shows = worth > self.objective.tolerance * self.objective.value.abs();
        let words = ObjectiveUnit::of(self);
        shows.then(|| {
            say!(
                "; that missed goals may be missed by 0.01 % of their targets more is worth about {}",
                "; dat gemiste doelen 0,01 % van hun omvang verder gemist mogen worden is ongeveer {} waard",
                words.amount(worth)
            )
        })
    }

    fn open_words(&self, step: &Step) -> String {
        let Some(priority) = step.priority else {
            let less = number::money(step.value - step.bound, &self.campaign.currency);
            return say!(
                "the same may be had for up to {less} less",
                "hetzelfde is misschien te krijgen voor hooguit {less} minder"
            );
        };
        let missed: Vec<&Goal> = self.goals.iter().filter(|goal| goal.priority == priority && !goal.met).collect();
        let total: f64 = missed.iter().map(|goal| goal.shortfall).sum();
        let (least, most, unit) = match missed[..] {
            [goal] if matches!(goal.measure, GoalMeasure::Reach(_)) => {
                let points = |share: f64| number::plain(share * goal.target, 2);
                (points(step.bound), points(total), word!("points", "punten"))
            }
            _ => {
                let percent = |share: f64| number::plain(100.0 * share, 2);
                (percent(step.bound), percent(total), word!("% of the target", "% van het doel"))
            }
        };
        let names: Vec<String> = missed.iter().map(|goal| number::quoted(&goal.goal)).collect();
        let named = number::listed(&names);
        match missed.len() {
            1 => say!(
                "goal {named} is short by at least {least}, at most {most} {unit}",
                "doel {named} komt minstens {least} en hooguit {most} {unit} te kort"
            ),
            _ => say!(
                "goals {named} together are short by at least {least}, at most {most} {unit}",
                "de doelen {named} komen samen minstens {least} en hooguit {most} {unit} te kort"
            ),
        }
    }
}

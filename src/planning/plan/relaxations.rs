//! The relaxations of missed goals, as a plan reports them.

use serde::Serialize;

use super::Effect;
use crate::text::language::Text;

/// The goals of a priority that are missed, and what would meet them.
#[derive(Clone, Debug, Serialize)]
pub struct Shortage {
    /// The goals' keys.
    pub goals: Vec<String>,
    /// Their priority.
    pub priority: u32,
    /// What is wanted, the most that is possible, and why no more.
    pub sentence: Text,
    /// Relaxations that were solved, those that take no more budget first.
    #[serde(rename = "remedies")]
    pub relaxations: Vec<Relaxation>,
}

/// A relaxation: a change of the brief that meets the goals.
#[derive(Clone, Debug, Serialize)]
pub struct Relaxation {
    /// What is changed.
    pub kind: RelaxationKind,
    /// What to do, in words.
    pub sentence: Text,
    /// The change, as `--set` takes it.
    pub set: Vec<String>,
    /// The increase of the budget, in its own terms.
    pub cost: f64,
    /// The effect of the change.
    pub effect: Effect,
}

/// What a relaxation changes; relaxations of equal cost are listed in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RelaxationKind {
    /// A wish, a limit or a supply is loosened.
    Loosen,
    /// A channel that was left out is added.
    AddChannel,
    /// The goal gets a higher priority than another.
    Priority,
    /// The goal is lowered to what can be met.
    LowerGoal,
    /// More of a supply would be enough: a figure to check, as a planner cannot raise it.
    Supply,
    /// The budget is raised.
    Budget,
}

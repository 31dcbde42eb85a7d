//! Ways out of a missed goal, as a plan reports them; how they are found is not known here.

use crate::text::language::Text;
use serde::Serialize;

use super::Effect;

/// The goals of a priority that are missed, and what would meet them.
#[derive(Clone, Debug, Serialize)]
pub struct Shortage {
    /// The goals' keys.
    pub goals: Vec<String>,
    /// Their priority.
    pub priority: u32,
    /// What is wanted, what there can be at most, and why no more.
    pub sentence: Text,
    /// Ways out that were solved, those that take no more budget first.
    #[serde(rename = "remedies")]
    pub relaxations: Vec<Relaxation>,
}

/// A way out.
#[derive(Clone, Debug, Serialize)]
pub struct Relaxation {
    /// What is changed.
    pub kind: RelaxationKind,
    /// What to do, in words.
    pub sentence: Text,
    /// The change, as `--set` takes it.
    pub set: Vec<String>,
    /// What more is needed of the budget, in its own terms.
    pub cost: f64,
    /// What the changed brief's plan brings more than this one's.
    pub effect: Effect,
}

/// What a way out changes; in the order in which ways that cost the same are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RelaxationKind {
    /// A wish, a limit or a supply is loosened.
    Loosen,
    /// A channel that was left out is added.
    AddChannel,
    /// The goal is settled before another.
    Priority,
    /// The goal is lowered to what can be met.
    LowerGoal,
    /// More of a supply would do: a figure to check, as no planner can raise it.
    Supply,
    /// The budget is raised.
    Budget,
}

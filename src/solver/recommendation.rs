//! A recommendation: the best split found with its proof, or why there is none.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use crate::problem::{Decision, PlacementIndex};
use crate::solver::dual_bound::Duals;
use crate::solver::lp::{Lp, NoSolution};
use crate::solver::proof::Proof;
use crate::solver::stage::{HeldPriority, Stage};
use crate::text::messages::{say, word};

/// The effort of branch and bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    /// The nodes searched, each bounded by duals and not by the engine.
    pub nodes: usize,
}

/// The best split found and its proof.
#[derive(Clone, Debug)]
pub struct Recommendation {
    /// The split.
    pub x: Decision,
    /// Its objective, in the form's unit.
    pub value: f64,
    /// What no plan exceeds, in the form's unit.
    pub bound: f64,
    /// `(bound − value) / max(|value|, floor)`.
    pub gap: f64,
    /// The proofs of the other stages: each priority, and the least spend where it was minimised.
    pub proofs: Vec<Proof>,
    /// Whether every stage is proved within the tolerance.
    pub proved: bool,
    /// Whether the time limit or an interruption ended a stage early.
    pub cut_short: bool,
    /// All rounds of all stages.
    pub rounds: usize,
    /// The effort of branch and bound; none where the problem is convex.
    pub searched: Option<Searched>,
    /// The program the plan was read from, as last refined.
    pub program: Lp,
    /// The lexicographic constraints of the last stage.
    pub held: Vec<HeldPriority>,
    /// The stages that determine the split, in order: each priority that is missed, then the objective.
    pub solved: Vec<SolvedStage>,
    /// A split well inside what is asked, where one is known.
    pub inside: Option<Decision>,
    /// How its amounts were rounded; none where they are exact.
    pub rounding: Option<Rounding>,
}

/// A solved stage: its split, and the dual of every relation.
#[derive(Clone, Debug)]
pub struct SolvedStage {
    /// The stage.
    pub stage: Stage,
    /// The duals.
    pub duals: Duals,
    /// The split that the duals belong to.
    pub x: Decision,
}

/// Why there is no recommendation.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPlan {
    /// Hard bounds contradict each other.
    Contradiction,
    /// No engine gave a usable answer: a fault of the program, not of the brief.
    Engine(String),
    /// The plan failed its audit: a fault of the program.
    Audit(Vec<String>),
    /// No feasible plan was found in time, and none was proved not to exist.
    Time(Duration),
}

impl fmt::Display for NoPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contradiction => f.write_str(word!("hard-bounds-contradict")),
            Self::Engine(why) => f.write_str(&say!("no-engine-gave-an-answer", why)),
            Self::Audit(findings) => f.write_str(&say!("plan-failed-its-audit", findings = findings.join("; "))),
            Self::Time(limit) => f.write_str(&say!("no-plan-was-found-within", seconds = limit.as_secs_f64())),
        }
    }
}

impl std::error::Error for NoPlan {}

impl From<NoSolution> for NoPlan {
    /// Contradictions are detected by the proven least breach; an engine's report of infeasibility counts only where
    /// that bound is too poor, as between figures many powers of ten apart.
    fn from(error: NoSolution) -> Self {
        match error {
            NoSolution::Infeasible => Self::Contradiction,
            NoSolution::Failed(fault) => Self::Engine(fault),
        }
    }
}

/// How a plan's amounts were rounded.
#[derive(Clone, Debug)]
pub struct Rounding {
    /// The amount of which line and week amounts are multiples.
    pub to: f64,
    /// The lines whose amounts are rounded.
    pub lines: Vec<PlacementIndex>,
    /// The loss of objective, in the form's unit.
    pub cost: f64,
    /// The recommendation before rounding.
    pub exact: Exact,
}

/// What rounding changes of a recommendation, before rounding.
#[derive(Clone, Debug)]
pub struct Exact {
    /// The split.
    pub x: Decision,
    /// Its objective, in the form's unit.
    pub value: f64,
    /// Its gap.
    pub gap: f64,
    /// The proofs of its stages.
    pub proofs: Vec<Proof>,
}

impl Recommendation {
    /// The recommendation before its amounts were rounded; prices and binding bounds are read from it.
    pub fn exact(&self) -> Cow<'_, Self> {
        let Some(Rounding { exact, .. }) = &self.rounding else { return Cow::Borrowed(self) };
        let Exact { x, value, gap, proofs } = exact.clone();
        Cow::Owned(Self { x, value, gap, proofs, rounding: None, ..self.clone() })
    }
}

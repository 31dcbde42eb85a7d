//! A recommendation: the best split found with its proof, or why there is none.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use crate::problem::{Decision, PlacementIndex};
use crate::solver::dual_bound::Duals;
use crate::solver::lp::{Lp, NoSolution};
use crate::solver::proof::Proof;
use crate::solver::stage::{HeldPriority, Stage};

/// What branch and bound took, where a problem needed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    /// The nodes looked at, each bounded without the solver.
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
    /// How well the other steps are proved: each priority, and the least spend where one was looked for.
    pub proofs: Vec<Proof>,
    /// Whether every step is proved within the tolerance.
    pub proved: bool,
    /// Whether time was up, or somebody interrupted, before every step was at its end.
    pub cut_short: bool,
    /// All rounds of all stages.
    pub rounds: usize,
    /// What branch and bound took; none where the problem needed none.
    pub searched: Option<Searched>,
    /// The program the plan was read from, as last refined.
    pub program: Lp,
    /// The order of wishes as it was settled.
    pub held: Vec<HeldPriority>,
    /// The steps that decided something, in order: each priority that is missed, then the objective.
    pub solved: Vec<SolvedStage>,
    /// A split well inside what is asked, where there is one.
    pub inside: Option<Decision>,
    /// How its amounts were rounded, where they are.
    pub rounding: Option<Rounding>,
}

/// A step as it was settled, and what every relation is worth to it at the margin.
#[derive(Clone, Debug)]
pub struct SolvedStage {
    /// The step.
    pub stage: Stage,
    /// What each relation is worth.
    pub duals: Duals,
    /// The split they belong to.
    pub x: Decision,
}

/// Why there is no recommendation.
#[derive(Clone, Debug, PartialEq)]
pub enum NoPlan {
    /// Hard bounds contradict each other.
    Contradiction,
    /// No engine gave an answer that could be used: our fault, not the brief's.
    Engine(String),
    /// The plan failed its audit: our fault too.
    Audit(Vec<String>),
    /// No plan that keeps every hard bound was found in time, nor was it proved that there is none.
    Time(Duration),
}

impl fmt::Display for NoPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contradiction => f.write_str("the hard bounds contradict each other, so no plan keeps them all"),
            Self::Engine(why) => write!(f, "no engine gave an answer that could be used: {why}"),
            Self::Audit(findings) => write!(f, "the plan failed its audit: {}", findings.join("; ")),
            Self::Time(limit) => write!(f, "no plan was found within {} seconds", limit.as_secs_f64()),
        }
    }
}

impl std::error::Error for NoPlan {}

impl From<NoSolution> for NoPlan {
    /// A contradiction is first looked for in the proven least breach; an engine's word counts only where that
    /// bound is too poor to tell, as between figures that lie many powers of ten apart.
    fn from(error: NoSolution) -> Self {
        match error {
            NoSolution::Infeasible => Self::Contradiction,
            NoSolution::Failed(why) => Self::Engine(why),
        }
    }
}

/// How a plan's amounts were rounded.
#[derive(Clone, Debug)]
pub struct Rounding {
    /// What amounts are multiples of.
    pub to: f64,
    /// The lines whose amounts are.
    pub lines: Vec<PlacementIndex>,
    /// What it costs, in the form's unit.
    pub cost: f64,
    /// The recommendation as it was before.
    pub exact: Exact,
}

/// What rounding changes of a recommendation, as it was before.
#[derive(Clone, Debug)]
pub struct Exact {
    /// The split.
    pub x: Decision,
    /// Its objective, in the form's unit.
    pub value: f64,
    /// Its gap.
    pub gap: f64,
    /// How well its steps are proved.
    pub proofs: Vec<Proof>,
}

impl Recommendation {
    /// The recommendation before its amounts were rounded: what binds and what anything is worth is read from it.
    pub fn exact(&self) -> Cow<'_, Self> {
        let Some(Rounding { exact, .. }) = &self.rounding else { return Cow::Borrowed(self) };
        let Exact { x, value, gap, proofs } = exact.clone();
        Cow::Owned(Self { x, value, gap, proofs, rounding: None, ..self.clone() })
    }
}

//! What if: the brief with some keys changed, solved and audited again.
//!
//! Everything klantreis says about another brief than the one it was given is found here, by solving that
//! brief, and comes with the `--set` values that repeat it.

mod answer;
mod joining;

use crate::input::read::Reading;
use crate::planning::audit;
use crate::planning::plan::{FeasibilityTolerance, Plan};
use crate::problem::{Decision, Problem};
use crate::solver::recommend::{Amounts, NoPlan, Recommendation, Settings, Settled, recommend, recommend_near};
use crate::solver::shares;
pub use answer::Answer;
pub use joining::{problem_in, problem_of};

/// A brief as it was read, and how to solve what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct WhatIf<'a> {
    /// The brief and the catalogue, with their texts.
    pub reading: &'a Reading,
    /// How a plan is found.
    pub settings: Settings,
}

/// What is solved beside a plan, for a sentence about it, takes this part of its time at most.
const ASIDE: u32 = 20;

impl WhatIf<'_> {
    /// The same for other plans that are shown beside one: many briefs, each in a small part of the time.
    #[must_use]
    pub fn for_other_plans(&self) -> Self {
        let time_limit = self.settings.time_limit / ASIDE;
        Self { settings: Settings { time_limit, ..self.settings }, ..*self }
    }

    /// The same for what is only told about a plan. It is told of exact amounts, which rounding would blur.
    #[must_use]
    pub fn for_explanations(&self) -> Self {
        let settings = Settings { amounts: Amounts::Exact, ..self.for_other_plans().settings };
        Self { settings, ..*self }
    }

    /// The changed brief as a problem; none where the changed brief has a fault, or time is up: to read a brief anew
    /// takes time too, and what nobody solves any more need not be read.
    pub fn problem(&self, changes: &[String]) -> Option<Problem> {
        if self.settings.deadline.has_passed() {
            return None;
        }
        problem_of(&self.reading.changed(changes)).ok()
    }

    /// The same, where it matters whether the changed brief has a fault or time is up.
    pub fn try_problem(&self, changes: &[String]) -> Result<Option<Problem>, NoPlan> {
        let problem = self.problem(changes);
        let late = problem.is_none() && self.settings.deadline.has_passed();
        if late { Err(NoPlan::Time(self.settings.time_limit)) } else { Ok(problem) }
    }

    /// The plan of the changed brief; none where it has a fault, or its hard bounds contradict.
    pub fn answer(&self, changes: &[String]) -> Option<Answer> {
        self.solved(self.problem(changes)?).ok()
    }

    /// The same, where it matters whether there is no plan, or none was found in time or by a fault of ours.
    pub fn try_answer(&self, changes: &[String]) -> Result<Option<Answer>, NoPlan> {
        let Some(problem) = self.try_problem(changes)? else { return Ok(None) };
        match self.solved(problem) {
            Err(NoPlan::Contradiction) => Ok(None),
            solved => solved.map(Some),
        }
    }

    /// The plan of a problem. A plan that fails its audit is none.
    pub fn solved(&self, problem: Problem) -> Result<Answer, NoPlan> {
        buys_something(&problem)?;
        let found = recommend(&problem, self.settings)?;
        self.audited(problem, found)
    }

    /// The plan of a problem near one that was solved: what was learned there is begun with, which saves most of
    /// the rounds. Proof and audit are those of any plan.
    pub fn solved_near(&self, problem: Problem, near: &Answer) -> Result<Answer, NoPlan> {
        buys_something(&problem)?;
        let found = recommend_near(&problem, self.settings, (&near.problem, &near.found))?;
        self.audited(problem, found)
    }

    /// The steps of a problem as they were settled, for whoever asks what it is worth and not what it buys; none where
    /// its hard bounds contradict.
    pub fn steps(&self, problem: &Problem) -> Result<Option<Vec<Settled>>, NoPlan> {
        let found = buys_something(problem).and_then(|()| recommend(problem, self.settings));
        match found {
            Err(NoPlan::Contradiction) => Ok(None),
            found => found.map(|found| Some(found.settled)),
        }
    }

    fn audited(&self, problem: Problem, found: Recommendation) -> Result<Answer, NoPlan> {
        let plan = passed(&problem, planned(&problem, &found, self.settings.tolerance))?;
        Ok(Answer { problem, found, plan })
    }
}

/// A planner's own split as a plan, audited; it may break what it is judged by, by more than `room`. `bound` is what no
/// plan betters that keeps what the split keeps.
pub fn own_plan(
    problem: &Problem,
    split: (&Decision, &FeasibilityTolerance),
    bound: Option<f64>,
) -> Result<Plan, NoPlan> {
    passed(problem, Plan::of_split(problem, split, bound))
}

/// A plan once it has passed its audit.
fn passed(problem: &Problem, plan: Plan) -> Result<Plan, NoPlan> {
    let findings = audit::check(problem, &plan);
    if findings.is_empty() { Ok(plan) } else { Err(NoPlan::Audit(findings)) }
}

/// The plan of a recommendation, with what there is to remark on its shares.
fn planned(problem: &Problem, found: &Recommendation, tolerance: f64) -> Plan {
    let mut plan = Plan::of(problem, found, tolerance);
    plan.remarks.extend(shares::remarks(problem));
    plan
}

/// A plan of nothing keeps every share, so a program has no objection to shares that only nothing keeps.
fn buys_something(problem: &Problem) -> Result<(), NoPlan> {
    if shares::emptied(problem) { Err(NoPlan::Contradiction) } else { Ok(()) }
}

//! What if: the brief with some keys changed, solved and audited.
//!
//! Every figure about a changed brief comes from solving that brief, with the `--set` values that repeat it.

mod answer;
mod joining;

use crate::input::read::Reading;
use crate::planning::audit;
use crate::planning::plan::{FeasibilityTolerance, Plan};
use crate::problem::{Decision, Problem};
use crate::solver::recommend::{Amounts, NoPlan, Recommendation, Settings, SolvedStage, recommend, recommend_near};
use crate::solver::shares;
pub use answer::Answer;
pub use joining::{problem_in, problem_of};

/// A brief as it was read, and how to solve it after changes.
#[derive(Clone, Copy, Debug)]
pub struct WhatIf<'a> {
    /// The brief and the catalogue, with their texts.
    pub reading: &'a Reading,
    /// How a plan is found.
    pub settings: Settings,
}

/// Each of the plans that are solved to explain or accompany a plan takes at most this part of its time.
const TIME_PART: u32 = 20;

impl WhatIf<'_> {
    /// The same for other plans that accompany a plan: each in a small part of the time.
    #[must_use]
    pub fn for_other_plans(&self) -> Self {
        let time_limit = self.settings.time_limit / TIME_PART;
        Self { settings: Settings { time_limit, ..self.settings }, ..*self }
    }

    /// The same for explanations of a plan, which compare exact amounts: rounding would blur the differences.
    #[must_use]
    pub fn for_explanations(&self) -> Self {
        let settings = Settings { amounts: Amounts::Exact, ..self.for_other_plans().settings };
        Self { settings, ..*self }
    }

    /// The changed brief as a problem; none where the changed brief has a fault, or time is up.
    pub fn problem(&self, changes: &[String]) -> Option<Problem> {
        if self.settings.deadline.has_passed() {
            return None;
        }
        problem_of(&self.reading.changed(changes)).ok()
    }

    /// The same, with an error where time is up.
    pub fn try_problem(&self, changes: &[String]) -> Result<Option<Problem>, NoPlan> {
        let problem = self.problem(changes);
        let late = problem.is_none() && self.settings.deadline.has_passed();
        if late { Err(NoPlan::Time(self.settings.time_limit)) } else { Ok(problem) }
    }

    /// The plan of the changed brief; none where it has a fault, or its hard bounds contradict.
    pub fn answer(&self, changes: &[String]) -> Option<Answer> {
        self.solved(self.problem(changes)?).ok()
    }

    /// The same, with an error where no plan was found in time, or an engine or the audit failed.
    pub fn try_answer(&self, changes: &[String]) -> Result<Option<Answer>, NoPlan> {
        let Some(problem) = self.try_problem(changes)? else { return Ok(None) };
        match self.solved(problem) {
            Err(NoPlan::Contradiction) => Ok(None),
            solved => solved.map(Some),
        }
    }

    /// The audited plan of a problem.
    pub fn solved(&self, problem: Problem) -> Result<Answer, NoPlan> {
        refuse_empty_shares(&problem)?;
        let found = recommend(&problem, self.settings)?;
        self.audited_answer(problem, found)
    }

    /// The same for a problem near one that was solved: its cuts are the start, which saves most of the rounds. Proof
    /// and audit are those of any plan.
    pub fn solved_near(&self, problem: Problem, near: &Answer) -> Result<Answer, NoPlan> {
        refuse_empty_shares(&problem)?;
        let found = recommend_near(&problem, self.settings, &near.problem, &near.found)?;
        self.audited_answer(problem, found)
    }

    /// The solved stages of a problem, with their duals but without a plan; none where its hard bounds contradict.
    pub fn steps(&self, problem: &Problem) -> Result<Option<Vec<SolvedStage>>, NoPlan> {
        let found = refuse_empty_shares(problem).and_then(|()| recommend(problem, self.settings));
        match found {
            Err(NoPlan::Contradiction) => Ok(None),
            found => found.map(|found| Some(found.solved)),
        }
    }

    fn audited_answer(&self, problem: Problem, found: Recommendation) -> Result<Answer, NoPlan> {
        let plan = audited(&problem, plan_of(&problem, &found, self.settings.tolerance))?;
        Ok(Answer { problem, found, plan })
    }
}

/// A planner's own split as an audited plan, which may break bounds by more than the tolerance. `bound` is the bound on
/// the objective of all plans that keep what the split keeps.
pub fn own_plan(
    problem: &Problem,
    x: &Decision,
    feasibility: &FeasibilityTolerance,
    bound: Option<f64>,
) -> Result<Plan, NoPlan> {
    audited(problem, Plan::of_split(problem, x, feasibility, bound))
}

/// A plan that passes its audit.
fn audited(problem: &Problem, plan: Plan) -> Result<Plan, NoPlan> {
    let findings = audit::check(problem, &plan);
    if findings.is_empty() { Ok(plan) } else { Err(NoPlan::Audit(findings)) }
}

/// The plan of a recommendation, with remarks on shares.
fn plan_of(problem: &Problem, found: &Recommendation, tolerance: f64) -> Plan {
    let mut plan = Plan::of(problem, found, tolerance);
    plan.remarks.extend(shares::remarks(problem));
    plan
}

/// Refuses bounds on shares that only a plan that buys nothing satisfies: to the program such a plan is feasible.
fn refuse_empty_shares(problem: &Problem) -> Result<(), NoPlan> {
    if shares::force_empty_plan(problem) { Err(NoPlan::Contradiction) } else { Ok(()) }
}

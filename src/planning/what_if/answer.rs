//! A solved brief: its problem, the split with its proof, and the audited plan.

use std::borrow::Cow;

use super::plan_of;
use crate::planning::plan::Plan;
use crate::problem::Problem;
use crate::solver::recommend::Recommendation;

/// A solved brief.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The problem.
    pub problem: Problem,
    /// The split and its proof.
    pub found: Recommendation,
    /// The plan, audited.
    pub plan: Plan,
}

impl Answer {
    /// The answer before its amounts were rounded, to be compared with other exact plans.
    #[must_use]
    pub fn exact(&self) -> Cow<'_, Self> {
        let Cow::Owned(recommendation) = self.found.exact() else { return Cow::Borrowed(self) };
        let plan = plan_of(&self.problem, &recommendation, self.plan.objective.tolerance);
        Cow::Owned(Self { problem: self.problem.clone(), found: recommendation, plan })
    }

    /// The same answer by campaign, without weeks: every line at the mean price of its weeks.
    #[must_use]
    pub fn by_campaign(&self) -> Self {
        if self.problem.weekly.is_none() {
            return self.clone();
        }
        let (problem, x) = self.problem.folded(&self.found.x);
        let mut recommendation = Recommendation { x, inside: None, ..self.found.clone() };
        for step in &mut recommendation.solved {
            let duals = &mut step.duals;
            duals.limit.truncate(problem.limits.len());
            duals.sum.truncate(problem.sums.len());
            for each in [&mut duals.follow, &mut duals.contact_cap] {
                each.truncate(problem.follows.len());
            }
            duals.pool.truncate(problem.pools.len());
            let campaign_goals = self.problem.goals.iter().zip(&duals.goal).filter(|(goal, _)| goal.week.is_none());
            duals.goal = campaign_goals.map(|(_, dual)| *dual).collect();
            step.x = self.problem.folded(&step.x).1;
        }
        Self { problem, found: recommendation, plan: self.plan.clone() }
    }
}

//! A brief that was solved: its problem, the split with its proof, and the audited plan.

use std::borrow::Cow;

use super::planned;
use crate::planning::plan::Plan;
use crate::problem::Problem;
use crate::solver::recommend::Recommendation;

/// A brief that was solved.
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
    /// The answer before its amounts were rounded: what it is told about is compared with other exact plans.
    #[must_use]
    pub fn exact(&self) -> Cow<'_, Self> {
        let Cow::Owned(found) = self.found.exact() else { return Cow::Borrowed(self) };
        let plan = planned(&self.problem, &found, self.plan.objective.tolerance);
        Cow::Owned(Self { problem: self.problem.clone(), found, plan })
    }

    /// The same answer by campaign, every line at the mean price of its weeks: what single weeks are worth is left out.
    #[must_use]
    pub fn by_campaign(&self) -> Self {
        if self.problem.weekly.is_none() {
            return self.clone();
        }
        let (problem, x) = self.problem.folded(&self.found.x);
        let mut found = Recommendation { x, inside: None, ..self.found.clone() };
        for step in &mut found.solved {
            let prices = &mut step.duals;
            prices.limit.truncate(problem.limits.len());
            prices.sum.truncate(problem.sums.len());
            for each in [&mut prices.follow, &mut prices.contact_cap] {
                each.truncate(problem.follows.len());
            }
            prices.pool.truncate(problem.pools.len());
            let own = self.problem.goals.iter().zip(&prices.goal).filter(|(goal, _)| goal.week.is_none());
            prices.goal = own.map(|(_, price)| *price).collect();
            step.x = self.problem.folded(&step.x).1;
        }
        Self { problem, found, plan: self.plan.clone() }
    }
}

//! Audit of the lexicographic order, stage by stage: no printed value is better than its bound, every level that an
//! earlier stage reached is kept, and a plan that is called proved is proved in every stage.

use super::Audit;
use crate::planning::plan::{Status, Step};
use crate::text::messages::{say, word};
use crate::tolerance::proving::{MONEY, SHORTFALL};

impl Audit<'_> {
    /// Every stage of a recommended plan.
    pub(super) fn steps(&mut self) {
        if !self.must_keep() {
            return;
        }
        for step in &self.plan.steps {
            match step.priority {
                Some(priority) => self.goals_step(step, priority),
                None => self.spend_step(step),
            }
        }
        let has_step = |priority: u32| self.plan.steps.iter().any(|step| step.priority == Some(priority));
        if let Some(goal) = self.plan.goals.iter().find(|goal| !has_step(goal.priority)) {
            self.findings.push(say!("audit-nothing-is-proved", priority = goal.priority));
        }
        self.proved();
    }

    /// The printed shortfall of a priority, against the level to keep and the bound.
    fn goals_step(&mut self, step: &Step, priority: u32) {
        let goals = self.plan.goals.iter().filter(|goal| goal.priority == priority);
        let (count, missed) = goals.fold((0.0, 0.0), |(count, sum), goal| (count + 1.0, sum + goal.shortfall));
        let tolerance = SHORTFALL * count;
        let rounded = self.plan.rounding.is_some();
        if !rounded && step.held.is_none_or(|held| missed > held + tolerance) {
            self.findings.push(match step.held {
                Some(held) => say!("audit-priority-is-held", priority, missed, held),
                None => say!("audit-priority-is-not-held", priority, missed),
            });
        }
        if missed < step.bound - tolerance {
            self.findings.push(say!("audit-priority-below-bound", priority, missed, bound = step.bound));
        }
        if step.value < step.bound - SHORTFALL || (step.gap - (step.value - step.bound).max(0.0)).abs() > SHORTFALL {
            let Step { value, bound, gap, .. } = step;
            self.findings.push(say!("audit-gap-of-priority", priority, value, bound, gap));
        }
    }

    /// The printed spend, against the bound on the least spend.
    fn spend_step(&mut self, step: &Step) {
        let budget_spent = self.plan.totals.spend + self.plan.totals.activation_fee;
        let tolerance = MONEY * self.problem.campaign.money().get();
        if (budget_spent - step.value).abs() > tolerance {
            self.findings.push(say!("audit-least-spend-is-not", spend = budget_spent, said = step.value));
        }
        if budget_spent < step.bound - tolerance {
            self.findings.push(say!("audit-least-spend-below-bound", spend = budget_spent, bound = step.bound));
        }
    }

    /// A plan is proved where every stage is.
    fn proved(&mut self) {
        let objective = &self.plan.objective;
        let exact_gap = self.plan.rounding.as_ref().map(|rounding| rounding.exact_gap).or(objective.gap);
        let gap_left_open = exact_gap.is_none_or(|gap| gap > objective.tolerance)
            || self.plan.steps.iter().any(|step| !step.proved || step.gap > objective.tolerance);
        if gap_left_open && self.plan.status != Status::NotProved {
            self.findings.push(word!("audit-called-proved").to_owned());
        }
    }
}

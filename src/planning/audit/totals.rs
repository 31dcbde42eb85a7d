//! Audit of the plan's totals and of the budget.

use super::Audit;
use crate::domain::brief::BudgetIs;
use crate::planning::plan::{Line, Phase};
use crate::problem::Budgeted;
use crate::text::messages::{say, word};
use crate::tolerance::proving::SAME;

impl Audit<'_> {
    /// Totals are sums over lines and over phases, and the budget is kept.
    pub(super) fn totals(&mut self) {
        let (plan, totals) = (self.plan, self.plan.totals);
        let lines = |of: fn(&Line) -> f64| plan.lines.iter().map(of).sum::<f64>();
        let phases = |of: fn(&Phase) -> f64| plan.phases.iter().map(of).sum::<f64>();
        let sums = [
            (word!("audit-gross"), totals.spend_gross, lines(|line| line.spend_gross)),
            (word!("spend"), totals.spend, lines(|line| line.spend)),
            (word!("audit-fee"), totals.fee, lines(|line| line.fee)),
            (word!("audit-activation-fee"), totals.activation_fee, lines(|line| line.activation_fee)),
            (word!("audit-spend-and-fees"), totals.spend_total, lines(|line| line.spend_total)),
            (word!("audit-impressions"), totals.impressions, lines(|line| line.impressions)),
            (word!("audit-spend-of-phases"), totals.spend, phases(|phase| phase.spend)),
            (word!("audit-contacts-of-phases"), totals.contacts, phases(|phase| phase.contacts)),
            (
                word!("audit-shares"),
                if plan.lines.is_empty() || totals.spend == 0.0 {
                    100.0
                } else {
                    lines(|line| line.share_of_spend_pct)
                },
                100.0,
            ),
        ];
        for (figure, printed, expected) in sums {
            self.same(|| say!("audit-in-total", figure), printed, expected);
        }
        let money = self.problem.campaign.money();
        let budget_spent = self.budget_used();
        if self.must_keep() {
            self.at_most(|| word!("audit-budget").to_owned(), budget_spent.get(), money.get());
        }
        if money > budget_spent {
            let unspent_budget = (money - budget_spent).get();
            if (plan.unspent - unspent_budget).abs() > SAME * money.get() {
                let (figure, printed) = (word!("audit-unspent"), plan.unspent);
                self.findings.push(say!("audit-is-not", figure, printed, expected = unspent_budget));
            }
        }
    }

    /// What the plan takes of the budget, in the budget's own terms.
    fn budget_used(&self) -> Budgeted {
        Budgeted(match self.problem.campaign.budget_is {
            BudgetIs::Media => self.plan.totals.spend + self.plan.totals.activation_fee,
            BudgetIs::Gross => self.plan.totals.spend_gross + self.plan.totals.activation_fee,
            BudgetIs::Total => self.plan.totals.spend_total,
        })
    }
}

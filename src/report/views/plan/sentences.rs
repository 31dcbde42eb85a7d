//! The sentences of a plan: the headline, the objective, and the budget.

mod effect;
mod message;
mod money;
mod next_step;
mod proof;
mod rounding;

use crate::domain::brief::{BudgetIs, Measure};
use crate::planning::plan::{Campaign, ObjectiveUnit, Plan, Sense, Sought};
use crate::text::messages::{say, word};
use crate::text::number;

impl Plan {
    /// One sentence fit for a mail to the client.
    pub fn headline(&self) -> String {
        let money = number::money(self.totals.spend, &self.campaign.currency);
        let weeks = number::weeks(self.campaign.weeks);
        let stated = self.stated_goals();
        let met = stated.iter().filter(|(_, goal)| goal.met).count();
        let reached: Vec<String> = self
            .phases
            .iter()
            .filter(|phase| phase.reach_pct > 0.0)
            .map(|phase| say!("reach-in-phase", reach = number::plain(phase.reach_pct, 1), phase = phase.name))
            .collect();
        let reached = match reached.join(", ") {
            none if none.is_empty() => none,
            reached => say!("reaches", reached),
        };
        let goals = goals_met(stated.len(), met);
        let reached = match (reached.is_empty(), self.objective.sense) {
            (false, _) => reached,
            (true, Sense::Minimise) => {
                let goals = goals.trim_start_matches(word!("sentences-and"));
                return say!("plan-of-net-media", money, weeks, goals);
            }
            (true, Sense::Maximise) => {
                let what = self.objective.sought.in_words();
                say!("brings", objective = number::plain(self.objective.value, 0), what)
            }
        };
        say!("sentences-of-net-media", money, weeks, reached, goals)
    }

    /// The objective in words, with the weights of the phases where they differ.
    pub fn aim(&self) -> String {
        let what = self.objective.sought.in_words();
        if self.objective.sense == Sense::Minimise {
            return say!("least-that-meets-goals", what);
        }
        let weights = self.phases.iter().filter(|phase| phase.phase_people > 0.0);
        let phase_weights = weights.map(|phase| format!("{} {}", phase.name, number::plain(phase.weight, 2)));
        let counted = phase_weights.collect::<Vec<_>>().join(", ");
        let counted = if self.objective.weighted { say!("point-counts", weights = counted) } else { String::new() };
        let goals = if self.goals.is_empty() { "" } else { word!("once-goals-are-met") };
        say!("most", what, counted, goals)
    }

    /// What the brief's budget pays for, in words.
    pub fn budget_words(&self) -> String {
        let what = match self.campaign.budget_is {
            BudgetIs::Gross => word!("at-list-prices"),
            BudgetIs::Total => word!("fee-included"),
            BudgetIs::Media => word!("net-media"),
        };
        let reserve = self.campaign.reserve_pct;
        let reserve = match number::plain(reserve, 1) {
            share if self.campaign.reserve_pct > 0.0 => {
                say!("pct-of-it-kept-back", share)
            }
            _ => String::new(),
        };
        format!("{} ({what}{reserve})", number::money(self.campaign.budget, &self.campaign.currency))
    }

    /// The value of the objective, where no other total shows it: `80 staff`, `1,240 clicks`.
    pub fn objective_words(&self) -> Option<String> {
        let sought = &self.objective.sought;
        let is_shown = sought.counts_points()
            || sought.in_money()
            || *sought == Sought::Sum(Measure::Impressions)
            || (*sought == Sought::Sum(Measure::Conversions) && self.totals.cost_per_conversion.is_some());
        (!is_shown).then(|| ObjectiveUnit::of(self).amount(self.objective.value))
    }

    /// What the even split of the baseline ignores.
    pub(in crate::report) fn ignored_by_baseline(&self) -> &'static str {
        if self.whole {
            word!("wishes-limits-frequency-caps-whole-units")
        } else {
            word!("wishes-limits-and-frequency-caps-what-volume")
        }
    }
}

impl Campaign {
    /// The name, and the scenario where it is one.
    pub fn title(&self) -> String {
        match self.scenario_name() {
            Some(scenario) => say!("campaign-scenario", campaign = self.name, scenario),
            None => self.name.to_string(),
        }
    }
}

/// The end of the headline: how many of the goals are met.
fn goals_met(all: usize, met: usize) -> String {
    match (all, met) {
        (0, _) => String::new(),
        (1, 1) => word!("and-meets-its-goal").to_owned(),
        (2, 2) => word!("and-meets-both-goals").to_owned(),
        (all, met) if all == met => say!("and-meets-all-goals", all),
        (1, 0) => word!("but-misses-its-goal").to_owned(),
        (2, 0) => word!("but-misses-both-goals").to_owned(),
        (all, 0) => say!("but-meets-none-of-its-goals", all),
        (all, met) => say!("but-meets-only-of-goals", met, all),
    }
}

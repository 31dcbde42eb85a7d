//! How close a plan is to the best possible one, and what of it is not proved.

use crate::planning::plan::{Goal, GoalMeasure, ObjectiveUnit, Plan, Sense, Status, Step};
use crate::text::messages::{say, word};
use crate::text::number;

impl Plan {
    /// How close to the best possible plan this one is, in one line.
    pub fn proof(&self) -> String {
        let Some(gap) = self.objective.gap.map(|gap| number::percent_up(gap * 100.0)) else {
            return word!("not-comparable-with-best-possible-plan").to_owned();
        };
        match self.status {
            Status::NotProved => self.unproved(&gap),
            Status::Evaluated if self.objective.sense == Sense::Minimise => {
                say!("plan-proof-within-pct-of-best-possible-plan", gap)
            }
            Status::Evaluated => say!("sentences-proof-within-pct-of-best-possible-plan", gap),
            _ => self.proved(&gap),
        }
    }

    fn unproved(&self, gap: &str) -> String {
        let within = say!("within-pct-of-best-possible-plan", gap);
        let clauses: Vec<String> = self.unproved_clauses().into_iter().chain([within]).collect();
        say!(
            "not-proved-to-tolerance-pct-was-asked",
            cut_short = self.searched(if self.objective.cut_short { word!("in-time") } else { "" }),
            clauses = clauses.join("; "),
            tolerance = number::percent_up(self.objective.tolerance * 100.0)
        )
    }

    fn proved(&self, gap: &str) -> String {
        let before_rounding = self.rounding.as_ref().map_or_else(String::new, |rounding| {
            let gap = number::percent_up(rounding.exact_gap * 100.0);
            say!("pct-before-amounts-were-rounded", gap)
        });
        let searched = self.searched("");
        let room_words = self.room_words().unwrap_or_default();
        say!("proof-within-pct-of-best-possible-plan", gap, before_rounding, searched, room_words)
    }

    /// `before`, and then the number of nodes of branch and bound, where there was a search.
    fn searched(&self, before: &str) -> String {
        match self.objective.nodes {
            Some(nodes) => say!("by-branch-and-bound-over", before, nodes),
            None => before.to_owned(),
        }
    }

    /// A clause for each unproved stage besides the objective.
    fn unproved_clauses(&self) -> Vec<String> {
        self.unproved_steps().map(|step| self.unproved_words(step)).collect()
    }

    /// The value of the room that missed goals leave, a ten-thousandth of their targets, where it exceeds the
    /// tolerance.
    fn room_words(&self) -> Option<String> {
        let value: f64 = self.steps.iter().filter_map(|step| step.room_worth).sum();
        let gap_shows = value > self.objective.tolerance * self.objective.value.abs();
        let words = ObjectiveUnit::of(self);
        gap_shows.then(|| say!("that-missed-goals-may-be-missed", amount = words.amount(value)))
    }

    fn unproved_words(&self, step: &Step) -> String {
        let Some(priority) = step.priority else {
            let below_bound = number::money(step.value - step.bound, &self.campaign.currency);
            return say!("same-may-be-had-for-up", below_bound);
        };
        let missed: Vec<&Goal> = self.goals.iter().filter(|goal| goal.priority == priority && !goal.met).collect();
        let total: f64 = missed.iter().map(|goal| goal.shortfall).sum();
        let (least, most, unit) = match missed[..] {
            [goal] if matches!(goal.measure, GoalMeasure::Reach(_)) => {
                let points = |share: f64| number::plain(share * goal.target, 2);
                (points(step.bound), points(total), word!("unit-points"))
            }
            _ => {
                let percent = |share: f64| format!("{}%", number::plain(100.0 * share, 2));
                (percent(step.bound), percent(total), word!("of-the-target"))
            }
        };
        let names: Vec<String> = missed.iter().map(|goal| number::quoted(&goal.goal)).collect();
        let goal_names = number::listed(&names);
        say!("goals-together-are-short-by-at-least", count = missed.len(), goal_names, least, most, unit)
    }
}

//! The sentences of a plan: the headline, the next step, the proof, and remarks.

use super::{Line, Plan, Status, minimum_effective};
use crate::domain::brief::BudgetIs;
use crate::domain::catalogue::Confidence;
use crate::domain::curve::Curve;
use crate::problem::{Problem, Sense};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number;
use crate::tolerance::reporting::ONCE;

/// One sentence fit for the client's mail.
pub(super) fn headline(plan: &Plan) -> String {
    let money = number::money(plan.totals.spend, &plan.campaign.currency);
    let weeks = number::weeks(plan.campaign.weeks);
    let stated = plan.stated_goals();
    let met = stated.iter().filter(|(_, goal)| goal.met).count();
    let reached: Vec<String> = plan
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
    let reached = match (reached.is_empty(), plan.objective.sense) {
        (false, _) => reached,
        (true, Sense::Minimise) => {
            let goals = goals.trim_start_matches(word!("sentences-and"));
            return say!("plan-of-net-media", money, weeks, goals);
        }
        (true, Sense::Maximise) => {
            let what = plan.objective.sought.in_words();
            say!("brings", objective = number::plain(plan.objective.value, 0), what)
        }
    };
    say!("sentences-of-net-media", money, weeks, reached, goals)
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

impl Plan {
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

    /// The next step for the planner.
    pub fn next_step(&self) -> String {
        let mut assumed: Vec<&Line> =
            self.lines.iter().filter(|line| line.confidence == Confidence::Assumption).collect();
        assumed.sort_by(|a, b| b.spend.total_cmp(&a.spend));
        let mut names: Vec<&str> = Vec::new();
        for line in assumed {
            if names.len() < 3 && !names.contains(&line.channel_name.as_str()) {
                names.push(&line.channel_name);
            }
        }
        let check = match names.len() {
            0 => word!("it-is-ready-to-send").to_owned(),
            _ => say!("check-assumed-figures-first-heaviest-of-then", names = number::listed(&names)),
        };
        match self.status {
            Status::Optimal if self.lines.is_empty() && self.objective.sense == Sense::Maximise => {
                word!("next-nothing-that-helps-can-be-bought").to_owned()
            }
            Status::Optimal if self.goals.is_empty() => say!("next", check),
            Status::Optimal => {
                say!("next-every-goal-is-met", check)
            }
            Status::GoalMissed if self.shortages.iter().all(|shortage| shortage.relaxations.is_empty()) => {
                word!("next-change-several-things-of-brief").to_owned()
            }
            Status::GoalMissed => word!("next-choose-one-of-ways-out-above").to_owned(),
            Status::NotProved if self.objective.cut_short => say!(
                "next-better-plan-may-exist-time-limit",
                gap = format!("{:.0e}", self.objective.gap.unwrap_or(1.0) * 1.05)
            ),
            Status::NotProved => word!("next-better-plan-may-exist-loosen-tolerance").to_owned(),
            Status::Evaluated => self.next_of_split(&check),
        }
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
}

/// Whether a line is sent to a list.
fn of_a_list(problem: &Problem, line: &Line) -> bool {
    let placements_of_channel = problem.placements.iter().filter(|placement| placement.channel == line.channel);
    placements_of_channel
        .flat_map(|placement| placement.curves.iter().flatten())
        .any(|curve| matches!(curve.curve, Curve::Sent { .. }))
}

/// The problem's own remarks, and those on lines: where curve and price do not fit, or the spend is too small.
pub(super) fn remarks(problem: &Problem, lines: &[Line]) -> Vec<Text> {
    let mut remarks = problem.remarks.clone();
    for line in lines.iter().filter(|line| line.avg_frequency.is_some_and(|frequency| frequency < 1.0 - ONCE)) {
        let key = line.key();
        remarks.push(if of_a_list(problem, line) {
            text!("goes-to-part-of-its-list-once", key, reach = number::fixed(line.grp, 1))
        } else {
            text!("reaches-more-people-than-it-buys-contacts", key)
        });
    }
    remarks.extend(minimum_effective::remarks(problem, lines));
    remarks
}

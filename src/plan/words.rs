//! The sentences of a plan: the headline, what was assumed, what deserves a remark.

use super::{Assumption, Assumptions, Campaign, Line, Plan, Status, objective_in_words, sensible};
use crate::brief::BASE;
use crate::case::Case;
use crate::number;

/// One sentence fit for the client's mail.
pub(super) fn headline(plan: &Plan) -> String {
    let money = number::money(plan.totals.spend, &plan.campaign.currency);
    let weeks = number::plain(plan.campaign.weeks, 1);
    let stated = plan.stated_goals();
    let met = stated.iter().filter(|(_, goal)| goal.met).count();
    let reached: Vec<String> = plan
        .phases
        .iter()
        .filter(|phase| phase.reach_pct > 0.0)
        .map(|phase| format!("{} % in {}", number::plain(phase.reach_pct, 1), phase.name))
        .collect();
    let reached = if reached.is_empty() { String::new() } else { format!(" reaches {}", reached.join(", ")) };
    let goals = match (stated.len(), met) {
        (0, _) => String::new(),
        (1, 1) => ", and meets its goal".to_owned(),
        (all, met) if all == met => format!(", and meets all {all} goals"),
        (1, 0) => ", but misses its goal".to_owned(),
        (all, 0) => format!(", but meets none of its {all} goals"),
        (all, met) => format!(", but meets only {met} of {all} goals"),
    };
    let reached = match (reached.is_empty(), plan.objective.sense) {
        (false, _) => reached,
        (true, "minimise") => {
            return format!("{money} of net media in {weeks} weeks{}.", goals.trim_start_matches(", and"));
        }
        (true, _) => {
            let what = objective_in_words(&plan.objective.name);
            format!(" brings {} {what}", number::plain(plan.objective.value, 0))
        }
    };
    format!("{money} of net media in {weeks} weeks{reached}{goals}.")
}

impl Plan {
    /// What the plan makes most of once the goals are met, with what each phase counts where that differs.
    pub fn aim(&self) -> String {
        let what = objective_in_words(&self.objective.name);
        if self.objective.sense == "minimise" {
            return format!("the least {what} that meets the goals");
        }
        let weights = self.phases.iter().filter(|phase| phase.phase_people > 0.0);
        let each = weights.map(|phase| format!("{} {}", phase.name, number::plain(phase.weight, 2)));
        let counted = each.collect::<Vec<_>>().join(", ");
        let counted = if self.objective.weighted { format!(" (a point counts {counted})") } else { String::new() };
        let goals = if self.goals.is_empty() { "" } else { ", once the goals are met" };
        format!("the most {what}{counted}{goals}")
    }

    /// What to do with the plan now.
    pub fn next_step(&self) -> String {
        let mut assumed: Vec<&Line> = self.lines.iter().filter(|line| line.confidence == "assumption").collect();
        assumed.sort_by(|a, b| b.spend.total_cmp(&a.spend));
        let mut names: Vec<&str> = Vec::new();
        for line in assumed {
            if names.len() < 3 && !names.contains(&line.channel_name.as_str()) {
                names.push(&line.channel_name);
            }
        }
        let check = match names.len() {
            0 => "it is ready to send".to_owned(),
            _ => format!(
                "check the assumed figures first, the heaviest of {}; then it is ready to send",
                number::listed(&names)
            ),
        };
        match self.status {
            Status::Optimal if self.goals.is_empty() => format!("Next: {check}."),
            Status::Optimal => format!("Next: every goal is met; {check}."),
            Status::GoalMissed => "Next: choose one of the ways out above, or accept what is missed.".to_owned(),
            Status::NotProved if self.objective.cut_short => format!(
                "Next: a better plan may exist. --time-limit searches longer, --tolerance {:.0e} would call this one \
                 proved, and smaller lots or fewer minimum buys are searched sooner.",
                self.objective.gap.unwrap_or(1.0) * 1.05
            ),
            Status::NotProved => {
                "Next: a better plan may exist; loosen the tolerance or simplify the brief.".to_owned()
            }
            Status::Evaluated => "Next: see below what the split breaks, and what the best plan would gain.".to_owned(),
        }
    }

    /// What the brief's budget pays for, in words.
    pub fn budget_words(&self) -> String {
        let what = match self.campaign.budget_is {
            "gross" => "at list prices",
            "total" => "fee included",
            _ => "net media",
        };
        let kept = self.campaign.reserve_pct;
        let kept = if kept > 0.0 { format!(", {} % of it kept back", number::plain(kept, 1)) } else { String::new() };
        format!("{} ({what}{kept})", number::money(self.campaign.budget, &self.campaign.currency))
    }

    /// How close to the best possible plan this one is, in one line.
    pub fn proof(&self) -> String {
        let Some(gap) = self.objective.gap.map(|gap| number::percent_up(gap * 100.0)) else {
            return "Not comparable with the best possible plan, which keeps or meets what this split does not"
                .to_owned();
        };
        match self.status {
            Status::NotProved => format!(
                "Not proved to the tolerance{}: within {gap} % of the best possible plan; {} % was asked for",
                self.searched(if self.objective.cut_short { " in time" } else { "" }),
                number::percent_up(self.objective.tolerance * 100.0)
            ),
            Status::Evaluated if self.objective.sense == "minimise" => {
                format!("Proof: within {gap} % of the best possible plan")
            }
            Status::Evaluated => format!("Proof: within {gap} % of the best possible plan for the same money"),
            _ => {
                let before = self.rounding.as_ref().map_or_else(String::new, |rounding| {
                    let gap = number::percent_up(rounding.exact_gap * 100.0);
                    format!(", {gap} % before amounts were rounded")
                });
                let searched = self.searched("");
                format!("Proof: within {gap} % of the best possible plan{before}{searched}, checked without the solver")
            }
        }
    }

    /// How many nodes of branch and bound there were, after what is to stand before it.
    fn searched(&self, before: &str) -> String {
        match self.objective.nodes {
            Some(nodes) => {
                let nodes = format!("{} {}", number::plain(nodes as f64, 0), if nodes == 1 { "node" } else { "nodes" });
                format!("{before}, by branch and bound over {nodes}")
            }
            None => before.to_owned(),
        }
    }
}

impl Campaign {
    /// The name, and the scenario where it is one.
    pub fn title(&self) -> String {
        match self.scenario_name() {
            Some(scenario) => format!("{}, scenario {scenario}", self.name),
            None => self.name.clone(),
        }
    }

    /// The scenario's name; none for the brief itself.
    pub fn scenario_name(&self) -> Option<&str> {
        Some(self.scenario.as_str()).filter(|name| *name != BASE)
    }
}

/// Which lines nobody vouches for, how old prices are, and every default nobody sourced.
pub(super) fn assumptions(case: &Case, lines: &[Line]) -> Assumptions {
    let bought = |path: &str| {
        let channel = path.strip_prefix("channel.").and_then(|rest| rest.split('.').next());
        channel.is_none_or(|channel| lines.iter().any(|line| line.channel == channel))
    };
    let defaults = case.defaults.iter().filter(|default| default.assumed && bought(&default.path));
    Assumptions {
        lines: lines.iter().filter(|line| line.confidence == "assumption").count(),
        oldest_price_year: lines.iter().filter_map(|line| line.price_year).min(),
        defaults: defaults
            .map(|default| Assumption { key: default.path.clone(), value: default.value.clone() })
            .collect(),
        duplication: "channels of a phase meet people independently (Sainsbury)",
    }
}

/// The case's own remarks, and lines whose curve and price do not fit.
pub(super) fn remarks(case: &Case, lines: &[Line]) -> Vec<String> {
    let mut remarks = case.remarks.clone();
    for line in lines.iter().filter(|line| line.avg_frequency.is_some_and(|frequency| frequency < 1.0 - 1e-9)) {
        remarks.push(format!(
            "{}.{} reaches more people than it buys contacts: its curve and its price do not fit",
            line.channel, line.phase
        ));
    }
    remarks.extend(sensible::remarks(case, lines));
    remarks
}

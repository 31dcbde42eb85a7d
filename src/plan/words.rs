//! The sentences of a plan: the headline, what was assumed, what deserves a remark.

use super::{Assumption, Assumptions, Line, Plan, Status};
use crate::case::Case;
use crate::number;

/// One sentence fit for the client's mail.
pub(super) fn headline(plan: &Plan) -> String {
    let money = number::money(plan.totals.spend, &plan.campaign.currency);
    let weeks = number::plain(plan.campaign.weeks, 1);
    let met = plan.goals.iter().filter(|goal| goal.met).count();
    let reached: Vec<String> = plan
        .phases
        .iter()
        .filter(|phase| phase.reach_pct > 0.0)
        .map(|phase| format!("{} % in {}", number::plain(phase.reach_pct, 1), phase.name))
        .collect();
    let reached = if reached.is_empty() { String::new() } else { format!(" reaches {}", reached.join(", ")) };
    let goals = match (plan.goals.len(), met) {
        (0, _) => String::new(),
        (1, 1) => ", and meets its goal".to_owned(),
        (all, met) if all == met => format!(", and meets all {all} goals"),
        (1, 0) => ", but misses its goal".to_owned(),
        (all, met) => format!(", but meets only {met} of {all} goals"),
    };
    let reached = if reached.is_empty() {
        format!(" brings {} {}", number::plain(plan.objective.value, 0), plan.objective.name)
    } else {
        reached
    };
    format!("{money} of net media in {weeks} weeks{reached}{goals}.")
}

impl Plan {
    /// How close to the best possible plan this one is, in one line.
    pub fn proof(&self) -> String {
        let Some(gap) = self.objective.gap.map(|gap| number::percent_up(gap * 100.0)) else {
            return "Not comparable with the best possible plan, which keeps what this split breaks".to_owned();
        };
        match self.status {
            Status::NotProved => format!(
                "Not proved to the tolerance: within {gap} % of the best possible plan; {} % was asked for",
                number::percent_up(self.objective.tolerance * 100.0)
            ),
            Status::Evaluated => format!("Proof: within {gap} % of the best possible plan for the same money"),
            _ => format!("Proof: within {gap} % of the best possible plan, checked without the solver"),
        }
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
    remarks
}

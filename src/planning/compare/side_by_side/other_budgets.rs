//! What a scenario with another budget buys for more money, or gives up for less, with the price.

use super::goal_verdicts::GoalVerdicts;
use super::selection::objective;
use super::trade_off::TradeOff;
use super::{PlannedScenario, ScenarioSet};
use crate::planning::plan::{ObjectiveUnit, Sense};
use crate::text::messages::say;
use crate::text::number::{listed, money_exact, quoted};

/// A sentence on what a scenario with another budget buys for more money, or gives up for less.
pub(super) fn what_money_buys(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, index: usize) -> Option<String> {
    let (scenario, reference) = (&set.planned[index], set.reference());
    let trade_off = TradeOff::between(set, reference, scenario)?;
    let scenario_objective = objective(scenario)?;
    if same_budget(set, index) || scenario_objective.sense == Sense::Minimise || trade_off.objective.is_none() {
        return None;
    }
    let money = trade_off.money();
    let price =
        trade_off.price().map(|(price, unit)| say!("price-per-unit", price = money_exact(price, &set.currency), unit));
    let price = price.map_or_else(String::new, |price| match average(set, reference) {
        Some(average) if trade_off.spend > 0.0 => {
            say!("where-pays-on-average", price, reference = reference.name, average)
        }
        _ => format!(": {price}"),
    });
    let (name, reference_name) = (scenario.name, reference.name);
    let goals_turned = goals_gained_and_lost(goals, index);
    Some(match (trade_off.brought(), trade_off.spend > 0.0) {
        _ if trade_off.spend == 0.0 => say!("has-another-budget-than-but-spends-same", name, reference_name),
        (None, true) => say!("spends-more-than-which-buys-nothing", name, money, reference_name),
        (None, false) => say!("saves-on-and-gives-up-nothing", name, money, reference_name),
        (Some(brought), true) => {
            say!("spends-more-than-which-buys", name, money, reference_name, brought, price, goals_turned)
        }
        (Some(brought), false) => say!("saves-on-at-price", name, money, reference_name, brought, price, goals_turned),
    })
}

/// The goals that only the scenario meets, and those that only the reference meets.
fn goals_gained_and_lost(goals: &GoalVerdicts<'_>, index: usize) -> String {
    let (missed_here, missed_by_reference) = (goals.missed(index), goals.missed(0));
    if goals.met(index).is_none() || goals.met(0).is_none() {
        return String::new();
    }
    let only = |these: &[&str], those: &[&str]| {
        these.iter().filter(|goal| !those.contains(goal)).map(|goal| quoted(goal)).collect::<Vec<_>>()
    };
    let (misses, meets) =
        (listed(&only(&missed_here, &missed_by_reference)), listed(&only(&missed_by_reference, &missed_here)));
    let mut clauses = String::new();
    if !misses.is_empty() {
        clauses.push_str(&say!("it-misses", misses));
    }
    if !meets.is_empty() {
        clauses.push_str(&say!("it-meets", meets));
    }
    clauses
}

/// What the reference pays per unit of its objective.
fn average(set: &ScenarioSet<'_>, reference: &PlannedScenario<'_>) -> Option<String> {
    let reference_objective = objective(reference)?;
    let brought = ObjectiveUnit::of_objective(&reference_objective.sought, reference_objective.weighted, &set.currency)
        .count(reference_objective.value);
    (brought > 0.0).then(|| money_exact(reference.plan.totals.paid() / brought, &set.currency))
}

/// Whether a scenario has the budget of the reference.
pub(super) fn same_budget(set: &ScenarioSet<'_>, index: usize) -> bool {
    let stated_budget = |scenario: &PlannedScenario<'_>| (scenario.plan.header.budget, scenario.plan.header.budget_is);
    stated_budget(&set.planned[index]) == stated_budget(set.reference())
}

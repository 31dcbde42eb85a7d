//! What a scenario with another budget buys for more money, or gives up for less.

use super::goal_verdicts::GoalVerdicts;
use super::selection::objective;
use super::trade_off::TradeOff;
use super::{PlannedScenario, ScenarioSet};
use crate::planning::plan::{ObjectiveUnit, Sense};

/// A scenario with another budget than the reference's.
#[derive(Clone, Debug)]
pub struct OtherBudget {
    /// Its name.
    pub scenario: String,
    /// What it brings and spends more than the reference.
    pub trade_off: TradeOff,
    /// What the reference pays per unit of its objective, where it brings any.
    pub reference_price: Option<f64>,
    /// The goals that only the reference meets.
    pub goals_lost: Vec<String>,
    /// The goals that only the scenario meets.
    pub goals_gained: Vec<String>,
}

/// What a scenario with another budget buys for more money, or gives up for less; none where it has the reference's
/// budget, or cannot be compared with it.
pub(super) fn what_money_buys(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, index: usize) -> Option<OtherBudget> {
    let (scenario, reference) = (&set.planned[index], set.reference());
    let trade_off = TradeOff::between(set, reference, scenario)?;
    let scenario_objective = objective(scenario)?;
    if same_budget(set, index) || scenario_objective.sense == Sense::Minimise || trade_off.objective.is_none() {
        return None;
    }
    let only_missed_by = |index: usize, other: usize| {
        let other_missed = goals.missed(other);
        let missed = goals.missed(index).into_iter().filter(|goal| !other_missed.contains(goal));
        let are_known = goals.met(index).is_some() && goals.met(other).is_some();
        missed.filter(|_| are_known).map(str::to_owned).collect()
    };
    Some(OtherBudget {
        scenario: scenario.name.to_owned(),
        trade_off,
        reference_price: average_price(set, reference),
        goals_lost: only_missed_by(index, 0),
        goals_gained: only_missed_by(0, index),
    })
}

/// What a scenario pays per unit of its objective.
fn average_price(set: &ScenarioSet<'_>, scenario: &PlannedScenario<'_>) -> Option<f64> {
    let own_objective = objective(scenario)?;
    let unit = ObjectiveUnit::of_objective(&own_objective.sought, own_objective.weighted, &set.currency);
    let brought = unit.count(own_objective.value);
    (brought > 0.0).then(|| scenario.plan.totals.paid() / brought)
}

/// Whether a scenario has the budget of the reference.
pub(super) fn same_budget(set: &ScenarioSet<'_>, index: usize) -> bool {
    let stated_budget = |scenario: &PlannedScenario<'_>| (scenario.plan.header.budget, scenario.plan.header.budget_is);
    stated_budget(&set.planned[index]) == stated_budget(set.reference())
}

//! What goals cost: the least budget that meets all of them, none of them, each alone, and each on top of the others.

mod least;

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::Serialize;

use crate::domain::quantity::unambiguous;
use crate::planning::parameter::key_path;
use crate::planning::what_if::WhatIf;
use crate::tolerance::reporting::MORE;
use least::least;

/// From this amount on, money is printed whole.
const WHOLE: f64 = 1_000.0;

/// What a goal costs.
#[derive(Clone, Debug, Serialize)]
pub struct GoalCost {
    /// Its key.
    pub goal: String,
    /// The least budget that meets it without other goals; none when no budget does.
    pub alone: Option<f64>,
    /// What it adds to the least budget that meets all others; none when no budget meets them all.
    pub on_top: Option<f64>,
}

/// What goals cost, in the budget's own terms.
#[derive(Clone, Debug, Serialize)]
pub struct GoalCosts {
    /// The least budget that meets all goals; none when no budget does.
    pub all: Option<f64>,
    /// The least budget that wishes and limits take without goals.
    pub none: Option<f64>,
    /// Each goal.
    pub goals: Vec<GoalCost>,
    /// Whether all of these are proved to be the least; otherwise they are enough, and less may be too.
    pub proved: bool,
}

/// What every goal costs: alone, and on top of the others.
pub fn goal_costs(what_if: &WhatIf) -> GoalCosts {
    let unproved = AtomicBool::new(false);
    let least = |keep: &dyn Fn(&String) -> bool| {
        let (least, proved) = least(what_if, keep);
        unproved.fetch_or(!proved, Ordering::Relaxed);
        least
    };
    let printed = |value: f64, goal: Option<&String>| printed_budget(what_if, value, goal);
    let least_for_all = least(&|_| true);
    let keys: Vec<&String> = what_if.reading.brief.goal.keys().collect();
    let costs = keys.into_par_iter().map(|key| {
        let cost_alone = least(&|other| other == key);
        let on_top = least_for_all.and_then(|least_for_all| Some(least_for_all - least(&|other| other != key)?));
        let cost_alone = cost_alone.map(|least| printed(least, Some(key)));
        GoalCost { goal: key.clone(), alone: cost_alone, on_top: on_top.map(|cost| cost.max(0.0)) }
    });
    let goals = costs.collect();
    let least_for_all = least_for_all.map(|least| printed(least, None));
    GoalCosts { all: least_for_all, none: least(&|_| false), goals, proved: !unproved.into_inner() }
}

/// The least budget as it is printed: whole where it is large, and enough, when typed, for a plan that meets all goals,
/// or the one goal `alone`.
fn printed_budget(what_if: &WhatIf, least: f64, alone: Option<&String>) -> f64 {
    let printed = |more: f64| {
        let value = least * (1.0 + more);
        if value >= WHOLE { value.ceil() } else { value }
    };
    let others = what_if.reading.brief.goal.keys().filter(|key| alone.is_some_and(|alone| alone != *key));
    let others: Vec<String> = others.map(|key| format!("{}=none", key_path(&["goal", key]))).collect();
    let meets = |budget: &f64| {
        let set = [others.clone(), vec![format!("campaign.budget={}", unambiguous(*budget))]].concat();
        what_if.answer(&set).is_some_and(|answer| answer.plan.goals.iter().all(|goal| goal.met))
    };
    MORE.map(printed).into_iter().find(meets).unwrap_or_else(|| printed(0.0))
}

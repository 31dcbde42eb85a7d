//! What the next money does, and what goals cost.

use super::Told;

pub(super) fn refuted(told: &Told) -> Vec<String> {
    let mut wrong = Vec::new();
    for phase in &told.explanation.why.phases {
        let objective = &told.base.plan.objective;
        let noise = told.noise(&told.base.plan).max(2.0 * objective.tolerance * objective.value.abs());
        let gains = phase.objective.is_some_and(|gain| gain > noise);
        let wasted = phase.wasted && (gains || phase.reach_points.is_some_and(|points| points > 1e-3));
        wrong.extend(wasted.then(|| format!("{} is not wasted: {:?}", phase.phase, phase.objective)));
    }
    wrong.extend(least_budgets(told));
    wrong
}

/// The budget that meets all goals meets them, and so does that of each alone; one per cent less does not.
pub(super) fn least_budgets(told: &Told) -> Vec<String> {
    let why = &told.explanation.why;
    if why.goals.is_empty() || !why.least_is_proved {
        return Vec::new();
    }
    let keys = || why.goals.iter().map(|goal| goal.goal.as_str());
    let without = |keep: &str| keys().filter(|key| *key != keep).map(|key| format!("goal.{key}=none")).collect();
    let alone = why.goals.iter().map(|goal| (without(&goal.goal), goal.alone));
    let all = std::iter::once((Vec::new(), why.least_budget));
    all.chain(alone).filter_map(|(others, least)| refuted_least(told, &others, least)).collect()
}

fn refuted_least(told: &Told, others: &[String], least: Option<f64>) -> Option<String> {
    let met = |budget: f64| {
        let plan = told.again(&[others, &[format!("campaign.budget={budget:?}")]].concat());
        plan.is_some_and(|plan| plan.goals.iter().all(|goal| goal.met))
    };
    match least {
        None => met(10.0 * told.base.problem.campaign.budget.get())
            .then(|| format!("ten times the budget does: {others:?}")),
        Some(least) if !met(least) => Some(format!("{least} does not meet goals: {others:?}")),
        Some(least) => met(0.99 * least).then(|| format!("less than {least} meets goals: {others:?}")),
    }
}

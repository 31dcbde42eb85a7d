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
    wrong.extend(least_budget(told));
    wrong
}

/// The budget that meets all goals meets them, and one per cent less does not.
fn least_budget(told: &Told) -> Option<String> {
    let why = &told.explanation.why;
    if why.goals.is_empty() || !why.least_is_proved {
        return None;
    }
    let met = |budget: f64| {
        let plan = told.again(&[format!("campaign.budget={budget:?}")]);
        plan.is_some_and(|plan| plan.goals.iter().all(|goal| goal.met))
    };
    match why.least_budget {
        None => met(10.0 * told.base.case.campaign.budget).then(|| "ten times the budget meets all goals".to_owned()),
        Some(least) if !met(least) => Some(format!("{least} does not meet all goals")),
        Some(least) => met(0.99 * least).then(|| format!("less than {least} meets all goals")),
    }
}

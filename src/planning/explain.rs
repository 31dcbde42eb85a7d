//! Why a plan is as it is: what each line is in balance with or held by, what would bring in what is not
//! bought, what the next money would do, what each goal costs, and which figure the result leans on most.
//!
//! Marginal reasons are read from the plan's own duals; everything finite is solved again.

mod bought;
mod incremental_spend;
mod indivisible;
mod obstacle;
mod sensitivity;
mod unbought;

use serde::Serialize;

use crate::planning::plan::Plan;
use crate::planning::price::{self, Price};
use crate::planning::relaxation::{self, GoalCost};
use crate::planning::what_if::{Answer, WhatIf};
pub use bought::{BoughtLine, LineBinding, LineTrial};
pub use incremental_spend::IncrementalSpend;
pub use obstacle::PlacementObstacle;
pub use sensitivity::{Overlap, Sensitivity};
pub use unbought::UnboughtPlacement;

/// A plan and its reasons.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation {
    /// The plan, with ways out of what it misses.
    #[serde(flatten)]
    pub plan: Plan,
    /// What the budget, the bounds it stands at and the goals are worth.
    pub prices: Vec<Price>,
    /// The reasons.
    pub why: Why,
}

/// The reasons of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct Why {
    /// Per line: what it is in balance with, and what holds it.
    pub bought: Vec<BoughtLine>,
    /// Per placement on offer that is not bought: what would bring it in.
    #[serde(rename = "not_bought")]
    pub unbought: Vec<UnboughtPlacement>,
    /// How many more are not bought either, and further from it.
    #[serde(rename = "not_bought_besides")]
    pub unbought_besides: usize,
    /// The amount of money that the next figures are about, in the budget's own terms.
    pub step: f64,
    /// Per phase: what so much more money for it would do.
    pub phases: Vec<IncrementalSpend>,
    /// What each goal costs.
    pub goals: Vec<GoalCost>,
    /// The least of the budget that meets all goals; none when nothing does.
    pub least_budget: Option<f64>,
    /// The least of the budget that wishes and limits take when there is no goal.
    pub least_without_goals: Option<f64>,
    /// Whether what goals cost is proved to be the least.
    pub least_is_proved: bool,
    /// The figures the result leans on most, the heaviest first.
    #[serde(rename = "leans")]
    pub sensitivities: Vec<Sensitivity>,
    /// What overlap between channels would change.
    pub overlap: Overlap,
}

/// Explains a plan that was solved and audited.
///
/// ```
/// use klantreis::{Planner, explain::explain};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let answer = planner.answer().map_err(|why| planner.why(why))?;
/// let why = explain(&planner.what_if().for_explanations(), &answer);
/// assert_eq!(why.why.bought.len(), answer.plan.lines.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn explain(what_if: &WhatIf, base: &Answer) -> Explanation {
    let mut plan = base.plan.clone();
    let base = &base.exact();
    plan.shortages = relaxation::of_missed(what_if, base);
    let step = step(base);
    let costs = relaxation::goal_costs(what_if);
    let (unbought, unbought_besides) = unbought::of_all(what_if, base);
    let mut bought = bought::of_all(what_if, base, step);
    // What rounding leaves nothing of is no line of the plan.
    bought.retain_mut(|own| {
        let line = plan.lines.iter().find(|line| line.phase == own.phase && line.channel == own.channel);
        own.spend = line.map_or(own.spend, |line| line.spend);
        line.is_some()
    });
    let why = Why {
        bought,
        unbought,
        unbought_besides,
        step,
        phases: incremental_spend::of_all(what_if, base, step),
        goals: costs.goals,
        least_budget: costs.all,
        least_without_goals: costs.none,
        least_is_proved: costs.proved,
        sensitivities: sensitivity::of_all(what_if, base),
        overlap: sensitivity::overlap(base),
    };
    Explanation { plan, prices: price::of_all(what_if, base), why }
}

/// What so much more money would do in each phase, solved, with how much it is: see [`Why::phases`].
pub fn incremental_spend(what_if: &WhatIf, base: &Answer) -> (f64, Vec<IncrementalSpend>) {
    let (step, base) = (step(base), &base.exact());
    (step, incremental_spend::of_all(what_if, base, step))
}

/// The next money: the round amount the budget's price is stated per.
fn step(base: &Answer) -> f64 {
    10f64.powf((base.problem.campaign.budget.get() * 0.010_001).log10().floor())
}

//! Explanation of a plan: what binds or balances each line, what would make an unbought placement bought, what the next
//! money would do, what each goal costs, and to which figures the result is most sensitive.
//!
//! Marginal reasons are read from the plan's own duals; the effect of every finite change is solved.

mod bought;
mod incremental_spend;
mod indivisible;
mod obstacle;
mod sensitivity;
mod unbought;

use serde::Serialize;

use crate::planning::plan::Plan;
use crate::planning::price::{self, ShadowPrice};
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
    /// The plan, with relaxations of the goals it misses.
    #[serde(skip)]
    pub plan: Plan,
    /// The prices of the budget, of binding bounds and of goals.
    pub prices: Vec<ShadowPrice>,
    /// The reasons.
    pub why: Why,
}

/// The reasons of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct Why {
    /// Per line: what it is in balance with, and what binds it.
    pub bought: Vec<BoughtLine>,
    /// Per placement on offer that is not bought: what would make it bought.
    #[serde(rename = "not_bought")]
    pub unbought: Vec<UnboughtPlacement>,
    /// How many more placements are not bought, further from being so.
    #[serde(rename = "not_bought_besides")]
    pub unbought_besides: usize,
    /// The step of money of the figures per phase, in the budget's own terms.
    pub step: f64,
    /// Per phase: what a step more money for it would do.
    pub phases: Vec<IncrementalSpend>,
    /// What each goal costs.
    pub goals: Vec<GoalCost>,
    /// The least budget that meets all goals; none when no budget does.
    pub least_budget: Option<f64>,
    /// The least budget that wishes and limits take without goals.
    pub least_without_goals: Option<f64>,
    /// Whether what goals cost is proved to be the least.
    pub least_is_proved: bool,
    /// The figures to which the result is most sensitive, the most first.
    #[serde(rename = "leans")]
    pub sensitivities: Vec<Sensitivity>,
    /// The effect of more overlap between channels.
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
    // An amount that is rounded to nothing is no line of the plan.
    bought.retain_mut(|bought_line| {
        let line =
            plan.lines.iter().find(|line| line.phase == bought_line.phase && line.channel == bought_line.channel);
        bought_line.spend = line.map_or(bought_line.spend, |line| line.spend);
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

/// A step of money, and what it would do in each phase, solved: see [`Why::phases`].
pub fn incremental_spend(what_if: &WhatIf, base: &Answer) -> (f64, Vec<IncrementalSpend>) {
    let (step, base) = (step(base), &base.exact());
    (step, incremental_spend::of_all(what_if, base, step))
}

/// The step of money: the round amount that the price of the budget is stated per.
fn step(base: &Answer) -> f64 {
    10f64.powf((base.problem.campaign.budget.get() * 0.010_001).log10().floor())
}

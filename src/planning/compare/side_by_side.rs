//! Any number of plans compared side by side: what each brings, how it differs from the reference, and which is
//! recommended.
//!
//! The first scenario that has a plan is the reference. Every difference is against it. A scenario may have no plan;
//! the others are still compared.

mod advice;
mod best_by_measure;
mod caveats;
mod figures;
mod goal_verdicts;
mod headline;
mod justification;
mod other_budgets;
mod remarks;
mod scenario_figures;
mod selection;
mod terms;
mod trade_off;

use serde::Serialize;

use super::difference::Thresholds;
use super::{FORMAT_VERSION, PlanFigures};
use crate::fault::{Code, Fault};
use crate::planning::plan::Plan;
use crate::text::language::Text;
use crate::text::messages::word;
pub use advice::{Advice, BudgetScope, Proviso, RecommendedScenario, Refusal};
pub use best_by_measure::{BestMeasure, BestScenarios};
pub use caveats::{Circumstances, OddsAgainst};
pub use figures::{ComparedFigure, LineFigures, LineRow, PhaseFigures, PhaseRow};
pub use headline::{FigureRange, GoalsSummary, HeadlineFigures, PhaseReachRange, ScenarioFigure};
pub use justification::{GoalContrast, MissedGoals, Rival};
pub use other_budgets::OtherBudget;
pub use remarks::Remark;
pub use scenario_figures::{ReferenceGoal, ScenarioFigures, ScenarioStatus};
pub use selection::Criterion;
pub use trade_off::{ReachDifference, TradeOff};

/// A plan under a name, or the reason why there is none.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The name of a scenario of the brief, or of a file.
    pub name: String,
    /// Where its figures come from.
    pub source: PlanSource,
    /// Its objective over draws of prices and ceilings, where these were drawn.
    pub odds: Option<Odds>,
}

/// Where the figures of a scenario come from.
#[derive(Clone, Debug)]
pub enum PlanSource {
    /// A plan made in this run.
    Planned(Box<Plan>),
    /// A plan read from a file, which may state less.
    File(Box<PlanFigures>),
    /// There is no plan; the reason is a clause, such as `its hard bounds contradict`.
    NoPlan(Text),
}

/// A plan's objective in draws of prices and ceilings that are the same for every scenario.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Odds {
    /// The number of draws.
    pub draws: usize,
    /// The objective that nine in ten draws exceed, in its own unit.
    pub low: f64,
    /// The objective that one in ten draws exceeds.
    pub high: f64,
    /// The share of draws in which it is better than the first scenario that was drawn, in points.
    pub beats_first_pct: f64,
}

/// Plans side by side: the figures, and typed facts for the sentences that `report` adds.
#[derive(Clone, Debug, Serialize)]
pub struct SideBySide {
    /// The version of this shape.
    pub format_version: u32,
    /// What the headline states.
    #[serde(skip)]
    pub headline_figures: HeadlineFigures,
    /// ISO 4217.
    pub currency: String,
    /// The scenario that differences are against.
    pub reference: String,
    /// The recommended scenario; none where nothing can be recommended.
    pub recommended: Option<String>,
    /// The best scenario with the reference's budget, where the recommended one has another budget.
    pub recommended_for_the_same_budget: Option<String>,
    /// What speaks for the recommended scenarios, and what more money buys; or why nothing is recommended.
    #[serde(skip)]
    pub advice: Result<Advice, Refusal>,
    /// The scenarios in their order.
    pub scenarios: Vec<ScenarioFigures>,
    /// Every phase a plan spends in, in the journey's order.
    pub phases: Vec<PhaseRow>,
    /// Every line of a plan, by phase and then by its largest spend.
    pub lines: Vec<LineRow>,
    /// The best scenarios on each measure.
    #[serde(skip)]
    pub best: Vec<BestScenarios>,
    /// What differs besides the split, and what cannot be compared.
    #[serde(skip)]
    pub remarks: Vec<Remark>,
}

/// A scenario that has a plan.
struct PlannedScenario<'a> {
    name: &'a str,
    plan: &'a PlanFigures,
    odds: Option<&'a Odds>,
}

impl Scenario {
    /// The figures of its plan.
    fn plan(&self) -> Option<PlanFigures> {
        match &self.source {
            PlanSource::Planned(plan) => Some(PlanFigures::of(self.name.as_str(), plan)),
            PlanSource::File(plan) => {
                let mut plan = PlanFigures::clone(plan);
                plan.header.name = self.name.as_str().into();
                Some(plan)
            }
            PlanSource::NoPlan(_) => None,
        }
    }
}

/// The scenarios that have a plan, and what they share.
struct ScenarioSet<'a> {
    /// The scenarios that have a plan, the reference first.
    planned: Vec<PlannedScenario<'a>>,
    currency: String,
    thresholds: Thresholds,
}

impl ScenarioSet<'_> {
    fn reference(&self) -> &PlannedScenario<'_> {
        &self.planned[0]
    }
}

impl SideBySide {
    /// Compares scenarios, of which at least one has a plan. All plans must be in the same currency.
    pub fn of(scenarios: &[Scenario]) -> Result<Self, Fault> {
        let plan_figures: Vec<Option<PlanFigures>> = scenarios.iter().map(Scenario::plan).collect();
        let first_plan = plan_figures.iter().flatten().next();
        let renamed = plan_figures
            .iter()
            .map(|plan| plan.as_ref().zip(first_plan).map(|(plan, first_plan)| plan.with_phase_names_of(first_plan)));
        let (plans, other_phases): (Vec<_>, Vec<_>) = renamed.map(Option::unzip).unzip();
        let other_phases = scenarios.iter().zip(other_phases).filter_map(|(scenario, clause)| {
            Some(Remark::OtherPhases { scenario: scenario.name.clone(), clause: clause?? })
        });
        let other_phases: Vec<Remark> = other_phases.collect();
        let scenario_plans = scenarios.iter().zip(&plans);
        let planned: Vec<PlannedScenario<'_>> = scenario_plans
            .filter_map(|(scenario, plan)| {
                let plan = plan.as_ref()?;
                Some(PlannedScenario { name: &scenario.name, plan, odds: scenario.odds.as_ref() })
            })
            .collect();
        if planned.is_empty() {
            let fault = Fault::whole(Code::Empty, word!("comparison"), word!("no-plan-to-compare"));
            return Err(fault.help(word!("mend-faults-above")));
        }
        let most = planned.iter().map(|scenario| scenario.plan.totals.spend).fold(0.0, f64::max);
        let set = ScenarioSet { currency: currency(&planned)?, thresholds: Thresholds::of(most), planned };
        let mut compared = Self::compared(scenarios, &plans, &set);
        compared.remarks.splice(0..0, other_phases);
        Ok(compared)
    }

    fn compared(scenarios: &[Scenario], plans: &[Option<PlanFigures>], set: &ScenarioSet<'_>) -> Self {
        let goals = goal_verdicts::goal_verdicts(set);
        let advice = advice::advice(set, &goals);
        let best = advice.as_ref().ok().map(|advice| &advice.best);
        let best_of_same_budget = advice.as_ref().ok().and_then(|advice| advice.best_of_same_budget.as_ref());
        Self {
            format_version: FORMAT_VERSION,
            headline_figures: HeadlineFigures::of(set, &goals),
            currency: set.currency.clone(),
            reference: set.reference().name.to_owned(),
            recommended: best.map(|scenario| scenario.name.clone()),
            recommended_for_the_same_budget: best_of_same_budget.map(|scenario| scenario.name.clone()),
            advice,
            scenarios: scenario_figures::all(scenarios, plans, set, &goals),
            phases: figures::phases(scenarios, plans, set),
            lines: figures::lines(scenarios, plans, set),
            best: best_by_measure::best_by_measure(set, &goals),
            remarks: remarks::remarks(scenarios, set, &goals),
        }
    }
}

/// The currency of all plans; one that states no currency is taken to be in that of the others.
fn currency(planned: &[PlannedScenario<'_>]) -> Result<String, Fault> {
    let currency_scenario =
        planned.iter().find(|scenario| scenario.plan.header.currency.is_some()).unwrap_or(&planned[0]);
    let currency_with =
        |other: &PlannedScenario<'_>| super::currency(&currency_scenario.plan.header, &other.plan.header);
    planned.iter().map(currency_with).collect::<Result<Vec<_>, _>>().map(|mut all| all.swap_remove(0))
}

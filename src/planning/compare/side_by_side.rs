//! Any number of plans side by side: what each brings, how it differs from the first, and which to take.
//!
//! The first column that has a plan is the reference, and every difference is against it. A column may have no
//! plan; the others are compared all the same. How plans are found, and how columns are laid out, is not known
//! here.

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
mod trade_off;

use serde::Serialize;

use super::difference::Thresholds;
use super::{FORMAT_VERSION, PlanFigures};
use crate::fault::{Code, Fault};
use crate::planning::plan::Plan;
use crate::text::language::Text;
pub use best_by_measure::{BestMeasure, BestScenarios};
pub use figures::{Figure, LineFigures, LineRow, PhaseFigures, PhaseRow};
pub use scenario_figures::{ReferenceGoal, ScenarioFigures, ScenarioStatus};

/// A plan, or the want of one, under a name.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What it is called: a scenario's name, or a file's.
    pub name: String,
    /// Where its figures come from.
    pub source: PlanSource,
    /// How it fares when prices and ceilings turn out otherwise, where that was drawn.
    pub odds: Option<Odds>,
}

/// Where the figures of a column come from.
#[derive(Clone, Debug)]
pub enum PlanSource {
    /// A plan made in this run.
    Planned(Box<Plan>),
    /// A plan written earlier, of which less may be known.
    File(Box<PlanFigures>),
    /// There is none, and why: a clause, such as `its hard bounds contradict`.
    NoPlan(Text),
}

/// A plan's objective in draws of prices and ceilings that are the same for every column.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Odds {
    /// How many draws.
    pub draws: usize,
    /// The objective that nine in ten draws exceed, in its own unit.
    pub low: f64,
    /// The objective that one in ten draws exceeds.
    pub high: f64,
    /// How often it is better than the first column in the same draw.
    pub beats_first_pct: f64,
}

/// Plans side by side.
#[derive(Clone, Debug, Serialize)]
pub struct SideBySide {
    /// The version of this shape.
    pub format_version: u32,
    /// One sentence fit for a mail to the client.
    pub headline: Text,
    /// ISO 4217.
    pub currency: String,
    /// The column that differences are against.
    pub reference: String,
    /// The column to take; none where nothing can be recommended.
    pub recommended: Option<String>,
    /// The best column with the reference's budget, where the one to take has another.
    pub recommended_for_the_same_budget: Option<String>,
    /// Which column to take and why, then what more money buys.
    pub reasons: Vec<Text>,
    /// The columns in their order.
    pub scenarios: Vec<ScenarioFigures>,
    /// Every phase a plan spends in, in the journey's order.
    pub phases: Vec<PhaseRow>,
    /// Every line of a plan, by phase and then by its largest spend.
    pub lines: Vec<LineRow>,
    /// Which column is best on what.
    pub best: Vec<BestScenarios>,
    /// What differs besides the split, and what cannot be compared.
    pub remarks: Vec<Text>,
}

/// A column that has a plan.
struct PlannedScenario<'a> {
    name: &'a str,
    plan: &'a PlanFigures,
    odds: Option<&'a Odds>,
}

impl Scenario {
    /// Its plan, reduced to what can be compared.
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

/// What is known of the columns together.
struct ScenarioSet<'a> {
    /// Those that have a plan, the reference first.
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
    /// Compares columns, of which one at least has a plan; all plans must be in the same currency.
    pub fn of(scenarios: &[Scenario]) -> Result<Self, Fault> {
        let own: Vec<Option<PlanFigures>> = scenarios.iter().map(Scenario::plan).collect();
        let first = own.iter().flatten().next();
        let renamed =
            own.iter().map(|plan| plan.as_ref().zip(first).map(|(plan, first)| plan.with_phase_names_of(first)));
        let (plans, other_phases): (Vec<_>, Vec<_>) = renamed.map(Option::unzip).unzip();
        let other_phases = scenarios.iter().zip(other_phases).filter_map(|(scenario, clause)| {
            let clause = clause??;
            Some(Text::of(|| format!("{} {clause}", scenario.name)))
        });
        let other_phases: Vec<Text> = other_phases.collect();
        let each = scenarios.iter().zip(&plans);
        let planned: Vec<PlannedScenario<'_>> = each
            .filter_map(|(scenario, plan)| {
                let plan = plan.as_ref()?;
                Some(PlannedScenario { name: &scenario.name, plan, odds: scenario.odds.as_ref() })
            })
            .collect();
        if planned.is_empty() {
            return Err(Fault::whole(Code::Empty, "the comparison", "there is no plan to compare")
                .mend("mend the faults above"));
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
        Self {
            format_version: FORMAT_VERSION,
            headline: Text::of(|| headline::headline(scenarios.len(), set, &goals, &advice)),
            currency: set.currency.clone(),
            reference: set.reference().name.to_owned(),
            recommended: advice.recommended.map(|index| set.planned[index].name.to_owned()),
            recommended_for_the_same_budget: advice.same_budget.map(|index| set.planned[index].name.to_owned()),
            reasons: Text::each(|| advice::advice(set, &goals).sentences),
            scenarios: scenario_figures::all(scenarios, plans, set, &goals),
            phases: figures::phases(scenarios, plans, set),
            lines: figures::lines(scenarios, plans, set),
            best: best_by_measure::best_by_measure(set, &goals),
            remarks: Text::each(|| remarks::remarks(scenarios, set, &goals)),
        }
    }
}

/// The currency of all; a column that does not say is taken to be in that of the others.
fn currency(planned: &[PlannedScenario<'_>]) -> Result<String, Fault> {
    let says = planned.iter().find(|scenario| scenario.plan.header.currency.is_some()).unwrap_or(&planned[0]);
    let with = |other: &PlannedScenario<'_>| super::currency(&says.plan.header, &other.plan.header);
    planned.iter().map(with).collect::<Result<Vec<_>, _>>().map(|mut all| all.swap_remove(0))
}

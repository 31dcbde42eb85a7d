//! The value of a plan: what it earns, its return on media spend, and its cost per conversion.

use serde::Serialize;

use super::measured::ratio;
use super::split::CampaignSplit;
use crate::domain::brief::ConversionBasis;
use crate::domain::curve;
use crate::domain::flow::{self, lifetime_value};
use crate::problem::outcome::Outcome;
use crate::problem::{PlacementIndex, Problem};

/// What a plan earns, in the brief's currency.
#[derive(Clone, Debug, Serialize)]
pub struct Value {
    /// What counts as a conversion.
    pub counts: ConversionBasis,
    /// The value that the objective counts: by clicks, the exact value; by the journey, each phase's reach at its value
    /// as if nobody were reached in another phase.
    pub counted: f64,
    /// The exact value: by the journey, with people who are reached in several phases.
    pub exact: f64,
    /// The conversions that bring it: of clicks, or of people who act because they were reached.
    pub conversions: f64,
    /// Exact value per net media.
    pub return_on_spend: Option<f64>,
    /// Net media per conversion.
    pub cost_per_conversion: Option<f64>,
    /// How far ahead purchases count, in months.
    pub horizon_months: f64,
    /// The same per phase, as counted.
    pub phases: Vec<PhaseValue>,
}

/// What a phase earns, as counted.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseValue {
    /// The phase's key.
    pub phase: String,
    /// What it earns.
    pub value: f64,
    /// Per net media.
    pub return_on_spend: Option<f64>,
}

/// The value of a split; none where the brief does not say what anything is worth. `clicked` are the conversions of
/// clicks.
pub(super) fn of(split: CampaignSplit, spend: f64, clicked: f64) -> Option<Value> {
    let (problem, outcome, x) = (split.problem, split.outcome, split.x());
    let value = problem.value.as_ref()?;
    let all_placements: Vec<PlacementIndex> = problem.placements.keys().collect();
    let counted = outcome.worth(problem, x, &all_placements, None);
    let (exact, conversions) = match value.counts {
        ConversionBasis::Clicks => (counted, clicked),
        ConversionBasis::Journey => of_journey(problem, outcome),
    };
    let phases = problem.phases.iter_enumerated().map(|(f, phase)| {
        let phase_placements: Vec<PlacementIndex> =
            all_placements.iter().copied().filter(|&p| problem.placements[p].phase == f).collect();
        let value = outcome.worth(problem, x, &phase_placements, None);
        let spend: f64 = phase_placements.iter().map(|&p| problem.placements[p].spend(x[p]).get()).sum();
        PhaseValue { phase: phase.journey.key.clone(), value, return_on_spend: ratio(value, spend) }
    });
    Some(Value {
        counts: value.counts,
        counted,
        exact,
        conversions,
        return_on_spend: ratio(exact, spend),
        cost_per_conversion: ratio(spend, conversions),
        horizon_months: value.horizon_months,
        phases: phases.collect(),
    })
}

/// By the journey: the value that the campaign adds exactly, and the people who act because of it.
fn of_journey(problem: &Problem, outcome: &Outcome) -> (f64, f64) {
    let Some(value) = &problem.value else { return (0.0, 0.0) };
    let (mut exact, mut conversions) = (0.0, 0.0);
    for (a, purse) in value.purses.iter_enumerated() {
        let steps = problem.steps(a);
        let reach: Vec<f64> =
            problem.phases.keys().map(|f| curve::reach(outcome.sums[problem.whole_sum(f, a)])).collect();
        exact += lifetime_value::value_added(&steps, purse, &reach);
        conversions += flow::people_acting(&steps, &reach) - flow::people_acting(&steps, &vec![0.0; steps.len()]);
    }
    (exact, conversions)
}

//! The trade-off between two scenarios: what one brings more, and for how much money.

use super::super::{Objective, PairComparison, PhaseChange};
use super::selection::{indifference, objective};
use super::{PlannedScenario, ScenarioSet};
use crate::planning::plan::ObjectiveUnit;
use crate::text::language::Text;
use crate::text::number::money_difference;

/// How a scenario differs from another.
#[derive(Clone, Debug)]
pub struct TradeOff {
    /// The difference in objective, in its own unit; none where the objectives differ, 0 within the indifference
    /// threshold.
    pub objective: Option<f64>,
    /// The unit of the objective, where both have the same.
    pub unit: Option<ObjectiveUnit>,
    /// The difference in spend, activation fees included; 0 where it is rounding.
    pub spend: f64,
    /// The same difference between the rounded amounts of both.
    pub rounded_spend: f64,
    /// The currency of both.
    pub currency: String,
    /// The phases whose reach differs.
    pub phases: Vec<ReachDifference>,
}

/// A phase whose reach differs.
#[derive(Clone, Debug)]
pub struct ReachDifference {
    /// The phase's name.
    pub phase: Text,
    /// The difference in points.
    pub points: f64,
    /// The one or two channels behind most of it, where so few are.
    pub mostly_by: Vec<Text>,
}

impl ReachDifference {
    fn of(phase: PhaseChange, least_points: f64) -> Option<Self> {
        let points = phase.reach_pct.difference.filter(|points| points.abs() >= least_points)?;
        Some(Self { phase: phase.name, points, mostly_by: phase.mostly_by })
    }
}

fn more(was: &Objective, is: &Objective, set: &ScenarioSet<'_>) -> f64 {
    let more = is.value - was.value;
    if more.abs() <= indifference(was, set).max(indifference(is, set)) { 0.0 } else { more }
}

impl TradeOff {
    /// The trade-off from one scenario (`was`) to another (`is`); none where they cannot be compared.
    pub(super) fn between(set: &ScenarioSet<'_>, was: &PlannedScenario<'_>, is: &PlannedScenario<'_>) -> Option<Self> {
        let comparison = PairComparison::of(was.plan, is.plan).ok()?;
        let objectives = objective(was).zip(objective(is)).filter(|(was, is)| was.is_comparable(is));
        let spend = is.plan.totals.paid() - was.plan.totals.paid();
        let phases = comparison.phases.into_iter();
        Some(Self {
            objective: objectives.map(|(was, is)| more(was, is, set)),
            unit: objectives.map(|(_, is)| ObjectiveUnit::of_objective(&is.sought, is.weighted, &set.currency)),
            spend: if spend.abs() < set.thresholds.money { 0.0 } else { spend },
            rounded_spend: money_difference(was.plan.totals.rounded(), is.plan.totals.rounded()),
            currency: comparison.currency,
            phases: phases.filter_map(|phase| ReachDifference::of(phase, set.thresholds.points)).collect(),
        })
    }

    /// The difference in an objective that is more than reach by phase, where there is one.
    pub fn beyond_reach(&self) -> Option<(&ObjectiveUnit, f64)> {
        let unit = self.unit.as_ref().filter(|unit| unit.adds_to_phase_figures())?;
        Some((unit, self.objective.filter(|more| *more != 0.0)?))
    }

    /// Whether it brings less in everything that differs.
    pub fn only_less(&self) -> bool {
        match self.beyond_reach() {
            Some((_, more)) => more < 0.0,
            None => !self.phases.is_empty() && self.phases.iter().all(|phase| phase.points < 0.0),
        }
    }

    /// The phase with the largest gain in reach; none where no phase gains.
    pub fn largest_gain(&self) -> Option<&ReachDifference> {
        let gains = self.phases.iter().filter(|phase| phase.points > 0.0);
        gains.max_by(|a, b| a.points.total_cmp(&b.points))
    }

    /// The extra money per extra unit of the objective, and the unit; none where more is not paid for.
    pub fn price(&self) -> Option<(f64, &ObjectiveUnit)> {
        let (unit, more) = (self.unit.as_ref()?, self.objective?);
        let brought = unit.count(more);
        (brought != 0.0 && self.spend != 0.0 && (brought > 0.0) == (self.spend > 0.0))
            .then(|| (self.spend / brought, unit))
    }
}

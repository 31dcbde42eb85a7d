//! The trade-off between two scenarios, in words: what one brings more, and for how much money.

use super::super::Objective;
use super::super::{PairComparison, PhaseChange};
use super::selection::{indifference, objective};
use super::{PlannedScenario, ScenarioSet};
use crate::planning::plan::ObjectiveUnit;
use crate::text::messages::{say, word};
use crate::text::number::{listed, money_change, money_difference, plain};

/// How a scenario differs from another.
pub(super) struct TradeOff {
    comparison: PairComparison,
    /// The difference in objective, in its own unit; none where the objectives differ, 0 within the indifference
    /// threshold.
    pub(super) objective: Option<f64>,
    /// The difference in spend, activation fees included; 0 where it is rounding.
    pub(super) spend: f64,
    /// The same difference between the rounded amounts of both.
    rounded_spend: f64,
    words: Option<ObjectiveUnit>,
    least_points: f64,
}

fn more(was: &Objective, is: &Objective, set: &ScenarioSet<'_>) -> f64 {
    let more = is.value - was.value;
    if more.abs() <= indifference(was, set).max(indifference(is, set)) { 0.0 } else { more }
}

/// An amount with `more` or `less`.
fn more_or_less(amount: &str, moved: f64) -> String {
    if moved > 0.0 { say!("more", size = amount) } else { say!("less", size = amount) }
}

impl TradeOff {
    /// The trade-off from one scenario (`was`) to another (`is`); none where they cannot be compared.
    pub(super) fn between(set: &ScenarioSet<'_>, was: &PlannedScenario<'_>, is: &PlannedScenario<'_>) -> Option<Self> {
        let comparison = PairComparison::of(was.plan, is.plan).ok()?;
        let objectives = objective(was).zip(objective(is)).filter(|(was, is)| was.is_comparable(is));
        let spend = is.plan.totals.paid() - was.plan.totals.paid();
        Some(Self {
            objective: objectives.map(|(was, is)| more(was, is, set)),
            words: objectives.map(|(_, is)| ObjectiveUnit::of_objective(&is.sought, is.weighted, &set.currency)),
            spend: if spend.abs() < set.thresholds.money { 0.0 } else { spend },
            rounded_spend: money_difference(was.plan.totals.rounded(), is.plan.totals.rounded()),
            comparison,
            least_points: set.thresholds.points,
        })
    }

    /// What it brings more or less, after a verb: `1.3 points more in See and 0.2 points less in Think`; none where
    /// nothing differs.
    pub(super) fn brought(&self) -> Option<String> {
        match self.by_name() {
            Some((words, more)) => Some(more_or_less(&words.amount(more), more)),
            None => self.reached(),
        }
    }

    /// The same with its verb and the other's name: `reaches 1.3 points more in See than basis`.
    pub(super) fn brought_than(&self, other: &str) -> Option<String> {
        let brought = self.brought()?;
        Some(if self.by_name().is_some() {
            say!("brings-than", brought, other)
        } else {
            say!("reaches-than", brought, other)
        })
    }

    /// Whether it brings less in everything that differs.
    pub(super) fn only_less(&self) -> bool {
        match self.by_name() {
            Some((_, more)) => more < 0.0,
            None => self.moved().count() > 0 && self.moved().all(|(_, points)| points < 0.0),
        }
    }

    /// The difference in an objective that is more than reach by phase, where there is one.
    fn by_name(&self) -> Option<(&ObjectiveUnit, f64)> {
        let words = self.words.as_ref().filter(|words| words.adds_to_phase_figures())?;
        Some((words, self.objective.filter(|more| *more != 0.0)?))
    }

    /// The phases whose reach differs, and by how many points.
    fn moved(&self) -> impl Iterator<Item = (&PhaseChange, f64)> {
        let phases = self.comparison.phases.iter();
        let moved = phases.filter_map(|phase| Some((phase, phase.reach_pct.difference?)));
        moved.filter(|(_, points)| points.abs() >= self.least_points)
    }

    fn reached(&self) -> Option<String> {
        let phases = self.moved().map(|(phase, points)| {
            let size = (10.0 * points.abs()).round() / 10.0;
            let points_words = more_or_less(&say!("points", figure = plain(size, 1), points = size), points);
            say!("in", term = points_words, names = phase.name)
        });
        let phases: Vec<String> = phases.collect();
        (!phases.is_empty()).then(|| listed(&phases))
    }

    /// The channels behind most of the largest gain in reach: `, mostly by Radio`.
    pub(super) fn mostly_by(&self) -> String {
        let gains = self.moved().filter(|(_, points)| *points > 0.0);
        let Some((phase, _)) = gains.max_by(|a, b| a.1.total_cmp(&b.1)) else { return String::new() };
        let whereabouts =
            if self.moved().count() > 1 { say!("trade-off-in", phase = phase.name) } else { String::new() };
        match listed(&phase.mostly_by) {
            by if by.is_empty() => by,
            by => say!("trade-off-mostly-by", whereabouts, by),
        }
    }

    /// The difference in money, after `for`: `for the same money`, `for €5,000 more`.
    pub(super) fn for_money(&self) -> String {
        match self.spent() {
            Some(spent) => say!("for", spent),
            None => word!("for-same-money").to_owned(),
        }
    }

    /// The difference in money: `€5,000 more`; none where both spend the same.
    pub(super) fn spent(&self) -> Option<String> {
        (self.spend != 0.0).then(|| more_or_less(&self.money(), self.spend))
    }

    /// The size of the difference in money.
    pub(super) fn money(&self) -> String {
        let spend_difference = if self.rounded_spend == 0.0 { self.spend } else { self.rounded_spend };
        money_change(spend_difference.abs(), &self.comparison.currency)
    }

    /// The extra money per extra unit of the objective: the price and the unit.
    pub(super) fn price(&self) -> Option<(f64, String)> {
        let (words, more) = (self.words.as_ref()?, self.objective?);
        let brought = words.count(more);
        (brought != 0.0 && self.spend != 0.0 && (brought > 0.0) == (self.spend > 0.0))
            .then(|| (self.spend / brought, words.one()))
    }
}

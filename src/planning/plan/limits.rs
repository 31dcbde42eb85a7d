//! The hard bounds of a plan: their values, and whether they bind.

use std::fmt;

use serde::{Serialize, Serializer};

use super::measured::{budget_used, measured};
use super::split::{CampaignSplit, WeeklySplit};
use crate::domain::brief::Measure;
use crate::problem::outcome::Outcome;
use crate::problem::{self, By, Decision, Family, LimitIndex, PlacementIndex, Problem, RowName, Side, Stated};
use crate::text::language::Text;
use crate::tolerance::feasibility::{BOUND_FLOOR, BOUND_ROOM, SHARE_FLOOR};
use crate::tolerance::reporting::{BINDING, BINDING_FREQUENCY};

/// The feasibility tolerance: by how much a bound may be broken, or a goal missed, and still count as kept or met.
#[derive(Clone, Debug)]
pub struct FeasibilityTolerance {
    /// Of each bound, in its row's scale.
    pub limits: Vec<f64>,
    /// Of a goal, as a share of its target.
    pub goals: f64,
}

impl FeasibilityTolerance {
    /// The tolerance of the engines.
    pub fn of_solver(problem: &Problem) -> Self {
        // A bound of 0 and a share of what is bought have a tolerance in their row's scale.
        let least = |limit: &crate::problem::Limit| {
            if matches!(limit.stated, Stated::Share(..)) { SHARE_FLOOR } else { BOUND_FLOOR }
        };
        let limits = problem.limits.iter().map(|limit| BOUND_ROOM * limit.row.bound.abs().max(least(limit)));
        Self { limits: limits.collect(), goals: crate::solver::stage::MET * 1.01 }
    }
}

/// A hard bound, and the plan's value of what it bounds.
#[derive(Clone, Debug, Serialize)]
pub struct Limit {
    /// Its row's name.
    pub limit: RowName,
    /// What a planner calls it.
    pub title: Text,
    /// What is bounded.
    pub measure: BoundedMeasure,
    /// Which side of it is allowed.
    pub side: Side,
    /// What the plan has.
    pub value: f64,
    /// What is allowed, in the measure's unit.
    pub bound: f64,
    /// Whether it binds.
    pub binding: bool,
    /// Whether the plan keeps it; a recommended plan keeps every bound.
    pub kept: bool,
    /// Its shadow price: the marginal value of one more of the bound, in the objective's own unit. At a kink, any value
    /// between the slopes to both sides.
    pub price: f64,
}

/// What a bound counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BoundedMeasure {
    /// What adds up over placements.
    Sum(Measure),
    /// Contacts per person reached.
    Frequency,
}

/// The name in files: GRP are in capitals here.
impl fmt::Display for BoundedMeasure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sum(measure) => measure.fmt(f),
            Self::Frequency => f.write_str("frequency"),
        }
    }
}

impl Serialize for BoundedMeasure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The hard bounds, in the problem's order, with their duals where there are any.
pub(super) fn of_campaign(
    split: CampaignSplit,
    feasibility: &FeasibilityTolerance,
    duals: &By<LimitIndex, f64>,
) -> Vec<Limit> {
    let (problem, x) = (split.problem, split.x());
    let dual = |index: LimitIndex| duals.get(index).copied().unwrap_or(0.0);
    let limits_and_tolerances = problem.limits.keys().zip(problem.limits.iter().zip(&feasibility.limits));
    let limits = limits_and_tolerances.map(|(index, (limit, tolerance))| Limit {
        kept: limit.breach(problem, x) <= *tolerance,
        price: problem.objective.natural(dual(index) / limit.row.scale),
        ..without_price(problem, limit, x)
    });
    let average = |one: &problem::AverageFrequency, side| average(one, side, split.outcome, feasibility.goals);
    let caps = problem.frequency_caps.iter().map(|cap| average(cap, Side::AtMost));
    limits.chain(caps).chain(problem.frequency_floors.iter().map(|floor| average(floor, Side::AtLeast))).collect()
}

/// The stated bounds on parts of the campaign, each with its index in the problem.
pub(super) fn by_period(
    weekly: WeeklySplit,
    feasibility: &FeasibilityTolerance,
    duals: &By<LimitIndex, f64>,
) -> Vec<(LimitIndex, Limit)> {
    let (problem, x) = (weekly.problem, weekly.x);
    let is_stated = |limit: &problem::Limit| {
        limit.when.is_some() && matches!(limit.family, Family::Limit | Family::AlwaysOn | Family::OnAir)
    };
    let limits_and_tolerances = problem.limits.keys().zip(problem.limits.iter().zip(&feasibility.limits));
    let limits_and_tolerances =
        limits_and_tolerances.filter(|(_, (limit, _))| is_stated(limit)).map(|(index, (limit, tolerance))| {
            let activations_on: f64 =
                limit.row.activations.iter().filter(|(s, _)| problem.activations[*s].is_on(x)).map(|(_, c)| c).sum();
            let (value, bound) = (limit.row.value(problem, x) - activations_on, limit.row.bound - activations_on);
            let (printed_value, printed_bound) =
                limit.share_in_period(problem, x).unwrap_or((limit.row.scale * value, limit.row.scale * bound));
            let price = duals.get(index).copied().unwrap_or(0.0);
            let off = limit.family == Family::OnAir && activations_on == 0.0;
            let result = Limit {
                limit: limit.row_name(),
                title: Text::of(|| problem.title(limit)),
                measure: BoundedMeasure::Sum(limit.measure.clone()),
                side: limit.side,
                value: printed_value,
                bound: printed_bound,
                binding: !off && binds(problem, limit, x, value - bound, bound),
                kept: limit.breach(problem, x) <= *tolerance,
                price: problem.objective.natural(price / limit.row.scale),
            };
            (index, result)
        });
    limits_and_tolerances.collect()
}

/// A bound on an average frequency.
fn average(one: &problem::AverageFrequency, side: Side, outcome: &Outcome, tolerance: f64) -> Limit {
    let x = &outcome.x;
    let frequency_excess = one.over(&outcome.sums, x);
    let beyond = if side == Side::AtMost { frequency_excess } else { -frequency_excess };
    Limit {
        limit: one.row_name(),
        title: Text::of(|| one.title(side)),
        measure: BoundedMeasure::Frequency,
        side,
        value: one.frequency(&outcome.sums, x).unwrap_or(0.0),
        bound: one.bound,
        binding: frequency_excess.abs() <= BINDING_FREQUENCY && one.contacts.iter().any(|&(p, _)| x[p] > 0.0),
        kept: beyond <= tolerance,
        price: 0.0,
    }
}

/// A bound with its value, without its dual.
fn without_price(problem: &Problem, limit: &problem::Limit, x: &Decision) -> Limit {
    let activations_on = |of: &dyn Fn(f64) -> bool| {
        let counted = limit.row.activations.iter().filter(|&&(s, c)| of(c) && problem.activations[s].is_on(x));
        counted.count() as f64
    };
    let measured = |members: &[PlacementIndex]| measured(problem, x, members, &limit.measure, limit.audience);
    let (value, bound) = match (limit.family, &limit.measure, &limit.stated) {
        (Family::Budget, _, Stated::Amount(money)) => (budget_used(problem, x).get(), *money),
        // Whether the channel is bought, and whether the one that it needs is.
        (Family::Prerequisite, ..) => (activations_on(&|c| c > 0.0), activations_on(&|c| c < 0.0)),
        (Family::MinimumBuy, _, Stated::Amount(least)) => {
            (measured(&limit.members), if activations_on(&|_| true) > 0.0 { *least } else { 0.0 })
        }
        (_, Measure::Channels, Stated::Amount(amount)) => (activations_on(&|_| true), *amount),
        (_, _, Stated::Amount(amount)) => (measured(&limit.members), *amount),
        (_, _, Stated::Share(share, of)) => (measured(&limit.members), share * measured(of)),
    };
    Limit {
        limit: limit.row_name(),
        title: Text::of(|| problem.title(limit)),
        measure: BoundedMeasure::Sum(limit.measure.clone()),
        side: limit.side,
        value,
        bound,
        binding: binds(problem, limit, x, value - bound, bound),
        kept: true,
        price: 0.0,
    }
}

/// Whether a bound binds; `spare` is how much more there is than the bound, in the measure's unit.
fn binds(problem: &Problem, limit: &problem::Limit, x: &Decision, spare: f64, bound: f64) -> bool {
    let row = limit.row.value(problem, x);
    match (limit.family, limit.side) {
        (Family::MinimumBuy, _) => bound > 0.0 && spare <= BINDING * bound,
        // The plan does not say which of the two channels was bought for its own sake.
        (Family::Prerequisite, _) => false,
        (_, Side::AtLeast) => row - limit.row.bound <= BINDING * limit.row.bound.abs().max(SHARE_FLOOR),
        (_, Side::AtMost) => limit.row.bound - row <= BINDING * limit.row.bound.abs().max(SHARE_FLOOR),
        (_, Side::Exactly) => true,
    }
}

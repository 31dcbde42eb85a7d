//! Sweeps: the brief solved over ranges of one or more of its values, as frontiers and grids.
//!
//! A cell keeps only a few figures of its plan, and cells are passed on in order as they are solved. So a sweep of a
//! million cells takes no more memory than one of ten.

mod axis;
mod frontier;
mod grid;
mod run;
mod summary;

use serde::Serialize;

use crate::planning::plan::{ObjectiveUnit, Plan, Status};
use crate::planning::what_if::Answer;
use crate::problem::{Family, Problem, Sense, Sought};
use crate::text::language::Text;
pub use axis::{Axis, AxisRequest, AxisUnit};
pub use frontier::{ChannelPath, Frontier, Knee, PAYS, Plateau};
pub use grid::SweepGrid;
pub use run::Sweep;
pub use summary::{StatusCounts, SweepSummary};

/// One cell of a sweep, with the figures of its plan.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepCell {
    /// Its number, from 0.
    pub index: usize,
    /// The value on every axis.
    pub values: Vec<f64>,
    /// Its status.
    pub status: CellStatus,
    /// The figures of its plan; none where there is no plan.
    pub figures: Option<CellFigures>,
}

/// The status of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CellStatus {
    /// Goals met and proved.
    Optimal,
    /// A goal is missed, by as little as possible.
    GoalMissed,
    /// The gap is above the tolerance.
    NotProved,
    /// Hard limits contradict at these values, or the brief has a fault there.
    NoPlan,
    /// No plan was found in time; there may be one.
    NotFound,
    /// No plan could be computed, or it failed its audit: a bug.
    Failed,
}

/// The figures of a cell's plan.
#[derive(Clone, Debug, PartialEq)]
pub struct CellFigures {
    /// The objective, in its own unit.
    pub objective: f64,
    /// The bound that no plan exceeds.
    pub bound: Option<f64>,
    /// The distance to the bound, as a share of the value.
    pub gap: Option<f64>,
    /// Net media.
    pub spend: f64,
    /// Money left in the budget's own terms, without the reserve.
    pub unspent: f64,
    /// What one unit more of the budget is worth to the objective, in its own unit; none while a goal is missed,
    /// because more money then goes to the goal.
    pub marginal: Option<f64>,
    /// Goals met.
    pub goals_met: usize,
    /// The number of goals.
    pub goals: usize,
    /// The sum of shortfalls, each as a share of its target.
    pub shortfall: f64,
    /// Net reach in points, per phase of the setup.
    pub reach_pct: Vec<f64>,
    /// Net media over all phases, per channel of the setup.
    pub channels: Vec<f64>,
    /// Activation fees: paid once for channels that are bought.
    pub activation_fee: f64,
}

/// The setup that all cells of a sweep share.
#[derive(Clone, Debug)]
pub struct SweepSetup {
    /// The campaign's name.
    pub campaign: Text,
    /// ISO 4217.
    pub currency: String,
    /// Digits of its minor unit.
    pub minor_digits: u16,
    /// The axes.
    pub grid: SweepGrid,
    /// What the objective counts.
    pub objective: Sought,
    /// Whether it is maximised or minimised.
    pub sense: Sense,
    /// Whether phases have different weights.
    pub weighted: bool,
    /// The phases with people, by key and name.
    pub phases: Vec<KeyAndName>,
    /// The channels that can be bought, by key and name.
    pub channels: Vec<KeyAndName>,
    /// The budget of the unchanged brief.
    pub budget: f64,
}

/// A key and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyAndName {
    /// The key.
    pub key: String,
    /// The name.
    pub name: Text,
}

impl SweepSetup {
    /// The setup of a sweep; phases and channels are those of the problem and of the sweep's ends.
    pub fn of(problem: &Problem, ends: &[Problem], grid: SweepGrid) -> Self {
        let (mut phases, mut channels) = (Vec::new(), Vec::new());
        for phase in &problem.phases {
            let key = phase.journey.key.clone();
            let served = |problem: &Problem| {
                problem.phases.iter().any(|phase| phase.journey.key == key && phase.everyone() > 0.0)
            };
            if std::iter::once(problem).chain(ends).any(served) {
                phases.push(KeyAndName { key, name: phase.journey.name.clone() });
            }
        }
        for placement in std::iter::once(problem).chain(ends).flat_map(|problem| &problem.placements) {
            if !channels.iter().any(|channel: &KeyAndName| channel.key == placement.channel) {
                channels.push(KeyAndName { key: placement.channel.clone(), name: placement.name.clone() });
            }
        }
        channels.sort_by(|a, b| a.key.cmp(&b.key));
        let served = problem.phases.iter().zip(&problem.objective.weights).filter(|(phase, _)| phase.everyone() > 0.0);
        Self {
            campaign: problem.campaign.name.clone(),
            currency: problem.campaign.currency.code().to_owned(),
            minor_digits: problem.campaign.currency.exponent().unwrap_or(2),
            grid,
            objective: problem.objective.sought.clone(),
            sense: problem.objective.sense,
            weighted: served.map(|(_, weight)| *weight).any(|weight| weight != 1.0),
            phases,
            channels,
            budget: problem.campaign.budget.get(),
        }
    }

    /// The objective's unit in words.
    pub fn unit(&self) -> ObjectiveUnit {
        ObjectiveUnit::of_objective(&self.objective, self.weighted, &self.currency)
    }
}

impl CellFigures {
    /// The figures of a plan.
    pub fn of(setup: &SweepSetup, answer: &Answer) -> Self {
        let plan = &answer.plan;
        let budget = plan.limits.iter().find(|limit| limit.limit.family == Family::Budget);
        let reach = |phase: &KeyAndName| {
            plan.phases.iter().find(|planned| planned.phase == phase.key).map_or(0.0, |planned| planned.reach_pct)
        };
        let spend = |channel: &KeyAndName| {
            plan.lines.iter().filter(|line| line.channel == channel.key).map(|line| line.spend).sum::<f64>()
        };
        Self {
            objective: plan.objective.value,
            bound: plan.objective.bound,
            gap: plan.objective.gap,
            spend: plan.totals.spend,
            unspent: plan.unspent,
            activation_fee: plan.totals.activation_fee,
            // The reserve takes its share of every extra unit of budget.
            marginal: budget
                .filter(|_| plan.goals.iter().all(|goal| goal.met))
                .map(|limit| limit.price * (1.0 - answer.problem.campaign.reserve)),
            goals_met: plan.goals.iter().filter(|goal| goal.met).count(),
            goals: plan.goals.len(),
            shortfall: plan.goals.iter().filter(|goal| !goal.met).map(|goal| goal.shortfall).sum(),
            reach_pct: setup.phases.iter().map(reach).collect(),
            channels: setup.channels.iter().map(spend).collect(),
        }
    }

    /// Whether every goal is met.
    pub fn meets_all(&self) -> bool {
        self.goals_met == self.goals
    }
}

impl CellStatus {
    /// The status of a plan, as a cell's.
    pub fn of(plan: &Plan) -> Self {
        match plan.status {
            Status::Optimal | Status::Evaluated => Self::Optimal,
            Status::GoalMissed => Self::GoalMissed,
            Status::NotProved => Self::NotProved,
        }
    }

    /// Its word in CSV and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Optimal => "optimal",
            Self::GoalMissed => "goal_missed",
            Self::NotProved => "not_proved",
            Self::NoPlan => "no_plan",
            Self::NotFound => "not_found",
            Self::Failed => "failed",
        }
    }
}

//! Sweeps: the brief solved with one or more of its values varied, cell by cell.
//!
//! A cell keeps the few figures that tell plans apart, and cells are handed on in order as they are solved,
//! so a sweep takes no more memory for a million cells than for ten. Neither files nor the command line
//! are known here; what a sweep says in words is the report's.

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

/// One plan of a sweep, in the figures that tell plans apart.
#[derive(Clone, Debug, PartialEq)]
pub struct SweepCell {
    /// Its number, from 0.
    pub index: usize,
    /// The value on every axis.
    pub values: Vec<f64>,
    /// How it stands.
    pub status: CellStatus,
    /// What the plan brings; none where there is no plan.
    pub figures: Option<CellFigures>,
}

/// How a cell stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CellStatus {
    /// Goals met and proved.
    Optimal,
    /// A goal is missed, by the least that can be.
    GoalMissed,
    /// The gap is above the tolerance.
    NotProved,
    /// Hard limits contradict at these values, or they make no brief.
    NoPlan,
    /// No plan was found in time, nor was it proved that there is none.
    NotFound,
    /// No plan could be computed, or it failed its audit: our fault.
    Failed,
}

/// What the plan of a cell brings.
#[derive(Clone, Debug, PartialEq)]
pub struct CellFigures {
    /// The objective, in its own unit.
    pub objective: f64,
    /// What no plan betters.
    pub bound: Option<f64>,
    /// Their distance as a share of the value.
    pub gap: Option<f64>,
    /// Net media.
    pub spend: f64,
    /// Money left in the budget's own terms, without the reserve.
    pub unspent: f64,
    /// What one unit more of the budget is worth to the objective, in its own unit; none while a goal is
    /// missed, since more money then goes to the goal.
    pub marginal: Option<f64>,
    /// Goals met.
    pub goals_met: usize,
    /// Goals in all.
    pub goals: usize,
    /// By how much goals are missed together, as shares of their targets.
    pub shortfall: f64,
    /// Net reach in points, per phase of the head.
    pub reach_pct: Vec<f64>,
    /// Net media over all phases, per channel of the head.
    pub channels: Vec<f64>,
    /// What is paid once for channels that are bought.
    pub activation_fee: f64,
}

/// What all cells of a sweep have in common.
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
    /// Whether the most of it is wanted, or the least.
    pub sense: Sense,
    /// Whether some phase counts more or less than another.
    pub weighted: bool,
    /// The phases with people, by key and name.
    pub phases: Vec<KeyAndName>,
    /// The channels that can be bought, by key and name.
    pub channels: Vec<KeyAndName>,
    /// The budget of the brief as it is.
    pub budget: f64,
}

/// A key and the name people know it by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyAndName {
    /// The key.
    pub key: String,
    /// The name.
    pub name: Text,
}

impl SweepSetup {
    /// The head of a sweep of a problem; channels and phases are those of the problem and of the sweep's ends.
    pub fn of(problem: &Problem, ends: &[Problem], grid: SweepGrid) -> Self {
        let (mut phases, mut channels) = (Vec::new(), Vec::new());
        for phase in &problem.phases {
            let key = phase.journey.key.clone();
            let served =
                |problem: &Problem| problem.phases.iter().any(|one| one.journey.key == key && one.everyone() > 0.0);
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
        let reach =
            |phase: &KeyAndName| plan.phases.iter().find(|one| one.phase == phase.key).map_or(0.0, |one| one.reach_pct);
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
            // The reserve takes its part of every unit that the budget grows by.
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
    /// How a plan stands, as a cell.
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

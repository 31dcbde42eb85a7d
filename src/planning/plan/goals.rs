//! The goals of a plan: what each wants, what the plan brings, and by how much it is missed.

use serde::Serialize;

use super::FeasibilityTolerance;
use super::measured::{measured, ratio};
use super::split::{CampaignSplit, WeeklySplit};
use crate::domain::brief::Measure;
use crate::domain::curve;
use crate::problem::outcome::Outcome;
use crate::problem::{self, GoalMeasure, SumIndex, Want};
use crate::solver::stage::MET;
use crate::text::messages::say;

/// The phase of a goal that is about the journey as a whole.
pub const WHOLE: &str = "all";

/// A goal and its result.
#[derive(Clone, Debug, Serialize)]
pub struct Goal {
    /// Its key.
    pub goal: String,
    /// The phase's key; `all` where it is about the journey as a whole.
    pub phase: String,
    /// The audience's key; all when none.
    pub audience: Option<String>,
    /// What is measured.
    pub measure: GoalMeasure,
    /// How many contacts make a person count as reached.
    pub at_frequency: usize,
    /// The target: in points for reach, otherwise in the measure's unit.
    pub target: f64,
    /// What the plan brings; none where nothing that counts for it is bought.
    pub value: Option<f64>,
    /// By how much it is missed, as a share of the target.
    pub shortfall: f64,
    /// Whether it is met.
    pub met: bool,
    /// Whether it is met with nothing to spare.
    pub tight: bool,
    /// 1 first.
    pub priority: u32,
    /// The week it is for, of a goal for every week.
    pub week: Option<String>,
}

/// Whether the goals of a phase are met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum GoalStatus {
    /// It has none.
    #[default]
    #[serde(rename = "")]
    NoGoals,
    /// All of them.
    #[serde(rename = "met")]
    Met,
    /// Not all of them.
    #[serde(rename = "missed")]
    Missed,
}

impl GoalStatus {
    /// The name in files; empty where there are no goals.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoGoals => "",
            Self::Met => "met",
            Self::Missed => "missed",
        }
    }

    /// The status of a phase.
    pub(super) fn of(phase: &str, goals: &[Goal]) -> Self {
        let mut of_phase = goals.iter().filter(|goal| goal.phase == phase).peekable();
        match (of_phase.peek().is_some(), of_phase.all(|goal| goal.met)) {
            (false, _) => Self::NoGoals,
            (true, true) => Self::Met,
            (true, false) => Self::Missed,
        }
    }
}

impl super::Plan {
    /// The goals as the brief states them, each with its label: of a goal for every week, the week with the least.
    pub fn stated_goals(&self) -> Vec<(String, &Goal)> {
        let mut stated_goals: Vec<(String, &Goal)> = Vec::new();
        for goal in &self.goals {
            let Some(week) = &goal.week else {
                stated_goals.push((goal.goal.clone(), goal));
                continue;
            };
            let label = say!("least-in", goal = goal.goal, week);
            let is_further_off = |other: &Goal| {
                let part = |goal_result: &Goal| goal_result.value.unwrap_or(0.0) / goal_result.target;
                goal.shortfall > other.shortfall || goal.shortfall == other.shortfall && part(goal) < part(other)
            };
            match stated_goals.iter_mut().find(|(_, other)| other.goal == goal.goal && other.week.is_some()) {
                Some(known) if is_further_off(known.1) => *known = (label, goal),
                Some(_) => {}
                None => stated_goals.push((label, goal)),
            }
        }
        stated_goals
    }
}

/// The goals, by priority and then by key.
pub(super) fn results(weekly: WeeklySplit, split: CampaignSplit, feasibility: &FeasibilityTolerance) -> Vec<Goal> {
    let goals = &weekly.problem.goals;
    let outcome = goals.iter().any(|goal| goal.week.is_some()).then(|| Outcome::of(weekly.problem, weekly.x));
    let results = goals.iter().filter_map(|goal| match (goal.week, &outcome) {
        (Some(t), Some(outcome)) => {
            let value = outcome.value(&goal.form, weekly.x);
            Some(Goal {
                week: Some(weekly.problem.campaign.calendar.label(t)),
                ..of_week(weekly, goal, value, feasibility)
            })
        }
        _ => split
            .problem
            .goals
            .iter()
            .find(|goal_result| goal_result.key == goal.key)
            .map(|goal| result(split, goal, feasibility)),
    });
    results.collect()
}

/// A goal for one of the weeks, of which `value` is the value of its form.
fn of_week(weekly: WeeklySplit, goal: &problem::Goal, value: f64, feasibility: &FeasibilityTolerance) -> Goal {
    let problem = weekly.problem;
    let target = if let Want::Reach(target) = goal.want { 100.0 * target } else { goal.want.wanted() };
    let shortfall = (goal.target - value).max(0.0);
    Goal {
        goal: goal.key.clone(),
        phase: goal.phase.map_or_else(|| WHOLE.to_owned(), |phase| problem.phases[phase].journey.key.clone()),
        audience: goal.audience.map(|a| problem.audiences[a].key.clone()),
        measure: goal.want.measure(1),
        at_frequency: 1,
        target,
        value: Some(value * target),
        shortfall,
        met: shortfall <= feasibility.goals,
        tight: (value - goal.target).abs() <= 10.0 * MET,
        priority: goal.priority,
        week: None,
    }
}

/// A goal for the campaign.
fn result(split: CampaignSplit, goal: &problem::Goal, feasibility: &FeasibilityTolerance) -> Goal {
    let (problem, outcome, x) = (split.problem, split.outcome, split.x());
    let sum = |measure: Measure| measured(problem, x, &goal.members, &measure, goal.audience);
    let heads = |sum: SumIndex| problem.phases[problem.sums[sum].phase].people[problem.sums[sum].audience];
    let people: f64 = goal.form.reach.iter().map(|&(sum, _)| heads(sum)).sum();
    let results = goal.form.reach.iter().map(|&(sum, _)| heads(sum) * curve::reach(outcome.sums[sum]));
    let reached: f64 = results.sum();
    let (target, value) = match goal.want {
        Want::Reach(target) => (100.0 * target, Some(100.0 * reached / people)),
        Want::ReachPeople(target) => (target, Some(reached)),
        Want::Contacts(target) => (target, Some(sum(Measure::Contacts))),
        Want::Grp(target) => (target, Some(sum(Measure::Grp))),
        Want::Clicks(target) => (target, Some(sum(Measure::Clicks))),
        Want::Conversions(target) => (target, Some(sum(Measure::Conversions))),
        Want::CostPerConversion(target) => (target, ratio(sum(Measure::Spend), sum(Measure::Conversions))),
        Want::Roas(target) => {
            let value = outcome.worth(problem, x, &goal.members, goal.audience);
            (target, ratio(value, sum(Measure::Spend)))
        }
    };
    let goal_surplus = outcome.value(&goal.form, x) - goal.target;
    let shortfall = (-goal_surplus).max(0.0);
    Goal {
        goal: goal.key.clone(),
        phase: goal.phase.map_or_else(|| WHOLE.to_owned(), |phase| problem.phases[phase].journey.key.clone()),
        audience: goal.audience.map(|a| problem.audiences[a].key.clone()),
        measure: goal.want.measure(goal.frequency),
        at_frequency: goal.frequency,
        target,
        value,
        shortfall,
        met: shortfall <= feasibility.goals,
        tight: goal_surplus.abs() <= 10.0 * MET,
        priority: goal.priority,
        week: None,
    }
}

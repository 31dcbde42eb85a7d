//! The goals of all scenarios judged by one standard: the targets of the reference.
//!
//! A scenario that lowers or drops a target is not better for that, and one that raises it is not worse. So every
//! scenario is judged by the targets of the first scenario that states goals, wherever its own value is known.

use std::collections::BTreeMap;

use super::super::{Goal, PlanFigures};
use super::{PlannedScenario, ScenarioSet};
use crate::planning::plan::{GoalMeasure, Often};
use crate::tolerance::feasibility::MET_BESIDE_OTHERS;
use crate::tolerance::reporting::{SAME_POINTS, SAME_TARGET};

/// The goals of the reference, judged in every scenario that has a plan.
pub(super) struct GoalVerdicts<'a> {
    /// The scenario whose goals these are; none where no scenario states any.
    pub(super) standard: Option<&'a PlannedScenario<'a>>,
    /// The verdicts, one entry per scenario that has a plan; none where it does not state its goals.
    pub(super) by_scenario: Vec<Option<Vec<GoalVerdict>>>,
}

/// A goal judged in one scenario.
#[derive(Clone, Debug)]
pub(super) struct GoalVerdict {
    /// Its key.
    pub(super) goal: String,
    /// Its priority; 1 comes first.
    pub(super) priority: u32,
    /// What the scenario brings, where that is known.
    pub(super) value: Option<f64>,
    /// The shortfall as a share of the target; 1 where the value is unknown.
    pub(super) shortfall: f64,
    /// Whether it is met.
    pub(super) met: bool,
}

/// Judges the goals of all scenarios by one standard.
pub(super) fn goal_verdicts<'a>(set: &'a ScenarioSet<'a>) -> GoalVerdicts<'a> {
    let standard = set.planned.iter().find(|scenario| scenario.plan.goals.is_some());
    let standard_goals = standard.and_then(|scenario| scenario.plan.goals.as_deref()).unwrap_or_default();
    let verdicts = |scenario: &PlannedScenario<'_>| {
        let scenario_goals = scenario.plan.goals.as_ref()?;
        let standard_plan = standard?.plan;
        Some(standard_goals.iter().map(|goal| verdict(goal, standard_plan, scenario.plan, scenario_goals)).collect())
    };
    GoalVerdicts { standard, by_scenario: set.planned.iter().map(verdicts).collect() }
}

impl GoalVerdicts<'_> {
    /// The number of goals.
    pub(super) fn count(&self) -> usize {
        self.standard.and_then(|scenario| scenario.plan.goals.as_ref()).map_or(0, Vec::len)
    }

    /// How many goals a scenario meets, where that is known.
    pub(super) fn met(&self, scenario: usize) -> Option<usize> {
        Some(self.by_scenario[scenario].as_ref()?.iter().filter(|verdict| verdict.met).count())
    }

    /// Whether a scenario meets all goals.
    pub(super) fn all_met(&self, scenario: usize) -> bool {
        self.met(scenario) == Some(self.count())
    }

    /// The goals that a scenario misses.
    pub(super) fn missed(&self, scenario: usize) -> Vec<&str> {
        let verdicts = self.by_scenario[scenario].iter().flatten();
        verdicts.filter(|verdict| !verdict.met).map(|verdict| verdict.goal.as_str()).collect()
    }

    /// Per priority, how many goals a scenario misses, and the sum of their shortfalls.
    pub(super) fn misses(&self, scenario: usize) -> BTreeMap<u32, (usize, f64)> {
        let mut misses: BTreeMap<u32, (usize, f64)> = BTreeMap::new();
        for verdict in self.by_scenario[scenario].iter().flatten() {
            let miss = misses.entry(verdict.priority).or_default();
            miss.0 += usize::from(!verdict.met);
            miss.1 += verdict.shortfall;
        }
        misses
    }
}

/// The verdict on a goal of `from` in another plan.
fn verdict(goal: &Goal, standard_plan: &PlanFigures, plan: &PlanFigures, goals: &[Goal]) -> GoalVerdict {
    let alike = |scenario_goal: &&Goal| {
        (&scenario_goal.goal, &scenario_goal.phase, scenario_goal.measure) == (&goal.goal, &goal.phase, goal.measure)
    };
    let scenario_goal = goals.iter().find(alike);
    let verdict = |value, shortfall: f64, met| GoalVerdict {
        goal: goal.goal.clone(),
        priority: goal.priority,
        value,
        shortfall,
        met,
    };
    match scenario_goal {
        Some(scenario_goal) if same_target(scenario_goal, goal) => {
            verdict(scenario_goal.value, scenario_goal.shortfall, scenario_goal.met)
        }
        Some(scenario_goal) => by_value(goal, scenario_goal.value, verdict),
        None => by_value(goal, phase_reach(goal, standard_plan, plan), verdict),
    }
}

/// Whether two goals have the same target.
pub(super) fn same_target(one: &Goal, other: &Goal) -> bool {
    (one.target - other.target).abs() <= SAME_TARGET * one.target.abs().max(other.target.abs())
}

fn by_value(goal: &Goal, value: Option<f64>, verdict: impl Fn(Option<f64>, f64, bool) -> GoalVerdict) -> GoalVerdict {
    let shortfall = match value {
        None => 1.0,
        // A cost is met from below, all else from above.
        Some(value) if goal.measure == GoalMeasure::CostPerConversion => (value / goal.target - 1.0).max(0.0),
        Some(value) => (1.0 - value / goal.target).max(0.0),
    };
    verdict(value, shortfall, shortfall <= MET_BESIDE_OTHERS)
}

/// The reach of the goal's phase in a plan without this goal, where the goal counts all reach of that phase.
fn phase_reach(goal: &Goal, standard_plan: &PlanFigures, plan: &PlanFigures) -> Option<f64> {
    let standard_reach = standard_plan.phase(&goal.phase).and_then(|phase| phase.reach_pct);
    let about_all = goal.measure == GoalMeasure::Reach(Often::Once)
        && standard_reach.zip(goal.value).is_some_and(|(a, b)| (a - b).abs() < SAME_POINTS);
    let scenario_reach = || plan.phase(&goal.phase).map_or(Some(0.0), |phase| phase.reach_pct);
    about_all.then(scenario_reach).flatten()
}

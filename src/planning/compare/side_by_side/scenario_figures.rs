//! The figures of a scenario as a whole: its status, spend, objective and goals.

use serde::Serialize;

use super::super::{Goal, Objective, PlanFigures};
use super::goal_verdicts::GoalVerdicts;
use super::{ComparedFigure, Odds, PlanSource, Scenario, ScenarioSet};
use crate::domain::brief::BudgetIs;
use crate::planning::plan::{GoalMeasure, Status};
use crate::text::language::Text;

/// The figures of a scenario as a whole.
#[derive(Clone, Debug, Serialize)]
pub struct ScenarioFigures {
    /// Its name.
    pub name: String,
    /// Its status; unknown for a CSV.
    pub status: Option<ScenarioStatus>,
    /// Why it has no plan, as a clause.
    pub no_plan: Option<Text>,
    /// The campaign's name.
    pub campaign: Option<Text>,
    /// Weeks.
    pub weeks: Option<f64>,
    /// The people of all audiences together.
    pub people: Option<f64>,
    /// The budget as the brief stated it.
    pub budget: Option<f64>,
    /// What it pays for: media, gross or total.
    pub budget_is: Option<BudgetIs>,
    /// Money left in the budget's own terms.
    pub unspent: Option<f64>,
    /// The objective, its value and its proof.
    pub objective: Option<Objective>,
    /// The objective less the reference's, in its own unit, where both have the same objective.
    pub objective_difference: Option<f64>,
    /// Net media.
    pub spend: ComparedFigure,
    /// Activation fees.
    pub activation_fee: ComparedFigure,
    /// Impressions.
    pub impressions: ComparedFigure,
    /// Clicks.
    pub clicks: ComparedFigure,
    /// Conversions.
    pub conversions: ComparedFigure,
    /// How many of the reference's goals it meets, where that is known.
    pub goals_met: Option<usize>,
    /// How many goals the reference has.
    pub goals_wanted: usize,
    /// The reference's goals, judged in this scenario.
    pub by_reference: Vec<ReferenceGoal>,
    /// Its own goals, with its own targets.
    pub goals: Option<Vec<Goal>>,
    /// Its objective over draws of prices and ceilings.
    pub odds: Option<Odds>,
}

/// One of the reference's goals in a scenario.
#[derive(Clone, Debug, Serialize)]
pub struct ReferenceGoal {
    /// Its key.
    pub goal: String,
    /// What is measured.
    pub measure: GoalMeasure,
    /// The reference's target.
    pub target: f64,
    /// What the scenario brings, where that is known.
    pub value: Option<f64>,
    /// Whether the target is met; none where the scenario does not state its goals.
    pub met: Option<bool>,
}

/// The status of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ScenarioStatus {
    /// Goals met and proved to the tolerance.
    Optimal,
    /// Some goal is missed, by as little as possible.
    GoalMissed,
    /// A planner's own split.
    Evaluated,
    /// The gap is above the tolerance.
    NotProved,
    /// There is no plan.
    NoPlan,
}

impl From<Status> for ScenarioStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::Optimal => Self::Optimal,
            Status::GoalMissed => Self::GoalMissed,
            Status::Evaluated => Self::Evaluated,
            Status::NotProved => Self::NotProved,
        }
    }
}

/// The figures of all scenarios, in their order.
pub(super) fn all(
    scenarios: &[Scenario],
    plans: &[Option<PlanFigures>],
    set: &ScenarioSet<'_>,
    goals: &GoalVerdicts<'_>,
) -> Vec<ScenarioFigures> {
    let mut planned = 0..;
    let scenario_plans = scenarios.iter().zip(plans);
    scenario_plans
        .map(|(scenario, plan)| match (plan, &scenario.source) {
            (Some(plan), _) => {
                let index = planned.next().unwrap_or_default();
                ScenarioFigures { odds: scenario.odds, ..with_plan(&scenario.name, plan, goals, index, set) }
            }
            (None, PlanSource::NoPlan(why)) => ScenarioFigures {
                status: Some(ScenarioStatus::NoPlan),
                no_plan: Some(why.clone()),
                ..empty(&scenario.name, goals.count())
            },
            (None, _) => empty(&scenario.name, goals.count()),
        })
        .collect()
}

fn empty(name: &str, goals_wanted: usize) -> ScenarioFigures {
    ScenarioFigures {
        name: name.to_owned(),
        status: None,
        no_plan: None,
        campaign: None,
        weeks: None,
        people: None,
        budget: None,
        budget_is: None,
        unspent: None,
        objective: None,
        objective_difference: None,
        spend: ComparedFigure::default(),
        activation_fee: ComparedFigure::default(),
        impressions: ComparedFigure::default(),
        clicks: ComparedFigure::default(),
        conversions: ComparedFigure::default(),
        goals_met: None,
        goals_wanted,
        by_reference: Vec::new(),
        goals: None,
        odds: None,
    }
}

fn with_plan(
    name: &str,
    own: &PlanFigures,
    goals: &GoalVerdicts<'_>,
    index: usize,
    set: &ScenarioSet<'_>,
) -> ScenarioFigures {
    let reference = set.reference().plan;
    let (header, of, totals) = (&own.header, &reference.totals, &own.totals);
    let objectives = reference.header.objective.as_ref().zip(header.objective.as_ref());
    ScenarioFigures {
        status: header.status.map(ScenarioStatus::from),
        campaign: header.campaign.clone(),
        weeks: header.weeks,
        people: header.people,
        budget: header.budget,
        budget_is: header.budget_is,
        unspent: header.unspent,
        objective: header.objective.clone(),
        objective_difference: objectives.filter(|(a, b)| a.is_comparable(b)).map(|(a, b)| b.value - a.value),
        spend: ComparedFigure::of_money(Some(of.spend), Some(totals.spend)),
        activation_fee: ComparedFigure::of_money(of.activation_fee, totals.activation_fee),
        impressions: ComparedFigure::against(of.impressions, totals.impressions),
        clicks: ComparedFigure::against(of.clicks, totals.clicks),
        conversions: ComparedFigure::against(of.conversions, totals.conversions),
        goals_met: goals.met(index),
        by_reference: reference_goals(goals, index),
        goals: own.goals.clone(),
        ..empty(name, goals.count())
    }
}

fn reference_goals(goals: &GoalVerdicts<'_>, index: usize) -> Vec<ReferenceGoal> {
    let standard_goals = goals.standard.and_then(|scenario| scenario.plan.goals.as_deref()).unwrap_or_default();
    let verdicts = goals.by_scenario[index].as_deref();
    let goal_figure = |(position, goal): (usize, &Goal)| {
        let verdict = verdicts.map(|verdicts| &verdicts[position]);
        ReferenceGoal {
            goal: goal.goal.clone(),
            measure: goal.measure,
            target: goal.target,
            value: verdict.and_then(|verdict| verdict.value),
            met: verdict.map(|verdict| verdict.met),
        }
    };
    standard_goals.iter().enumerate().map(goal_figure).collect()
}

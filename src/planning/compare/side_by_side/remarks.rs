//! Remarks: what differs between scenarios besides the split, and what cannot be compared.

use super::super::Goal;
use super::goal_verdicts::{GoalVerdicts, same_target};
use super::selection::{candidates, is_selectable};
use super::terms::{differing_prices, differing_terms};
use super::{PlanSource, PlannedScenario, Scenario, ScenarioSet, figures};
use crate::planning::plan::Status;
use crate::text::language::Text;

/// The most prices that are listed one by one.
const PRICES: usize = 3;

/// What to bear in mind when plans are compared. Scenarios are named by their names, goals by their keys.
#[derive(Clone, Debug)]
pub enum Remark {
    /// A scenario travels another journey; a clause lists which of its phases are taken for which.
    OtherPhases {
        /// The scenario.
        scenario: String,
        /// The clause.
        clause: Text,
    },
    /// The first scenario has no plan, so that differences are against another.
    FirstHasNoPlan {
        /// The first scenario.
        first: String,
    },
    /// A term or a price differs as it is printed; a sentence states it per scenario.
    TermDiffers(Text),
    /// The prices of more lines differ.
    MorePricesDiffer {
        /// Their number.
        lines: usize,
    },
    /// A scenario has other targets than the standard's.
    OtherTargets {
        /// The scenario.
        scenario: String,
        /// The goals.
        goals: Vec<String>,
    },
    /// A scenario has goals that the standard does not have.
    MoreGoals {
        /// The scenario.
        scenario: String,
        /// The goals.
        goals: Vec<String>,
    },
    /// A scenario does not have all goals of the standard.
    FewerGoals {
        /// The scenario.
        scenario: String,
        /// The goals it does not have.
        goals: Vec<String>,
    },
    /// Goals differ, so that all scenarios are held against the targets of one.
    JudgedByTargetsOf {
        /// The scenario with these targets.
        standard: String,
    },
    /// A plan is not proved to its tolerance.
    NotProved {
        /// The scenario.
        scenario: String,
    },
    /// A plan states no currency.
    NoCurrency {
        /// The scenario.
        scenario: String,
    },
    /// Not all files state the reach of these phases.
    ReachNotStated {
        /// The names of the phases.
        phases: Vec<Text>,
    },
    /// Scenarios cannot be recommended, because their objective is another.
    OtherObjective {
        /// The scenarios.
        scenarios: Vec<String>,
    },
    /// Scenarios cannot be recommended, because they do not state their goals and their proof.
    GoalsNotStated {
        /// The scenarios.
        scenarios: Vec<String>,
    },
}

/// All remarks, those that concern everything first.
pub(super) fn remarks(scenarios: &[Scenario], set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if let Some(first) = scenarios.first().filter(|first| matches!(first.source, PlanSource::NoPlan(_))) {
        remarks.push(Remark::FirstHasNoPlan { first: first.name.clone() });
    }
    remarks.extend(differing_terms(set).into_iter().map(Remark::TermDiffers));
    remarks.extend(prices(set));
    remarks.extend(differing_goals(set, goals));
    remarks.extend(set.planned.iter().flat_map(unproved));
    remarks.extend(reach_not_stated(set));
    remarks.extend(left_out(set, goals));
    remarks
}

/// Prices that differ: some of them one by one, and how many more.
fn prices(set: &ScenarioSet<'_>) -> Vec<Remark> {
    let mut prices: Vec<Remark> = differing_prices(set).into_iter().map(Remark::TermDiffers).collect();
    let lines = prices.len().saturating_sub(PRICES);
    prices.truncate(PRICES);
    prices.extend((lines > 0).then_some(Remark::MorePricesDiffer { lines }));
    prices
}

/// Goals whose targets differ, or that only some scenarios have.
fn differing_goals(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<Remark> {
    let Some(standard) = goals.standard else { return Vec::new() };
    let mut remarks = Vec::new();
    for scenario in &set.planned {
        let (Some(own), Some(standard_goals)) = (&scenario.plan.goals, &standard.plan.goals) else { continue };
        let named =
            |among: &[Goal], goal: &Goal| among.iter().find(|other_target| other_target.goal == goal.goal).cloned();
        let keys = |among: &[Goal], is_kept: &dyn Fn(&Goal) -> bool| -> Vec<String> {
            among.iter().filter(|goal| is_kept(goal)).map(|goal| goal.goal.clone()).collect()
        };
        let other_target = |goal: &Goal| named(standard_goals, goal).is_some_and(|other| !same_target(goal, &other));
        let others = keys(own, &other_target);
        let more = keys(own, &|goal| named(standard_goals, goal).is_none());
        let fewer = keys(standard_goals, &|goal| named(own, goal).is_none());
        let name = || scenario.name.to_owned();
        remarks.extend(some(others).map(|goals| Remark::OtherTargets { scenario: name(), goals }));
        remarks.extend(some(more).map(|goals| Remark::MoreGoals { scenario: name(), goals }));
        remarks.extend(some(fewer).map(|goals| Remark::FewerGoals { scenario: name(), goals }));
    }
    if !remarks.is_empty() {
        remarks.push(Remark::JudgedByTargetsOf { standard: standard.name.to_owned() });
    }
    remarks
}

/// A list that is not empty.
fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

/// Remarks on a plan that is not proved, or states no currency.
fn unproved(scenario: &PlannedScenario<'_>) -> Vec<Remark> {
    let (name, header) = (|| scenario.name.to_owned(), &scenario.plan.header);
    let proof = (header.status == Some(Status::NotProved)).then(|| Remark::NotProved { scenario: name() });
    let money = header.currency.is_none().then(|| Remark::NoCurrency { scenario: name() });
    proof.into_iter().chain(money).collect()
}

/// Phases whose reach only some of the files state, and so cannot be compared.
fn reach_not_stated(set: &ScenarioSet<'_>) -> Option<Remark> {
    let in_some_only = |key: &&str| {
        let is_stated = |scenario: &PlannedScenario<'_>| figures::reach(scenario.plan, key, set).is_some();
        set.planned.iter().any(is_stated) && !set.planned.iter().all(is_stated)
    };
    let keys = figures::keys(set).into_iter().filter(in_some_only);
    some(keys.map(|key| figures::phase_name(key, set)).collect()).map(|phases| Remark::ReachNotStated { phases })
}

/// Scenarios that cannot be recommended, and why.
fn left_out(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> impl Iterator<Item = Remark> {
    let candidates = candidates(set, goals);
    let left_out = (0..set.planned.len()).filter(|index| candidates.len() > 1 && !candidates.contains(index));
    let (other_objective, not_stated): (Vec<usize>, Vec<usize>) =
        left_out.partition(|index| is_selectable(set, goals, *index));
    let names = |indices: Vec<usize>| -> Option<Vec<String>> {
        some(indices.into_iter().map(|index| set.planned[index].name.to_owned()).collect())
    };
    let other_objective = names(other_objective).map(|scenarios| Remark::OtherObjective { scenarios });
    let not_stated = names(not_stated).map(|scenarios| Remark::GoalsNotStated { scenarios });
    other_objective.into_iter().chain(not_stated)
}

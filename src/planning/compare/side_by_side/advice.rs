//! The recommendation: which scenario to take, and what speaks for it.
//!
//! More money always buys something. So the advice states what it buys at which price, and which scenario is best with
//! the reference's budget.

use super::ScenarioSet;
use super::goal_verdicts::GoalVerdicts;
use super::justification::{GoalContrast, MissedGoals, Rival};
use super::other_budgets::{OtherBudget, same_budget, what_money_buys};
use super::selection::{self, Criterion, proved};

/// The recommended scenarios, and what more money buys.
#[derive(Clone, Debug)]
pub struct Advice {
    /// The recommended scenario.
    pub best: RecommendedScenario,
    /// The best with the reference's budget, where the recommended one has another budget.
    pub best_of_same_budget: Option<RecommendedScenario>,
    /// The scenarios with another budget than the reference's, in their order.
    pub other_budgets: Vec<OtherBudget>,
}

/// Why nothing is recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The plans come from spreadsheets, which state neither goals nor proof.
    NoProof,
    /// The plans are for audiences of different sizes.
    OtherAudiences,
}

/// A recommended scenario, and what speaks for it.
#[derive(Clone, Debug)]
pub struct RecommendedScenario {
    /// Its name.
    pub name: String,
    /// The budgets among which it is the best.
    pub budget: BudgetScope,
    /// Whether its plan is proved to its tolerance.
    pub is_proved: bool,
    /// The goals it misses.
    pub goals: MissedGoals,
    /// Whether it is the only scenario with a plan.
    pub is_only_plan: bool,
    /// The scenario it is compared with; none where no other can be recommended.
    pub rival: Option<Rival>,
}

/// The budgets among which a scenario is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BudgetScope {
    /// All budgets, and its own is the reference's.
    Any,
    /// All budgets, and its own is another than the reference's.
    Other,
    /// Only the reference's budget.
    OfReference,
}

/// The condition of a recommendation, which is for the client to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proviso {
    /// Only the goals count.
    OnlyGoalsCount,
    /// More of the objective is worth its price.
    WorthItsPrice,
}

impl Advice {
    /// Whether the recommended scenario is the best by its goals alone, because the objectives cannot be compared.
    pub fn is_only_by_goals(&self) -> bool {
        let rival = self.best.rival.as_ref();
        rival.is_some_and(|rival| rival.has_other_objective() && rival.decided_by != Criterion::Goals)
    }
}

impl RecommendedScenario {
    fn of(
        set: &ScenarioSet<'_>,
        goals: &GoalVerdicts<'_>,
        chosen: usize,
        rival: Option<usize>,
        budget: BudgetScope,
    ) -> Self {
        let scenario = &set.planned[chosen];
        Self {
            name: scenario.name.to_owned(),
            budget,
            is_proved: proved(scenario),
            goals: MissedGoals::of(goals, chosen),
            is_only_plan: set.planned.len() == 1,
            rival: rival.map(|rival| Rival::of(set, goals, chosen, rival)),
        }
    }

    /// The condition of the recommendation. Meeting a goal is taken to be worth its money. Whether more of the
    /// objective is worth it, or missing the same goals by less, is for the client to decide.
    pub fn proviso(&self) -> Option<Proviso> {
        let rival = self.rival.as_ref()?;
        let trade_off = rival.trade_off.as_ref()?;
        match rival.decided_by {
            Criterion::Goals if matches!(rival.goals, GoalContrast::RivalMisses(_)) => None,
            _ if trade_off.objective.is_none() => Some(Proviso::OnlyGoalsCount),
            _ if self.budget == BudgetScope::Other && trade_off.spend > 0.0 => Some(Proviso::WorthItsPrice),
            _ => None,
        }
    }
}

/// The advice on all scenarios that have a plan, or why there is none.
pub(super) fn advice(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Result<Advice, Refusal> {
    let candidates = selection::candidates(set, goals);
    if let Some(refusal) = refusal(set, &candidates) {
        return Err(refusal);
    }
    let chosen = selection::select(set, goals, &candidates).ok_or(Refusal::NoProof)?.chosen;
    let own_budget: Vec<usize> = candidates.iter().copied().filter(|index| same_budget(set, *index)).collect();
    let best_of_same_budget = selection::select(set, goals, &own_budget).map(|selection| selection.chosen);
    let best_of_same_budget = best_of_same_budget.filter(|_| !own_budget.contains(&chosen));
    let budget = if best_of_same_budget.is_some() { BudgetScope::Other } else { BudgetScope::Any };
    let recommended = |chosen: usize, candidates: &[usize], budget: BudgetScope| {
        RecommendedScenario::of(set, goals, chosen, rival(set, goals, chosen, candidates), budget)
    };
    Ok(Advice {
        best: recommended(chosen, &candidates, budget),
        best_of_same_budget: best_of_same_budget.map(|own| recommended(own, &own_budget, BudgetScope::OfReference)),
        other_budgets: (1..set.planned.len()).filter_map(|index| what_money_buys(set, goals, index)).collect(),
    })
}

/// Why nothing can be recommended.
fn refusal(set: &ScenarioSet<'_>, candidates: &[usize]) -> Option<Refusal> {
    let people = |index: &usize| set.planned[*index].plan.header.people;
    if candidates.len() < 2 && set.planned.len() > 1 {
        return Some(Refusal::NoProof);
    }
    let differ = candidates.windows(2).any(|pair| people(&pair[0]) != people(&pair[1]));
    differ.then_some(Refusal::OtherAudiences)
}

/// The scenario that the recommended one is compared with: the reference, or the next best where it is the reference
/// itself.
fn rival(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, chosen: usize, candidates: &[usize]) -> Option<usize> {
    let others: Vec<usize> = candidates.iter().copied().filter(|index| *index != chosen).collect();
    if others.contains(&0) { Some(0) } else { selection::select(set, goals, &others).map(|selection| selection.chosen) }
}

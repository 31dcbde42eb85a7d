//! The least budget that meets some goals, in its own terms. Limits that are shares of the budget change with it.

use crate::domain::brief::{Brief, Objective};
use crate::domain::quantity::Positive;
use crate::planning::plan::Status;
use crate::planning::what_if::{Answer, WhatIf, problem_in};
use crate::problem::{Budgeted, Family, Problem};
use crate::solver::recommend::{NoPlan, takes_a_search};
use crate::tolerance::feasibility::{NO_BUDGET, SAME_BUDGET};

/// Budgets tried, as multiples of the brief's, until one meets the goals.
const TIMES: [f64; 5] = [1.0, 4.0, 32.0, 256.0, 2048.0];
/// How much more than what is needed is tried: at the very edge an engine may find no plan.
const MARGIN: f64 = 0.5 * SAME_BUDGET;
/// How often a smaller budget is tried.
const MOST_TRIES: usize = 40;

/// The least budget that meets the goals of some keys, none when no budget does; and whether that is proved.
pub(super) fn least(what_if: &WhatIf, keep: &dyn Fn(&String) -> bool) -> (Option<f64>, bool) {
    let reading = what_if.reading;
    let Some(stated) = reading.brief.campaign.budget else { return (None, false) };
    let mut brief = reading.brief.clone();
    brief.goal.retain(|key, _| keep(key));
    // The objective is replaced by the least budget, so whatever the brief maximises must not get in the way.
    brief.objective = Objective { minimise: Some("spend".to_owned()), ..Objective::default() };
    let search = BudgetSearch { what_if, brief };
    let mut proved = true;
    for budget in TIMES.map(|times| stated.get() * times) {
        match search.at(budget, None) {
            BudgetTrial::Enough(needed) => return search.least(budget, needed),
            BudgetTrial::Short => {}
            BudgetTrial::Unknown => proved = false,
        }
    }
    (None, proved)
}

/// The search for the least budget of a brief.
struct BudgetSearch<'a> {
    what_if: &'a WhatIf<'a>,
    brief: Brief,
}

/// Whether a budget is enough.
enum BudgetTrial {
    /// It is.
    Enough(Box<NeededBudget>),
    /// It is proved that it is not.
    Short,
    /// It is not known.
    Unknown,
}

/// The least that a plan takes of the budget.
struct NeededBudget {
    budget: f64,
    answer: Answer,
}

impl NeededBudget {
    fn is_proved(&self) -> bool {
        self.answer.plan.status != Status::NotProved
    }
}

impl BudgetSearch<'_> {
    fn problem(&self, budget: f64) -> Option<Problem> {
        let mut brief = self.brief.clone();
        brief.campaign.budget = Some(Positive::new(budget).ok()?);
        problem_in(&brief, &self.what_if.reading.catalogue).ok()
    }

    /// What is needed of a budget; `near` is what is needed of another, to start from.
    fn at(&self, budget: f64, near: Option<&NeededBudget>) -> BudgetTrial {
        let Some(problem) = self.problem(budget).map(Problem::for_the_least_budget) else { return BudgetTrial::Short };
        let answer = match near {
            Some(near) => self.what_if.solved_near(problem, &near.answer),
            None => self.what_if.solved(problem),
        };
        let answer = match answer {
            Ok(answer) => answer,
            Err(NoPlan::Contradiction) => return BudgetTrial::Short,
            Err(_) => return BudgetTrial::Unknown,
        };
        let (plan, campaign) = (&answer.plan, &answer.problem.campaign);
        let budget = ((campaign.money() - Budgeted(plan.unspent)) / (1.0 - campaign.reserve)).get();
        match plan.goals.iter().all(|goal| goal.met) {
            true => BudgetTrial::Enough(Box::new(NeededBudget { budget, answer })),
            false if plan.status != Status::NotProved => BudgetTrial::Short,
            false => BudgetTrial::Unknown,
        }
    }

    /// The least budget, from one that is enough; and whether it is proved.
    fn least(&self, tried: f64, needed: Box<NeededBudget>) -> (Option<f64>, bool) {
        // Where nothing is needed, no smaller budget can be tried.
        if needed.budget > NO_BUDGET && self.moves_with_budget(tried, needed.budget) {
            return self.least_below(tried, needed);
        }
        (Some(needed.budget), needed.is_proved())
    }

    /// Whether wishes and limits have other amounts at another budget, as shares of it have.
    fn moves_with_budget(&self, one: f64, other: f64) -> bool {
        let amounts = |budget: f64| -> Option<Vec<f64>> {
            let limits = self.problem(budget)?.limits;
            let others = limits.iter().filter(|limit| limit.family != Family::Budget);
            Some(others.map(|limit| limit.row.bound * limit.row.scale).collect())
        };
        let (Some(one), Some(other)) = (amounts(one), amounts(other)) else { return true };
        one.iter().zip(&other).any(|(one, other)| (one - other).abs() > SAME_BUDGET * one.abs().max(1.0))
    }

    /// The least budget where shares of it shrink with it: a secant method, with bisection where a budget is not
    /// enough. What is needed of a budget, minus the budget, is convex in it, so the budgets that are enough form an
    /// interval.
    fn least_below(&self, tried: f64, needed: Box<NeededBudget>) -> (Option<f64>, bool) {
        // Where things are bought whole, the budgets that are enough need not form an interval.
        let mut proved = needed.is_proved() && !takes_a_search(&needed.answer.problem);
        let (mut short, mut next_budget) = (0.0_f64, needed.budget * (1.0 + MARGIN));
        let (mut enough, mut needed) = (tried, needed);
        for _ in 0..MOST_TRIES {
            if enough - needed.budget.max(short) <= SAME_BUDGET * enough {
                break;
            }
            match self.at(next_budget, Some(&needed)) {
                BudgetTrial::Enough(least_now) => {
                    proved &= least_now.is_proved();
                    let budget_point = BudgetPoint { budget: enough, needed: needed.budget };
                    let ahead =
                        fixed_point(budget_point, BudgetPoint { budget: next_budget, needed: least_now.budget });
                    (enough, needed, next_budget) = (next_budget, least_now, ahead);
                }
                BudgetTrial::Short => short = next_budget,
                BudgetTrial::Unknown => (proved, short) = (false, next_budget),
            }
            if next_budget <= short * (1.0 + SAME_BUDGET) {
                next_budget = 0.5 * (short + enough);
            }
        }
        (Some(enough), proved)
    }
}

/// A budget, and what is needed of it.
#[derive(Clone, Copy)]
struct BudgetPoint {
    budget: f64,
    needed: f64,
}

/// The budget of which all is needed, by the secant through two points, plus a margin.
fn fixed_point(before: BudgetPoint, least_now: BudgetPoint) -> f64 {
    let slope = (before.needed - least_now.needed) / (before.budget - least_now.budget);
    let budget = least_now.budget - (least_now.budget - least_now.needed) / (1.0 - slope);
    let next_budget =
        if (0.0..1.0).contains(&slope) && budget > 0.0 { budget.min(least_now.needed) } else { least_now.needed };
    next_budget * (1.0 + MARGIN)
}

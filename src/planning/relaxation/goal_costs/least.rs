//! The least of the budget that meets some goals: what it counts, in its own terms, and with shares of it as they are
//! there.

use crate::domain::brief::{Brief, Objective};
use crate::domain::quantity::Positive;
use crate::planning::plan::Status;
use crate::planning::what_if::{Answer, WhatIf, problem_in};
use crate::problem::{Budgeted, Family, Problem};
use crate::solver::recommend::{NoPlan, takes_a_search};
use crate::tolerance::feasibility::{NO_BUDGET, SAME_BUDGET};

/// Budgets tried, as multiples of the brief's, until one meets the goals.
const TIMES: [f64; 5] = [1.0, 4.0, 32.0, 256.0, 2048.0];
/// By how much more than what is needed is tried: at the very edge an engine may find nothing.
const HAIR: f64 = 0.5 * SAME_BUDGET;
/// How often a smaller budget is tried.
const MOST_TRIES: usize = 40;

/// The least of the budget that meets the goals that are kept, none when nothing does, and whether that is proved.
pub(super) fn least(what_if: &WhatIf, keep: &dyn Fn(&String) -> bool) -> (Option<f64>, bool) {
    let reading = what_if.reading;
    let Some(stated) = reading.brief.campaign.budget else { return (None, false) };
    let mut kept = reading.brief.clone();
    kept.goal.retain(|key, _| keep(key));
    // What the brief wants most of stands in the way of nothing: the problem is made for the least of the budget.
    kept.objective = Objective { minimise: Some("spend".to_owned()), ..Objective::default() };
    let asked = Asked { what_if, brief: kept };
    let mut known = true;
    for budget in TIMES.map(|times| stated.get() * times) {
        match asked.at(budget, None) {
            Tried::Enough(needed) => return asked.least(budget, needed),
            Tried::Short => {}
            Tried::Open => known = false,
        }
    }
    (None, known)
}

/// A brief of which the least of the budget is asked for.
struct Asked<'a> {
    what_if: &'a WhatIf<'a>,
    brief: Brief,
}

/// What became of a budget that was tried.
enum Tried {
    /// It is enough.
    Enough(Box<Needed>),
    /// It is not, as is proved.
    Short,
    /// It is not known.
    Open,
}

/// What a plan takes of the budget, at the least.
struct Needed {
    budget: f64,
    answer: Answer,
}

impl Needed {
    fn is_proved(&self) -> bool {
        self.answer.plan.status != Status::NotProved
    }
}

impl Asked<'_> {
    fn problem(&self, budget: f64) -> Option<Problem> {
        let mut brief = self.brief.clone();
        brief.campaign.budget = Some(Positive::new(budget).ok()?);
        problem_in(&brief, &self.what_if.reading.catalogue).ok()
    }

    /// What is needed of a budget, with shares of the budget as they are there; `near` is what another one needs.
    fn at(&self, budget: f64, near: Option<&Needed>) -> Tried {
        let Some(problem) = self.problem(budget).map(Problem::for_the_least_budget) else { return Tried::Short };
        let answer = match near {
            Some(near) => self.what_if.solved_near(problem, &near.answer),
            None => self.what_if.solved(problem),
        };
        let answer = match answer {
            Ok(answer) => answer,
            Err(NoPlan::Contradiction) => return Tried::Short,
            Err(_) => return Tried::Open,
        };
        let (plan, campaign) = (&answer.plan, &answer.problem.campaign);
        let budget = ((campaign.money() - Budgeted(plan.unspent)) / (1.0 - campaign.reserve)).get();
        match plan.goals.iter().all(|goal| goal.met) {
            true => Tried::Enough(Box::new(Needed { budget, answer })),
            false if plan.status != Status::NotProved => Tried::Short,
            false => Tried::Open,
        }
    }

    /// The least, where a budget is enough and what is needed of it is known.
    fn least(&self, tried: f64, needed: Box<Needed>) -> (Option<f64>, bool) {
        // Where nothing is needed, there is no smaller budget to try.
        if needed.budget > NO_BUDGET && self.moves_with_budget(tried, needed.budget) {
            return self.below(tried, needed);
        }
        (Some(needed.budget), needed.is_proved())
    }

    /// Whether wishes and limits are other amounts at another budget, as shares of it are.
    fn moves_with_budget(&self, one: f64, other: f64) -> bool {
        let amounts = |budget: f64| -> Option<Vec<f64>> {
            let limits = self.problem(budget)?.limits;
            let asked = limits.iter().filter(|limit| limit.family != Family::Budget);
            Some(asked.map(|limit| limit.row.bound * limit.row.scale).collect())
        };
        let (Some(one), Some(other)) = (amounts(one), amounts(other)) else { return true };
        one.iter().zip(&other).any(|(one, other)| (one - other).abs() > SAME_BUDGET * one.abs().max(1.0))
    }

    /// The least budget where shares of it shrink with it: ever less, each time what is needed of the last, and where
    /// that is not enough, halfway back. What a budget needs beyond itself is convex in it, so those that are enough
    /// lie together.
    fn below(&self, tried: f64, needed: Box<Needed>) -> (Option<f64>, bool) {
        // Of whole things a little less of the budget may do where hardly less does not.
        let mut proved = needed.is_proved() && !takes_a_search(&needed.answer.problem);
        let (mut short, mut next) = (0.0_f64, needed.budget * (1.0 + HAIR));
        let (mut enough, mut needed) = (tried, needed);
        for _ in 0..MOST_TRIES {
            if enough - needed.budget.max(short) <= SAME_BUDGET * enough {
                break;
            }
            match self.at(next, Some(&needed)) {
                Tried::Enough(now) => {
                    proved &= now.is_proved();
                    let ahead = ahead((enough, needed.budget), (next, now.budget));
                    (enough, needed, next) = (next, now, ahead);
                }
                Tried::Short => short = next,
                Tried::Open => (proved, short) = (false, next),
            }
            if next <= short * (1.0 + SAME_BUDGET) {
                next = 0.5 * (short + enough);
            }
        }
        (Some(enough), proved)
    }
}

/// Where a budget needs itself, on the straight line through two budgets and what they need; a hair above it.
fn ahead((before, needed_before): (f64, f64), (now, needed): (f64, f64)) -> f64 {
    let slope = (needed_before - needed) / (before - now);
    let there = now - (now - needed) / (1.0 - slope);
    let ahead = if (0.0..1.0).contains(&slope) && there > 0.0 { there.min(needed) } else { needed };
    ahead * (1.0 + HAIR)
}

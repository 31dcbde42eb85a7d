//! The least money that meets goals: all of them, some of them, each alone and on top of the others.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::Serialize;

use crate::brief::{self, Brief, Objective};
use crate::case::{Case, Family};
use crate::lever::key_path;
use crate::plan::Status;
use crate::quantity::{Positive, unmistakable};
use crate::recommend::{NoPlan, takes_a_search};
use crate::what_if::{Answer, WhatIf};

/// Budgets tried, as multiples of the brief's, until one meets the goals.
const TIMES: [f64; 5] = [1.0, 4.0, 32.0, 256.0, 2048.0];

/// Budgets within this part of each other are the same.
const SAME: f64 = 3e-5;
/// A budget below this is none.
const LEAST: f64 = 1e-6;
/// By how much more than what is needed is tried: at the very edge an engine may find nothing.
const HAIR: f64 = 0.5 * SAME;
/// How often a smaller budget is tried.
const MOST_TRIES: usize = 40;

/// From so much on, money is told whole.
const WHOLE: f64 = 1_000.0;

/// What a goal costs.
#[derive(Clone, Debug, Serialize)]
pub struct GoalCost {
    /// Its key.
    pub goal: String,
    /// The least of the budget that meets it when no other goal is there; none when nothing does.
    pub alone: Option<f64>,
    /// What it adds to the least of the budget that meets all others; none when nothing meets them all.
    pub on_top: Option<f64>,
}

/// What goals cost, in the budget's own terms.
#[derive(Clone, Debug, Serialize)]
pub struct GoalCosts {
    /// The least that meets all goals; none when nothing does.
    pub all: Option<f64>,
    /// The least that wishes and limits take when there is no goal.
    pub none: Option<f64>,
    /// Each goal.
    pub goals: Vec<GoalCost>,
    /// Whether all of these are proved to be the least; otherwise they are enough, and less may be.
    pub proved: bool,
}

/// What every goal costs: alone, and on top of the others.
pub fn goal_costs(what_if: &WhatIf) -> GoalCosts {
    let open = AtomicBool::new(false);
    let least = |keep: &dyn Fn(&String) -> bool| {
        let Some((least, proved)) = least(what_if, |key, _| keep(key)) else {
            open.fetch_or(what_if.settings.deadline.has_passed(), Ordering::Relaxed);
            return None;
        };
        open.fetch_or(!proved, Ordering::Relaxed);
        Some(least)
    };
    let whole = |value: f64, alone: Option<&String>| enough(what_if, value, alone);
    let all = least(&|_| true);
    let keys: Vec<&String> = what_if.reading.brief.goal.keys().collect();
    let costs = keys.into_par_iter().map(|key| {
        let alone = least(&|other| other == key);
        let on_top = all.and_then(|all| Some(all - least(&|other| other != key)?));
        let alone = alone.map(|least| whole(least, Some(key)));
        GoalCost { goal: key.clone(), alone, on_top: on_top.map(|cost| cost.max(0.0)) }
    });
    let goals = costs.collect();
    let told = all.map(|least| whole(least, None));
    GoalCosts { all: told, none: least(&|_| false), goals, proved: !open.into_inner() }
}

/// How much more than the least is tried until a plan of just so much meets the goals: a budget at its very edge leaves no
/// room for what plans round.
const MORE: [f64; 5] = [0.0, 1e-6, 1e-5, 1e-4, 1e-3];

/// The least as it can be typed: in whole money where it is much, and so that the plan of it meets all goals, or the one
/// that is asked for alone.
fn enough(what_if: &WhatIf, least: f64, alone: Option<&String>) -> f64 {
    let typed = |more: f64| {
        let value = least * (1.0 + more);
        if value >= WHOLE { value.ceil() } else { value }
    };
    let others = what_if.reading.brief.goal.keys().filter(|key| alone.is_some_and(|alone| alone != *key));
    let others: Vec<String> = others.map(|key| format!("{}=none", key_path(&["goal", key]))).collect();
    let meets = |budget: &f64| {
        let set = [others.clone(), vec![format!("campaign.budget={}", unmistakable(*budget))]].concat();
        what_if.answer(&set).is_some_and(|answer| answer.plan.goals.iter().all(|goal| goal.met))
    };
    MORE.map(typed).into_iter().find(meets).unwrap_or_else(|| typed(0.0))
}

/// The least of the budget that meets the goals that are kept, and whether that is proved; none when nothing does.
fn least(what_if: &WhatIf, keep: impl Fn(&String, &brief::Goal) -> bool) -> Option<(f64, bool)> {
    let reading = what_if.reading;
    let stated = reading.brief.campaign.budget?.get();
    let mut kept = reading.brief.clone();
    kept.goal.retain(|key, goal| keep(key, goal));
    // What the brief wants most of stands in the way of nothing: the case is made for the least of the budget.
    kept.objective = Objective { minimise: Some("spend".to_owned()), ..Objective::default() };
    let asked = Asked { what_if, brief: kept };
    let enough = |times: f64| match asked.at(stated * times, None) {
        Tried::Enough(needed) => Some((stated * times, needed)),
        Tried::Short | Tried::Open => None,
    };
    let (tried, needed) = TIMES.into_iter().find_map(enough)?;
    // Where nothing is needed, there is no smaller budget to try.
    let moves = needed.budget > LEAST && asked.moves_with_budget(tried, needed.budget);
    Some(if moves { asked.below(tried, needed) } else { (needed.budget, needed.is_proved()) })
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
    fn case(&self, budget: f64) -> Option<Case> {
        let mut brief = self.brief.clone();
        brief.campaign.budget = Some(Positive::new(budget).ok()?);
        Case::join(&brief, &self.what_if.reading.catalogue).ok()
    }

    /// What is needed of a budget, with shares of the budget as they are there; `near` is what another one needs.
    fn at(&self, budget: f64, near: Option<&Needed>) -> Tried {
        let Some(case) = self.case(budget).map(Case::for_the_least_budget) else { return Tried::Short };
        let answer = match near {
            Some(near) => self.what_if.solved_near(case, &near.answer),
            None => self.what_if.solved(case),
        };
        let answer = match answer {
            Ok(answer) => answer,
            Err(NoPlan::Contradiction) => return Tried::Short,
            Err(_) => return Tried::Open,
        };
        let (plan, campaign) = (&answer.plan, &answer.case.campaign);
        let budget = (campaign.money() - plan.unspent) / (1.0 - campaign.reserve);
        match plan.goals.iter().all(|goal| goal.met) {
            true => Tried::Enough(Box::new(Needed { budget, answer })),
            false if plan.status != Status::NotProved => Tried::Short,
            false => Tried::Open,
        }
    }

    /// Whether wishes and limits are other amounts at another budget, as shares of it are.
    fn moves_with_budget(&self, one: f64, other: f64) -> bool {
        let amounts = |budget: f64| -> Option<Vec<f64>> {
            let limits = self.case(budget)?.limits;
            let asked = limits.iter().filter(|limit| limit.family != Family::Budget);
            Some(asked.map(|limit| limit.row.bound * limit.row.scale).collect())
        };
        let (Some(one), Some(other)) = (amounts(one), amounts(other)) else { return true };
        one.iter().zip(&other).any(|(one, other)| (one - other).abs() > SAME * one.abs().max(1.0))
    }

    /// The least budget where shares of it shrink with it: ever less, each time what is needed of the last, and where that is
    /// not enough, halfway back. What a budget needs beyond itself is convex in it, so those that are enough lie together.
    fn below(&self, tried: f64, needed: Box<Needed>) -> (f64, bool) {
        // Of whole things a little less of the budget may do where hardly less does not.
        let mut proved = needed.is_proved() && !takes_a_search(&needed.answer.case);
        let (mut short, mut next) = (0.0_f64, needed.budget * (1.0 + HAIR));
        let (mut enough, mut needed) = (tried, needed);
        for _ in 0..MOST_TRIES {
            if enough - needed.budget.max(short) <= SAME * enough {
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
            if next <= short * (1.0 + SAME) {
                next = 0.5 * (short + enough);
            }
        }
        (enough, proved)
    }
}

/// Where a budget needs itself, on the straight line through two budgets and what they need; a hair above it.
fn ahead((before, needed_before): (f64, f64), (now, needed): (f64, f64)) -> f64 {
    let slope = (needed_before - needed) / (before - now);
    let there = now - (now - needed) / (1.0 - slope);
    let ahead = if (0.0..1.0).contains(&slope) && there > 0.0 { there.min(needed) } else { needed };
    ahead * (1.0 + HAIR)
}

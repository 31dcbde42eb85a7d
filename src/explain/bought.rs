//! Why a line gets what it gets: the lines it is in balance with, and the bounds that hold it.
//!
//! At a best plan, what the next money brings in a line equals what it takes: the price of the budget and
//! of every other bound the line is part of. Lines that only the budget binds bring the same; a line that
//! brings more is held down, one that brings less is held up.

use serde::Serialize;

use crate::bound::Multipliers;
use crate::case::{Case, Family};
use crate::what_if::Answer;

/// A share of a line's price below which a bound does not hold it.
const NOTHING: f64 = 1e-4;

/// The reasons of a line.
#[derive(Clone, Debug, Serialize)]
pub struct Bought {
    /// The phase's key.
    pub phase: String,
    /// The channel's key.
    pub channel: String,
    /// Its name.
    pub channel_name: String,
    /// The phase's name.
    pub phase_name: String,
    /// Net media.
    pub spend: f64,
    /// Points of the phase's own reach that the next step of money would add here; none where it builds none.
    pub next_points: Option<f64>,
    /// What the next money brings here, as a multiple of what the budget brings; none where money is not short.
    pub times_the_budget: Option<f64>,
    /// The names of the lines whose next money brings the same.
    pub balanced_with: Vec<String>,
    /// What holds it.
    pub held: Vec<Held>,
}

/// A bound that holds a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Held {
    /// What a planner calls it.
    pub by: String,
    /// Whether it keeps the line from being more; it keeps it from being less otherwise.
    pub down: bool,
}

/// The reasons of every line, in the plan's order.
pub(super) fn of_all(base: &Answer, step: f64) -> Vec<Bought> {
    let Some(multipliers) = base.found.settled.last().map(|settled| &settled.multipliers) else {
        return Vec::new();
    };
    let case = &base.case;
    let lines = base.plan.lines.iter().filter_map(|line| {
        let key = format!("{}.{}", line.channel, line.phase);
        Some((line, case.placements.iter().position(|placement| placement.key == key)?))
    });
    let mut all: Vec<Bought> = Vec::new();
    for (line, p) in lines {
        let next_points = line.next_reach_point_cost.map(|cost| step / cost);
        all.push(Bought {
            phase: line.phase.clone(),
            channel: line.channel.clone(),
            channel_name: line.channel_name.clone(),
            phase_name: case.phases[case.placements[p].phase].journey.name.to_owned(),
            spend: line.spend,
            next_points,
            times_the_budget: times_the_budget(case, multipliers, p),
            balanced_with: Vec::new(),
            held: held(case, multipliers, p),
        });
    }
    let free: Vec<String> = all.iter().filter(|one| one.is_free()).map(Bought::name).collect();
    for one in all.iter_mut().filter(|one| one.is_free()) {
        let own = one.name();
        one.balanced_with = free.iter().filter(|name| **name != own).cloned().collect();
    }
    all
}

impl Bought {
    /// The line's name in a sentence: `Radio spot in See`.
    pub fn name(&self) -> String {
        format!("{} in {}", self.channel_name, self.phase_name)
    }

    /// Whether only the budget binds it.
    fn is_free(&self) -> bool {
        self.held.is_empty() && self.times_the_budget.is_some() && self.spend > 0.0
    }
}

/// What the budget takes for one `x`, at its price.
fn budget_price(case: &Case, multipliers: &Multipliers, p: usize) -> f64 {
    price_of(case, multipliers, p, 0)
}

fn price_of(case: &Case, multipliers: &Multipliers, p: usize, limit: usize) -> f64 {
    let terms = case.limits.get(limit).map_or(&[][..], |limit| &limit.row.terms);
    let coefficient = terms.iter().find(|(q, _)| *q == p).map_or(0.0, |(_, c)| *c);
    coefficient * multipliers.limit.get(limit).copied().unwrap_or(0.0)
}

/// What every bound together takes for one `x`, over what the budget takes.
fn times_the_budget(case: &Case, multipliers: &Multipliers, p: usize) -> Option<f64> {
    let budget = budget_price(case, multipliers, p);
    let all: f64 = (0..case.limits.len()).map(|limit| price_of(case, multipliers, p, limit)).sum();
    (budget > 1e-9).then(|| (all + contact_cap(case, multipliers, p)) / budget)
}

/// What the frequency caps of a follower take for one `x`.
fn contact_cap(case: &Case, multipliers: &Multipliers, p: usize) -> f64 {
    let caps = case.follows.iter().zip(&multipliers.contact_cap).filter(|(follow, _)| follow.placement == p);
    caps.map(|(follow, kappa)| kappa * case.contacts_per_head(p, follow.audience) / follow.frequency_cap).sum()
}

/// The bounds other than the budget that have a price for a placement, and the pools that are full.
fn held(case: &Case, multipliers: &Multipliers, p: usize) -> Vec<Held> {
    let budget = budget_price(case, multipliers, p);
    let prices: Vec<f64> = (0..case.limits.len()).map(|limit| price_of(case, multipliers, p, limit)).collect();
    let size = prices.iter().fold(budget.abs(), |size, price| size.max(price.abs()));
    let mut held: Vec<Held> = Vec::new();
    for (limit, price) in case.limits.iter().zip(&prices).filter(|(limit, _)| limit.family != Family::Budget) {
        if price.abs() > NOTHING * size && size > 1e-9 {
            held.push(Held { by: case.title(limit), down: *price > 0.0 });
        }
    }
    if contact_cap(case, multipliers, p) > NOTHING * size.max(1e-9) {
        held.push(Held { by: "its frequency cap".to_owned(), down: true });
    }
    let full = case.follows.iter().zip(&multipliers.follow).any(|(follow, nu)| follow.placement == p && *nu > 1e-7);
    let shared = case.pools.iter().zip(&multipliers.pool);
    let shared = shared.filter(|(_, gamma)| **gamma > 1e-7);
    let shared = shared.flat_map(|(pool, _)| &pool.members).any(|&member| case.follows[member].placement == p);
    if full || shared {
        held.push(Held { by: "the people it can address again".to_owned(), down: true });
    }
    held
}

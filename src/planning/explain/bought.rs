//! Reasons of a line that is bought: the lines it is in balance with, and the bounds that bind it.
//!
//! At an optimum, the marginal value of a line equals its dual cost: the price of the budget and of every other bound
//! that counts the line. Lines that only the budget binds have the same marginal value; one with a higher value is
//! bound from above, one with a lower value from below. Where the duals do not show such a balance, as for what is
//! bought whole, a finite step more and less of the line are solved.

mod direction;
mod dual_costs;
mod trial;

use rayon::prelude::*;
use serde::Serialize;

use crate::planning::plan::Line;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Goal, Limit, LimitIndex, Placement, PlacementIndex, Problem, Side};
use crate::solver::dual_bound::Duals;
use crate::solver::recommend::SolvedStage;
use crate::text::language::Text;
use crate::text::messages::text;
use crate::text::number;
use crate::tolerance::reporting::{BINDS, PRICED, PRICED_FOR_A_LINE, PRICED_GOAL, SOLD_OUT};
use direction::{Direction, priced_step};
pub use trial::LineTrial;

/// Lines are in balance where their marginal values differ by at most this share.
const BALANCE: f64 = 0.01;
/// The most lines for which a step is solved.
const MOST_TRIED: usize = 12;

/// The reasons of a line.
#[derive(Clone, Debug, Serialize)]
pub struct BoughtLine {
    /// The phase's key.
    pub phase: String,
    /// The channel's key.
    pub channel: String,
    /// Its name.
    pub channel_name: Text,
    /// The phase's name.
    pub phase_name: Text,
    /// Net media.
    pub spend: f64,
    /// The cost of one more point of the phase's reach here; none where more money reaches nobody new.
    pub next_reach_point_cost: Option<f64>,
    /// The marginal value of money here, as a multiple of that where only the budget binds; none where money is not
    /// short, and where the weeks of the line differ.
    pub times_the_budget: Option<f64>,
    /// The names of the lines with the same marginal value.
    pub balanced_with: Vec<Text>,
    /// Whether only the budget binds it.
    #[serde(skip)]
    pub free: bool,
    /// What binds it.
    #[serde(rename = "held")]
    pub bindings: Vec<LineBinding>,
    /// The goals without anything to spare that would be lower for less of it, other things equal.
    pub needed_by: Vec<String>,
    /// What a step more and less of it bring, solved, where the duals do not explain its spend.
    #[serde(rename = "tried")]
    pub trial: Option<LineTrial>,
}

/// A bound that binds a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineBinding {
    /// What a planner calls it.
    pub by: Text,
    /// Whether it keeps the line from being larger; otherwise it keeps it from being smaller.
    #[serde(rename = "down")]
    pub from_above: bool,
    /// Whether it fixes the line on both sides, as an exact amount does.
    #[serde(skip)]
    pub fixed: bool,
}

impl LineBinding {
    fn by(by: Text, from_above: bool) -> Self {
        Self { by, from_above, fixed: false }
    }
}

impl BoughtLine {
    /// The line's name in a sentence: `Radio spot in See`.
    pub fn name(&self) -> Text {
        text!("in", term = self.channel_name, names = self.phase_name)
    }

    /// Whether a balance, a bound or a goal explains its spend.
    pub fn is_explained(&self) -> bool {
        self.free || !self.bindings.is_empty() || !self.needed_by.is_empty()
    }
}

/// The reasons of every line, in the plan's order.
pub(super) fn of_all(what_if: &WhatIf, base: &Answer, step: f64) -> Vec<BoughtLine> {
    let problem = &base.problem;
    let lines = base.plan.lines.iter().filter_map(|line| {
        let key = line.key();
        Some((line, problem.placements.position(|placement| placement.key == key)?))
    });
    let lines: Vec<(&Line, PlacementIndex)> = lines.collect();
    let mut bought_lines: Vec<BoughtLine> = lines.iter().map(|&(line, p)| of_line(base, line, p)).collect();
    let free_lines: Vec<Text> =
        bought_lines.iter().filter(|bought_line| bought_line.free).map(BoughtLine::name).collect();
    for bought_line in &mut bought_lines {
        // Where no line is free, there is no marginal value to compare with.
        bought_line.times_the_budget = bought_line.times_the_budget.filter(|_| !free_lines.is_empty());
        if bought_line.free {
            let own_name = bought_line.name();
            bought_line.balanced_with = free_lines.iter().filter(|name| **name != own_name).cloned().collect();
        }
    }
    let mut unexplained: Vec<(&mut BoughtLine, &Line, &Placement)> = bought_lines
        .iter_mut()
        .zip(&lines)
        .filter(|(bought_line, _)| !bought_line.is_explained())
        .map(|(bought_line, &(line, p))| (bought_line, line, &problem.placements[p]))
        .collect();
    unexplained.sort_by(|a, b| b.0.spend.total_cmp(&a.0.spend));
    unexplained.truncate(MOST_TRIED);
    unexplained.into_par_iter().for_each(|(bought_line, line, placement)| {
        bought_line.trial = trial::of_line(what_if, base, line, placement, step).ok();
    });
    bought_lines
}

/// The reasons of a line by the plan's duals.
fn of_line(base: &Answer, line: &Line, p: PlacementIndex) -> BoughtLine {
    let problem = &base.problem;
    let mut bought_line = BoughtLine {
        phase: line.phase.clone(),
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        phase_name: problem.phases[problem.placements[p].phase].journey.name.clone(),
        spend: line.spend,
        next_reach_point_cost: line.next_reach_point_cost,
        times_the_budget: None,
        balanced_with: Vec::new(),
        free: false,
        bindings: Vec::new(),
        needed_by: Vec::new(),
        trial: None,
    };
    let directions = Direction::of_line(problem, p, &base.found.x);
    let sold_in_lots = problem.placements[p].lot.is_some();
    let Some(step) = priced_step(base).filter(|_| !sold_in_lots && !directions.is_empty()) else { return bought_line };
    let stationarities: Vec<Stationarity> =
        directions.iter().map(|direction| stationarity(base, step, direction)).collect();
    if stationarities.contains(&Stationarity::Unknown) {
        return bought_line;
    }
    let duals = &step.duals;
    for direction in &directions {
        bought_line.bindings.extend(bound_bindings(problem, duals, direction));
    }
    if stationarities.contains(&Stationarity::Kink) {
        bought_line.bindings.push(LineBinding::by(text!("bend-in-its-reach-curve"), true));
    }
    if stationarities.contains(&Stationarity::SoldOut) {
        bought_line.bindings.push(LineBinding::by(text!("all-there"), true));
    }
    bought_line.bindings.extend(frequency_bindings(base, p));
    bought_line.needed_by = goals(base, duals, p, &directions, true);
    let opposing_goals = goals(base, duals, p, &directions, false).into_iter();
    bought_line.bindings.extend(
        opposing_goals
            .map(|goal| LineBinding::by(text!("named-goals", count = 1, names = number::quoted(&goal)), true)),
    );
    let mut known_bindings = Vec::new();
    bought_line.bindings.retain(|binding| {
        !known_bindings.contains(binding) && {
            known_bindings.push(binding.clone());
            true
        }
    });
    bought_line.times_the_budget = times_the_budget(problem, duals, &directions);
    let balanced = bought_line.times_the_budget.is_some_and(|times| (times - 1.0).abs() <= BALANCE);
    bought_line.free =
        bought_line.bindings.is_empty() && balanced && bought_line.spend > 0.0 && !counted(problem, duals, &directions);
    bought_line
}

/// Whether the plan is stationary along a direction, at its own duals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stationarity {
    /// The slopes to both sides are 0.
    Smooth,
    /// A kink of the reach curve: more costs more than it brings, and less loses more than it saves.
    Kink,
    /// More would be bought, but the volume is sold out.
    SoldOut,
    /// The duals do not say.
    Unknown,
}

fn stationarity(base: &Answer, step: &SolvedStage, direction: &Direction) -> Stationarity {
    let (problem, x) = (&base.problem, &base.found.x);
    let gain_tolerance = BALANCE * direction.size(base, &step.duals);
    let (more, less) = direction.gains(base, step);
    match (more, less) {
        (more, less) if more.abs() <= gain_tolerance && less.abs() <= gain_tolerance => Stationarity::Smooth,
        (more, less) if more <= gain_tolerance && less <= gain_tolerance => Stationarity::Kink,
        (more, less)
            if more > gain_tolerance
                && less <= gain_tolerance
                && x[direction.bought] >= problem.placements[direction.bought].most * (1.0 - SOLD_OUT) =>
        {
            Stationarity::SoldOut
        }
        _ => Stationarity::Unknown,
    }
}

/// The marginal value of money over that where only the budget binds; none where the weeks of the line differ.
fn times_the_budget(problem: &Problem, duals: &Duals, directions: &[Direction]) -> Option<f64> {
    let mut relative_costs =
        directions.iter().map(|direction| dual_costs::relative_to_budget(problem, duals, direction));
    let first_cost = relative_costs.next()??;
    relative_costs
        .all(|relative_cost| {
            relative_cost.is_some_and(|relative_cost| (relative_cost - first_cost).abs() <= BALANCE * first_cost)
        })
        .then_some(first_cost)
}

/// Whether a goal with a dual counts the line in its linear form, as clicks.
fn counted(problem: &Problem, duals: &Duals, directions: &[Direction]) -> bool {
    let priced = problem.goals.iter().zip(&duals.goal).filter(|(_, mu)| **mu > PRICED_GOAL);
    let mut terms = priced.flat_map(|(goal, _)| &goal.form.linear);
    terms.any(|&(q, c)| c != 0.0 && directions.iter().any(|direction| direction.rise(q) != 0.0))
}

/// The goals with a dual that are lower for less of a line; with `helps` false, those on a return or a cost that are
/// higher.
fn goals(base: &Answer, duals: &Duals, p: PlacementIndex, directions: &[Direction], helps: bool) -> Vec<String> {
    let (problem, x) = (&base.problem, &base.found.x);
    let priced = problem.goals.iter().zip(&duals.goal).filter(|(_, mu)| **mu > PRICED_GOAL).map(|(goal, _)| goal);
    let goals_of_line = priced.filter(|goal| {
        goal.members.contains(&p) || directions.iter().any(|direction| goal.members.contains(&direction.bought))
    });
    let value = |goal: &Goal, x: &Decision| Outcome::of(problem, x).value(&goal.form, x);
    let needed = goals_of_line.filter(|goal| {
        let goal_value = value(goal, x);
        directions.iter().any(|direction| {
            let goal_loss = goal_value - value(goal, &direction.perturbed(x, -direction.perturbation(x)));
            if helps {
                goal_loss > f64::EPSILON * goal_value.abs()
            } else {
                goal.is_ratio() && goal_loss < -f64::EPSILON * goal_value.abs()
            }
        })
    });
    needed.map(|goal| goal.key.clone()).collect()
}

/// The limits on an average frequency that bind a placement, from above or from below.
fn frequency_bindings(base: &Answer, p: PlacementIndex) -> impl Iterator<Item = LineBinding> {
    let (problem, x) = (&base.problem, &base.found.x);
    let sums = Outcome::of(problem, x).sums;
    let sides = problem.frequency_caps.iter().map(|cap| (cap, 1.0));
    let sides = sides.chain(problem.frequency_floors.iter().map(|floor| (floor, -1.0)));
    sides.filter(move |(frequency_limit, _)| frequency_limit.members.contains(&p)).filter_map(
        move |(frequency_limit, sign)| {
            let bound =
                base.plan.limits.iter().find(|limit| limit.limit == frequency_limit.row_name() && limit.binding)?;
            Some(LineBinding::by(bound.title.clone(), sign * frequency_limit.rise(problem, &sums, x, p) > 0.0))
        },
    )
}

/// The bounds other than the budget with a dual along a direction, and the pools that are full.
fn bound_bindings(problem: &Problem, duals: &Duals, direction: &Direction) -> Vec<LineBinding> {
    let cost = |limit: LimitIndex| dual_costs::of_limit(problem, duals, direction, limit).as_member;
    let costs: Vec<f64> = problem.limits.keys().map(cost).collect();
    let largest_cost = costs.iter().fold(0.0_f64, |largest_cost, cost| largest_cost.max(cost.abs()));
    let mut bindings: Vec<LineBinding> = Vec::new();
    let is_reported = |limit: &Limit| !matches!(limit.family, Family::Budget | Family::Calendar);
    for (limit, cost) in problem.limits.iter().zip(&costs).filter(|(limit, _)| is_reported(limit)) {
        if cost.abs() > BINDS * largest_cost && largest_cost > PRICED {
            bindings.push(LineBinding {
                fixed: is_fixed(limit),
                ..LineBinding::by(Text::of(|| problem.title(limit)), *cost > 0.0)
            });
        }
    }
    if dual_costs::of_contact_caps(problem, duals, direction) > BINDS * largest_cost.max(PRICED) {
        bindings.push(LineBinding::by(text!("its-frequency-cap"), true));
    }
    let rises = |follow: &crate::problem::Follow| direction.rise(follow.placement) != 0.0;
    let pool_exhausted =
        problem.follows.iter().zip(&duals.follow).any(|(follow, nu)| *nu > PRICED_FOR_A_LINE && rises(follow));
    let shared_pools = problem.pools.iter().zip(&duals.pool).filter(|(_, gamma)| **gamma > PRICED_FOR_A_LINE);
    let shared_pools = shared_pools.flat_map(|(pool, _)| &pool.members).any(|&member| rises(&problem.follows[member]));
    if pool_exhausted || shared_pools {
        let people = text!("people-it-can-address-again");
        bindings.push(LineBinding::by(people, true));
    }
    bindings
}

/// Whether a bound is a wish or a limit for an exact amount.
fn is_fixed(limit: &Limit) -> bool {
    limit.side == Side::Exactly && matches!(limit.family, Family::Wish | Family::Limit)
}

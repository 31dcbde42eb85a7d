//! Why a line gets what it gets: the lines it is in balance with, and the bounds that hold it.
//!
//! At a best plan, what the next money brings in a line equals what it takes: the price of the budget and
//! of every other bound the line is part of. Lines that only the budget binds bring the same; a line that
//! brings more is held down, one that brings less is held up. Where the plan's prices do not say that a line is in
//! balance, as of what is bought whole, so much more and so much less of it are solved again.

mod takes;
mod tried;
mod way;

use rayon::prelude::*;
use serde::Serialize;

use crate::planning::plan::Line;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Goal, Limit, LimitIndex, Placement, PlacementIndex, Problem, Side};
use crate::solver::dual_bound::Duals;
use crate::solver::recommend::Settled;
use crate::text::language::{Text, text};
use crate::text::number;
use crate::tolerance::telling::{HOLDS, PRICED, PRICED_FOR_A_LINE, PRICED_GOAL, SOLD_OUT};
pub use tried::Tried;
use way::{Way, priced_step};

/// Lines are in balance where what the next money brings differs by less than this share.
const BALANCE: f64 = 0.01;
/// How many lines are solved for.
const MOST_TRIED: usize = 12;

/// The reasons of a line.
#[derive(Clone, Debug, Serialize)]
pub struct Bought {
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
    /// What one more point of the phase's reach costs here; none where more money reaches nobody new.
    pub next_reach_point_cost: Option<f64>,
    /// What the next money brings here, as a multiple of what it brings where only the budget limits it; none
    /// where money is not short, and where its weeks differ.
    pub times_the_budget: Option<f64>,
    /// The names of the lines whose next money brings the same.
    pub balanced_with: Vec<Text>,
    /// Whether only the budget limits it.
    #[serde(skip)]
    pub free: bool,
    /// What holds it.
    pub held: Vec<Held>,
    /// The goals that come out lower for less of it while all else stays, and have nothing to spare.
    pub needed_by: Vec<String>,
    /// What so much more and less of it bring, solved again, where no price says why it gets what it gets.
    pub tried: Option<Tried>,
}

/// A bound that holds a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Held {
    /// What a planner calls it.
    pub by: Text,
    /// Whether it keeps the line from being more; it keeps it from being less otherwise.
    pub down: bool,
    /// Whether it leaves the line no way either, as an amount that is fixed does.
    #[serde(skip)]
    pub fixed: bool,
}

impl Held {
    fn by(by: Text, down: bool) -> Self {
        Self { by, down, fixed: false }
    }
}

impl Bought {
    /// The line's name in a sentence: `Radio spot in See`.
    pub fn name(&self) -> Text {
        text!("{} in {}", "{} in {}", self.channel_name, self.phase_name)
    }

    /// Whether a balance, a bound or a goal says why it gets what it gets.
    pub fn is_explained(&self) -> bool {
        self.free || !self.held.is_empty() || !self.needed_by.is_empty()
    }
}

/// The reasons of every line, in the plan's order.
pub(super) fn of_all(what_if: &WhatIf, base: &Answer, step: f64) -> Vec<Bought> {
    let problem = &base.problem;
    let lines = base.plan.lines.iter().filter_map(|line| {
        let key = line.key();
        Some((line, problem.placements.position(|placement| placement.key == key)?))
    });
    let lines: Vec<(&Line, PlacementIndex)> = lines.collect();
    let mut all: Vec<Bought> = lines.iter().map(|&(line, p)| of_line(base, line, p)).collect();
    let free: Vec<Text> = all.iter().filter(|one| one.free).map(Bought::name).collect();
    for one in &mut all {
        // Where no line is free, there is no elsewhere to compare with.
        one.times_the_budget = one.times_the_budget.filter(|_| !free.is_empty());
        if one.free {
            let own = one.name();
            one.balanced_with = free.iter().filter(|name| **name != own).cloned().collect();
        }
    }
    let mut untold: Vec<(&mut Bought, (&Line, &Placement))> = all
        .iter_mut()
        .zip(&lines)
        .filter(|(one, _)| !one.is_explained())
        .map(|(one, &(line, p))| (one, (line, &problem.placements[p])))
        .collect();
    untold.sort_by(|a, b| b.0.spend.total_cmp(&a.0.spend));
    untold.truncate(MOST_TRIED);
    untold.into_par_iter().for_each(|(one, line)| one.tried = tried::of_line(what_if, base, line, step).ok());
    all
}

/// What the plan's prices say of a line.
fn of_line(base: &Answer, line: &Line, p: PlacementIndex) -> Bought {
    let problem = &base.problem;
    let mut one = Bought {
        phase: line.phase.clone(),
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        phase_name: problem.phases[problem.placements[p].phase].journey.name.clone(),
        spend: line.spend,
        next_reach_point_cost: line.next_reach_point_cost,
        times_the_budget: None,
        balanced_with: Vec::new(),
        free: false,
        held: Vec::new(),
        needed_by: Vec::new(),
        tried: None,
    };
    let ways = Way::of_line(problem, p, &base.found.x);
    let whole = problem.placements[p].lot.is_some();
    let Some(step) = priced_step(base).filter(|_| !whole && !ways.is_empty()) else { return one };
    let corners: Vec<Corner> = ways.iter().map(|way| corner(base, step, way)).collect();
    if corners.contains(&Corner::Unknown) {
        return one;
    }
    let duals = &step.duals;
    for way in &ways {
        one.held.extend(held(problem, duals, way));
    }
    if corners.contains(&Corner::Curve) {
        one.held.push(Held::by(text!("a bend in its reach curve", "een knik in de bereikscurve"), true));
    }
    if corners.contains(&Corner::End) {
        one.held.push(Held::by(text!("all there is of it", "wat er te koop is"), true));
    }
    one.held.extend(averages(base, p));
    one.needed_by = goals(base, duals, (p, &ways), true);
    let against = goals(base, duals, (p, &ways), false).into_iter();
    one.held.extend(against.map(|goal| Held::by(text!("goal {}", "doel {}", number::quoted(&goal)), true)));
    let mut once = Vec::new();
    one.held.retain(|held| {
        !once.contains(held) && {
            once.push(held.clone());
            true
        }
    });
    one.times_the_budget = times(problem, duals, &ways);
    let alike = one.times_the_budget.is_some_and(|times| (times - 1.0).abs() <= BALANCE);
    one.free = one.held.is_empty() && alike && one.spend > 0.0 && !counted(problem, duals, &ways);
    one
}

/// Where a way stands on the curves, at the plan's prices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Corner {
    /// The next money brings what the last did.
    None,
    /// The next money brings less than it takes, and the last brought more.
    Curve,
    /// More would be bought, if there were more.
    End,
    /// The prices do not say.
    Unknown,
}

fn corner(base: &Answer, step: &Settled, way: &Way) -> Corner {
    let (problem, x) = (&base.problem, &base.found.x);
    let size = BALANCE * way.size(base, &step.duals);
    let (more, less) = way.gains(base, step);
    match (more, less) {
        (more, less) if more.abs() <= size && less.abs() <= size => Corner::None,
        (more, less) if more <= size && less <= size => Corner::Curve,
        (more, less)
            if more > size
                && less <= size
                && x[way.bought] >= problem.placements[way.bought].most * (1.0 - SOLD_OUT) =>
        {
            Corner::End
        }
        _ => Corner::Unknown,
    }
}

/// What the next money brings, over what it brings where only the budget limits it; none where the weeks differ.
fn times(problem: &Problem, duals: &Duals, ways: &[Way]) -> Option<f64> {
    let mut each = ways.iter().map(|way| takes::over_the_budgets(problem, duals, way));
    let first = each.next()??;
    each.all(|times| times.is_some_and(|times| (times - first).abs() <= BALANCE * first)).then_some(first)
}

/// Whether a goal that counts clicks or the like asks for this line, besides the reach it shares in.
fn counted(problem: &Problem, duals: &Duals, ways: &[Way]) -> bool {
    let priced = problem.goals.iter().zip(&duals.goal).filter(|(_, mu)| **mu > PRICED_GOAL);
    let mut terms = priced.flat_map(|(goal, _)| &goal.form.linear);
    terms.any(|&(q, c)| c != 0.0 && ways.iter().any(|way| way.rise(q) != 0.0))
}

/// The goals with a price that come out lower for less of a line, or those that come out higher: a return or a cost
/// that it worsens.
fn goals(base: &Answer, duals: &Duals, (p, ways): (PlacementIndex, &[Way]), helps: bool) -> Vec<String> {
    let (problem, x) = (&base.problem, &base.found.x);
    let priced = problem.goals.iter().zip(&duals.goal).filter(|(_, mu)| **mu > PRICED_GOAL).map(|(goal, _)| goal);
    let own =
        priced.filter(|goal| goal.members.contains(&p) || ways.iter().any(|way| goal.members.contains(&way.bought)));
    let value = |goal: &Goal, x: &Decision| Outcome::of(problem, x).value(&goal.form, x);
    let asked = own.filter(|goal| {
        let now = value(goal, x);
        ways.iter().any(|way| {
            let lost = now - value(goal, &way.moved(x, -way.hair(x)));
            if helps { lost > f64::EPSILON * now.abs() } else { goal.is_ratio() && lost < -f64::EPSILON * now.abs() }
        })
    });
    asked.map(|goal| goal.key.clone()).collect()
}

/// The limits on a frequency that bind, and which way they hold a placement.
fn averages(base: &Answer, p: PlacementIndex) -> impl Iterator<Item = Held> {
    let (problem, x) = (&base.problem, &base.found.x);
    let sums = Outcome::of(problem, x).sums;
    let sides = problem.frequency_caps.iter().map(|cap| (cap, 1.0));
    let sides = sides.chain(problem.frequency_floors.iter().map(|floor| (floor, -1.0)));
    sides.filter(move |(one, _)| one.members.contains(&p)).filter_map(move |(one, way)| {
        let bound = base.plan.limits.iter().find(|limit| limit.limit == one.row_name() && limit.binding)?;
        Some(Held::by(bound.title.clone(), way * one.rise(problem, &sums, x, p) > 0.0))
    })
}

/// The bounds other than the budget that have a price along a way, and the pools that are full.
fn held(problem: &Problem, duals: &Duals, way: &Way) -> Vec<Held> {
    let takes = |limit: LimitIndex| takes::of_limit(problem, duals, way, limit).as_member;
    let prices: Vec<f64> = problem.limits.keys().map(takes).collect();
    let size = prices.iter().fold(0.0_f64, |size, price| size.max(price.abs()));
    let mut held: Vec<Held> = Vec::new();
    let told = |limit: &Limit| !matches!(limit.family, Family::Budget | Family::Calendar);
    for (limit, price) in problem.limits.iter().zip(&prices).filter(|(limit, _)| told(limit)) {
        if price.abs() > HOLDS * size && size > PRICED {
            held.push(Held { fixed: is_fixed(limit), ..Held::by(Text::of(|| problem.title(limit)), *price > 0.0) });
        }
    }
    if takes::of_contact_caps(problem, duals, way) > HOLDS * size.max(PRICED) {
        held.push(Held::by(text!("its frequency cap", "de maximale contactfrequentie"), true));
    }
    let rises = |follow: &crate::problem::Follow| way.rise(follow.placement) != 0.0;
    let full = problem.follows.iter().zip(&duals.follow).any(|(follow, nu)| *nu > PRICED_FOR_A_LINE && rises(follow));
    let shared = problem.pools.iter().zip(&duals.pool).filter(|(_, gamma)| **gamma > PRICED_FOR_A_LINE);
    let shared = shared.flat_map(|(pool, _)| &pool.members).any(|&member| rises(&problem.follows[member]));
    if full || shared {
        let people = text!("the people it can address again", "de mensen die het opnieuw kan aanspreken");
        held.push(Held::by(people, true));
    }
    held
}

/// Whether a bound is a wish or a limit for neither more nor less.
fn is_fixed(limit: &Limit) -> bool {
    limit.side == Side::Exactly && matches!(limit.family, Family::Wish | Family::Limit)
}

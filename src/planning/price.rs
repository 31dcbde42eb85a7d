//! Prices: what one more of the budget, of a bound or of a goal is worth at the margin, on either side.
//!
//! The best value is a concave function of every bound, so it has a slope to the left and one to the right
//! of where the bound stands; they differ at a kink, where one more buys something else than one less
//! saves. Each is read from the best split and the duals of the brief with the bound moved by a hair
//! that way: how the Lagrangian changes between the two briefs with both held is the price (the envelope
//! theorem), whatever else of the problem depends on the same value. Where a goal is missed, money is worth
//! first what it brings that goal: a price belongs to the first step in the order of wishes it moves.
//!
//! A slope says little where something is bought whole, and where it soon ends. There so much more and so much less
//! are solved instead, and told.

use std::cmp::Ordering;

use rayon::prelude::*;
use serde::Serialize;

use crate::planning::parameter::{self, Eases, Parameter, Row, Unit};
use crate::planning::plan::{Effect, Plan};
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Problem, Sense};
use crate::solver::dual_bound::{self, Duals, PrimalPoint};
use crate::solver::polish::polish;
use crate::solver::recommend::{self, NoPlan, Recommendation, SolvedStage};
use crate::solver::stage::{Aim, Stage};
use crate::text::language::Text;
use crate::tolerance::proving::CARRIED;
use crate::tolerance::reporting::{BOUND_PERTURBATION, KINK, NO_SLOPE, SOLD_OUT_CARRIED};

/// How many bounds are solved for: the heaviest.
const MOST: usize = 40;
/// What is solved may differ from what a slope says by this share of it.
const BORNE_OUT: f64 = 0.1;

/// What a bound or a goal is worth.
#[derive(Clone, Debug, Serialize)]
pub struct Price {
    /// The row it is of.
    pub row: Row,
    /// What a planner calls it.
    pub title: Text,
    /// Its key in the brief.
    pub path: String,
    /// What it is now; shares as fractions of 1.
    pub now: f64,
    /// What it is counted in: a currency, `share`, or the name of what is counted.
    pub unit: String,
    /// What one less would cost: the slope to the left. None where less cannot be, and where something is bought whole.
    pub less: Option<Worth>,
    /// What one more would bring: the slope to the right. None where more cannot be, and where something is bought
    /// whole.
    pub more: Option<Worth>,
    /// So much more and less, each solved again: where something is bought whole, and where the slope soon ends.
    pub next: Option<Next>,
    /// A finite change, solved again; none where the changed brief has no plan.
    pub change: Option<Effect>,
    /// The value it was changed to.
    pub changed_to: f64,
    /// What the plan would gain without it, solved again; for a wish or a limit that can be dropped.
    pub without: Option<Effect>,
    /// The parameter it is the price of.
    #[serde(skip)]
    pub parameter: Parameter,
}

/// What so much more and less of a bound bring, each solved again.
#[derive(Clone, Debug, Serialize)]
pub struct Next {
    /// How much, in the bound's unit.
    pub by: f64,
    /// What so much more brings; none where there is no plan then.
    pub more: Option<Effect>,
    /// What so much less brings; none where there is no plan then.
    pub less: Option<Effect>,
}

/// The slope of a step's value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Worth {
    /// The priority of the missed goals it moves; the objective when none.
    pub priority: Option<u32>,
    /// Per unit of the bound: in the objective's own unit (reach as a share), or for missed goals in shares
    /// of their targets, added up.
    pub per_unit: f64,
}

impl Price {
    /// Whether a slope told of the next round amount is true of it, to within a tenth: it is the same on both sides,
    /// and a change ten times as large, solved again, brings most of what the slope says. What is lost on the way to a
    /// change is less before it, as values are concave.
    fn is_borne_out(&self) -> bool {
        let (Some(worth), false, Some(change)) = (&self.more, self.is_kink(), &self.change) else { return false };
        let said = worth.per_unit * (self.changed_to - self.now);
        let solved = match worth.priority {
            None if change.turns_goals() => return false,
            None => change.objective,
            Some(_) => change.nearer(),
        };
        (solved - said).abs() <= BORNE_OUT * said.abs().max(f64::MIN_POSITIVE)
    }

    /// Whether its slope is that of several goals together, so that it tells of none how much nearer it comes.
    fn is_shared(&self, plan: &Plan) -> bool {
        let priority = self.more.as_ref().and_then(|worth| worth.priority);
        priority.is_some_and(|priority| {
            plan.goals.iter().filter(|goal| goal.priority == priority && (!goal.met || goal.tight)).count() > 1
        })
    }

    /// Whether one more is worth something else than one less.
    pub fn is_kink(&self) -> bool {
        match (&self.less, &self.more) {
            (Some(less), Some(more)) => {
                let size = less.per_unit.abs().max(more.per_unit.abs());
                less.priority != more.priority || (less.per_unit - more.per_unit).abs() > KINK * size
            }
            _ => true,
        }
    }

    /// How much moving it a tenth either way would change, as its slope says or as was solved: shares of the goals'
    /// targets count before the objective.
    pub fn weight(&self) -> (bool, f64) {
        let slopes = [&self.less, &self.more].into_iter().flatten();
        let slopes = slopes.map(|worth| (worth.priority.is_some(), worth.per_unit.abs() * self.parameter.change()));
        let next = self.next.iter().flat_map(|next| [&next.more, &next.less]);
        let solved = next.chain([&self.change]).flatten().map(Effect::weight);
        slopes.chain(solved).fold((false, 0.0), |largest, size| if size > largest { size } else { largest })
    }
}

/// The prices of the budget, of every bound the plan stands at, and of every goal that is met with nothing to
/// spare; the heaviest first. What a missed goal asks for is the way out's to say.
pub fn of_all(what_if: &WhatIf, base: &Answer) -> Vec<Price> {
    let parameters = parameter::all(what_if.reading, &base.problem);
    let mut standing: Vec<Parameter> =
        parameters.into_iter().filter(|parameter| stands(&base.plan, parameter)).collect();
    if standing.len() > MOST {
        standing.sort_by(|a, b| first_guess(base, b).total_cmp(&first_guess(base, a)));
        standing.truncate(MOST);
    }
    let mut prices: Vec<Price> =
        standing.into_par_iter().filter_map(|parameter| of(what_if, base, parameter).ok()).collect();
    prices.sort_by(|a, b| {
        b.weight()
            .partial_cmp(&a.weight())
            .unwrap_or(Ordering::Equal)
            .then_with(|| a.row.to_string().cmp(&b.row.to_string()))
    });
    prices
}

/// What a tenth of a bound is worth by the plan's own duals; goals and the budget come first.
fn first_guess(base: &Answer, parameter: &Parameter) -> f64 {
    let limit = base.plan.limits.iter().find(|limit| parameter.row.is_bound(&limit.limit));
    let priced = limit.filter(|_| !parameter.row.is_budget());
    priced.map_or(f64::INFINITY, |limit| (limit.price * limit.bound).abs())
}

/// Whether the plan stands at a bound, or a goal is met with nothing to spare. A budget of which things are bought
/// whole is never spent to the last cent, and still in the way.
fn stands(plan: &Plan, parameter: &Parameter) -> bool {
    if plan.whole && parameter.row.is_budget() && plan.objective.sense == Sense::Maximise {
        return true;
    }
    let bound = plan.limits.iter().any(|limit| parameter.row.is_bound(&limit.limit) && limit.binding);
    let goal = plan.goals.iter().find(|goal| parameter.row.is_goal(&goal.goal));
    bound || goal.is_some_and(|goal| goal.met && goal.tight)
}

/// The price of one parameter, both sides, and what a finite change brings; why it is not known, where there was no
/// time.
pub fn of(what_if: &WhatIf, base: &Answer, parameter: Parameter) -> Result<Price, NoPlan> {
    let step = if parameter.eases == Eases::Down { -parameter.change() } else { parameter.change() };
    let changed_to = moved(&parameter, step);
    let (less, more) = if recommend::takes_a_search(&base.problem) || parameter.is_whole() {
        (None, None)
    } else {
        (side(what_if, base, &parameter, -1.0)?, side(what_if, base, &parameter, 1.0)?)
    };
    let away = parameter.away.clone().map(|away| effect(what_if, base, vec![away])).transpose()?;
    let mut price = Price {
        row: parameter.row.clone(),
        title: parameter.title.clone(),
        path: parameter.path.clone(),
        now: parameter.now,
        unit: match &parameter.unit {
            Unit::Money(currency) => currency.clone(),
            Unit::Share(_) => "share".to_owned(),
            Unit::Count(name) => name.clone(),
        },
        less,
        more,
        next: None,
        change: effect(what_if, base, vec![parameter.set(changed_to)])?,
        changed_to,
        without: away.flatten(),
        parameter,
    };
    if !price.is_borne_out() || price.is_shared(&base.plan) {
        price.next = Some(next(what_if, base, &price.parameter)?);
    }
    Ok(price)
}

/// What some changes bring, solved; none where there is no plan then.
fn effect(what_if: &WhatIf, base: &Answer, set: Vec<String>) -> Result<Option<Effect>, NoPlan> {
    Ok(what_if.known(&set)?.map(|after| Effect::between(&base.plan, &after.plan, set)))
}

/// A parameter's value with a step more: not below nothing, where nothing can be.
fn moved(parameter: &Parameter, step: f64) -> f64 {
    let to = parameter.now + step;
    if parameter.is_signed() { to } else { to.max(0.0) }
}

/// The next one, or the next round amount, more and less.
fn next(what_if: &WhatIf, base: &Answer, parameter: &Parameter) -> Result<Next, NoPlan> {
    let by = parameter.per();
    let solved = |step: f64| effect(what_if, base, vec![parameter.set(moved(parameter, step))]);
    Ok(Next { by, more: solved(by)?, less: solved(-by)? })
}

/// The slope on one side: of the first step that the parameter moves there; none where that leaves no plan.
fn side(what_if: &WhatIf, base: &Answer, parameter: &Parameter, direction: f64) -> Result<Option<Worth>, NoPlan> {
    let hair = direction * BOUND_PERTURBATION * parameter.now.abs().max(parameter.per());
    // What is nothing already cannot be less, unless it counts what may be given back.
    if parameter.now + hair < 0.0 && !parameter.is_signed() {
        return Ok(None);
    }
    let Some(near) = what_if.known_problem(&[parameter.set(parameter.now + hair)])? else { return Ok(None) };
    let settled = settled_near(what_if, &base.found, &near)?;
    Ok(settled.and_then(|settled| steepest(base, parameter, (&near, &settled), hair)))
}

/// The slope of the first of some steps that a hair of a parameter moves.
fn steepest(
    base: &Answer,
    parameter: &Parameter,
    (near, settled): (&Problem, &[SolvedStage]),
    hair: f64,
) -> Option<Worth> {
    let each = settled.iter().map(|step| {
        let slope = -change(step, near, &base.problem)? / hair;
        Some(Worth { priority: priority(&step.stage), per_unit: slope })
    });
    let moved = |worth: &Worth| (worth.per_unit * parameter.change()).abs() > NO_SLOPE * scale(&base.problem, worth);
    let mut worths: Vec<Worth> = each.collect::<Option<_>>()?;
    let first = worths.iter().position(moved);
    let mut worth = worths.swap_remove(first.unwrap_or(worths.len() - 1));
    if first.is_none() {
        worth.per_unit = 0.0;
    }
    Some(worth)
}

fn scale(problem: &Problem, worth: &Worth) -> f64 {
    if worth.priority.is_some() { 1.0 } else { problem.objective.scale * problem.objective.floor }
}

/// The priority whose missed goals a step chases; none for the objective.
pub fn priority(stage: &Stage) -> Option<u32> {
    match stage.aim {
        Aim::LeastShortfall(priority) => priority,
        _ => None,
    }
}

/// Whether a step has a price for every relation of a problem: none where every engine stopped short of prices.
fn is_priced(problem: &Problem, step: &SolvedStage) -> bool {
    let Duals { limit, sum, goal, .. } = &step.duals;
    (limit.len(), sum.len(), goal.len()) == (problem.limits.len(), problem.sums.len(), problem.goals.len())
}

/// The proven bound of a step: in the objective's own unit, or less shortfall or breach as a gain; none where it has no
/// prices.
pub fn priced(problem: &Problem, step: &SolvedStage) -> Option<f64> {
    let value = is_priced(problem, step).then(|| dual_bound::of(problem, &step.stage, &step.duals).value)?;
    Some(if step.stage.aim == Aim::Objective { problem.objective.natural(value) } else { value })
}

/// The slope of a step's proven bound when a parameter is moved a hair its easier way.
pub fn slope(
    what_if: &WhatIf,
    problem: &Problem,
    step: &SolvedStage,
    (parameter, value, way): (&Parameter, f64, f64),
) -> Option<f64> {
    let hair = hair((parameter, value, way));
    let near = what_if.problem(&parameter.sets(value + hair))?;
    Some(change(step, problem, &near)? / hair)
}

/// What a parameter is moved by to see what it is worth.
pub fn hair((parameter, value, way): (&Parameter, f64, f64)) -> f64 {
    way * BOUND_PERTURBATION * value.abs().max(parameter.per())
}

/// To the first order, what a small change of the problem changes of a step's best value; none where the step has no
/// prices.
pub fn change(step: &SolvedStage, from: &Problem, to: &Problem) -> Option<f64> {
    if !is_priced(from, step) || !is_priced(to, step) {
        return None;
    }
    let outcome = Outcome::of(from, &step.x);
    let short = from.goals.iter().map(|goal| step.stage.shortfall(goal, &outcome, &step.x)).collect();
    let here = PrimalPoint { x: step.x.clone(), depth: outcome.sums, short };
    let (there, duals) = carried(step, &here, (from, to));
    Some(tilted(to, (&step.stage, &duals), &there) - tilted(from, (&step.stage, &step.duals), &here))
}

/// The Lagrangian of a step at a point: in the objective's own unit, or less shortfall as a gain.
fn tilted(problem: &Problem, (stage, duals): (&Stage, &Duals), at: &PrimalPoint) -> f64 {
    let value = dual_bound::lagrangian(problem, stage, duals, at);
    if stage.aim == Aim::Objective { problem.objective.natural(value) } else { value }
}

/// A step's split and duals as they stand in a problem whose values differ: every row is divided by a
/// scale of its own, and the objective by another, so the same price is another number there.
fn carried(step: &SolvedStage, at: &PrimalPoint, (from, to): (&Problem, &Problem)) -> (PrimalPoint, Duals) {
    let duals = step.duals.rescaled(&step.stage, (from, to));
    // The same units are bought, or still all there are.
    let each = at.x.iter().zip(from.placements.iter().zip(&to.placements));
    let x: Decision = each
        .map(|(x, (here, there))| {
            if *x >= here.most * (1.0 - SOLD_OUT_CARRIED) {
                there.most
            } else {
                x * here.units_per_x / there.units_per_x
            }
        })
        .collect();
    (PrimalPoint { depth: Outcome::of(to, &x).sums, x, short: at.short.clone() }, duals)
}

/// The steps of a problem a hair beside one that was settled: by Newton's method from its duals where
/// no goal is missed and that succeeds, from the beginning otherwise. None where there is no plan.
fn settled_near(what_if: &WhatIf, found: &Recommendation, near: &Problem) -> Result<Option<Vec<SolvedStage>>, NoPlan> {
    if let [step] = &found.solved[..]
        && is_priced(near, step)
        && let Some(warm) = warm(near, step)
    {
        return Ok(Some(vec![warm]));
    }
    what_if.steps(near)
}

fn warm(near: &Problem, step: &SolvedStage) -> Option<SolvedStage> {
    let polished = polish(near, &step.stage, &step.duals)?;
    let value = step.stage.value(near, &Outcome::of(near, &polished.x), &polished.x);
    let bound = dual_bound::of(near, &step.stage, &polished.duals).value;
    let exact = (bound - value).abs() <= CARRIED * value.abs().max(near.objective.floor);
    let kept = step.stage.is_feasible(near, &polished.x);
    let settled = SolvedStage { stage: step.stage.clone(), duals: polished.duals, x: polished.x };
    (exact && kept).then_some(settled)
}

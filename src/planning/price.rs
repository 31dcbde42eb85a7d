//! Shadow prices: the marginal value of one more or one less of the budget, of a bound or of a goal.
//!
//! The best value is a concave function of every bound, so it has a slope to the left and a slope to the right
//! of the bound; at a kink they differ. Each slope is read from the best split and the duals of the brief with the
//! bound perturbed to that side: by the envelope theorem the price is the change of the Lagrangian between the two
//! briefs with split and duals fixed, whatever else of the problem depends on the same value. Where a goal is missed,
//! money first helps that goal: a price is that of the first stage in the lexicographic order that the bound moves.
//!
//! A slope says little where something is bought whole, or where it soon changes. There a finite step more and less are
//! solved instead.

use std::cmp::Ordering;

use rayon::prelude::*;
use serde::Serialize;

use crate::planning::parameter::{self, Parameter, ParameterRow, RelaxedBy, Shift, Unit};
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
use crate::tolerance::reporting::{KINK, NO_SLOPE, SOLD_OUT_CARRIED};

/// The most bounds that are priced: those with the largest first guess.
const MOST: usize = 40;
/// A slope is confirmed where a finite change, solved, differs from it by at most this share.
const CONFIRMED: f64 = 0.1;

/// The price of a bound or a goal.
#[derive(Clone, Debug, Serialize)]
pub struct ShadowPrice {
    /// The row it is the price of.
    pub row: ParameterRow,
    /// What a planner calls it.
    pub title: Text,
    /// Its key in the brief.
    pub path: String,
    /// What it is now; shares as fractions of 1.
    pub now: f64,
    /// What it is counted in: a currency, `share`, or the name of what is counted.
    pub unit: String,
    /// What one less would cost: the slope to the left. None where less is infeasible, and where something is bought
    /// whole.
    pub less: Option<Slope>,
    /// What one more would bring: the slope to the right. None where more is infeasible, and where something is bought
    /// whole.
    pub more: Option<Slope>,
    /// A finite step more and less, each solved: where something is bought whole, and where the slope soon changes.
    pub next: Option<BoundTrial>,
    /// A finite change, solved; none where the changed brief has no plan.
    pub change: Option<Effect>,
    /// The value it was changed to.
    pub changed_to: f64,
    /// What the plan would gain without it, solved; for a wish or a limit that can be dropped.
    pub without: Option<Effect>,
    /// The parameter it is the price of.
    #[serde(skip)]
    pub parameter: Parameter,
}

/// What a finite step more and less of a bound bring, each solved.
#[derive(Clone, Debug, Serialize)]
pub struct BoundTrial {
    /// The step, in the bound's unit.
    pub by: f64,
    /// What a step more brings; none where there is no plan then.
    pub more: Option<Effect>,
    /// What a step less brings; none where there is no plan then.
    pub less: Option<Effect>,
}

/// The slope of a stage's best value in a bound.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Slope {
    /// The priority of the missed goals it moves; the objective when none.
    pub priority: Option<u32>,
    /// Per unit of the bound: in the objective's own unit (reach as a share), or for missed goals in shares
    /// of their targets, added up.
    pub per_unit: f64,
}

impl ShadowPrice {
    /// Whether the slope holds for the next round amount to within a tenth: it is the same on both sides, and a change
    /// ten times as large, solved, brings what the slope predicts. The best value is concave, so the slope is off by
    /// less for smaller changes.
    fn is_confirmed(&self) -> bool {
        let (Some(slope), false, Some(change)) = (&self.more, self.is_kink(), &self.change) else { return false };
        let predicted = slope.per_unit * (self.changed_to - self.now);
        let solved = match slope.priority {
            None if change.turns_goals() => return false,
            None => change.objective,
            Some(_) => change.nearer(),
        };
        (solved - predicted).abs() <= CONFIRMED * predicted.abs().max(f64::MIN_POSITIVE)
    }

    /// Whether its slope is that of several goals together, so that it gives the gain of none of them.
    fn is_shared(&self, plan: &Plan) -> bool {
        let priority = self.more.as_ref().and_then(|slope| slope.priority);
        priority.is_some_and(|priority| {
            plan.goals.iter().filter(|goal| goal.priority == priority && (!goal.met || goal.tight)).count() > 1
        })
    }

    /// Whether one more is worth something else than one less.
    pub fn is_kink(&self) -> bool {
        match (&self.less, &self.more) {
            (Some(less), Some(more)) => {
                let larger_slope = less.per_unit.abs().max(more.per_unit.abs());
                less.priority != more.priority || (less.per_unit - more.per_unit).abs() > KINK * larger_slope
            }
            _ => true,
        }
    }

    /// The largest effect of a change of a tenth either way, by its slopes and as solved; whether it is in shares of
    /// the goals' targets, which come before the objective.
    pub fn weight(&self) -> (bool, f64) {
        let slopes = [&self.less, &self.more].into_iter().flatten();
        let slopes = slopes.map(|slope| (slope.priority.is_some(), slope.per_unit.abs() * self.parameter.change()));
        let next = self.next.iter().flat_map(|next| [&next.more, &next.less]);
        let solved = next.chain([&self.change]).flatten().map(Effect::weight);
        slopes.chain(solved).fold((false, 0.0), |largest, size| if size > largest { size } else { largest })
    }
}

/// The prices of the budget, of every bound that binds, and of every goal that is met with nothing to spare; those with
/// the largest effect first. Missed goals have relaxations instead of a price.
pub fn of_all(what_if: &WhatIf, base: &Answer) -> Vec<ShadowPrice> {
    let parameters = parameter::all(what_if.reading, &base.problem);
    let mut binding: Vec<Parameter> =
        parameters.into_iter().filter(|parameter| is_binding(&base.plan, parameter)).collect();
    if binding.len() > MOST {
        binding.sort_by(|a, b| first_guess(base, b).total_cmp(&first_guess(base, a)));
        binding.truncate(MOST);
    }
    let mut prices: Vec<ShadowPrice> =
        binding.into_par_iter().filter_map(|parameter| of(what_if, base, parameter).ok()).collect();
    prices.sort_by(|a, b| {
        b.weight()
            .partial_cmp(&a.weight())
            .unwrap_or(Ordering::Equal)
            .then_with(|| a.row.to_string().cmp(&b.row.to_string()))
    });
    prices
}

/// The value of a bound by the plan's own duals; goals and the budget come first.
fn first_guess(base: &Answer, parameter: &Parameter) -> f64 {
    let limit = base.plan.limits.iter().find(|limit| parameter.row.is_bound(&limit.limit));
    let priced = limit.filter(|_| !parameter.row.is_budget());
    priced.map_or(f64::INFINITY, |limit| (limit.price * limit.bound).abs())
}

/// Whether a bound binds, or a goal is met with nothing to spare. Where things are bought whole the budget is never
/// spent to the last cent, and still binds.
fn is_binding(plan: &Plan, parameter: &Parameter) -> bool {
    if plan.whole && parameter.row.is_budget() && plan.objective.sense == Sense::Maximise {
        return true;
    }
    let bound = plan.limits.iter().any(|limit| parameter.row.is_bound(&limit.limit) && limit.binding);
    let goal = plan.goals.iter().find(|goal| parameter.row.is_goal(&goal.goal));
    bound || goal.is_some_and(|goal| goal.met && goal.tight)
}

/// The price of one parameter: both slopes, and what a finite change brings.
///
/// # Errors
/// Why it is not known, such as that time was up.
pub fn of(what_if: &WhatIf, base: &Answer, parameter: Parameter) -> Result<ShadowPrice, NoPlan> {
    let step = if parameter.relaxed_by == RelaxedBy::Lowering { -parameter.change() } else { parameter.change() };
    let changed_to = stepped(&parameter, step);
    let (less, more) = if recommend::takes_a_search(&base.problem) || parameter.is_whole() {
        (None, None)
    } else {
        let slope = |sign: f64| one_sided_slope(what_if, base, Shift { parameter: &parameter, sign });
        (slope(-1.0)?, slope(1.0)?)
    };
    let without = parameter.removal.clone().map(|removal| effect(what_if, base, vec![removal])).transpose()?;
    let mut price = ShadowPrice {
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
        without: without.flatten(),
        parameter,
    };
    if !price.is_confirmed() || price.is_shared(&base.plan) {
        price.next = Some(trial(what_if, base, &price.parameter)?);
    }
    Ok(price)
}

/// What some changes bring, solved; none where there is no plan then.
fn effect(what_if: &WhatIf, base: &Answer, set: Vec<String>) -> Result<Option<Effect>, NoPlan> {
    Ok(what_if.try_answer(&set)?.map(|after| Effect::between(&base.plan, &after.plan, set)))
}

/// A parameter's value after a step: not below 0, unless it may be negative.
fn stepped(parameter: &Parameter, step: f64) -> f64 {
    let perturbed_value = parameter.now + step;
    if parameter.is_signed() { perturbed_value } else { perturbed_value.max(0.0) }
}

/// A step of one, or of the next round amount, more and less.
fn trial(what_if: &WhatIf, base: &Answer, parameter: &Parameter) -> Result<BoundTrial, NoPlan> {
    let price_unit = parameter.per();
    let solved = |step: f64| effect(what_if, base, vec![parameter.set(stepped(parameter, step))]);
    Ok(BoundTrial { by: price_unit, more: solved(price_unit)?, less: solved(-price_unit)? })
}

/// The slope on one side: that of the first stage that the parameter moves there; none where there is no plan then.
fn one_sided_slope(what_if: &WhatIf, base: &Answer, shift: Shift) -> Result<Option<Slope>, NoPlan> {
    let parameter = shift.parameter;
    let perturbation = shift.perturbation(parameter.now);
    // The lower bound is 0, unless the parameter may be negative.
    if parameter.now + perturbation < 0.0 && !parameter.is_signed() {
        return Ok(None);
    }
    let Some(near) = what_if.try_problem(&[parameter.set(parameter.now + perturbation)])? else { return Ok(None) };
    let steps = steps_near(what_if, &base.found, &near)?;
    let slopes = steps.and_then(|steps| {
        let slope = |step: &SolvedStage| {
            let per_unit = -change(step, &near, &base.problem)? / perturbation;
            Some(Slope { priority: goal_priority(&step.stage), per_unit })
        };
        steps.iter().map(slope).collect::<Option<Vec<Slope>>>()
    });
    Ok(slopes.map(|slopes| first_slope(&base.problem, parameter, slopes)))
}

/// The slope of the first stage that the parameter moves; 0 where it moves none.
fn first_slope(problem: &Problem, parameter: &Parameter, mut slopes: Vec<Slope>) -> Slope {
    let is_moved = |slope: &Slope| (slope.per_unit * parameter.change()).abs() > NO_SLOPE * scale(problem, slope);
    let first_moved = slopes.iter().position(is_moved);
    let mut slope = slopes.swap_remove(first_moved.unwrap_or(slopes.len() - 1));
    if first_moved.is_none() {
        slope.per_unit = 0.0;
    }
    slope
}

fn scale(problem: &Problem, slope: &Slope) -> f64 {
    if slope.priority.is_some() { 1.0 } else { problem.objective.scale * problem.objective.floor }
}

/// The priority whose shortfall a stage minimises; none for the objective.
pub fn goal_priority(stage: &Stage) -> Option<u32> {
    match stage.aim {
        Aim::LeastShortfall(priority) => priority,
        _ => None,
    }
}

/// Whether a step has a dual for every row of a problem: it has none where no engine returned duals.
fn has_duals(problem: &Problem, step: &SolvedStage) -> bool {
    let Duals { limit, sum, goal, .. } = &step.duals;
    (limit.len(), sum.len(), goal.len()) == (problem.limits.len(), problem.sums.len(), problem.goals.len())
}

/// The dual bound of a step: in the objective's own unit, or minus the shortfall or breach; none where it has no duals.
pub fn proven_bound(problem: &Problem, step: &SolvedStage) -> Option<f64> {
    let value = has_duals(problem, step).then(|| dual_bound::of(problem, &step.stage, &step.duals).value)?;
    Some(if step.stage.aim == Aim::Objective { problem.objective.natural(value) } else { value })
}

/// The slope of a step's dual bound in a parameter at a value, to the side it is shifted to.
pub fn slope(what_if: &WhatIf, problem: &Problem, step: &SolvedStage, shift: Shift, value: f64) -> Option<f64> {
    let perturbation = shift.perturbation(value);
    let near = what_if.problem(&shift.parameter.sets(value + perturbation))?;
    Some(change(step, problem, &near)? / perturbation)
}

/// The change of a step's best value by a small change of the problem, to first order; none where the step has no
/// duals.
pub fn change(step: &SolvedStage, from: &Problem, to: &Problem) -> Option<f64> {
    if !has_duals(from, step) || !has_duals(to, step) {
        return None;
    }
    let outcome = Outcome::of(from, &step.x);
    let short = from.goals.iter().map(|goal| step.stage.shortfall(goal, &outcome, &step.x)).collect();
    let point_here = PrimalPoint { x: step.x.clone(), depth: outcome.sums, short };
    let (point_there, duals) = rescaled(step, &point_here, from, to);
    Some(lagrangian(to, &step.stage, &duals, &point_there) - lagrangian(from, &step.stage, &step.duals, &point_here))
}

/// The Lagrangian of a stage at a point: in the objective's own unit, or minus the shortfall.
fn lagrangian(problem: &Problem, stage: &Stage, duals: &Duals, at: &PrimalPoint) -> f64 {
    let value = dual_bound::lagrangian(problem, stage, duals, at);
    if stage.aim == Aim::Objective { problem.objective.natural(value) } else { value }
}

/// A step's split and duals in the scales of another problem: every row is divided by a scale of its own, and so is the
/// objective, so the same price is another number there.
fn rescaled(step: &SolvedStage, at: &PrimalPoint, from: &Problem, to: &Problem) -> (PrimalPoint, Duals) {
    let duals = step.duals.rescaled(&step.stage, (from, to));
    // The same units are bought, or still the whole volume.
    let carried_x = at.x.iter().zip(from.placements.iter().zip(&to.placements));
    let x: Decision = carried_x
        .map(|(x, (point_here, point_there))| {
            if *x >= point_here.most * (1.0 - SOLD_OUT_CARRIED) {
                point_there.most
            } else {
                x * point_here.units_per_x / point_there.units_per_x
            }
        })
        .collect();
    (PrimalPoint { depth: Outcome::of(to, &x).sums, x, short: at.short.clone() }, duals)
}

/// The steps of a slightly perturbed problem: by Newton's method from the known duals where no goal is missed and that
/// converges, solved anew otherwise. None where there is no plan.
fn steps_near(what_if: &WhatIf, known: &Recommendation, near: &Problem) -> Result<Option<Vec<SolvedStage>>, NoPlan> {
    if let [step] = &known.solved[..]
        && has_duals(near, step)
        && let Some(step) = warm_start(near, step)
    {
        return Ok(Some(vec![step]));
    }
    what_if.steps(near)
}

fn warm_start(near: &Problem, step: &SolvedStage) -> Option<SolvedStage> {
    let polished = polish(near, &step.stage, &step.duals)?;
    let value = step.stage.value(near, &Outcome::of(near, &polished.x), &polished.x);
    let bound = dual_bound::of(near, &step.stage, &polished.duals).value;
    let price_is_exact = (bound - value).abs() <= CARRIED * value.abs().max(near.objective.floor);
    let feasible = step.stage.is_feasible(near, &polished.x);
    let polished_stage = SolvedStage { stage: step.stage.clone(), duals: polished.duals, x: polished.x };
    (price_is_exact && feasible).then_some(polished_stage)
}

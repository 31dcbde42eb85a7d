//! How far a parameter must be relaxed until goals are met: Newton's method on the least shortfall, or a search where
//! things are bought whole.

use super::rounded_value::{DIGITS, rounded};
use super::search::search;
use crate::planning::parameter::{Parameter, Shift, Unit, of_limit};
use crate::planning::price;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::Problem;
use crate::problem::outcome::Outcome;
use crate::solver::recommend::{SolvedStage, missed_priorities, takes_a_search};
use crate::solver::stage::MET;
use crate::tolerance::reporting::{FORWARD, NEXT_TO_NOTHING};

/// Steps of Newton's method after which a parameter is given up.
pub(super) const MOST_STEPS: usize = 16;

/// A parameter relaxed until goals are met, and the plan of the changed brief.
#[derive(Clone, Debug)]
pub struct Relaxed {
    /// Its new value.
    pub value: f64,
    /// The change, as `--set` takes it.
    pub set: Vec<String>,
    /// The plan, solved.
    pub answer: Answer,
}

/// Which priorities are to have no shortfall, and which plans meet them.
pub(super) struct ShortfallTarget<'a> {
    /// The first of them.
    pub(super) first: u32,
    /// The last of them; later ones are not solved.
    pub(super) last: u32,
    /// Whether a plan meets their goals.
    pub(super) is_met: &'a dyn Fn(&Answer) -> bool,
}

/// Shifts a parameter until the target is met. None where the parameter alone is not enough.
pub(super) fn until_met(what_if: &WhatIf, shift: Shift, target: &ShortfallTarget) -> Option<Relaxed> {
    let parameter = shift.parameter;
    let mut value = parameter.now;
    for _ in 0..MOST_STEPS {
        let problem = what_if.problem(&parameter.sets(value))?;
        if takes_a_search(&problem) {
            value = search(shift, &|value| shortfall(what_if, parameter, value, target))?;
            break;
        }
        let steps = missed_priorities(&problem, what_if.settings, target.last).ok()?;
        // The shortfall of a step without duals is not known.
        let misses = |step: &SolvedStage| price::proven_bound(&problem, step).is_none_or(|gain| -gain > 2.0 * MET);
        let counts = |step: &&SolvedStage| target.counts(step) && misses(step);
        let Some(missed) = steps.iter().find(counts) else { break };
        value = newton_step(what_if, shift, value, &problem, missed)?;
    }
    verified(what_if, shift, value, target.is_met)
}

impl ShortfallTarget<'_> {
    fn counts(&self, step: &SolvedStage) -> bool {
        price::goal_priority(&step.stage).is_some_and(|priority| priority >= self.first)
    }
}

/// The shortfall of the first priority of a target with a parameter at a value; none where there is no plan.
fn shortfall(what_if: &WhatIf, parameter: &Parameter, value: f64, target: &ShortfallTarget) -> Option<f64> {
    let problem = what_if.problem(&parameter.sets(value))?;
    let steps = missed_priorities(&problem, what_if.settings, target.last).ok()?;
    let missed = steps.iter().find(|step| target.counts(step));
    Some(missed.map_or(0.0, |step| -step.stage.value(&problem, &Outcome::of(&problem, &step.x), &step.x)))
}

/// The least budget that meets every goal up to a priority, in its own terms, to four digits; none where
/// no budget does. Limits that are shares of the budget grow with it.
pub fn least_budget(what_if: &WhatIf, base: &Answer, priority: u32) -> Option<Relaxed> {
    let parameter = of_limit(what_if.reading, &base.problem, base.problem.budget()?)?;
    let is_met = |answer: &Answer| answer.plan.goals.iter().all(|goal| goal.met || goal.priority > priority);
    let budget = Shift { parameter: &parameter, sign: 1.0 };
    until_met(what_if, budget, &ShortfallTarget { first: 0, last: priority, is_met: &is_met })
}

/// The value after one step of Newton's method, within the range of its unit; none where that is no step forward.
fn newton_step(what_if: &WhatIf, shift: Shift, value: f64, problem: &Problem, step: &SolvedStage) -> Option<f64> {
    let shortfall = -price::proven_bound(problem, step)?;
    let slope = price::slope(what_if, problem, step, shift, value)?;
    root_of_tangent(shift, value, shortfall, slope)
}

/// The value at which the tangent, of this shortfall and slope at `value`, is zero; none where that is no step forward.
pub(super) fn root_of_tangent(shift: Shift, value: f64, shortfall: f64, slope: f64) -> Option<f64> {
    let Shift { parameter, sign } = shift;
    let next_value = snapped(value + shortfall / slope, parameter);
    let most = if matches!(parameter.unit, Unit::Share(_)) { 1.0 } else { 1e12 };
    let forward = (next_value - value) * sign > FORWARD * value.abs().max(parameter.per());
    (slope * sign > 0.0 && forward && (0.0..=most).contains(&next_value)).then_some(next_value)
}

/// The value, or 0 where it is within rounding of 0.
fn snapped(value: f64, parameter: &Parameter) -> f64 {
    if value.abs() <= NEXT_TO_NOTHING * parameter.now.abs() { 0.0 } else { value }
}

/// The value rounded to the side it is shifted to, where the plan of the changed brief, solved, meets the target.
fn verified(what_if: &WhatIf, shift: Shift, value: f64, is_met: &dyn Fn(&Answer) -> bool) -> Option<Relaxed> {
    let tries = [DIGITS, DIGITS - 1, DIGITS - 2, DIGITS - 3].map(|digits| rounded(shift, value, digits));
    tries.into_iter().find_map(|value| {
        let set = shift.parameter.sets(value);
        let answer = what_if.answer(&set).filter(is_met)?;
        Some(Relaxed { value, set, answer })
    })
}

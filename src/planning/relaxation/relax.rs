//! How far a parameter must be moved: Newton's method on the least shortfall, or on the least breach, or a search
//! where things are bought whole.

use super::rounding::{DIGITS, rounded};
use super::search::searched;
use crate::planning::parameter::{Parameter, Unit, of_limit};
use crate::planning::price;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::Problem;
use crate::problem::outcome::Outcome;
use crate::solver::recommend::{SolvedStage, missed_priorities, takes_a_search};
use crate::solver::stage::MET;
use crate::tolerance::reporting::{FORWARD, NEXT_TO_NOTHING};

/// Steps after which a parameter is not going to be enough.
pub(super) const MOST_STEPS: usize = 16;

/// A parameter moved as far as it takes, and the plan of the brief so changed.
#[derive(Clone, Debug)]
pub struct Relaxed {
    /// Its new value.
    pub value: f64,
    /// The change, as `--set` takes it.
    pub set: Vec<String>,
    /// The plan, solved.
    pub answer: Answer,
}

/// Which missed priorities are chased, and when a plan is as it should be.
pub(super) struct Chase<'a> {
    /// The last priority that is looked at.
    pub(super) upto: u32,
    /// The first that counts.
    pub(super) from: u32,
    /// Whether a plan is as it should be.
    pub(super) met: &'a dyn Fn(&Answer) -> bool,
}

/// Moves a parameter until nothing that is chased is missed. None where the parameter alone is not enough.
pub(super) fn until_met(what_if: &WhatIf, (parameter, way): (&Parameter, f64), wanted: &Chase) -> Option<Relaxed> {
    let mut value = parameter.now;
    for _ in 0..MOST_STEPS {
        let problem = what_if.problem(&parameter.sets(value))?;
        if takes_a_search(&problem) {
            value = searched(parameter, way, &|value| missed_by(what_if, parameter, value, wanted))?;
            break;
        }
        let steps = missed_priorities(&problem, what_if.settings, wanted.upto).ok()?;
        // Of a step without prices it is not known what it misses.
        let misses = |step: &SolvedStage| price::priced(&problem, step).is_none_or(|gain| -gain > 2.0 * MET);
        let counts = |step: &&SolvedStage| wanted.counts(step) && misses(step);
        let Some(missed) = steps.iter().find(counts) else { break };
        value = newton(what_if, (parameter, way), value, (&problem, missed))?;
    }
    verified(what_if, (parameter, way), value, wanted.met)
}

impl Chase<'_> {
    fn counts(&self, step: &SolvedStage) -> bool {
        price::priority(&step.stage).is_some_and(|priority| priority >= self.from)
    }
}

/// By how much goals are missed with a parameter at a value; none where there is no plan at all.
fn missed_by(what_if: &WhatIf, parameter: &Parameter, value: f64, wanted: &Chase) -> Option<f64> {
    let problem = what_if.problem(&parameter.sets(value))?;
    let steps = missed_priorities(&problem, what_if.settings, wanted.upto).ok()?;
    let missed = steps.iter().find(|step| wanted.counts(step));
    Some(missed.map_or(0.0, |step| -step.stage.value(&problem, &Outcome::of(&problem, &step.x), &step.x)))
}

/// The least budget that meets every goal up to a priority, in its own terms, to four digits; none where
/// no budget does. Limits that are shares of the budget grow with it; everything else stays as it is.
pub fn least_budget(what_if: &WhatIf, base: &Answer, priority: u32) -> Option<Relaxed> {
    let parameter = of_limit(what_if.reading, &base.problem, base.problem.budget()?)?;
    let met = |answer: &Answer| answer.plan.goals.iter().all(|goal| goal.met || goal.priority > priority);
    until_met(what_if, (&parameter, 1.0), &Chase { upto: priority, from: 0, met: &met })
}

/// The value one step of Newton's method further, within what the unit allows; none where that is no
/// step forward.
fn newton(
    what_if: &WhatIf,
    (parameter, way): (&Parameter, f64),
    value: f64,
    (problem, step): (&Problem, &SolvedStage),
) -> Option<f64> {
    let short = -price::priced(problem, step)?;
    let slope = price::slope(what_if, problem, step, (parameter, value, way))?;
    further((parameter, way), value, (short, slope))
}

/// The value at which a straight line of this slope is short of nothing; none where that is no step forward.
pub(super) fn further((parameter, way): (&Parameter, f64), value: f64, (short, slope): (f64, f64)) -> Option<f64> {
    let next = snapped(value + short / slope, parameter);
    let most = if matches!(parameter.unit, Unit::Share(_)) { 1.0 } else { 1e12 };
    let forward = (next - value) * way > FORWARD * value.abs().max(parameter.per());
    (slope * way > 0.0 && forward && (0.0..=most).contains(&next)).then_some(next)
}

/// What lies within rounding of nothing is nothing.
fn snapped(value: f64, parameter: &Parameter) -> f64 {
    if value.abs() <= NEXT_TO_NOTHING * parameter.now.abs() { 0.0 } else { value }
}

/// The value rounded to its easier side, and that the brief so changed is solved as it should be.
fn verified(
    what_if: &WhatIf,
    (parameter, way): (&Parameter, f64),
    value: f64,
    met: &dyn Fn(&Answer) -> bool,
) -> Option<Relaxed> {
    let tries = [DIGITS, DIGITS - 1, DIGITS - 2, DIGITS - 3].map(|digits| rounded(parameter, value, way, digits));
    tries.into_iter().find_map(|value| {
        let set = parameter.sets(value);
        let answer = what_if.answer(&set).filter(met)?;
        Some(Relaxed { value, set, answer })
    })
}

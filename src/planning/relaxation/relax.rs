//! How far a lever must be moved: Newton's method on the least shortfall, or on the least breach, or a search
//! where things are bought whole.

use super::rounding::{DIGITS, rounded};
use super::search::searched;
use crate::planning::parameter::{Lever, Unit, of_limit};
use crate::planning::price;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::Case;
use crate::problem::outcome::Outcome;
use crate::solver::recommend::{Settled, chase, takes_a_search};
use crate::solver::stage::MET;
use crate::tolerance::telling::{FORWARD, NEXT_TO_NOTHING};

/// Steps after which a lever is not going to be enough.
pub(super) const MOST_STEPS: usize = 16;

/// A lever moved as far as it takes, and the plan of the brief so changed.
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

/// Moves a lever until nothing that is chased is missed. None where the lever alone is not enough.
pub(super) fn until_met(what_if: &WhatIf, (lever, way): (&Lever, f64), wanted: &Chase) -> Option<Relaxed> {
    let mut value = lever.now;
    for _ in 0..MOST_STEPS {
        let case = what_if.case(&lever.sets(value))?;
        if takes_a_search(&case) {
            value = searched(lever, way, &|value| missed_by(what_if, lever, value, wanted))?;
            break;
        }
        let steps = chase(&case, what_if.settings, wanted.upto).ok()?;
        // Of a step without prices it is not known what it misses.
        let misses = |step: &Settled| price::priced(&case, step).is_none_or(|gain| -gain > 2.0 * MET);
        let counts = |step: &&Settled| wanted.counts(step) && misses(step);
        let Some(missed) = steps.iter().find(counts) else { break };
        value = newton(what_if, (lever, way), value, (&case, missed))?;
    }
    verified(what_if, (lever, way), value, wanted.met)
}

impl Chase<'_> {
    fn counts(&self, step: &Settled) -> bool {
        price::priority(&step.stage).is_some_and(|priority| priority >= self.from)
    }
}

/// By how much goals are missed with a lever at a value; none where there is no plan at all.
fn missed_by(what_if: &WhatIf, lever: &Lever, value: f64, wanted: &Chase) -> Option<f64> {
    let case = what_if.case(&lever.sets(value))?;
    let steps = chase(&case, what_if.settings, wanted.upto).ok()?;
    let missed = steps.iter().find(|step| wanted.counts(step));
    Some(missed.map_or(0.0, |step| -step.stage.value(&case, &Outcome::of(&case, &step.x), &step.x)))
}

/// The least budget that meets every goal up to a priority, in its own terms, to four digits; none where
/// no budget does. Limits that are shares of the budget grow with it; everything else stays as it is.
pub fn least_budget(what_if: &WhatIf, base: &Answer, priority: u32) -> Option<Relaxed> {
    let lever = of_limit(what_if.reading, &base.case, base.case.budget()?)?;
    let met = |answer: &Answer| answer.plan.goals.iter().all(|goal| goal.met || goal.priority > priority);
    until_met(what_if, (&lever, 1.0), &Chase { upto: priority, from: 0, met: &met })
}

/// The value one step of Newton's method further, within what the unit allows; none where that is no
/// step forward.
fn newton(what_if: &WhatIf, (lever, way): (&Lever, f64), value: f64, (case, step): (&Case, &Settled)) -> Option<f64> {
    let short = -price::priced(case, step)?;
    let slope = price::slope(what_if, case, step, (lever, value, way))?;
    further((lever, way), value, (short, slope))
}

/// The value at which a straight line of this slope is short of nothing; none where that is no step forward.
pub(super) fn further((lever, way): (&Lever, f64), value: f64, (short, slope): (f64, f64)) -> Option<f64> {
    let next = snapped(value + short / slope, lever);
    let most = if matches!(lever.unit, Unit::Share(_)) { 1.0 } else { 1e12 };
    let forward = (next - value) * way > FORWARD * value.abs().max(lever.per());
    (slope * way > 0.0 && forward && (0.0..=most).contains(&next)).then_some(next)
}

/// What lies within rounding of nothing is nothing.
fn snapped(value: f64, lever: &Lever) -> f64 {
    if value.abs() <= NEXT_TO_NOTHING * lever.now.abs() { 0.0 } else { value }
}

/// The value rounded to its easier side, and that the brief so changed is solved as it should be.
fn verified(
    what_if: &WhatIf,
    (lever, way): (&Lever, f64),
    value: f64,
    met: &dyn Fn(&Answer) -> bool,
) -> Option<Relaxed> {
    let tries = [DIGITS, DIGITS - 1, DIGITS - 2, DIGITS - 3].map(|digits| rounded(lever, value, way, digits));
    tries.into_iter().find_map(|value| {
        let set = lever.sets(value);
        let answer = what_if.answer(&set).filter(met)?;
        Some(Relaxed { value, set, answer })
    })
}

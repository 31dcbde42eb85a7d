//! The relaxation of one hard bound of an infeasible problem: the smallest change of its figure that makes the problem
//! feasible.

use super::relax::{MOST_STEPS, root_of_tangent};
use super::rounded_value::{DIGITS, rounded};
use super::search::search;
use crate::planning::parameter::{Parameter, Shift, of_limit};
use crate::planning::price;
use crate::planning::what_if::WhatIf;
use crate::problem::{LimitIndex, Problem};
use crate::solver::recommend::{least_breach, least_breach_stage, takes_a_search};
use crate::tolerance::feasibility::BREACH_ROUNDING;

/// Multiples of the edge that are tried where the edge itself is not enough.
const FARTHER: [f64; 5] = [1.02, 1.1, 1.25, 2.0, 10.0];
/// How often the distance beyond the edge is halved then.
const HALVINGS: usize = 6;
/// Digits beyond those of other values: a bound may have to fit between two others that are close.
const FINER: i32 = 5;

/// The smallest change of one hard bound that makes the problem feasible, without the bounds `ignored`: its parameter
/// and the new value, to the digits that are printed, verified by solving. None where no change of it alone is enough.
pub fn restore_feasibility(
    what_if: &WhatIf,
    problem: &Problem,
    limit: LimitIndex,
    ignored: &[Vec<String>],
) -> Option<(Parameter, f64)> {
    let parameter = of_limit(what_if.reading, problem, &problem.limits[limit])?;
    let changed = |value: f64| what_if.problem(&[parameter.set(value)]).map(|problem| without(problem, ignored));
    let value = parameter.directions().iter().find_map(|&sign| {
        let shift = Shift { parameter: &parameter, sign };
        let value = if takes_a_search(problem) {
            let is_feasible_at = |value: f64| {
                let least = least_breach(&changed(value)?, what_if.settings).ok()?;
                (least <= BREACH_ROUNDING).then_some(0.0)
            };
            search(shift, &is_feasible_at)?
        } else {
            by_newton(what_if, shift, &changed)?
        };
        let is_feasible_at = |value: &f64| {
            let changes = parameter.sets(*value);
            if ignored.is_empty() {
                return what_if.answer(&changes).is_some();
            }
            let least = changed(*value).and_then(|problem| least_breach(&problem, what_if.settings).ok());
            least.is_some_and(|least| least <= BREACH_ROUNDING)
        };
        let coarse = (DIGITS - 3..=DIGITS).rev();
        let edge =
            coarse.chain(DIGITS + 1..=DIGITS + FINER).map(|digits| rounded(shift, value, digits)).find(is_feasible_at);
        edge.or_else(|| beyond(shift, value, &is_feasible_at))
    })?;
    Some((parameter, value))
}

/// A value beyond the edge at which no bound is broken, where the plan at the edge still fails, as one that buys
/// nothing because of some share: the first multiple of the edge that has a plan, brought nearer to the edge by
/// halving.
pub(super) fn beyond(shift: Shift, edge: f64, fits: &dyn Fn(&f64) -> bool) -> Option<f64> {
    let rounded = |value: f64| rounded(shift, value, 2);
    let far = FARTHER.map(|times| rounded(if shift.sign > 0.0 { edge * times } else { edge / times }));
    let mut enough = far.into_iter().chain((shift.sign < 0.0).then_some(0.0)).find(fits)?;
    let mut still_infeasible = edge;
    for _ in 0..HALVINGS {
        let middle = rounded(0.5 * (still_infeasible + enough));
        if middle == still_infeasible || middle == enough {
            break;
        }
        if fits(&middle) { enough = middle } else { still_infeasible = middle }
    }
    Some(enough)
}

/// The value by Newton's method. The least breach is convex, so from the infeasible side no step overshoots.
fn by_newton(what_if: &WhatIf, shift: Shift, changed: &dyn Fn(f64) -> Option<Problem>) -> Option<f64> {
    let mut value = shift.parameter.now;
    for _ in 0..MOST_STEPS {
        let problem = changed(value)?;
        let (least, step) = least_breach_stage(&problem, what_if.settings).ok()?;
        if least <= BREACH_ROUNDING {
            break;
        }
        let perturbation = shift.perturbation(value);
        let slope = price::change(&step, &problem, &changed(value + perturbation)?)? / perturbation;
        value = root_of_tangent(shift, value, -price::proven_bound(&problem, &step)?, slope)?;
    }
    Some(value)
}

/// The problem without some of its bounds, by their keys.
fn without(mut problem: Problem, ignored: &[Vec<String>]) -> Problem {
    if ignored.is_empty() {
        return problem;
    }
    problem.limits.retain(|limit| !ignored.contains(&limit.path));
    // The volume of a placement is one of the bounds, so its column needs no upper bound.
    for placement in &mut problem.placements {
        placement.most = placement.most.max(1e3);
    }
    problem
}

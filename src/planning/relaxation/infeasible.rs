//! How far one hard bound must be moved, so that it contradicts the others no more.

use super::relax::{MOST_STEPS, further};
use super::rounding::{DIGITS, rounded};
use super::search::searched;
use crate::planning::parameter::{Parameter, of_limit};
use crate::planning::price;
use crate::planning::what_if::WhatIf;
use crate::problem::{LimitIndex, Problem};
use crate::solver::recommend::{breach_step, least_breach, takes_a_search};
use crate::tolerance::keeping::BREACH_ROUNDING;

/// How many times as far a bound is moved where its edge is not enough.
const FARTHER: [f64; 5] = [1.02, 1.1, 1.25, 2.0, 10.0];
/// How often the move is halved then.
const HALVINGS: usize = 6;
/// Digits beyond those that are told: what a bound may need between two others that lie near.
const FINER: i32 = 5;

/// The smallest move of one hard bound that ends every contradiction but those of bounds left aside, to a figure that
/// can be typed as it is told: the brief so changed was solved. None where the bound cannot be moved far enough.
pub fn out_of_conflict(
    what_if: &WhatIf,
    problem: &Problem,
    limit: LimitIndex,
    aside: &[Vec<String>],
) -> Option<(Parameter, f64)> {
    let parameter = of_limit(what_if.reading, problem, &problem.limits[limit])?;
    let changed = |value: f64| what_if.problem(&[parameter.set(value)]).map(|problem| leaving(problem, aside));
    let value = parameter.ways().iter().find_map(|&way| {
        let value = if takes_a_search(problem) {
            let fits = |value: f64| {
                let least = least_breach(&changed(value)?, what_if.settings).ok()?;
                (least <= BREACH_ROUNDING).then_some(0.0)
            };
            searched(&parameter, way, &fits)?
        } else {
            stepped(what_if, (&parameter, way), &changed)?
        };
        let fits = |value: &f64| {
            let changes = parameter.sets(*value);
            if aside.is_empty() {
                return what_if.answer(&changes).is_some();
            }
            let least = changed(*value).and_then(|problem| least_breach(&problem, what_if.settings).ok());
            least.is_some_and(|least| least <= BREACH_ROUNDING)
        };
        let coarse = (DIGITS - 3..=DIGITS).rev();
        let edge =
            coarse.chain(DIGITS + 1..=DIGITS + FINER).map(|digits| rounded(&parameter, value, way, digits)).find(fits);
        edge.or_else(|| beyond((&parameter, way), value, &fits))
    })?;
    Some((parameter, value))
}

/// A value beyond the edge of what breaks no bound, where a plan of the edge buys nothing that some share would allow:
/// the nearest that halving comes to, below the first of ever larger moves that leaves a plan.
pub(super) fn beyond((parameter, way): (&Parameter, f64), edge: f64, fits: &dyn Fn(&f64) -> bool) -> Option<f64> {
    let told = |value: f64| rounded(parameter, value, way, 2);
    let far = FARTHER.map(|times| told(if way > 0.0 { edge * times } else { edge / times }));
    let mut there = far.into_iter().chain((way < 0.0).then_some(0.0)).find(fits)?;
    let mut short = edge;
    for _ in 0..HALVINGS {
        let middle = told(0.5 * (short + there));
        if middle == short || middle == there {
            break;
        }
        if fits(&middle) { there = middle } else { short = middle }
    }
    Some(there)
}

/// The value by Newton's method: from the side that breaks a bound, no step goes too far.
fn stepped(
    what_if: &WhatIf,
    (parameter, way): (&Parameter, f64),
    changed: &dyn Fn(f64) -> Option<Problem>,
) -> Option<f64> {
    let mut value = parameter.now;
    for _ in 0..MOST_STEPS {
        let problem = changed(value)?;
        let (least, step) = breach_step(&problem, what_if.settings).ok()?;
        if least <= BREACH_ROUNDING {
            break;
        }
        let hair = price::hair((parameter, value, way));
        let slope = price::change(&step, &problem, &changed(value + hair)?)? / hair;
        value = further((parameter, way), value, (-price::priced(&problem, &step)?, slope))?;
    }
    Some(value)
}

/// The problem without some of its bounds, by where the brief states them.
fn leaving(mut problem: Problem, aside: &[Vec<String>]) -> Problem {
    if aside.is_empty() {
        return problem;
    }
    problem.limits.retain(|limit| !aside.contains(&limit.path));
    // What one placement may take is a bound of its own here, not of the columns.
    for placement in &mut problem.placements {
        placement.most = placement.most.max(1e3);
    }
    problem
}

//! How far a share has to be moved, so that shares leave something to buy.

use super::infeasible::beyond;
use super::rounding::{DIGITS, rounded};
use crate::planning::parameter::{Parameter, Unit, of_limit};
use crate::planning::what_if::WhatIf;
use crate::problem::{Limit, LimitIndex, PlacementIndex, Problem};
use crate::solver::shares::{attainable, emptied};
use crate::tolerance::telling::SAME_SHARE;

/// Digits beyond those that are told: what a fixed share may need to fit others exactly.
const FINER: i32 = 3;

/// The smallest move of one share with which the brief so changed has a plan, solved; none where it cannot alone.
pub fn out_of_emptied(what_if: &WhatIf, problem: &Problem, limit: LimitIndex) -> Option<(Parameter, f64)> {
    let (parameter, edge) = moved(what_if, problem, limit)?;
    let fits = |value: &f64| what_if.answer(&parameter.sets(*value)).is_some();
    let way = (edge - parameter.now).signum();
    // What the other bounds ask for may take more than shares alone say.
    let value = if fits(&edge) { edge } else { beyond((&parameter, way), edge, &fits)? };
    Some((parameter, value))
}

/// The smallest move of one share with which shares leave something to buy; no plan is solved.
pub fn moved(what_if: &WhatIf, problem: &Problem, limit: LimitIndex) -> Option<(Parameter, f64)> {
    let parameter = of_limit(what_if.reading, problem, &problem.limits[limit])?;
    if !matches!(parameter.unit, Unit::Share(_)) {
        return None;
    }
    let (low, high) = range(what_if, problem, &problem.limits[limit], &parameter)?;
    let (value, way) = match (low > parameter.now + SAME_SHARE, high < parameter.now - SAME_SHARE) {
        (true, _) => (low, 1.0),
        (_, true) => (high, -1.0),
        _ => return None,
    };
    let lawful = value <= 1.0 + SAME_SHARE && parameter.ways().contains(&way);
    let tries = (DIGITS..=DIGITS + FINER).map(|digits| rounded(&parameter, value.min(1.0), way, digits));
    let value = tries.filter(|_| lawful).find(|&value| leaves_something(what_if, &parameter, value))?;
    Some((parameter, value))
}

/// What the share could be, were it not bounded. A row is linear in its share, so where it stands now and where it
/// stands at a share of nothing give the part and the whole.
fn range(what_if: &WhatIf, problem: &Problem, limit: &Limit, parameter: &Parameter) -> Option<(f64, f64)> {
    let none = what_if.problem(&[parameter.set(0.0)])?;
    let there = none.limits.iter().find(|other| other.row_name() == limit.row_name())?;
    let own = |row: &crate::problem::Row, p: PlacementIndex| {
        row.terms.iter().filter(|(q, _)| *q == p).map(|(_, c)| c * row.scale).sum::<f64>()
    };
    let crate::problem::Stated::Share(share, _) = limit.stated else { return None };
    let each = problem.placements.keys();
    let part: Vec<(PlacementIndex, f64)> = each.map(|p| (p, own(&there.row, p))).collect();
    let whole: Vec<(PlacementIndex, f64)> = part.iter().map(|&(p, c)| (p, (c - own(&limit.row, p)) / share)).collect();
    attainable(problem, &|index| problem.limits[index].path != limit.path, (&part, &whole), limit.row.money)
}

fn leaves_something(what_if: &WhatIf, parameter: &Parameter, value: f64) -> bool {
    what_if.problem(&[parameter.set(value)]).is_some_and(|problem| !emptied(&problem))
}

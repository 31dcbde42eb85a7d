//! The relaxation of a share where bounds on shares leave nothing to buy: the smallest change with which they do.

use super::infeasible::beyond;
use super::rounded_value::{DIGITS, rounded};
use crate::planning::parameter::{Parameter, Shift, Unit, of_limit};
use crate::planning::what_if::WhatIf;
use crate::problem::{Limit, LimitIndex, PlacementIndex, Problem};
use crate::solver::shares::{force_empty_plan, share_range};
use crate::tolerance::reporting::SAME_SHARE;

/// Digits beyond those of other values: a fixed share may have to fit the others exactly.
const FINER: i32 = 3;

/// The smallest change of one share with which the brief has a plan, verified by solving: its parameter and the new
/// value. None where no change of it alone is enough.
pub fn restore_shares(what_if: &WhatIf, problem: &Problem, limit: LimitIndex) -> Option<(Parameter, f64)> {
    let (parameter, edge) = relaxed_share(what_if, problem, limit)?;
    let gives_a_plan = |value: &f64| what_if.answer(&parameter.sets(*value)).is_some();
    let shift = Shift { parameter: &parameter, sign: (edge - parameter.now).signum() };
    // Other bounds may take more than the shares alone.
    let value = if gives_a_plan(&edge) { edge } else { beyond(shift, edge, &gives_a_plan)? };
    Some((parameter, value))
}

/// The smallest change of one share with which the shares leave something to buy: its parameter and the new value. No
/// plan is solved.
pub fn relaxed_share(what_if: &WhatIf, problem: &Problem, limit: LimitIndex) -> Option<(Parameter, f64)> {
    let parameter = of_limit(what_if.reading, problem, &problem.limits[limit])?;
    if !matches!(parameter.unit, Unit::Share(_)) {
        return None;
    }
    let (low, high) = range(what_if, problem, &problem.limits[limit], &parameter)?;
    let (value, sign) = match (low > parameter.now + SAME_SHARE, high < parameter.now - SAME_SHARE) {
        (true, _) => (low, 1.0),
        (_, true) => (high, -1.0),
        _ => return None,
    };
    let lawful = value <= 1.0 + SAME_SHARE && parameter.directions().contains(&sign);
    let shift = Shift { parameter: &parameter, sign };
    let tries = (DIGITS..=DIGITS + FINER).map(|digits| rounded(shift, value.min(1.0), digits));
    let value = tries.filter(|_| lawful).find(|&value| leaves_something(what_if, &parameter, value))?;
    Some((parameter, value))
}

/// The range of the share without its own bound. A row is linear in its share, so the row as it is and the row at a
/// share of 0 give the part and the whole.
fn range(what_if: &WhatIf, problem: &Problem, limit: &Limit, parameter: &Parameter) -> Option<(f64, f64)> {
    let at_zero_share = what_if.problem(&[parameter.set(0.0)])?;
    let limit_at_zero = at_zero_share.limits.iter().find(|other| other.row_name() == limit.row_name())?;
    let coefficient = |row: &crate::problem::LimitRow, p: PlacementIndex| {
        row.terms.iter().filter(|(q, _)| *q == p).map(|(_, c)| c * row.scale).sum::<f64>()
    };
    let crate::problem::Stated::Share(share, _) = limit.stated else { return None };
    let placements = problem.placements.keys();
    let share_terms: Vec<(PlacementIndex, f64)> = placements.map(|p| (p, coefficient(&limit_at_zero.row, p))).collect();
    let whole_terms: Vec<(PlacementIndex, f64)> =
        share_terms.iter().map(|&(p, c)| (p, (c - coefficient(&limit.row, p)) / share)).collect();
    share_range(problem, &|index| problem.limits[index].path != limit.path, &share_terms, &whole_terms, limit.row.money)
}

fn leaves_something(what_if: &WhatIf, parameter: &Parameter, value: f64) -> bool {
    what_if.problem(&[parameter.set(value)]).is_some_and(|problem| !force_empty_plan(&problem))
}

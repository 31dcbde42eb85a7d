//! A problem week by week.

mod bounds;
mod columns;
mod needs;
mod patterns;
mod periods;
mod stretches;
mod wanted;

use std::collections::BTreeMap;

use super::desk::Desk;
use crate::problem::{Problem, Weekly};
pub(super) use columns::add_column;
pub(super) use periods::is_by_period;
pub(super) use wanted::fits;

/// Writes a problem week by week, if anything in it asks for that.
pub(super) fn unroll(desk: &mut Desk, problem: &mut Problem) {
    let needed = needs::lines(desk, problem);
    if !needed.iter().any(|needed| *needed) || !desk.faults.is_empty() {
        return;
    }
    let campaign = Box::new(problem.clone());
    let lines = problem.placements.len();
    problem.weekly = Some(Weekly {
        campaign,
        columns: vec![Vec::new(); lines].into(),
        windows: Vec::new(),
        found: BTreeMap::new(),
        patterns: Vec::new(),
        observed: Vec::new(),
    });
    columns::of_lines(desk, problem, &needed);
    super::actuals::ran(desk, problem);
    columns::add_up(problem);
    columns::money_to_weeks(problem);
    bounds::of_channels(desk, problem);
    periods::limits(desk, problem);
    wanted::goals(desk, problem);
    wanted::remembered(desk, problem);
    stretches::followers(desk, problem);
}

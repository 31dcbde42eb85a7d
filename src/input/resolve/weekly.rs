//! A problem week by week.

mod actuals;
mod bounds;
mod columns;
mod goals;
mod lines;
mod patterns;
mod periods;
mod windows;

use std::collections::BTreeMap;

use super::notes::Notes;
use crate::problem::{Problem, Weekly};
pub(super) use goals::fits;
pub(super) use periods::is_by_period;

/// Writes a problem week by week, if anything in it asks for that.
pub(super) fn unroll(notes: &mut Notes, problem: &mut Problem) {
    let needed = lines::decided_by_week(notes, problem);
    if !needed.iter().any(|needed| *needed) || !notes.faults.is_empty() {
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
    columns::of_lines(notes, problem, &needed);
    actuals::ran(notes, problem);
    columns::add_up(problem);
    columns::money_to_weeks(problem);
    bounds::of_channels(notes, problem);
    periods::limits(notes, problem);
    goals::goals(notes, problem);
    goals::remembered(notes, problem);
    windows::followers(notes, problem);
}

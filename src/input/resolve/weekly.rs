//! Unrolls a problem into weeks, where it matters in which week something runs: columns for the weeks of a line, their
//! bounds, goals and followers.

mod actuals;
mod bounds;
mod channel;
mod columns;
mod goals;
mod lines;
mod patterns;
mod periods;
mod windows;

use std::collections::BTreeMap;

use super::lines::Lines;
use super::notes::Notes;
use crate::problem::{Problem, Weekly};

/// The problem week by week, if anything in it asks for that; the same problem if not.
pub(super) fn unroll(notes: &mut Notes, lines: &Lines, mut problem: Problem) -> Problem {
    let weekly_lines = lines::decided_by_week(notes, &problem);
    if !weekly_lines.iter().any(|by_week| *by_week) || !notes.faults.is_empty() {
        return problem;
    }
    let campaign = Box::new(problem.clone());
    problem.weekly = Some(Weekly {
        campaign,
        columns: vec![Vec::new(); problem.placements.len()].into(),
        windows: Vec::new(),
        window_index: BTreeMap::new(),
        patterns: Vec::new(),
        observed: Vec::new(),
    });
    columns::of_lines(notes, &mut problem, &weekly_lines);
    actuals::ran(notes, &mut problem);
    columns::add_up(&mut problem);
    columns::money_to_weeks(&mut problem);
    bounds::of_channels(notes, &mut problem);
    periods::limits(notes, lines, &mut problem);
    goals::goals(notes, &mut problem);
    goals::remembered(notes, &mut problem);
    windows::followers(notes, &mut problem);
    problem
}

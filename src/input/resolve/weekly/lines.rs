//! Which lines have to be decided week by week.

use super::super::notes::Notes;
use crate::domain::calendar::Period;
use crate::domain::catalogue::Channel;
use crate::problem::{By, PlacementIndex, Problem};

/// Per line, whether anything tells its weeks apart.
pub(super) fn decided_by_week(notes: &Notes, problem: &Problem) -> By<PlacementIndex, bool> {
    let brief = notes.brief;
    let by_period =
        brief.limit.values().any(|limit| limit.per.is_some() || limit.from.is_some() || limit.until.is_some());
    let remembered = super::goals::is_remembered(notes);
    let mut weekly_lines: By<PlacementIndex, bool> = problem
        .placements
        .iter()
        .map(|placement| {
            let channel = notes.catalogue.channel.get(&placement.channel);
            let reaches = placement.curves.iter().any(Option::is_some);
            placement.season.varies(&placement.open)
                || by_period
                || brief.actuals.is_some()
                || channel.is_some_and(asks)
                || (remembered && reaches)
        })
        .collect();
    for goal in brief.goal.iter().filter(|(_, goal)| goal.per == Some(Period::Week)) {
        for goal in problem.goals.iter().filter(|resolved| resolved.key == *goal.0) {
            goal.members.iter().for_each(|&p| weekly_lines[p] = true);
        }
    }
    for follow in &problem.follows {
        if super::windows::window_weeks(notes, problem, follow.placement).is_some() {
            weekly_lines[follow.placement] = true;
            problem.sums[follow.pool.upstream].members.iter().for_each(|&p| weekly_lines[p] = true);
        }
    }
    weekly_lines
}

/// Whether a channel says something of its weeks.
fn asks(channel: &Channel) -> bool {
    channel.on_air.is_some() || channel.always_on.is_some() || channel.pattern.is_some() || channel.smooth.is_some()
}

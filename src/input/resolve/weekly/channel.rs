//! A channel that is decided week by week, with its lines.

use crate::domain::catalogue::Channel;
use crate::problem::{PlacementIndex, Problem};

/// A channel with its lines, of which one at least is decided week by week.
pub(super) struct WeeklyChannel<'a> {
    pub(super) key: &'a str,
    pub(super) channel: &'a Channel,
    pub(super) lines: Vec<PlacementIndex>,
}

impl<'a> WeeklyChannel<'a> {
    /// None where no line of the channel is decided week by week.
    pub(super) fn of(problem: &Problem, key: &'a str, channel: &'a Channel) -> Option<Self> {
        let lines: Vec<PlacementIndex> = problem.lines().filter(|&p| problem.placements[p].channel == *key).collect();
        lines.iter().any(|&p| problem.is_weekly(p)).then_some(Self { key, channel, lines })
    }
}

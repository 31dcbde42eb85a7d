//! Bursts: a channel runs for some weeks, pauses for some, and so on; which week it begins in is for the plan to find.

use super::super::{Desk, PlacementIndex, Problem};
use crate::domain::catalogue::Channel;
use crate::fault::{Code, Fault};

/// A channel that runs and pauses in turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// The channel's key.
    pub channel: String,
    /// Its lines.
    pub lines: Vec<PlacementIndex>,
    /// Weeks in a row that it runs.
    pub on: usize,
    /// Weeks in a row that it does not.
    pub off: usize,
    /// How many weeks it may have run or paused before the first week in which it can run: what is left to choose from.
    pub offsets: Vec<usize>,
}

impl Pattern {
    /// Whether it runs in a week, counted from the first one in which it can, at one of its offsets at least.
    pub fn runs(&self, week: usize) -> bool {
        self.offsets.iter().any(|offset| (week + offset) % (self.on + self.off) < self.on)
    }
}

/// The pattern of a channel, with every offset to choose from.
pub(super) fn of_channel(
    desk: &mut Desk,
    problem: &mut Problem,
    (key, channel): (&str, &Channel),
    lines: &[PlacementIndex],
) {
    let Some(asked) = channel.pattern else { return };
    let path = ["channel", key, "pattern"];
    if asked.on.get().fract() != 0.0 || asked.off.get().fract() != 0.0 {
        let fault = Fault::at(Code::NotWhole, &path, "a pattern counts whole weeks");
        return desk.fault(fault.mend("write `pattern = { on = 2, off = 2 }`"));
    }
    let (on, off) = (asked.on.get() as usize, asked.off.get() as usize);
    if on + off > 2 * problem.campaign.calendar.weeks.len().max(1) {
        let what = format!("a pattern of {on} weeks on and {off} off is longer than the campaign");
        return desk
            .fault(Fault::at(Code::OutOfRange, &path, what).mend("shorten it; `flight` says when it runs at all"));
    }
    let offsets = (0..on + off).collect();
    let pattern = Pattern { channel: key.to_owned(), lines: lines.to_vec(), on, off, offsets };
    if let Some(weekly) = &mut problem.weekly {
        weekly.patterns.push(pattern);
    }
}

impl Problem {
    /// The same problem with fewer offsets of one pattern: weeks off the air at all of them are closed.
    #[must_use]
    pub fn with_offsets(&self, index: usize, offsets: &[usize]) -> Self {
        let mut problem = self.clone();
        let Some(weekly) = &mut problem.weekly else { return problem };
        let pattern = &mut weekly.patterns[index];
        pattern.offsets = offsets.to_vec();
        let pattern = pattern.clone();
        let first = pattern.lines.iter().filter_map(|&p| weekly.columns[p].iter().position(Option::is_some)).min();
        let closed = pattern.lines.iter().flat_map(|&p| weekly.columns[p].iter().enumerate());
        let closed = closed.filter(|(t, _)| first.is_some_and(|first| *t >= first && !pattern.runs(*t - first)));
        let closed: Vec<PlacementIndex> = closed
            .filter_map(|(_, column)| column.filter(|column| !column.ran))
            .map(|column| column.placement)
            .collect();
        for q in closed {
            problem.placements[q].most = 0.0;
        }
        problem
    }

    /// The patterns of which it is not decided where they begin.
    pub fn open_patterns(&self) -> impl Iterator<Item = (usize, &Pattern)> {
        let patterns = self.weekly.iter().flat_map(|weekly| weekly.patterns.iter().enumerate());
        patterns.filter(|(_, pattern)| pattern.offsets.len() > 1)
    }
}

//! Bursts: a channel runs for some weeks, pauses for some, and so on; which week it begins in is for the plan to find.

use super::super::{PlacementIndex, Problem};

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

impl Problem {
    /// The same problem with fewer offsets of one pattern: weeks off the air at all of them are closed.
    #[must_use]
    pub fn with_offsets(&self, index: usize, offsets: &[usize]) -> Self {
        let mut problem = self.clone();
        let Some(weekly) = &mut problem.weekly else { return problem };
        let pattern = &mut weekly.patterns[index];
        pattern.offsets = offsets.to_vec();
        let pattern = pattern.clone();
        let first_column =
            pattern.lines.iter().filter_map(|&p| weekly.columns[p].iter().position(Option::is_some)).min();
        let paused_columns = pattern.lines.iter().flat_map(|&p| weekly.columns[p].iter().enumerate());
        let paused_columns = paused_columns.filter(|(t, _)| {
            first_column.is_some_and(|first_column| *t >= first_column && !pattern.runs(*t - first_column))
        });
        let paused_columns: Vec<PlacementIndex> = paused_columns
            .filter_map(|(_, column)| column.filter(|column| !column.ran))
            .map(|column| column.placement)
            .collect();
        for q in paused_columns {
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

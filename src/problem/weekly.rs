//! The same problem week by week, where it matters in which week something runs.
//!
//! A line's weeks become columns of their own: `x[p,t]` is what is spent on it in week `t`, and the line's own `x[p]`
//! counts its contacts, as the spend that would buy them at the price of the year's mean. Reach builds on contacts, so
//! every curve, pool and goal of the campaign stays as it is; money is counted in the weeks. Lines whose weeks are all
//! alike stay as they are: any split of them over weeks is as good, and the even one is taken.
//!
//! ```text
//! calendar   x[p] = Σ rate[p,t] · x[p,t]                 contacts of the weeks add up to those of the line
//! window     w[p,t] = Σ rate[p,s] · x[p,s] over the last weeks;   remembered  m[p,t] = rate[p,t] · x[p,t] + λ · m[p,t−1]
//! ```
//!
//! Each is a row like any other bound, so program, proof and repair treat weeks like anything else.

mod column;
mod fold;
mod observed;
mod pattern;
mod rates;

use std::collections::BTreeMap;

use super::{By, Follow, Part, PlacementIndex, Problem};
pub use column::WeekColumn;
pub use observed::Observed;
pub use pattern::Pattern;
pub use rates::Rates;

/// What a problem has in addition, once it is decided week by week.
#[derive(Clone, Debug)]
pub struct Weekly {
    /// The problem by campaign, as it was before.
    pub campaign: Box<Problem>,
    /// The columns of every line, per week; none of a line whose weeks are all alike.
    pub columns: By<PlacementIndex, Vec<Option<WeekColumn>>>,
    /// The stretches of weeks that contacts are counted over, in the order they are worked out.
    pub windows: Vec<ContactWindow>,
    /// The place of the window that counts what: the line, its last week, and how many weeks, or 0 for what is
    /// remembered.
    pub window_index: BTreeMap<(PlacementIndex, usize, usize), PlacementIndex>,
    /// Channels that run for some weeks and pause for some.
    pub patterns: Vec<Pattern>,
    /// What was observed of the lines that already ran.
    pub observed: Vec<Observed>,
}

/// A stretch of weeks, and what is counted in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactWindow {
    /// Its place among the placements.
    pub placement: PlacementIndex,
    /// What it adds up: columns and other windows, each with its coefficient.
    pub terms: Vec<(PlacementIndex, f64)>,
}

impl Problem {
    /// The placements that are lines of the plan; what follows them are weeks and windows of theirs.
    pub fn lines(&self) -> impl DoubleEndedIterator<Item = PlacementIndex> + ExactSizeIterator + Clone + use<> {
        let lines = self.weekly.as_ref().map_or(self.placements.len(), |weekly| weekly.columns.len());
        (0..lines).map(PlacementIndex)
    }

    /// The column of a line in a week; none where it does not run then, or its weeks are all alike.
    pub fn column(&self, line: PlacementIndex, week: usize) -> Option<&WeekColumn> {
        self.weekly.as_ref()?.columns[line].get(week)?.as_ref()
    }

    /// Whether the objective is reach that is remembered, week by week.
    pub fn counts_memory(&self) -> bool {
        self.weekly.is_some() && self.objective.sought == super::Sought::RememberedReach
    }

    /// Whether a line is decided week by week.
    pub fn is_weekly(&self, line: PlacementIndex) -> bool {
        self.weekly.as_ref().is_some_and(|weekly| !weekly.columns[line].is_empty())
    }

    /// Whether what a placement follows are its own weeks.
    pub fn follows_itself(&self, follow: &Follow) -> bool {
        follow.pool.upstream < self.sums.next_key()
            && self.sums[follow.pool.upstream].phase == self.placements[follow.placement].phase
    }

    /// Whether a placement is a week that already ran.
    pub fn has_run(&self, placement: PlacementIndex) -> bool {
        let Part::Week { of, week } = self.placements[placement].part else { return false };
        self.column(of, week).is_some_and(|column| column.ran)
    }

    /// The placements that decide how much is bought of one: its weeks that did not run yet, those of a stretch of
    /// weeks, or itself.
    pub fn decided_by(&self, placement: PlacementIndex) -> Vec<PlacementIndex> {
        let weekly = self.weekly.as_ref();
        let window_terms = weekly.and_then(|weekly| weekly.windows.iter().find(|window| window.placement == placement));
        if let Some(window) = window_terms {
            return window.terms.iter().flat_map(|&(p, _)| self.decided_by(p)).collect();
        }
        let columns = weekly.and_then(|weekly| weekly.columns.get(placement)).filter(|columns| !columns.is_empty());
        match columns {
            Some(columns) => {
                let open = columns.iter().flatten().filter(|column| !column.ran);
                open.map(|column| column.placement).collect()
            }
            None if self.has_run(placement) => Vec::new(),
            None => vec![placement],
        }
    }

    /// Whether a placement is a line of the plan, and no week or window of one.
    pub fn is_line(&self, placement: PlacementIndex) -> bool {
        self.placements[placement].part == Part::Line
    }
}

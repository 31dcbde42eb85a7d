//! What was observed of a line that already ran, beside what was assumed of it.

use super::super::PlacementIndex;

/// What was assumed of a line and what was observed, per spend at the year's mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// The line.
    pub line: PlacementIndex,
    /// Weeks that ran.
    pub weeks: usize,
    /// Net media.
    pub spend: f64,
    /// Of contacts, clicks and conversions: how many were to be expected for what ran, and how many there were.
    pub rates: [(f64, Option<f64>); 3],
    /// By how many times contacts per spend, clicks per contact and conversions per click are planned differently from
    /// here on; 1 where nothing is learned.
    pub learned: [f64; 3],
}

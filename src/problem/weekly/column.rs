//! A line in a week, as a column of its own.

use super::super::PlacementIndex;
use super::Rates;

/// A line in a week.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekColumn {
    /// Its place among the placements.
    pub placement: PlacementIndex,
    /// What one `x` brings.
    pub rates: Rates,
    /// Whether it already ran, and is as it was.
    pub ran: bool,
}

//! A plan week by week or month by month: as a flowchart, channels down and weeks across, and as rows for a
//! spreadsheet.

mod amounts;
mod blocks;
mod flowchart;
mod grid;
mod months;
mod rows;

use crate::text::messages::say;
pub(in crate::report) use amounts::PeriodAmounts;
pub(in crate::report) use flowchart::document;
pub(in crate::report) use grid::{SpendByPeriod, monday, reached, short};
pub(in crate::report) use rows::{money, monthly, net_media, weekly};

/// How weeks are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum ChartPeriod {
    /// One by one.
    Week,
    /// By calendar month, a week that lies in two by its days.
    Month,
}

impl ChartPeriod {
    /// What so many are called.
    fn noun(self, count: usize) -> String {
        match self {
            Self::Week => say!("noun-weeks", count),
            Self::Month => say!("noun-months", count),
        }
    }
}

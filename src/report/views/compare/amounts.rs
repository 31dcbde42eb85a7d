//! The money of two plans as it is shown: whole amounts that add up, and differences of these.

use crate::planning::compare::{Difference, LineChange, PairComparison, PhaseChange};
use crate::text::number::{RoundedSums, minor_digits};

/// Net media of both plans.
pub(in crate::report) struct PairAmounts {
    a: RoundedSums,
    b: RoundedSums,
}

impl PairAmounts {
    pub(in crate::report) fn of(comparison: &PairComparison) -> Self {
        let sums = |side_of: fn(&Difference) -> Option<f64>| {
            let lines = comparison.lines.iter();
            let line_spends: Vec<(&str, f64)> =
                lines.map(|line| (line.phase.as_str(), side_of(&line.spend).unwrap_or(0.0))).collect();
            RoundedSums::of_money(&line_spends, minor_digits(&comparison.currency))
        };
        Self { a: sums(|spend| spend.a), b: sums(|spend| spend.b) }
    }

    /// A line's, by its place in the comparison.
    pub(in crate::report) fn line(&self, place: usize, line: &LineChange) -> Difference {
        as_known(&line.spend, (self.a.parts[place], self.b.parts[place]))
    }

    pub(in crate::report) fn phase(&self, phase: &PhaseChange) -> Difference {
        as_known(&phase.spend, (self.a.group(&phase.phase), self.b.group(&phase.phase)))
    }

    pub(in crate::report) fn total(&self) -> Difference {
        Difference::between(Some(self.a.total), Some(self.b.total))
    }
}

/// Shown amounts where the plans have any.
fn as_known(difference: &Difference, (a, b): (f64, f64)) -> Difference {
    Difference::between(difference.a.map(|_| a), difference.b.map(|_| b))
}

//! Hard bounds, by the kinds that a program has rows of.

use crate::problem::{AverageFrequency, By, Limit, LimitIndex};

/// Hard bounds of a plan.
#[derive(Default)]
pub(super) struct Bounds {
    /// Linear bounds.
    pub(super) limits: By<LimitIndex, Limit>,
    /// The most average frequency of some placements.
    pub(super) frequency_caps: Vec<AverageFrequency>,
    /// The least average frequency of some placements.
    pub(super) frequency_floors: Vec<AverageFrequency>,
}

impl Bounds {
    /// Adds other bounds behind these.
    pub(super) fn extend(&mut self, others: Self) {
        self.limits.extend(others.limits);
        self.frequency_caps.extend(others.frequency_caps);
        self.frequency_floors.extend(others.frequency_floors);
    }
}

//! The verdict on a planner's own split, and the next step it suggests.

use super::Plan;
use crate::text::messages::{say, word};

/// The verdict on a planner's own split.
#[derive(Clone, Copy, Debug, Default)]
pub struct SplitVerdict {
    /// Whether it breaks anything.
    pub breaks: bool,
    /// Whether the best plan is better by more than rounding.
    pub bettered: bool,
}

impl Plan {
    /// The next step; `check` is the one where nothing is wrong with the split.
    pub(super) fn next_of_split(&self, check: &str) -> String {
        let next_step = match (self.verdict.breaks, self.verdict.bettered) {
            (true, true) => word!("heading-next-see-below-what-split-breaks"),
            (true, false) => word!("next-see-below-what-split-breaks"),
            (false, true) => word!("next-see-below-what-best-plan-does"),
            (false, false) if self.lines.is_empty() => word!("next-write-in-split-what-is-spent"),
            (false, false) if self.goals.iter().any(|goal| !goal.met) => word!("next-no-split-of-this-money-does"),
            (false, false) => return say!("next", check),
        };
        next_step.to_owned()
    }
}

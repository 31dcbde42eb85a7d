//! The verdict on a planner's own split, and the next step it suggests.

use super::Plan;
use crate::text::language::{say, word};

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
            (true, true) => word!(
                "Next: see below what the split breaks, and what the best plan does better.",
                "Volgende stap: zie hieronder wat de verdeling overtreedt, en wat het beste plan beter doet."
            ),
            (true, false) => word!(
                "Next: see below what the split breaks.",
                "Volgende stap: zie hieronder wat de verdeling overtreedt."
            ),
            (false, true) => word!(
                "Next: see below what the best plan does better.",
                "Volgende stap: zie hieronder wat het beste plan beter doet."
            ),
            (false, false) if self.lines.is_empty() => word!(
                "Next: write in the split what is spent on each channel.",
                "Volgende stap: schrijf in de verdeling wat er aan elk kanaal wordt besteed."
            ),
            (false, false) if self.goals.iter().any(|goal| !goal.met) => word!(
                "Next: no split of this money does better; `klantreis plan` tells what would.",
                "Volgende stap: met dit geld kan het niet beter; `klantreis plan` vertelt waarmee wel."
            ),
            (false, false) => return say!("Next: {check}.", "Volgende stap: {check}."),
        };
        next_step.to_owned()
    }
}

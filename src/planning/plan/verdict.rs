//! The verdict on a planner's own split.

/// The verdict on a planner's own split.
#[derive(Clone, Copy, Debug, Default)]
pub struct SplitVerdict {
    /// Whether it breaks anything.
    pub breaks: bool,
    /// Whether the best plan is better by more than rounding.
    pub bettered: bool,
}

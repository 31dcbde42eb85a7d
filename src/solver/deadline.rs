//! Deadline: when solving ends with the best so far, at a moment or by an interruption.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// When solving ends; by default never.
#[derive(Clone, Copy, Debug, Default)]
pub struct Deadline {
    /// The moment, if there is one.
    pub moment: Option<Instant>,
    /// Set by an interruption.
    pub interrupted: Option<&'static AtomicBool>,
}

impl Deadline {
    /// The same deadline, but no later than `time` from now.
    #[must_use]
    pub fn within(self, time: Duration) -> Self {
        // A time too long to be added is no limit.
        let moment = Instant::now().checked_add(time);
        let earlier = match (self.moment, moment) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        Self { moment: earlier, ..self }
    }

    /// Whether the moment has passed or an interruption came.
    pub fn has_passed(self) -> bool {
        self.interrupted.is_some_and(|flag| flag.load(Ordering::Relaxed))
            || self.moment.is_some_and(|moment| Instant::now() >= moment)
    }
}

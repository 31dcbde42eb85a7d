//! When looking further has to end: at a moment, or once somebody wants the best that was found so far.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// When looking further has to end; never, unless it is said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Deadline {
    /// The moment, if there is one.
    pub moment: Option<Instant>,
    /// Set once somebody wants what was found so far.
    pub interrupted: Option<&'static AtomicBool>,
}

impl Deadline {
    /// The same, and no later than so long from now.
    #[must_use]
    pub fn within(self, time: Duration) -> Self {
        // A time too long to be added is none.
        let moment = Instant::now().checked_add(time);
        let earlier = match (self.moment, moment) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        Self { moment: earlier, ..self }
    }

    /// Whether it is over.
    pub fn has_passed(self) -> bool {
        self.interrupted.is_some_and(|flag| flag.load(Ordering::Relaxed))
            || self.moment.is_some_and(|moment| Instant::now() >= moment)
    }
}

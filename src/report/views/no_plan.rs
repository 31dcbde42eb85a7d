//! Why there is no plan, for programs: the conflicts of the brief. Only JSON has a place for it.

use serde::Serialize;

use crate::planning::iis::{Contradiction, ExplainedIis};
use crate::planning::plan::FORMAT_VERSION;

/// The conflicts of a brief without a plan.
#[derive(Serialize)]
pub(in crate::report) struct NoPlanReport<'a> {
    format_version: u32,
    status: &'static str,
    /// Bounds that contradict each other; every one of these takes a change.
    conflict: &'a [ExplainedIis],
}

impl<'a> NoPlanReport<'a> {
    pub(in crate::report) fn of(contradiction: &'a Contradiction) -> Self {
        Self { format_version: FORMAT_VERSION, status: "no_plan", conflict: &contradiction.sets }
    }
}

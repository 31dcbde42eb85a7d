//! Why there is no plan, for programs: the conflicts of the brief as JSON. No other format has a place for it.

use serde::Serialize;

use super::json;
use crate::planning::iis::{Contradiction, ExplainedIis};
use crate::planning::plan::FORMAT_VERSION;

#[derive(Serialize)]
struct NoPlan<'a> {
    format_version: u32,
    status: &'static str,
    /// Bounds that contradict each other; every one of these takes a change.
    conflict: &'a [ExplainedIis],
}

/// The conflicts as JSON.
pub fn text(contradiction: &Contradiction) -> String {
    json::text(&NoPlan { format_version: FORMAT_VERSION, status: "no_plan", conflict: &contradiction.sets })
}

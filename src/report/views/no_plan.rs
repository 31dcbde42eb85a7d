//! Why there is no plan, for programs: the conflicts of the brief as JSON. No other format has a place for it.

use serde::Serialize;

use crate::planning::iis::{Clash, Contradiction};
use crate::planning::plan::FORMAT_VERSION;
use crate::report::formats::json;

#[derive(Serialize)]
struct NoPlan<'a> {
    format_version: u32,
    status: &'static str,
    /// Bounds that contradict each other; every one of these takes a change.
    conflict: &'a [Clash],
}

/// The conflicts as JSON.
pub fn text(contradiction: &Contradiction) -> String {
    json::text(&NoPlan { format_version: FORMAT_VERSION, status: "no_plan", conflict: &contradiction.conflicts })
}

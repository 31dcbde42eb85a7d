//! A comparison of two plans as an object for JSON: its data, and the sentences on it.

use serde::Serialize;

use crate::planning::compare::PairComparison;

/// A comparison with its sentences.
#[derive(Serialize)]
pub(in crate::report) struct PairObject<'a> {
    headline: String,
    #[serde(flatten)]
    comparison: &'a PairComparison,
    remarks: Vec<String>,
}

impl<'a> PairObject<'a> {
    pub(in crate::report) fn of(comparison: &'a PairComparison) -> Self {
        Self { headline: comparison.headline(), comparison, remarks: comparison.remarks() }
    }
}

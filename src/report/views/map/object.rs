//! The map of a journey as an object for JSON: its data, and the sentences on it.

use serde::Serialize;

use crate::planning::map::JourneyMap;

/// A map with its sentences.
#[derive(Serialize)]
pub(in crate::report) struct MapObject<'a> {
    headline: String,
    #[serde(flatten)]
    map: &'a JourneyMap,
    balance: String,
    remarks: Vec<String>,
}

impl<'a> MapObject<'a> {
    pub(in crate::report) fn of(map: &'a JourneyMap) -> Self {
        Self { headline: map.headline(), map, balance: map.balance(), remarks: map.remarks() }
    }
}

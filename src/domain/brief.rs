//! The brief: what the client wants, as its TOML tables with valid quantities.
//!
//! Documentation comments of these types are the descriptions in the JSON Schema of a brief. Relations between entries
//! are checked when the problem is built.

mod actuals;
mod audience;
mod campaign;
mod deserialize;
mod goal;
mod journey;
mod limit;
mod localised_text;
mod measure;
mod report;
#[cfg(test)]
mod schema;
mod touchpoint;
mod value;

use std::collections::BTreeMap;

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::domain::quantity::Share;
pub use actuals::{Actual, Actuals};
pub use audience::{AmountPerKey, Audience};
pub use campaign::{BudgetIs, Campaign, Fee, FeeOn};
pub use goal::{Goal, Objective};
pub use journey::{Journey, Phase, Rate, ShareOrAmount};
pub use limit::{Bound, Group, Limit, ShareBase, Wish};
pub use localised_text::LocalisedText;
pub use measure::Measure;
pub use report::{CsvDialect, Report};
pub use touchpoint::{Media, Touchpoint, TouchpointKind, TouchpointPlace};
pub use value::{ConversionBasis, Value};

/// The name of the brief itself among its scenarios.
pub const BASE: &str = "base";

/// A whole brief, without the channels (see [`crate::domain::catalogue`]).
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Brief {
    /// The campaign as a whole.
    pub campaign: Campaign,
    /// The audiences by key; together they are disjoint, but for the overlaps they state.
    pub audience: BTreeMap<String, Audience>,
    /// Journeys of the brief's own, by name.
    pub journey: BTreeMap<String, Journey>,
    /// What the brief says of single phases, by key.
    pub phase: BTreeMap<String, Phase>,
    /// What conversions, and people reached, are worth.
    pub value: Value,
    /// Where people meet the brand, by key; `[[touchpoint]]` counts them from 1.
    pub touchpoint: BTreeMap<String, Touchpoint>,
    /// The goals by key; a key that is a phase says which phase it is for.
    pub goal: BTreeMap<String, Goal>,
    /// What the plan maximises or minimises once the goals are met.
    pub objective: Objective,
    /// Hard limits over groups of placements, by key.
    pub limit: BTreeMap<String, Limit>,
    /// How far figures may be off that nobody gave a range.
    pub uncertainty: Uncertainty,
    /// How the report is written.
    pub report: Report,
    /// The scenario whose changes are in it; none for the brief itself.
    #[serde(skip)]
    pub scenario: Option<String>,
    /// What already ran, where the campaign is under way.
    #[serde(skip)]
    pub actuals: Option<Actuals>,
    /// The files it names that lie outside its folder.
    #[serde(skip)]
    pub outside: Vec<String>,
}

/// `[uncertainty]`: how far the figures of a catalogue may be off where nobody gave them a range of their own.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Uncertainty {
    /// How far prices may be off on either side, as a share of the price. Default: 20% (an assumption).
    pub price: Option<Share>,
    /// How far ceilings may be off on either side, as a share of the ceiling. Default: 10% (an assumption).
    pub ceiling: Option<Share>,
}

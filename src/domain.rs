//! What planners talk about: money and days, a journey and the people on it, reach curves, a brief and a catalogue.
//!
//! No files and no solver. A value that exists is lawful: what cannot be is refused where it is made.

pub mod brief;
pub mod calendar;
pub mod catalogue;
pub mod curve;
pub mod flow;
pub mod journey;
pub mod quantity;
pub mod schema;

//! The domain of media planning: quantities, the calendar, the customer journey, reach curves, the brief and the
//! catalogue.
//!
//! Types are valid by construction: a value out of range is an error where it is made.

pub mod brief;
pub mod calendar;
pub mod catalogue;
pub mod curve;
pub mod flow;
pub mod journey;
pub mod quantity;
pub mod schema;

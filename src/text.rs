//! What a run says and how it writes figures: languages, numbers and dates, and the names of others made safe to show.
//!
//! Every other wing may use this one; it uses none.

pub mod language;
pub mod number;
pub mod sanitise;

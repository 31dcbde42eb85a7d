//! Text: languages, messages in each of them, formatted numbers and dates, and foreign text made safe to show.
//!
//! Every wing uses this one; it uses only [`crate::tolerance`].

pub mod digits;
pub mod language;
pub mod messages;
pub mod number;
pub mod sanitise;

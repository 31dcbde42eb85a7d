//! From files and `--set` values to a brief and a catalogue, and from these to a problem.

pub mod matching;
pub mod read;
pub mod resolve;

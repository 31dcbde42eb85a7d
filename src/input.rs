//! From files and `--set` values to a brief and a catalogue.

pub mod read;

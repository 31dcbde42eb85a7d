//! From files and `--set` values to a brief and a catalogue, and from tables to a split, to what ran and to points.

mod files;
pub mod read;
mod tables;
mod toml;

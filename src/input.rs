//! Input: TOML briefs and catalogues, `--set` values, and tables (CSV, XLSX, JSON) with a split, what ran, or points;
//! and the problem that a brief and a catalogue make.
//!
//! ```text
//! read      what a planner asks for -> a brief and a catalogue, with every fault
//! toml      TOML texts -> one tree of merged layers -> the types of a brief and a catalogue
//! tables    spreadsheets -> the rows of a split, what already ran, the points of a reach curve
//! files     files and streams -> bytes and text
//! resolve   a brief and a catalogue -> the problem they make, or why they make none
//! matching  rows of a split or of what ran -> the lines and weeks of a problem
//! ```

mod files;
pub mod matching;
pub mod read;
pub mod resolve;
mod tables;
mod toml;

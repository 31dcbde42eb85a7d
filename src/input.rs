//! Input: TOML briefs and catalogues, `--set` values, and tables (CSV, XLSX, JSON) with a split, what ran, or points.
//!
//! ```text
//! read      what a planner asks for -> a brief and a catalogue, with every fault
//! toml      TOML texts -> one tree of merged layers -> the types of a brief and a catalogue
//! tables    spreadsheets -> the rows of a split, what already ran, the points of a reach curve
//! files     files and streams -> bytes and text
//! ```

mod files;
pub mod read;
mod tables;
mod toml;

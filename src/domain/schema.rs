//! JSON Schemas of a brief and of a catalogue: editors use them to complete keys and mark errors.
//!
//! Both are stored as files. A test generates them from the types that read a brief and a catalogue, and compares. A
//! schema does not cover relations between entries, such as a goal for a phase that the journey does not have:
//! `klantreis check` reports those.

#[cfg(test)]
mod generate;
#[cfg(test)]
mod partial;
#[cfg(test)]
mod simplify;
#[cfg(test)]
mod tests;

/// The schema of a brief's file, as JSON.
pub const BRIEF: &str = include_str!("schema/brief.schema.json");

/// The schema of a catalogue's file, as JSON.
pub const CATALOGUE: &str = include_str!("schema/catalogue.schema.json");

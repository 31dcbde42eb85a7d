//! What a brief and a catalogue may say, as JSON Schema: for editors, which then complete keys and mark slips.
//!
//! Both are stored as they are printed, and made of the very types that read the files: a test holds them to those,
//! so they cannot lag behind, and nobody who plans waits for their making. Relations between entries, such as a goal
//! for a phase that the journey does not have, are not known to a schema: `klantreis check` tells them.

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

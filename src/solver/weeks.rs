//! Weeks of a plan: where bursts begin, and weekly spend as level as the same result allows.

pub(super) mod bursts;
pub(super) mod level;
mod level_program;
mod tidy;

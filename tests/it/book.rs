//! The README and the book under docs/: their briefs are checked, their commands run, their links lead somewhere.
//!
//! `BLESS=1` writes into them what the tool prints, and the reference of every key.

mod blocks;
mod columns;
mod links;
pub(crate) mod pages;
mod reference;
pub(crate) mod walk;

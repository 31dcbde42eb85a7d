//! What binds a line: the budget, another bound, a pool, or a contact cap.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::problem::RowName;

/// Something that binds a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Binding {
    /// The budget, where nothing else does.
    Budget,
    /// Another bound.
    Bound(RowName),
    /// It reaches everybody in its pool.
    Pool,
    /// Everybody in its pool has as many contacts as the cap allows.
    ContactCap,
}

/// The name in files: `budget`, `limit[broadcast.at_most]`, `pool`, `contact_cap`.
impl fmt::Display for Binding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Budget => f.write_str("budget"),
            Self::Bound(row) => row.fmt(f),
            Self::Pool => f.write_str("pool"),
            Self::ContactCap => f.write_str("contact_cap"),
        }
    }
}

pub(super) fn joined(bindings: &[Binding]) -> String {
    bindings.iter().map(Binding::to_string).collect::<Vec<_>>().join(" + ")
}

/// All bindings in one text, as JSON has them.
pub(super) fn as_text<S: Serializer>(bindings: &[Binding], serializer: S) -> Result<S::Ok, S::Error> {
    joined(bindings).serialize(serializer)
}

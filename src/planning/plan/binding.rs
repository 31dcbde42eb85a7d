//! What keeps a line from being more or less.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::problem::RowName;

/// Something that keeps a line where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Binding {
    /// The budget, where nothing else does.
    Budget,
    /// Another bound.
    Bound(RowName),
    /// It reaches everybody it can reach again.
    Pool,
    /// Everybody it can reach again has as many contacts as they may.
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

impl super::Line {
    /// What keeps it where it is, as files tell it: `pool + budget`; empty where nothing does.
    pub fn bound_by_words(&self) -> String {
        joined(&self.bound_by)
    }
}

fn joined(bindings: &[Binding]) -> String {
    bindings.iter().map(Binding::to_string).collect::<Vec<_>>().join(" + ")
}

/// All of them in one text, as JSON has them.
pub(super) fn as_text<S: Serializer>(bindings: &[Binding], serializer: S) -> Result<S::Ok, S::Error> {
    joined(bindings).serialize(serializer)
}

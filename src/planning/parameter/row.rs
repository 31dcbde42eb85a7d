//! The row that a parameter bounds: a bound, a goal, or none.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::problem::{Family, RowName};

/// The row that a parameter bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterRow {
    /// A bound.
    Bound(RowName),
    /// The goal of this key.
    Goal(String),
    /// No row: a figure of the catalogue or a share of people, by its key.
    Figure(String),
}

impl ParameterRow {
    /// The family of the bound; none of a goal or a figure.
    pub fn family(&self) -> Option<Family> {
        if let Self::Bound(name) = self { Some(name.family) } else { None }
    }

    /// Whether it is the budget.
    pub fn is_budget(&self) -> bool {
        self.family() == Some(Family::Budget)
    }

    /// Whether it is the bound of this name.
    pub fn is_bound(&self, name: &RowName) -> bool {
        matches!(self, Self::Bound(own) if own == name)
    }

    /// Whether it is the goal of this key.
    pub fn is_goal(&self, key: &str) -> bool {
        matches!(self, Self::Goal(own) if own == key)
    }
}

/// The name in files: `budget`, `wish[tv.at_most]`, `phase_goal[see]`.
impl fmt::Display for ParameterRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bound(name) => name.fmt(f),
            Self::Goal(key) => write!(f, "phase_goal[{key}]"),
            Self::Figure(path) => f.write_str(path),
        }
    }
}

impl Serialize for ParameterRow {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

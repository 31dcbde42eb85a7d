//! Confidence: how far a figure of the catalogue can be trusted.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::messages::word;

/// How far a figure can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// The market's joint currency or a trade body.
    Currency,
    /// A data set of a vendor or agency, with its method.
    Data,
    /// A blog, or a range without a method.
    Blog,
    /// Computed from sourced figures.
    Derived,
    /// The agency's own rate.
    Agency,
    /// Nobody's: an assumption.
    Assumption,
}

impl Confidence {
    /// The word in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Currency => "currency",
            Self::Data => word!("confidence-data"),
            Self::Blog => word!("confidence-blog"),
            Self::Derived => "derived",
            Self::Agency => "agency",
            Self::Assumption => "assumption",
        }
    }

    /// The word in reports, in the current language.
    pub fn label(self) -> &'static str {
        match self {
            Self::Currency => word!("confidence-currency"),
            Self::Data => "data",
            Self::Blog => "blog",
            Self::Derived => word!("confidence-derived"),
            Self::Agency => word!("confidence-agency"),
            Self::Assumption => word!("confidence-assumption"),
        }
    }
}

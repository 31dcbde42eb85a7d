//! Confidence: how far a figure of the catalogue can be trusted.

#[cfg(test)]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::language::word;

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
            Self::Data => "data",
            Self::Blog => "blog",
            Self::Derived => "derived",
            Self::Agency => "agency",
            Self::Assumption => "assumption",
        }
    }

    /// The word in reports, in the current language.
    pub fn label(self) -> &'static str {
        let dutch = match self {
            Self::Currency => "bereiksonderzoek",
            Self::Data => "data",
            Self::Blog => "blog",
            Self::Derived => "afgeleid",
            Self::Agency => "bureau",
            Self::Assumption => "aanname",
        };
        word!(self.word(), dutch)
    }
}

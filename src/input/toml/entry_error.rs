//! Why an entry cannot be read, as serde and the types of a brief state it, and its sentence for a planner.
//!
//! Serde's errors are kept as data: which key, which word, what was expected. What a type expects is stated by the type
//! itself, in the language of the run; what serde's own types expect is stated in English, and replaced here.

use std::fmt;
use std::ops::Range;

use serde::de::{self, Expected, Unexpected};

use crate::fault::listed;
use crate::text::messages::{say, word};

/// Why an entry cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum EntryError {
    /// An unknown key, and the known ones.
    UnknownKey(String, &'static [&'static str]),
    /// A required key is missing.
    MissingKey(String),
    /// A word that the key does not take, and those that it takes.
    UnknownWord(String, &'static [&'static str]),
    /// A value of another type than the key takes.
    WrongType {
        /// What the key takes.
        expected: String,
        /// The value that was written.
        got: String,
    },
    /// Anything else, in a sentence.
    Other(String),
    /// An error within a list, and where.
    InList(Box<Self>, Range<usize>),
    /// A value with a syntax error, which is a fault already.
    Unparsed,
    /// An entry within it was left out, so that it can be read again.
    Within,
}

/// What serde's own types expect, by the beginning of their description.
fn expectation(theirs: &str) -> &str {
    match theirs {
        "a sequence" => word!("expected-list"),
        "a boolean" => word!("expected-boolean"),
        "a map" => word!("expected-table-of-names"),
        "a string" | "a character" => word!("expected-text"),
        "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" => word!("expected-whole-number"),
        "f32" | "f64" => word!("expected-number"),
        _ if theirs.starts_with("struct ") => word!("expected-table"),
        _ if theirs.starts_with("a tuple ") => word!("expected-pairs"),
        ours => ours,
    }
}

/// A value of another type than was expected.
fn unexpected(value: Unexpected<'_>) -> String {
    match value {
        Unexpected::Bool(value) => say!("got-boolean", value = value.to_string()),
        Unexpected::Unsigned(value) => say!("got-integer", value = value.to_string()),
        Unexpected::Signed(value) => say!("got-integer", value = value.to_string()),
        Unexpected::Float(value) => say!("got-float", value = value.to_string()),
        Unexpected::Str(text) => say!("got-text", text = format!("{text:?}")),
        Unexpected::Seq => word!("got-list").to_owned(),
        Unexpected::Map => word!("got-table").to_owned(),
        other => other.to_string(),
    }
}

impl EntryError {
    /// The error of an enumeration's key whose value is no text.
    pub(super) fn no_word(value: Unexpected<'_>, known: &[&str]) -> Self {
        let expected = say!("expected-word", words = listed(known.iter().copied()));
        Self::WrongType { expected, got: unexpected(value) }
    }

    /// The same error, of a key that has a date as its value; serde reads a date as a table.
    #[must_use]
    pub(super) fn of_date(self, date: &toml::value::Datetime) -> Self {
        match self {
            Self::WrongType { expected, .. } => {
                let value = date.to_string();
                let got = if date.date.is_some() { say!("got-date", value) } else { say!("got-time", value) };
                Self::WrongType { expected, got }
            }
            Self::UnknownKey(..) => Self::Other(word!("date-out-of-place").to_owned()),
            other => other,
        }
    }

    /// The same error, within a list; the innermost place stays.
    #[must_use]
    pub(super) fn in_list(self, place: Range<usize>) -> Self {
        match self {
            Self::InList(..) => self,
            error => Self::InList(Box::new(error), place),
        }
    }
}

impl de::Error for EntryError {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Self::Other(words.to_string())
    }

    fn invalid_type(value: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::WrongType { expected: expectation(&expected.to_string()).to_owned(), got: unexpected(value) }
    }

    fn invalid_value(value: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        Self::Other(say!("wrong-value", expected = expectation(&expected), got = unexpected(value)))
    }

    fn invalid_length(count: usize, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        Self::Other(say!("wrong-length", expected = expectation(&expected), count))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::MissingKey(field.to_owned())
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::UnknownKey(field.to_owned(), expected)
    }

    fn unknown_variant(word: &str, expected: &'static [&'static str]) -> Self {
        Self::UnknownWord(word.to_owned(), expected)
    }
}

impl fmt::Display for EntryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for EntryError {}

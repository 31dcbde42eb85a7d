//! A name that a text writes, such as that of a catalogue or of another brief, and where.

use std::ops::Range;

use toml::de::DeTable;

/// A name in a text, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::input) struct PlacedName {
    pub(in crate::input) name: String,
    pub(in crate::input) place: Range<usize>,
}

impl PlacedName {
    /// The text at a key of a table.
    pub(super) fn of(table: &DeTable<'_>, key: &str) -> Option<Self> {
        let value = table.get(key)?;
        Some(Self { name: value.get_ref().as_str()?.to_owned(), place: value.span() })
    }

    /// The currency of a brief.
    pub(in crate::input) fn of_currency(table: &DeTable<'_>) -> Option<Self> {
        Self::of(table.get("campaign")?.get_ref().as_table()?, "currency")
    }

    /// The catalogue that a brief or a scenario asks for.
    pub(in crate::input) fn of_catalogue(table: &DeTable<'_>) -> Option<Self> {
        Self::of(table.get("campaign")?.get_ref().as_table()?, "catalogue")
    }
}

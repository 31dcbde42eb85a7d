//! How reports are written: the CSV dialect, the language of files, and rounding.

#[cfg(test)]
use schemars::JsonSchema;
use serde::Deserialize;

use crate::domain::quantity::Positive;
use crate::text::language::Language;

/// `[report]`: how the report is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Report {
    /// The dialect of `.csv` files. Default: `plain`.
    pub csv: CsvDialect,
    /// The language of names in JSON and CSV, where the brief or the catalogue states them in several: `en` or `nl`. What
    /// else is said there is English. Default: `en`.
    pub language: Language,
    /// Net media of each line, and of each line in a week, is rounded to a multiple of this: 1 for whole euros. It
    /// holds for every command that plans. Default: exact amounts.
    pub round_to: Option<Positive>,
}

/// A CSV dialect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CsvDialect {
    /// Comma, point, no byte order mark: RFC 4180.
    #[default]
    Plain,
    /// Semicolon, decimal comma, byte order mark: what a Dutch Excel opens by itself.
    ExcelNl,
}

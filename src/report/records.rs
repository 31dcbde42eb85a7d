//! Records: rows of values under named columns, for programs and spreadsheets. CSV writes them, and the table of a
//! workbook holds them.

/// A value of a record.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) enum Field {
    Text(String),
    /// With this many decimals.
    Number(f64, usize),
    Empty,
}

/// Records, and the names of their columns.
pub(in crate::report) struct Records {
    pub(in crate::report) names: Vec<&'static str>,
    pub(in crate::report) rows: Vec<Vec<Field>>,
}

impl Field {
    /// A number, or an empty field where there is none.
    pub(in crate::report) fn optional(value: Option<f64>, digits: usize) -> Self {
        value.filter(|value| value.is_finite()).map_or(Self::Empty, |value| Self::Number(value, digits))
    }

    /// A text, or an empty field where there is none.
    pub(in crate::report) fn optional_text(value: Option<&str>) -> Self {
        value.map_or(Self::Empty, |value| Self::Text(value.to_owned()))
    }

    /// A number of weeks, with decimals where it is no whole number.
    pub(in crate::report) fn weeks(count: f64) -> Self {
        Self::Number(count, if count.fract() == 0.0 { 0 } else { 2 })
    }
}

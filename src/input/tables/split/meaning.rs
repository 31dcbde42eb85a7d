//! What a column of a split is: phase, channel, money, a week or a month, or one of the columns that klantreis writes.

use crate::input::tables::weeks::NamedPeriod;

/// What a column is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    Phase,
    Channel,
    /// Money: what is spent.
    Spend,
    /// Money that is the spend where no column is named so.
    ForSpend,
    /// Money of a week or a month.
    In(ColumnPeriod),
    /// A period that is no single week or month: `wk 9-10`, `jan-feb`.
    NoPeriod,
    /// The total of the columns of weeks.
    Total,
    /// Money that is not net media.
    NotNet(NotNet),
    Figure(&'static str),
    Word(&'static str),
    /// A column that klantreis writes and that is not used.
    Unused,
    Unknown,
}

/// Why money is not net media.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum NotNet {
    Gross,
    /// With VAT or a fee.
    WithTax,
}

/// The week, month or day that a column is for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum ColumnPeriod {
    Period(NamedPeriod),
    /// A day, as written.
    Day(String),
}

//! The money of a row: of the campaign, or of each of its weeks or months.

use super::columns::{PeriodColumn, SplitColumns};
use crate::domain::quantity::LARGEST;
use crate::fault::{Code, Fault};
use crate::input::tables::cell::{self, TableCell};
use crate::input::tables::decimal_mark::DecimalDecision;
use crate::input::tables::number::CellFigure;
use crate::input::tables::record::Record;
use crate::text::messages::{say, word};
use crate::text::number::plain;

/// The rounding error of a cell of money, in its own unit: half a cent.
const CENT: f64 = 0.005;

/// A spend, with its week or month where its column names one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PeriodSpend {
    pub(super) week: Option<String>,
    pub(super) month: Option<String>,
    pub(super) spend: f64,
}

impl PeriodSpend {
    fn within(period: &PeriodColumn, spend: f64) -> Self {
        Self { week: period.week.clone(), month: period.month.clone(), spend }
    }
}

/// The cells of a row that hold money.
pub(super) struct RowAmounts<'a> {
    record: &'a Record,
    /// Those of weeks and months.
    periods: Vec<(&'a PeriodColumn, MoneyCell<'a>)>,
    /// That of the campaign.
    whole: Option<MoneyCell<'a>>,
}

/// Why the money of a row cannot be read.
pub(super) enum AmountFault {
    /// The decimal mark of the column is a fault already.
    OfColumn,
    OfCell(Fault),
}

/// A cell of money, and how many times its amount is what is written.
struct MoneyCell<'a> {
    entry: TableCell<'a>,
    times: f64,
}

impl<'a> RowAmounts<'a> {
    pub(super) fn of(record: &'a Record, columns: &'a SplitColumns, times: f64) -> Self {
        let amount = |at: usize| {
            let column_scale =
                columns.times.get(&at).copied().filter(|column_scale| *column_scale != 1.0).unwrap_or(times);
            let divided = record.number(at).map_or(1.0, |number| number.divided);
            MoneyCell {
                entry: TableCell::of(record, at, &columns.names),
                times: if column_scale == 1.0 { 1.0 } else { column_scale / divided },
            }
        };
        // The first period is kept for a row without money in any period.
        let filled = columns.periods.iter().enumerate();
        let filled = filled.filter(|(nth, one)| *nth == 0 || !record.cell(one.at).is_empty());
        let periods = filled.map(|(_, one)| (one, amount(one.at))).collect();
        Self { record, periods, whole: columns.spend.map(amount) }
    }

    fn all(&self) -> impl Iterator<Item = &MoneyCell<'a>> {
        self.periods.iter().map(|(_, amount)| amount).chain(&self.whole)
    }

    /// Whether nothing is written in any of them.
    pub(super) fn are_empty(&self) -> bool {
        self.all().all(|amount| amount.entry.cell.figure == CellFigure::Empty)
    }

    /// The currency beside the first amount that has one.
    pub(super) fn currency(&self) -> Option<String> {
        self.all().find_map(|amount| amount.entry.cell.currency.clone())
    }

    pub(super) fn are_dollars(&self) -> bool {
        self.all().any(|amount| amount.entry.cell.currency.is_some() && amount.entry.text.contains('$'))
    }

    /// The column of the campaign's money, or else of the first week's.
    pub(super) fn column(&self) -> &'a str {
        let first_amount = self.whole.as_ref().or_else(|| self.periods.first().map(|(_, amount)| amount));
        first_amount.map_or("spend", |amount| amount.entry.column)
    }

    /// A fault of the money of the row.
    pub(super) fn fault(&self, code: Code, what: &str) -> Fault {
        cell::fault(code, self.record, self.column(), what)
    }

    /// All money of the row, if it can be read.
    pub(super) fn sum(&self, decision: &DecimalDecision) -> Option<f64> {
        if self.are_empty() { None } else { self.total(decision).ok() }
    }

    /// The money of a row of totals: the sum of its weeks, or the money of the campaign where no week has money.
    pub(super) fn total(&self, decision: &DecimalDecision) -> Result<f64, AmountFault> {
        let in_weeks = self.periods.iter().any(|(_, amount)| amount.entry.cell.figure != CellFigure::Empty);
        match &self.whole {
            Some(whole) if !in_weeks => whole.value(decision),
            _ => Ok(self.spends(decision)?.iter().map(|spent| spent.spend).sum()),
        }
    }

    /// The money of the row, week by week where weeks have columns; or the first fault.
    pub(super) fn spends(&self, decision: &DecimalDecision) -> Result<Vec<PeriodSpend>, AmountFault> {
        let row_spend = self.whole.as_ref().map(|amount| amount.value(decision)).transpose()?;
        if self.periods.is_empty() {
            return Ok(vec![PeriodSpend { week: None, month: None, spend: row_spend.unwrap_or(0.0) }]);
        }
        let period_spends =
            self.periods.iter().map(|(period, amount)| Ok(PeriodSpend::within(period, amount.value(decision)?)));
        let period_spends = period_spends.collect::<Result<Vec<_>, AmountFault>>()?;
        let sum: f64 = period_spends.iter().map(|spent| spent.spend).sum();
        let is_stated = |amount: &MoneyCell<'_>| amount.entry.cell.figure != CellFigure::Empty;
        let stated = row_spend.filter(|_| self.whole.as_ref().is_some_and(is_stated));
        if let Some(stated) =
            stated.filter(|stated| (stated - sum).abs() > CENT * (period_spends.len() + 1) as f64 + 0.5)
        {
            let what = say!("weeks-sum-to-another-amount", stated = plain(stated, 2), sum = plain(sum, 2));
            let help = word!("correct-the-sum-of-weeks");
            return Err(AmountFault::OfCell(self.fault(Code::Contradicts, &what).help(help)));
        }
        if period_spends.iter().all(|spent| spent.spend == 0.0) {
            return Ok(period_spends.into_iter().take(1).collect());
        }
        Ok(period_spends.into_iter().filter(|spent| spent.spend != 0.0).collect())
    }
}

impl MoneyCell<'_> {
    /// The money of a cell, or why it cannot be read.
    fn value(&self, decision: &DecimalDecision) -> Result<f64, AmountFault> {
        let cell = self.entry.shown();
        let figure = &self.entry.cell.figure;
        if matches!(figure, CellFigure::Empty | CellFigure::Dash) {
            return Ok(0.0);
        }
        if let Some(value) = decision.of_cell(&self.entry.cell).map(|value| value * self.times) {
            if value.abs() <= LARGEST {
                return Ok(value);
            }
            let what = say!("figure-is-more-than-is-read", figure = cell, most = format!("{LARGEST:e}"));
            return Err(AmountFault::OfCell(self.entry.fault(Code::OutOfRange, &what).help(word!("really-money"))));
        }
        let (what, help) = match figure {
            CellFigure::Percent => (say!("share-is-no-spend", cell), word!("write-the-money-it-is")),
            CellFigure::Digits(_) | CellFigure::Negative(_) => return Err(AmountFault::OfColumn),
            _ if self.entry.merged => (say!("merged-money-belongs-to-none"), word!("unmerge-the-cells")),
            _ => (say!("figure-is-not-a-number", figure = cell), word!("write-spend-in-digits")),
        };
        Err(AmountFault::OfCell(self.entry.fault(Code::BadValue, &what).help(help)))
    }
}

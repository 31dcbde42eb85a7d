//! The rows below the heading: placements with their spends. Totals, section headings and empty rows are left out, and
//! noted.

use super::SplitRow;
use super::amounts::{PeriodSpend, RowAmounts};
use super::row_kinds::{is_section, label};
use super::row_reader::{ChannelRun, RowAbove, RowIdentity, SplitRows, one_line};
use crate::fault::{Code, Fault};
use crate::input::tables::cell::{fault, row_fault, shortened};
use crate::input::tables::record::{Misshapen, Record};
use crate::text::messages::say;

impl<'a> SplitRows<'a> {
    /// Reads one row. When it cannot be read, no total below it is checked.
    pub(super) fn take(&mut self, record: &'a Record) {
        if self.read(record).is_none() {
            self.sums.forget();
        }
    }

    /// Reads one row; none is a placement that could not be read.
    fn read(&mut self, record: &'a Record) -> Option<()> {
        if let Some(fault) = self.misshapen(record) {
            self.faults.push(fault);
            return None;
        }
        if record.is_empty() {
            self.assumptions.empty_rows += 1;
            return Some(());
        }
        let amounts = RowAmounts::of(record, self.columns, self.times);
        if self.is_left_out(record, &amounts) {
            self.above = None;
            return Some(());
        }
        self.placement(record, &amounts)
    }

    /// Whether a row is a total or the heading of a section, which is noted.
    fn is_left_out(&mut self, record: &Record, amounts: &RowAmounts<'_>) -> bool {
        if let Some(kind) = self.total(record, amounts) {
            self.check_total(record, amounts, kind);
            return true;
        }
        let is_section = is_section(record, amounts);
        if is_section {
            self.assumptions.headings.push((record.row, label(record).to_owned()));
            self.section = Some(label(record).to_owned());
        }
        is_section
    }

    /// Reads a placement and its money; none where it cannot be read.
    fn placement(&mut self, record: &'a Record, amounts: &RowAmounts<'_>) -> Option<()> {
        let spends = self.or_fault(amounts.spends(&self.numbers.money));
        let channel = self.channel(record, amounts);
        let money = self.one_currency(record, amounts);
        let (has_lawful_week, week) = self.week(record);
        let (spends, (channel, merged), ()) = (spends?, channel?, money?);
        if !has_lawful_week {
            return None;
        }
        self.one_scenario(record)?;
        let row_phase = self.columns.phase.map(|at| one_line(record.cell(at))).filter(|phase| !phase.is_empty());
        let under = self.above.as_ref().and_then(|above| above.phase.clone());
        let phase = if merged { row_phase.or_else(|| under.clone()) } else { row_phase };
        let of_phase = phase.clone().or_else(|| under.clone());
        let identity = RowIdentity { section: self.section.clone(), phase: of_phase.clone(), channel: channel.clone() };
        self.once(record, identity, &spends)?;
        self.count(record, amounts, &channel, &spends);
        self.above = (!self.columns.own).then(|| RowAbove { phase: of_phase, channel: channel.clone(), record });
        let mut row = SplitRow {
            row: record.row,
            place: record.place.clone(),
            phase,
            under,
            section: self.section.clone(),
            channel,
            week,
            month: None,
            spend: 0.0,
            figures: self.figures(record),
            words: self.words(record, amounts),
        };
        for PeriodSpend { week, month, spend } in spends {
            let week = week.or_else(|| row.week.clone());
            self.rows.push(SplitRow { week, month, spend, ..row.clone() });
            // What was measured is of the row as a whole.
            row.figures.clear();
        }
        Some(())
    }

    /// Adds the money of a row to the sums that totals are checked against, and notes what is odd about it.
    fn count(&mut self, record: &Record, amounts: &RowAmounts<'_>, channel: &str, spends: &[PeriodSpend]) {
        if amounts.are_empty() {
            self.assumptions.without_spend.push(record.row);
        }
        if spends.iter().any(|spent| spent.spend < 0.0) {
            self.assumptions.credits.push(record.row);
        }
        let sum: f64 = spends.iter().map(|spent| spent.spend).sum();
        self.sums.add(sum);
        let sum_before = if self.run.channel == channel { self.run.sum } else { 0.0 };
        self.run = ChannelRun { channel: channel.to_owned(), sum: sum_before + sum };
    }

    /// The fault of a row with a quote that is not closed, or with more cells than there are columns.
    fn misshapen(&self, record: &Record) -> Option<Fault> {
        let misshapen = record.misshapen(self.columns.count)?;
        let row = record.row.to_string();
        let what = match misshapen {
            Misshapen::UnclosedQuote => say!("row-quote-is-never-closed", row),
            Misshapen::ExtraCell(cell) => say!("row-has-more-cells", row, cell = shortened(cell)),
        };
        Some(row_fault(Code::Syntax, record, what).help(misshapen.help()))
    }

    /// Whether a row has a lawful week or none, and which. Where its week cannot be read, that is a fault, once for
    /// each column.
    fn week(&mut self, record: &Record) -> (bool, Option<String>) {
        let wrong = match self.weeks.week(record) {
            Ok(week) => return (true, week),
            Err(wrong) => wrong,
        };
        let first_fault = || (fault(Code::BadValue, record, wrong.column, &wrong.what).help(wrong.help), 0);
        self.week_faults.entry(wrong.column).or_insert_with(first_fault).1 += 1;
        (false, None)
    }

    /// All faults, those of weeks once for each column.
    pub(super) fn all_faults(&mut self) -> Vec<Fault> {
        let week_faults_once = std::mem::take(&mut self.week_faults).into_values().map(|(mut fault, count)| {
            if count > 1 {
                fault.what = say!("and-more-rows-are-no-better", what = fault.what, count = count - 1);
            }
            fault
        });
        std::mem::take(&mut self.faults).into_iter().chain(week_faults_once).collect()
    }
}

//! What is known while the rows below the heading are read, one after another.

use std::collections::{BTreeMap, HashMap};

use super::SplitRow;
use super::amounts::AmountFault;
use super::assumptions::RowAssumptions;
use super::columns::SplitColumns;
use super::week_columns::WeekColumns;
use crate::fault::Fault;
use crate::input::tables::decimal_mark::DecimalDecision;
use crate::input::tables::heading::Heading;
use crate::input::tables::record::Record;
use crate::input::tables::totals::RunningSums;
use crate::text::sanitise::escape_line;

/// How the numbers of a table are read.
pub(super) struct SplitNumbers {
    /// Those of the columns of money.
    pub(super) money: DecimalDecision,
    /// Those of each column of figures.
    pub(super) figures: BTreeMap<&'static str, DecimalDecision>,
}

/// What a row is of, also where its own cells do not say it: its section, its phase or the one above it, its channel.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct RowIdentity {
    pub(super) section: Option<String>,
    pub(super) phase: Option<String>,
    pub(super) channel: String,
}

/// A placement whose phase and channel an empty cell below it repeats.
pub(super) struct RowAbove<'a> {
    pub(super) phase: Option<String>,
    pub(super) channel: String,
    pub(super) record: &'a Record,
}

/// Rows of one channel, one below another, and their money.
#[derive(Default)]
pub(super) struct ChannelRun {
    pub(super) channel: String,
    pub(super) sum: f64,
}

/// The rows of a split, as far as they are read.
pub(super) struct SplitRows<'a> {
    pub(super) columns: &'a SplitColumns,
    pub(super) numbers: &'a SplitNumbers,
    pub(super) weeks: WeekColumns,
    /// How many times amounts stand for what is written, where a line beside the table says so.
    pub(super) times: f64,
    pub(super) rows: Vec<SplitRow>,
    pub(super) faults: Vec<Fault>,
    pub(super) assumptions: RowAssumptions,
    pub(super) sums: RunningSums,
    /// The first row of each identity and cells.
    pub(super) seen: HashMap<(RowIdentity, &'a [String]), usize>,
    /// The placement above; none below a total or a heading.
    pub(super) above: Option<RowAbove<'a>>,
    /// The words of the last heading of a section.
    pub(super) section: Option<String>,
    /// The rows of the last channel.
    pub(super) run: ChannelRun,
    /// Of each column that names weeks, the fault of the first row whose week cannot be read, and how many more there
    /// are.
    pub(super) week_faults: BTreeMap<&'static str, (Fault, usize)>,
    /// The first currency, and the row that named it.
    pub(super) currency: Option<(String, usize)>,
    /// The scenario of the first row, and whether a row of another is a fault already.
    pub(super) scenario: Option<(String, bool)>,
}

impl<'a> SplitRows<'a> {
    pub(super) fn new(columns: &'a SplitColumns, numbers: &'a SplitNumbers, heading: &Heading<'a>, times: f64) -> Self {
        let currency = columns.currency.clone().map(|currency| (currency, heading.record.row));
        let weeks = WeekColumns::of(&columns.words, &columns.figures, heading.below);
        let (rows, faults, assumptions, sums, seen) = Default::default();
        let (above, section, scenario, run, week_faults) = Default::default();
        Self {
            columns,
            numbers,
            weeks,
            times,
            rows,
            faults,
            assumptions,
            sums,
            seen,
            above,
            section,
            run,
            week_faults,
            currency,
            scenario,
        }
    }

    /// The money of a row; where it cannot be read, its fault is kept.
    pub(super) fn or_fault<T>(&mut self, read: Result<T, AmountFault>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(AmountFault::OfColumn) => None,
            Err(AmountFault::OfCell(fault)) => {
                self.faults.push(fault);
                None
            }
        }
    }
}

/// The words of a cell on one line.
pub(super) fn one_line(cell: &str) -> String {
    escape_line(cell).into_owned()
}

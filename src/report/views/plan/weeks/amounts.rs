//! The amounts of a flowchart as they are shown: all in one unit, so that weeks add up to lines, lines to phases and
//! both to the total as they stand there.

use super::grid::SpendByPeriod;
use crate::planning::plan::Plan;
use crate::text::messages::word;
use crate::text::number::{RoundedSums, apportion, fixed};

/// Where there is little room, amounts of a week have six characters at most.
const WHOLE: f64 = 99_999.5;
const THOUSANDS: f64 = 999_950.0;

/// What amounts are counted in.
#[derive(Clone, Copy, Debug, PartialEq)]
enum MoneyUnit {
    Whole,
    /// Tenths of a thousand: `12.3k`.
    Thousand,
    /// Hundredths of a million: `1.23m`.
    Million,
}

/// The amounts of every line in every week or month.
pub(in crate::report) struct PeriodAmounts {
    unit: MoneyUnit,
    /// Per line and week or month, in units.
    lines: Vec<Vec<f64>>,
    /// Whether there is anything in a cell, however little.
    spent: Vec<Vec<bool>>,
}

impl MoneyUnit {
    /// The finest in which the largest amount fits.
    fn of(largest: f64) -> Self {
        match largest {
            largest if largest < WHOLE => Self::Whole,
            largest if largest < THOUSANDS => Self::Thousand,
            _ => Self::Million,
        }
    }

    fn size(self) -> f64 {
        match self {
            Self::Whole => 1.0,
            Self::Thousand => 100.0,
            Self::Million => 10_000.0,
        }
    }

    fn written(self, units: f64) -> String {
        match self {
            Self::Whole => fixed(units, 0),
            Self::Thousand => format!("{}k", fixed(units / 10.0, 1)),
            Self::Million => format!("{}{}", fixed(units / 100.0, 2), word!("amounts-m")),
        }
    }
}

impl PeriodAmounts {
    pub(in crate::report) fn of(plan: &Plan, chart: &SpendByPeriod) -> Self {
        let sums = (0..chart.names.len()).map(|at| chart.lines.iter().map(|(_, spent)| spent[at]).sum::<f64>());
        let unit = MoneyUnit::of(sums.fold(0.0, f64::max));
        let money: Vec<(&str, f64)> = chart.lines.iter().map(|(line, _)| (line.phase.as_str(), line.spend)).collect();
        let totals = match unit {
            MoneyUnit::Whole => RoundedSums::of_money(&money, usize::from(plan.campaign.minor_digits)),
            _ => RoundedSums::of(
                &money.iter().map(|(phase, spend)| (*phase, spend / unit.size())).collect::<Vec<_>>(),
                0,
            ),
        };
        let lines = chart.lines.iter().zip(&totals.parts).map(|((_, spent), total)| {
            let exact: Vec<f64> = spent.iter().map(|spent| spent / unit.size()).collect();
            apportion(&exact, *total)
        });
        let spent = chart.lines.iter().map(|(_, spent)| spent.iter().map(|spent| *spent > 0.0).collect());
        Self { unit, lines: lines.collect(), spent: spent.collect() }
    }

    /// What some lines have in a week or month; nothing where nothing runs.
    pub(in crate::report) fn at(&self, lines: &[usize], period: usize) -> String {
        let units: f64 = lines.iter().map(|&line| self.lines[line][period]).sum();
        match lines.iter().any(|&line| self.spent[line][period]) {
            false => String::new(),
            true if units == 0.0 => format!("<{}", self.unit.written(1.0)),
            true => self.unit.written(units),
        }
    }

    /// What some lines have in every week or month.
    pub(in crate::report) fn each(&self, lines: &[usize]) -> Vec<String> {
        let periods = self.lines.first().map_or(0, Vec::len);
        (0..periods).map(|at| self.at(lines, at)).collect()
    }

    /// What some lines have in all.
    pub(in crate::report) fn total(&self, lines: &[usize]) -> String {
        self.unit.written(lines.iter().flat_map(|&line| &self.lines[line]).sum())
    }
}

//! Two plans compared as a pair: what moved from the first (A) to the second (B), by how much, and which goals changed.
//!
//! Every difference is B less A. Lines are matched by phase and channel, goals by their key. Terms that differ besides
//! the split are in the headers of both.

mod goals;
mod lines;
mod phases;

use serde::Serialize;

use super::difference::Thresholds;
use super::{Difference, FORMAT_VERSION, PlanFigures, PlanHeader, Totals, currency};
use crate::fault::Fault;
use crate::text::language::Text;
pub use goals::{GoalChange, GoalOutcome, MovedLine};
pub use lines::LineChange;
pub use phases::PhaseChange;

/// Two plans and their differences.
#[derive(Clone, Debug, Serialize)]
pub struct PairComparison {
    /// The version of this shape.
    pub format_version: u32,
    /// ISO 4217.
    pub currency: String,
    /// The first plan.
    pub a: PlanHeader,
    /// The second plan.
    pub b: PlanHeader,
    /// Sums over all lines.
    pub totals: TotalsChange,
    /// Every phase either plan spends in, in the journey's order.
    pub phases: Vec<PhaseChange>,
    /// Every line of either plan, by phase and then by how much it moved.
    pub lines: Vec<LineChange>,
    /// How many of the lines are unchanged.
    pub unchanged_lines: usize,
    /// Every goal of either plan.
    pub goals: Vec<GoalChange>,
    /// A clause on the phases that the journey of B names differently, where it does.
    #[serde(skip)]
    pub other_phases: Option<Text>,
}

/// The change of a line or a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Only in B; A has at most a negligible amount.
    New,
    /// Only in A; B has at most a negligible amount.
    Gone,
    /// In both, with another spend or reach.
    Moved,
    /// In both and the same, or negligible.
    Unchanged,
}

/// Differences of the sums over all lines.
#[derive(Clone, Debug, Serialize)]
pub struct TotalsChange {
    /// Net media.
    pub spend: Difference,
    /// Activation fees.
    pub activation_fee: Difference,
    /// Impressions.
    pub impressions: Difference,
    /// Clicks.
    pub clicks: Difference,
    /// Conversions.
    pub conversions: Difference,
}

impl Change {
    fn of(in_a: bool, in_b: bool, moved: bool) -> Self {
        match (in_a, in_b) {
            (false, true) => Self::New,
            (true, false) => Self::Gone,
            (true, true) if moved => Self::Moved,
            _ => Self::Unchanged,
        }
    }
}

impl PairComparison {
    /// Compares two plans, which must be in the same currency.
    ///
    /// ```
    /// use klantreis::{Planner, compare::{PairComparison, PlanFigures}};
    ///
    /// let planner = Planner::file("plans/florist/brief.toml")?;
    /// let plan = planner.answer().map_err(|why| planner.why(why))?.plan;
    /// let without = planner.what_if().answer(&["channel.tv.exclude=true".to_owned()]).expect("a plan").plan;
    /// let moved = PairComparison::of(&PlanFigures::of("all", &plan), &PlanFigures::of("no TV", &without))?;
    /// assert!(moved.lines.iter().any(|line| line.channel == "tv"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(a: &PlanFigures, b: &PlanFigures) -> Result<Self, Fault> {
        let currency = currency(&a.header, &b.header)?;
        let (b, other_phases) = b.with_phase_names_of(a);
        let b = &b;
        let total = a.totals.spend.max(b.totals.spend);
        let thresholds = Thresholds::of(total);
        let lines = lines::line_changes(a, b, thresholds);
        let phases = phases::phase_changes(a, b, &lines, thresholds);
        let goals = goals::goal_changes(a, b, &lines, total);
        Ok(Self {
            format_version: FORMAT_VERSION,
            currency,
            a: a.header.clone(),
            b: b.header.clone(),
            totals: totals(&a.totals, &b.totals),
            unchanged_lines: lines.iter().filter(|line| line.change == Change::Unchanged).count(),
            other_phases,
            phases,
            lines,
            goals,
        })
    }

    /// The smallest differences between these plans that count.
    pub(crate) fn thresholds(&self) -> Thresholds {
        let Difference { a, b, .. } = self.totals.spend;
        Thresholds::of(a.unwrap_or(0.0).max(b.unwrap_or(0.0)))
    }
}

fn totals(a: &Totals, b: &Totals) -> TotalsChange {
    TotalsChange {
        spend: Difference::of_money(Some(a.spend), Some(b.spend)),
        activation_fee: Difference::of_money(a.activation_fee, b.activation_fee),
        impressions: Difference::between(a.impressions, b.impressions),
        clicks: Difference::between(a.clicks, b.clicks),
        conversions: Difference::between(a.conversions, b.conversions),
    }
}

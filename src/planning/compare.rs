//! Finished plans compared: of two what moved, by how much, and which goal that touched; any number side by side.
//!
//! Of two, A is what was, B is what is; every difference is B less A. Lines are matched by phase and channel, goals
//! by their key. Where the plans came from, and whether either is any good, is not known here: a difference
//! is stated, and what it may be due to besides the planner is remarked upon.

mod files;
mod goals;
mod lines;
mod names;
mod other_words;
mod phases;
pub mod side_by_side;
mod snapshot;
mod words;

use serde::Serialize;

use crate::domain::journey::{self, Journey};
use crate::fault::{Code, Fault};
use crate::text::language::Text;
use crate::tolerance::telling::MONEY;
pub use goals::{GoalChange, Outcome, Touch};
pub use lines::LineChange;
pub use names::Names;
pub use phases::PhaseChange;
pub use snapshot::{Goal, Head, Line, Objective, Phase, Snapshot, Totals};

/// The version of the JSON and CSV shapes.
pub const FORMAT_VERSION: u32 = 1;

/// Two plans and what is different.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The version of this shape.
    pub format_version: u32,
    /// One sentence fit for a mail to the client.
    pub headline: Text,
    /// ISO 4217.
    pub currency: String,
    /// What was.
    pub a: Head,
    /// What is.
    pub b: Head,
    /// Sums over all lines.
    pub totals: TotalsChange,
    /// Every phase either plan spends in, in the journey's order.
    pub phases: Vec<PhaseChange>,
    /// Every line of either plan, by phase and then by how much it moved.
    pub lines: Vec<LineChange>,
    /// How many of the lines did not move.
    pub unchanged_lines: usize,
    /// Every goal of either plan.
    pub goals: Vec<GoalChange>,
    /// What differs between the plans besides the split, so that it is not read as the planner's doing.
    pub remarks: Vec<Text>,
}

/// What became of a line or a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Only in B, but for crumbs.
    New,
    /// Only in A, but for crumbs.
    Gone,
    /// In both, with another spend or reach.
    Moved,
    /// In both and the same, or a crumb.
    Unchanged,
}

/// A figure in both plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Difference {
    /// In A, where it is known.
    pub a: Option<f64>,
    /// In B, where it is known.
    pub b: Option<f64>,
    /// B less A.
    pub difference: Option<f64>,
    /// The same in per cent of A.
    pub difference_pct: Option<f64>,
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

/// The least differences that count as a move; what is below them comes from rounding and from solving.
#[derive(Clone, Copy, Debug)]
struct Least {
    /// Of money: a cent, or 0.005 % of the larger total.
    money: f64,
    /// Of reach, in points: half of the last digit that reports print.
    points: f64,
}

impl Difference {
    /// The difference of two figures, of which either may be unknown.
    pub fn between(a: Option<f64>, b: Option<f64>) -> Self {
        let difference = a.zip(b).map(|(a, b)| b - a);
        let share = |a: f64| difference.filter(|_| a != 0.0).map(|difference| 100.0 * difference / a);
        Self { a, b, difference, difference_pct: a.and_then(share) }
    }

    /// The difference of money as it is booked, without what subtracting cents leaves in its last digits.
    pub fn of_money(a: Option<f64>, b: Option<f64>) -> Self {
        let Self { difference, difference_pct, .. } = Self::between(a, b);
        Self { a, b, difference: difference.map(|difference| (difference * 1e4).round() / 1e4), difference_pct }
    }

    /// The difference of a figure that is nothing in a plan that does not have what it is of.
    fn of<T>(a: Option<&T>, b: Option<&T>, figure: impl Fn(&T) -> Option<f64>) -> Self {
        let (in_a, in_b) = (a.and_then(&figure), b.and_then(&figure));
        let absent = |there: Option<&T>, other: Option<f64>| other.filter(|_| there.is_none()).map(|_| 0.0);
        Self::between(in_a.or(absent(a, in_b)), in_b.or(absent(b, in_a)))
    }

    /// The same of money.
    fn of_spend<T>(a: Option<&T>, b: Option<&T>, spend: impl Fn(&T) -> f64) -> Self {
        let Self { a, b, .. } = Self::of(a, b, |it| Some(spend(it)));
        Self::of_money(a, b)
    }

    /// Whether it is at least so much, either way.
    fn reaches(&self, least: f64) -> bool {
        self.difference.is_some_and(|difference| difference.abs() >= least)
    }

    /// B less A, nothing where that is unknown.
    fn moved(&self) -> f64 {
        self.difference.unwrap_or(0.0)
    }
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

impl Least {
    /// What counts where this much is spent at most.
    fn of(total: f64) -> Self {
        Self { money: (total * MONEY).max(0.01), points: 0.05 }
    }

    /// Whether there is anything of it: solvers leave crumbs of spend that nobody would book.
    fn is_there(self, spend: f64, reach_pct: Option<f64>) -> bool {
        spend >= self.money || reach_pct.is_some_and(|reach| reach >= self.points)
    }
}

impl Comparison {
    /// Compares two plans, which must be in the same currency.
    ///
    /// ```
    /// use klantreis::{Planner, compare::{Comparison, Snapshot}};
    ///
    /// let planner = Planner::file("plans/florist/brief.toml")?;
    /// let plan = planner.answer().map_err(|why| planner.why(why))?.plan;
    /// let without = planner.what_if().answer(&["channel.tv.exclude=true".to_owned()]).expect("a plan").plan;
    /// let moved = Comparison::of(&Snapshot::of("all", &plan), &Snapshot::of("no TV", &without))?;
    /// assert!(moved.lines.iter().any(|line| line.channel == "tv"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(a: &Snapshot, b: &Snapshot) -> Result<Self, Fault> {
        let currency = currency(&a.head, &b.head)?;
        let (b, said) = b.in_words_of(a);
        let b = &b;
        let total = a.totals.spend.max(b.totals.spend);
        let least = Least::of(total);
        let lines = lines::compared(a, b, least);
        let phases = phases::compared(a, b, &lines, least);
        let goals = goals::compared(a, b, &lines, total);
        let mut comparison = Self {
            format_version: FORMAT_VERSION,
            headline: Text::default(),
            currency,
            a: a.head.clone(),
            b: b.head.clone(),
            totals: totals(&a.totals, &b.totals),
            unchanged_lines: lines.iter().filter(|line| line.change == Change::Unchanged).count(),
            remarks: Vec::new(),
            phases,
            lines,
            goals,
        };
        comparison.headline = Text::of(|| words::headline(&comparison, least));
        comparison.remarks = Text::list(|| words::remarks(&comparison));
        comparison.remarks.extend(said.map(|said| Text::of(|| format!("B {said}"))));
        Ok(comparison)
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

/// The currency of both; one that does not say is taken to be in the other's.
fn currency(a: &Head, b: &Head) -> Result<String, Fault> {
    match (&a.currency, &b.currency) {
        (Some(one), Some(other)) if one != other => {
            let what = format!("is in {other} while {} is in {one}: their money cannot be compared", a.name);
            Err(Fault::whole(Code::OtherCurrency, b.name.as_str(), what)
                .mend("plan both in one `campaign.currency`, with `campaign.exchange`"))
        }
        (Some(currency), _) | (None, Some(currency)) => Ok(currency.clone()),
        (None, None) => Ok("EUR".to_owned()),
    }
}

/// The phases that plans spend in, in the journey's order: that of a built-in journey that has them all, or else the
/// one in which the plans list them.
fn in_order<'a>(snapshots: impl IntoIterator<Item = &'a Snapshot>) -> Vec<&'a str> {
    let mut order: Vec<&str> = Vec::new();
    for snapshot in snapshots {
        let mut next = 0;
        for phase in &snapshot.phases {
            let at = order.iter().position(|known| *known == phase.phase).unwrap_or_else(|| {
                order.insert(next, &phase.phase);
                next
            });
            next = at + 1;
        }
    }
    let place = |journey: &Journey, key: &str| journey.phases.iter().position(|phase| phase.key == key);
    let has_all = |journey: &Journey| order.iter().all(|key| place(journey, key).is_some());
    if let Some(journey) = journey::built_in().into_iter().find(has_all) {
        order.sort_by_key(|key| place(&journey, key));
    }
    order
}

/// Where a phase stands in an order.
fn rank(phase: &str, order: &[&str]) -> usize {
    order.iter().position(|known| *known == phase).unwrap_or(order.len())
}

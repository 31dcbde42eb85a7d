//! Any number of plans side by side: what each brings, how it differs from the first, and which to take.
//!
//! The first column that has a plan is the reference, and every difference is against it. A column may have no
//! plan; the others are compared all the same. How plans are found, and how columns are laid out, is not known
//! here.

mod because;
mod best;
mod budgets;
mod choice;
mod doubts;
mod figures;
mod judged;
mod moves;
mod reasons;
mod remarks;
mod scenario;
mod words;

use serde::Serialize;

use super::{FORMAT_VERSION, Least, Snapshot};
use crate::fault::{Code, Fault};
use crate::planning::plan::Plan;
use crate::text::language::Text;
pub use best::{Best, Measure};
pub use figures::{Figure, LineFigures, LineRow, PhaseFigures, PhaseRow};
pub use scenario::{Met, Scenario, Standing};

/// A plan, or the want of one, under a name.
#[derive(Clone, Debug)]
pub struct Column {
    /// What it is called: a scenario's name, or a file's.
    pub name: String,
    /// Where its figures come from.
    pub source: Source,
    /// How it fares when prices and ceilings turn out otherwise, where that was drawn.
    pub odds: Option<Odds>,
}

/// Where the figures of a column come from.
#[derive(Clone, Debug)]
pub enum Source {
    /// A plan made in this run.
    Planned(Box<Plan>),
    /// A plan written earlier, of which less may be known.
    File(Box<Snapshot>),
    /// There is none, and why: a clause, such as `its hard bounds contradict`.
    NoPlan(Text),
}

/// A plan's objective in draws of prices and ceilings that are the same for every column.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Odds {
    /// How many draws.
    pub draws: usize,
    /// The objective that nine in ten draws exceed, in its own unit.
    pub low: f64,
    /// The objective that one in ten draws exceeds.
    pub high: f64,
    /// How often it is better than the first column in the same draw.
    pub beats_first_pct: f64,
}

/// Plans side by side.
#[derive(Clone, Debug, Serialize)]
pub struct SideBySide {
    /// The version of this shape.
    pub format_version: u32,
    /// One sentence fit for a mail to the client.
    pub headline: Text,
    /// ISO 4217.
    pub currency: String,
    /// The column that differences are against.
    pub reference: String,
    /// The column to take; none where nothing can be recommended.
    pub recommended: Option<String>,
    /// The best column with the reference's budget, where the one to take has another.
    pub recommended_for_the_same_budget: Option<String>,
    /// Which column to take and why, then what more money buys.
    pub reasons: Vec<Text>,
    /// The columns in their order.
    pub scenarios: Vec<Scenario>,
    /// Every phase a plan spends in, in the journey's order.
    pub phases: Vec<PhaseRow>,
    /// Every line of a plan, by phase and then by its largest spend.
    pub lines: Vec<LineRow>,
    /// Which column is best on what.
    pub best: Vec<Best>,
    /// What differs besides the split, and what cannot be compared.
    pub remarks: Vec<Text>,
}

/// A column that has a plan.
struct Shown<'a> {
    name: &'a str,
    snapshot: &'a Snapshot,
    odds: Option<&'a Odds>,
}

impl Column {
    /// Its plan, reduced to what can be compared.
    fn snapshot(&self) -> Option<Snapshot> {
        match &self.source {
            Source::Planned(plan) => Some(Snapshot::of(self.name.as_str(), plan)),
            Source::File(snapshot) => {
                let mut snapshot = Snapshot::clone(snapshot);
                snapshot.head.name = self.name.as_str().into();
                Some(snapshot)
            }
            Source::NoPlan(_) => None,
        }
    }
}

/// What is known of the columns together.
struct Table<'a> {
    /// Those that have a plan, the reference first.
    shown: Vec<Shown<'a>>,
    currency: String,
    least: Least,
}

impl Table<'_> {
    fn reference(&self) -> &Shown<'_> {
        &self.shown[0]
    }
}

impl SideBySide {
    /// Compares columns, of which one at least has a plan; all plans must be in the same currency.
    pub fn of(columns: &[Column]) -> Result<Self, Fault> {
        let own: Vec<Option<Snapshot>> = columns.iter().map(Column::snapshot).collect();
        let first = own.iter().flatten().next();
        let told = own.iter().map(|plan| plan.as_ref().zip(first).map(|(plan, first)| plan.in_words_of(first)));
        let (snapshots, said): (Vec<_>, Vec<_>) = told.map(Option::unzip).unzip();
        let said = columns.iter().zip(said).filter_map(|(column, said)| {
            let said = said??;
            Some(Text::of(|| format!("{} {said}", column.name)))
        });
        let said: Vec<Text> = said.collect();
        let each = columns.iter().zip(&snapshots);
        let shown: Vec<Shown<'_>> = each
            .filter_map(|(column, snapshot)| {
                let snapshot = snapshot.as_ref()?;
                Some(Shown { name: &column.name, snapshot, odds: column.odds.as_ref() })
            })
            .collect();
        if shown.is_empty() {
            return Err(Fault::whole(Code::Empty, "the comparison", "there is no plan to compare")
                .mend("mend the faults above"));
        }
        let most = shown.iter().map(|shown| shown.snapshot.totals.spend).fold(0.0, f64::max);
        let table = Table { currency: currency(&shown)?, least: Least::of(most), shown };
        let mut compared = Self::compared(columns, &snapshots, &table);
        compared.remarks.splice(0..0, said);
        Ok(compared)
    }

    fn compared(columns: &[Column], snapshots: &[Option<Snapshot>], table: &Table<'_>) -> Self {
        let goals = judged::goals(table);
        let advice = reasons::advice(table, &goals);
        Self {
            format_version: FORMAT_VERSION,
            headline: Text::of(|| words::headline(columns.len(), table, &goals, &advice)),
            currency: table.currency.clone(),
            reference: table.reference().name.to_owned(),
            recommended: advice.recommended.map(|index| table.shown[index].name.to_owned()),
            recommended_for_the_same_budget: advice.same_budget.map(|index| table.shown[index].name.to_owned()),
            reasons: Text::list(|| reasons::advice(table, &goals).sentences),
            scenarios: scenario::all(columns, snapshots, table, &goals),
            phases: figures::phases(columns, snapshots, table),
            lines: figures::lines(columns, snapshots, table),
            best: best::list(table, &goals),
            remarks: Text::list(|| remarks::remarks(columns, table, &goals)),
        }
    }
}

/// The currency of all; a column that does not say is taken to be in that of the others.
fn currency(shown: &[Shown<'_>]) -> Result<String, Fault> {
    let says = shown.iter().find(|shown| shown.snapshot.head.currency.is_some()).unwrap_or(&shown[0]);
    let with = |other: &Shown<'_>| super::currency(&says.snapshot.head, &other.snapshot.head);
    shown.iter().map(with).collect::<Result<Vec<_>, _>>().map(|mut all| all.swap_remove(0))
}

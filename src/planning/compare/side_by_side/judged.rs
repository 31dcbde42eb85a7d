//! Goals of all columns by one standard: the targets of the reference.
//!
//! A scenario that lowers a target, or no longer asks for it, is not better for that; one that raises it is not
//! worse. So every column is held against what the first column that has goals wants, wherever its value can
//! be told.

use std::collections::BTreeMap;

use super::super::snapshot::{Goal, Snapshot};
use super::{Shown, Table, figures};
use crate::planning::plan::{GoalMeasure, Often};
use crate::tolerance::feasibility::MET_BESIDE_OTHERS;
use crate::tolerance::reporting::{SAME_POINTS, SAME_TARGET};

/// The goals of the reference, and what becomes of them in every column that has a plan.
pub(super) struct Goals<'a> {
    /// The column whose goals these are; none where no column tells any.
    pub(super) of: Option<&'a Shown<'a>>,
    /// What becomes of them, one entry per column that has a plan; none where it does not tell its goals.
    pub(super) judged: Vec<Option<Vec<Verdict>>>,
}

/// What becomes of a goal in a column.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    /// Its key.
    pub(super) goal: String,
    /// 1 first.
    pub(super) priority: u32,
    /// What the column brings, where that is known.
    pub(super) value: Option<f64>,
    /// How far it is missed, as a share of the target; wholly where the column does not tell.
    pub(super) shortfall: f64,
    /// Whether it is met.
    pub(super) met: bool,
}

/// The goals by one standard.
pub(super) fn goals<'a>(table: &'a Table<'a>) -> Goals<'a> {
    let of = table.shown.iter().find(|shown| shown.snapshot.goals.is_some());
    let wanted = of.and_then(|shown| shown.snapshot.goals.as_deref()).unwrap_or_default();
    let judged = |shown: &Shown<'_>| {
        let own = shown.snapshot.goals.as_ref()?;
        let from = of?.snapshot;
        Some(wanted.iter().map(|goal| verdict(goal, from, (shown.snapshot, own))).collect())
    };
    Goals { of, judged: table.shown.iter().map(judged).collect() }
}

impl Goals<'_> {
    /// How many of them there are.
    pub(super) fn count(&self) -> usize {
        self.of.and_then(|shown| shown.snapshot.goals.as_ref()).map_or(0, Vec::len)
    }

    /// How many of them a column meets, where that is known.
    pub(super) fn met(&self, column: usize) -> Option<usize> {
        Some(self.judged[column].as_ref()?.iter().filter(|verdict| verdict.met).count())
    }

    /// Whether a column meets them all.
    pub(super) fn all_met(&self, column: usize) -> bool {
        self.met(column) == Some(self.count())
    }

    /// Those a column misses.
    pub(super) fn missed(&self, column: usize) -> Vec<&str> {
        let verdicts = self.judged[column].iter().flatten();
        verdicts.filter(|verdict| !verdict.met).map(|verdict| verdict.goal.as_str()).collect()
    }

    /// How many of each priority a column misses, and by how much together.
    pub(super) fn misses(&self, column: usize) -> BTreeMap<u32, (usize, f64)> {
        let mut misses: BTreeMap<u32, (usize, f64)> = BTreeMap::new();
        for verdict in self.judged[column].iter().flatten() {
            let miss = misses.entry(verdict.priority).or_default();
            miss.0 += usize::from(!verdict.met);
            miss.1 += verdict.shortfall;
        }
        misses
    }
}

/// A goal of `from` in a column.
fn verdict(goal: &Goal, from: &Snapshot, (column, goals): (&Snapshot, &[Goal])) -> Verdict {
    let alike = |own: &&Goal| (&own.goal, &own.phase, own.measure) == (&goal.goal, &goal.phase, goal.measure);
    let own = goals.iter().find(alike);
    let written = |value, shortfall: f64, met| Verdict {
        goal: goal.goal.clone(),
        priority: goal.priority,
        value,
        shortfall,
        met,
    };
    match own {
        Some(own) if same_target(own, goal) => written(own.value, own.shortfall, own.met),
        Some(own) => by_value(goal, own.value, written),
        None => by_value(goal, phase_reach(goal, from, column), written),
    }
}

/// Whether two goals want the same much.
pub(super) fn same_target(one: &Goal, other: &Goal) -> bool {
    (one.target - other.target).abs() <= SAME_TARGET * one.target.abs().max(other.target.abs())
}

fn by_value(goal: &Goal, value: Option<f64>, written: impl Fn(Option<f64>, f64, bool) -> Verdict) -> Verdict {
    let shortfall = match value {
        None => 1.0,
        // A cost is met from below, all else from above.
        Some(value) if goal.measure == GoalMeasure::CostPerConversion => (value / goal.target - 1.0).max(0.0),
        Some(value) => (1.0 - value / goal.target).max(0.0),
    };
    written(value, shortfall, shortfall <= MET_BESIDE_OTHERS)
}

/// The reach of the goal's phase in a column that does not ask for it, when the goal is about all of that reach.
fn phase_reach(goal: &Goal, from: &Snapshot, column: &Snapshot) -> Option<f64> {
    let whole = figures::found(from, &goal.phase).and_then(|phase| phase.reach_pct);
    let about_all = goal.measure == GoalMeasure::Reach(Often::Once)
        && whole.zip(goal.value).is_some_and(|(a, b)| (a - b).abs() < SAME_POINTS);
    let own = || figures::found(column, &goal.phase).map_or(Some(0.0), |phase| phase.reach_pct);
    about_all.then(own).flatten()
}

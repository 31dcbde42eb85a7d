//! What one column has that another has not, in words.

use super::super::snapshot::Objective;
use super::super::{Comparison, PhaseChange};
use super::choice::{objective, room};
use super::{Shown, Table};
use crate::number::{fixed, listed, money_moved, plain};
use crate::plan::InWords;

/// How a column differs from another.
pub(super) struct Moves {
    comparison: Comparison,
    /// What it has more of the objective, in its own unit; none where that is not the same, and nothing where it
    /// cannot be told apart.
    pub(super) objective: Option<f64>,
    /// What it spends more, activation fees included; nothing where that is rounding.
    pub(super) spend: f64,
    words: Option<InWords>,
    least_points: f64,
}

/// What `is` has that `was` has not; none where they cannot be compared.
pub(super) fn between(table: &Table<'_>, was: &Shown<'_>, is: &Shown<'_>) -> Option<Moves> {
    let comparison = Comparison::of(was.snapshot, is.snapshot).ok()?;
    let both = objective(was).zip(objective(is)).filter(|(was, is)| was.is_comparable(is));
    let spend = is.snapshot.totals.paid() - was.snapshot.totals.paid();
    Some(Moves {
        objective: both.map(|(was, is)| more(was, is, table)),
        words: both.map(|(_, is)| InWords::of_objective(&is.name, is.weighted, &table.currency)),
        spend: if spend.abs() < table.least.money { 0.0 } else { spend },
        comparison,
        least_points: table.least.points,
    })
}

fn more(was: &Objective, is: &Objective, table: &Table<'_>) -> f64 {
    let more = is.value - was.value;
    if more.abs() <= room(was, table).max(room(is, table)) { 0.0 } else { more }
}

impl Moves {
    /// What it brings more or less, after a verb: `1.3 points more in See and 0.2 points less in Think`; none
    /// where there is nothing to tell.
    pub(super) fn brought(&self) -> Option<String> {
        match self.by_name() {
            Some((words, more)) => Some(format!("{} {}", words.amount(more), if more > 0.0 { "more" } else { "less" })),
            None => self.reached(),
        }
    }

    /// The verb that goes with it.
    pub(super) fn verb(&self) -> &'static str {
        if self.by_name().is_some() { "brings" } else { "reaches" }
    }

    /// Whether all that it brings is less.
    pub(super) fn only_less(&self) -> bool {
        match self.by_name() {
            Some((_, more)) => more < 0.0,
            None => self.moved().count() > 0 && self.moved().all(|(_, points)| points < 0.0),
        }
    }

    /// What it has more of an objective that is not told by phases, where it has any more or less.
    fn by_name(&self) -> Option<(&InWords, f64)> {
        let words = self.words.as_ref().filter(|words| words.tells_more_than_phases())?;
        Some((words, self.objective.filter(|more| *more != 0.0)?))
    }

    /// The phases whose reach moved, and by how many points.
    fn moved(&self) -> impl Iterator<Item = (&PhaseChange, f64)> {
        let phases = self.comparison.phases.iter();
        let moved = phases.filter_map(|phase| Some((phase, phase.reach_pct.difference?)));
        moved.filter(|(_, points)| points.abs() >= self.least_points)
    }

    fn reached(&self) -> Option<String> {
        let told = self.moved().map(|(phase, points)| {
            let size = fixed(points.abs(), 1);
            let noun = if size == "1.0" { "point" } else { "points" };
            let word = if points > 0.0 { "more" } else { "less" };
            format!("{} {noun} {word} in {}", plain(points.abs(), 1), phase.name)
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| listed(&told))
    }

    /// The channels that most of the largest gain of reach comes from: `, mostly by Radio`.
    pub(super) fn mostly_by(&self) -> String {
        let gains = self.moved().filter(|(_, points)| *points > 0.0);
        let Some((phase, _)) = gains.max_by(|a, b| a.1.total_cmp(&b.1)) else { return String::new() };
        let whereabouts = if self.moved().count() > 1 { format!("in {} ", phase.name) } else { String::new() };
        match listed(&phase.mostly_by) {
            by if by.is_empty() => by,
            by => format!(", {whereabouts}mostly by {by}"),
        }
    }

    /// What it costs: `for the same money`, `for €5,000 more`.
    pub(super) fn for_money(&self) -> String {
        match self.spent() {
            Some(spent) => format!("for {spent}"),
            None => "for the same money".to_owned(),
        }
    }

    /// What it spends more or less: `€5,000 more`; none where it spends the same.
    pub(super) fn spent(&self) -> Option<String> {
        let word = if self.spend > 0.0 { "more" } else { "less" };
        (self.spend != 0.0).then(|| format!("{} {word}", money_moved(self.spend.abs(), &self.comparison.currency)))
    }

    /// What the difference of money comes to for each of the difference of the objective: the price and what of.
    pub(super) fn price(&self) -> Option<(f64, String)> {
        let (words, more) = (self.words.as_ref()?, self.objective?);
        let apart = words.count(more);
        (apart != 0.0 && self.spend != 0.0 && (apart > 0.0) == (self.spend > 0.0))
            .then(|| (self.spend / apart, words.one()))
    }
}

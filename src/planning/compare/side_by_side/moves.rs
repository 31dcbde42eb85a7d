//! What one column has that another has not, in words.

use super::super::snapshot::Objective;
use super::super::{Comparison, PhaseChange};
use super::choice::{objective, room};
use super::{Shown, Table};
use crate::planning::plan::InWords;
use crate::text::language::{say, word};
use crate::text::number::{fixed, listed, money_change, money_difference, plain};

/// How a column differs from another.
pub(super) struct Moves {
    comparison: Comparison,
    /// What it has more of the objective, in its own unit; none where that is not the same, and nothing where it
    /// cannot be told apart.
    pub(super) objective: Option<f64>,
    /// What it spends more, activation fees included; nothing where that is rounding.
    pub(super) spend: f64,
    /// The same as whole amounts of both show it.
    shown: f64,
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
        words: both.map(|(_, is)| InWords::of_objective(&is.sought, is.weighted, &table.currency)),
        spend: if spend.abs() < table.least.money { 0.0 } else { spend },
        shown: money_difference(was.snapshot.totals.shown(), is.snapshot.totals.shown()),
        comparison,
        least_points: table.least.points,
    })
}

fn more(was: &Objective, is: &Objective, table: &Table<'_>) -> f64 {
    let more = is.value - was.value;
    if more.abs() <= room(was, table).max(room(is, table)) { 0.0 } else { more }
}

/// An amount, and which way it moved.
fn more_or_less(amount: &str, moved: f64) -> String {
    if moved > 0.0 { say!("{amount} more", "{amount} meer") } else { say!("{amount} less", "{amount} minder") }
}

impl Moves {
    /// What it brings more or less, after a verb: `1.3 points more in See and 0.2 points less in Think`; none
    /// where there is nothing to tell.
    pub(super) fn brought(&self) -> Option<String> {
        match self.by_name() {
            Some((words, more)) => Some(more_or_less(&words.amount(more), more)),
            None => self.reached(),
        }
    }

    /// The same with its verb, and than what: `reaches 1.3 points more in See than basis`.
    pub(super) fn brought_than(&self, other: &str) -> Option<String> {
        let brought = self.brought()?;
        Some(if self.by_name().is_some() {
            say!("brings {brought} than {other}", "levert {brought} op dan {other}")
        } else {
            say!("reaches {brought} than {other}", "bereikt {brought} dan {other}")
        })
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
            let size = plain(points.abs(), 1);
            let one = fixed(points.abs(), 1) == fixed(1.0, 1);
            let noun = if one { word!("point", "punt") } else { word!("points", "punten") };
            let moved = more_or_less(&format!("{size} {noun}"), points);
            say!("{moved} in {}", "{moved} in {}", phase.name)
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| listed(&told))
    }

    /// The channels that most of the largest gain of reach comes from: `, mostly by Radio`.
    pub(super) fn mostly_by(&self) -> String {
        let gains = self.moved().filter(|(_, points)| *points > 0.0);
        let Some((phase, _)) = gains.max_by(|a, b| a.1.total_cmp(&b.1)) else { return String::new() };
        let whereabouts = if self.moved().count() > 1 { say!("in {} ", "in {} ", phase.name) } else { String::new() };
        match listed(&phase.mostly_by) {
            by if by.is_empty() => by,
            by => say!(", {whereabouts}mostly by {by}", ", {whereabouts}vooral door {by}"),
        }
    }

    /// What it costs: `for the same money`, `for €5,000 more`.
    pub(super) fn for_money(&self) -> String {
        match self.spent() {
            Some(spent) => say!("for {spent}", "voor {spent}"),
            None => word!("for the same money", "voor hetzelfde geld").to_owned(),
        }
    }

    /// What it spends more or less: `€5,000 more`; none where it spends the same.
    pub(super) fn spent(&self) -> Option<String> {
        (self.spend != 0.0).then(|| more_or_less(&self.money(), self.spend))
    }

    /// How much more or less it spends.
    pub(super) fn money(&self) -> String {
        let apart = if self.shown == 0.0 { self.spend } else { self.shown };
        money_change(apart.abs(), &self.comparison.currency)
    }

    /// What the difference of money comes to for each of the difference of the objective: the price and what of.
    pub(super) fn price(&self) -> Option<(f64, String)> {
        let (words, more) = (self.words.as_ref()?, self.objective?);
        let apart = words.count(more);
        (apart != 0.0 && self.spend != 0.0 && (apart > 0.0) == (self.spend > 0.0))
            .then(|| (self.spend / apart, words.one()))
    }
}

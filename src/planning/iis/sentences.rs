//! The bounds of an irreducible infeasible set in words.

use crate::domain::brief::Measure;
use crate::planning::parameter::Unit;
use crate::problem::{Family, Limit, LimitIndex, Problem, Side, Stated};
use crate::text::messages::{say, word};
use crate::text::number::{self, unit_plural};
use crate::tolerance::reporting::ONE_UNIT;

/// The period of a bound in the set: its only week, or from its first week to its last.
pub(super) fn when(problem: &Problem, rows: &[LimitIndex]) -> String {
    match (rows, problem.limits[rows[0]].when.as_ref()) {
        (_, None) => String::new(),
        ([_], Some(when)) => say!("bound-in-period", when),
        (rows, Some(_)) => {
            let last_week = problem.limits[rows[rows.len() - 1]].when.as_deref().unwrap_or_default();
            let first_week = problem.limits[rows[0]].when.as_deref().unwrap_or_default();
            say!("from-to", first_week, last_week)
        }
    }
}

/// A bound as a sentence.
pub fn sentence(problem: &Problem, limit: &Limit) -> String {
    let bound_side = match limit.side {
        Side::AtLeast => word!("at-least"),
        Side::AtMost => word!("at-most"),
        Side::Exactly => word!("exactly"),
    };
    let what = amount_words(problem, limit);
    let name = limit.path.get(1).map_or("", String::as_str);
    let channel = say!("channel", name);
    match limit.family {
        Family::Budget => say!("budget-in-all", what),
        Family::Volume => say!("there-are-only", channel, what),
        Family::Wish => format!("{channel}: {bound_side} {what}{}", lots(problem, limit)),
        Family::MinimumBuy => {
            say!("if-anything", channel, bound_side, what)
        }
        Family::Prerequisite => {
            say!("not-without-channels-it-needs", channel)
        }
        Family::Limit | Family::Frequency => {
            say!("sentences-limit", name, bound_side, what)
        }
        Family::Calendar => say!("its-weeks-add-up", channel),
        Family::AlwaysOn => {
            say!("always-on", channel, bound_side, what)
        }
        Family::OnAir => {
            say!("in-week-on-air", channel, bound_side, what)
        }
        Family::Smooth => say!("no-week-much-unlike-one-before", channel),
        Family::Ran => say!("what-already-ran", channel),
    }
}

/// How much a bound asks for.
fn amount_words(problem: &Problem, limit: &Limit) -> String {
    let measure = number::noun_plural(&limit.measure.to_string());
    match limit.stated {
        Stated::Amount(amount) if limit.measure == Measure::Spend => {
            Unit::Money(problem.campaign.currency.code().to_owned()).exactly(amount)
        }
        Stated::Amount(1.0) => format!("1 {}", number::noun_singular(&limit.measure.to_string())),
        Stated::Amount(amount) => format!("{} {measure}", number::plain(amount, 1)),
        Stated::Share(share, ref of) => {
            let share = number::plain(share * 100.0, 1);
            if of.len() == problem.lines().len() {
                return say!("sentences-pct-of", share, measure);
            }
            let mut names: Vec<&str> = of.iter().map(|&p| problem.placements[p].channel.as_str()).collect();
            names.dedup();
            let names = keys(names.into_iter());
            say!("pct-of", share, measure, names)
        }
    }
}

/// That what a bound is about only comes in lots.
fn lots(problem: &Problem, limit: &Limit) -> String {
    let placement = limit.members.first().map(|&p| &problem.placements[p]);
    match placement.and_then(|placement| Some((placement, placement.lot? * placement.units_per_x))) {
        Some((placement, lot)) if (lot - 1.0).abs() < ONE_UNIT => {
            let units = unit_plural(&placement.unit);
            say!("in-whole-number", units)
        }
        Some((placement, lot)) => {
            let (lot, units) = (number::significant(lot, 6), unit_plural(&placement.unit));
            say!("in-lots", lot, units)
        }
        None => String::new(),
    }
}

/// Keys in a sentence, each in backticks.
pub(super) fn keys<'a>(keys: impl Iterator<Item = &'a str>) -> String {
    number::listed(&keys.map(|key| format!("`{key}`")).collect::<Vec<_>>())
}

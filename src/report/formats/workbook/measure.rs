//! What a goal measures: its name, and how its figures are shown.

use super::style::{self, CurrencyStyle};
use crate::domain::brief::Measure;
use crate::planning::plan::{BoundedMeasure, Goal, GoalMeasure};
use crate::report::views::goal::digits_apart;
use crate::text::messages::{say, word};
use crate::text::number::noun_plural;

/// What a measure is called at the head of a figure.
pub(in crate::report) fn name(measure: GoalMeasure) -> String {
    match measure {
        GoalMeasure::Reach(often) => match often.times() {
            None => word!("measure-reach-pct").to_owned(),
            Some(count) => say!("plus-reach-pct", count),
        },
        GoalMeasure::ReachPeople(often) => match often.times() {
            None => word!("people-reached").to_owned(),
            Some(count) => say!("people-reached-plus-times", often = count),
        },
        GoalMeasure::Grp => "GRP".to_owned(),
        GoalMeasure::Roas => word!("value-per-net-media").to_owned(),
        GoalMeasure::CostPerConversion => word!("cost-per-conversion").to_owned(),
        GoalMeasure::Contacts | GoalMeasure::Clicks | GoalMeasure::Conversions => noun_plural(measure.name()),
    }
}

/// What a bound counts, at the head of a figure.
pub(in crate::report) fn bounded(measure: &BoundedMeasure) -> String {
    match measure {
        BoundedMeasure::Sum(Measure::Spend) => word!("net-media").to_owned(),
        other => noun_plural(&other.to_string().replace('_', " ")),
    }
}

/// The format of a goal's figures, with as many decimals as tell a miss from its target.
pub(in crate::report) fn code(goal: &Goal, style: &CurrencyStyle) -> String {
    let digits = digits_apart(goal.measure, (goal.value.unwrap_or(0.0), goal.target), goal.met);
    match goal.measure {
        GoalMeasure::CostPerConversion => style.amount.clone(),
        _ => style::decimals(digits),
    }
}

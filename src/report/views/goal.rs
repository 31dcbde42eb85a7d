//! The figures of a goal: value and target with their unit, and as many decimals as tell them apart.

use crate::planning::plan::{Goal, GoalMeasure};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, noun_plural};

/// The value and the target of a goal, with the unit behind the target and as many decimals as tell a miss from it.
pub(in crate::report) fn result(goal: &Goal, currency: &str) -> (String, String) {
    let unit = unit(goal.measure, currency);
    let Some(value) = goal.value else {
        let nothing = word!("nothing-bought").to_owned();
        return (nothing, format!("{}{unit}", fixed(goal.target, digits(goal.measure))));
    };
    let digits = digits_apart(goal.measure, (value, goal.target), goal.met);
    (fixed(value, digits), format!("{}{unit}", fixed(goal.target, digits)))
}

/// A figure of a measure with its unit.
pub(in crate::report) fn figure(measure: GoalMeasure, value: f64, currency: &str) -> String {
    format!("{}{}", fixed(value, digits(measure)), unit(measure, currency))
}

/// The decimals that tell a value from its target, unless the goal is met.
pub(in crate::report) fn digits_apart(measure: GoalMeasure, (value, target): (f64, f64), met: bool) -> usize {
    let apart = |digits: &usize| met || fixed(value, *digits) != fixed(target, *digits);
    (digits(measure)..6).find(apart).unwrap_or(6)
}

/// The decimals a measure is usually stated with.
fn digits(measure: GoalMeasure) -> usize {
    match measure {
        GoalMeasure::Reach(_) | GoalMeasure::Grp => 1,
        GoalMeasure::CostPerConversion | GoalMeasure::Roas => 2,
        _ => 0,
    }
}

/// What stands behind a figure of a measure.
fn unit(measure: GoalMeasure, currency: &str) -> String {
    match measure {
        GoalMeasure::Reach(often) => match often.times() {
            None => "%".to_owned(),
            Some(times) => say!("pct-plus-reach", times),
        },
        GoalMeasure::ReachPeople(often) => match often.times() {
            None => word!("goal-people").to_owned(),
            Some(times) => say!("people-plus-reach", times),
        },
        GoalMeasure::Grp => " GRP".to_owned(),
        GoalMeasure::Roas => word!("times-net-media").to_owned(),
        GoalMeasure::CostPerConversion => say!("per-conversion", currency),
        GoalMeasure::Contacts | GoalMeasure::Clicks | GoalMeasure::Conversions => {
            format!(" {}", noun_plural(measure.name()))
        }
    }
}

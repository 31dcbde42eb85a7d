//! What a goal measures, as people read it: a figure with its unit and as many decimals as it takes.

use crate::language::{say, word};
use crate::number::{fixed, many};
use crate::plan::Goal;

/// What a goal came to beside what was wanted, with the unit said once and as many decimals as it takes
/// to tell a miss from its target.
pub(super) fn result(goal: &Goal, currency: &str) -> (String, String) {
    let unit = unit(goal.measure, currency);
    let Some(value) = goal.value else {
        let nothing = word!("nothing bought", "niets ingekocht").to_owned();
        return (nothing, format!("{}{unit}", fixed(goal.target, digits(goal.measure))));
    };
    let digits = digits_apart(goal.measure, (value, goal.target), goal.met);
    (fixed(value, digits), format!("{}{unit}", fixed(goal.target, digits)))
}

/// A figure of a measure with its unit.
pub(super) fn figure(measure: &str, value: f64, currency: &str) -> String {
    format!("{}{}", fixed(value, digits(measure)), unit(measure, currency))
}

/// The decimals that tell a value from its target, unless it is met and need not be told apart.
pub(super) fn digits_apart(measure: &str, (value, target): (f64, f64), met: bool) -> usize {
    let apart = |digits: &usize| met || fixed(value, *digits) != fixed(target, *digits);
    (digits(measure)..6).find(apart).unwrap_or(6)
}

/// The decimals a measure is usually stated with.
fn digits(measure: &str) -> usize {
    match measure {
        "reach_pct" | "reach_2plus_pct" | "reach_3plus_pct" | "reach_4plus_pct" | "grp" => 1,
        "cost_per_conversion" | "roas" => 2,
        _ => 0,
    }
}

/// What stands behind a figure of a measure.
fn unit(measure: &str, currency: &str) -> String {
    match measure {
        "reach_pct" => " %".to_owned(),
        "reach_people" => word!(" people", " mensen").to_owned(),
        "reach_2plus_pct" => word!(" %, 2+ reach", " %, bereik 2+").to_owned(),
        "reach_3plus_pct" => word!(" %, 3+ reach", " %, bereik 3+").to_owned(),
        "reach_4plus_pct" => word!(" %, 4+ reach", " %, bereik 4+").to_owned(),
        "reach_people_2plus" => word!(" people, 2+ reach", " mensen, bereik 2+").to_owned(),
        "reach_people_3plus" => word!(" people, 3+ reach", " mensen, bereik 3+").to_owned(),
        "reach_people_4plus" => word!(" people, 4+ reach", " mensen, bereik 4+").to_owned(),
        "grp" => " GRP".to_owned(),
        "roas" => word!(" times the net media", " keer de netto media").to_owned(),
        "cost_per_conversion" => say!(" {currency} per conversion", " {currency} per conversie"),
        other => format!(" {}", many(other)),
    }
}

//! What a goal measures: its name, and how its figures are shown.

use super::style::{self, Style};
use crate::language::{say, word};
use crate::number::many;
use crate::plan::Goal;
use crate::report::measure::digits_apart;

/// What a measure is called at the head of a figure.
pub(super) fn name(measure: &str) -> String {
    let often = |rest: &str| rest.strip_suffix("plus").map(str::to_owned);
    let points = measure.strip_prefix("reach_").and_then(|rest| often(rest.strip_suffix("_pct")?));
    if let Some(count) = points {
        return say!("{count}+ reach, %", "{count}+ bereik, %");
    }
    if let Some(count) = measure.strip_prefix("reach_people_").and_then(often) {
        return say!("people reached {count}+ times", "mensen {count}+ keer bereikt");
    }
    match measure {
        "reach_pct" => word!("reach, %", "bereik, %").to_owned(),
        "reach_people" => word!("people reached", "bereikte mensen").to_owned(),
        "grp" => "GRP".to_owned(),
        "spend" => word!("net media", "netto media").to_owned(),
        "value" => word!("value", "opbrengst").to_owned(),
        "roas" => word!("value per net media", "opbrengst per netto media").to_owned(),
        "cost_per_conversion" => word!("cost per conversion", "kosten per conversie").to_owned(),
        other => many(&other.replace('_', " ")),
    }
}

/// The format of a goal's figures, with as many decimals as tell a miss from its target.
pub(super) fn code(goal: &Goal, style: &Style) -> String {
    let digits = digits_apart(goal.measure, (goal.value.unwrap_or(0.0), goal.target), goal.met);
    match goal.measure {
        "cost_per_conversion" | "value" | "spend" => style.amount.clone(),
        _ => style::decimals(digits),
    }
}

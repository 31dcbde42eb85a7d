//! What holds the plan back, and what each bound costs.

use crate::domain::brief::Measure;
use crate::planning::plan::{BoundedMeasure, Limit, ObjectiveUnit, Plan};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::language::{say, word};
use crate::text::number::{money, noun_plural, noun_singular, round_significant, short};

/// A price is shown per this share of its bound, rounded to one significant digit.
const PART: f64 = 0.01;

/// Every bound that binds, with what one per cent more of it would bring.
pub(in crate::report) fn part(document: &mut Document, plan: &Plan) {
    let binding: Vec<&Limit> = plan.limits.iter().filter(|limit| limit.binding && limit.bound > 0.0).collect();
    if binding.is_empty() && plan.baseline.is_none() {
        return;
    }
    document.heading(word!("What holds it back", "Wat het plan begrenst"));
    if !binding.is_empty() {
        document.sentence(word!(
            "The plan stands at these bounds. What a little more of each is worth is counted at the margin, with everything else free to move.",
            "Aan deze grenzen zit het plan. Wat iets meer van elk waard is, is gerekend aan de rand, terwijl al het andere mag schuiven."
        ));
        let columns = [
            TableColumn::wrapped(word!("Bound", "Grens")),
            TableColumn::right(word!("Stands at", "Staat op")),
            TableColumn::wrapped(word!("A little more of it", "Iets meer ervan")),
        ];
        let mut table = Table::new(columns);
        for limit in binding {
            table.row([capital(&limit.title), bound_words(plan, limit, limit.bound), margin_words(plan, limit)]);
        }
        document.table(table);
    }
}

fn bound_words(plan: &Plan, limit: &Limit, value: f64) -> String {
    match &limit.measure {
        BoundedMeasure::Sum(Measure::Spend) => money(value, &plan.campaign.currency),
        measure => {
            let (figure, name) = (short(value), measure.to_string().replace('_', " "));
            format!("{figure} {}", if figure == "1" { noun_singular(&name) } else { noun_plural(&name) })
        }
    }
}

fn margin_words(plan: &Plan, limit: &Limit) -> String {
    let misses_goals = plan.goals.iter().any(|goal| !goal.met);
    let little_more = round_significant(PART * limit.bound, 1);
    match ObjectiveUnit::of(plan).change(limit.price * little_more) {
        // While a goal is missed, money first goes there, and the objective has no price.
        _ if misses_goals => {
            word!("goes to the goals that are missed", "gaat naar de doelen die niet gehaald zijn").to_owned()
        }
        Some(change) => say!("{} more: {change}", "{} meer: {change}", bound_words(plan, limit, little_more)),
        None => word!("worth next to nothing", "is vrijwel niets waard").to_owned(),
    }
}

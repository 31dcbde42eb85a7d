//! What holds the plan back, and what each bound costs.

use crate::domain::brief::Measure;
use crate::planning::plan::{BoundedMeasure, Limit, ObjectiveUnit, Plan};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::messages::{say, word};
use crate::text::number::{money, round_significant, short, with_noun};

/// A price is shown per this share of its bound, rounded to one significant digit.
const PART: f64 = 0.01;

/// Every bound that binds, with what one per cent more of it would bring.
pub(in crate::report) fn part(document: &mut Document, plan: &Plan) {
    let binding: Vec<&Limit> = plan.limits.iter().filter(|limit| limit.binding && limit.bound > 0.0).collect();
    if binding.is_empty() && plan.baseline.is_none() {
        return;
    }
    document.heading(word!("what-holds-it-back"));
    if !binding.is_empty() {
        document.sentence(word!("plan-stands-at-these-bounds-what-little"));
        let columns = [
            TableColumn::wrapped(word!("bound")),
            TableColumn::right(word!("stands-at")),
            TableColumn::wrapped(word!("little-more")),
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
        measure => with_noun(&short(value), &measure.to_string().replace('_', " ")),
    }
}

fn margin_words(plan: &Plan, limit: &Limit) -> String {
    let misses_goals = plan.goals.iter().any(|goal| !goal.met);
    let little_more = round_significant(PART * limit.bound, 1);
    match ObjectiveUnit::of(plan).change(limit.price * little_more) {
        // While a goal is missed, money first goes there, and the objective has no price.
        _ if misses_goals => word!("goes-to-goals-that-are-missed").to_owned(),
        Some(change) => say!("bounds-more", plan = bound_words(plan, limit, little_more), change),
        None => word!("worth-next-to-nothing").to_owned(),
    }
}

//! The terms that plans were made under, in words, and a remark where they differ.

use super::PlanHeader;
use crate::domain::brief::BudgetIs;
use crate::planning::plan::Sense;
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money, significant, weeks};

/// A remark that a term differs between plans. Terms are compared as they are printed, so that rounding in files is no
/// difference.
pub(crate) fn terms_differ(what: &str, stated: &[(&str, Option<String>)]) -> Option<String> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, term) in stated.iter().filter_map(|(name, term)| Some((*name, term.as_deref()?))) {
        match groups.iter_mut().find(|(known, _)| *known == term) {
            Some((_, names)) => names.push(name),
            None => groups.push((term, vec![name])),
        }
    }
    let term_words: Vec<String> = groups.iter().map(|(term, names)| say!("in", term, names = listed(names))).collect();
    (term_words.len() > 1).then(|| say!("differs", what, term_words = term_words.join(", ")))
}

/// The name of the campaign's length as a term.
pub(crate) fn length() -> &'static str {
    word!("campaigns-length")
}

/// The length of a campaign.
pub(crate) fn stated_weeks(header: &PlanHeader) -> Option<String> {
    header.weeks.map(weeks)
}

/// The number of people.
pub(crate) fn stated_people(people: Option<f64>) -> Option<String> {
    people.map(|people| say!("people", people = fixed(people, 0)))
}

/// A budget and what it pays for.
pub(crate) fn stated_budget(header: &PlanHeader, currency: &str) -> Option<String> {
    let budget_of = match header.budget_is {
        Some(BudgetIs::Gross) => word!("at-list-prices"),
        Some(BudgetIs::Total) => word!("fee-included"),
        Some(BudgetIs::Media) | None => word!("of-net-media"),
    };
    header.budget.map(|budget| format!("{} {budget_of}", money(budget, currency)))
}

/// The objective as a brief states it, with the weight of each phase where weights differ.
pub(crate) fn stated_objective(header: &PlanHeader) -> Option<String> {
    let objective = header.objective.as_ref()?;
    let weights: Vec<String> =
        objective.weights.iter().map(|(phase, weight)| format!("{phase} {}", significant(*weight, 3))).collect();
    let weights = weights.join(", ");
    let weighted = if objective.weighted { say!("point-counts", weights) } else { String::new() };
    let what = match &objective.sought {
        sought if sought.counts_money() => word!("spend").to_owned(),
        sought => sought.in_words(),
    };
    Some(match objective.sense {
        Sense::Minimise => say!("objective-minimise", what, weighted),
        Sense::Maximise => say!("objective-maximise", what, weighted),
    })
}

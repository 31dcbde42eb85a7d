//! Terms and prices that differ between scenarios, as they are printed.

use std::collections::BTreeMap;

use super::super::plan_terms::{length, stated_budget, stated_objective, stated_people, stated_weeks, terms_differ};
use super::super::{Line, PlanHeader};
use super::{PlannedScenario, ScenarioSet, figures};
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::text::number::{money_exact, unit_noun};

/// The terms of campaigns that differ.
pub(super) fn differing_terms(set: &ScenarioSet<'_>) -> Vec<Text> {
    let headers = |stated: &dyn Fn(&PlanHeader) -> Option<String>| -> Vec<(&str, Option<String>)> {
        set.planned.iter().map(|scenario| (scenario.name, stated(&scenario.plan.header))).collect()
    };
    let mut terms = Vec::new();
    terms.extend(Text::optional(|| terms_differ(length(), &headers(&stated_weeks))));
    terms.extend(audience(set));
    terms.extend(Text::optional(|| {
        terms_differ(word!("budget"), &headers(&|header| stated_budget(header, &set.currency)))
    }));
    terms.extend(Text::optional(|| terms_differ(word!("objective"), &headers(&stated_objective))));
    terms
}

/// Audiences that differ in size; phases are compared only where the whole audience is the same.
fn audience(set: &ScenarioSet<'_>) -> Vec<Text> {
    let people = |people_of: &dyn Fn(&PlannedScenario<'_>) -> Option<f64>| -> Vec<(&str, Option<String>)> {
        set.planned.iter().map(|scenario| (scenario.name, stated_people(people_of(scenario)))).collect()
    };
    let of_all = || terms_differ(word!("audience"), &people(&|scenario| scenario.plan.header.people));
    if let Some(all) = Text::optional(of_all) {
        return vec![all];
    }
    let phase = |key: &str| {
        let people_of = |scenario: &PlannedScenario<'_>| scenario.plan.phase(key)?.phase_people;
        Text::optional(|| {
            terms_differ(&say!("audience-in", phase = figures::phase_name(key, set)), &people(&people_of))
        })
    };
    figures::keys(set).into_iter().filter_map(phase).collect()
}

/// Prices after discount that differ between scenarios that buy the same line.
pub(super) fn differing_prices(set: &ScenarioSet<'_>) -> Vec<Text> {
    let mut lines: BTreeMap<(&str, &str), Vec<(&str, &Line)>> = BTreeMap::new();
    for scenario in &set.planned {
        for line in &scenario.plan.lines {
            lines.entry((&line.phase, &line.channel)).or_default().push((scenario.name, line));
        }
    }
    let price = |line: &Line| {
        let net = line.unit_price? * (1.0 - line.discount_pct.unwrap_or(0.0) / 100.0);
        let unit = line.buying_unit.as_deref().map_or_else(|| word!("unit").to_owned(), unit_noun);
        Some(say!("price-per-unit", price = money_exact(net, &set.currency), unit))
    };
    let remark = |lines: &Vec<(&str, &Line)>| {
        let what = say!(
            "remarks-price-of",
            channel_name = lines[0].1.channel_name,
            phase = figures::phase_name(&lines[0].1.phase, set)
        );
        let stated: Vec<(&str, Option<String>)> = lines.iter().map(|(name, line)| (*name, price(line))).collect();
        terms_differ(&what, &stated)
    };
    lines.values().filter_map(|lines| Text::optional(|| remark(lines))).collect()
}

//! Remarks: what differs between scenarios besides the split, and what cannot be compared.

use std::collections::BTreeMap;

use super::super::plan_terms::{length, stated_budget, stated_objective, stated_people, stated_weeks, terms_differ};
use super::super::{Goal, Line, PlanHeader};
use super::goal_verdicts::{GoalVerdicts, same_target};
use super::selection::{candidates, is_selectable};
use super::{PlanSource, PlannedScenario, Scenario, ScenarioSet, figures};
use crate::planning::plan::Status;
use crate::text::messages::{say, word};
use crate::text::number::{listed, money_exact, quoted, unit_noun};

/// The most prices that are listed one by one.
const PRICES: usize = 3;

/// All remarks, those that concern everything first.
pub(super) fn remarks(scenarios: &[Scenario], set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(first) = scenarios.first().filter(|first| matches!(first.source, PlanSource::NoPlan(_))) {
        remarks.push(say!(
            "differences-are-against-because-has-no-plan",
            reference = set.reference().name,
            first = first.name
        ));
    }
    let headers = |stated: &dyn Fn(&PlanHeader) -> Option<String>| -> Vec<(&str, Option<String>)> {
        set.planned.iter().map(|scenario| (scenario.name, stated(&scenario.plan.header))).collect()
    };
    remarks.extend(terms_differ(length(), &headers(&stated_weeks)));
    remarks.extend(audience(set));
    remarks.extend(terms_differ(word!("budget"), &headers(&|header| stated_budget(header, &set.currency))));
    remarks.extend(terms_differ(word!("objective"), &headers(&stated_objective)));
    remarks.extend(prices(set));
    remarks.extend(differing_goals(set, goals));
    remarks.extend(set.planned.iter().flat_map(|scenario| unproved(scenario, &set.currency)));
    remarks.extend(not_stated(set, goals));
    remarks
}

/// Audiences that differ in size; phases are compared only where the whole audience is the same.
fn audience(set: &ScenarioSet<'_>) -> Vec<String> {
    let people = |people_of: &dyn Fn(&PlannedScenario<'_>) -> Option<f64>| -> Vec<(&str, Option<String>)> {
        set.planned.iter().map(|scenario| (scenario.name, stated_people(people_of(scenario)))).collect()
    };
    if let Some(all) = terms_differ(word!("audience"), &people(&|scenario| scenario.plan.header.people)) {
        return vec![all];
    }
    let phase = |key: &str| {
        let people_of = |scenario: &PlannedScenario<'_>| scenario.plan.phase(key)?.phase_people;
        terms_differ(&say!("audience-in", phase = figures::phase_name(key, set)), &people(&people_of))
    };
    figures::keys(set).into_iter().filter_map(phase).collect()
}

/// Prices after discount that differ between scenarios that buy the same line.
fn prices(set: &ScenarioSet<'_>) -> Vec<String> {
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
    let remark = |lines: Vec<(&str, &Line)>| {
        let what = say!(
            "remarks-price-of",
            channel_name = lines[0].1.channel_name,
            phase = figures::phase_name(&lines[0].1.phase, set)
        );
        let stated: Vec<(&str, Option<String>)> = lines.iter().map(|(name, line)| (*name, price(line))).collect();
        terms_differ(&what, &stated)
    };
    let mut remarks: Vec<String> = lines.into_values().filter_map(remark).collect();
    let not_printed = remarks.len().saturating_sub(PRICES);
    remarks.truncate(PRICES);
    if not_printed > 0 {
        let lines = say!("count-more-lines", count = not_printed);
        remarks.push(say!("prices-of-differ-as-well", lines));
    }
    remarks
}

/// Goals whose targets differ, or that only some scenarios have.
fn differing_goals(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<String> {
    let Some(standard) = goals.standard else { return Vec::new() };
    let mut remarks = Vec::new();
    for scenario in &set.planned {
        let (Some(own), Some(standard_goals)) = (&scenario.plan.goals, &standard.plan.goals) else { continue };
        let find =
            |among: &[Goal], goal: &Goal| among.iter().find(|other_target| other_target.goal == goal.goal).cloned();
        let names = |goals: Vec<&Goal>| listed(&goals.iter().map(|goal| quoted(&goal.goal)).collect::<Vec<_>>());
        let other_target =
            |goal: &&Goal| find(standard_goals, goal).is_some_and(|standard_goals| !same_target(goal, &standard_goals));
        let differing = [
            (word!("another-target-is-wanted"), own.iter().filter(other_target).collect::<Vec<_>>()),
            (word!("more-is-asked"), own.iter().filter(|goal| find(standard_goals, goal).is_none()).collect()),
            (word!("not-asked"), standard_goals.iter().filter(|goal| find(own, goal).is_none()).collect()),
        ];
        let differing = differing.into_iter().filter(|(_, goals)| !goals.is_empty());
        remarks.extend(differing.map(|(what, goals)| format!("{what} {}: {}", scenario.name, names(goals))));
    }
    if !remarks.is_empty() {
        remarks.push(say!("goals-differ-all-are-held-against-targets", standard = standard.name));
    }
    remarks
}

/// Remarks on a plan that is not proved, or states no currency.
fn unproved(scenario: &PlannedScenario<'_>, currency: &str) -> Vec<String> {
    let (name, header) = (scenario.name, &scenario.plan.header);
    let proof = (header.status == Some(Status::NotProved)).then(|| say!("not-proved-to-its-tolerance-is-better", name));
    let money = header.currency.is_none().then(|| say!("no-currency-is-named-in-taken", name, currency));
    proof.into_iter().chain(money).collect()
}

/// Figures that some of the files do not state, and so cannot be compared.
fn not_stated(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    let in_one_only = |key: &&str| {
        let is_selectable = |scenario: &PlannedScenario<'_>| figures::reach(scenario.plan, key, set).is_some();
        set.planned.iter().any(is_selectable) && !set.planned.iter().all(is_selectable)
    };
    let phases =
        figures::keys(set).into_iter().filter(in_one_only).map(|key| figures::phase_name(key, set).to_string());
    let phases: Vec<String> = phases.collect();
    if !phases.is_empty() {
        remarks.push(say!("not-all-of-files-tell-reach", phases = phases.join(", ")));
    }
    remarks.extend(left_out(set, goals));
    remarks
}

/// Scenarios that cannot be recommended, and why.
fn left_out(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<String> {
    let candidates = candidates(set, goals);
    let left_out = (0..set.planned.len()).filter(|index| candidates.len() > 1 && !candidates.contains(index));
    let (other_target, not_stated): (Vec<usize>, Vec<usize>) =
        left_out.partition(|index| is_selectable(set, goals, *index));
    let remark = |(left_out, why): (Vec<usize>, &str)| {
        let names: Vec<&str> = left_out.into_iter().map(|index| set.planned[index].name).collect();
        (!names.is_empty()).then(|| say!("left-out-of-recommendation", names = listed(&names), why))
    };
    let whys = [(other_target, word!("its-objective-is-another")), (not_stated, word!("csv-does-not-tell-its-goals"))];
    whys.into_iter().filter_map(remark).collect()
}

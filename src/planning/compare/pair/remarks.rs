//! What differs between two plans besides the split, and what one of the files does not state.

use super::super::PlanHeader;
use super::super::plan_terms::{length, stated_budget, stated_objective, stated_people, stated_weeks, terms_differ};
use super::{Difference, GoalOutcome, PairComparison, PhaseChange};
use crate::planning::plan::Status;
use crate::text::language::{say, word};

/// All remarks: what differs besides the split, and what one of the files does not state.
pub(super) fn remarks(comparison: &PairComparison) -> Vec<String> {
    let (a, b) = (&comparison.a, &comparison.b);
    let mut remarks = Vec::new();
    let budget = |header: &PlanHeader| stated_budget(header, &comparison.currency);
    remarks.extend(terms_differ(length(), &[("A", stated_weeks(a)), ("B", stated_weeks(b))]));
    remarks.extend(audience(comparison));
    remarks.extend(terms_differ(word!("the budget", "het budget"), &[("A", budget(a)), ("B", budget(b))]));
    remarks.extend(objectives(a, b));
    for (letter, header) in [("A", a), ("B", b)] {
        if header.status == Some(Status::NotProved) {
            remarks.push(say!(
                "{letter} is not proved to its tolerance: a better plan of its brief may exist",
                "{letter} is niet bewezen binnen de tolerantie: er kan een beter plan bij deze briefing bestaan"
            ));
        }
        if header.currency.is_none() {
            remarks.push(say!(
                "{letter} names no currency: taken to be {}",
                "{letter} noemt geen valuta: {} aangenomen",
                comparison.currency
            ));
        }
    }
    remarks.extend(not_stated(comparison));
    remarks
}

/// Audiences that differ in size; phases are compared only where the whole audience is the same.
fn audience(comparison: &PairComparison) -> Vec<String> {
    let people = |a, b| [("A", stated_people(a)), ("B", stated_people(b))];
    if let Some(all) =
        terms_differ(word!("the audience", "de doelgroep"), &people(comparison.a.people, comparison.b.people))
    {
        return vec![all];
    }
    let phase = |phase: &PhaseChange| {
        let Difference { a, b, .. } = phase.phase_people;
        terms_differ(&say!("the audience in {}", "de doelgroep in {}", phase.name), &people(a, b))
    };
    comparison.phases.iter().filter_map(phase).collect()
}

fn objectives(a: &PlanHeader, b: &PlanHeader) -> Option<String> {
    let (a, b) = (stated_objective(a)?, stated_objective(b)?);
    let differs =
        || say!("the objective differs: A was made to {a}, B to {b}", "de doelstelling verschilt: A zoekt {a}, B {b}");
    (a != b).then(differs)
}

/// Figures that one of the files does not state, and so cannot be compared.
fn not_stated(comparison: &PairComparison) -> Vec<String> {
    let mut remarks = Vec::new();
    let in_one_plan = |reach: &Difference| reach.a.is_some() != reach.b.is_some();
    let phases: Vec<&str> = comparison
        .phases
        .iter()
        .filter(|phase| in_one_plan(&phase.reach_pct))
        .map(|phase| phase.name.as_str())
        .collect();
    if !phases.is_empty() {
        remarks.push(say!(
            "only one of the files tells the reach of {}: compare JSON files",
            "maar één van de bestanden vermeldt het bereik van {}: vergelijk JSON-bestanden",
            phases.join(", ")
        ));
    }
    let unknown: Vec<&str> = comparison
        .goals
        .iter()
        .filter(|goal| goal.outcome == GoalOutcome::Unknown)
        .map(|goal| goal.goal.as_str())
        .collect();
    if !unknown.is_empty() {
        remarks.push(say!(
            "a CSV does not tell whether these goals are met: {}",
            "een CSV vermeldt niet of deze doelen gehaald zijn: {}",
            unknown.join(", ")
        ));
    }
    remarks
}

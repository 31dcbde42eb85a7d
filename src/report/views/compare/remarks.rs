//! What differs between two plans besides the split, and what one of the files does not state.

use crate::planning::compare::plan_terms::{
    length, stated_budget, stated_objective, stated_people, stated_weeks, terms_differ,
};
use crate::planning::compare::{Difference, GoalOutcome, PairComparison, PhaseChange, PlanHeader};
use crate::planning::plan::Status;
use crate::text::messages::{say, word};

impl PairComparison {
    /// All remarks: what differs besides the split, and what one of the files does not state.
    pub fn remarks(&self) -> Vec<String> {
        let (a, b) = (&self.a, &self.b);
        let mut remarks = Vec::new();
        let budget = |header: &PlanHeader| stated_budget(header, &self.currency);
        remarks.extend(terms_differ(length(), &[("A", stated_weeks(a)), ("B", stated_weeks(b))]));
        remarks.extend(audience(self));
        remarks.extend(terms_differ(word!("budget"), &[("A", budget(a)), ("B", budget(b))]));
        remarks.extend(objectives(a, b));
        for (letter, header) in [("A", a), ("B", b)] {
            if header.status == Some(Status::NotProved) {
                remarks.push(say!("is-not-proved-to-its-tolerance-better", letter));
            }
            if header.currency.is_none() {
                remarks.push(say!("names-no-currency-taken-to-be", letter, currency = self.currency));
            }
        }
        remarks.extend(not_stated(self));
        remarks.extend(self.other_phases.as_ref().map(|clause| format!("B {clause}")));
        remarks
    }
}

/// Audiences that differ in size; phases are compared only where the whole audience is the same.
fn audience(comparison: &PairComparison) -> Vec<String> {
    let people = |a, b| [("A", stated_people(a)), ("B", stated_people(b))];
    if let Some(all) = terms_differ(word!("audience"), &people(comparison.a.people, comparison.b.people)) {
        return vec![all];
    }
    let phase = |phase: &PhaseChange| {
        let Difference { a, b, .. } = phase.phase_people;
        terms_differ(&say!("audience-in", phase = phase.name), &people(a, b))
    };
    comparison.phases.iter().filter_map(phase).collect()
}

fn objectives(a: &PlanHeader, b: &PlanHeader) -> Option<String> {
    let (a, b) = (stated_objective(a)?, stated_objective(b)?);
    let differs = || say!("objective-differs-was-made-to-b", a, b);
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
        remarks.push(say!("only-one-of-files-tells-reach", phases = phases.join(", ")));
    }
    let unknown: Vec<&str> = comparison
        .goals
        .iter()
        .filter(|goal| goal.outcome == GoalOutcome::Unknown)
        .map(|goal| goal.goal.as_str())
        .collect();
    if !unknown.is_empty() {
        remarks.push(say!("csv-does-not-tell-whether-these-goals", unknown = unknown.join(", ")));
    }
    remarks
}

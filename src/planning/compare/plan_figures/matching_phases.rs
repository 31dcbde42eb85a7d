//! Plans whose journeys name the same phases differently: one plan with the phase names of the other, matched by
//! See-Think-Do-Care.

use std::collections::BTreeMap;

use super::{Phase, PlanFigures};
use crate::text::language::Text;
use crate::text::messages::text;
use crate::text::number::listed;

impl PlanFigures {
    /// The plan with the other's key and name for each phase that only it has and that stands for the same phase of
    /// See-Think-Do-Care, and a clause that lists these. Of several phases that stand for the same, the first is
    /// matched.
    pub(in super::super) fn with_phase_names_of(&self, other: &Self) -> (Self, Option<Text>) {
        let has = |plan: &Self, key: &str| plan.phases.iter().any(|phase| phase.phase == key);
        let mut matches: BTreeMap<&str, &Phase> = BTreeMap::new();
        for own in self.phases.iter().filter(|own| !has(other, &own.phase) && own.phase_stdc.is_some()) {
            let same_stdc = |phase: &&Phase| phase.phase_stdc == own.phase_stdc;
            let theirs = other.phases.iter().find(same_stdc).filter(|theirs| !has(self, &theirs.phase));
            if let Some(theirs) = theirs.filter(|theirs| matches.values().all(|taken| taken.phase != theirs.phase)) {
                matches.insert(&own.phase, theirs);
            }
        }
        let mut plan = self.clone();
        let renamed = |key: &str| matches.get(key).map_or_else(|| key.to_owned(), |theirs| theirs.phase.clone());
        for phase in &mut plan.phases {
            if let Some(theirs) = matches.get(phase.phase.as_str()) {
                phase.name.clone_from(&theirs.name);
            }
            phase.phase = renamed(&phase.phase);
        }
        plan.lines.iter_mut().for_each(|line| line.phase = renamed(&line.phase));
        plan.goals.iter_mut().flatten().for_each(|goal| goal.phase = renamed(&goal.phase));
        if let Some(objective) = &mut plan.header.objective {
            let weights = std::mem::take(&mut objective.weights);
            objective.weights = weights.into_iter().map(|(key, weight)| (renamed(&key), weight)).collect();
        }
        let calls = self.phases.iter().filter_map(|own| Some((own, matches.get(own.phase.as_str())?)));
        let calls: Vec<Text> =
            calls.map(|(own, theirs)| text!("matching-phases-figures", theirs = theirs.name, own = own.name)).collect();
        let clause = (!calls.is_empty()).then(|| text!("travels-another-journey-it-calls", calls = listed(&calls)));
        (plan, clause)
    }
}

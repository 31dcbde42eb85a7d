//! The scenarios of a brief, planned and compared with it side by side.

use rayon::prelude::*;

use crate::domain::brief::BASE;
use crate::planning::compare::side_by_side::{PlanSource, Scenario, SideBySide};
use crate::planning::planner::Planner;
use crate::planning::what_if::Answer;
use crate::solver::recommend::NoPlan;
use crate::text::messages::text;

/// The brief and its scenarios side by side; none where it has none, or is a scenario itself.
pub(super) fn beside_the_brief(planner: &Planner, answer: &Answer) -> Option<SideBySide> {
    let reading = &planner.reading;
    if reading.scenarios.is_empty() || answer.plan.campaign.scenario_name().is_some() {
        return None;
    }
    let base_brief =
        Scenario { name: BASE.to_owned(), source: PlanSource::Planned(Box::new(answer.plan.clone())), odds: None };
    let others: Vec<Scenario> = reading.scenarios.par_iter().map(|name| scenario(planner, name)).collect();
    let scenarios: Vec<Scenario> = std::iter::once(base_brief).chain(others).collect();
    SideBySide::of(&scenarios).ok()
}

fn scenario(planner: &Planner, name: &str) -> Scenario {
    let source = match planner.scenario(name) {
        Err(_) => PlanSource::NoPlan(text!("its-brief-has-fault")),
        Ok(planner) => match planner.what_if().for_other_plans().solved(planner.problem.clone()) {
            Ok(answer) => PlanSource::Planned(Box::new(answer.plan)),
            Err(NoPlan::Contradiction) => PlanSource::NoPlan(text!("its-hard-bounds-contradict")),
            Err(NoPlan::Time(_)) => PlanSource::NoPlan(text!("none-was-found-in-time")),
            Err(NoPlan::Engine(_) | NoPlan::Audit(_)) => PlanSource::NoPlan(text!("none-could-be-computed")),
        },
    };
    Scenario { name: name.to_owned(), source, odds: None }
}

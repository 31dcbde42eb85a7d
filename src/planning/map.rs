//! The map of the customer journey: every persona in every phase, where people drop off, and what to improve first.
//!
//! It joins two views. The journey is the persona's: questions, feelings, touchpoints. The sales funnel is the
//! company's: people in a phase, reached, moving on, lost. Both follow from the problem and its plan.

mod actions;
mod online_offline;
mod personas;
mod touchpoints;

use serde::Serialize;

use crate::planning::explain::{self, IncrementalSpend};
use crate::planning::plan::{Assumption, Plan, Status, Value};
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::{AudienceIndex, Problem, Sought};
use crate::text::language::Text;
use crate::text::messages::text;
pub use actions::{ActionPlan, Improvement, MediaPart};
pub use online_offline::{MeetingPlace, OneSidedPhases};
pub use personas::{DropOff, Persona, PersonaPhase};
pub use touchpoints::RankedTouchpoint;

/// The map of a plan's journey.
#[derive(Clone, Debug, Serialize)]
pub struct JourneyMap {
    /// The version of this shape.
    pub format_version: u32,
    /// The status of the plan.
    pub status: Status,
    /// The campaign, as the plan states it.
    pub campaign: crate::planning::plan::Campaign,
    /// The journey's name.
    pub journey: String,
    /// Where the journey comes from.
    pub source: Text,
    /// The personas, each with its flow through the phases.
    pub personas: Vec<Persona>,
    /// All of them together.
    pub together: Vec<PersonaPhase>,
    /// The touchpoints, the most critical first; ungraded ones last.
    #[serde(rename = "points")]
    pub touchpoints: Vec<RankedTouchpoint>,
    /// The drop-offs, the costliest first; by people where the brief states no value.
    #[serde(rename = "drops")]
    pub drop_offs: Vec<DropOff>,
    /// The action plan.
    pub actions: ActionPlan,
    /// The step of money for the next figures, in the budget's own terms.
    pub step: f64,
    /// What this much more money would add in each phase; empty where more is not wanted.
    pub next_money: Vec<IncrementalSpend>,
    /// What the plan's objective counts.
    pub objective: Sought,
    /// Whether phases have different weights in it.
    pub weighted: bool,
    /// What the plan earns, where the brief states values.
    pub value: Option<Value>,
    /// The phases in which a persona is met online only, offline only, or not at all.
    #[serde(skip)]
    pub one_sided_phases: Vec<OneSidedPhases>,
    /// Assumed rates and shares of people.
    pub assumed: Vec<Assumption>,
}

/// The map of a solved brief, with what more money would add in each phase, solved too.
///
/// ```
/// use klantreis::{Planner, map::journey_map};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let answer = planner.answer().map_err(|why| planner.why(why))?;
/// let map = journey_map(&planner.what_if().for_explanations(), &answer);
/// assert_eq!(map.personas.len(), answer.plan.audiences.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn journey_map(what_if: &WhatIf, base: &Answer) -> JourneyMap {
    let (step, next_money) = explain::incremental_spend(what_if, base);
    JourneyMap::of(&base.problem, &base.plan, step, next_money)
}

impl JourneyMap {
    /// The map of a problem and its plan, with what a step of money would add in each phase.
    pub fn of(problem: &Problem, plan: &Plan, step: f64, next_money: Vec<IncrementalSpend>) -> Self {
        let personas = personas::all(problem, plan);
        let touchpoints = touchpoints::ranked(problem, plan, &personas);
        Self {
            format_version: crate::planning::plan::FORMAT_VERSION,
            status: plan.status,
            campaign: plan.campaign.clone(),
            journey: problem.journey.key.clone(),
            source: problem.journey.source.clone(),
            together: personas::together(problem, &personas),
            drop_offs: personas::drop_offs(&personas),
            actions: actions::action_plan(&touchpoints),
            one_sided_phases: online_offline::one_sided(problem, plan),
            assumed: assumed(problem),
            value: plan.value.clone(),
            objective: plan.objective.sought.clone(),
            weighted: plan.objective.weighted,
            personas,
            touchpoints,
            step,
            next_money,
        }
    }
}

/// The assumed shares of people per phase and rates between phases.
fn assumed(problem: &Problem) -> Vec<Assumption> {
    let people = problem.defaults.iter().filter(|default| default.assumed && default.path.contains(".in_phase."));
    let assumptions = people.chain(&problem.rates);
    assumptions.map(|default| Assumption { key: default.path.clone(), value: default.value.clone() }).collect()
}

/// A persona's name, or everyone's.
fn persona_name(problem: &Problem, persona: Option<AudienceIndex>) -> Text {
    persona.map_or_else(|| text!("everyone"), |a| problem.audiences[a].name.clone())
}

/// The line of a plan for a channel in a phase.
fn line<'a>(plan: &'a Plan, channel: &str, phase: &str) -> Option<&'a crate::planning::plan::Line> {
    plan.lines.iter().find(|line| line.channel == channel && line.phase == phase)
}

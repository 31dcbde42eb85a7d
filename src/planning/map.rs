//! The map of the journey: every persona in every phase, what goes wrong there, and what to do about it first.
//!
//! Two views of one process stand side by side. The journey is the persona's: questions, feelings, touchpoints. The
//! sales funnel is the company's: people in the phase, reached, moved on, lost. Both are read from the problem and from
//! its plan, which is solved and audited before; what is optimised is not known here.

mod actions;
mod personas;
mod places;
mod points;
mod words;

use serde::Serialize;

use crate::planning::explain::{self, NextMoney};
use crate::planning::plan::{Plan, Status, Value};
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::{AudienceIndex, Problem, Sought};
use crate::text::language::{Text, text};
pub use actions::{Action, Actions, MediaPart};
pub use personas::{Drop, Persona, Stop};
pub use points::Point;

/// The map of a plan's journey.
#[derive(Clone, Debug, Serialize)]
pub struct Map {
    /// The version of this shape.
    pub format_version: u32,
    /// How the plan stands.
    pub status: Status,
    /// What to do first and why, in a sentence or two.
    pub headline: Text,
    /// The campaign, as the plan states it.
    pub campaign: crate::planning::plan::Campaign,
    /// The journey's name.
    pub journey: String,
    /// Where the journey comes from.
    pub source: Text,
    /// The personas, each with its way through the phases.
    pub personas: Vec<Persona>,
    /// All of them together.
    pub together: Vec<Stop>,
    /// The touchpoints, the most critical first; those nobody graded last.
    pub points: Vec<Point>,
    /// Where people are lost, the costliest first; by people where nobody says what they are worth.
    pub drops: Vec<Drop>,
    /// What to take up now, and what later.
    pub actions: Actions,
    /// The amount the next figures are about, in the budget's own terms.
    pub step: f64,
    /// What so much more money would do in each phase; none where more is not wanted.
    pub next_money: Vec<NextMoney>,
    /// Which phase deserves a little more, or less, in a sentence.
    pub balance: Text,
    /// What the plan's objective counts.
    pub objective: Sought,
    /// Whether some phase counts more or less than another in it.
    pub weighted: bool,
    /// What the plan earns, where the brief says what anything is worth.
    pub value: Option<Value>,
    /// What deserves a remark: phases served in one place only, or by nothing.
    pub remarks: Vec<Text>,
    /// Rates and people that nobody stated.
    pub assumed: Vec<crate::planning::plan::Assumption>,
}

/// The map of a solved brief: every audience in every phase, with what more money would do in each phase, solved too.
///
/// ```
/// use klantreis::{Planner, map};
///
/// let brief = "campaign = { budget = 20_000, only = [\"radio\", \"search-brand\"] }\naudience.city.people = 200_000";
/// let planner = Planner::text("brief", brief)?;
/// let answer = planner.answer().map_err(|why| planner.why(why))?;
/// let map = map::of(&planner.what_if().aside(), &answer);
/// assert_eq!(map.personas.len(), answer.plan.audiences.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn of(what_if: &WhatIf, base: &Answer) -> Map {
    Map::of(&base.problem, &base.plan, explain::next_money(what_if, base))
}

impl Map {
    /// The map of a problem and its plan, and of what a step of money more would do.
    pub fn of(problem: &Problem, plan: &Plan, (step, next_money): (f64, Vec<NextMoney>)) -> Self {
        let personas = personas::all(problem, plan);
        let points = points::ranked(problem, plan, &personas);
        let mut map = Self {
            format_version: crate::planning::plan::FORMAT_VERSION,
            status: plan.status,
            headline: Text::default(),
            campaign: plan.campaign.clone(),
            journey: problem.journey.key.clone(),
            source: problem.journey.source.clone(),
            together: personas::together(problem, &personas),
            drops: personas::drops(&personas),
            actions: actions::planned(&points),
            remarks: Text::list(|| places::remarks(problem, plan)),
            assumed: words::assumed(problem),
            value: plan.value.clone(),
            objective: plan.objective.sought.clone(),
            weighted: plan.objective.weighted,
            balance: Text::of(|| words::balance(plan, step, &next_money)),
            personas,
            points,
            step,
            next_money,
        };
        map.headline = Text::of(|| words::headline(&map, plan));
        map
    }
}

/// A persona's name, or everyone's.
fn named(problem: &Problem, persona: Option<AudienceIndex>) -> Text {
    persona.map_or_else(|| text!("everyone", "iedereen"), |a| problem.audiences[a].name.clone())
}

/// The line of a plan for a channel in a phase.
fn line<'a>(plan: &'a Plan, channel: &str, phase: &str) -> Option<&'a crate::planning::plan::Line> {
    plan.lines.iter().find(|line| line.channel == channel && line.phase == phase)
}

//! What if: the brief with some keys changed, solved and audited again.
//!
//! Everything klantreis says about another brief than the one it was given is found here, by solving that
//! brief, and comes with the `--set` values that repeat it.

use serde::Serialize;

use crate::audit;
use crate::case::Case;
use crate::number;
use crate::plan::Plan;
use crate::read::Reading;
use crate::recommend::{NoPlan, Recommendation, Settings, recommend};

/// A brief as it was read, and how to solve what becomes of it.
#[derive(Clone, Copy, Debug)]
pub struct WhatIf<'a> {
    /// The brief and the catalogue, with their texts.
    pub reading: &'a Reading,
    /// How a plan is found.
    pub settings: Settings,
}

/// A brief that was solved.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The case.
    pub case: Case,
    /// The split and its proof.
    pub found: Recommendation,
    /// The plan, audited.
    pub plan: Plan,
}

impl WhatIf<'_> {
    /// The changed brief as a case; none where the changed brief has a fault.
    pub fn case(&self, changes: &[String]) -> Option<Case> {
        let reading = self.reading.changed(changes);
        if reading.faults.is_empty() { Case::join(&reading.brief, &reading.catalogue).ok() } else { None }
    }

    /// The plan of the changed brief; none where it has a fault, or its hard bounds contradict.
    pub fn answer(&self, changes: &[String]) -> Option<Answer> {
        self.solved(self.case(changes)?).ok()
    }

    /// The plan of a case. A plan that fails its audit is none.
    pub fn solved(&self, case: Case) -> Result<Answer, NoPlan> {
        let found = recommend(&case, self.settings)?;
        let plan = Plan::of(&case, &found, self.settings.tolerance);
        match audit::check(&case, &plan).first() {
            Some(finding) => Err(NoPlan::Engine(format!("a plan failed its audit: {finding}"))),
            None => Ok(Answer { case, found, plan }),
        }
    }
}

/// What a change brings: the plan after it against the plan before.
#[derive(Clone, Debug, Serialize)]
pub struct Effect {
    /// The change, as `--set` takes it.
    pub set: Vec<String>,
    /// What the objective gains, in its own unit; reach as a share.
    pub objective: f64,
    /// What more is spent, net.
    pub spend: f64,
    /// What each phase gains, where it gains or loses anything.
    pub phases: Vec<PhaseEffect>,
    /// Goals that are met only after it.
    pub goals_gained: Vec<String>,
    /// Goals that are missed only after it.
    pub goals_lost: Vec<String>,
    /// What each goal that is missed on either side gains, in its own unit.
    pub goals: Vec<GoalEffect>,
}

/// What a phase gains.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseEffect {
    /// Its key.
    pub phase: String,
    /// Its name.
    pub name: String,
    /// Points of reach.
    pub reach_points: f64,
    /// Net media.
    pub spend: f64,
}

/// What a goal gains.
#[derive(Clone, Debug, Serialize)]
pub struct GoalEffect {
    /// Its key.
    pub goal: String,
    /// Its unit.
    pub measure: &'static str,
    /// What it gains.
    pub value: f64,
}

/// A move of reach below this many points is not worth a word.
const POINTS: f64 = 0.005;

impl Effect {
    /// What the changed plan has that the plan has not.
    pub fn between(before: &Plan, after: &Plan, set: Vec<String>) -> Self {
        let met = |plan: &Plan, key: &str| plan.goals.iter().any(|goal| goal.goal == key && goal.met);
        let turned = |from: &Plan, to: &Plan| -> Vec<String> {
            let goals = to.goals.iter().filter(|goal| goal.met && !met(from, &goal.goal));
            goals.map(|goal| goal.goal.clone()).collect()
        };
        let pairs = before.phases.iter().zip(&after.phases);
        let phases = pairs.map(|(a, b)| PhaseEffect {
            phase: a.phase.clone(),
            name: a.name.clone(),
            reach_points: b.reach_pct - a.reach_pct,
            spend: b.spend - a.spend,
        });
        let goals = before.goals.iter().zip(&after.goals).filter(|(a, b)| !a.met || !b.met);
        let goals = goals.filter_map(|(a, b)| {
            Some(GoalEffect { goal: a.goal.clone(), measure: a.measure, value: b.value? - a.value? })
        });
        Self {
            set,
            objective: after.objective.value - before.objective.value,
            spend: after.totals.spend - before.totals.spend,
            phases: phases.filter(|phase| phase.reach_points.abs() >= POINTS || phase.spend.abs() >= 0.5).collect(),
            goals_gained: turned(before, after),
            goals_lost: turned(after, before),
            goals: goals.filter(|goal| goal.value != 0.0).collect(),
        }
    }

    /// The effect in words: `See +1.2 points, Do −0.3 points; goal see is then met`.
    pub fn words(&self, plan: &Plan) -> String {
        let mut said = Vec::new();
        let objective = plan.objective.name.as_str();
        if plan.objective.sense == "minimise" || objective != "reach" {
            let step = Objective::of(plan).difference(self.objective);
            said.extend(step);
        }
        if objective == "reach" || self.objective == 0.0 {
            let moved = self.phases.iter().filter(|phase| phase.reach_points.abs() >= POINTS);
            said.extend(moved.map(|phase| format!("{} {} points", phase.name, signed(phase.reach_points))));
        }
        if said.is_empty() {
            said.push("nothing changes".to_owned());
        }
        let mut text = said.join(", ");
        for (goals, what) in [(&self.goals_gained, "met"), (&self.goals_lost, "missed")] {
            if !goals.is_empty() {
                let are = if goals.len() == 1 { "is" } else { "are" };
                let word = if goals.len() == 1 { "goal" } else { "goals" };
                text.push_str(&format!("; {word} {} {are} then {what}", goals.join(" and ")));
            }
        }
        text
    }
}

/// The objective's unit in words.
#[derive(Clone, Debug)]
pub struct Objective {
    name: String,
    currency: String,
    weighted: bool,
    minimise: bool,
}

impl Objective {
    /// That of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self {
            name: plan.objective.name.clone(),
            currency: plan.campaign.currency.clone(),
            weighted: plan.objective.weighted,
            minimise: plan.objective.sense == "minimise",
        }
    }

    /// An amount of it, without a sign: `0.21 points of reach`, `1,240 clicks`, `€310 of spend`.
    pub fn amount(&self, value: f64) -> String {
        let value = value.abs();
        match self.name.as_str() {
            "reach" if self.weighted => format!("{} weighted points of reach", number::short(value * 100.0)),
            "reach" => format!("{} points of reach", number::short(value * 100.0)),
            "reach_people" => format!("{} people reached", number::short(value)),
            "spend" => format!("{} of spend", number::money_exact(value, &self.currency)),
            "grp" => format!("{} GRP", number::short(value)),
            other => format!("{} {}", number::short(value), other.replace('_', " ")),
        }
    }

    /// A difference with its direction: `1,240 clicks more`; none where it is nothing.
    pub fn difference(&self, value: f64) -> Option<String> {
        let word = if value > 0.0 { "more" } else { "less" };
        (value.abs() > 1e-9).then(|| format!("{} {word}", self.amount(value)))
    }

    /// A gain or a loss: `adds 0.21 points of reach`, `saves €310 of spend`.
    pub fn gain(&self, value: f64) -> String {
        let verb = match (value >= 0.0, self.minimise) {
            (true, false) => "adds",
            (false, false) => "costs",
            (true, true) => "takes",
            (false, true) => "saves",
        };
        format!("{verb} {}", self.amount(value))
    }
}

/// A number of points with its sign: `+1.2`, `−0.03`.
pub fn signed(points: f64) -> String {
    let sign = if points < 0.0 { '−' } else { '+' };
    format!("{sign}{}", number::plain(points.abs(), if points.abs() < 0.1 { 2 } else { 1 }))
}

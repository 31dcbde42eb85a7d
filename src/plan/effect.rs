//! What a change of the brief brings: the plan after it against the plan before, in figures and words.

use serde::Serialize;

use super::Plan;
use crate::number;

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
    /// By how much nearer its target is, as a share of the target.
    pub nearer: f64,
}

/// A goal that is this share of its target nearer or further off is worth a word.
const NEARER: f64 = 1e-4;

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
            let nearer = a.shortfall - b.shortfall;
            Some(GoalEffect { goal: a.goal.clone(), measure: a.measure, value: b.value? - a.value?, nearer })
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
            let step = InWords::of(plan).change(self.objective);
            said.extend(step);
        }
        if objective == "reach" || self.objective == 0.0 {
            let moved = self.phases.iter().filter(|phase| phase.reach_points.abs() >= POINTS);
            said.extend(moved.map(|phase| {
                let points = number::signed(phase.reach_points);
                let word = if matches!(points.as_str(), "+1" | "−1") { "point" } else { "points" };
                format!("{} {points} {word}", phase.name)
            }));
        }
        let turned = !self.goals_gained.is_empty() || !self.goals_lost.is_empty();
        if said.is_empty() && !turned {
            // Of what no phase's reach tells: contacts, clicks, conversions.
            said.extend(self.goals.iter().filter(|goal| goal.nearer.abs() >= NEARER).map(GoalEffect::words));
        }
        if said.is_empty() && !turned {
            said.push("nothing changes".to_owned());
        }
        let mut text = said.join(", ");
        for (goals, what) in [(&self.goals_gained, "met"), (&self.goals_lost, "missed")] {
            if !goals.is_empty() {
                let are = if goals.len() == 1 { "is" } else { "are" };
                let word = if goals.len() == 1 { "goal" } else { "goals" };
                let between = if text.is_empty() { "" } else { "; " };
                let names: Vec<String> = goals.iter().map(|goal| number::quoted(goal)).collect();
                text.push_str(&format!("{between}{word} {} {are} then {what}", number::listed(&names)));
            }
        }
        text
    }
}

impl GoalEffect {
    /// The effect in words: `goal ‘see’ 6.3 % of target nearer`.
    fn words(&self) -> String {
        let way = if self.nearer > 0.0 { "nearer" } else { "further off" };
        format!("goal {} {} % of target {way}", number::quoted(&self.goal), number::short(100.0 * self.nearer.abs()))
    }
}

/// Whether an objective of this name is a share of people, told in points: `reach`, `3+ reach`.
pub fn counts_points(name: &str) -> bool {
    name == "reach" || name.ends_with("+ reach")
}

/// Whether an objective of this name is money: `spend`, or `spend_and_fees` where channels have activation fees.
pub fn counts_money(name: &str) -> bool {
    matches!(name, "spend" | "spend_and_fees")
}

/// What an objective of money is called: `net media`.
pub fn money_in_words(name: &str) -> &'static str {
    if name == "spend" { "net media" } else { "net media and activation fees" }
}

/// The objective's unit in words.
#[derive(Clone, Debug)]
pub struct InWords {
    name: String,
    currency: String,
    weighted: bool,
}

impl InWords {
    /// That of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self::of_objective(&plan.objective.name, plan.objective.weighted, &plan.campaign.currency)
    }

    /// That of an objective by its name, whether phases count differently, and the currency.
    pub fn of_objective(name: &str, weighted: bool, currency: &str) -> Self {
        Self { name: name.to_owned(), currency: currency.to_owned(), weighted }
    }

    /// What one is called: `point of reach`, `click`.
    pub fn one(&self) -> String {
        match self.name.as_str() {
            name if counts_points(name) && self.weighted => format!("weighted point of {name}"),
            name if counts_points(name) => format!("point of {name}"),
            "reach_people" => "person reached".to_owned(),
            "grp" => "GRP".to_owned(),
            other => other.strip_suffix('s').unwrap_or(other).replace('_', " "),
        }
    }

    /// Whether it is another figure than the reach and the spend that are told of phases anyway.
    pub fn tells_more_than_phases(&self) -> bool {
        !matches!(self.name.as_str(), "reach" | "spend")
    }

    /// How many of [`Self::one`] a value is: reach is kept as a share and told in points.
    pub fn count(&self, value: f64) -> f64 {
        if counts_points(&self.name) { 100.0 * value } else { value }
    }

    /// An amount of it, without a sign: `0.21 points of reach`, `1,240 clicks`, `€310 of spend`.
    pub fn amount(&self, value: f64) -> String {
        let value = value.abs();
        match self.name.as_str() {
            name if counts_points(name) => {
                let weighted = if self.weighted { "weighted " } else { "" };
                format!("{} {weighted}points of {name}", number::short(value * 100.0))
            }
            "reach_people" => format!("{} people reached", number::short(value)),
            name if counts_money(name) => {
                format!("{} of {}", number::money_exact(value, &self.currency), money_in_words(name))
            }
            "grp" => format!("{} GRP", number::short(value)),
            other => format!("{} {}", number::short(value), other.replace('_', " ")),
        }
    }

    /// An amount of it, without its unit: `0.21`, `1,240`, `€310`.
    pub fn figure(&self, value: f64) -> String {
        let amount = self.amount(value);
        let figure = amount.split(' ').next().unwrap_or_default();
        if value < 0.0 { format!("−{figure}") } else { figure.to_owned() }
    }

    /// A difference with its sign and without its unit; `0` where it is nothing.
    pub fn difference(&self, value: f64) -> String {
        let sign = if value < 0.0 { "−" } else { "+" };
        self.change(value).map_or_else(|| "0".to_owned(), |_| format!("{sign}{}", self.figure(value.abs())))
    }

    /// What its figures count: `points of reach`, `clicks`, `net media`.
    pub fn unit(&self) -> String {
        let amount = self.amount(1.0);
        let unit = match self.name.as_str() {
            name if counts_money(name) => money_in_words(name),
            _ => amount.split_once(' ').map_or("", |(_, unit)| unit),
        };
        unit.to_owned()
    }

    /// A difference with its sign: `+0.21 points of reach`, `−€310 of spend`; none where it is nothing.
    pub fn change(&self, value: f64) -> Option<String> {
        let sign = if value < 0.0 { '−' } else { '+' };
        let told = match self.name.as_str() {
            name if counts_points(name) => value.abs() > 1e-7,
            _ => value.abs() >= 0.005,
        };
        told.then(|| format!("{sign}{}", self.amount(value)))
    }
}

//! A finished plan, reduced to what can be compared; the names of fields are those of the plan's JSON.
//!
//! What a source does not say is `None` here, never nought.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::brief::BudgetIs;
use crate::domain::journey::Stdc;
use crate::planning::plan::{GoalMeasure, Plan, Sense, Sought, Status};
use crate::text::language::Text;
use crate::text::number::{largest_remainder, minor_digits};

/// A finished plan.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// What it is and how it was asked for.
    pub head: Head,
    /// Sums over all lines.
    pub totals: Totals,
    /// The phases it spends in.
    pub phases: Vec<Phase>,
    /// Its lines, one per phase and channel.
    pub lines: Vec<Line>,
    /// Its goals; a CSV does not tell them.
    pub goals: Option<Vec<Goal>>,
}

/// What a plan is and how it was asked for.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Head {
    /// The file it came from.
    pub name: Text,
    /// The campaign's name.
    pub campaign: Option<Text>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// Weeks.
    pub weeks: Option<f64>,
    /// The people of all audiences together.
    pub people: Option<f64>,
    /// The budget as the brief stated it.
    pub budget: Option<f64>,
    /// What it pays for: media, gross or total.
    pub budget_is: Option<BudgetIs>,
    /// Money left in the budget's own terms.
    pub unspent: Option<f64>,
    /// Whether goals are met and the plan is proved.
    pub status: Option<Status>,
    /// What was made most of, and the proof.
    pub objective: Option<Objective>,
}

/// What was made most of, and the proof.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Objective {
    /// What is counted.
    #[serde(rename = "name")]
    pub sought: Sought,
    /// Whether the most of it is wanted, or the least.
    pub sense: Sense,
    /// What the plan brings, in the objective's own unit.
    pub value: f64,
    /// What no plan of its brief betters.
    #[serde(default)]
    pub bound: Option<f64>,
    /// The proven distance to the best possible plan, as a share of the value.
    pub gap: Option<f64>,
    /// Whether some phase counts more or less than another.
    #[serde(default)]
    pub weighted: bool,
    /// What a point of reach counts in each phase; the phases tell it.
    #[serde(skip_deserializing)]
    pub weights: BTreeMap<String, f64>,
}

impl Objective {
    /// Whether two plans make most of the same, with phases counting the same.
    pub fn is_comparable(&self, other: &Self) -> bool {
        self.sought.is_alike(&other.sought) && (self.sense, &self.weights) == (other.sense, &other.weights)
    }
}

/// Sums over all lines.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Totals {
    /// Net media.
    pub spend: f64,
    /// What is paid once for channels that are bought.
    pub activation_fee: Option<f64>,
    /// Impressions.
    pub impressions: Option<f64>,
    /// Clicks.
    pub clicks: Option<f64>,
    /// Conversions.
    pub conversions: Option<f64>,
}

impl Totals {
    /// Net media with activation fees: what another plan of the same agency costs more or less.
    pub(super) fn paid(&self) -> f64 {
        self.spend + self.activation_fee.unwrap_or(0.0)
    }

    /// The same of whole amounts, as both are shown.
    pub(super) fn shown(&self) -> f64 {
        self.spend.round() + self.activation_fee.unwrap_or(0.0).round()
    }
}

/// A phase.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Phase {
    /// Its key; empty where the source knows no phases.
    pub phase: String,
    /// The phase of See-Think-Do-Care it stands for, where that is known.
    pub phase_stdc: Option<Stdc>,
    /// Its name.
    pub name: Text,
    /// The people in it.
    pub phase_people: Option<f64>,
    /// What the objective counts a point of its reach.
    pub weight: Option<f64>,
    /// Net media.
    pub spend: f64,
    /// Net reach in points, each person counted once.
    pub reach_pct: Option<f64>,
    /// Contacts per hundred people in the phase.
    pub grp: Option<f64>,
    /// Whether all its goals are met; none where it has none, or none are known.
    #[serde(skip)]
    pub goals_met: Option<bool>,
}

/// A placement bought.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Line {
    /// The phase's key.
    pub phase: String,
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub channel_name: Text,
    /// Net media.
    pub spend: f64,
    /// Contacts per hundred people in the phase.
    pub grp: Option<f64>,
    /// Its own reach in points.
    pub reach_pct: Option<f64>,
    /// What a unit is.
    pub buying_unit: Option<String>,
    /// The list price of a unit.
    pub unit_price: Option<f64>,
    /// The discount off it.
    pub discount_pct: Option<f64>,
}

/// A goal and what became of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Goal {
    /// Its key.
    pub goal: String,
    /// The phase's key.
    pub phase: String,
    /// What is measured.
    pub measure: GoalMeasure,
    /// What was wanted.
    pub target: f64,
    /// What the plan brings.
    pub value: Option<f64>,
    /// How far it is missed, as a share of the target.
    #[serde(default)]
    pub shortfall: f64,
    /// Whether it is met.
    pub met: bool,
    /// 1 first.
    #[serde(default = "first")]
    pub priority: u32,
}

/// The priority of a goal that does not say: the same as the brief's default.
fn first() -> u32 {
    1
}

impl Snapshot {
    /// A plan made in this run, called by the name of its brief.
    pub fn of(name: impl Into<Text>, plan: &Plan) -> Self {
        let (campaign, totals) = (&plan.campaign, &plan.totals);
        let snapshot = Self {
            head: Head {
                name: name.into(),
                campaign: Some(campaign.name.clone()),
                currency: Some(campaign.currency.clone()),
                weeks: Some(campaign.weeks),
                people: Some(campaign.people),
                budget: Some(campaign.budget),
                budget_is: Some(campaign.budget_is),
                unspent: Some(plan.unspent),
                status: Some(plan.status),
                objective: Some(objective(plan)),
            },
            totals: Totals {
                spend: totals.spend,
                activation_fee: Some(totals.activation_fee),
                impressions: Some(totals.impressions),
                clicks: Some(totals.clicks),
                conversions: Some(totals.conversions),
            },
            phases: plan.phases.iter().map(phase).collect(),
            lines: plan.lines.iter().map(line).collect(),
            goals: Some(plan.goals.iter().map(goal).collect()),
        };
        snapshot.only_bought()
    }

    /// The same with only the phases something is bought in, which is all that a CSV shows; a phase whose
    /// channels build no reach has none, and its goals are known from the goals.
    pub(super) fn only_bought(mut self) -> Self {
        self.phases.retain(|phase| self.lines.iter().any(|line| line.phase == phase.phase));
        for phase in &mut self.phases {
            phase.reach_pct = phase.reach_pct.filter(|reach| *reach > 0.0);
            let own = self.goals.iter().flatten().filter(|goal| goal.phase == phase.phase);
            phase.goals_met = own.map(|goal| goal.met).reduce(|all, met| all && met);
        }
        self.booked()
    }

    /// The same with money as it is booked, to the minor unit and adding up: a difference is one of amounts that people
    /// see, and a plan is the same as the file it was written to.
    pub(super) fn booked(mut self) -> Self {
        let digits = minor_digits(self.head.currency.as_deref().unwrap_or("EUR"));
        let unit = 10f64.powf(digits as f64);
        let sum = |amounts: &mut dyn Iterator<Item = f64>| (amounts.sum::<f64>() * unit).round() / unit;
        let exact: Vec<f64> = self.lines.iter().map(|line| line.spend).collect();
        for (line, spend) in self.lines.iter_mut().zip(largest_remainder(&exact, digits)) {
            line.spend = spend;
        }
        for phase in &mut self.phases {
            let own = self.lines.iter().filter(|line| line.phase == phase.phase);
            phase.spend = sum(&mut own.map(|line| line.spend));
        }
        self.totals.spend = sum(&mut self.lines.iter().map(|line| line.spend));
        self
    }
}

fn objective(plan: &Plan) -> Objective {
    let objective = &plan.objective;
    Objective {
        sought: objective.sought.clone(),
        sense: objective.sense,
        value: objective.value,
        bound: objective.bound,
        gap: objective.gap,
        weighted: objective.weighted,
        weights: plan.phases.iter().map(|phase| (phase.phase.clone(), phase.weight)).collect(),
    }
}

fn phase(phase: &crate::planning::plan::Phase) -> Phase {
    Phase {
        phase: phase.phase.clone(),
        phase_stdc: Some(phase.phase_stdc),
        name: phase.name.clone(),
        phase_people: Some(phase.phase_people),
        weight: Some(phase.weight),
        spend: phase.spend,
        reach_pct: Some(phase.reach_pct),
        grp: Some(phase.grp),
        goals_met: None,
    }
}

fn line(line: &crate::planning::plan::Line) -> Line {
    Line {
        phase: line.phase.clone(),
        channel: line.channel.clone(),
        channel_name: line.channel_name.clone(),
        spend: line.spend,
        grp: Some(line.grp),
        reach_pct: line.reach_pct,
        buying_unit: Some(line.buying_unit.clone()),
        unit_price: Some(line.unit_price),
        discount_pct: Some(line.discount_pct),
    }
}

fn goal(goal: &crate::planning::plan::Goal) -> Goal {
    Goal {
        goal: goal.goal.clone(),
        phase: goal.phase.clone(),
        measure: goal.measure,
        target: goal.target,
        value: goal.value,
        shortfall: goal.shortfall,
        met: goal.met,
        priority: goal.priority,
    }
}

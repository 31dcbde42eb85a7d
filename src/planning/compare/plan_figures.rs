//! The figures of a finished plan that can be compared; field names are those of the plan's JSON.
//!
//! A figure that the source does not state is `None`, never 0.

mod from_json;
mod from_plan;
mod from_rows;
mod matching_phases;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::brief::BudgetIs;
use crate::domain::journey::Stdc;
use crate::planning::plan::{GoalMeasure, Sense, Sought, Status};
use crate::text::language::Text;
use crate::text::number::{largest_remainder, minor_digits};

/// A finished plan.
#[derive(Clone, Debug)]
pub struct PlanFigures {
    /// Its name, campaign, budget, status and objective.
    pub header: PlanHeader,
    /// Sums over all lines.
    pub totals: Totals,
    /// The phases it spends in.
    pub phases: Vec<Phase>,
    /// Its lines, one per phase and channel.
    pub lines: Vec<Line>,
    /// Its goals; a CSV does not state them.
    pub goals: Option<Vec<Goal>>,
}

/// The name, campaign, budget, status and objective of a plan.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlanHeader {
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
    /// The objective, its value and its proof.
    pub objective: Option<Objective>,
}

/// The objective, its value and its proof.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Objective {
    /// What is counted.
    #[serde(rename = "name")]
    pub sought: Sought,
    /// Whether it is maximised or minimised.
    pub sense: Sense,
    /// What the plan brings, in the objective's own unit.
    pub value: f64,
    /// The bound that no plan of its brief exceeds.
    #[serde(default)]
    pub bound: Option<f64>,
    /// The proven distance to the best possible plan, as a share of the value.
    pub gap: Option<f64>,
    /// Whether phases have different weights.
    #[serde(default)]
    pub weighted: bool,
    /// The weight of a point of reach per phase, taken from the phases.
    #[serde(skip_deserializing)]
    pub weights: BTreeMap<String, f64>,
}

impl Objective {
    /// Whether two plans have the same objective, with the same weights of phases.
    pub fn is_comparable(&self, other: &Self) -> bool {
        self.sought.is_alike(&other.sought) && (self.sense, &self.weights) == (other.sense, &other.weights)
    }
}

/// Sums over all lines.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Totals {
    /// Net media.
    pub spend: f64,
    /// Activation fees: paid once for channels that are bought.
    pub activation_fee: Option<f64>,
    /// Impressions.
    pub impressions: Option<f64>,
    /// Clicks.
    pub clicks: Option<f64>,
    /// Conversions.
    pub conversions: Option<f64>,
}

impl Totals {
    /// Net media and activation fees.
    pub(super) fn paid(&self) -> f64 {
        self.spend + self.activation_fee.unwrap_or(0.0)
    }

    /// The same of amounts rounded to whole units of the currency.
    pub(super) fn rounded(&self) -> f64 {
        self.spend.round() + self.activation_fee.unwrap_or(0.0).round()
    }
}

/// A phase.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Phase {
    /// Its key; empty where the source has no phases.
    pub phase: String,
    /// The phase of See-Think-Do-Care it stands for, where that is known.
    pub phase_stdc: Option<Stdc>,
    /// Its name.
    pub name: Text,
    /// The people in it.
    pub phase_people: Option<f64>,
    /// The weight of a point of its reach in the objective.
    pub weight: Option<f64>,
    /// Net media.
    pub spend: f64,
    /// Net reach in points, each person counted once.
    pub reach_pct: Option<f64>,
    /// Contacts per hundred people in the phase.
    pub grp: Option<f64>,
    /// Whether all its goals are met; none where it has no goals, or they are unknown.
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

/// A goal and its result.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Goal {
    /// Its key.
    pub goal: String,
    /// The phase's key.
    pub phase: String,
    /// What is measured.
    pub measure: GoalMeasure,
    /// The target.
    pub target: f64,
    /// What the plan brings.
    pub value: Option<f64>,
    /// How far it is missed, as a share of the target.
    #[serde(default)]
    pub shortfall: f64,
    /// Whether it is met.
    pub met: bool,
    /// Its priority; 1 comes first.
    #[serde(default = "first")]
    pub priority: u32,
}

/// The default priority, as in a brief.
fn first() -> u32 {
    1
}

impl PlanFigures {
    /// The phase of this key, where the plan spends in it.
    pub(super) fn phase(&self, key: &str) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.phase == key)
    }

    /// The same with only the phases that something is bought in, as a CSV has them. A phase without reach gets none,
    /// and whether its goals are met follows from the goals.
    pub(super) fn only_bought(mut self) -> Self {
        self.phases.retain(|phase| self.lines.iter().any(|line| line.phase == phase.phase));
        for phase in &mut self.phases {
            phase.reach_pct = phase.reach_pct.filter(|reach| *reach > 0.0);
            let of_phase = self.goals.iter().flatten().filter(|goal| goal.phase == phase.phase);
            phase.goals_met = of_phase.map(|goal| goal.met).reduce(|all, met| all && met);
        }
        self.booked()
    }

    /// The same with money rounded to the minor unit and adding up, so that differences are of the amounts printed, and
    /// a plan equals the file it was written to.
    pub(super) fn booked(mut self) -> Self {
        let digits = minor_digits(self.header.currency.as_deref().unwrap_or("EUR"));
        let unit = 10f64.powf(digits as f64);
        let sum = |amounts: &mut dyn Iterator<Item = f64>| (amounts.sum::<f64>() * unit).round() / unit;
        let line_spends: Vec<f64> = self.lines.iter().map(|line| line.spend).collect();
        for (line, spend) in self.lines.iter_mut().zip(largest_remainder(&line_spends, digits)) {
            line.spend = spend;
        }
        for phase in &mut self.phases {
            let of_phase = self.lines.iter().filter(|line| line.phase == phase.phase);
            phase.spend = sum(&mut of_phase.map(|line| line.spend));
        }
        self.totals.spend = sum(&mut self.lines.iter().map(|line| line.spend));
        self
    }
}

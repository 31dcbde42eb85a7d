//! The objective by its name: what its figures count, and how they are told.

use serde::Serialize;

use super::Plan;
use crate::case::Case;
use crate::number;

/// The objective and its proof, in the objective's own unit.
#[derive(Clone, Debug, Serialize)]
pub struct Objective {
    /// `reach`, `3+ reach`, `clicks`, `spend`, …
    pub name: String,
    /// `maximise` or `minimise`.
    pub sense: &'static str,
    /// What the plan brings.
    pub value: f64,
    /// What no plan betters; none for a split that breaks what a plan must keep.
    pub bound: Option<f64>,
    /// Their distance as a share of the value.
    pub gap: Option<f64>,
    /// The distance at which a plan counts as proved.
    pub tolerance: f64,
    /// The rounds of refinement it took, over all stages.
    pub rounds: usize,
    /// The nodes of branch and bound, where the plan is made of whole things.
    pub nodes: Option<usize>,
    /// Whether the search was cut short by its time limit or by an interruption.
    pub cut_short: bool,
    /// Whether some phase counts more or less than another.
    pub weighted: bool,
}

impl Objective {
    /// The objective at a value of its form, with nothing proved.
    pub(super) fn at(case: &Case, value: f64) -> Self {
        let served = case.phases.iter().zip(&case.objective.weights).filter(|(phase, _)| phase.everyone() > 0.0);
        Self {
            name: case.objective.name.clone(),
            sense: if case.objective.minimise { "minimise" } else { "maximise" },
            value: case.objective.natural(value),
            bound: None,
            gap: None,
            tolerance: 0.0,
            rounds: 0,
            nodes: None,
            cut_short: false,
            weighted: served.map(|(_, weight)| *weight).any(|weight| weight != 1.0),
        }
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

//! The objective by its name: what its figures count, and how they are told.

use serde::Serialize;

use super::Plan;
use crate::case::Case;
use crate::language::{say, word};
use crate::number;
use crate::tolerance::telling::NO_POINTS;

/// The objective and its proof, in the objective's own unit.
#[derive(Clone, Debug, Serialize)]
pub struct Objective {
    /// `reach`, `3+ reach`, `reach_people`, `clicks`, `spend`, `spend_and_fees`, …
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

impl Plan {
    /// What the plan comes to of its objective, where no other total says it: `80 staff`, `1,240 clicks`.
    pub fn objective_words(&self) -> Option<String> {
        let name = self.objective.name.as_str();
        let is_told = counts_points(name)
            || in_money(name)
            || name == "impressions"
            || (name == "conversions" && self.totals.cost_per_conversion.is_some());
        (!is_told).then(|| InWords::of(self).amount(self.objective.value))
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

/// Whether an objective of this name is told in money: what is spent, or the value that comes in.
pub fn in_money(name: &str) -> bool {
    counts_money(name) || name == "value"
}

/// Whether two objectives of these names can be held against each other: money with activation fees is money
/// without them, where there are none.
pub fn is_same_objective(one: &str, other: &str) -> bool {
    one == other || counts_money(one) && counts_money(other)
}

/// What an objective of this name is called in a sentence: `net media`, `people reached`, `people reached 3+ times`.
pub fn objective_in_words(name: &str) -> String {
    match name {
        "spend" => word!("net media", "netto media").to_owned(),
        "spend_and_fees" => word!("net media with activation fees", "netto media met activeringskosten").to_owned(),
        "grp" => "GRP".to_owned(),
        "value" => word!("value", "waarde").to_owned(),
        name if counts_points(name) => reach_in_words(name),
        name => match name.strip_suffix("reach_people").map(str::trim_end) {
            Some("") => word!("people reached", "bereikte mensen").to_owned(),
            Some(often) => say!("people reached {often} times", "mensen die {often} keer zijn bereikt"),
            None => number::many(&name.replace('_', " ")),
        },
    }
}

/// `reach`, `3+ reach`: in Dutch what is counted goes before how often.
fn reach_in_words(name: &str) -> String {
    let often = name.strip_suffix("reach").map_or("", str::trim_end);
    if often.is_empty() { word!("reach", "bereik").to_owned() } else { say!("{often} reach", "bereik {often}") }
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
        let named = objective_in_words(&self.name);
        match self.name.as_str() {
            name if counts_points(name) && self.weighted => say!("weighted point of {named}", "gewogen punt {named}"),
            name if counts_points(name) => say!("point of {named}", "punt {named}"),
            name if name.ends_with("reach_people") => match name.strip_suffix("reach_people").map_or("", str::trim_end)
            {
                "" => word!("person reached", "bereikte persoon").to_owned(),
                often => say!("person reached {often} times", "persoon die {often} keer is bereikt"),
            },
            "grp" => named,
            "spend_and_fees" => word!("net media with activation fee", "netto media met activeringskosten").to_owned(),
            name if in_money(name) => named,
            name => number::one(&name.replace('_', " ")),
        }
    }

    /// What its figures count: `points of reach`, `clicks`, `net media`.
    pub fn unit(&self) -> String {
        let named = objective_in_words(&self.name);
        match self.name.as_str() {
            name if counts_points(name) && self.weighted => {
                say!("weighted points of {named}", "gewogen punten {named}")
            }
            name if counts_points(name) => say!("points of {named}", "punten {named}"),
            _ => named,
        }
    }

    /// Whether it is another figure than the reach and the money that are told anyway.
    pub fn tells_more_than_phases(&self) -> bool {
        self.name != "reach" && !counts_money(&self.name)
    }

    /// How many of [`Self::one`] a value is: reach is kept as a share and told in points.
    pub fn count(&self, value: f64) -> f64 {
        if counts_points(&self.name) { 100.0 * value } else { value }
    }

    /// An amount of it, without a sign: `0.21 points of reach`, `1,240 clicks`, `€310 of net media`.
    pub fn amount(&self, value: f64) -> String {
        let of = if in_money(&self.name) { word!("of ", "") } else { "" };
        let figure = self.figure(value.abs());
        let unit = if figure == "1" { self.one() } else { self.unit() };
        format!("{figure} {of}{unit}")
    }

    /// An amount of it, without its unit: `0.21`, `1,240`, `€310`.
    pub fn figure(&self, value: f64) -> String {
        let sign = if value < 0.0 { "−" } else { "" };
        let size = value.abs();
        match self.name.as_str() {
            name if in_money(name) => format!("{sign}{}", number::money_exact(size, &self.currency)),
            _ => format!("{sign}{}", number::short(self.count(size))),
        }
    }

    /// A difference with its sign and without its unit; `0` where it is nothing.
    pub fn difference(&self, value: f64) -> String {
        let sign = if value < 0.0 { "−" } else { "+" };
        self.change(value).map_or_else(|| "0".to_owned(), |_| format!("{sign}{}", self.figure(value.abs())))
    }

    /// A difference with its sign: `+0.21 points of reach`, `−€310 of net media`; none where it is nothing.
    pub fn change(&self, value: f64) -> Option<String> {
        let sign = if value < 0.0 { '−' } else { '+' };
        let told = match self.name.as_str() {
            name if counts_points(name) => value.abs() > NO_POINTS,
            _ => value.abs() >= 0.005,
        };
        told.then(|| format!("{sign}{}", self.amount(value)))
    }
}

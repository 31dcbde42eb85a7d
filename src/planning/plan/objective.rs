//! The objective of a plan: its value and its proof, and its unit in words.

use serde::Serialize;

use super::Plan;
use crate::domain::brief::Measure;
use crate::problem::{Problem, Sense, Sought};
use crate::text::messages::{say, word};
use crate::text::number;
use crate::tolerance::reporting::NO_POINTS;

/// The objective and its proof, in the objective's own unit.
#[derive(Clone, Debug, Serialize)]
pub struct Objective {
    /// What is optimised.
    #[serde(rename = "name")]
    pub sought: Sought,
    /// Whether it is maximised or minimised.
    pub sense: Sense,
    /// What the plan brings.
    pub value: f64,
    /// The bound that no plan exceeds; none for a split that breaks a bound.
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
    /// Whether some phase has a weight other than 1.
    pub weighted: bool,
}

impl Objective {
    /// The objective at a value of its form, with nothing proved.
    pub(super) fn at(problem: &Problem, value: f64) -> Self {
        let served = problem.phases.iter().zip(&problem.objective.weights).filter(|(phase, _)| phase.everyone() > 0.0);
        Self {
            sought: problem.objective.sought.clone(),
            sense: problem.objective.sense,
            value: problem.objective.natural(value),
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

/// The unit of an objective, in words.
#[derive(Clone, Debug)]
pub struct ObjectiveUnit {
    sought: Sought,
    currency: String,
    weighted: bool,
}

impl ObjectiveUnit {
    /// The unit of a plan's objective.
    pub fn of(plan: &Plan) -> Self {
        Self::of_objective(&plan.objective.sought, plan.objective.weighted, &plan.campaign.currency)
    }

    /// The unit of an objective by what it counts, whether phases are weighted, and the currency.
    pub fn of_objective(sought: &Sought, weighted: bool, currency: &str) -> Self {
        Self { sought: sought.clone(), currency: currency.to_owned(), weighted }
    }

    /// The unit in the singular: `point of reach`, `click`.
    pub fn one(&self) -> String {
        let objective_words = self.sought.in_words();
        match &self.sought {
            Sought::Reach(_) if self.weighted => {
                say!("weighted-point", objective_words)
            }
            Sought::Reach(_) => say!("point-of", objective_words),
            Sought::ReachPeople(1) => word!("person-reached").to_owned(),
            Sought::ReachPeople(often) => {
                say!("person-reached-plus-times", often)
            }
            Sought::SpendAndFees => word!("net-media-with-activation-fees").to_owned(),
            Sought::RememberedReach | Sought::Value | Sought::Sum(Measure::Spend | Measure::Grp) => objective_words,
            Sought::Sum(_) => number::noun_singular(&objective_words),
        }
    }

    /// The unit in the plural: `points of reach`, `clicks`, `net media`.
    pub fn unit(&self) -> String {
        let objective_words = self.sought.in_words();
        match (self.sought.counts_points(), self.weighted) {
            (true, true) => say!("weighted-points", objective_words),
            (true, false) => say!("points-of", objective_words),
            (false, _) => objective_words,
        }
    }

    /// Whether it adds a figure to the reach and the money of the phases, which are shown anyway.
    pub fn adds_to_phase_figures(&self) -> bool {
        self.sought != Sought::Reach(1) && !self.sought.counts_money()
    }

    /// A value in this unit: reach is stored as a share and shown in points.
    pub fn count(&self, value: f64) -> f64 {
        if self.sought.counts_points() { 100.0 * value } else { value }
    }

    /// An amount of it, without a sign: `0.21 points of reach`, `1,240 clicks`, `€310 of net media`.
    pub fn amount(&self, value: f64) -> String {
        let of = if self.sought.in_money() { word!("of") } else { "" };
        let figure = self.figure(value.abs());
        let unit = if figure == "1" { self.one() } else { self.unit() };
        format!("{figure} {of}{unit}")
    }

    /// An amount of it, without its unit: `0.21`, `1,240`, `€310`.
    pub fn figure(&self, value: f64) -> String {
        let sign = if value < 0.0 { "−" } else { "" };
        let size = value.abs();
        if self.sought.in_money() {
            format!("{sign}{}", number::money_exact(size, &self.currency))
        } else {
            format!("{sign}{}", number::short(self.count(size)))
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
        let is_visible = if self.sought.counts_points() { value.abs() > NO_POINTS } else { value.abs() >= 0.005 };
        is_visible.then(|| format!("{sign}{}", self.amount(value)))
    }
}

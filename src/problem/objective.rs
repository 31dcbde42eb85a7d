//! The objective: a form in reach and `x` of which a plan has the most.

use super::{ActivationIndex, By, Limit, PhaseIndex, PlacementIndex, Problem, Sense, Sought, SumIndex};
use crate::domain::brief::Measure;
use crate::tolerance::feasibility::VALUE_FLOOR;

/// `Σ coefficient · R[sum] + Σ coefficient · x[p] + Σ coefficient · ε[p] + Σ coefficient · bought[c] + constant`.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Sums, by their reach.
    pub reach: Vec<(SumIndex, f64)>,
    /// Placements, by `x`.
    pub linear: Vec<(PlacementIndex, f64)>,
    /// Placements, by what is paid beyond the list price.
    pub surcharge: Vec<(PlacementIndex, f64)>,
    /// Switches, by whether their channel is bought.
    pub bought: Vec<(ActivationIndex, f64)>,
    /// The part that does not depend on the split: activations that are decided.
    pub constant: f64,
}

/// The objective: always a maximum, so a minimum has negative coefficients.
#[derive(Clone, Debug)]
pub struct Objective {
    /// What it counts.
    pub sought: Sought,
    /// Whether the brief asked for the most of it, or the least.
    pub sense: Sense,
    /// The form, divided by `scale`.
    pub form: Form,
    /// What one unit of the form is in the objective's own unit.
    pub scale: f64,
    /// Below this value of the form, gaps are absolute.
    pub floor: f64,
    /// What each phase counts.
    pub weights: By<PhaseIndex, f64>,
    /// The same form in every world the problem is looked at in, where it is looked at in more than one.
    pub worlds: Vec<Form>,
}

impl Objective {
    /// A placeholder until the objective is resolved.
    pub(crate) fn none() -> Self {
        Self {
            sought: Sought::Reach(1),
            sense: Sense::Maximise,
            form: Form::default(),
            scale: 1.0,
            floor: VALUE_FLOOR,
            weights: By::new(),
            worlds: Vec::new(),
        }
    }

    /// The measure that its linear part counts.
    pub(crate) fn measure(&self) -> Measure {
        match &self.sought {
            Sought::SpendAndFees => Measure::Spend,
            Sought::Value => Measure::Conversions,
            Sought::Sum(measure) => measure.clone(),
            sought => Measure::Resource(sought.to_string()),
        }
    }

    /// A value of the form in the objective's own unit; a minimum has its own sign again.
    pub fn natural(&self, value: f64) -> f64 {
        if value == 0.0 { 0.0 } else { value * self.sense.sign() * self.scale }
    }
}

impl Problem {
    /// The same problem, but for the least of the budget: of what its row counts, in its terms, instead of its own
    /// objective.
    #[must_use]
    pub fn for_the_least_budget(mut self) -> Self {
        self.objective = least_budget(&self);
        if let Some(weekly) = &mut self.weekly {
            weekly.campaign.objective = least_budget(&weekly.campaign);
        }
        self
    }
}

/// The least of what the budget counts: list prices and fees where it is of these, net media where it is of that.
fn least_budget(problem: &Problem) -> Objective {
    let Some(Limit { row, .. }) = problem.budget() else {
        return Objective::none();
    };
    let linear: Vec<(PlacementIndex, f64)> = row.terms.iter().map(|&(p, c)| (p, -c)).collect();
    let dearer = linear.iter().filter(|(p, _)| problem.placements[*p].tariff.is_some());
    let least_budget_form = Form {
        surcharge: dearer.copied().collect(),
        bought: row.activations.iter().map(|&(s, c)| (s, -c)).collect(),
        linear,
        ..Form::default()
    };
    Objective {
        sought: Sought::SpendAndFees,
        sense: Sense::Minimise,
        form: least_budget_form,
        scale: row.scale,
        ..Objective::none()
    }
}

//! The money of plans side by side as it is shown: whole amounts that add up, and differences of these.

use crate::planning::compare::side_by_side::{ComparedFigure, SideBySide};
use crate::text::number::{RoundedSums, minor_digits};

/// Net media of every plan; none of one that is not there.
pub(in crate::report) struct ScenarioAmounts {
    plans: Vec<Option<RoundedSums>>,
    reference: usize,
}

impl ScenarioAmounts {
    pub(in crate::report) fn of(compared: &SideBySide) -> Self {
        let digits = minor_digits(&compared.currency);
        let of = |plan: usize| {
            let lines = compared.lines.iter();
            let line_spends: Vec<(&str, f64)> =
                lines.map(|line| (line.phase.as_str(), line.scenarios[plan].spend.value.unwrap_or(0.0))).collect();
            RoundedSums::of_money(&line_spends, digits)
        };
        let plans =
            compared.scenarios.iter().enumerate().map(|(plan, scenario)| scenario.spend.value.map(|_| of(plan)));
        let reference = compared.scenarios.iter().position(|scenario| scenario.name == compared.reference);
        Self { plans: plans.collect(), reference: reference.unwrap_or(0) }
    }

    /// A line in every plan, by its place among the lines.
    pub(in crate::report) fn line(&self, place: usize) -> Vec<ComparedFigure> {
        self.figures(|plan| plan.parts[place])
    }

    pub(in crate::report) fn phase(&self, key: &str) -> Vec<ComparedFigure> {
        self.figures(|plan| plan.group(key))
    }

    pub(in crate::report) fn total(&self) -> Vec<ComparedFigure> {
        self.figures(|plan| plan.total)
    }

    fn figures(&self, of: impl Fn(&RoundedSums) -> f64) -> Vec<ComparedFigure> {
        let values: Vec<Option<f64>> = self.plans.iter().map(|plan| plan.as_ref().map(&of)).collect();
        against(&values, self.reference)
    }
}

/// Whole amounts beside those of the reference.
pub(in crate::report) fn whole(plan_figures: &[ComparedFigure], reference: usize) -> Vec<ComparedFigure> {
    against(&plan_figures.iter().map(|figure| figure.value.map(f64::round)).collect::<Vec<_>>(), reference)
}

fn against(plan_values: &[Option<f64>], reference: usize) -> Vec<ComparedFigure> {
    let reference_value = plan_values.get(reference).copied().flatten();
    let figure = |value: &Option<f64>| ComparedFigure {
        value: *value,
        difference: value.zip(reference_value).map(|(plan_value, reference_value)| plan_value - reference_value),
        difference_pct: None,
    };
    plan_values.iter().map(figure).collect()
}

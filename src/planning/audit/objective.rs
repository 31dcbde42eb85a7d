//! Audit of the objective: its value, its bound and its gap.

use super::Audit;
use crate::planning::plan::Line;
use crate::problem::{NetMedia, Sense};
use crate::text::messages::{say, word};
use crate::tolerance::proving::{GAP, GAP_AT_LEAST, SAME, VALUE};

impl Audit<'_> {
    /// The value is what the lines bring, the bound is on the right side of it, and the gap is their distance.
    pub(super) fn objective(&mut self) {
        let objective = &self.plan.objective;
        let floor = self.problem.objective.floor * self.problem.objective.scale;
        let recomputed_value = self.objective_value();
        if (recomputed_value - objective.value).abs() > VALUE * recomputed_value.abs().max(floor) {
            let figure = word!("audit-objective");
            self.findings.push(say!("audit-is-not", figure, printed = objective.value, expected = recomputed_value));
        }
        let (Some(bound), Some(printed)) = (objective.bound, objective.gap) else {
            return;
        };
        let gap = (bound - objective.value).abs() / objective.value.abs().max(floor);
        let bound_on_wrong_side =
            if objective.sense == Sense::Minimise { bound > objective.value } else { bound < objective.value };
        if bound_on_wrong_side && gap > SAME {
            self.findings.push(say!("audit-bound-on-wrong-side", bound, value = objective.value));
        }
        if !bound_on_wrong_side && (gap - printed).abs() > GAP_AT_LEAST + GAP * printed {
            self.findings.push(say!("audit-gap-is-not", printed, expected = gap));
        }
    }

    /// The objective by the reach and the units as printed.
    fn objective_value(&self) -> f64 {
        if self.in_weeks.counts_memory() {
            return self.remembered();
        }
        let objective = &self.problem.objective;
        let reach = objective.form.reach.iter().map(|&(sum, c)| {
            let sum = &self.problem.sums[sum];
            c * self.reached(&sum.members, sum.audience, sum.frequency)
        });
        let linear = objective.form.linear.iter().map(|&(p, c)| {
            let bought_line = self.plan.lines.iter().find(|line| self.placement(line) == Some(p));
            let placement = &self.problem.placements[p];
            // With price steps, what is paid differs from what is bought at the list price.
            let paid = objective.form.surcharge.iter().any(|&(q, _)| q == p);
            let x = |line: &Line| {
                if paid { NetMedia(line.spend) / placement.spend_per_x() } else { line.units / placement.units_per_x }
            };
            bought_line.map_or(0.0, |line| c * x(line))
        });
        let activations_bought =
            objective.form.bought.iter().filter(|(s, _)| self.buys(&self.problem.activations[*s].channel));
        let fees = activations_bought.map(|(_, c)| c).sum::<f64>();
        objective.sense.sign() * (reach.sum::<f64>() + linear.sum::<f64>() + fees) * objective.scale
    }
}

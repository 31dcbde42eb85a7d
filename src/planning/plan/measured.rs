//! Sums of a split over placements: a measure, and what is taken of the budget.

use crate::domain::brief::Measure;
use crate::problem::{AudienceIndex, Budgeted, Decision, PlacementIndex, Problem};

/// A measure of a split, summed over some placements.
pub(super) fn measured(
    problem: &Problem,
    x: &Decision,
    members: &[PlacementIndex],
    measure: &Measure,
    audience: Option<AudienceIndex>,
) -> f64 {
    let amount = |p: PlacementIndex| {
        let surcharge = if *measure == Measure::Spend { problem.placements[p].surcharge(x[p]) } else { 0.0 };
        x[p] + surcharge
    };
    members.iter().map(|&p| problem.per_x(p, measure, audience) * amount(p)).sum()
}

/// What a split takes of the budget, in the budget's own terms.
pub(super) fn budget_used(problem: &Problem, x: &Decision) -> Budgeted {
    let budgeted_spend =
        x.iter().zip(&problem.placements).map(|(x, p)| problem.campaign.budgeted(p.spend(*x), p.discount));
    budgeted_spend.sum::<Budgeted>() + problem.activation_fees(x)
}

/// The quotient; none where the whole is 0.
pub(super) fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

//! Reduced costs of placements at the end of their range, assigned to the rows that imply that end.
//!
//! A placement's range ends where the money or a volume ends, so range and row are the same constraint, and an engine
//! divides the dual between them arbitrarily. Only duals of rows are reported, so the whole dual is assigned to the
//! row, as far as every other placement of the row stays at its maximum. That leaves the proven bound unchanged.

use crate::problem::{By, Decision, Family, Limit, LimitIndex, PlacementIndex, Problem, Side};
use crate::solver::dual_bound::{self, Duals};
use crate::solver::stage::Stage;
use crate::tolerance::proving::{AT_BOUND, WORSE};

/// Passes over all rows: from weeks to their line, and from the line to the budget.
const PASSES: usize = 3;

/// The duals of a problem, with the reduced costs of ranges assigned to rows; unchanged where that would prove less.
/// `unfixed` is the problem before branch and bound fixed what is bought whole.
pub(super) fn assign_to_rows(unfixed: &Problem, problem: &Problem, stage: &Stage, duals: Duals, x: &Decision) -> Duals {
    if duals.limit.len() != problem.limits.len() {
        return duals;
    }
    let mut reduced_costs = ReducedCosts::new(unfixed, problem, stage, &duals, x);
    reduced_costs.assign_all();
    let assigned = Duals { limit: reduced_costs.prices, ..duals.clone() };
    let bound_of = |duals: &Duals| dual_bound::of(problem, stage, duals).value;
    let (bound_before, bound_after) = (bound_of(&duals), bound_of(&assigned));
    if bound_after <= bound_before + WORSE * bound_before.abs().max(problem.objective.floor) { assigned } else { duals }
}

/// Where in its range a placement is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum RangePosition {
    AtLeast,
    Between,
    AtMost,
    /// There is only one value.
    Fixed,
}

struct ReducedCosts<'a> {
    problem: &'a Problem,
    positions: By<PlacementIndex, RangePosition>,
    /// The reduced cost: the slope of the Lagrangian in `x`, above 0 at the upper end of a range that binds.
    slopes: By<PlacementIndex, f64>,
    /// The dual per row.
    prices: By<LimitIndex, f64>,
    /// Whether the row binds.
    binding: By<LimitIndex, bool>,
}

impl<'a> ReducedCosts<'a> {
    fn new(unfixed: &Problem, problem: &'a Problem, stage: &Stage, duals: &Duals, x: &Decision) -> Self {
        let positions = problem.placements.iter().zip(&unfixed.placements).zip(x).map(|((placement, unfixed), &x)| {
            let end_tolerance = AT_BOUND * placement.most;
            match (x - placement.least <= end_tolerance, placement.most - x <= end_tolerance) {
                // What is bought in lots and takes all that is on offer is at the end of its range too.
                (true, true) if x > 0.0 && unfixed.most - x <= end_tolerance => RangePosition::AtMost,
                (true, true) => RangePosition::Fixed,
                (true, false) => RangePosition::AtLeast,
                (false, true) => RangePosition::AtMost,
                (false, false) => RangePosition::Between,
            }
        });
        let binding = |limit: &Limit| (limit.row.value(problem, x) - limit.row.bound).abs() <= AT_BOUND;
        Self {
            problem,
            positions: positions.collect(),
            slopes: dual_bound::slopes(problem, stage, duals, x),
            prices: duals.limit.clone(),
            binding: problem.limits.iter().map(binding).collect(),
        }
    }

    /// Assigns to rows of one placement first, then to rows of several; the sums of weeks only pass reduced costs on.
    fn assign_all(&mut self) {
        let is_of_one_placement = |limit: &Limit| limit.row.terms.len() == 1;
        let adds_up_weeks = |limit: &Limit| limit.family == Family::Calendar;
        self.assign_to(&|limit| is_of_one_placement(limit) && !adds_up_weeks(limit));
        for _ in 0..PASSES {
            self.assign_to(&|limit| !is_of_one_placement(limit) && !adds_up_weeks(limit));
            if !self.problem.limits.iter().any(adds_up_weeks) {
                break;
            }
            self.assign_to(&adds_up_weeks);
        }
        self.assign_to(&|limit| !is_of_one_placement(limit) && !adds_up_weeks(limit));
    }

    fn assign_to(&mut self, takes_row: &dyn Fn(&Limit) -> bool) {
        let problem = self.problem;
        for (index, limit) in problem.limits.iter_enumerated().filter(|(_, limit)| takes_row(limit)) {
            if self.binding[index] {
                limit.row.terms.iter().for_each(|&term| self.assign(index, term));
            }
        }
    }

    /// Assigns the reduced cost of a placement to a row, as far as that leaves all others of the row at their maximum.
    fn assign(&mut self, index: LimitIndex, (p, c): (PlacementIndex, f64)) {
        let limit = &self.problem.limits[index];
        let can_bind = match limit.side {
            Side::AtMost => c > 0.0,
            Side::AtLeast => c < 0.0,
            Side::Exactly => c != 0.0,
        };
        if !can_bind || self.positions[p] != RangePosition::AtMost || self.slopes[p] <= 0.0 {
            return;
        }
        let other_terms = limit.row.terms.iter().filter(|(q, _)| *q != p);
        let most_dual_change =
            other_terms.map(|&(q, d)| self.spare_dual(q, d * c.signum())).fold(f64::INFINITY, f64::min);
        let dual_change = most_dual_change.min(self.slopes[p] / c.abs()) * c.signum();
        self.prices[index] += dual_change;
        for &(q, d) in &limit.row.terms {
            self.slopes[q] -= dual_change * d;
        }
    }

    /// How much higher the dual of a row may be before a placement is no longer at its maximum.
    fn spare_dual(&self, q: PlacementIndex, row_coefficient: f64) -> f64 {
        let slope = self.slopes[q];
        let spare_slope = match self.positions[q] {
            RangePosition::AtLeast if row_coefficient < 0.0 => -slope,
            RangePosition::AtMost if row_coefficient > 0.0 => slope,
            RangePosition::Between if row_coefficient != 0.0 => 0.0,
            _ => return f64::INFINITY,
        };
        spare_slope.max(0.0) / row_coefficient.abs()
    }
}

//! A direction in which a line is increased: the placements that rise with it, and the slope of the Lagrangian along
//! it.
//!
//! A line that is decided by week is increased in one of its weeks; the line itself and every window of weeks that
//! counts the week rise with it.

use crate::planning::price;
use crate::planning::what_if::Answer;
use crate::problem::outcome::Outcome;
use crate::problem::{By, Decision, GoalIndex, Limit, PlacementIndex, Problem};
use crate::solver::dual_bound::{self, Duals, PrimalPoint};
use crate::solver::recommend::SolvedStage;
use crate::tolerance::reporting::LINE_PERTURBATION;

/// The placements that rise with one `x` of a line, or of a week of it, each with its rate.
pub(super) struct Direction {
    /// The line.
    pub(super) line: PlacementIndex,
    /// The placement of which more is bought: the line, or one of its weeks.
    pub(super) bought: PlacementIndex,
    terms: Vec<(PlacementIndex, f64)>,
}

impl Direction {
    /// Every direction of a line: each of its weeks that is bought and still to run, or the line as a whole.
    pub(super) fn of_line(problem: &Problem, line: PlacementIndex, x: &Decision) -> Vec<Self> {
        let bought = problem.decided_by(line).into_iter().filter(|&q| x[q] > 0.0);
        bought.map(|q| Self::of(problem, line, q)).collect()
    }

    fn of(problem: &Problem, line: PlacementIndex, bought: PlacementIndex) -> Self {
        let mut terms = vec![(bought, 1.0)];
        if let Some(weekly) = problem.weekly.as_ref().filter(|_| bought != line) {
            let columns = weekly.columns[line].iter().flatten();
            terms.extend(columns.filter(|c| c.placement == bought).map(|c| (line, c.rates.contacts)));
            for window in &weekly.windows {
                let window_rise =
                    |(q, c): &(PlacementIndex, f64)| terms.iter().find(|(r, _)| r == q).map_or(0.0, |(_, d)| c * d);
                let window_rise: f64 = window.terms.iter().map(window_rise).sum();
                if window_rise != 0.0 {
                    terms.push((window.placement, window_rise));
                }
            }
        }
        Self { line, bought, terms }
    }

    /// The rate at which a placement rises.
    pub(super) fn rise(&self, placement: PlacementIndex) -> f64 {
        self.terms.iter().find(|(q, _)| *q == placement).map_or(0.0, |(_, rise)| *rise)
    }

    /// The rate at which the value of a bound rises.
    pub(super) fn counted(&self, limit: &Limit) -> f64 {
        limit.row.terms.iter().map(|&(q, c)| c * self.rise(q)).sum()
    }

    /// A split moved along the direction.
    pub(super) fn perturbed(&self, x: &Decision, by: f64) -> Decision {
        let mut perturbed = x.clone();
        for &(q, rise) in &self.terms {
            perturbed[q] += by * rise;
        }
        perturbed
    }

    /// A small step.
    pub(super) fn perturbation(&self, x: &Decision) -> f64 {
        LINE_PERTURBATION * x[self.bought]
    }

    /// The scale of the gains: the largest term of the Lagrangian that moves with one `x`.
    pub(super) fn size(&self, base: &Answer, duals: &Duals) -> f64 {
        let problem = &base.problem;
        let limits = problem.limits.iter().zip(&duals.limit).map(|(limit, y)| y * self.counted(limit));
        let direct = |linear: &[(PlacementIndex, f64)]| linear.iter().map(|&(q, c)| c * self.rise(q)).sum::<f64>();
        let goals = problem.goals.iter().zip(&duals.goal).map(|(goal, mu)| mu * direct(&goal.form.linear));
        let sums = problem.sums.iter().zip(&duals.sum).map(|(sum, lambda)| {
            let slope = |q: PlacementIndex| {
                let curve = problem.placements[q].curves[sum.audience].as_ref();
                curve.map_or(0.0, |curve| self.rise(q) * curve.slope(base.found.x[q]))
            };
            lambda * sum.members.iter().filter(|q| self.rise(**q) != 0.0).map(|&q| slope(q)).sum::<f64>()
        });
        let gradient_terms = limits.chain(goals).chain(sums).chain([direct(&problem.objective.form.linear)]);
        gradient_terms.fold(0.0, |size, term| f64::max(size, term.abs()))
    }

    /// The slopes of the Lagrangian for a little more and a little less: both 0 where the plan is stationary, both
    /// negative at a kink.
    pub(super) fn gains(&self, base: &Answer, step: &SolvedStage) -> (f64, f64) {
        let (problem, x) = (&base.problem, &base.found.x);
        let outcome = Outcome::of(problem, x);
        let short: By<GoalIndex, f64> =
            problem.goals.iter().map(|goal| step.stage.shortfall(goal, &outcome, x)).collect();
        let lagrangian = |x: Decision| {
            let point = PrimalPoint { x, depth: outcome.sums.clone(), short: short.clone() };
            dual_bound::lagrangian(problem, &step.stage, &step.duals, &point)
        };
        let (lagrangian_here, perturbation) = (lagrangian(x.clone()), self.perturbation(x));
        let gain = |by: f64| (lagrangian(self.perturbed(x, by)) - lagrangian_here) / perturbation;
        (gain(perturbation), gain(-perturbation))
    }
}

/// The last stage, whose duals explain the plan; none where it lacks the dual of some row.
pub(super) fn priced_step(base: &Answer) -> Option<&SolvedStage> {
    base.found.solved.last().filter(|step| price::proven_bound(&base.problem, step).is_some())
}

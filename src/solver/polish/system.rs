//! The dual function of all constraints: its maxima, gradient and Hessian, and a step of Newton's method.

use super::constraint::{
    Constraint, Jet, Term, filled_pools, follower_constraints, form_terms, goal_constraints, limit_constraints,
    sum_constraints,
};
use super::dense::solve_dense;
use crate::problem::{By, Decision, PlacementIndex, Problem};
use crate::solver::dual_bound::Duals;
use crate::solver::stage::Stage;
use crate::tolerance::feasibility::{NOT_BOUGHT, VALUE_FLOOR};
use crate::tolerance::solving::{
    BESIDE, DAMPING, DUAL_ROUNDING, IDLE, NEGLIGIBLE_DUAL, RESIDUAL_ENOUGH, RESIDUAL_EXACT, SMOOTH, SMOOTH_AT_LEAST,
    STANDSTILL,
};

/// A split that satisfies the optimality conditions within rounding, with its duals.
#[derive(Clone, Debug)]
pub struct Polished {
    /// The split.
    pub x: Decision,
    /// The duals.
    pub duals: Duals,
}

/// The relations of a stage, and the blocks their terms fall into.
pub(super) struct System<'a> {
    pub(super) problem: &'a Problem,
    pub(super) constraints: Vec<Constraint>,
    pub(super) blocks: Vec<VariableTerms>,
    pub(super) held_count: usize,
    /// The placements that a limit on them alone fixes.
    pub(super) pinned: Vec<PlacementIndex>,
    /// Per relation, where its terms stand: block, slot and coefficient.
    pub(super) placed_terms: Vec<Vec<(usize, usize, f64)>>,
}

/// The terms of one variable.
#[derive(Clone, Debug, Default)]
pub(super) struct VariableTerms {
    /// The range of the variable; one value where a limit on it alone binds.
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) terms: Vec<Term>,
    /// The coefficient of each term in the objective.
    pub(super) objective_weights: Vec<f64>,
}

impl VariableTerms {
    pub(super) fn slot_of(&mut self, term: Term) -> usize {
        let known_slot = self.terms.iter().position(|other| *other == term);
        known_slot.unwrap_or_else(|| {
            self.terms.push(term);
            self.objective_weights.push(0.0);
            self.terms.len() - 1
        })
    }
}

/// A choice of duals, with the maxima of the blocks.
pub(super) struct DualPoint {
    pub(super) duals: Vec<f64>,
    /// The dual function.
    pub(super) value: f64,
    /// The slack of each constraint at the maxima: the gradient.
    pub(super) slack: Vec<f64>,
    pub(super) peaks: Vec<BlockMaximum>,
    /// The largest violation of a constraint, or of complementary slackness.
    pub(super) residual: f64,
}

/// The maximum of a block.
pub(super) struct BlockMaximum {
    pub(super) at: f64,
    pub(super) value: f64,
    pub(super) slope: f64,
    /// The curvature there; 0 where a small change of slope would not move the maximum.
    pub(super) curvature: f64,
    /// The terms there.
    pub(super) jets: Vec<Jet>,
}

impl<'a> System<'a> {
    pub(super) fn new(problem: &'a Problem, stage: &Stage, start: &Duals) -> Self {
        let mut constraints: Vec<Constraint> = limit_constraints(problem).collect();
        let full_pools = filled_pools(problem, start);
        constraints.extend(sum_constraints(problem, &full_pools));
        constraints.extend(follower_constraints(problem, stage, &full_pools));
        constraints.extend(goal_constraints(problem, stage, start));
        let mut system = Self {
            problem,
            constraints: Vec::new(),
            blocks: variable_blocks(problem),
            held_count: stage.held.len(),
            pinned: Vec::new(),
            placed_terms: Vec::new(),
        };
        for (term, coefficient) in form_terms(&problem.objective.form) {
            let (block, slot) = system.place_term(term);
            system.blocks[block].objective_weights[slot] += coefficient;
        }
        for constraint in &constraints {
            let placed_terms = constraint.terms.iter().map(|&(term, coefficient)| {
                let (block, slot) = system.place_term(term);
                (block, slot, coefficient)
            });
            let placed_terms = placed_terms.collect();
            system.placed_terms.push(placed_terms);
        }
        system.constraints = constraints;
        system.pin_placements(start);
        system
    }

    /// Fixes each placement with a binding limit on it alone inside its range: `x = b / a`. The dual of that limit then
    /// follows from the others, whether the placement's returns are linear or not.
    pub(super) fn pin_placements(&mut self, start: &Duals) {
        for constraint in &self.constraints {
            let Some((p, coefficient)) = constraint.single_placement() else {
                continue;
            };
            let (pinned_x, block) = (-constraint.constant / coefficient, &mut self.blocks[usize::from(p)]);
            let binds = constraint.any_sign || constraint.start_dual(start) > NEGLIGIBLE_DUAL;
            if binds && block.least < block.most && 0.0 < pinned_x && pinned_x < block.most {
                (block.least, block.most) = (pinned_x, pinned_x);
                self.pinned.push(p);
            }
        }
    }

    /// The duals with those of the limits that fix a placement, such that its slope is 0; none where one would have the
    /// wrong sign.
    pub(super) fn unpinned(&self, point: &DualPoint) -> Option<Vec<f64>> {
        let mut duals = point.duals.clone();
        for &p in &self.pinned {
            let pinning_coefficient = |constraint: &Constraint| {
                let (single, coefficient) = constraint.single_placement()?;
                let is_binding =
                    (constraint.constant + coefficient * point.peaks[usize::from(p)].at).abs() <= RESIDUAL_ENOUGH;
                (single == p && is_binding).then_some(coefficient)
            };
            let mut constraints = self.constraints.iter().enumerate();
            let (index, coefficient) =
                constraints.find_map(|(index, constraint)| Some((index, pinning_coefficient(constraint)?)))?;
            duals[index] -= point.peaks[usize::from(p)].slope / coefficient;
            if duals[index] < 0.0 && !self.constraints[index].any_sign {
                return None;
            }
        }
        Some(duals)
    }

    pub(super) fn place_term(&mut self, term: Term) -> (usize, usize) {
        let block = term.block(self.problem);
        (block, self.blocks[block].slot_of(term))
    }

    /// The maxima of the blocks, the slack and the residual at a choice of duals.
    pub(super) fn point(&self, duals: Vec<f64>) -> DualPoint {
        let mut weights: Vec<Vec<f64>> = self.blocks.iter().map(|b| b.objective_weights.clone()).collect();
        for (placed_terms, u) in self.placed_terms.iter().zip(&duals) {
            for &(block, slot, coefficient) in placed_terms {
                weights[block][slot] += u * coefficient;
            }
        }
        for (block, weights) in self.blocks.iter().zip(&mut weights) {
            block.clamp_depth_weights(weights);
        }
        let block_weights = self.blocks.iter().zip(&weights);
        let peaks: Vec<BlockMaximum> =
            block_weights.map(|(block, weights)| block.maximum(self.problem, weights)).collect();
        let slack: Vec<f64> = (0..self.constraints.len()).map(|index| self.slack(index, &peaks)).collect();
        let priced_constraints = self.constraints.iter().zip(&duals);
        let constant_sum: f64 = priced_constraints.map(|(constraint, u)| u * constraint.constant).sum();
        let maxima: f64 = peaks.iter().map(|peak| peak.value).sum();
        let constraint_slacks = self.constraints.iter().zip(&duals).zip(&slack);
        let residuals =
            constraint_slacks.map(
                |((constraint, &u), &slack)| {
                    if constraint.any_sign { slack.abs() } else { (-slack).max(slack.min(u)) }
                },
            );
        DualPoint { value: constant_sum + maxima, residual: residuals.fold(0.0, f64::max), duals, slack, peaks }
    }

    /// The slack of a constraint: its value at the maxima.
    pub(super) fn slack(&self, constraint: usize, peaks: &[BlockMaximum]) -> f64 {
        let slack_terms = self.placed_terms[constraint]
            .iter()
            .map(|&(block, slot, coefficient)| coefficient * peaks[block].jets[slot].value);
        self.constraints[constraint].constant + slack_terms.sum::<f64>()
    }

    /// A better point along Newton's direction; none where rounding hides what is better.
    pub(super) fn step(&self, point: &DualPoint) -> Option<DualPoint> {
        let free_rows = self.free_duals(point);
        let slack: Vec<f64> = free_rows.iter().map(|&index| -point.slack[index]).collect();
        let newton_direction =
            solve_dense(self.hessian(point, &free_rows), slack, point.residual.clamp(DAMPING.0, DAMPING.1))?;
        let mut step_length = 1.0;
        for _ in 0..40 {
            let mut duals = vec![0.0; point.duals.len()];
            for (&index, step) in free_rows.iter().zip(&newton_direction) {
                let stepped_dual = point.duals[index] + step_length * step;
                let any_sign = self.constraints[index].any_sign;
                duals[index] = if any_sign { stepped_dual } else { stepped_dual.max(0.0) };
            }
            let next_point = self.point(duals);
            let dual_rounding = DUAL_ROUNDING * point.value.abs().max(VALUE_FLOOR);
            if next_point.value < point.value - dual_rounding
                || (next_point.residual < point.residual && next_point.value <= point.value + dual_rounding)
            {
                return Some(next_point);
            }
            step_length *= 0.5;
        }
        None
    }

    /// The constraints that bind or are violated: their duals change. Those of the others are 0 from here on, unless
    /// they become violated.
    pub(super) fn free_duals(&self, point: &DualPoint) -> Vec<usize> {
        let is_free_dual = |&index: &usize| {
            let (u, slack) = (point.duals[index], point.slack[index]);
            self.constraints[index].any_sign || u > IDLE * slack || slack < -RESIDUAL_EXACT
        };
        (0..self.constraints.len()).filter(is_free_dual).collect()
    }

    /// `Σ c cᵀ / −f″` over the blocks with a maximum inside, where
    /// `c = Σ coefficient · slope of the term` per relation.
    pub(super) fn hessian(&self, point: &DualPoint, free_duals: &[usize]) -> Vec<Vec<f64>> {
        let mut slope_effects: Vec<Vec<(usize, f64)>> = vec![Vec::new(); self.blocks.len()];
        for (row, &index) in free_duals.iter().enumerate() {
            for &(block, slot, coefficient) in &self.placed_terms[index] {
                slope_effects[block].push((row, coefficient * point.peaks[block].jets[slot].slope));
            }
        }
        let mut hessian = vec![vec![0.0; free_duals.len()]; free_duals.len()];
        for (slope_effects, peak) in slope_effects.iter().zip(&point.peaks) {
            if peak.curvature < 0.0 {
                for &(i, effect) in slope_effects {
                    for &(j, other_effect) in slope_effects {
                        hessian[i][j] -= effect * other_effect / peak.curvature;
                    }
                }
            }
        }
        hessian
    }

    /// The split at a point, with duals in the order of the problem.
    pub(super) fn polished(&self, point: &DualPoint, values: &[f64]) -> Polished {
        let problem = self.problem;
        let mut duals = Duals {
            views: By::new(),
            frequency: Vec::new(),
            windows: By::new(),
            limit: vec![0.0; problem.limits.len()].into(),
            sum: vec![0.0; problem.sums.len()].into(),
            follow: vec![0.0; problem.follows.len()].into(),
            pool: vec![0.0; problem.pools.len()].into(),
            contact_cap: vec![0.0; problem.follows.len()].into(),
            goal: vec![0.0; problem.goals.len()].into(),
            hold: vec![0.0; self.held_count],
            objective: 0.0,
            world: Vec::new(),
        };
        for (constraint, &value) in self.constraints.iter().zip(values) {
            constraint.write_dual(&mut duals, value);
        }
        let placement_peaks = point.peaks.iter().take(problem.placements.len());
        Polished { x: placement_peaks.map(|peak| if peak.at < NOT_BOUGHT { 0.0 } else { peak.at }).collect(), duals }
    }
}

impl VariableTerms {
    /// Weights of depth are at least 0: `max(0, λ − ν − γ) φ(x)`.
    pub(super) fn clamp_depth_weights(&self, weights: &mut [f64]) {
        for (term, weight) in self.terms.iter().zip(weights) {
            if matches!(term, Term::Depth(..)) {
                *weight = weight.max(0.0);
            }
        }
    }

    /// The terms' weighted sum at one place.
    pub(super) fn jet(&self, problem: &Problem, weights: &[f64], at: f64) -> Jet {
        let mut sum = Jet::default();
        for (term, weight) in self.terms.iter().zip(weights).filter(|(_, w)| **w != 0.0) {
            let jet = term.jet(problem, at);
            sum.value += weight * jet.value;
            sum.slope += weight * jet.slope;
            sum.curvature += weight * jet.curvature;
        }
        sum
    }

    /// The maximum over `least ≤ z ≤ most`, within rounding.
    pub(super) fn maximum(&self, problem: &Problem, weights: &[f64]) -> BlockMaximum {
        let jet_of_block = |at: f64| self.jet(problem, weights, at);
        let (at, curvature) = if self.least == self.most || jet_of_block(self.least).slope <= 0.0 {
            (self.least, 0.0)
        } else if jet_of_block(self.most).slope >= 0.0 {
            (self.most, 0.0)
        } else {
            maximum_inside(jet_of_block, self.most)
        };
        let term_jets = self.terms.iter().zip(weights).map(|(term, &weight)| {
            let is_left_out = matches!(term, Term::Depth(..)) && weight <= 0.0;
            if is_left_out { Jet::default() } else { term.jet(problem, at) }
        });
        let Jet { value, slope, .. } = jet_of_block(at);
        BlockMaximum { at, value, slope, curvature, jets: term_jets.collect() }
    }
}

/// Where the slope of a concave function is 0 between 0 and `most`, and the curvature there: Newton's
/// steps inside a bracket, bisection where they leave it. At a kink the slope is never 0 and the
/// curvature counts as 0.
pub(super) fn maximum_inside(jet: impl Fn(f64) -> Jet, most: f64) -> (f64, f64) {
    let (mut left, mut right, mut at) = (0.0, most, 0.5 * most);
    for _ in 0..200 {
        let jet_at = jet(at);
        if jet_at.slope > 0.0 {
            left = at;
        } else {
            right = at;
        }
        let newton_point = at - jet_at.slope / jet_at.curvature;
        let next_point = if jet_at.curvature < 0.0 && left < newton_point && newton_point < right {
            newton_point
        } else {
            0.5 * (left + right)
        };
        let step_length = (next_point - at).abs();
        at = next_point;
        if step_length <= STANDSTILL * at {
            break;
        }
    }
    let (jet_at, jet_left) = (jet(at), jet(at * (1.0 - BESIDE)));
    let smooth = (jet_left.slope - jet_at.slope).abs() <= SMOOTH * at * jet_at.curvature.abs() + SMOOTH_AT_LEAST;
    (at, if smooth { jet_at.curvature } else { 0.0 })
}

/// A variable per placement, then one per sum, with the range the bound gives it.
pub(super) fn variable_blocks(problem: &Problem) -> Vec<VariableTerms> {
    let placements = problem.placements.iter().map(|placement| placement.most);
    let sums = problem.sums.iter().map(|sum| {
        let deepest = sum.members.iter().filter_map(|&p| {
            let curve = problem.placements[p].curves[sum.audience].as_ref();
            curve.map(|curve| curve.depth(problem.placements[p].most))
        });
        deepest.sum()
    });
    let block = |most| VariableTerms { most, ..VariableTerms::default() };
    placements.chain(sums).map(block).collect()
}

//! The dual function of all constraints: its maxima, gradient and Hessian, and a step of Newton's method.

use super::constraint::{Constraint, Jet, Term, followers, form_terms, full, goals, limits, sums};
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
    pub(super) held: usize,
    /// The placements that a limit on them alone fixes.
    pub(super) pinned: Vec<PlacementIndex>,
    /// Per relation, where its terms stand: block, slot and coefficient.
    pub(super) parts: Vec<Vec<(usize, usize, f64)>>,
}

/// The terms of one variable.
#[derive(Clone, Debug, Default)]
pub(super) struct VariableTerms {
    /// The range of the variable; one value where a limit on it alone binds.
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) terms: Vec<Term>,
    /// The coefficient of each term in the objective.
    pub(super) worth: Vec<f64>,
}

impl VariableTerms {
    pub(super) fn slot(&mut self, term: Term) -> usize {
        let found = self.terms.iter().position(|other| *other == term);
        found.unwrap_or_else(|| {
            self.terms.push(term);
            self.worth.push(0.0);
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
        let mut constraints: Vec<Constraint> = limits(problem).collect();
        let full = full(problem, start);
        constraints.extend(sums(problem, &full));
        constraints.extend(followers(problem, stage, &full));
        constraints.extend(goals(problem, stage, start));
        let mut system = Self {
            problem,
            constraints: Vec::new(),
            blocks: blocks(problem),
            held: stage.held.len(),
            pinned: Vec::new(),
            parts: Vec::new(),
        };
        for (term, coefficient) in form_terms(&problem.objective.form) {
            let (block, slot) = system.place(term);
            system.blocks[block].worth[slot] += coefficient;
        }
        for constraint in &constraints {
            let parts = constraint.terms.iter().map(|&(term, coefficient)| {
                let (block, slot) = system.place(term);
                (block, slot, coefficient)
            });
            let parts = parts.collect();
            system.parts.push(parts);
        }
        system.constraints = constraints;
        system.pin(start);
        system
    }

    /// Fixes each placement with a binding limit on it alone inside its range: `x = b / a`. The dual of that limit then
    /// follows from the others, whether the placement's returns are linear or not.
    pub(super) fn pin(&mut self, start: &Duals) {
        for constraint in &self.constraints {
            let Some((p, coefficient)) = constraint.alone() else {
                continue;
            };
            let (at, block) = (-constraint.constant / coefficient, &mut self.blocks[usize::from(p)]);
            let binds = constraint.any_sign || constraint.start(start) > NEGLIGIBLE_DUAL;
            if binds && block.least < block.most && 0.0 < at && at < block.most {
                (block.least, block.most) = (at, at);
                self.pinned.push(p);
            }
        }
    }

    /// The duals with those of the limits that fix a placement, such that its slope is 0; none where one would have the
    /// wrong sign.
    pub(super) fn unpinned(&self, point: &DualPoint) -> Option<Vec<f64>> {
        let mut duals = point.duals.clone();
        for &p in &self.pinned {
            let pins = |constraint: &Constraint| {
                let (alone, coefficient) = constraint.alone()?;
                let here =
                    (constraint.constant + coefficient * point.peaks[usize::from(p)].at).abs() <= RESIDUAL_ENOUGH;
                (alone == p && here).then_some(coefficient)
            };
            let mut each = self.constraints.iter().enumerate();
            let (index, coefficient) = each.find_map(|(index, constraint)| Some((index, pins(constraint)?)))?;
            duals[index] -= point.peaks[usize::from(p)].slope / coefficient;
            if duals[index] < 0.0 && !self.constraints[index].any_sign {
                return None;
            }
        }
        Some(duals)
    }

    pub(super) fn place(&mut self, term: Term) -> (usize, usize) {
        let block = term.block(self.problem);
        (block, self.blocks[block].slot(term))
    }

    /// The maxima of the blocks, the slack and the residual at a choice of duals.
    pub(super) fn point(&self, duals: Vec<f64>) -> DualPoint {
        let mut weights: Vec<Vec<f64>> = self.blocks.iter().map(|b| b.worth.clone()).collect();
        for (parts, u) in self.parts.iter().zip(&duals) {
            for &(block, slot, coefficient) in parts {
                weights[block][slot] += u * coefficient;
            }
        }
        for (block, weights) in self.blocks.iter().zip(&mut weights) {
            block.clamp_depth_weights(weights);
        }
        let each = self.blocks.iter().zip(&weights);
        let peaks: Vec<BlockMaximum> = each.map(|(block, weights)| block.maximum(self.problem, weights)).collect();
        let slack: Vec<f64> = (0..self.constraints.len()).map(|index| self.slack(index, &peaks)).collect();
        let bounds = self.constraints.iter().zip(&duals);
        let constant: f64 = bounds.map(|(constraint, u)| u * constraint.constant).sum();
        let maxima: f64 = peaks.iter().map(|peak| peak.value).sum();
        let each = self.constraints.iter().zip(&duals).zip(&slack);
        let off = each.map(
            |((constraint, &u), &slack)| {
                if constraint.any_sign { slack.abs() } else { (-slack).max(slack.min(u)) }
            },
        );
        DualPoint { value: constant + maxima, residual: off.fold(0.0, f64::max), duals, slack, peaks }
    }

    /// The slack of a constraint: its value at the maxima.
    pub(super) fn slack(&self, constraint: usize, peaks: &[BlockMaximum]) -> f64 {
        let terms = self.parts[constraint]
            .iter()
            .map(|&(block, slot, coefficient)| coefficient * peaks[block].jets[slot].value);
        self.constraints[constraint].constant + terms.sum::<f64>()
    }

    /// A better point along Newton's direction; none where rounding hides what is better.
    pub(super) fn step(&self, point: &DualPoint) -> Option<DualPoint> {
        let free = self.free(point);
        let slack: Vec<f64> = free.iter().map(|&index| -point.slack[index]).collect();
        let direction = solve_dense(self.hessian(point, &free), slack, point.residual.clamp(DAMPING.0, DAMPING.1))?;
        let mut length = 1.0;
        for _ in 0..40 {
            let mut duals = vec![0.0; point.duals.len()];
            for (&index, step) in free.iter().zip(&direction) {
                let moved = point.duals[index] + length * step;
                let any_sign = self.constraints[index].any_sign;
                duals[index] = if any_sign { moved } else { moved.max(0.0) };
            }
            let next = self.point(duals);
            let rounding = DUAL_ROUNDING * point.value.abs().max(VALUE_FLOOR);
            if next.value < point.value - rounding
                || (next.residual < point.residual && next.value <= point.value + rounding)
            {
                return Some(next);
            }
            length *= 0.5;
        }
        None
    }

    /// The constraints that bind or are violated: their duals change. Those of the others are 0 from here on, unless
    /// they become violated.
    pub(super) fn free(&self, point: &DualPoint) -> Vec<usize> {
        let may_move = |&index: &usize| {
            let (u, slack) = (point.duals[index], point.slack[index]);
            self.constraints[index].any_sign || u > IDLE * slack || slack < -RESIDUAL_EXACT
        };
        (0..self.constraints.len()).filter(may_move).collect()
    }

    /// `Σ c cᵀ / −f″` over the blocks with a maximum inside, where
    /// `c = Σ coefficient · slope of the term` per relation.
    pub(super) fn hessian(&self, point: &DualPoint, free: &[usize]) -> Vec<Vec<f64>> {
        let mut tilts: Vec<Vec<(usize, f64)>> = vec![Vec::new(); self.blocks.len()];
        for (row, &index) in free.iter().enumerate() {
            for &(block, slot, coefficient) in &self.parts[index] {
                tilts[block].push((row, coefficient * point.peaks[block].jets[slot].slope));
            }
        }
        let mut hessian = vec![vec![0.0; free.len()]; free.len()];
        for (tilts, peak) in tilts.iter().zip(&point.peaks) {
            if peak.curvature < 0.0 {
                for &(i, one) in tilts {
                    for &(j, other) in tilts {
                        hessian[i][j] -= one * other / peak.curvature;
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
            hold: vec![0.0; self.held],
            objective: 0.0,
            world: Vec::new(),
        };
        for (constraint, &value) in self.constraints.iter().zip(values) {
            constraint.write(&mut duals, value);
        }
        let bought = point.peaks.iter().take(problem.placements.len());
        Polished { x: bought.map(|peak| if peak.at < NOT_BOUGHT { 0.0 } else { peak.at }).collect(), duals }
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
        let jet = |at: f64| self.jet(problem, weights, at);
        let (at, curvature) = if self.least == self.most || jet(self.least).slope <= 0.0 {
            (self.least, 0.0)
        } else if jet(self.most).slope >= 0.0 {
            (self.most, 0.0)
        } else {
            inside(jet, self.most)
        };
        let each = self.terms.iter().zip(weights).map(|(term, &weight)| {
            let is_left_out = matches!(term, Term::Depth(..)) && weight <= 0.0;
            if is_left_out { Jet::default() } else { term.jet(problem, at) }
        });
        let Jet { value, slope, .. } = jet(at);
        BlockMaximum { at, value, slope, curvature, jets: each.collect() }
    }
}

/// Where the slope of a concave function is 0 between 0 and `most`, and the curvature there: Newton's
/// steps inside a bracket, bisection where they leave it. At a kink the slope is never 0 and the
/// curvature counts as 0.
pub(super) fn inside(jet: impl Fn(f64) -> Jet, most: f64) -> (f64, f64) {
    let (mut low, mut high, mut at) = (0.0, most, 0.5 * most);
    for _ in 0..200 {
        let here = jet(at);
        if here.slope > 0.0 {
            low = at;
        } else {
            high = at;
        }
        let newton = at - here.slope / here.curvature;
        let next = if here.curvature < 0.0 && low < newton && newton < high { newton } else { 0.5 * (low + high) };
        let moved = (next - at).abs();
        at = next;
        if moved <= STANDSTILL * at {
            break;
        }
    }
    let (here, left) = (jet(at), jet(at * (1.0 - BESIDE)));
    let smooth = (left.slope - here.slope).abs() <= SMOOTH * at * here.curvature.abs() + SMOOTH_AT_LEAST;
    (at, if smooth { here.curvature } else { 0.0 })
}

/// A variable per placement, then one per sum, with the range the bound gives it.
pub(super) fn blocks(problem: &Problem) -> Vec<VariableTerms> {
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

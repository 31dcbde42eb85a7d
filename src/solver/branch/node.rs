//! A node of the tree: a problem with narrower ranges, and its relaxation.

use std::cmp::Ordering;

use super::context::SearchContext;
use super::feasible::feasible_candidate;
use super::frequency_floors;
use super::ranges::without_activations;
use super::relaxed::RelaxedSolution;
use super::solve_fixed::solve_fixed;

use crate::problem::{Decision, Problem, Setting};
use crate::solver::cuts;
use crate::solver::cuts::Cuts;
use crate::solver::cuts::add_tangents;
use crate::solver::dual_bound;
use crate::solver::program;
use crate::solver::refine::{Candidate, refine};
use crate::solver::settings::SolverOptions;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::feasibility::BREACH_ROUNDING;
use crate::tolerance::solving::LEAF;

/// Rounds of a relaxation.
const RELAXATION_ROUNDS: usize = 6;
/// Rounds of the root's relaxation, whose cuts every node inherits.
const ROOT_ROUNDS: usize = 16;
/// Rounds in which a node without a feasible plan is proved to have none.
const INFEASIBLE_ROUNDS: usize = 40;

/// A problem with narrower ranges, still to be searched.
pub(super) struct Node {
    pub(super) problem: Problem,
    /// Cuts valid over its ranges.
    pub(super) cuts: Cuts,
    /// What no plan inside its ranges exceeds.
    pub(super) bound: f64,
    /// Its order among nodes of the same bound.
    pub(super) order: usize,
}

/// The result of a relaxation.
pub(super) enum NodeRelaxation {
    /// No plan lies inside the ranges, by proof.
    Infeasible,
    /// The best mixture of plans inside the ranges.
    Solved(Box<RelaxedSolution>),
}

impl Node {
    /// Refines the relaxation until its bound is within a part of `near` of its value, or at most `cutoff`.
    pub(super) fn relax(
        &mut self,
        stage: &Stage,
        options: SolverOptions,
        cutoff: f64,
        prune_distance: f64,
    ) -> NodeRelaxation {
        if !self.problem.redraw_views() {
            return NodeRelaxation::Infeasible;
        }
        frequency_floors::underestimate_reach(&mut self.problem);
        self.cuts.contacts = cuts::contact_cuts::first_contact_cuts(&self.problem);
        let mut relaxed = RelaxedSolution::default();
        let most_rounds = if self.order == 0 { ROOT_ROUNDS } else { RELAXATION_ROUNDS };
        while relaxed.rounds < most_rounds && (relaxed.rounds == 0 || !options.deadline.has_passed()) {
            let program = program::of(&self.problem, stage, &self.cuts);
            let solution = match program.lp.solve(options.engine) {
                Ok(solution) if !solution.duals.is_empty() => solution,
                // An engine's report of infeasibility counts only once it is proved.
                Err(_) if relaxed.rounds == 0 && self.is_infeasible(stage, options) => {
                    return NodeRelaxation::Infeasible;
                }
                Ok(_) | Err(_) => break,
            };
            relaxed.rounds += 1;
            let duals = program.duals(&self.problem, &solution);
            let node_bound = dual_bound::of(&self.problem, stage, &duals);
            self.bound = self.bound.min(node_bound.value);
            relaxed.take_round(&self.problem, &program, &solution, duals);
            if self.bound <= cutoff {
                break;
            }
            let when_bought: Decision = relaxed.x.keys().map(|p| relaxed.when_bought(&self.problem, p)).collect();
            let depths = program.depths(&solution);
            let added = add_tangents(&self.problem, &mut self.cuts, &when_bought, &depths)
                + add_tangents(&self.problem, &mut self.cuts, &node_bound.x, &node_bound.depth);
            if added == 0 || (self.bound - solution.objective).abs() <= 0.05 * prune_distance {
                break;
            }
        }
        NodeRelaxation::Solved(Box::new(if relaxed.rounds == 0 { self.middle() } else { relaxed }))
    }

    /// Refines a node that has nothing left to branch on; the best plan inside.
    pub(super) fn solve_leaf(&mut self, context: SearchContext) -> Option<Candidate> {
        let SearchContext { problem, stage, options, .. } = context;
        let fixed = without_activations(self.problem.clone());
        let leaf_candidate = solve_fixed(context, &fixed, self.cuts.clone());
        let start_split = leaf_candidate.as_ref().map(|leaf_candidate| &leaf_candidate.x);
        let refined = refine(&fixed, stage, &mut self.cuts, options, LEAF, start_split).ok()?;
        self.bound = self.bound.min(refined.bound);
        refined.best.and_then(|best| feasible_candidate(problem, stage, &best.x)).or(leaf_candidate)
    }

    /// The middle of every range, searched where no engine gives an answer.
    fn middle(&self) -> RelaxedSolution {
        let bought_part = |activation: &crate::problem::Activation| match activation.setting {
            Setting::Open => 0.5,
            Setting::On => 1.0,
            Setting::Off => 0.0,
        };
        RelaxedSolution {
            x: self.problem.placements.iter().map(|p| 0.5 * (p.least + p.most)).collect(),
            bought: self.problem.activations.iter().map(bought_part).collect(),
            ..RelaxedSolution::default()
        }
    }

    /// Whether no plan lies inside the ranges, by proof: the least breach of hard bounds, or the least shortfall of a
    /// priority, is above what is allowed.
    fn is_infeasible(&self, stage: &Stage, options: SolverOptions) -> bool {
        let proved_miss = |stage: &Stage, allowed_miss: f64| {
            let mut cuts = self.cuts.clone();
            let mut proved_miss = f64::INFINITY;
            for round in 0..INFEASIBLE_ROUNDS {
                if round > 0 && options.deadline.has_passed() {
                    break;
                }
                let program = program::of(&self.problem, stage, &cuts);
                let solution = program.lp.solve(options.engine).ok().filter(|solution| !solution.duals.is_empty())?;
                let node_bound = dual_bound::of(&self.problem, stage, &program.duals(&self.problem, &solution));
                proved_miss = proved_miss.min(node_bound.value);
                if add_tangents(&self.problem, &mut cuts, &node_bound.x, &node_bound.depth) == 0
                    || -proved_miss > allowed_miss + BREACH_ROUNDING
                {
                    break;
                }
            }
            Some(-proved_miss)
        };
        let breach = Stage { aim: Aim::LeastBreach, held: Vec::new(), margin: 0.0 };
        if proved_miss(&breach, 0.0).is_some_and(|breach| breach > BREACH_ROUNDING) {
            return true;
        }
        // Priority after priority: what one misses must not be made up for by another.
        stage.held.iter().enumerate().any(|(index, held)| {
            let aim = Aim::LeastShortfall(Some(held.priority));
            let priority_stage = Stage { aim, held: stage.held[..index].to_vec(), margin: 0.0 };
            proved_miss(&priority_stage, held.most).is_some_and(|shortfall| shortfall > held.most + BREACH_ROUNDING)
        })
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    /// The highest bound first, then the oldest node.
    fn cmp(&self, other: &Self) -> Ordering {
        self.bound.total_cmp(&other.bound).then(other.order.cmp(&self.order))
    }
}

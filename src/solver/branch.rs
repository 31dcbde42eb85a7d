//! Branch and bound for nonconvex problems: whole lots, channels bought or not at all, and S-shaped curves.
//!
//! A node of the tree is a problem with narrower ranges. Its relaxation mixes the plans inside the ranges, so its value
//! is never too low; [`crate::solver::dual_bound`] proves a bound on it without the engine, and so proves the whole
//! tree: the plan is the best one up to the largest bound of a node that was pruned. A node is branched where its
//! relaxation overestimates most, at a channel, a lot or a stretch of a curve, until no bound exceeds the plan found.

mod branching;
mod candidates;
mod contact_branching;
mod context;
mod feasible;
mod fix;
mod frequency_floors;
mod knapsack;
mod lots;
mod node;
mod ranges;
mod relaxed;
mod solve_fixed;
mod tighten;

use std::collections::BinaryHeap;

use rayon::prelude::*;

use crate::problem::{Decision, Problem};
use crate::solver::cuts::{Cuts, first_cuts};
use crate::solver::deadline::Deadline;
use crate::solver::dual_bound::Duals;
use crate::solver::lp::Engine;
use crate::solver::refine::{Candidate, value_floor};
use crate::solver::settings::SolverOptions;
use crate::solver::stage::{Aim, MET, MISSED_ROOM, Stage};
use crate::tolerance::proving::CONTRADICTION;
use crate::tolerance::solving::BREACH_NEAR;
use context::SearchContext;
pub(super) use feasible::feasible_candidate;
pub(super) use fix::fixed_at;
use node::{Node, NodeRelaxation};

/// How many nodes are searched together: a fixed number, so that the tree is the same on any machine.
const NODES_TOGETHER: usize = 2;

/// The result of a search.
#[derive(Clone, Debug)]
pub(super) struct SearchResult {
    /// The best plan found; none where none exists or none was found in time.
    pub(super) best: Option<Candidate>,
    /// What no plan exceeds; −∞ where none exists, by proof.
    pub(super) bound: f64,
    /// The duals of the root.
    pub(super) duals: Duals,
    /// The nodes searched.
    pub(super) nodes: usize,
    /// The rounds they took.
    pub(super) rounds: usize,
    /// The cuts of the root.
    pub(super) cuts: Cuts,
}

/// When a search ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct SearchLimits {
    /// The deadline.
    pub(super) deadline: Deadline,
    /// Nodes after which a search that found no plan is given up.
    pub(super) nodes: usize,
    /// The gap at which a search ends, as a share of the value.
    pub(super) gap: f64,
}

/// Searches a stage of a problem; `start` are splits to try first.
pub(super) fn search(
    problem: &Problem,
    stage: &Stage,
    engine: Engine,
    limits: SearchLimits,
    start_splits: &[Decision],
) -> SearchResult {
    let mut tree = Tree::new(problem, stage, engine, limits);
    for x in start_splits {
        tree.keep_candidate(feasible_candidate(problem, stage, x));
    }
    tree.grow();
    tree.result()
}

/// The tree while it grows.
struct Tree<'a> {
    problem: &'a Problem,
    stage: &'a Stage,
    engine: Engine,
    limits: SearchLimits,
    open_nodes: BinaryHeap<Node>,
    incumbent: Option<Candidate>,
    /// The largest bound of the nodes that were pruned or could not be branched further.
    pruned_bound: f64,
    nodes: usize,
    rounds: usize,
    root: Option<(Duals, Cuts)>,
}

impl<'a> Tree<'a> {
    fn new(problem: &'a Problem, stage: &'a Stage, engine: Engine, limits: SearchLimits) -> Self {
        let root = fix::root(problem);
        let node = Node { cuts: first_cuts(&root), problem: root, bound: f64::INFINITY, order: 0 };
        let open_nodes = BinaryHeap::from([node]);
        let (incumbent, pruned_bound, root) = (None, f64::NEG_INFINITY, None);
        Self { problem, stage, engine, limits, open_nodes, incumbent, pruned_bound, nodes: 0, rounds: 0, root }
    }

    fn grow(&mut self) {
        while !self.open_nodes.is_empty() && !self.is_done() && !self.is_over() {
            let mut node_batch = Vec::new();
            while let Some(node) = (node_batch.len() < NODES_TOGETHER).then(|| self.open_nodes.pop()).flatten() {
                if node.bound > self.cutoff() {
                    node_batch.push(node);
                } else {
                    self.pruned_bound = self.pruned_bound.max(node.bound);
                }
            }
            let (context, cutoff, prune_distance) = (self.context(), self.cutoff(), self.prune_distance());
            let search_node = |mut node: Node| {
                let relaxation = node.relax(context.stage, context.options, cutoff, prune_distance);
                let candidates = match &relaxation {
                    NodeRelaxation::Solved(relaxed) if node.bound > cutoff => {
                        candidates::candidates_near(context, &node, relaxed)
                    }
                    _ => Vec::new(),
                };
                (node, relaxation, candidates)
            };
            // Among many problems solved in parallel, one does not wait for threads while its time runs.
            let outside_pool = rayon::current_thread_index().is_none();
            let searched_nodes: Vec<_> = if outside_pool {
                node_batch.into_par_iter().map(search_node).collect()
            } else {
                node_batch.into_iter().map(search_node).collect()
            };
            for (node, relaxation, candidates) in searched_nodes {
                for candidate in candidates {
                    self.keep_candidate(Some(candidate));
                }
                self.nodes += 1;
                self.branch(node, relaxation);
            }
        }
    }

    /// Branches a node whose bound exceeds the cutoff, or solves it where nothing is left to branch on.
    fn branch(&mut self, node: Node, relaxation: NodeRelaxation) {
        let relaxed = match relaxation {
            NodeRelaxation::Infeasible => return,
            NodeRelaxation::Solved(relaxed) => relaxed,
        };
        self.rounds += relaxed.rounds;
        if self.root.is_none() {
            self.root = Some((relaxed.duals.clone(), node.cuts.clone()));
        }
        if node.bound <= self.cutoff() {
            self.pruned_bound = self.pruned_bound.max(node.bound);
            return;
        }
        if let Some(children) = branching::children(&node, &relaxed) {
            for (index, child) in children.into_iter().enumerate() {
                self.open_nodes.push(Node { order: 2 * self.nodes + index, ..child });
            }
        } else {
            let mut leaf = node;
            let candidate = leaf.solve_leaf(self.context());
            self.keep_candidate(candidate);
            self.pruned_bound = self.pruned_bound.max(leaf.bound);
        }
    }

    /// Keeps a candidate that is better than the best so far.
    fn keep_candidate(&mut self, candidate: Option<Candidate>) {
        let Some(candidate) = candidate else { return };
        if self.incumbent.as_ref().is_none_or(|best| candidate.value > best.value) {
            self.incumbent = Some(candidate);
        }
    }

    fn context(&self) -> SearchContext<'_> {
        SearchContext {
            problem: self.problem,
            stage: self.stage,
            options: SolverOptions { engine: self.engine, deadline: self.limits.deadline },
            incumbent: self.incumbent.as_ref().map(|best| &best.x),
        }
    }

    /// The distance from value to bound at which a node is pruned.
    fn prune_distance(&self) -> f64 {
        let best_value = self.incumbent.as_ref().map_or(0.0, |best| best.value);
        match self.stage.aim {
            // Where goals are hardly missed, the search decides whether they can be met.
            Aim::LeastShortfall(_) => {
                let best_shortfall = self.incumbent.as_ref().map_or(1.0, |best| -best.value);
                self.limits.gap.min(0.5 * MISSED_ROOM).min((0.5 * best_shortfall).max(0.5 * MET))
            }
            Aim::LeastBreach => BREACH_NEAR,
            _ => self.limits.gap * best_value.abs().max(value_floor(self.problem, self.stage)),
        }
    }

    /// A node is pruned when its bound is at most this.
    fn cutoff(&self) -> f64 {
        let cutoff = self.incumbent.as_ref().map_or(f64::NEG_INFINITY, |best| best.value + self.prune_distance());
        // To prove a contradiction it is enough that the breach is above this.
        if self.stage.aim == Aim::LeastBreach { cutoff.max(-CONTRADICTION) } else { cutoff }
    }

    /// Whether the best is perfect: no shortfall, no breach.
    fn is_done(&self) -> bool {
        let minimises_misses = matches!(self.stage.aim, Aim::LeastShortfall(_) | Aim::LeastBreach);
        minimises_misses && self.incumbent.as_ref().is_some_and(|best| best.value >= 0.0)
    }

    /// Whether the deadline has passed, or no plan was found within the limit of nodes.
    fn is_over(&self) -> bool {
        // The root is always searched: without it there is neither a bound nor a plan.
        if self.nodes == 0 {
            return false;
        }
        self.limits.deadline.has_passed() || (self.incumbent.is_none() && self.nodes >= self.limits.nodes)
    }

    fn result(self) -> SearchResult {
        let open_bound = self.open_nodes.iter().map(|node| node.bound).fold(self.pruned_bound, f64::max);
        let bound = self.incumbent.as_ref().map_or(open_bound, |best| open_bound.max(best.value));
        // Where a plan tried first is perfect, no node was searched.
        let unsearched_root = || (Duals::default(), first_cuts(self.problem));
        let (duals, cuts) = self.root.unwrap_or_else(unsearched_root);
        SearchResult { best: self.incumbent, bound, duals, nodes: self.nodes, rounds: self.rounds, cuts }
    }
}

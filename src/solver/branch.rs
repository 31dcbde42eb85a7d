//! Branch and bound, for what no linear program can say: whole lots, channels bought or not at all, and curves that
//! first rise ever faster.
//!
//! A node of the tree is a problem with narrower ranges. Its relaxation mixes the plans inside the ranges, so it
//! promises never too little; [`crate::solver::dual_bound`] proves that promise without the solver, and so proves the
//! whole tree: the plan is the best one up to the largest bound of a node that was left. What a relaxation promises is
//! split where it cannot be kept, at a channel, a lot or a stretch of a curve, until nothing is promised beyond the
//! plan found.

mod branching;
mod candidates;
mod contacts;
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
use crate::solver::cuts::Cuts;
use crate::solver::cuts::first_cuts;
use crate::solver::deadline::Deadline;
use crate::solver::dual_bound::Duals;
use crate::solver::refine::{Candidate, value_floor};
use crate::solver::settings::{Settings, SolverOptions};
use crate::solver::stage::{Aim, MET, MISSED_ROOM, Stage};
use crate::tolerance::proving::CONTRADICTION;
use crate::tolerance::solving::BREACH_NEAR;
pub(super) use feasible::kept;
pub(super) use fix::decided_at;
use node::{Node, Relaxed};

/// How many nodes are looked at together: always as many, so that the tree is the same on any machine.
const TOGETHER: usize = 2;

/// What a search came to.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The best plan found; none where there is none, or none was found in time.
    pub(super) best: Option<Candidate>,
    /// What no plan exceeds; −∞ where it is proved that there is none.
    pub(super) bound: f64,
    /// The duals of the node with the best promise.
    pub(super) duals: Duals,
    /// The nodes looked at.
    pub(super) nodes: usize,
    /// The rounds they took.
    pub(super) rounds: usize,
    /// The lines drawn at the root.
    pub(super) cuts: Cuts,
}

/// When a search ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Until {
    /// When it is cut short.
    pub(super) deadline: Deadline,
    /// Nodes after which a search that found no plan is given up.
    pub(super) nodes: usize,
    /// The distance from value to bound that is near enough, as a share of the value.
    pub(super) gap: f64,
}

/// Searches a stage of a problem; `start` are splits to try first.
pub(super) fn search(
    problem: &Problem,
    stage: &Stage,
    (settings, until): (Settings, Until),
    start: &[Decision],
) -> Found {
    let mut tree = Tree::new(problem, stage, (settings, until));
    for x in start {
        tree.take(kept(problem, stage, x));
    }
    tree.grow();
    tree.found()
}

/// The tree while it grows.
struct Tree<'a> {
    problem: &'a Problem,
    stage: &'a Stage,
    settings: Settings,
    until: Until,
    open: BinaryHeap<Node>,
    best: Option<Candidate>,
    /// The best promise among what was left for being no better than the plan, or could not be split further.
    left: f64,
    nodes: usize,
    rounds: usize,
    root: Option<(Duals, Cuts)>,
}

impl<'a> Tree<'a> {
    fn new(problem: &'a Problem, stage: &'a Stage, (settings, until): (Settings, Until)) -> Self {
        let root = fix::root(problem);
        let node = Node { cuts: first_cuts(&root), problem: root, bound: f64::INFINITY, order: 0 };
        let open = BinaryHeap::from([node]);
        let (best, left, root) = (None, f64::NEG_INFINITY, None);
        Self { problem, stage, settings, until, open, best, left, nodes: 0, rounds: 0, root }
    }

    fn grow(&mut self) {
        while !self.open.is_empty() && !self.is_done() && !self.is_over() {
            let mut batch = Vec::new();
            while let Some(node) = (batch.len() < TOGETHER).then(|| self.open.pop()).flatten() {
                if node.bound > self.cutoff() { batch.push(node) } else { self.left = self.left.max(node.bound) }
            }
            let incumbent = self.best.as_ref().map(|best| &best.x);
            let (problem, stage, options, cutoff) = (self.problem, self.stage, self.options(), self.cutoff());
            let near = self.near();
            let look = |mut node: Node| {
                let relaxed = node.relax(stage, options, (cutoff, near));
                let candidates = match &relaxed {
                    Relaxed::Split(split) if node.bound > cutoff => {
                        candidates::of(problem, stage, (&node, split), (options, incumbent))
                    }
                    _ => Vec::new(),
                };
                (node, relaxed, candidates)
            };
            // One of many problems that are solved together does not wait for others while its time runs.
            let alone = rayon::current_thread_index().is_none();
            let looked: Vec<_> =
                if alone { batch.into_par_iter().map(look).collect() } else { batch.into_iter().map(look).collect() };
            for (node, relaxed, candidates) in looked {
                for candidate in candidates {
                    self.take(Some(candidate));
                }
                self.nodes += 1;
                self.branch(node, relaxed);
            }
        }
    }

    /// Splits what a node promises beyond the plan.
    fn branch(&mut self, node: Node, relaxed: Relaxed) {
        let split = match relaxed {
            Relaxed::Nothing => return,
            Relaxed::Split(split) => split,
        };
        self.rounds += split.rounds;
        if self.root.is_none() {
            self.root = Some((split.duals.clone(), node.cuts.clone()));
        }
        if node.bound <= self.cutoff() {
            self.left = self.left.max(node.bound);
            return;
        }
        if let Some(children) = branching::children(&node, &split) {
            for (index, child) in children.into_iter().enumerate() {
                self.open.push(Node { order: 2 * self.nodes + index, ..child });
            }
        } else {
            let mut leaf = node;
            let incumbent = self.best.as_ref().map(|best| &best.x);
            let candidate = leaf.settle((self.problem, self.stage), (self.options(), incumbent));
            self.take(candidate);
            self.left = self.left.max(leaf.bound);
        }
    }

    /// Keeps a candidate that is better than the best so far.
    fn take(&mut self, candidate: Option<Candidate>) {
        let Some(candidate) = candidate else { return };
        if self.best.as_ref().is_none_or(|best| candidate.value > best.value) {
            self.best = Some(candidate);
        }
    }

    /// With what a node is refined.
    fn options(&self) -> SolverOptions {
        SolverOptions { engine: self.settings.engine, deadline: self.until.deadline }
    }

    /// How near a bound has to be to the value.
    fn near(&self) -> f64 {
        let value = self.best.as_ref().map_or(0.0, |best| best.value);
        match self.stage.aim {
            // Whether goals that are hardly missed can be met is worth the search.
            Aim::LeastShortfall(_) => {
                let missed = self.best.as_ref().map_or(1.0, |best| -best.value);
                self.until.gap.min(0.5 * MISSED_ROOM).min((0.5 * missed).max(0.5 * MET))
            }
            Aim::LeastBreach => BREACH_NEAR,
            _ => self.until.gap * value.abs().max(value_floor(self.problem, self.stage)),
        }
    }

    /// A node whose bound is no higher than this is left.
    fn cutoff(&self) -> f64 {
        let enough = self.best.as_ref().map_or(f64::NEG_INFINITY, |best| best.value + self.near());
        // Of a contradiction it matters that it is one, not how far apart its bounds are.
        if self.stage.aim == Aim::LeastBreach { enough.max(-CONTRADICTION) } else { enough }
    }

    /// Whether nothing better can be asked for: no shortfall, no breach.
    fn is_done(&self) -> bool {
        let least = matches!(self.stage.aim, Aim::LeastShortfall(_) | Aim::LeastBreach);
        least && self.best.as_ref().is_some_and(|best| best.value >= 0.0)
    }

    /// Whether time is up, somebody interrupted, or no plan was found for too long.
    fn is_over(&self) -> bool {
        // Whatever the time, the first node is looked at: without it there is neither a bound nor a plan.
        if self.nodes == 0 {
            return false;
        }
        self.until.deadline.has_passed() || (self.best.is_none() && self.nodes >= self.until.nodes)
    }

    fn found(self) -> Found {
        let open = self.open.iter().map(|node| node.bound).fold(self.left, f64::max);
        let bound = self.best.as_ref().map_or(open, |best| open.max(best.value));
        // Where a plan tried first was as good as anything, no node was looked at.
        let untouched = || (Duals::default(), first_cuts(self.problem));
        let (duals, cuts) = self.root.unwrap_or_else(untouched);
        Found { best: self.best, bound, duals, nodes: self.nodes, rounds: self.rounds, cuts }
    }
}

//! A node of the tree: a problem with narrower ranges, and what its relaxation promises.

use std::cmp::Ordering;

use super::feasible::kept;
use super::frequency_floors as floors;
use super::ranges::without_switches;
use super::relaxed::Mixture;
use super::solve_fixed::settled;

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

/// Rounds after which a relaxation is taken as it is: the root's are every node's.
const ROUNDS: usize = 6;
const ROOT_ROUNDS: usize = 16;
/// Rounds after which a node that seems to be empty is not proved to be.
const EMPTY_ROUNDS: usize = 40;

/// A problem with narrower ranges, still to be looked at.
pub(super) struct Node {
    pub(super) problem: Problem,
    /// Lines that hold over its ranges.
    pub(super) cuts: Cuts,
    /// What no plan inside its ranges exceeds.
    pub(super) bound: f64,
    /// Its place in line among equals.
    pub(super) order: usize,
}

/// What a relaxation came to.
pub(super) enum Relaxed {
    /// There is no plan inside the ranges: proved.
    Nothing,
    /// A mixture of plans that promises the most.
    Split(Box<Mixture>),
}

impl Node {
    /// Refines the relaxation until its promise is proved as nearly as `near`, or is no higher than `cutoff`.
    pub(super) fn relax(&mut self, stage: &Stage, options: SolverOptions, (cutoff, near): (f64, f64)) -> Relaxed {
        if !self.problem.redraw_views() {
            return Relaxed::Nothing;
        }
        floors::underestimate_reach(&mut self.problem);
        self.cuts.contacts = cuts::contacts::first(&self.problem);
        let mut mixture = Mixture::default();
        let most = if self.order == 0 { ROOT_ROUNDS } else { ROUNDS };
        while mixture.rounds < most && (mixture.rounds == 0 || !options.deadline.has_passed()) {
            let program = program::of(&self.problem, stage, &self.cuts);
            let solution = match program.lp.solve(options.engine) {
                Ok(solution) if !solution.duals.is_empty() => solution,
                // Whatever an engine says of it, that it is empty is proved here.
                Err(_) if mixture.rounds == 0 && self.is_empty(stage, options) => return Relaxed::Nothing,
                Ok(_) | Err(_) => break,
            };
            mixture.rounds += 1;
            let duals = program.duals(&self.problem, &solution);
            let proved = dual_bound::of(&self.problem, stage, &duals);
            self.bound = self.bound.min(proved.value);
            mixture.take(&self.problem, (&program, &solution), duals);
            if self.bound <= cutoff {
                break;
            }
            let near_it: Decision = mixture.x.keys().map(|p| mixture.when_bought(&self.problem, p)).collect();
            let depths = program.depths(&solution);
            let added = add_tangents(&self.problem, &mut self.cuts, &near_it, &depths)
                + add_tangents(&self.problem, &mut self.cuts, &proved.x, &proved.depth);
            if added == 0 || (self.bound - solution.objective).abs() <= 0.05 * near {
                break;
            }
        }
        Relaxed::Split(Box::new(if mixture.rounds == 0 { self.middle() } else { mixture }))
    }

    /// Refines a node that nothing is left to split in, as far as it goes; the best plan inside.
    pub(super) fn settle(
        &mut self,
        (problem, stage): (&Problem, &Stage),
        (options, incumbent): (SolverOptions, Option<&Decision>),
    ) -> Option<Candidate> {
        let decided = without_switches(self.problem.clone());
        let inside = settled((problem, stage), &decided, self.cuts.clone(), (options, incumbent));
        let start = inside.as_ref().map(|inside| &inside.x);
        let refined = refine(&decided, stage, &mut self.cuts, options, LEAF, start).ok()?;
        self.bound = self.bound.min(refined.bound);
        refined.best.and_then(|best| kept(problem, stage, &best.x)).or(inside)
    }

    /// What is looked at where no engine gives an answer: the middle of every range.
    fn middle(&self) -> Mixture {
        let halves = |activation: &crate::problem::Activation| match activation.setting {
            Setting::Open => 0.5,
            Setting::On => 1.0,
            Setting::Off => 0.0,
        };
        Mixture {
            x: self.problem.placements.iter().map(|p| 0.5 * (p.least + p.most)).collect(),
            bought: self.problem.activations.iter().map(halves).collect(),
            ..Mixture::default()
        }
    }

    /// Whether it is proved, and not only an engine's word, that no plan lies inside the ranges: hard bounds are
    /// broken, or goals missed, by more than what may be.
    fn is_empty(&self, stage: &Stage, options: SolverOptions) -> bool {
        let least = |stage: &Stage, most: f64| {
            let mut cuts = self.cuts.clone();
            let mut least = f64::INFINITY;
            for round in 0..EMPTY_ROUNDS {
                if round > 0 && options.deadline.has_passed() {
                    break;
                }
                let program = program::of(&self.problem, stage, &cuts);
                let solution = program.lp.solve(options.engine).ok().filter(|solution| !solution.duals.is_empty())?;
                let proved = dual_bound::of(&self.problem, stage, &program.duals(&self.problem, &solution));
                least = least.min(proved.value);
                if add_tangents(&self.problem, &mut cuts, &proved.x, &proved.depth) == 0
                    || -least > most + BREACH_ROUNDING
                {
                    break;
                }
            }
            Some(-least)
        };
        let breach = Stage { aim: Aim::LeastBreach, held: Vec::new(), margin: 0.0 };
        if least(&breach, 0.0).is_some_and(|breach| breach > BREACH_ROUNDING) {
            return true;
        }
        // Priority after priority: what one misses must not be made up for by another.
        stage.held.iter().enumerate().any(|(index, held)| {
            let aim = Aim::LeastShortfall(Some(held.priority));
            let step = Stage { aim, held: stage.held[..index].to_vec(), margin: 0.0 };
            least(&step, held.most).is_some_and(|missed| missed > held.most + BREACH_ROUNDING)
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
    /// The best promise first, then the one that has waited longest.
    fn cmp(&self, other: &Self) -> Ordering {
        self.bound.total_cmp(&other.bound).then(other.order.cmp(&self.order))
    }
}

//! Candidates: plans that can be bought, near the solution of a node's relaxation.

use super::context::SearchContext;
use super::feasible::feasible_candidate;
use super::node::Node;
use super::ranges::{self, is_fixed, without_activations};
use super::relaxed::RelaxedSolution;
use super::solve_fixed::solve_fixed;
use super::{contact_branching, frequency_floors, knapsack, lots};
use crate::problem::{Decision, PlacementIndex, Problem, Setting};
use crate::solver::convexity::{inflection, is_concave};
use crate::solver::cuts::{Cuts, reset_curve_cuts};
use crate::solver::refine::Candidate;
use crate::tolerance::solving::{BEFORE_INFLECTION, BETTER_CANDIDATE};

/// Parts of the mixture from which a channel is bought in a candidate.
const BOUGHT_PARTS: [f64; 2] = [0.5, 0.05];
/// Rounds in which rows of frequency floors are linearised at a better split.
const LINEARISATIONS: usize = 8;

/// Candidates near a node's relaxed solution.
pub(super) fn candidates_near(context: SearchContext, node: &Node, relaxed: &RelaxedSolution) -> Vec<Candidate> {
    let SearchContext { problem, stage, .. } = context;
    let mut candidates: Vec<Candidate> = feasible_candidate(problem, stage, &relaxed.x).into_iter().collect();
    let mut tried_patterns: Vec<Vec<bool>> = Vec::new();
    if let Some(x) = context.incumbent.filter(|_| problem.placements.iter().all(|p| p.lot.is_none())) {
        tried_patterns.push(bought_pattern(problem, |p| x[p] > 0.0));
    }
    for bought_part in BOUGHT_PARTS {
        let fixed = fix_near(node, relaxed, bought_part);
        let pattern = bought_pattern(&fixed, |p| fixed.placements[p].most > 0.0 && !begins_convex(&fixed, p));
        if tried_patterns.contains(&pattern) {
            continue;
        }
        tried_patterns.push(pattern);
        candidates.extend(best_of_fixed(context, fixed, node, relaxed));
    }
    candidates
}

/// What is bought at all, of everything that is bought or not at all.
fn bought_pattern(problem: &Problem, bought: impl Fn(PlacementIndex) -> bool) -> Vec<bool> {
    let is_discrete = |p: PlacementIndex| problem.placements[p].activation.is_some() || !is_concave(problem, p);
    problem.placements.keys().map(|p| is_discrete(p) && bought(p)).collect()
}

/// Whether a placement's range begins on the convex part of its curve.
fn begins_convex(problem: &Problem, p: PlacementIndex) -> bool {
    problem.placements[p].least < inflection(problem, p) * (1.0 - BEFORE_INFLECTION)
}

/// The node's problem with its channels fixed, S-shaped curves limited to their concave part, and prices to one step.
fn fix_near(node: &Node, relaxed: &RelaxedSolution, bought_part: f64) -> Problem {
    let mut problem = node.problem.clone();
    for s in problem.activations.keys() {
        if problem.activations[s].setting == Setting::Open {
            ranges::set_activation(
                &mut problem,
                s,
                if relaxed.bought[s] >= bought_part { Setting::On } else { Setting::Off },
            );
        }
    }
    for p in problem.placements.keys() {
        let (least, most, inflection_x) =
            (problem.placements[p].least, problem.placements[p].most, inflection(&problem, p));
        if inflection_x <= least || most <= least {
            continue;
        }
        let x = relaxed.when_bought(&node.problem, p);
        let concave_range =
            if x >= bought_part * inflection_x && most >= inflection_x { (inflection_x, most) } else { (least, least) };
        ranges::narrow(&mut problem, p, concave_range);
    }
    for p in problem.placements.keys() {
        if let Some(concave_range) = ranges::stretch(&problem, p, relaxed.when_bought(&node.problem, p)) {
            ranges::narrow(&mut problem, p, concave_range);
        }
    }
    problem
}

/// The best plan of a fixed problem: lots first, then the rest.
fn best_of_fixed(context: SearchContext, fixed: Problem, node: &Node, relaxed: &RelaxedSolution) -> Option<Candidate> {
    let SearchContext { problem, stage, options, .. } = context;
    let mut cuts = node.cuts.clone();
    reset_nonconcave_cuts(&fixed, &mut cuts);
    let has_lots = |problem: &Problem| {
        problem.placements.keys().any(|p| problem.placements[p].lot.is_some() && !is_fixed(problem, p))
    };
    if !has_lots(&fixed) && fixed.sums.iter().any(|sum| sum.frequency > 1) {
        return contact_branching::candidate_near(context, fixed, &cuts, &relaxed.x);
    }
    if !has_lots(&fixed) {
        return solve_with_floors(context, fixed, cuts, &relaxed.x);
    }
    let (x, prices) = lots::relaxed(&fixed, stage, &mut cuts, options.engine)
        .unwrap_or_else(|| (relaxed.x.clone(), relaxed.duals.clone()));
    let filled_budget = knapsack::fill_budget(&fixed, stage, &prices, &x).into_iter();
    let lot_starts = std::iter::once(x).chain(filled_budget).map(|start| lots::rounded(problem, &fixed, stage, &start));
    let has_more_merit =
        |a: &Decision, b: &Decision| lots::merit(problem, stage, b).betters(lots::merit(problem, stage, a));
    let rounded = lot_starts.reduce(|a, b| if has_more_merit(&a, &b) { b } else { a })?;
    let leaves_unfixed = problem.placements.keys().any(|p| problem.placements[p].lot.is_none() && !is_fixed(&fixed, p));
    if !leaves_unfixed {
        return feasible_candidate(problem, stage, &rounded);
    }
    let mut without_lots = fixed;
    for (placement, x) in without_lots.placements.iter_mut().zip(&rounded) {
        if placement.lot.take().is_some() {
            (placement.least, placement.most) = (*x, *x);
        }
    }
    let spent_candidate = solve_with_floors(context, without_lots, cuts, &rounded);
    spent_candidate.or_else(|| feasible_candidate(problem, stage, &rounded))
}

/// The best plan of a fixed problem, whose frequency floors are linearised at a split, and again at every better one.
fn solve_with_floors(context: SearchContext, mut fixed: Problem, cuts: Cuts, x: &Decision) -> Option<Candidate> {
    if context.problem.frequency_floors.is_empty() {
        return solve_fixed(context, &without_activations(fixed), cuts);
    }
    let mut best_candidate: Option<Candidate> = None;
    for _ in 0..LINEARISATIONS {
        frequency_floors::overestimate_reach(
            &mut fixed,
            best_candidate.as_ref().map_or(x, |best_candidate| &best_candidate.x),
        );
        let candidate = solve_fixed(context, &without_activations(fixed.clone()), cuts.clone());
        let is_better_candidate = |candidate: &Candidate| {
            best_candidate.as_ref().is_none_or(|best_candidate| {
                candidate.value > best_candidate.value + BETTER_CANDIDATE * best_candidate.value.abs()
            })
        };
        let Some(candidate) = candidate.filter(is_better_candidate) else { break };
        best_candidate = Some(candidate);
    }
    best_candidate
}

/// Replaces the cuts of curves that are not concave by ones over their narrower ranges.
fn reset_nonconcave_cuts(problem: &Problem, cuts: &mut Cuts) {
    for p in problem.placements.keys().filter(|&p| !is_concave(problem, p)) {
        reset_curve_cuts(problem, cuts, p);
    }
}

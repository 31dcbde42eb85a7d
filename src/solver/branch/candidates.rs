//! From what a node promises to plans that can be bought.

use super::feasible::kept;
use super::node::Node;
use super::ranges::{self, is_decided};
use super::relaxed::Mixture;
use super::solve_fixed::settled;
use super::{contacts, frequency_floors as floors, knapsack as fill, lots};
use crate::problem::{Decision, PlacementIndex, Problem, Setting};
use crate::solver::convexity::{inflection, is_concave};
use crate::solver::cuts::Cuts;
use crate::solver::cuts::reset_curve_cuts;
use crate::solver::refine::Candidate;
use crate::solver::settings::SolverOptions;
use crate::solver::stage::Stage;
use crate::tolerance::solving::{BEFORE_INFLECTION, BETTER_CANDIDATE};

/// Channels of which at least so much of the mixture buys are bought in a candidate.
const BOUGHT: [f64; 2] = [0.5, 0.05];
/// How often rows are made to touch at a better split, and how much better it has to be.
const TOUCHES: usize = 8;

/// Candidates near a node's mixture.
pub(super) fn of(
    problem: &Problem,
    stage: &Stage,
    (node, mixture): (&Node, &Mixture),
    (options, incumbent): (SolverOptions, Option<&Decision>),
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = kept(problem, stage, &mixture.x).into_iter().collect();
    let mut tried: Vec<Vec<bool>> = Vec::new();
    if let Some(x) = incumbent.filter(|_| problem.placements.iter().all(|p| p.lot.is_none())) {
        tried.push(pattern(problem, |p| x[p] > 0.0));
    }
    for enough in BOUGHT {
        let decided = decided(node, mixture, enough);
        let pattern = pattern(&decided, |p| decided.placements[p].most > 0.0 && !rises(&decided, p));
        if tried.contains(&pattern) {
            continue;
        }
        tried.push(pattern);
        found.extend(candidate((problem, stage), decided, (node, mixture), (options, incumbent)));
    }
    found
}

/// What is bought at all, of everything that is bought or not at all.
fn pattern(problem: &Problem, bought: impl Fn(PlacementIndex) -> bool) -> Vec<bool> {
    let matters = |p: PlacementIndex| problem.placements[p].activation.is_some() || !is_concave(problem, p);
    problem.placements.keys().map(|p| matters(p) && bought(p)).collect()
}

/// Whether a placement's range still begins where its curve rises ever faster.
fn rises(problem: &Problem, p: PlacementIndex) -> bool {
    problem.placements[p].least < inflection(problem, p) * (1.0 - BEFORE_INFLECTION)
}

/// The node's problem with its channels decided, and with S-shaped curves from where they rise ever more slowly.
fn decided(node: &Node, mixture: &Mixture, enough: f64) -> Problem {
    let mut problem = node.problem.clone();
    for s in problem.activations.keys() {
        if problem.activations[s].setting == Setting::Open {
            ranges::set(&mut problem, s, if mixture.bought[s] >= enough { Setting::On } else { Setting::Off });
        }
    }
    for p in problem.placements.keys() {
        let (least, most, bends) = (problem.placements[p].least, problem.placements[p].most, inflection(&problem, p));
        if bends <= least || most <= least {
            continue;
        }
        let wanted = mixture.when_bought(&node.problem, p);
        let range = if wanted >= enough * bends && most >= bends { (bends, most) } else { (least, least) };
        ranges::narrow(&mut problem, p, range);
    }
    for p in problem.placements.keys() {
        if let Some(range) = ranges::stretch(&problem, p, mixture.when_bought(&node.problem, p)) {
            ranges::narrow(&mut problem, p, range);
        }
    }
    problem
}

/// The plan a decided problem comes to: lots first, then what is left.
fn candidate(
    (problem, stage): (&Problem, &Stage),
    decided: Problem,
    (node, mixture): (&Node, &Mixture),
    (options, incumbent): (SolverOptions, Option<&Decision>),
) -> Option<Candidate> {
    let mut cuts = node.cuts.clone();
    redrawn(&decided, &mut cuts);
    let lots = |problem: &Problem| {
        problem.placements.keys().any(|p| problem.placements[p].lot.is_some() && !is_decided(problem, p))
    };
    if !lots(&decided) && decided.sums.iter().any(|sum| sum.frequency > 1) {
        return contacts::near((problem, stage), decided, (cuts, &mixture.x), options.engine);
    }
    if !lots(&decided) {
        return touched((problem, stage), decided, (cuts, &mixture.x), (options, incumbent));
    }
    let (x, prices) = lots::relaxed(&decided, stage, &mut cuts, options.engine)
        .unwrap_or_else(|| (mixture.x.clone(), mixture.duals.clone()));
    let filled = fill::filled(&decided, stage, &prices, &x).into_iter();
    let starts = std::iter::once(x).chain(filled).map(|start| lots::rounded(problem, &decided, stage, &start));
    let better = |a: &Decision, b: &Decision| lots::merit(problem, stage, b).betters(lots::merit(problem, stage, a));
    let rounded = starts.reduce(|a, b| if better(&a, &b) { b } else { a })?;
    let rest = problem.placements.keys().any(|p| problem.placements[p].lot.is_none() && !is_decided(&decided, p));
    if !rest {
        return kept(problem, stage, &rounded);
    }
    let mut fixed = decided;
    for (placement, x) in fixed.placements.iter_mut().zip(&rounded) {
        if placement.lot.take().is_some() {
            (placement.least, placement.most) = (*x, *x);
        }
    }
    let settled = touched((problem, stage), fixed, (cuts, &rounded), (options, incumbent));
    settled.or_else(|| kept(problem, stage, &rounded))
}

/// The best of a decided problem, ever nearer where a least frequency is only kept by rows that touch at a split.
fn touched(
    (problem, stage): (&Problem, &Stage),
    mut decided: Problem,
    (cuts, x): (Cuts, &Decision),
    (options, incumbent): (SolverOptions, Option<&Decision>),
) -> Option<Candidate> {
    if problem.frequency_floors.is_empty() {
        return settled((problem, stage), &ranges::without_switches(decided), cuts, (options, incumbent));
    }
    let mut best: Option<Candidate> = None;
    for _ in 0..TOUCHES {
        floors::overestimate_reach(&mut decided, best.as_ref().map_or(x, |best| &best.x));
        let fixed = ranges::without_switches(decided.clone());
        let found = settled((problem, stage), &fixed, cuts.clone(), (options, incumbent));
        let better = |found: &Candidate| {
            best.as_ref().is_none_or(|best| found.value > best.value + BETTER_CANDIDATE * best.value.abs())
        };
        let Some(found) = found.filter(better) else { break };
        best = Some(found);
    }
    best
}

/// Lines that hold over narrower ranges.
fn redrawn(problem: &Problem, cuts: &mut Cuts) {
    for p in problem.placements.keys().filter(|&p| !is_concave(problem, p)) {
        reset_curve_cuts(problem, cuts, p);
    }
}

//! Reach at a frequency above 1 in the tree: where views overestimate it, and plans near a relaxed solution.

use super::context::SearchContext;
use super::feasible::feasible_candidate;
use super::frequency_floors;
use super::node::Node;
use super::ranges::{is_fixed, without_activations};
use super::relaxed::RelaxedSolution;
use crate::problem::{Decision, PlacementIndex, Problem, SumIndex, Window};
use crate::solver::cuts::contact_cuts::ContactCuts;
use crate::solver::cuts::{self, Cuts};
use crate::solver::cuts::{add_tangents, reset_curve_cuts};
use crate::solver::lp::{Col, Engine};
use crate::solver::program;
use crate::solver::refine::Candidate;
use crate::solver::stage::Stage;
use crate::tolerance::solving::{NARROW, RAISED_FOR_CONTACTS, VIEW_WORTH};

/// How far a plan may lie from the last one, step after step, as a share of each placement's range.
const RANGE_STEPS: [f64; 6] = [0.2, 0.08, 0.03, 0.01, 0.003, 0.001];
/// A window is not branched nearer to its ends than this part of it.
const WINDOW_ENDS: f64 = 0.1;

/// Where a node can be branched to tighten reach at a frequency.
pub(super) enum ContactBranch {
    /// The window of a sum's `Cⱼ`, at a value.
    Window(SumIndex, usize, f64),
    /// A placement's range.
    Range(PlacementIndex),
}

/// By how much views and their cuts overestimate the depth of a relaxed solution, in units of the objective, with where
/// to branch for it.
pub(super) fn overestimates(node: &Node, relaxed: &RelaxedSolution) -> Vec<(f64, ContactBranch)> {
    let mut branches = Vec::new();
    for (index, _) in node.problem.sums.iter_enumerated().filter(|(_, sum)| sum.contacts.is_some()) {
        let prices = relaxed.duals.views.get(index).map_or(&[][..], Vec::as_slice);
        let view_price: f64 = prices.iter().sum();
        let dearest_view = (0..prices.len()).max_by(|a, b| prices[*a].total_cmp(&prices[*b]));
        if let (Some(view), Some(cuts)) =
            (dearest_view.filter(|_| view_price > VIEW_WORTH), node.cuts.contacts.get(index))
        {
            branches.extend(view_overestimates(&node.problem, index, view, view_price, cuts, &relaxed.x));
        }
    }
    branches
}

fn view_overestimates(
    problem: &Problem,
    index: SumIndex,
    view_index: usize,
    view_price: f64,
    cuts: &ContactCuts,
    x: &Decision,
) -> Vec<(f64, ContactBranch)> {
    let sum = &problem.sums[index];
    let Some(contacts) = &sum.contacts else { return Vec::new() };
    let mut branches = Vec::new();
    let (log_sums, view) = (problem.logs(sum, x), contacts.views[view_index]);
    let estimate = view.constant + view.weights.iter().zip(log_sums.0).map(|(w, log)| w * log).sum::<f64>();
    let overestimate = estimate - (log_sums.0[0] - log_sums.truncated_sum(sum.frequency).ln());
    // The view is exact but for the width of its windows; the widest, as the view weighs it, matters most.
    let weighed_width = |j: usize, window: &Window| view.weights[j + 1].abs() * (window.high - window.low);
    let widest = contacts
        .windows
        .iter()
        .enumerate()
        .max_by(|(i, a), (j, b)| weighed_width(*i, a).total_cmp(&weighed_width(*j, b)));
    if let Some((j, window)) = widest.filter(|(_, window)| window.high - window.low > NARROW) {
        let (low, high) = (window.low, window.high);
        let window_cut = log_sums.0[j + 1].max(low + WINDOW_ENDS * (high - low)).min(high - WINDOW_ENDS * (high - low));
        branches.push((view_price * overestimate.max(0.0), ContactBranch::Window(index, j, window_cut)));
    }
    for (m, &p) in sum.members.iter().enumerate().filter(|(_, p)| !is_fixed(problem, **p)) {
        let log = problem.log(p, sum.audience, x[p]);
        let member_estimate: f64 = view.weights.iter().zip(log.0).map(|(w, log)| w * log).sum();
        let mut overestimate = (cuts.views[view_index][m].value(x[p]) - member_estimate).max(0.0);
        for (j, window_cuts) in cuts.windows.iter().enumerate().filter_map(|(j, window)| Some((j, window.get(m)?))) {
            let (above, below) = (window_cuts[0].value(x[p]) - log.0[j + 1], window_cuts[1].value(x[p]) + log.0[j + 1]);
            overestimate += 0.5 * view.weights[j + 1].abs() * above.max(below).max(0.0);
        }
        branches.push((view_price * overestimate, ContactBranch::Range(p)));
    }
    branches
}

/// The best plan near a split: a program that is nearly exact close to it, solved again ever closer.
pub(super) fn candidate_near(context: SearchContext, fixed: Problem, cuts: &Cuts, x: &Decision) -> Option<Candidate> {
    let SearchContext { problem, stage, options, .. } = context;
    let fixed = without_activations(fixed);
    let mut best_candidate: Option<Candidate> = None;
    let mut x = x.clone();
    for step_share in RANGE_STEPS {
        for margin in if step_share <= 0.01 { &RAISED_FOR_CONTACTS[..] } else { &RAISED_FOR_CONTACTS[..1] } {
            let raised = Stage { margin: *margin, ..stage.clone() };
            let Some(near_split) = best_within(step_share, &x, &fixed, &raised, cuts.clone(), options.engine) else {
                return best_candidate;
            };
            let candidate = feasible_candidate(problem, stage, &near_split);
            if *margin == 0.0 {
                x = near_split;
            }
            if let Some(candidate) = candidate {
                if best_candidate.as_ref().is_none_or(|best_candidate| candidate.value > best_candidate.value) {
                    best_candidate = Some(candidate);
                }
                break;
            }
        }
    }
    best_candidate
}

/// The best split of a fixed problem within a step of another.
fn best_within(
    step_share: f64,
    x: &Decision,
    fixed: &Problem,
    stage: &Stage,
    mut cuts: Cuts,
    engine: Engine,
) -> Option<Decision> {
    let mut narrowed_problem = fixed.clone();
    for (placement, &x) in narrowed_problem.placements.iter_mut().zip(x) {
        let (least, most) = (placement.least, placement.most);
        let centre = x.max(least).min(most);
        placement.least = (centre - step_share * (most - least)).max(least);
        placement.most = (centre + step_share * (most - least)).min(most);
    }
    frequency_floors::overestimate_reach(&mut narrowed_problem, x);
    for sum in &mut narrowed_problem.sums {
        if let Some(contacts) = &mut sum.contacts {
            contacts.windows.fill(Window::OPEN);
        }
    }
    if !narrowed_problem.redraw_views() {
        return None;
    }
    cuts.contacts = cuts::contact_cuts::first_contact_cuts(&narrowed_problem);
    narrowed_problem.placements.keys().for_each(|p| reset_curve_cuts(&narrowed_problem, &mut cuts, p));
    let mut best_split = None;
    for _ in 0..2 {
        let program = program::of(&narrowed_problem, stage, &cuts);
        let Ok(solution) = program.lp.solve(engine) else { break };
        let spend_columns = program.spend.iter().zip(&narrowed_problem.placements);
        let split: Decision = spend_columns.map(|(&Col(c), p)| solution.values[c].max(p.least).min(p.most)).collect();
        let depths = program.depths(&solution);
        let added = add_tangents(&narrowed_problem, &mut cuts, &split, &depths);
        best_split = Some(split);
        if added == 0 {
            break;
        }
    }
    best_split
}

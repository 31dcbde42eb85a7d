//! Reach at a frequency in the tree: where its views promise too much, and plans near a mixture.

use super::floors;
use super::kept::kept;
use super::mixture::Mixture;
use super::node::Node;
use super::ranges::{is_decided, without_switches};
use crate::problem::{By, Decision, PlacementIndex, Problem, Sum, SumIndex, Window};
use crate::solver::lp::{Col, Engine};
use crate::solver::program::{self, ContactLines, Pieces};
use crate::solver::refine::{Candidate, redraw, touch};
use crate::solver::stage::Stage;
use crate::tolerance::solving::{NARROW, RAISED_FOR_CONTACTS, VIEW_WORTH};

/// How far a plan may lie from the mixture, step after step, as a share of what a placement can be.
const STEPS: [f64; 6] = [0.2, 0.08, 0.03, 0.01, 0.003, 0.001];
/// A window is not split nearer to its ends than this part of it.
const ENDS: f64 = 0.1;

/// What a node can be split at for the sake of reach at a frequency.
pub(super) enum At {
    /// The window of a sum's `Cⱼ`, at a value.
    Window(SumIndex, usize, f64),
    /// A placement's range.
    Range(PlacementIndex),
}

/// Everything that views and their lines promise beyond the depth that a mixture's split has, as the objective
/// counts it.
pub(super) fn promised(node: &Node, mixture: &Mixture) -> Vec<(f64, At)> {
    let mut all = Vec::new();
    for (index, sum) in node.problem.sums.iter_enumerated().filter(|(_, sum)| sum.contacts.is_some()) {
        let prices = mixture.duals.views.get(index).map_or(&[][..], Vec::as_slice);
        let worth: f64 = prices.iter().sum();
        let best = (0..prices.len()).max_by(|a, b| prices[*a].total_cmp(&prices[*b]));
        if let (Some(view), Some(lines)) = (best.filter(|_| worth > VIEW_WORTH), node.pieces.contacts.get(index)) {
            all.extend(of_sum(&node.problem, (index, sum), (view, worth), lines, &mixture.x));
        }
    }
    all
}

fn of_sum(
    problem: &Problem,
    (index, sum): (SumIndex, &Sum),
    (view, worth): (usize, f64),
    lines: &ContactLines,
    x: &Decision,
) -> Vec<(f64, At)> {
    let Some(contacts) = &sum.contacts else { return Vec::new() };
    let mut all = Vec::new();
    let (logs, seen) = (problem.logs(sum, x), contacts.views[view]);
    let promised = seen.constant + seen.weights.iter().zip(logs.0).map(|(w, log)| w * log).sum::<f64>();
    let over = promised - (logs.0[0] - logs.truncated_sum(sum.frequency).ln());
    // The window that is widest, as the view weighs it, is what keeps the view from being exact.
    let wide = |j: usize, window: &Window| seen.weights[j + 1].abs() * (window.high - window.low);
    let widest = contacts.windows.iter().enumerate().max_by(|(i, a), (j, b)| wide(*i, a).total_cmp(&wide(*j, b)));
    if let Some((j, window)) = widest.filter(|(_, window)| window.high - window.low > NARROW) {
        let (low, high) = (window.low, window.high);
        let at = logs.0[j + 1].max(low + ENDS * (high - low)).min(high - ENDS * (high - low));
        all.push((worth * over.max(0.0), At::Window(index, j, at)));
    }
    for (m, &p) in sum.members.iter().enumerate().filter(|(_, p)| !is_decided(problem, **p)) {
        let log = problem.log(p, sum.audience, x[p]);
        let own: f64 = seen.weights.iter().zip(log.0).map(|(w, log)| w * log).sum();
        let mut over = (lines.views[view][m].value(x[p]) - own).max(0.0);
        for (j, both) in lines.windows.iter().enumerate().filter_map(|(j, window)| Some((j, window.get(m)?))) {
            let (above, below) = (both[0].value(x[p]) - log.0[j + 1], both[1].value(x[p]) + log.0[j + 1]);
            over += 0.5 * seen.weights[j + 1].abs() * above.max(below).max(0.0);
        }
        all.push((worth * over, At::Range(p)));
    }
    all
}

/// The best plan near a mixture: a program that is nearly exact close to it, solved again ever closer.
pub(super) fn near(
    (problem, stage): (&Problem, &Stage),
    decided: Problem,
    (pieces, x): (Pieces, &Decision),
    engine: Engine,
) -> Option<Candidate> {
    let decided = without_switches(decided);
    let mut best: Option<Candidate> = None;
    let mut x = x.clone();
    for step in STEPS {
        for margin in if step <= 0.01 { &RAISED_FOR_CONTACTS[..] } else { &RAISED_FOR_CONTACTS[..1] } {
            let raised = Stage { margin: *margin, ..stage.clone() };
            let Some(found) = stepped(&decided, &raised, (pieces.clone(), &x, step), engine) else { return best };
            let candidate = kept(problem, stage, &found);
            if *margin == 0.0 {
                x = found;
            }
            if let Some(candidate) = candidate {
                if best.as_ref().is_none_or(|best| candidate.value > best.value) {
                    best = Some(candidate);
                }
                break;
            }
        }
    }
    best
}

/// The best split of a decided problem within a step of another.
fn stepped(
    decided: &Problem,
    stage: &Stage,
    (mut pieces, x, step): (Pieces, &Decision, f64),
    engine: Engine,
) -> Option<Decision> {
    let mut problem = decided.clone();
    for (placement, &x) in problem.placements.iter_mut().zip(x) {
        let (least, most) = (placement.least, placement.most);
        let at = x.max(least).min(most);
        placement.least = (at - step * (most - least)).max(least);
        placement.most = (at + step * (most - least)).min(most);
    }
    floors::touch(&mut problem, x);
    for sum in &mut problem.sums {
        if let Some(contacts) = &mut sum.contacts {
            contacts.windows.fill(Window::OPEN);
        }
    }
    if !problem.redraw_views() {
        return None;
    }
    pieces.contacts = program::contacts::first(&problem);
    problem.placements.keys().for_each(|p| redraw(&problem, &mut pieces, p));
    let mut found = None;
    for _ in 0..2 {
        let program = program::of(&problem, stage, &pieces);
        let Ok(solution) = program.lp.solve(engine) else { break };
        let bounds = program.spend.iter().zip(&problem.placements);
        let split: Decision = bounds.map(|(&Col(c), p)| solution.values[c].max(p.least).min(p.most)).collect();
        let depths: By<SumIndex, f64> = program.sum.iter().map(|&Col(sum)| solution.values[sum].max(0.0)).collect();
        let added = touch(&problem, &mut pieces, &split, &depths);
        found = Some(split);
        if added == 0 {
            break;
        }
    }
    found
}

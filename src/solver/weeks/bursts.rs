//! Where bursts begin: branch and bound over the first weeks of every channel that runs in bursts.
//!
//! A problem in which a channel may run in the weeks of any of its patterns relaxes each of them, so its bound is a
//! bound for all. The patterns are halved until every channel has one; a node whose bound is no better than the best
//! plan found is pruned.

use crate::problem::{Decision, Problem};
use crate::solver::proof::all_within;
use crate::solver::recommendation::{NoPlan, Recommendation};
use crate::solver::settings::Settings;
use crate::solver::stage::{Aim, MET, Stage};
use crate::tolerance::feasibility::VALUE_FLOOR;

/// The lexicographic rank of a plan: the shortfall per priority, then minus its value. Lower is better.
type Rank = Vec<f64>;

/// The best plan of a problem with open patterns, and the problem with the patterns it chose; `solve` solves a problem
/// as if all its patterns were allowed.
pub(in crate::solver) fn search(
    problem: &Problem,
    settings: Settings,
    solve: &dyn Fn(&Problem) -> Result<Recommendation, NoPlan>,
) -> Result<(Problem, Recommendation), NoPlan> {
    let search_deadline = settings.search_deadline();
    let root = solve(problem)?;
    let mut open_nodes = vec![(problem.clone(), root)];
    let mut best_plan: Option<(Problem, Recommendation)> = None;
    let (mut nodes, mut cut_short) = (1, false);
    let mut pruned_bound = f64::NEG_INFINITY;
    while let Some((burst_node, relaxed)) = take_best(&mut open_nodes) {
        if best_plan.as_ref().is_some_and(|(_, best_plan)| is_as_good(best_plan, &relaxed, settings)) {
            pruned_bound = pruned_bound.max(relaxed.bound);
            continue;
        }
        let Some((index, pattern)) = burst_node.open_patterns().next() else {
            if best_plan.as_ref().is_none_or(|(_, best_plan)| rank(&relaxed) < rank(best_plan)) {
                best_plan = Some((burst_node, relaxed));
            }
            continue;
        };
        if best_plan.is_some() && search_deadline.has_passed() {
            cut_short = true;
            pruned_bound =
                open_nodes.iter().map(|(_, left)| left.bound).fold(pruned_bound.max(relaxed.bound), f64::max);
            break;
        }
        let offsets = by_spend(&burst_node, index, &relaxed.x);
        let half = if pattern.offsets.len() == 2 { 1 } else { pattern.offsets.len() / 2 };
        for half_offsets in [&offsets[..half], &offsets[half..]] {
            let burst_child = burst_node.with_offsets(index, half_offsets);
            nodes += 1;
            match solve(&burst_child) {
                Ok(child_plan) => open_nodes.push((burst_child, child_plan)),
                Err(NoPlan::Contradiction) => {}
                Err(error) => return Err(error),
            }
        }
    }
    let Some((leaf, mut best_plan)) = best_plan else { return Err(NoPlan::Contradiction) };
    best_plan.bound = best_plan.bound.max(pruned_bound);
    best_plan.gap = ((best_plan.bound - best_plan.value) / best_plan.value.abs().max(problem.objective.floor)).max(0.0);
    best_plan.proved = all_within(best_plan.gap, &best_plan.proofs, settings.tolerance) && !cut_short;
    let mut searched = best_plan.searched.unwrap_or_default();
    searched.nodes = searched.nodes.max(nodes);
    best_plan.cut_short |= cut_short;
    best_plan.searched = Some(searched);
    Ok((leaf, best_plan))
}

/// Takes the node of the best rank.
fn take_best(open_nodes: &mut Vec<(Problem, Recommendation)>) -> Option<(Problem, Recommendation)> {
    let best_node = (0..open_nodes.len()).min_by(|&left, &right| {
        let (left, right) = (rank(&open_nodes[left].1), rank(&open_nodes[right].1));
        left.partial_cmp(&right).unwrap_or(std::cmp::Ordering::Equal)
    })?;
    Some(open_nodes.remove(best_node))
}

/// The rank of a plan, shortfalls rounded to a millionth.
fn rank(plan: &Recommendation) -> Rank {
    let held_shortfalls =
        plan.held.iter().map(|held| if held.most <= 2.0 * MET { 0.0 } else { (held.most * 1e6).round() / 1e6 });
    held_shortfalls.chain([-plan.value]).collect()
}

/// Whether a plan is as good as the bound of a node.
fn is_as_good(best: &Recommendation, relaxed: &Recommendation, settings: Settings) -> bool {
    let (best_rank, node_rank) = (rank(best), rank(relaxed));
    let goal_ranks = best_rank.len() - 1;
    match best_rank[..goal_ranks].partial_cmp(&node_rank[..goal_ranks]) {
        Some(std::cmp::Ordering::Equal) => {
            relaxed.bound <= best.value + 0.9 * settings.tolerance * best.value.abs().max(VALUE_FLOOR)
        }
        Some(std::cmp::Ordering::Less) => true,
        _ => false,
    }
}

/// The offsets of a pattern, by spend in their weeks, the most first.
fn by_spend(problem: &Problem, index: usize, x: &Decision) -> Vec<usize> {
    let Some(weekly) = &problem.weekly else { return Vec::new() };
    let pattern = &weekly.patterns[index];
    let spend_of_offset = |offset: usize| {
        let single_offset = problem.with_offsets(index, &[offset]);
        let burst_weeks = pattern.lines.iter().flat_map(|&p| weekly.columns[p].iter().flatten());
        burst_weeks
            .filter(|column| single_offset.placements[column.placement].most > 0.0)
            .map(|column| x[column.placement])
            .sum::<f64>()
    };
    let mut offsets: Vec<(f64, usize)> =
        pattern.offsets.iter().map(|&offset| (spend_of_offset(offset), offset)).collect();
    offsets.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    offsets.into_iter().map(|(_, offset)| offset).collect()
}

/// The stage of the objective of a plan.
pub(in crate::solver) fn stage(found: &Recommendation) -> Stage {
    Stage { aim: Aim::Objective, held: found.held.clone(), margin: 0.0 }
}

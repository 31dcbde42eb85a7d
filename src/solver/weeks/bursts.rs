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
    let until = settings.search_deadline();
    let root = solve(problem)?;
    let mut open = vec![(problem.clone(), root)];
    let mut best: Option<(Problem, Recommendation)> = None;
    let (mut nodes, mut cut_short) = (1, false);
    let mut bound = f64::NEG_INFINITY;
    while let Some((node, relaxed)) = take_best(&mut open) {
        if best.as_ref().is_some_and(|(_, best)| is_as_good(best, &relaxed, settings)) {
            bound = bound.max(relaxed.bound);
            continue;
        }
        let Some((index, pattern)) = node.open_patterns().next() else {
            if best.as_ref().is_none_or(|(_, best)| rank(&relaxed) < rank(best)) {
                best = Some((node, relaxed));
            }
            continue;
        };
        if best.is_some() && until.has_passed() {
            cut_short = true;
            bound = open.iter().map(|(_, left)| left.bound).fold(bound.max(relaxed.bound), f64::max);
            break;
        }
        let offsets = by_spend(&node, index, &relaxed.x);
        let halves = if pattern.offsets.len() == 2 { 1 } else { pattern.offsets.len() / 2 };
        for part in [&offsets[..halves], &offsets[halves..]] {
            let child = node.with_offsets(index, part);
            nodes += 1;
            match solve(&child) {
                Ok(found) => open.push((child, found)),
                Err(NoPlan::Contradiction) => {}
                Err(error) => return Err(error),
            }
        }
    }
    let Some((leaf, mut best)) = best else { return Err(NoPlan::Contradiction) };
    best.bound = best.bound.max(bound);
    best.gap = ((best.bound - best.value) / best.value.abs().max(problem.objective.floor)).max(0.0);
    best.proved = all_within(best.gap, &best.proofs, settings.tolerance) && !cut_short;
    let mut searched = best.searched.unwrap_or_default();
    searched.nodes = searched.nodes.max(nodes);
    best.cut_short |= cut_short;
    best.searched = Some(searched);
    Ok((leaf, best))
}

/// Takes the node of the best rank.
fn take_best(open: &mut Vec<(Problem, Recommendation)>) -> Option<(Problem, Recommendation)> {
    let best = (0..open.len()).min_by(|&a, &b| {
        let (a, b) = (rank(&open[a].1), rank(&open[b].1));
        a.partial_cmp(&b).unwrap_or(std::cmp::Ordering::Equal)
    })?;
    Some(open.remove(best))
}

/// The rank of a plan, shortfalls rounded to a millionth.
fn rank(found: &Recommendation) -> Rank {
    let missed =
        found.held.iter().map(|held| if held.most <= 2.0 * MET { 0.0 } else { (held.most * 1e6).round() / 1e6 });
    missed.chain([-found.value]).collect()
}

/// Whether a plan is as good as the bound of a node.
fn is_as_good(best: &Recommendation, relaxed: &Recommendation, settings: Settings) -> bool {
    let (here, there) = (rank(best), rank(relaxed));
    let goals = here.len() - 1;
    match here[..goals].partial_cmp(&there[..goals]) {
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
    let spent = |offset: usize| {
        let alone = problem.with_offsets(index, &[offset]);
        let columns = pattern.lines.iter().flat_map(|&p| weekly.columns[p].iter().flatten());
        columns
            .filter(|column| alone.placements[column.placement].most > 0.0)
            .map(|column| x[column.placement])
            .sum::<f64>()
    };
    let mut offsets: Vec<(f64, usize)> = pattern.offsets.iter().map(|&offset| (spent(offset), offset)).collect();
    offsets.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    offsets.into_iter().map(|(_, offset)| offset).collect()
}

/// The stage of the objective of a plan.
pub(in crate::solver) fn stage(found: &Recommendation) -> Stage {
    Stage { aim: Aim::Objective, held: found.held.clone(), margin: 0.0 }
}

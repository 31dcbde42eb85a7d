//! Remarks on roles that build no reach in phases where reach counts.

use super::notes::Notes;
use crate::problem::{PlacementIndex, Problem, SumIndex};
use crate::text::messages::text;

/// Remarks on roles without a curve in phases whose reach counts: in a goal, in the objective, or for those who follow.
/// `kind = "linear"` says that only contacts are meant, and gets no remark.
pub(super) fn remark(notes: &mut Notes, problem: &Problem) {
    let unstated = |&p: &PlacementIndex| {
        let placement = &problem.placements[p];
        let role =
            notes.catalogue.channel.get(&placement.channel).and_then(|channel| channel.role.get(&placement.role));
        role.is_some_and(|role| role.curve.is_none()) && counts(problem, p)
    };
    let keys: Vec<String> =
        problem.placements.keys().filter(unstated).map(|p| problem.placements[p].key.clone()).collect();
    if keys.is_empty() {
        return;
    }
    let names = format!("`{}`", keys.join("`, `"));
    notes.remarks.push(text!("no-curve-so-no-reach-add-curve", names));
}

/// Whether the reach of a placement's phase counts, as far as the placement is concerned.
fn counts(problem: &Problem, p: PlacementIndex) -> bool {
    let phase = problem.placements[p].phase;
    let of_phase = |sum: SumIndex| problem.sums[sum].phase == phase;
    let goals = problem.goals.iter().filter(|goal| goal.members.contains(&p)).flat_map(|goal| &goal.form.reach);
    let followed = problem.follows.iter().any(|follow| of_phase(follow.pool.upstream));
    followed || goals.chain(&problem.objective.form.reach).any(|&(sum, c)| c > 0.0 && of_phase(sum))
}

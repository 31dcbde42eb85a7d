//! Incremental spend: what a step more money for one phase would do, solved, while the other phases keep their spend.

use rayon::prelude::*;
use serde::Serialize;

use crate::planning::plan::Effect;
use crate::planning::what_if::{Answer, WhatIf};
use crate::problem::{PhaseIndex, Sense};
use crate::solver::recommend::NoPlan;
use crate::text::language::Text;

/// A step of money for a phase.
#[derive(Clone, Debug, Serialize)]
pub struct IncrementalSpend {
    /// The phase's key.
    pub phase: String,
    /// Its name.
    pub name: Text,
    /// The points of reach that the step adds; none where that much more cannot be spent there.
    pub reach_points: Option<f64>,
    /// What the objective gains, in its own unit; reach as a share.
    pub objective: Option<f64>,
    /// Whether it changes nothing that the brief asks for.
    #[serde(skip)]
    pub wasted: bool,
    /// Where the money goes: channels by name, with what they get more (or less), the most first.
    pub goes_to: Vec<(Text, f64)>,
    /// How many times its weight a point of its reach counts, because goals or followers depend on it.
    pub counts: Option<f64>,
}

/// A change of spend below this share of the step is not reported.
const REPORTED: f64 = 0.01;

/// Every phase with something on offer, in the journey's order; none where more money is not wanted: the objective is
/// the least spend, or money is left.
pub(super) fn of_all(what_if: &WhatIf, base: &Answer, step: f64) -> Vec<IncrementalSpend> {
    if base.problem.objective.sense == Sense::Minimise || base.plan.unspent > step {
        return Vec::new();
    }
    let base = &base.by_campaign();
    let offered = |f: PhaseIndex| base.problem.placements.iter().any(|p| p.phase == f && p.unit_price().get() > 0.0);
    let phases: Vec<PhaseIndex> =
        base.problem.phases.keys().filter(|&f| offered(f) && base.problem.phases[f].everyone() > 0.0).collect();
    phases.into_par_iter().filter_map(|f| of_phase(what_if, base, f, step).ok()).collect()
}

fn of_phase(what_if: &WhatIf, base: &Answer, f: PhaseIndex, step: f64) -> Result<IncrementalSpend, NoPlan> {
    // The other phases keep their spend; where shares of the whole do not allow that, they get no more.
    let answer_after = match what_if.try_answer(&more_for_phase(
        base,
        f,
        step,
        PhaseBoundKeys { own: "exactly", others: "exactly" },
    ))? {
        Some(exactly) => Some(exactly),
        None => {
            what_if.try_answer(&more_for_phase(base, f, step, PhaseBoundKeys { own: "at_least", others: "at_most" }))?
        }
    };
    let (phase_before, name) = (&base.plan.phases[f.0], &base.problem.phases[f].journey.name);
    let mut goes_to = answer_after.as_ref().map_or_else(Vec::new, |answer_after| spend_changes(base, answer_after, f));
    goes_to.retain(|(_, more)| more.abs() > REPORTED * step);
    Ok(IncrementalSpend {
        phase: phase_before.phase.clone(),
        name: name.clone(),
        reach_points: answer_after
            .as_ref()
            .map(|answer_after| answer_after.plan.phases[f.0].reach_pct - phase_before.reach_pct),
        objective: answer_after
            .as_ref()
            .map(|answer_after| answer_after.plan.objective.value - base.plan.objective.value),
        wasted: answer_after.as_ref().is_some_and(|answer_after| {
            Effect::between(&base.plan, &answer_after.plan, Vec::new()).weight() == (false, 0.0)
        }),
        goes_to,
        counts: counts(base, f),
    })
}

/// The keys of a limit by which the phase and the other phases are bounded.
struct PhaseBoundKeys {
    own: &'static str,
    others: &'static str,
}

/// The changes: the budget raised by the cost of the step, the phase bounded at its spend and the step, the other
/// phases at their spend.
fn more_for_phase(
    base: &Answer,
    f: PhaseIndex,
    step: f64,
    PhaseBoundKeys { own, others }: PhaseBoundKeys,
) -> Vec<String> {
    let problem = &base.problem;
    let costs =
        problem.placements.iter().filter(|p| p.phase == f).map(|p| problem.campaign.budget_per_spend(p.discount));
    let costs = costs.fold(1.0, f64::max) / (1.0 - problem.campaign.reserve);
    let mut set = vec![format!("campaign.budget={:e}", problem.campaign.budget.get() + step * costs)];
    for (other, phase) in problem.phases.keys().zip(&base.plan.phases) {
        let key = format!("limit.next-money-{}", phase.phase);
        set.push(format!("{key}.phases=[\"{}\"]", phase.phase));
        if other == f {
            set.push(format!("{key}.{own}={:e}", phase.spend + step));
        } else {
            set.push(format!("{key}.{others}={:e}", phase.spend));
        }
    }
    set
}

/// The changes of spend on channels of a phase, the largest increase first.
fn spend_changes(base: &Answer, after: &Answer, f: PhaseIndex) -> Vec<(Text, f64)> {
    let key = &base.plan.phases[f.0].phase;
    let mut spends: std::collections::BTreeMap<&str, (&Text, f64)> = std::collections::BTreeMap::new();
    for (plan, sign) in [(&base.plan, -1.0), (&after.plan, 1.0)] {
        for line in plan.lines.iter().filter(|line| line.phase == *key) {
            spends.entry(&line.channel).or_insert((&line.channel_name, 0.0)).1 += sign * line.spend;
        }
    }
    // Channels with equal changes stay in the order of their keys, whatever the language.
    let mut more_for_phase: Vec<(Text, f64)> = spends.into_values().map(|(name, more)| (name.clone(), more)).collect();
    more_for_phase.sort_by(|a, b| b.1.total_cmp(&a.1));
    more_for_phase
}

/// `Σ λ / Σ weight n e^−L` over the audiences of a phase: 1 where its reach counts by its weight alone.
fn counts(base: &Answer, f: PhaseIndex) -> Option<f64> {
    let (problem, duals) = (&base.problem, &base.found.solved.last()?.duals);
    let (mut phase_dual, mut objective_slope) = (0.0, 0.0);
    let outcome = crate::problem::outcome::Outcome::of(problem, &base.found.x);
    for a in problem.audiences.keys() {
        let sum = problem.whole_sum(f, a);
        phase_dual += duals.sum.get(sum).copied().unwrap_or(0.0);
        let weight = problem.objective.form.reach.iter().filter(|(s, _)| *s == sum).map(|(_, c)| c).sum::<f64>();
        objective_slope += weight * (-outcome.sums[sum]).exp();
    }
    let dual_ratio = phase_dual / objective_slope;
    // Where a goal is missed, only that goal counts.
    let goals_met = base.plan.goals.iter().all(|goal| goal.met);
    (objective_slope > 0.0 && dual_ratio > 1.001 && goals_met).then_some(dual_ratio)
}

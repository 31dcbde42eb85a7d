//! A fixed plan: what one split brings when prices and ceilings turn out differently.
//!
//! Every line spends the money planned for it. Where that no longer fits, because a lower price meets a volume or a
//! frequency cap earlier, the rest is not spent. No money moves to another line.

use serde::Serialize;

use crate::domain::brief::{Brief, Measure};
use crate::domain::catalogue::Catalogue;
use crate::domain::curve;
use crate::fault::Fault;
use crate::planning::plan::FeasibilityTolerance;
use crate::planning::what_if::problem_in;
use crate::problem::outcome::{Outcome, upstream_first};
use crate::problem::{Decision, Goal, NetMedia, PhaseIndex, Problem, Want};

/// A split that does not change, and the brief it was made for.
#[derive(Clone, Debug)]
pub(super) struct FixedPlan<'a> {
    /// The problem with the figures that were planned with.
    pub(super) problem: &'a Problem,
    /// The split.
    pub(super) x: &'a Decision,
    /// The brief without cost-per-conversion goals, which some prices make impossible. They are still judged.
    brief: Brief,
}

/// What a split brings in one world.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WorldOutcome {
    /// The objective, in its own unit.
    pub objective: f64,
    /// Net reach per phase in points, in the journey's order.
    pub reach_pct: Vec<f64>,
    /// The goals' values, in the plan's order; none where nothing was bought for a goal.
    pub goals: Vec<Option<f64>>,
    /// Whether each goal is met.
    pub met: Vec<bool>,
    /// Net media that could not be spent as planned.
    pub left: f64,
}

impl<'a> FixedPlan<'a> {
    /// A split of a brief's problem.
    pub(super) fn new(brief: &Brief, problem: &'a Problem, x: &'a Decision) -> Self {
        let mut brief = brief.clone();
        brief.goal.retain(|_, goal| goal.cost_per_conversion.is_none());
        Self { problem, x, brief }
    }

    /// What the split brings with the figures of a catalogue.
    pub(super) fn with(&self, catalogue: &Catalogue) -> Result<WorldOutcome, Vec<Fault>> {
        let problem = problem_in(&self.brief, catalogue)?;
        let x = executable_split(&problem, self.x);
        let outcome = Outcome::of(&problem, &x);
        let (folded, split) = problem.folded(&x);
        let by_campaign = Outcome::of(&folded, &split);
        let results: Vec<(Option<f64>, f64)> = self
            .problem
            .goals
            .iter()
            .map(|goal| {
                if goal.week.is_none() {
                    return value_and_shortfall(&folded, &by_campaign, &split, goal);
                }
                let value = outcome.value(&goal.form, &x);
                (Some(value * goal.want.wanted()), (goal.target - value).max(0.0))
            })
            .collect();
        let goal_tolerance = FeasibilityTolerance::of_solver(self.problem).goals;
        let spend = |problem: &Problem, x: &Decision| -> NetMedia {
            problem.placements.iter().zip(x).map(|(p, x)| p.spend(*x)).sum()
        };
        Ok(WorldOutcome {
            objective: problem.objective.natural(outcome.value(&problem.objective.form, &x)),
            reach_pct: problem.phases.keys().map(|phase| reach_pct(&problem, &outcome, phase)).collect(),
            goals: results.iter().map(|(value, _)| *value).collect(),
            met: results.iter().map(|(_, shortfall)| *shortfall <= goal_tolerance).collect(),
            left: (spend(self.problem, self.x) - spend(&problem, &x)).get().max(0.0),
        })
    }
}

/// A split reduced to what can be bought in a problem: each line up to its volume, each follower up to its frequency
/// cap. Upstream phases come first.
pub fn executable_split(problem: &Problem, x: &Decision) -> Decision {
    let mut x: Decision = problem.placements.iter().zip(x).map(|(placement, x)| x.min(placement.most)).collect();
    for phase in upstream_first(problem) {
        let follows: Vec<_> =
            problem.follows.iter().filter(|follow| problem.placements[follow.placement].phase == phase).collect();
        if follows.is_empty() {
            continue;
        }
        let outcome = Outcome::of(problem, &x);
        for follow in follows {
            let per_x = problem.contacts_per_head(follow.placement, follow.audience);
            let most = follow.frequency_cap * follow.pool.people(outcome.sums[follow.pool.upstream]);
            if per_x * x[follow.placement] > most {
                let cap_share = most / (per_x * x[follow.placement]);
                x[follow.placement] *= cap_share;
                let weeks =
                    problem.weekly.iter().flat_map(|weekly| weekly.columns.get(follow.placement).into_iter().flatten());
                weeks.flatten().for_each(|column| x[column.placement] *= cap_share);
            }
        }
        x = problem.with_weeks_added_up(x);
    }
    problem.with_weeks_added_up(x)
}

fn reach_pct(problem: &Problem, outcome: &Outcome, phase: PhaseIndex) -> f64 {
    let (people, everyone) = (&problem.phases[phase].people, problem.phases[phase].everyone());
    let reached = people.iter_enumerated().map(|(a, people)| {
        let depth = outcome.sums[problem.whole_sum(phase, a)];
        people * curve::reach(depth)
    });
    if everyone > 0.0 { 100.0 * reached.sum::<f64>() / everyone } else { 0.0 }
}

/// A goal's value in its own unit, and its shortfall as a share of the target.
fn value_and_shortfall(problem: &Problem, outcome: &Outcome, x: &Decision, goal: &Goal) -> (Option<f64>, f64) {
    let sum = |measure: &Measure| -> f64 {
        goal.members.iter().map(|&p| problem.per_x(p, measure, goal.audience) * x[p]).sum()
    };
    let nobody = vec![0.0; problem.audiences.len()].into();
    let people = goal.phase.map_or(&nobody, |phase| &problem.phases[phase].people);
    let audiences = people.keys().filter(|a| goal.audience.is_none_or(|only| only == *a));
    let reached = || -> (f64, f64) {
        audiences.fold((0.0, 0.0), |(reached, all), a| {
            let depth: f64 = goal.members.iter().map(|&p| outcome.depth[p][a]).sum();
            (reached + people[a] * curve::reach(depth), all + people[a])
        })
    };
    let value_and_shortfall = |value: f64, wanted: f64| (Some(value), (1.0 - value / wanted).max(0.0));
    match goal.want {
        Want::Reach(wanted) => {
            let (reached, all) = reached();
            value_and_shortfall(if all > 0.0 { 100.0 * reached / all } else { 0.0 }, 100.0 * wanted)
        }
        Want::ReachPeople(wanted) => value_and_shortfall(reached().0, wanted),
        Want::Contacts(wanted) => value_and_shortfall(sum(&Measure::Contacts), wanted),
        Want::Grp(wanted) => value_and_shortfall(sum(&Measure::Grp), wanted),
        Want::Clicks(wanted) => value_and_shortfall(sum(&Measure::Clicks), wanted),
        Want::Conversions(wanted) => value_and_shortfall(sum(&Measure::Conversions), wanted),
        Want::CostPerConversion(wanted) => {
            let (spend, conversions) = (sum(&Measure::Spend), sum(&Measure::Conversions));
            let money_over = (spend - wanted * conversions) / problem.campaign.money().get();
            ((conversions > 0.0).then(|| spend / conversions), money_over.max(0.0))
        }
        Want::Roas(wanted) => {
            let (spend, worth) = (sum(&Measure::Spend), outcome.worth(problem, x, &goal.members, goal.audience));
            let money_short = (spend - worth / wanted) / problem.campaign.money().get();
            ((spend > 0.0).then(|| worth / spend), money_short.max(0.0))
        }
    }
}

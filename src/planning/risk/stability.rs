//! Whether another plan would have been the better one: markets are redrawn, and each is planned anew.
//!
//! Where the best plans of all markets resemble each other, the split is sure although its result is not.
//! Where they differ, channels stand in for each other, and which of them gets the money hangs on figures
//! nobody knows.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::monte_carlo::correlation;
use super::{Quantiles, WorldOutcome};
use crate::planning::uncertainty::Draws;
use crate::planning::what_if::{Answer, WhatIf, problem_in};
use crate::problem::{By, Decision, NetMedia, PlacementIndex, Problem};
use crate::solver::recommend::NoPlan;
use crate::text::language::Text;

/// A channel that moves by more than this many points of all net media has another part in the plan.
pub(super) const MOVED: f64 = 5.0;
/// A channel counts as bought from this part of all net media on, in points.
const BOUGHT: f64 = 0.5;
/// Two channels trade places where one's share falls as the other's rises, with at least this correlation.
const SUBSTITUTES: f64 = -0.5;

/// The best plans of redrawn markets beside the recommended one.
#[derive(Clone, Debug, Serialize)]
pub struct Stability {
    /// Markets that were planned anew.
    pub replanned: usize,
    /// Markets in which the brief's hard limits contradict or a goal cannot be had at all.
    pub without_plan: usize,
    /// Markets for which no plan could be proved: the tool's own failing.
    pub unsolved: usize,
    /// Markets in whose plan no channel's share of net media is more than 5 points away from the plan's.
    pub steady: usize,
    /// What each channel gets, over all phases: those that move most first.
    pub channels: Vec<ChannelStability>,
    /// Two channels that take the money from each other, where there are such.
    #[serde(rename = "trade")]
    pub substitution: Option<Substitution>,
    /// How often goals are met.
    pub goals: Vec<GoalReplanned>,
    /// What re-planning gains over the fixed plan, in the objective's own unit; less than nothing where goals
    /// that come first cost some of it.
    pub gain: Quantiles,
    /// Share of spend per placement of the problem, and how often it is bought.
    #[serde(skip)]
    lines: By<PlacementIndex, (Quantiles, f64)>,
}

/// What a channel gets in redrawn markets, over all phases.
#[derive(Clone, Debug, Serialize)]
pub struct ChannelStability {
    /// The channel's key.
    pub channel: String,
    /// Its name.
    pub channel_name: Text,
    /// Of all net media in the recommended plan.
    pub share_of_spend_pct: f64,
    /// Of all net media in the plans of redrawn markets.
    pub share_pct: Quantiles,
    /// The part of these plans that buys it, for half a per cent of their net media or more.
    pub bought_pct: f64,
    /// Whether its share can be relied on.
    pub steadiness: Steadiness,
}

/// Whether a channel's share can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Steadiness {
    /// In eight of ten markets its share stays within 5 points.
    Steady,
    /// It swings by more.
    Unstable,
}

/// Two channels that take the money from each other.
#[derive(Clone, Debug, Serialize)]
pub struct Substitution {
    /// The names of the two.
    pub channel_names: [Text; 2],
    /// How their shares go together: −1 is always against each other.
    pub correlation: f64,
}

/// How often a goal is met in redrawn markets.
#[derive(Clone, Debug, Serialize)]
pub struct GoalReplanned {
    /// The goal's key.
    pub goal: String,
    /// By the fixed plan.
    pub met_fixed_pct: f64,
    /// By the best plan of each market.
    pub met_pct: f64,
}

impl Stability {
    /// The share of spend of a placement, and how often it is bought; none where nothing was planned anew.
    pub(super) fn line(&self, placement: PlacementIndex) -> Option<(Quantiles, f64)> {
        self.lines.get(placement).copied()
    }
}

/// What became of planning one world anew.
enum Replanning {
    Solved(ReplannedSplit),
    /// The hard limits contradict, or a goal cannot be had at all.
    WithoutPlan,
    Unsolved,
}

/// The best plan of one world, in the figures that are compared.
struct ReplannedSplit {
    /// Which draw it is.
    index: usize,
    /// Share of net media per placement, in points.
    shares: Decision,
    objective: f64,
    met: Vec<bool>,
}

/// The best plans of the first draws, beside what the fixed plan brings in each of them; none where there was time for
/// none.
pub(super) fn replan(what_if: &WhatIf, answer: &Answer, draws: &Draws, fixed: &[WorldOutcome]) -> Option<Stability> {
    let catalogue = &what_if.reading.catalogue;
    let replannings: Vec<Option<Replanning>> = (0..fixed.len())
        .into_par_iter()
        .map_init(
            || catalogue.clone(),
            |world, index| {
                draws.write(index, world);
                let Ok(problem) = problem_in(&what_if.reading.brief, world) else {
                    return Some(Replanning::WithoutPlan);
                };
                replanned(what_if, answer, problem, index)
            },
        )
        .collect();
    let replannings: Vec<Replanning> = replannings.into_iter().flatten().collect();
    if replannings.is_empty() {
        return None;
    }
    let count = |which: fn(&Replanning) -> bool| replannings.iter().filter(|replanning| which(replanning)).count();
    let without_plan = count(|replanning| matches!(replanning, Replanning::WithoutPlan));
    let unsolved = count(|replanning| matches!(replanning, Replanning::Unsolved));
    let splits: Vec<ReplannedSplit> = replannings
        .into_iter()
        .filter_map(|replanning| if let Replanning::Solved(split) = replanning { Some(split) } else { None })
        .collect();
    Some(Stability { without_plan, unsolved, ..compared(answer, fixed, &splits) })
}

/// The best plan of a world; none where there was no time for it.
fn replanned(what_if: &WhatIf, answer: &Answer, problem: Problem, index: usize) -> Option<Replanning> {
    let solved = what_if.solved_near(problem, answer);
    if what_if.settings.deadline.has_passed() {
        return None;
    }
    Some(match solved {
        Ok(best) => Replanning::Solved(ReplannedSplit {
            index,
            shares: shares(&best.problem, &best.found.x),
            objective: best.plan.objective.value,
            met: best.plan.goals.iter().map(|goal| goal.met).collect(),
        }),
        Err(NoPlan::Contradiction) => Replanning::WithoutPlan,
        Err(NoPlan::Engine(_) | NoPlan::Audit(_) | NoPlan::Time(_)) => Replanning::Unsolved,
    })
}

/// The share of all net media per line, in points.
fn shares(problem: &Problem, x: &Decision) -> Decision {
    let (problem, x) = problem.folded(x);
    let spend: Vec<NetMedia> = problem.placements.iter().zip(x).map(|(p, x)| p.spend(x)).collect();
    let total: NetMedia = spend.iter().copied().sum();
    spend.into_iter().map(|spend| if total.get() > 0.0 { 100.0 * spend / total } else { 0.0 }).collect()
}

/// The best plans of some worlds beside the fixed plan in the same worlds.
fn compared(answer: &Answer, fixed: &[WorldOutcome], plans: &[ReplannedSplit]) -> Stability {
    let (problem, sign) = (&answer.problem, answer.problem.objective.sense.sign());
    let base = by_channel(problem, &shares(problem, &answer.found.x));
    let each: Vec<BTreeMap<&str, f64>> = plans.iter().map(|plan| by_channel(problem, &plan.shares)).collect();
    let steady = each.iter().filter(|own| own.iter().all(|(key, share)| (share - base[key]).abs() <= MOVED)).count();
    let gain = |plan: &ReplannedSplit| sign * (plan.objective - fixed[plan.index].objective);
    let goals = problem.goals.iter().enumerate().map(|(index, goal)| GoalReplanned {
        goal: goal.key.clone(),
        met_fixed_pct: part(plans, |plan| fixed[plan.index].met[index]),
        met_pct: part(plans, |plan| plan.met[index]),
    });
    let lines = problem.lines().map(|p| {
        (Quantiles::of(plans.iter().map(|plan| plan.shares[p])), part(plans, |plan| plan.shares[p] >= BOUGHT))
    });
    let channels = channels(problem, &base, &each);
    Stability {
        replanned: plans.len(),
        without_plan: 0,
        unsolved: 0,
        steady,
        substitution: substitution(&channels, &each),
        channels,
        goals: goals.collect(),
        gain: Quantiles::of(plans.iter().map(gain)),
        lines: if plans.is_empty() { By::new() } else { lines.collect() },
    }
}

fn by_channel<'a>(problem: &'a Problem, shares: &[f64]) -> BTreeMap<&'a str, f64> {
    let mut sums = BTreeMap::new();
    for (placement, share) in problem.placements.iter().zip(shares) {
        *sums.entry(placement.channel.as_str()).or_insert(0.0) += share;
    }
    sums
}

/// The part of some things of which something is true, in points.
fn part<T>(all: &[T], is: impl Fn(&T) -> bool) -> f64 {
    100.0 * all.iter().filter(|one| is(one)).count() as f64 / all.len().max(1) as f64
}

/// The channels that any of the plans buys, those that swing most first.
fn channels(problem: &Problem, base: &BTreeMap<&str, f64>, each: &[BTreeMap<&str, f64>]) -> Vec<ChannelStability> {
    let mut channels: Vec<ChannelStability> = Vec::new();
    for (key, share) in base {
        let share_pct = Quantiles::of(each.iter().map(|own| own[key]));
        if *share < BOUGHT && share_pct.max < BOUGHT {
            continue;
        }
        let name =
            problem.placements.iter().find(|placement| placement.channel == *key).map(|placement| &placement.name);
        channels.push(ChannelStability {
            channel: (*key).to_owned(),
            channel_name: name.cloned().unwrap_or_default(),
            share_of_spend_pct: *share,
            share_pct,
            bought_pct: part(each, |own| own[key] >= BOUGHT),
            steadiness: if share_pct.interdecile_range() > MOVED { Steadiness::Unstable } else { Steadiness::Steady },
        });
    }
    channels.sort_by(|a, b| {
        b.share_pct.interdecile_range().total_cmp(&a.share_pct.interdecile_range()).then(a.channel.cmp(&b.channel))
    });
    channels
}

/// Of the unstable channels, the two whose shares go against each other most.
fn substitution(channels: &[ChannelStability], each: &[BTreeMap<&str, f64>]) -> Option<Substitution> {
    let unstable: Vec<&ChannelStability> =
        channels.iter().filter(|channel| channel.steadiness == Steadiness::Unstable).collect();
    let shares =
        |channel: &ChannelStability| -> Decision { each.iter().map(|own| own[channel.channel.as_str()]).collect() };
    let mut most: Option<Substitution> = None;
    for (index, one) in unstable.iter().enumerate() {
        for other in &unstable[index + 1..] {
            let correlation = correlation(&shares(one), &shares(other));
            if correlation <= most.as_ref().map_or(SUBSTITUTES, |most| most.correlation) {
                most = Some(Substitution {
                    channel_names: [one.channel_name.clone(), other.channel_name.clone()],
                    correlation,
                });
            }
        }
    }
    most
}

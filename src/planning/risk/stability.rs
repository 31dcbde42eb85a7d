//! The stability of the split: the first worlds drawn are planned anew, and their best plans compared with the fixed
//! one.
//!
//! Where these plans resemble each other, the split is stable although its result is not. Where they differ, channels
//! are substitutes, and uncertain figures decide which of them gets the money.

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

/// A channel's share of net media is steady within this many points.
pub(crate) const MOVED: f64 = 5.0;
/// A channel counts as bought from this share of net media on, in points.
const BOUGHT: f64 = 0.5;
/// Two channels are substitutes where the correlation of their shares is at most this.
const SUBSTITUTES: f64 = -0.5;

/// The best plans of the first worlds beside the recommended plan.
#[derive(Clone, Debug, Serialize)]
pub struct Stability {
    /// Worlds that were planned anew.
    pub replanned: usize,
    /// Worlds in which the brief's hard limits contradict or a goal is impossible.
    pub without_plan: usize,
    /// Worlds for which no plan could be proved.
    pub unsolved: usize,
    /// Worlds in whose plan every channel's share of net media is within 5 points of the fixed plan's.
    pub steady: usize,
    /// Each channel's share over all phases, those that vary most first.
    pub channels: Vec<ChannelStability>,
    /// The two strongest substitutes, where there are any.
    #[serde(rename = "trade")]
    pub substitution: Option<Substitution>,
    /// How often goals are met.
    pub goals: Vec<GoalReplanned>,
    /// What re-planning gains over the fixed plan, in the objective's own unit; negative where goals, which come first,
    /// cost some of it.
    pub gain: Quantiles,
    /// Per placement, its share of spend and how often it is bought.
    #[serde(skip)]
    lines: By<PlacementIndex, (Quantiles, f64)>,
}

/// A channel's share in the plans of the worlds, over all phases.
#[derive(Clone, Debug, Serialize)]
pub struct ChannelStability {
    /// The channel's key.
    pub channel: String,
    /// Its name.
    pub channel_name: Text,
    /// Its share of net media in the recommended plan.
    pub share_of_spend_pct: f64,
    /// Its share of net media in the plans of the worlds.
    pub share_pct: Quantiles,
    /// The share of these plans in which it takes at least 0.5% of net media.
    pub bought_pct: f64,
    /// Whether its share is steady.
    pub steadiness: Steadiness,
}

/// Whether a channel's share is steady.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Steadiness {
    /// The middle 80% of its shares span at most 5 points.
    Steady,
    /// They span more.
    Unstable,
}

/// Two channels that are substitutes: the share of one falls as the other's rises.
#[derive(Clone, Debug, Serialize)]
pub struct Substitution {
    /// The names of the two.
    pub channel_names: [Text; 2],
    /// The correlation of their shares, from −1 on.
    pub correlation: f64,
}

/// How often a goal is met in the worlds planned anew.
#[derive(Clone, Debug, Serialize)]
pub struct GoalReplanned {
    /// The goal's key.
    pub goal: String,
    /// By the fixed plan.
    pub met_fixed_pct: f64,
    /// By the best plan of each world.
    pub met_pct: f64,
}

impl Stability {
    /// A placement's share of spend, and how often it is bought; none where no world was planned.
    pub(super) fn line(&self, placement: PlacementIndex) -> Option<(Quantiles, f64)> {
        self.lines.get(placement).copied()
    }
}

/// The result of planning one world.
enum Replanning {
    Solved(ReplannedSplit),
    /// The hard limits contradict, or a goal is impossible.
    WithoutPlan,
    Unsolved,
}

/// The figures of the best plan of one world.
struct ReplannedSplit {
    /// The number of the draw.
    index: usize,
    /// Share of net media per placement, in points.
    shares: Decision,
    objective: f64,
    met: Vec<bool>,
}

/// Plans the worlds of the first draws, one per outcome of the fixed plan; none where there was no time for any.
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

/// Plans one world; none where time ran out.
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

/// The share of net media per line, in points.
fn shares(problem: &Problem, x: &Decision) -> Decision {
    let (problem, x) = problem.folded(x);
    let spend: Vec<NetMedia> = problem.placements.iter().zip(x).map(|(p, x)| p.spend(x)).collect();
    let total: NetMedia = spend.iter().copied().sum();
    spend.into_iter().map(|spend| if total.get() > 0.0 { 100.0 * spend / total } else { 0.0 }).collect()
}

/// The best plans of some worlds beside the fixed plan in the same worlds.
fn compared(answer: &Answer, fixed: &[WorldOutcome], plans: &[ReplannedSplit]) -> Stability {
    let (problem, sign) = (&answer.problem, answer.problem.objective.sense.sign());
    let base_shares = by_channel(problem, &shares(problem, &answer.found.x));
    let world_shares: Vec<BTreeMap<&str, f64>> = plans.iter().map(|plan| by_channel(problem, &plan.shares)).collect();
    let steady_worlds = world_shares
        .iter()
        .filter(|shares| shares.iter().all(|(key, share)| (share - base_shares[key]).abs() <= MOVED))
        .count();
    let gain = |plan: &ReplannedSplit| sign * (plan.objective - fixed[plan.index].objective);
    let goals = problem.goals.iter().enumerate().map(|(index, goal)| GoalReplanned {
        goal: goal.key.clone(),
        met_fixed_pct: part(plans, |plan| fixed[plan.index].met[index]),
        met_pct: part(plans, |plan| plan.met[index]),
    });
    let lines = problem.lines().map(|p| {
        (Quantiles::of(plans.iter().map(|plan| plan.shares[p])), part(plans, |plan| plan.shares[p] >= BOUGHT))
    });
    let channels = channels(problem, &base_shares, &world_shares);
    Stability {
        replanned: plans.len(),
        without_plan: 0,
        unsolved: 0,
        steady: steady_worlds,
        substitution: substitution(&channels, &world_shares),
        channels,
        goals: goals.collect(),
        gain: Quantiles::of(plans.iter().map(gain)),
        lines: if plans.is_empty() { By::new() } else { lines.collect() },
    }
}

fn by_channel<'a>(problem: &'a Problem, shares: &[f64]) -> BTreeMap<&'a str, f64> {
    let mut share_by_channel = BTreeMap::new();
    for (placement, share) in problem.placements.iter().zip(shares) {
        *share_by_channel.entry(placement.channel.as_str()).or_insert(0.0) += share;
    }
    share_by_channel
}

/// The share of items for which something is true, in points.
fn part<T>(all: &[T], is: impl Fn(&T) -> bool) -> f64 {
    100.0 * all.iter().filter(|world| is(world)).count() as f64 / all.len().max(1) as f64
}

/// The channels that any of the plans buys, those that vary most first.
fn channels(
    problem: &Problem,
    base: &BTreeMap<&str, f64>,
    world_shares: &[BTreeMap<&str, f64>],
) -> Vec<ChannelStability> {
    let mut channels: Vec<ChannelStability> = Vec::new();
    for (key, share) in base {
        let share_pct = Quantiles::of(world_shares.iter().map(|shares| shares[key]));
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
            bought_pct: part(world_shares, |shares| shares[key] >= BOUGHT),
            steadiness: if share_pct.interdecile_range() > MOVED { Steadiness::Unstable } else { Steadiness::Steady },
        });
    }
    channels.sort_by(|a, b| {
        b.share_pct.interdecile_range().total_cmp(&a.share_pct.interdecile_range()).then(a.channel.cmp(&b.channel))
    });
    channels
}

/// Of the unstable channels, the two with the most negative correlation.
fn substitution(channels: &[ChannelStability], world_shares: &[BTreeMap<&str, f64>]) -> Option<Substitution> {
    let unstable: Vec<&ChannelStability> =
        channels.iter().filter(|channel| channel.steadiness == Steadiness::Unstable).collect();
    let shares = |channel: &ChannelStability| -> Decision {
        world_shares.iter().map(|shares| shares[channel.channel.as_str()]).collect()
    };
    let mut most: Option<Substitution> = None;
    for (index, channel) in unstable.iter().enumerate() {
        for other in &unstable[index + 1..] {
            let correlation = correlation(&shares(channel), &shares(other));
            if correlation <= most.as_ref().map_or(SUBSTITUTES, |most| most.correlation) {
                most = Some(Substitution {
                    channel_names: [channel.channel_name.clone(), other.channel_name.clone()],
                    correlation,
                });
            }
        }
    }
    most
}

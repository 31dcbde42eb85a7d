//! Monte Carlo simulation of the fixed plan: the quantiles of its results over worlds drawn at random, and the channels
//! that drive their variance.

use rayon::prelude::*;
use serde::Serialize;

use super::fixed_plan::{FixedPlan, WorldOutcome};
use super::{Quantiles, UncertainBrief};
use crate::domain::catalogue::Catalogue;
use crate::fault::Fault;
use crate::planning::uncertainty::{Draws, Level};
use crate::problem::{Decision, Problem};
use crate::solver::deadline::Deadline;
use crate::text::language::Text;
use crate::tolerance::reporting::NO_VARIANCE;

/// A channel that explains less than this share of the variance is left out as noise.
const NOISE: f64 = 0.01;
/// Without any relation the squared correlation is about 1/n over n draws, and seldom ten times that.
const NOISE_DRAWS: f64 = 10.0;

/// The distribution of the fixed plan's results over the draws.
#[derive(Clone, Debug, Serialize)]
pub struct Distribution {
    /// The number of worlds drawn.
    pub draws: usize,
    /// The seed of the draws.
    pub seed: u64,
    /// The objective, in its own unit.
    pub objective: Quantiles,
    /// Net reach per phase.
    pub phases: Vec<PhaseQuantiles>,
    /// The goals.
    pub goals: Vec<GoalChance>,
    /// Net media that cannot be spent as planned.
    pub left: Quantiles,
    /// The channels that drive the variance of the objective, the largest share first.
    #[serde(rename = "movers")]
    pub drivers: Vec<VarianceDriver>,
}

/// The quantiles of a phase's net reach.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseQuantiles {
    /// The phase's key.
    pub phase: String,
    /// Its name.
    pub name: Text,
    /// Net reach in points.
    pub reach_pct: Quantiles,
}

/// How often a goal is met.
#[derive(Clone, Debug, Serialize)]
pub struct GoalChance {
    /// The goal's key.
    pub goal: String,
    /// The part of the draws in which it is met.
    pub met_pct: f64,
    /// Its value where it has one, in the unit of the goal.
    pub value: Quantiles,
}

/// A channel that drives the variance of the objective.
#[derive(Clone, Debug, Serialize)]
pub struct VarianceDriver {
    /// The channel's key.
    pub channel: String,
    /// Its name.
    pub channel_name: Text,
    /// The share of the objective's variance explained linearly by the channel's draws: the sum of the squared
    /// correlations with its price and its ceilings, which are independent.
    pub explained_pct: f64,
    /// The part its price explains.
    pub price_pct: f64,
    /// The part its ceilings explain.
    pub ceiling_pct: f64,
    /// The objective with this channel's figures alone at their least favourable ends.
    pub unfavourable: f64,
    /// The objective with this channel's figures alone at their most favourable ends.
    pub favourable: f64,
}

/// Worlds simulated between two looks at the clock.
const BATCH: usize = 100;

/// The outcome of the fixed plan in each world, in the order of the draws; fewer than `count` where time runs out.
pub(super) fn simulate(
    catalogue: &Catalogue,
    fixed: &FixedPlan,
    draws: &Draws,
    count: usize,
    deadline: Deadline,
) -> Result<Vec<WorldOutcome>, Vec<Fault>> {
    let one_world = |world: &mut Catalogue, index: usize| {
        draws.write(index, world);
        fixed.with(world)
    };
    let mut worlds = Vec::new();
    while worlds.len() < count && (worlds.is_empty() || !deadline.has_passed()) {
        let next_worlds = worlds.len()..count.min(worlds.len() + BATCH);
        let drawn_worlds: Result<Vec<WorldOutcome>, Vec<Fault>> =
            next_worlds.into_par_iter().map_init(|| catalogue.clone(), one_world).collect();
        worlds.extend(drawn_worlds?);
    }
    Ok(worlds)
}

/// The distribution of results over worlds.
pub(super) fn distribution(
    uncertain: &UncertainBrief,
    fixed: &FixedPlan,
    draws: &Draws,
    worlds: &[WorldOutcome],
) -> Result<Distribution, Vec<Fault>> {
    let problem = fixed.problem;
    let phases = problem.phases.iter_enumerated().filter(|(_, phase)| phase.everyone() > 0.0);
    let goals = problem.goals.iter().enumerate();
    let met = |index: usize| worlds.iter().filter(|world| world.met[index]).count();
    Ok(Distribution {
        draws: worlds.len(),
        seed: draws.seed,
        objective: Quantiles::of(worlds.iter().map(|world| world.objective)),
        phases: phases
            .map(|(index, phase)| PhaseQuantiles {
                phase: phase.journey.key.clone(),
                name: phase.journey.name.clone(),
                reach_pct: Quantiles::of(worlds.iter().map(|world| world.reach_pct[index.0])),
            })
            .collect(),
        goals: goals
            .map(|(index, goal)| GoalChance {
                goal: goal.key.clone(),
                met_pct: 100.0 * met(index) as f64 / worlds.len().max(1) as f64,
                value: Quantiles::of(worlds.iter().filter_map(|world| world.goals[index])),
            })
            .collect(),
        left: Quantiles::of(worlds.iter().map(|world| world.left)),
        drivers: variance_drivers(uncertain, fixed, draws, worlds)?,
    })
}

fn variance_drivers(
    uncertain: &UncertainBrief,
    fixed: &FixedPlan,
    draws: &Draws,
    worlds: &[WorldOutcome],
) -> Result<Vec<VarianceDriver>, Vec<Fault>> {
    let objective: Vec<f64> = worlds.iter().map(|world| world.objective).collect();
    let least_explained = NOISE.max(NOISE_DRAWS / worlds.len().max(1) as f64);
    let mut drivers = Vec::new();
    for (channel, name) in bought(fixed.problem, fixed.x) {
        let uniforms = |index| draws.uniforms(channel, index);
        let price = explained_variance(&objective, |index| uniforms(index).0);
        let ceiling = explained_variance(&objective, |index| uniforms(index).1);
        if price + ceiling < least_explained {
            continue;
        }
        drivers.push(VarianceDriver {
            channel: channel.to_owned(),
            channel_name: name.clone(),
            explained_pct: 100.0 * (price + ceiling),
            price_pct: 100.0 * price,
            ceiling_pct: 100.0 * ceiling,
            unfavourable: objective_with_channel_at(uncertain, fixed, channel, Level::High, Level::Low)?,
            favourable: objective_with_channel_at(uncertain, fixed, channel, Level::Low, Level::High)?,
        });
    }
    drivers.sort_by(|a, b| b.explained_pct.total_cmp(&a.explained_pct).then(a.channel.cmp(&b.channel)));
    Ok(drivers)
}

/// The channels that the split buys, each once, with their names.
fn bought<'a>(problem: &'a Problem, x: &Decision) -> std::collections::BTreeMap<&'a str, &'a Text> {
    let lines = problem.placements.iter().take(problem.lines().len()).zip(x).filter(|(_, x)| **x > 0.0);
    lines.map(|(placement, _)| (placement.channel.as_str(), &placement.name)).collect()
}

/// The objective with one channel's price and ceilings at given levels, and all other figures as planned.
fn objective_with_channel_at(
    uncertain: &UncertainBrief,
    fixed: &FixedPlan,
    channel: &str,
    price: Level,
    ceiling: Level,
) -> Result<f64, Vec<Fault>> {
    let mut world = uncertain.reading.catalogue.clone();
    if let Some(ranges) = uncertain.ranges.channel(channel) {
        ranges.set(&mut world, price, ceiling);
    }
    Ok(fixed.with(&world)?.objective)
}

/// The squared correlation of results with a draw; 0 where the results are all the same.
fn explained_variance(results: &[f64], draw: impl Fn(usize) -> f64) -> f64 {
    let draws: Vec<f64> = (0..results.len()).map(draw).collect();
    let correlation = correlation(results, &draws);
    correlation * correlation
}

/// Pearson's correlation; 0 where either side varies by no more than rounding.
pub(super) fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean_of = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let (mean_a, mean_b) = (mean_of(a), mean_of(b));
    let (mut covariance, mut variance_a, mut variance_b) = (0.0, 0.0, 0.0);
    for (a, b) in a.iter().zip(b) {
        covariance += (a - mean_a) * (b - mean_b);
        variance_a += (a - mean_a) * (a - mean_a);
        variance_b += (b - mean_b) * (b - mean_b);
    }
    let rounding = |mean: f64| NO_VARIANCE * mean * mean * a.len() as f64;
    if variance_a <= rounding(mean_a) || variance_b <= rounding(mean_b) {
        0.0
    } else {
        covariance / (variance_a * variance_b).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::correlation;

    #[test]
    fn correlations_meet_their_closed_forms() {
        assert!((correlation(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]) - 1.0).abs() < 1e-15);
        assert!((correlation(&[1.0, 2.0, 3.0], &[1.0, 0.0, -1.0]) + 1.0).abs() < 1e-15);
        assert!((correlation(&[1.0, 2.0, 3.0, 4.0], &[1.0, -1.0, -1.0, 1.0])).abs() < 1e-15);
        assert_eq!(correlation(&[0.1, 0.1, 0.1], &[1.0, 2.0, 3.0]), 0.0);
    }
}

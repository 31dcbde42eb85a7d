//! The baseline: what the same money would bring, split evenly.

use serde::Serialize;

use super::Line;
use super::measured::ratio;
use crate::domain::curve;
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, NetMedia, PlacementIndex, Problem};

/// The same money, split evenly over the channels the plan buys.
#[derive(Clone, Debug, Serialize)]
pub struct Baseline {
    /// How many placements share the money.
    pub placements: usize,
    /// The objective of that split, in the objective's own unit.
    pub objective: f64,
    /// Reach per phase in points, in the plan's order of phases.
    pub reach_pct: Vec<f64>,
}

/// The plan's spend, split evenly over the paid placements it buys; free ones stay as they are.
pub(super) fn even_split(problem: &Problem, lines: &[Line], x: &Decision) -> Option<Baseline> {
    let paid: Vec<PlacementIndex> = problem
        .placements
        .keys()
        .filter(|&p| {
            let placement = &problem.placements[p];
            let key = (placement.channel.as_str(), problem.phases[placement.phase].journey.key.as_str());
            placement.unit_price().get() > 0.0
                && lines.iter().any(|line| (line.channel.as_str(), line.phase.as_str()) == key)
        })
        .collect();
    if paid.len() < 2 {
        return None;
    }
    let mean_spend = paid.iter().map(|&p| problem.placements[p].spend(x[p])).sum::<NetMedia>() / paid.len() as f64;
    let mut even = x.clone();
    for &p in &paid {
        even[p] = problem.placements[p].bought_for(mean_spend).min(problem.placements[p].most);
    }
    let outcome = Outcome::of(problem, &even);
    let sign = problem.objective.sense.sign() * problem.objective.scale;
    let reach = problem.phases.iter_enumerated().map(|(f, phase)| {
        let people = phase.people.iter_enumerated();
        let reached: f64 = people.map(|(a, people)| people * curve::reach(outcome.sums[problem.whole_sum(f, a)])).sum();
        ratio(100.0 * reached, phase.everyone()).unwrap_or(0.0)
    });
    Some(Baseline {
        placements: paid.len(),
        objective: sign * outcome.value(&problem.objective.form, &even),
        reach_pct: reach.collect(),
    })
}

//! The reach curve of every line: its reach at another spend, with all other lines as planned.

use crate::domain::curve;
use crate::planning::what_if::Answer;
use crate::problem::AudienceIndex;
use crate::problem::outcome::Outcome;
use crate::text::language::Text;
use crate::tolerance::reporting::HELD_BY_A_POOL;

/// The points of a curve besides the origin.
const POINTS: usize = 40;
/// The end of a curve, as a multiple of what is bought.
const BEYOND: f64 = 2.0;

/// Net reach by net media of one line.
#[derive(Clone, Debug)]
pub struct ReachCurve {
    /// The phase's key.
    pub phase: String,
    /// The channel's name.
    pub channel_name: Text,
    /// Net media and reach in points of the people in the phase, from the origin on.
    pub points: Vec<(f64, f64)>,
    /// The point that the plan buys.
    pub bought: (f64, f64),
}

/// The curves of a plan's lines; a line that builds no reach has none.
pub(super) fn reach_curves(answer: &Answer) -> Vec<ReachCurve> {
    let (problem, x) = answer.problem.folded(&answer.found.x);
    let outcome = Outcome::of(&problem, &x);
    let lines = answer.plan.lines.iter().filter_map(|line| {
        let is_of_line = |one: &crate::problem::Placement| {
            one.channel == line.channel && problem.phases[one.phase].journey.key == line.phase
        };
        let p = problem.placements.position(is_of_line)?;
        let (placement, people) = (&problem.placements[p], &problem.phases[problem.placements[p].phase].people);
        let bought = (line.spend, line.reach_pct?);
        // A follower reaches at most the people reached upstream: where that binds, more spend adds nobody.
        let within_pool = |a: AudienceIndex, depth: f64| {
            let bought = outcome.depth[p][a];
            let line_depth = placement.curves[a].as_ref().map_or(0.0, |curve| curve.depth(x[p]));
            if bought < line_depth * (1.0 - HELD_BY_A_POOL) { depth.min(bought) } else { depth }
        };
        let reach = |x: f64| {
            let people_reached = people.iter_enumerated().map(|(a, people)| {
                let depth = placement.curves[a].as_ref().map_or(0.0, |curve| curve.depth(x));
                people * curve::reach(within_pool(a, depth))
            });
            100.0 * people_reached.sum::<f64>() / people.iter().sum::<f64>()
        };
        let weight_at = |i: usize| x[p] * BEYOND * i as f64 / POINTS as f64;
        let points = (0..=POINTS).map(|i| (placement.spend(weight_at(i)).get(), reach(weight_at(i)))).collect();
        Some(ReachCurve { phase: line.phase.clone(), channel_name: line.channel_name.clone(), points, bought })
    });
    lines.collect()
}

//! The phases of a plan: spend, net reach, and the distribution of contacts.

use serde::Serialize;

use super::Line;
use super::lines::frequency;
use super::measured::ratio;
use super::split::CampaignSplit;
use crate::domain::brief::Measure;
use crate::domain::curve;
use crate::domain::curve::frequency::Frequency;
use crate::domain::journey::Stdc;
use crate::problem::outcome::Outcome;
use crate::problem::{AudienceIndex, By, PhaseIndex, PlacementIndex, Problem};
use crate::text::language::Text;

/// A phase's result, over all audiences and per audience.
#[derive(Clone, Debug, Serialize)]
pub struct Phase {
    /// The key.
    pub phase: String,
    /// The name.
    pub name: Text,
    /// The phase of See-Think-Do-Care it stands for.
    pub phase_stdc: Stdc,
    /// The people in it.
    pub phase_people: f64,
    /// What the objective counts it.
    pub weight: f64,
    /// Net media.
    pub spend: f64,
    /// Of all net media.
    pub share_of_spend_pct: f64,
    /// Impressions.
    pub impressions: f64,
    /// Contacts.
    pub contacts: f64,
    /// Contacts per hundred people.
    pub grp: f64,
    /// People reached, each once.
    pub reach_people: f64,
    /// The same in points.
    pub reach_pct: f64,
    /// Reached at least twice.
    pub reach_2plus_pct: f64,
    /// Reached at least three times.
    pub reach_3plus_pct: f64,
    /// Contacts with people in reach, per person reached.
    pub avg_frequency: Option<f64>,
    /// The least reach its lines can have together, however people overlap.
    pub reach_low_pct: f64,
    /// The most.
    pub reach_high_pct: f64,
    /// Clicks.
    pub clicks: f64,
    /// Conversions.
    pub conversions: f64,
    /// The same per audience.
    pub audiences: Vec<PhaseAudience>,
}

/// A phase's result in one audience.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseAudience {
    /// The audience's key.
    pub audience: String,
    /// Its name.
    pub name: Text,
    /// Its people in the phase.
    pub phase_people: f64,
    /// Contacts.
    pub contacts: f64,
    /// Reach in points.
    pub reach_pct: f64,
    /// People by number of contacts, 0 to 9 and 10 or more, in points.
    pub frequency_pct: Vec<f64>,
}

/// The phases in the journey's order.
pub(super) fn results(split: CampaignSplit, lines: &[Line]) -> Vec<Phase> {
    let total: f64 = lines.iter().map(|line| line.spend).sum();
    let share = |spend: f64| ratio(100.0 * spend, total).unwrap_or(0.0);
    let phases = split.problem.phases.keys().map(|f| phase(split, f, lines));
    phases.map(|phase| Phase { share_of_spend_pct: share(phase.spend), ..phase }).collect()
}

/// A phase without its share of spend.
fn phase(split: CampaignSplit, f: PhaseIndex, lines: &[Line]) -> Phase {
    let CampaignSplit { problem, outcome } = split;
    let journey = &problem.phases[f].journey;
    let everyone = problem.phases[f].everyone();
    let phase_lines: Vec<&Line> = lines.iter().filter(|line| line.phase == journey.key).collect();
    let sum = |of: fn(&Line) -> f64| phase_lines.iter().map(|line| of(line)).sum::<f64>();
    let spread: By<AudienceIndex, Frequency> =
        problem.audiences.keys().map(|a| combined_frequency(split, f, a)).collect();
    let people = &problem.phases[f].people;
    let reached =
        |k: usize| people.iter().zip(&spread).map(|(people, spread)| people * spread.at_least(k)).sum::<f64>();
    let reach_of = |a: AudienceIndex| curve::reach(outcome.sums[problem.whole_sum(f, a)]);
    let reach_people: f64 = people.iter_enumerated().map(|(a, people)| people * reach_of(a)).sum();
    let points = |people: f64| ratio(100.0 * people, everyone).unwrap_or(0.0);
    let (low, high) = frechet(problem, outcome, f);
    let in_reach: f64 = phase_lines.iter().filter(|line| line.reach_people.is_some()).map(|line| line.contacts).sum();
    let spend = sum(|line| line.spend);
    Phase {
        phase: journey.key.clone(),
        name: journey.name.clone(),
        phase_stdc: journey.stdc,
        phase_people: everyone,
        weight: problem.objective.weights.get(f).copied().unwrap_or(1.0),
        spend,
        share_of_spend_pct: 0.0,
        impressions: sum(|line| line.impressions),
        contacts: sum(|line| line.contacts),
        grp: points(sum(|line| line.contacts)),
        reach_people,
        reach_pct: points(reach_people),
        reach_2plus_pct: points(reached(2)),
        reach_3plus_pct: points(reached(3)),
        avg_frequency: ratio(in_reach, reach_people),
        reach_low_pct: points(low),
        reach_high_pct: points(high),
        clicks: sum(|line| line.clicks.unwrap_or(0.0)),
        conversions: sum(|line| line.conversions.unwrap_or(0.0)),
        audiences: problem
            .audiences
            .iter_enumerated()
            .map(|(a, audience)| PhaseAudience {
                audience: audience.key.clone(),
                name: audience.name.clone(),
                phase_people: people[a],
                contacts: bought(split, f).map(|p| problem.per_x(p, &Measure::Contacts, Some(a)) * outcome.x[p]).sum(),
                reach_pct: 100.0 * reach_of(a),
                frequency_pct: spread[a].0.iter().map(|share| 100.0 * share).collect(),
            })
            .collect(),
    }
}

fn bought(split: CampaignSplit, f: PhaseIndex) -> impl Iterator<Item = PlacementIndex> {
    let placements = &split.problem.placements;
    placements.keys().filter(move |&p| placements[p].phase == f && split.x()[p] > 0.0)
}

/// The contacts of everything bought in a phase, for one audience: the placements meet people
/// independently, so their distributions convolve.
fn combined_frequency(split: CampaignSplit, f: PhaseIndex, a: AudienceIndex) -> Frequency {
    bought(split, f).fold(Frequency::NONE, |phase_frequency, p| phase_frequency.and(&frequency(split, p, a)))
}

/// The Fréchet bounds: however people overlap, those reached together number at least the largest reach and at most the
/// sum of all.
fn frechet(problem: &Problem, outcome: &Outcome, f: PhaseIndex) -> (f64, f64) {
    let (mut low, mut high) = (0.0, 0.0);
    for (a, people) in problem.phases[f].people.iter_enumerated() {
        let reaches: Vec<f64> =
            problem.sums[problem.whole_sum(f, a)].members.iter().map(|&p| curve::reach(outcome.depth[p][a])).collect();
        low += people * reaches.iter().copied().fold(0.0, f64::max);
        high += people * reaches.iter().sum::<f64>().min(1.0);
    }
    (low, high)
}

//! Phases of two plans, with the channels behind most of a change in reach.

use crate::text::language::Text;
use serde::Serialize;

use super::super::difference::Thresholds;
use super::super::phase_names::phase_named;
use super::super::{Difference, Phase, PlanFigures, in_order};
use super::{Change, LineChange};

/// A phase in both plans.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseChange {
    /// Its key.
    pub phase: String,
    /// Its name.
    pub name: Text,
    /// How it changed.
    pub change: Change,
    /// The people in it.
    pub phase_people: Difference,
    /// Net media.
    pub spend: Difference,
    /// Net reach in points, each person counted once.
    pub reach_pct: Difference,
    /// Contacts per hundred people in the phase.
    pub grp: Difference,
    /// Whether all its goals were met in A, where that is known.
    pub goals_met_a: Option<bool>,
    /// Whether they are in B.
    pub goals_met_b: Option<bool>,
    /// The one or two channels that account for most of a change in reach, where so few do.
    pub mostly_by: Vec<Text>,
}

/// All phases of either plan, in the journey's order.
pub(super) fn phase_changes(
    a: &PlanFigures,
    b: &PlanFigures,
    lines: &[LineChange],
    thresholds: Thresholds,
) -> Vec<PhaseChange> {
    in_order([a, b]).into_iter().filter_map(|key| change((a.phase(key), b.phase(key)), lines, thresholds)).collect()
}

fn change(
    (a, b): (Option<&Phase>, Option<&Phase>),
    lines: &[LineChange],
    thresholds: Thresholds,
) -> Option<PhaseChange> {
    let known_phase = b.or(a)?;
    let spend = Difference::of_spend_in_either(a, b, |phase| phase.spend);
    let reach_pct = Difference::of_either(a, b, |phase| phase.reach_pct);
    let has_moved = spend.reaches(thresholds.money) || reach_pct.reaches(thresholds.points);
    let is_material =
        |phase: Option<&Phase>| phase.is_some_and(|phase| thresholds.is_material(phase.spend, phase.reach_pct));
    let lines_of_phase = lines.iter().filter(|line| line.phase == known_phase.phase);
    Some(PhaseChange {
        phase: known_phase.phase.clone(),
        name: phase_named(&known_phase.phase, b.into_iter().chain(a)),
        change: Change::of(is_material(a), is_material(b), has_moved),
        phase_people: Difference::between(
            a.and_then(|phase| phase.phase_people),
            b.and_then(|phase| phase.phase_people),
        ),
        spend,
        reach_pct,
        grp: Difference::of_either(a, b, |phase| phase.grp),
        goals_met_a: a.and_then(|phase| phase.goals_met),
        goals_met_b: b.and_then(|phase| phase.goals_met),
        mostly_by: if reach_pct.reaches(thresholds.points) {
            mostly(lines_of_phase, reach_pct.amount())
        } else {
            Vec::new()
        },
    })
}

/// The one or two channels with more than half of the depth that moved in the direction of the phase.
fn mostly<'a>(lines: impl Iterator<Item = &'a LineChange>, has_moved: f64) -> Vec<Text> {
    let mut lines_by_depth: Vec<(f64, &LineChange)> = lines
        .map(|line| (line.depth_difference() * has_moved.signum(), line))
        .filter(|(depth, _)| *depth > 0.0)
        .collect();
    lines_by_depth.sort_by(|one, two| two.0.total_cmp(&one.0));
    let half_depth = lines_by_depth.iter().map(|(depth, _)| depth).sum::<f64>() / 2.0;
    let most = |count: &usize| lines_by_depth.iter().take(*count).map(|(depth, _)| depth).sum::<f64>() > half_depth;
    let count = (1..=2).find(most).unwrap_or(0);
    lines_by_depth.iter().take(count).map(|(_, line)| line.channel_name.clone()).collect()
}

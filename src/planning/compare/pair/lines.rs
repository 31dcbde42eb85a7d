//! Lines of two plans, matched by phase and channel.

use crate::text::language::Text;
use crate::tolerance::proving::NEVER_ALL_OF_A_LINE;
use std::collections::BTreeMap;

use serde::Serialize;

use super::super::difference::Thresholds;
use super::super::phase_names::phase_name_in_either;
use super::super::{Difference, Line, PlanFigures, in_order, rank};
use super::Change;

/// A line in both plans.
#[derive(Clone, Debug, Serialize)]
pub struct LineChange {
    /// The phase's key.
    pub phase: String,
    /// The phase's name.
    pub phase_name: Text,
    /// The channel's key.
    pub channel: String,
    /// The channel's name.
    pub channel_name: Text,
    /// How it changed.
    pub change: Change,
    /// Net media.
    pub spend: Difference,
    /// Contacts per hundred people in the phase.
    pub grp: Difference,
    /// Its own reach in points.
    pub reach_pct: Difference,
}

impl LineChange {
    /// The difference in depth, `−ln(1 − reach)`: depths of a phase add up where reach does not.
    pub(super) fn depth_difference(&self) -> f64 {
        let depth = |reach: Option<f64>| -(1.0 - reach.unwrap_or(0.0) / 100.0).max(NEVER_ALL_OF_A_LINE).ln();
        depth(self.reach_pct.b) - depth(self.reach_pct.a)
    }
}

/// A line as it is in A and as it is in B.
type Pair<'a> = (Option<&'a Line>, Option<&'a Line>);

/// All lines of either plan, by phase and then by how much they moved.
pub(super) fn line_changes(a: &PlanFigures, b: &PlanFigures, thresholds: Thresholds) -> Vec<LineChange> {
    let mut pairs: BTreeMap<(&str, &str), Pair<'_>> = BTreeMap::new();
    for line in &a.lines {
        pairs.entry((&line.phase, &line.channel)).or_default().0 = Some(line);
    }
    for line in &b.lines {
        pairs.entry((&line.phase, &line.channel)).or_default().1 = Some(line);
    }
    let mut changes: Vec<LineChange> = pairs.into_values().filter_map(|pair| change(pair, a, b, thresholds)).collect();
    // Of equal moves the larger line comes first, then the order of keys.
    let by_size = |line: &LineChange| (line.spend.amount().abs(), line.spend.b.or(line.spend.a).unwrap_or(0.0));
    let phases_in_order = in_order([a, b]);
    let rank = |line: &LineChange| rank(&line.phase, &phases_in_order);
    changes.sort_by(|one, two| {
        let ((has_moved, size), (other_moved, other_size)) = (by_size(one), by_size(two));
        let phases = rank(one).cmp(&rank(two)).then(one.phase.cmp(&two.phase));
        phases.then(other_moved.total_cmp(&has_moved)).then(other_size.total_cmp(&size))
    });
    changes
}

fn change((a, b): Pair<'_>, plan_a: &PlanFigures, plan_b: &PlanFigures, thresholds: Thresholds) -> Option<LineChange> {
    let known_line = b.or(a)?;
    let spend = Difference::of_spend_in_either(a, b, |line| line.spend);
    let reach_pct = Difference::of_either(a, b, |line| line.reach_pct);
    let has_moved = spend.reaches(thresholds.money) || reach_pct.reaches(thresholds.points);
    let is_material = |line: Option<&Line>| line.is_some_and(|line| thresholds.is_material(line.spend, line.reach_pct));
    Some(LineChange {
        phase: known_line.phase.clone(),
        phase_name: phase_name_in_either(&known_line.phase, plan_a, plan_b),
        channel: known_line.channel.clone(),
        channel_name: known_line.channel_name.clone(),
        change: Change::of(is_material(a), is_material(b), has_moved),
        spend,
        grp: Difference::of_either(a, b, |line| line.grp),
        reach_pct,
    })
}

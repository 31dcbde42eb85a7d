//! Negligible amounts in weeks and lines, left out of a split or moved to larger weeks.

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, NetMedia, PlacementIndex, Problem, WeekColumn};
use crate::solver::stage::{HeldPriority, Stage};
use crate::tolerance::feasibility::{
    AS_GOOD, HELD_ROOM_WHEN_LEVELLED, NEGLIGIBLE_IN_A_LINE, NEGLIGIBLE_LINE, VALUE_FLOOR,
};

/// Whether a split is feasible, and its value no lower than that of another.
pub(super) fn is_as_good(problem: &Problem, stage: &Stage, other: &Decision, x: &Decision) -> bool {
    let stage_value = |x: &Decision| stage.value(problem, &Outcome::of(problem, x), x);
    // A goal that is only just met may be met by another rounding.
    let roomier_held = stage
        .held
        .iter()
        .map(|roomier_held| HeldPriority { most: roomier_held.most + HELD_ROOM_WHEN_LEVELLED, ..*roomier_held })
        .collect();
    let stage = &Stage { held: roomier_held, ..stage.clone() };
    stage.is_feasible(problem, other)
        && stage_value(other) >= stage_value(x) - AS_GOOD * stage_value(x).abs().max(VALUE_FLOOR)
}

/// The split without the negligible amounts that an engine leaves in weeks: those of a line are moved to its largest
/// week or, where that week is full, left out, as long as the split is as good.
pub(super) fn without_negligible(problem: &Problem, stage: &Stage, mut x: Decision) -> Decision {
    for p in problem.lines() {
        if let Some(tidied) =
            without_negligible_line(problem, &x, p).filter(|tidied| is_as_good(problem, stage, tidied, &x))
        {
            x = tidied;
        }
    }
    for columns in problem.weekly.iter().flat_map(|weekly| &weekly.columns) {
        let tidyings = NEGLIGIBLE_IN_A_LINE
            .into_iter()
            .flat_map(|negligible_part| [(negligible_part, true), (negligible_part, false)]);
        let mut tidied_lines = tidyings.filter_map(|(negligible_part, to_largest)| {
            without_negligible_weeks(problem, &x, columns, negligible_part, to_largest)
        });
        if let Some(tidied) = tidied_lines.find(|tidied| is_as_good(problem, stage, tidied, &x)) {
            x = tidied;
        }
    }
    x
}

/// The split without a line whose money is negligible; none where the line has more, or nothing.
fn without_negligible_line(problem: &Problem, x: &Decision, p: PlacementIndex) -> Option<Decision> {
    let columns = problem.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
    let week_columns: Vec<PlacementIndex> = columns.map(|column| column.placement).collect();
    let line_columns = if problem.is_weekly(p) { week_columns } else { vec![p] };
    let line_money = line_columns.iter().map(|&q| problem.paid_per_x(q) * x[q]).sum::<NetMedia>().get();
    let is_negligible = line_money > 0.0 && line_money < NEGLIGIBLE_LINE * problem.campaign.money().get();
    let mut tidied = x.clone();
    for &q in &line_columns {
        tidied[q] = 0.0;
    }
    is_negligible.then(|| problem.with_weeks_added_up(tidied))
}

/// The split without the weeks of a line that take less than a part of it, moved to its largest week or left out; none
/// where there are no such weeks.
fn without_negligible_weeks(
    problem: &Problem,
    x: &Decision,
    columns: &[Option<WeekColumn>],
    negligible_part: f64,
    to_largest: bool,
) -> Option<Decision> {
    let planned: Vec<&WeekColumn> = columns.iter().flatten().filter(|column| !column.ran).collect();
    let largest = planned.iter().max_by(|a, b| x[a.placement].total_cmp(&x[b.placement]))?;
    let line_total: f64 = planned.iter().map(|column| x[column.placement]).sum();
    let is_negligible =
        |column: &&&WeekColumn| x[column.placement] > 0.0 && x[column.placement] < negligible_part * line_total;
    let negligible: Vec<&&WeekColumn> = planned.iter().filter(is_negligible).collect();
    let mut tidied = x.clone();
    for week in &negligible {
        let same_contacts = tidied[week.placement] * week.rates.contacts / largest.rates.contacts;
        tidied[largest.placement] += if to_largest { same_contacts } else { 0.0 };
        tidied[week.placement] = 0.0;
    }
    tidied[largest.placement] = tidied[largest.placement].min(problem.placements[largest.placement].most);
    (!negligible.is_empty()).then(|| problem.with_weeks_added_up(tidied))
}

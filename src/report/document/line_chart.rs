//! A small line chart in braille, with its ends named.

use crate::tolerance::reporting::{FLAT, FLAT_AT_LEAST};
use textplots::{Chart, LabelBuilder, LabelFormat, Plot, Shape};

/// Below this many columns there is no room for a chart.
const NARROW: usize = 60;
/// Columns of the drawing at most, and its lines.
const SIZE: (usize, u32) = (60, 14);

/// A line through points, with the words for its ends.
pub(in crate::report) struct LineChart<'a> {
    /// The points, in ascending order of their first value.
    pub(in crate::report) points: &'a [(f64, f64)],
    /// What a value along is called.
    pub(in crate::report) along: &'a dyn Fn(f64) -> String,
    /// What a value upwards is called.
    pub(in crate::report) up: &'a dyn Fn(f64) -> String,
}

/// What marks a point beside the line.
const MARK: char = '●';

/// The lines of the chart; none where the points make no line or there is no room.
pub(in crate::report) fn lines(drawn: &LineChart, width: usize) -> Vec<String> {
    with_marks(drawn, &[], width)
}

/// The same with points marked that need not lie on the line.
pub(in crate::report) fn with_marks(drawn: &LineChart, marks: &[(f64, f64)], width: usize) -> Vec<String> {
    let (Some(first), Some(last)) = (drawn.points.first(), drawn.points.last()) else {
        return Vec::new();
    };
    let (lowest, highest) = (drawn.points.iter().chain(marks))
        .fold((f64::MAX, f64::MIN), |(lowest, highest), (_, y)| (lowest.min(*y), highest.max(*y)));
    let is_flat = highest - lowest <= FLAT * highest.abs().max(FLAT_AT_LEAST);
    if width < NARROW || last.0 <= first.0 || is_flat {
        return Vec::new();
    }
    let (top_label, bottom_label) = ((drawn.up)(highest), (drawn.up)(lowest));
    let label_width = top_label.chars().count().max(bottom_label.chars().count());
    let columns = width.saturating_sub(label_width + 3).min(SIZE.0);
    let axis_share =
        |value: f64, (first_label, last_label): (f64, f64)| ((value - first_label) / (last_label - first_label)) as f32;
    let points =
        drawn.points.iter().map(|&(x, y)| (axis_share(x, (first.0, last.0)), axis_share(y, (lowest, highest))));
    let marks = marks.iter().map(|&(x, y)| (axis_share(x, (first.0, last.0)), axis_share(y, (lowest, highest))));
    let rows = marked(canvas(&points.collect::<Vec<_>>(), columns), marks, columns);
    let count = rows.len();
    let mut lines: Vec<String> = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        let name = if index == 0 {
            top_label.as_str()
        } else if index + 1 == count {
            bottom_label.as_str()
        } else {
            ""
        };
        lines.push(format!("{name:>label_width$} │{row}").trim_end().to_owned());
    }
    let (first_label, last_label) = ((drawn.along)(first.0), (drawn.along)(last.0));
    let label_gap = columns.saturating_sub(first_label.chars().count() + last_label.chars().count()).max(1);
    lines.push(format!("{:label_width$} └{}", "", "─".repeat(columns)));
    lines.push(format!("{:label_width$}  {first_label}{}{last_label}", "", " ".repeat(label_gap)));
    lines
}

/// The line through points of a unit square, in braille, without blanks at the end of a row.
fn canvas(points: &[(f32, f32)], columns: usize) -> Vec<String> {
    let (across, down) = dots(columns);
    let shape = Shape::Lines(points);
    let mut chart = Chart::new_with_y_range(across, down, 0.0, 1.0, 0.0, 1.0);
    let chart = chart.lineplot(&shape).y_label_format(LabelFormat::None);
    chart.figures();
    chart.frame().lines().map(|row| row.trim_end_matches([' ', '\u{2800}']).to_owned()).collect()
}

/// Rows with a mark in place of what is drawn at each point of a unit square.
fn marked(rows: Vec<String>, marks: impl Iterator<Item = (f32, f32)>, columns: usize) -> Vec<String> {
    let mut rows: Vec<Vec<char>> = rows.into_iter().map(|row| row.chars().collect()).collect();
    let (across, down) = dots(columns);
    // A character is two dots wide and four high; rows count from the top.
    let dot_cell =
        |share: f32, dots: u32, dots_per_cell: usize| (share.clamp(0.0, 1.0) * dots as f32) as usize / dots_per_cell;
    for (x, y) in marks {
        let (column, row) = (dot_cell(x, across, 2), dot_cell(1.0 - y, down, 4));
        if let Some(row) = rows.get_mut(row) {
            row.resize(row.len().max(column + 1), ' ');
            if let Some(cell) = row.get_mut(column) {
                *cell = MARK;
            }
        }
    }
    rows.into_iter().map(String::from_iter).collect()
}

/// Dots of a canvas across and down, from its first to its last.
fn dots(columns: usize) -> (u32, u32) {
    ((2 * columns as u32).saturating_sub(2).max(32), 4 * SIZE.1 - 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_marked_where_they_lie() {
        let along = |value: f64| format!("{value}");
        let line: Vec<(f64, f64)> = (0..=60).map(|x| (f64::from(x), f64::from(x))).collect();
        let line_chart = LineChart { points: &line, along: &along, up: &along };
        let chart_lines = with_marks(&line_chart, &[(0.0, 0.0), (60.0, 60.0), (60.0, 0.0)], 80);
        assert_eq!(
            chart_lines.iter().flat_map(|row| row.chars()).filter(|c| *c == MARK).count(),
            3,
            "{chart_lines:#?}"
        );
        assert!(chart_lines.first().is_some_and(|row| row.ends_with(MARK)), "{chart_lines:#?}");
        let bottom_line = chart_lines.iter().rev().nth(2).cloned().unwrap_or_default();
        assert!(bottom_line.contains("│●") && bottom_line.ends_with(MARK), "{bottom_line}");
        assert!(lines(&line_chart, 80).iter().all(|row| !row.contains(MARK)));
    }
}

//! A small line chart in braille, with its ends named.
//!
//! What the values mean is not known here; whoever draws gives the words.

use textplots::{Chart, LabelBuilder, LabelFormat, Plot, Shape};

/// Below this many columns there is no room for a chart.
const NARROW: usize = 60;
/// Columns of the drawing at most, and its lines.
const SIZE: (usize, u32) = (60, 14);

/// A line through points, with the words for its ends.
pub(super) struct Drawn<'a> {
    /// The points, in ascending order of their first value.
    pub(super) points: &'a [(f64, f64)],
    /// What a value along is called.
    pub(super) along: &'a dyn Fn(f64) -> String,
    /// What a value upwards is called.
    pub(super) up: &'a dyn Fn(f64) -> String,
}

/// The lines of the chart; none where the points make no line or there is no room.
pub(super) fn lines(drawn: &Drawn, width: usize) -> Vec<String> {
    let (Some(first), Some(last)) = (drawn.points.first(), drawn.points.last()) else {
        return Vec::new();
    };
    let (low, high) =
        (drawn.points.iter()).fold((f64::MAX, f64::MIN), |(low, high), (_, y)| (low.min(*y), high.max(*y)));
    let flat = high - low <= 1e-9 * high.abs().max(1e-9);
    if width < NARROW || last.0 <= first.0 || flat {
        return Vec::new();
    }
    let (top, bottom) = ((drawn.up)(high), (drawn.up)(low));
    let label = top.chars().count().max(bottom.chars().count());
    let columns = width.saturating_sub(label + 3).min(SIZE.0);
    let share = |value: f64, (from, to): (f64, f64)| ((value - from) / (to - from)) as f32;
    let points = drawn.points.iter().map(|&(x, y)| (share(x, (first.0, last.0)), share(y, (low, high))));
    let rows = canvas(&points.collect::<Vec<_>>(), columns);
    let count = rows.len();
    let mut lines: Vec<String> = Vec::new();
    for (index, row) in rows.into_iter().enumerate() {
        let name = if index == 0 {
            top.as_str()
        } else if index + 1 == count {
            bottom.as_str()
        } else {
            ""
        };
        lines.push(format!("{name:>label$} │{row}").trim_end().to_owned());
    }
    let (from, to) = ((drawn.along)(first.0), (drawn.along)(last.0));
    let between = columns.saturating_sub(from.chars().count() + to.chars().count()).max(1);
    lines.push(format!("{:label$} └{}", "", "─".repeat(columns)));
    lines.push(format!("{:label$}  {from}{}{to}", "", " ".repeat(between)));
    lines
}

/// The line through points of a unit square, in braille, without blanks at the end of a row.
fn canvas(points: &[(f32, f32)], columns: usize) -> Vec<String> {
    let dots = (2 * columns as u32).saturating_sub(2).max(32);
    let shape = Shape::Lines(points);
    let mut chart = Chart::new_with_y_range(dots, 4 * SIZE.1 - 4, 0.0, 1.0, 0.0, 1.0);
    let chart = chart.lineplot(&shape).y_label_format(LabelFormat::None);
    chart.figures();
    chart.frame().lines().map(|row| row.trim_end_matches([' ', '\u{2800}']).to_owned()).collect()
}

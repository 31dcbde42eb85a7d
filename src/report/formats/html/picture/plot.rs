//! Lines over an axis, each with the point that was chosen, and a legend that tells what the picture shows.

use askama::Template;

use super::colour;
use super::ticks::ticks;
use crate::report::document::picture::{Plot, PlotSeries, PlotUnit};
use crate::text::messages::say;
use crate::text::number::{money, money_exact, money_with, plain, short};

/// Width and height in which a plot is drawn; the page scales it.
const SIZE: (f64, f64) = (420.0, 250.0);
/// What the labels take: left, right, above, below.
const MARGIN: (f64, f64, f64, f64) = (52.0, 26.0, 10.0, 40.0);

impl PlotUnit {
    fn tick(&self, value: f64) -> String {
        match self {
            Self::Money(currency) => match value {
                value if value >= 1e6 => say!("m", millions = in_short(value / 1e6, currency)),
                value if value >= 1e4 => format!("{}k", in_short(value / 1e3, currency)),
                value if value > 0.0 && value < 10.0 => money_exact(value, currency),
                value => money(value, currency),
            },
            Self::Percent => format!("{}%", plain(value, 1)),
            Self::Number => short(value),
        }
    }
}

/// Money of which thousands or millions are counted: `€12.5`.
fn in_short(value: f64, currency: &str) -> String {
    money_with(value, currency, usize::from(value.fract() != 0.0))
}

/// A label of an axis, and where it stands.
struct Tick {
    at: String,
    words: String,
}

/// A line as it is drawn.
struct PlotLine<'a> {
    class: String,
    path: String,
    chosen: Option<(String, String)>,
    words: &'a str,
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<svg class="plot" viewBox="0 0 {{ size.0 }} {{ size.1 }}" aria-hidden="true">
{% for tick in up %}<line class="grid" x1="{{ left }}" x2="{{ right }}" y1="{{ tick.at }}" y2="{{ tick.at }}"/><text class="end" x="{{ left - 6.0 }}" y="{{ tick.at }}" dy="0.32em">{{ tick.words }}</text>
{% endfor %}{% for tick in across %}<text class="middle" x="{{ tick.at }}" y="{{ bottom + 15.0 }}">{{ tick.words }}</text>
{% endfor %}<line class="axis" x1="{{ left }}" x2="{{ right }}" y1="{{ bottom }}" y2="{{ bottom }}"/>
<text class="middle" x="{{ (left + right) / 2.0 }}" y="{{ size.1 - 6.0 }}">{{ plot.across }}</text>
{% for line in lines %}<path class="line {{ line.class }}" d="{{ line.path }}"/>
{% endfor %}{% for line in lines %}{% if let Some((x, y)) = line.chosen %}<circle class="chosen {{ line.class }}" cx="{{ x }}" cy="{{ y }}" r="4.5"/>
{% endif %}{% endfor %}</svg>
<ul class="legend">
{% for line in lines %}<li><svg class="sample" viewBox="0 0 34 10" aria-hidden="true"><path class="line {{ line.class }}" d="M0 5H34"/>{% if line.chosen.is_some() %}<circle class="chosen {{ line.class }}" cx="17" cy="5" r="4"/>{% endif %}</svg> {{ line.words }}</li>
{% endfor %}</ul>"#
)]
struct PlotTemplate<'a> {
    plot: &'a Plot,
    size: (f64, f64),
    left: f64,
    right: f64,
    bottom: f64,
    up: Vec<Tick>,
    across: Vec<Tick>,
    lines: Vec<PlotLine<'a>>,
}

pub(super) fn html(plot: &Plot) -> askama::Result<String> {
    let all_points = || plot.series.iter().flat_map(|series| series.points.iter().chain(&series.chosen));
    let across = ticks(all_points().map(|point| point.0).fold(0.0, f64::max));
    let up = ticks(all_points().map(|point| point.1).fold(0.0, f64::max));
    let last_tick = |ticks: &[f64]| ticks.last().copied().unwrap_or(1.0);
    let (left, right) = (MARGIN.0, SIZE.0 - MARGIN.1);
    let (top, bottom) = (MARGIN.2, SIZE.1 - MARGIN.3);
    let x = |value: f64| format!("{:.1}", left + (right - left) * value / last_tick(&across));
    let y = |value: f64| format!("{:.1}", bottom - (bottom - top) * value / last_tick(&up));
    let series_path = |(index, series): (usize, &'_ PlotSeries)| {
        let points = series.points.iter().enumerate();
        let path_step = |(i, point): (usize, &(f64, f64))| {
            format!("{}{} {}", if i == 0 { 'M' } else { 'L' }, x(point.0), y(point.1))
        };
        let class = format!("{} d{}", colour(index), index / super::COLOURS + index % super::COLOURS);
        (class, points.map(path_step).collect::<String>(), series.chosen.map(|point| (x(point.0), y(point.1))))
    };
    let lines = plot.series.iter().enumerate().map(|(index, series)| {
        let (class, path, chosen) = series_path((index, series));
        PlotLine { class, path, chosen, words: &series.words }
    });
    let lines = lines.collect();
    PlotTemplate {
        plot,
        size: SIZE,
        left,
        right,
        bottom,
        up: up.iter().map(|&tick| Tick { at: y(tick), words: plot.up_unit.tick(tick) }).collect(),
        across: across.iter().map(|&tick| Tick { at: x(tick), words: plot.across_unit.tick(tick) }).collect(),
        lines,
    }
    .render()
}

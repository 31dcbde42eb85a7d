//! Native charts: how lines, bars and dots look, and where they stand.

use rust_xlsxwriter::{
    Chart, ChartFont, ChartFormat, ChartLine, ChartLineDashType, ChartMarker, ChartMarkerType, ChartSolidFill,
    ChartType, Color, Worksheet, XlsxError,
};

use super::sheet::WriteResult;
use super::style::{self, CurrencyStyle};
use crate::planning::appendix::BudgetFrontier;
use crate::planning::plan::Phase;
use crate::report::document::capital;
use crate::text::messages::{say, word};
use crate::text::sanitise::guard_formulas;

/// How many charts stand beside each other, and how many columns each takes.
pub(in crate::report) const ACROSS: u16 = 2;
pub(in crate::report) const COLUMNS: u16 = 10;
/// How many rows a chart takes.
const ROWS: u32 = 19;
/// How many rows a printed page holds, of them at the head, and how many charts below each other.
const PAGE: u32 = 42;
const HEAD: u32 = 3;
const DOWN: u32 = 2;
/// A chart in pixels; a column has 64 and a row 20.
const SIZE: (u32, u32) = (628, 368);
/// Names in titles are cut here.
const NAME: usize = 60;

/// Where the points of a curve stand: what is bought, and then the curve until the last row.
pub(in crate::report) struct CurveRows {
    pub(in crate::report) bought: u32,
    pub(in crate::report) last: u32,
    /// The phase's column; behind it the channel's, the spend's and the reach's.
    pub(in crate::report) column: u16,
}

/// Rows of figures, and the first column of them.
#[derive(Clone, Copy)]
pub(in crate::report) struct ChartRows {
    pub(in crate::report) first: u32,
    pub(in crate::report) last: u32,
    pub(in crate::report) column: u16,
}

/// Where the next chart goes.
#[derive(Default)]
pub(in crate::report) struct ChartArea {
    count: u32,
}

impl ChartArea {
    /// Puts a chart in the next place.
    pub(in crate::report) fn insert(&mut self, page: &mut Worksheet, chart: &Chart) -> WriteResult {
        let (chart_row, chart_column) = (self.count / u32::from(ACROSS), self.count % u32::from(ACROSS));
        let row = chart_row / DOWN * PAGE + HEAD + chart_row % DOWN * ROWS;
        page.insert_chart(row, chart_column as u16 * COLUMNS, chart)?;
        self.count += 1;
        Ok::<(), XlsxError>(())
    }

    /// The first row of every printed page but the first, and the last row of all.
    pub(in crate::report) fn pages(&self) -> (Vec<u32>, u32) {
        let pages = self.count.div_ceil(u32::from(ACROSS) * DOWN).max(1);
        ((1..pages).map(|page| page * PAGE).collect(), pages * PAGE - 1)
    }
}

fn chart(kind: ChartType, title: &str) -> Chart {
    let mut chart = Chart::new(kind);
    chart.set_width(SIZE.0).set_height(SIZE.1).set_alt_text(title);
    chart.title().set_name(title).set_font(ChartFont::new().set_bold().set_size(13));
    chart.title().set_overlay(false);
    chart
}

fn name_axes(chart: &mut Chart, (x, y): (&str, &str)) {
    let grid = || {
        let mut line = ChartLine::new();
        line.set_color(Color::RGB(0xD9_D9D9));
        line
    };
    // A name that begins with `=` would be taken for a reference.
    let [x, y] = [x, y].map(|name| guard_formulas(name, ';'));
    chart.x_axis().set_name(&*x).set_num_format(style::WHOLE).set_major_gridlines(false);
    chart.y_axis().set_name(&*y).set_num_format("#,##0").set_major_gridlines_line(&grid());
}

/// A line without marks of its own.
fn curve_line(index: usize) -> ChartFormat {
    let mut line = ChartLine::new();
    line.set_color(style::line(index)).set_width(2.25);
    match style::round(index) {
        0 => {}
        1 => {
            line.set_dash_type(ChartLineDashType::Dash);
        }
        _ => {
            line.set_dash_type(ChartLineDashType::RoundDot);
        }
    }
    let mut format = ChartFormat::new();
    format.set_line(&line);
    format
}

/// A dot in a colour.
fn curve_dot(colour: Color) -> ChartMarker {
    let mut fill = ChartFormat::new();
    fill.set_solid_fill(ChartSolidFill::new().set_color(colour));
    fill.set_border(ChartLine::new().set_color(Color::White));
    let mut marker = ChartMarker::new();
    marker.set_type(ChartMarkerType::Circle).set_size(9).set_format(&mut fill);
    marker
}

fn hidden_line() -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_no_line();
    format
}

/// Reach by spend of the channels of a phase, with what is bought as a dot.
pub(in crate::report) fn reach(sheet: &str, phase: &Phase, curves: &[CurveRows], style: &CurrencyStyle) -> Chart {
    let name: String = phase.name.chars().take(NAME).collect();
    let mut chart = chart(ChartType::ScatterSmooth, &say!("reach-by-spend", name));
    for (index, curve) in curves.iter().enumerate() {
        let (spend, reach) = (curve.column + 2, curve.column + 3);
        let series = chart.add_series();
        series.set_name((sheet, curve.bought, curve.column + 1));
        series.set_categories((sheet, curve.bought + 1, spend, curve.last, spend));
        series.set_values((sheet, curve.bought + 1, reach, curve.last, reach));
        series.set_format(&mut curve_line(index)).set_smooth(true).set_marker(ChartMarker::new().set_none());
    }
    for (index, curve) in curves.iter().enumerate() {
        let (spend, reach) = (curve.column + 2, curve.column + 3);
        let series = chart.add_series();
        series.set_name((sheet, curve.bought, curve.column + 1));
        series.set_categories((sheet, curve.bought, spend, curve.bought, spend));
        series.set_values((sheet, curve.bought, reach, curve.bought, reach));
        series.set_format(&mut hidden_line()).set_marker(&curve_dot(style::line(index))).delete_from_legend(true);
    }
    let currency = &style.currency;
    name_axes(&mut chart, (&say!("charts-net-media", currency), word!("heading-reach-pct")));
    chart.x_axis().set_min(0);
    chart.y_axis().set_min(0);
    chart.legend().set_position(rust_xlsxwriter::ChartLegendPosition::Right);
    chart
}

/// The budget by phase as bars.
pub(in crate::report) fn budget(sheet: &str, rows: ChartRows, style: &CurrencyStyle) -> Chart {
    let currency = &style.currency;
    let mut chart = chart(ChartType::Bar, &say!("net-media-by-phase", currency));
    let mut fill = ChartFormat::new();
    fill.set_solid_fill(ChartSolidFill::new().set_color(style::line(0)));
    let series = chart.add_series();
    series.set_categories((sheet, rows.first, rows.column, rows.last, rows.column));
    series.set_values((sheet, rows.first, rows.column + 2, rows.last, rows.column + 2));
    series.set_format(&mut fill).set_gap(60);
    series.set_data_label(rust_xlsxwriter::ChartDataLabel::new().show_value().set_num_format(style::WHOLE));
    // Of bars, the axis of figures is the x-axis.
    chart.y_axis().set_reverse().set_major_gridlines(false);
    chart.x_axis().set_num_format(style::WHOLE).set_min(0).set_major_gridlines(false).set_hidden(true);
    chart.legend().set_hidden();
    chart
}

/// What the best plan of every budget brings, as a line, and this plan as a dot on it.
pub(in crate::report) fn frontier(
    sheet: &str,
    rows: ChartRows,
    frontier: &BudgetFrontier,
    style: &CurrencyStyle,
) -> Chart {
    let unit = capital(&frontier.setup.unit().unit());
    let title = word!("what-more-or-less-budget-brings");
    let mut chart = chart(ChartType::ScatterStraight, title);
    let column = |offset: u16| (sheet, rows.first, rows.column + offset, rows.last, rows.column + offset);
    let series = chart.add_series();
    series.set_name(word!("best-plan-of-budget"));
    series
        .set_categories(column(0))
        .set_values(column(1))
        .set_format(&mut curve_line(0))
        .set_marker(curve_dot(style::line(0)).set_size(6));
    let series = chart.add_series();
    series.set_name(word!("this-plan"));
    series.set_categories(column(0)).set_values(column(2));
    series.set_format(&mut hidden_line()).set_marker(curve_dot(style::line(4)).set_size(12));
    name_axes(&mut chart, (&say!("charts-budget", currency = style.currency), &unit));
    chart.legend().set_position(rust_xlsxwriter::ChartLegendPosition::Bottom);
    chart
}

//! The flowchart: weeks across, phases and their channels down, what runs in the colour of its phase.
//!
//! Amounts are net media, rounded so that the weeks of a line add up to the line to the cent; every sum is a formula.

use std::collections::HashMap;

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use textwrap::core::display_width;

use super::sheet::{SheetWriter, WriteResult, letters, sum_of_rows};
use super::style;
use crate::planning::plan::{Phase, Plan, WeekStatus};
use crate::report::views::plan::weeks::net_media;
use crate::text::messages::{say, word};

/// The columns in front of the weeks: the channel and what is bought of it.
const FRONT: u16 = 2;
/// How many characters of a format are shown; the sources show all of it.
const FORMAT: usize = 28;
/// The row of the first head.
const HEAD: u32 = 3;

/// What runs in a week of a line.
#[derive(Clone, Copy, Default)]
struct WeekSpend {
    spend: f64,
    ran: bool,
}

/// What every line spends in every week, in the plan's order.
struct WeeklySpend<'a> {
    plan: &'a Plan,
    weeks: usize,
    lines: Vec<Vec<WeekSpend>>,
}

impl<'a> WeeklySpend<'a> {
    fn of(plan: &'a Plan) -> Self {
        let weeks = plan.calendar.len();
        let mut lines = vec![vec![WeekSpend::default(); weeks]; plan.lines.len()];
        let keyed_lines =
            plan.lines.iter().enumerate().map(|(l, line)| ((line.channel.as_str(), line.phase.as_str()), l));
        let places: HashMap<(&str, &str), usize> = keyed_lines.collect();
        for (row, spend) in plan.weeks.iter().zip(net_media(plan)) {
            let line = places.get(&(row.channel.as_str(), row.phase.as_str()));
            if let Some(amount) = line.and_then(|&line| lines.get_mut(line)?.get_mut(row.week)) {
                *amount = WeekSpend { spend, ran: row.status == WeekStatus::Ran };
            }
        }
        Self { plan, weeks, lines }
    }

    /// The lines of a phase.
    fn of_phase(&self, phase: &Phase) -> Vec<usize> {
        (0..self.lines.len()).filter(|&l| self.plan.lines[l].phase == phase.phase).collect()
    }

    /// What some lines spend in every week and then in all, to the minor unit.
    fn sums(&self, lines: &[usize]) -> Vec<f64> {
        let unit = 10f64.powi(i32::from(self.plan.campaign.minor_digits));
        let rounded = |sum: f64| (sum * unit).round() / unit;
        let week_sum = |t: usize| rounded(lines.iter().map(|&l| self.lines[l][t].spend).sum());
        let week_sums: Vec<f64> = (0..self.weeks).map(week_sum).collect();
        let line_sum = rounded(week_sums.iter().sum());
        week_sums.into_iter().chain([line_sum]).collect()
    }
}

/// The sheet.
pub(in crate::report) fn sheet(name: &str, plan: &Plan) -> Result<Worksheet, XlsxError> {
    let grid = WeeklySpend::of(plan);
    let widths: Vec<f64> = [32.0, 26.0].into_iter().chain(vec![9.0; grid.weeks]).chain([12.0]).collect();
    let mut sheet = SheetWriter::new(name, &plan.campaign.title(), &widths)?;
    sheet.page.set_screen_gridlines(false);
    sheet.title(&plan.campaign.title())?;
    sheet.text(0, &subtitle(&grid), &style::faint().unset_text_wrap())?;
    sheet.row = HEAD;
    let heads = heads(&mut sheet, plan)?;
    let mut sums = Vec::new();
    for (place, phase) in plan.phases.iter().enumerate() {
        let lines = grid.of_phase(phase);
        if !lines.is_empty() {
            sums.push(sheet.row);
            block(&mut sheet, &grid, (place, phase), &lines)?;
        }
    }
    total(&mut sheet, &grid, &sums)?;
    sheet.page.set_freeze_panes(HEAD + heads, FRONT)?;
    sheet.page.set_repeat_rows(HEAD, HEAD + heads - 1)?;
    Ok(sheet.page)
}

fn subtitle(grid: &WeeklySpend) -> String {
    let code = &grid.plan.campaign.currency;
    let mut words = say!("net-media-per-week-in-weeks", code);
    if grid.lines.iter().flatten().any(|amount| amount.ran) {
        words.push_str(word!("in-italics-already-ran"));
    }
    words
}

/// Weeks and their Mondays, and how many rows that takes.
fn heads(sheet: &mut SheetWriter, plan: &Plan) -> Result<u32, XlsxError> {
    let (text_head, figure_head) = (style::head(), style::head_of_figures());
    let has_dates = plan.calendar.iter().any(|week| week.monday.is_some());
    let one_year = plan.calendar.windows(2).all(|weeks| weeks[0].iso_year == weeks[1].iso_year);
    let total_column = FRONT + plan.calendar.len() as u16;
    sheet.text(0, if has_dates { word!("iso-week") } else { word!("heading-week") }, &text_head)?;
    sheet.text(1, word!("format"), &text_head)?;
    for (t, week) in plan.calendar.iter().enumerate() {
        let column = FRONT + t as u16;
        match (week.iso_year, week.iso_week) {
            (Some(year), Some(number)) if !one_year => {
                sheet.text(column, &format!("{year}-W{number:02}"), &figure_head)?;
            }
            (_, Some(number)) => sheet.text(column, &format!("W{number:02}"), &figure_head)?,
            _ => sheet.number(column, t as f64 + 1.0, &figure_head)?,
        }
    }
    sheet.text(total_column, word!("total"), &figure_head)?;
    sheet.row += 1;
    if !has_dates {
        return Ok(1);
    }
    let monday = figure_head.clone().set_num_format(if one_year { "d mmm" } else { "d mmm yy" });
    sheet.text(0, word!("monday"), &text_head)?;
    sheet.text(1, "", &text_head)?;
    for (t, week) in plan.calendar.iter().enumerate() {
        sheet.date(FRONT + t as u16, week.monday.as_deref().unwrap_or_default(), &monday)?;
    }
    sheet.text(total_column, "", &figure_head)?;
    sheet.row += 1;
    Ok(2)
}

/// A phase with its subtotals, its lines, and what it has reached by every week.
fn block(sheet: &mut SheetWriter, grid: &WeeklySpend, (place, phase): (usize, &Phase), lines: &[usize]) -> WriteResult {
    let coloured = |format: Format| style::of_phase(format, place);
    let line_rows = (sheet.row + 1, sheet.row + lines.len() as u32);
    let phase_sum = coloured(style::figure(style::WHOLE_IF_ANY).set_bold());
    sheet.text(0, &phase.name, &phase_sum)?;
    sheet.text(1, "", &phase_sum)?;
    for (column, sum) in (FRONT..).zip(grid.sums(lines)) {
        sheet.formula(column, &sum_of_rows(column, line_rows), sum, &phase_sum)?;
    }
    sheet.row += 1;
    let week_cell = coloured(style::figure(style::WHOLE)).set_border(FormatBorder::Thin).set_border_color("#FFFFFF");
    for &line in lines {
        self::line(sheet, grid, line, &week_cell)?;
    }
    reached(sheet, grid.plan, phase)
}

/// The weeks of a line; those in which it does not run are empty.
fn line(sheet: &mut SheetWriter, grid: &WeeklySpend, line: usize, cell: &Format) -> WriteResult {
    let (bought, ran) = (&grid.plan.lines[line], cell.clone().set_italic());
    sheet.text(0, &bought.channel_name, &style::set_off())?;
    sheet.text(1, &brief(&bought.format), &style::faint().unset_text_wrap())?;
    for (column, amount) in (FRONT..).zip(&grid.lines[line]) {
        if amount.spend > 0.0 {
            sheet.number(column, amount.spend, if amount.ran { &ran } else { cell })?;
        }
    }
    let sum = grid.sums(&[line]).last().copied().unwrap_or(0.0);
    row_total(sheet, grid, sum, &style::figure(style::WHOLE).set_bold())?;
    sheet.row += 1;
    Ok(())
}

/// A format as far as its column is wide, so that it does not run on into weeks that are empty.
fn brief(format: &str) -> String {
    if display_width(format) <= FORMAT {
        return format.to_owned();
    }
    let mut columns_left = FORMAT - 1;
    let letter_fits = |letter: &char| {
        let letter_width = display_width(letter.encode_utf8(&mut [0; 4]));
        let letter_fits = letter_width <= columns_left;
        columns_left = columns_left.saturating_sub(letter_width);
        letter_fits
    };
    format!("{}…", format.chars().take_while(letter_fits).collect::<String>().trim_end())
}

/// The sum of a row's weeks behind them.
fn row_total(sheet: &mut SheetWriter, grid: &WeeklySpend, sum: f64, format: &Format) -> WriteResult {
    let total_column = FRONT + grid.weeks as u16;
    let row = sheet.row + 1;
    let formula = format!("SUM({}{row}:{}{row})", letters(FRONT), letters(total_column.saturating_sub(1).max(FRONT)));
    if grid.weeks == 0 { Ok(()) } else { sheet.formula(total_column, &formula, sum, format) }
}

/// The people a phase has reached by the end of every week, each once.
fn reached(sheet: &mut SheetWriter, plan: &Plan, phase: &Phase) -> WriteResult {
    if phase.reach_pct <= 0.0 {
        return Ok(());
    }
    let points = style::faint().set_italic().set_num_format(style::POINTS).unset_text_wrap();
    let label = word!("reach-so-far-pct");
    sheet.text(0, label, &points.clone().set_align(FormatAlign::Left).set_indent(1))?;
    for week in plan.phase_weeks.iter().filter(|week| week.phase == phase.phase) {
        sheet.number(FRONT + week.week as u16, week.cumulative_reach_pct, &points)?;
    }
    sheet.number(FRONT + plan.calendar.len() as u16, phase.reach_pct, &points)?;
    sheet.row += 1;
    Ok(())
}

/// What all phases, whose sums stand in these rows, spend in every week.
fn total(sheet: &mut SheetWriter, grid: &WeeklySpend, sums: &[u32]) -> WriteResult {
    let format = style::sum(style::figure(style::WHOLE_IF_ANY));
    let everything: Vec<usize> = (0..grid.lines.len()).collect();
    sheet.text(0, word!("total"), &format)?;
    sheet.text(1, "", &format)?;
    for (column, sum) in (FRONT..).zip(grid.sums(&everything)) {
        let cells: Vec<String> = sums.iter().map(|row| format!("{}{}", letters(column), row + 1)).collect();
        let formula = if cells.is_empty() { "0".to_owned() } else { cells.join("+") };
        sheet.formula(column, &formula, sum, &format)?;
    }
    sheet.row += 1;
    Ok(())
}

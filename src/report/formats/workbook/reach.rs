//! Reach by money: charts of every phase's channels, of the budget by phase and of other budgets, and the figures that
//! they are drawn from beside them.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::charts::{self, ChartArea};
use super::sheet::{SheetWriter, WriteResult};
use super::style::{self, CurrencyStyle};
use super::totals;
use crate::planning::appendix::{Appendix, BudgetFrontier, ReachCurve};
use crate::planning::plan::{Phase, Plan};
use crate::report::document::capital;
use crate::text::messages::{say, word};

/// The first column of figures, behind the charts.
const FIGURES: u16 = charts::ACROSS * charts::COLUMNS + 1;
/// The most curves that are written; a sheet has about a million rows.
const WRITTEN: usize = 20_000;
/// The most channels in a chart; those with the largest spend.
const DRAWN: usize = 12;

/// The sheet.
pub(in crate::report) fn sheet(
    name: &str,
    plan: &Plan,
    appendix: &Appendix,
    style: &CurrencyStyle,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = SheetWriter::new(name, &plan.campaign.title(), &[])?;
    for (column, width) in (FIGURES..).zip([16.0, 28.0, 14.0, 12.0]) {
        sheet.page.set_column_width(column, width)?;
    }
    sheet.page.set_screen_gridlines(false);
    sheet.title(word!("reach-and-budget"))?;
    let has_undrawn = plan.phases.iter().any(|phase| of_phase(appendix, phase).count() > DRAWN);
    sheet.text(0, &subtitle(has_undrawn), &style::faint().unset_text_wrap())?;
    let first_row = sheet.row + 2;
    let mut chart_area = ChartArea::default();
    sheet.row = first_row;
    for (phase, curves) in bought_curves(&mut sheet, plan, appendix, style)? {
        chart_area.insert(&mut sheet.page, &charts::reach(name, phase, &curves, style))?;
    }
    let phases = phases(&mut sheet, plan, style)?;
    chart_area.insert(&mut sheet.page, &charts::budget(name, phases, style))?;
    if let Some(frontier) = &appendix.frontier {
        let budgets = budgets(&mut sheet, plan, frontier, style)?;
        chart_area.insert(&mut sheet.page, &charts::frontier(name, budgets, frontier, style))?;
    }
    let (breaks, last) = chart_area.pages();
    sheet.page.set_print_area(0, 0, last, FIGURES - 2)?;
    sheet.page.set_page_breaks(&breaks)?;
    Ok(sheet.page)
}

fn subtitle(has_undrawn: bool) -> String {
    let column = super::sheet::letters(FIGURES);
    let mut subtitle = say!("dot-is-what-plan-buys-figures-stand", column);
    if has_undrawn {
        subtitle.push_str(&say!("of-every-phase-channels-with-largest-spend", count = DRAWN));
    }
    subtitle
}

fn of_phase<'a>(appendix: &'a Appendix, phase: &'a Phase) -> impl Iterator<Item = &'a ReachCurve> {
    appendix.curves.iter().take(WRITTEN).filter(|curve| curve.phase == phase.phase)
}

/// Writes the points of every curve below each other, and says where those to be drawn stand, by phase.
fn bought_curves<'a>(
    sheet: &mut SheetWriter,
    plan: &'a Plan,
    appendix: &Appendix,
    style: &CurrencyStyle,
) -> Result<Vec<(&'a Phase, Vec<charts::CurveRows>)>, XlsxError> {
    let mut curves_by_phase = Vec::new();
    let start_row = sheet.row;
    sheet.row = row_below_tables(plan, appendix, start_row);
    heads(
        sheet,
        &[word!("heading-phase"), word!("heading-channel")],
        &[&say!("charts-net-media", currency = style.currency), word!("heading-reach-pct")],
    )?;
    for phase in plan.phases.iter().filter(|phase| of_phase(appendix, phase).next().is_some()) {
        let mut phase_curves = Vec::new();
        for curve in of_phase(appendix, phase) {
            let curve_rows = self::curve(sheet, &phase.name, curve, style)?;
            phase_curves.push((curve.bought.0, curve_rows));
        }
        phase_curves.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        curves_by_phase.push((phase, phase_curves.into_iter().take(DRAWN).map(|(_, curve)| curve).collect()));
    }
    sheet.row = start_row;
    Ok(curves_by_phase)
}

/// The row in which the curves begin: below the smaller tables, which are read first.
fn row_below_tables(plan: &Plan, appendix: &Appendix, start: u32) -> u32 {
    let budgets = appendix.frontier.as_ref().map_or(0, |frontier| frontier.points().count() + 3);
    start + (plan.phases.len() + 3 + budgets) as u32
}

/// Heads from the first column of figures on.
fn heads(sheet: &mut SheetWriter, words: &[&str], figures: &[&str]) -> WriteResult {
    for (column, heading) in (FIGURES..).zip(words) {
        sheet.text(column, heading, &style::head())?;
    }
    for (column, heading) in (FIGURES + words.len() as u16..).zip(figures) {
        sheet.text(column, heading, &style::head_of_figures())?;
    }
    sheet.row += 1;
    Ok(())
}

/// A curve, what is bought of it first.
fn curve(
    sheet: &mut SheetWriter,
    phase: &str,
    curve: &ReachCurve,
    style: &CurrencyStyle,
) -> Result<charts::CurveRows, XlsxError> {
    let (amount, points) = (style::figure(&style.amount), style::figure(style::HUNDREDTHS));
    let bought_row = sheet.row;
    for (index, (spend, reach)) in std::iter::once(&curve.bought).chain(&curve.points).enumerate() {
        let styled =
            |format: &rust_xlsxwriter::Format| if index == 0 { format.clone().set_bold() } else { format.clone() };
        sheet.text(FIGURES, phase, &styled(&style::text()))?;
        sheet.text(FIGURES + 1, &curve.channel_name, &styled(&style::text()))?;
        sheet.number(FIGURES + 2, *spend, &styled(&amount))?;
        sheet.number(FIGURES + 3, *reach, &styled(&points))?;
        sheet.row += 1;
    }
    Ok(charts::CurveRows { bought: bought_row, last: sheet.row - 1, column: FIGURES })
}

/// The budget by phase, summed from the plan's table.
fn phases(sheet: &mut SheetWriter, plan: &Plan, style: &CurrencyStyle) -> Result<charts::ChartRows, XlsxError> {
    heads(sheet, &[word!("heading-phase"), word!("key")], &[&say!("charts-net-media", currency = style.currency)])?;
    let first_row = sheet.row;
    for (phase, spend) in plan.phases.iter().zip(totals::spend_by_phase(plan)) {
        sheet.text(FIGURES, &phase.name, &style::text())?;
        sheet.text(FIGURES + 1, &phase.phase, &style::text())?;
        let key = format!("${}{}", super::sheet::letters(FIGURES + 1), sheet.row + 1);
        sheet.formula(FIGURES + 2, &totals::spend_formula(plan, &key), spend, &style::figure(&style.amount))?;
        sheet.row += 1;
    }
    let rows =
        charts::ChartRows { first: first_row, last: sheet.row.saturating_sub(1).max(first_row), column: FIGURES };
    sheet.row += 1;
    Ok(rows)
}

/// What the best plan of every budget brings, and what this plan does.
fn budgets(
    sheet: &mut SheetWriter,
    plan: &Plan,
    frontier: &BudgetFrontier,
    style: &CurrencyStyle,
) -> Result<charts::ChartRows, XlsxError> {
    let unit = frontier.setup.unit();
    let phases: Vec<String> =
        frontier.setup.phases.iter().map(|phase| say!("reach-reach-pct", phase = phase.name)).collect();
    let mut columns = vec![say!("charts-budget", currency = style.currency), capital(&unit.unit())];
    columns.push(word!("this-plan").to_owned());
    columns.extend(phases);
    heads(sheet, &[], &columns.iter().map(String::as_str).collect::<Vec<_>>())?;
    let first_row = sheet.row;
    let amount = style::figure(&style.amount);
    for (budget, best_figures) in frontier.points() {
        let objective_value = unit.count(best_figures.objective);
        sheet.number(FIGURES, budget, &amount)?;
        sheet.number(FIGURES + 1, objective_value, &style::figure(style::HUNDREDTHS))?;
        if budget == plan.campaign.budget {
            sheet.number(FIGURES + 2, objective_value, &style::figure(style::HUNDREDTHS))?;
        }
        for (column, reach) in (FIGURES + 3..).zip(&best_figures.reach_pct) {
            sheet.number(column, *reach, &style::figure(style::HUNDREDTHS))?;
        }
        sheet.row += 1;
    }
    Ok(charts::ChartRows { first: first_row, last: sheet.row.saturating_sub(1).max(first_row), column: FIGURES })
}

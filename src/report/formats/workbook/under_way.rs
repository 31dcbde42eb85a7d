//! A campaign under way: what was planned and what ran, and what is planned of the rest now.

use super::sheet::{SheetWriter, WriteResult, letters, sum_of_rows};
use super::style::{self, CurrencyStyle};
use crate::planning::plan::{LineUnderWay, Plan};
use crate::text::messages::{say, word};

/// Columns of figures, from this one on: the line before them, the change behind them.
const FIRST: u16 = 2;
const FIGURES: [fn(&LineUnderWay) -> f64; 4] =
    [|line| line.planned_spend, |line| line.actual_spend, |line| line.rest_planned_spend, |line| line.rest_spend];

/// A row per line; nothing where no week ran.
pub(in crate::report) fn write(sheet: &mut SheetWriter, plan: &Plan, style: &CurrencyStyle) -> WriteResult {
    let Some(under_way) = plan.under_way.as_ref().filter(|under_way| !under_way.lines.is_empty()) else {
        return Ok(());
    };
    let weeks: Vec<&str> = under_way.weeks.iter().map(String::as_str).collect();
    sheet.heading(&match (weeks.first(), weeks.last()) {
        (Some(first_week), Some(last_week)) if first_week != last_week => {
            say!("under-way-to-ran", first_week, last_week)
        }
        (Some(first_week), _) => say!("under-way-ran", first_week),
        _ => word!("under-way").to_owned(),
    })?;
    sheet.heads(
        &[word!("heading-channel"), word!("heading-phase")],
        &[word!("planned-so-far"), word!("actual-so-far"), word!("planned-rest"), word!("new-rest"), word!("change")],
    )?;
    let rounded = |value: f64| {
        let unit = 10f64.powi(i32::from(plan.campaign.minor_digits));
        (value * unit).round() / unit
    };
    let first_row = sheet.row;
    for line in &under_way.lines {
        let phase = plan.phases.iter().find(|phase| phase.phase == line.phase);
        sheet.text(0, &line.channel_name, &style::text())?;
        sheet.text(1, phase.map_or(&line.phase, |phase| &phase.name), &style::text())?;
        for (column, figure_of) in (FIRST..).zip(FIGURES) {
            sheet.number(column, rounded(figure_of(line)), &style::figure(&style.amount))?;
        }
        write_change(sheet, rounded(line.rest_spend) - rounded(line.rest_planned_spend), style)?;
        sheet.row += 1;
    }
    let last_row = sheet.row - 1;
    sheet.text(0, word!("total"), &style::sum(style::text()))?;
    sheet.text(1, "", &style::sum(style::text()))?;
    let column_sum = |figure_of: fn(&LineUnderWay) -> f64| {
        rounded(under_way.lines.iter().map(|line| rounded(figure_of(line))).sum())
    };
    for (column, figure_of) in (FIRST..).zip(FIGURES) {
        let money = style::sum(style::figure(&style.amount));
        sheet.formula(column, &sum_of_rows(column, (first_row, last_row)), column_sum(figure_of), &money)?;
    }
    write_change(sheet, column_sum(|line| line.rest_spend) - column_sum(|line| line.rest_planned_spend), style)?;
    sheet.row += 1;
    Ok(())
}

/// What is planned of the rest now, less what was.
fn write_change(sheet: &mut SheetWriter, rest_change: f64, style: &CurrencyStyle) -> WriteResult {
    let (row, last_column) = (sheet.row + 1, FIRST + FIGURES.len() as u16);
    let formula = format!("{}{row}-{}{row}", letters(last_column - 1), letters(last_column - 2));
    sheet.formula(last_column, &formula, rest_change, &style::figure(&style.signed_money))
}

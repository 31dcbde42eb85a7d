//! A campaign under way: what was planned and what ran, and what is planned of the rest now.

use super::sheet::{SheetWriter, WriteResult, letters, sum_of_rows};
use super::style::{self, CurrencyStyle};
use crate::planning::plan::{LineUnderWay, Plan};
use crate::text::language::{say, word};

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
        (Some(first), Some(last)) if first != last => {
            say!("Under way: {first} to {last} ran", "Lopende campagne: {first} tot en met {last} zijn ingezet")
        }
        (Some(first), _) => say!("Under way: {first} ran", "Lopende campagne: {first} is ingezet"),
        _ => word!("Under way", "Lopende campagne").to_owned(),
    })?;
    sheet.heads(
        &[word!("Channel", "Kanaal"), word!("Phase", "Fase")],
        &[
            word!("Planned so far", "Gepland tot nu"),
            word!("Actual so far", "Werkelijk tot nu"),
            word!("Planned rest", "Gepland vervolg"),
            word!("New rest", "Nieuw vervolg"),
            word!("Change", "Verschil"),
        ],
    )?;
    let rounded = |value: f64| {
        let unit = 10f64.powi(i32::from(plan.campaign.minor_digits));
        (value * unit).round() / unit
    };
    let first = sheet.row;
    for line in &under_way.lines {
        let phase = plan.phases.iter().find(|phase| phase.phase == line.phase);
        sheet.text(0, &line.channel_name, &style::text())?;
        sheet.text(1, phase.map_or(&line.phase, |phase| &phase.name), &style::text())?;
        for (column, of) in (FIRST..).zip(FIGURES) {
            sheet.number(column, rounded(of(line)), &style::figure(&style.amount))?;
        }
        change(sheet, rounded(line.rest_spend) - rounded(line.rest_planned_spend), style)?;
        sheet.row += 1;
    }
    let last = sheet.row - 1;
    sheet.text(0, word!("Total", "Totaal"), &style::sum(style::text()))?;
    sheet.text(1, "", &style::sum(style::text()))?;
    let sum = |of: fn(&LineUnderWay) -> f64| rounded(under_way.lines.iter().map(|line| rounded(of(line))).sum());
    for (column, of) in (FIRST..).zip(FIGURES) {
        let money = style::sum(style::figure(&style.amount));
        sheet.formula(column, &sum_of_rows(column, (first, last)), sum(of), &money)?;
    }
    change(sheet, sum(|line| line.rest_spend) - sum(|line| line.rest_planned_spend), style)?;
    sheet.row += 1;
    Ok(())
}

/// What is planned of the rest now, less what was.
fn change(sheet: &mut SheetWriter, more: f64, style: &CurrencyStyle) -> WriteResult {
    let (row, last) = (sheet.row + 1, FIRST + FIGURES.len() as u16);
    let formula = format!("{}{row}-{}{row}", letters(last - 1), letters(last - 2));
    sheet.formula(last, &formula, more, &style::figure(&style.signed_money))
}

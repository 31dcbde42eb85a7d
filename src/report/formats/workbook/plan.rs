//! The rows of the plan: the frozen columns as a table to filter, sort and calculate with.
//!
//! Money is that of the plan's CSV, so that columns add up to the cent; all else is at full precision and shown with as
//! many decimals as the CSV has, so that sums are those of the plan.

use rust_xlsxwriter::{Format, Table, TableColumn, TableFunction, TableStyle, Worksheet, XlsxError};

use super::sheet::{SheetWriter, WriteResult};
use super::totals::TABLE;
use super::{style, totals};
use crate::planning::plan::Plan;
use crate::report::records::Field;
use crate::report::views::plan::records;
use crate::text::messages::word;

/// How many columns stay in view: up to the channel's name.
const KEPT: u16 = 7;
/// Columns that are folded away until they are asked for, so that the others fit a screen and a page.
const FOLDED: [&str; 27] = [
    "format_version",
    "campaign",
    "scenario",
    "phase_stdc",
    "channel",
    "tags",
    "audience",
    "audience_people",
    "phase_people",
    "on_target_pct",
    "cost_per_grp",
    "cost_per_reach_point",
    "next_reach_point_cost",
    "spend_min",
    "spend_max",
    "bound_by",
    "goal_status",
    "price_year",
    "confidence",
    "source",
    "message",
    "message_aim",
    "message_question",
    "rounded_to",
    "campaign_weeks",
    "currency",
    "weeks",
];
/// What of the head stands above a column: its name, whose width is that of its letters and the filter's arrow.
const ARROW: f64 = 3.0;

/// The sheet.
pub(in crate::report) fn sheet(name: &str, plan: &Plan) -> Result<Worksheet, XlsxError> {
    let widths = records::names().map(column_width);
    let mut sheet = SheetWriter::new(name, &plan.campaign.title(), &widths)?;
    add_plan_table(&mut sheet, plan)?;
    sheet.row = 1;
    for row in records::rows(plan) {
        for (column, (name, field)) in records::names().into_iter().zip(row).enumerate() {
            write_cell(&mut sheet, column as u16, name, field)?;
        }
        sheet.row += 1;
    }
    sheet.row = last_row(plan);
    write_totals(&mut sheet, plan)?;
    for (first_folded, last_folded) in folded_columns() {
        sheet.page.group_columns_collapsed(first_folded, last_folded)?;
    }
    sheet.page.set_freeze_panes(1, KEPT)?;
    sheet.page.set_repeat_rows(0, 0)?;
    Ok(sheet.page)
}

/// The row of totals, below the lines; a table has at least one row, be it empty.
fn last_row(plan: &Plan) -> u32 {
    u32::try_from(plan.lines.len().max(1)).unwrap_or(u32::MAX - 1) + 1
}

fn add_plan_table(sheet: &mut SheetWriter, plan: &Plan) -> WriteResult {
    let columns = records::names().map(|name| {
        let column = TableColumn::new().set_header(name);
        match name {
            _ if totals::is_summed(name) => column.set_total_function(TableFunction::Sum),
            "phase" => column.set_total_label(word!("total")),
            _ => column,
        }
    });
    let table = Table::new().set_name(TABLE).set_columns(&columns).set_total_row(true).set_style(TableStyle::Medium2);
    sheet.page.add_table(0, 0, last_row(plan), (columns.len() as u16).saturating_sub(1), &table)?;
    Ok(())
}

fn write_cell(sheet: &mut SheetWriter, column: u16, name: &str, field: Field) -> WriteResult {
    match field {
        Field::Empty => Ok(()),
        Field::Text(text) if name.ends_with("_date") => sheet.date(column, &text, &style::figure(style::DAY)),
        Field::Text(text) if text.is_empty() => Ok(()),
        Field::Text(text) => sheet.text(column, &text, &style::text()),
        Field::Number(value, digits) => sheet.number(column, value, &column_format(name, digits)),
    }
}

fn column_format(name: &str, digits: usize) -> Format {
    match name {
        "format_version" | "price_year" => style::figure(style::YEAR),
        _ => style::figure(&style::decimals(digits)),
    }
}

/// The totals, as Excel's own row of totals has them.
fn write_totals(sheet: &mut SheetWriter, plan: &Plan) -> WriteResult {
    for (column, name) in records::names().into_iter().enumerate() {
        if let Some(total) = totals::of(plan, name) {
            let digits = if totals::is_money(name) { usize::from(plan.campaign.minor_digits) } else { 0 };
            let digits = if name.ends_with("_pct") { 2 } else { digits };
            let subtotal = format!("SUBTOTAL(109,{TABLE}[{name}])");
            sheet.formula(column as u16, &subtotal, total, &column_format(name, digits).set_bold())?;
        }
    }
    Ok(())
}

/// The runs of columns that are folded, from the first to the last of each.
fn folded_columns() -> Vec<(u16, u16)> {
    let mut runs: Vec<(u16, u16)> = Vec::new();
    for column in (0..).zip(records::names()).filter(|(_, name)| FOLDED.contains(name)).map(|(column, _)| column) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == column => *last = column,
            _ => runs.push((column, column)),
        }
    }
    runs
}

/// How wide a column is.
fn column_width(name: &str) -> f64 {
    let heading_width = name.chars().count() as f64 + ARROW;
    match name {
        "format_version" | "scenario" | "phase" | "phase_stdc" => 9.0,
        "campaign" => 16.0,
        "channel" => 18.0,
        "channel_name" => 28.0,
        "format" | "tags" | "bound_by" => 22.0,
        "audience" | "message_question" => 30.0,
        "source" => 60.0,
        name if name.ends_with("_date") => 12.0,
        _ => heading_width.max(11.0),
    }
}

//! Weeks and months of a plan as records.
//!
//! Money of a line's weeks is rounded so that it adds up to the line as the plan's own records have it, to the cent.

use std::collections::{BTreeMap, HashMap};

use super::months::months;
use crate::planning::plan::{Line, Plan, Week, WeekLine};
use crate::report::records::{Field, Records};
use crate::report::views::plan::records::column;
use crate::text::number::{apportion, largest_remainder};

type WeekField = (&'static str, fn(&Plan, &Week, &WeekLine) -> Field);

/// The columns of the weekly CSV; later ones are appended.
const WEEKLY: [WeekField; 29] = [
    ("format_version", |plan, _, _| Field::Number(f64::from(plan.format_version), 0)),
    ("campaign", |plan, _, _| Field::Text(plan.campaign.name.to_string())),
    ("scenario", |plan, _, _| Field::Text(plan.campaign.scenario.clone())),
    ("phase", |_, _, row| Field::Text(row.phase.clone())),
    ("phase_stdc", |_, _, row| Field::Text(row.phase_stdc.key().to_owned())),
    ("channel", |_, _, row| Field::Text(row.channel.clone())),
    ("channel_name", |_, _, row| Field::Text(row.channel_name.to_string())),
    ("format", |_, _, row| Field::Text(row.format.to_string())),
    ("iso_year", |_, week, _| Field::optional(week.iso_year.map(f64::from), 0)),
    ("iso_week", |_, week, row| Field::Number(week.iso_week.map_or(row.week as f64 + 1.0, f64::from), 0)),
    ("monday", |_, week, _| Field::optional_text(week.monday.as_deref())),
    ("start_date", |_, _, row| Field::optional_text(row.start_date.as_deref())),
    ("end_date", |_, _, row| Field::optional_text(row.end_date.as_deref())),
    ("currency", |plan, _, _| Field::Text(plan.campaign.currency.clone())),
    ("units", |_, _, row| Field::Number(row.units, 4)),
    ("spend_gross", |plan, _, row| cents(plan, row.spend_gross)),
    ("spend", |plan, _, row| cents(plan, row.spend)),
    ("fee", |plan, _, row| cents(plan, row.fee)),
    ("spend_total", |plan, _, row| cents(plan, row.spend_total)),
    ("impressions", |_, _, row| Field::Number(row.impressions, 0)),
    ("contacts", |_, _, row| Field::Number(row.contacts, 0)),
    ("grp", |_, _, row| Field::Number(row.grp, 2)),
    ("week_reach_pct", |_, _, row| Field::optional(row.week_reach_pct, 2)),
    ("cumulative_reach_pct", |_, _, row| Field::optional(row.cumulative_reach_pct, 2)),
    ("clicks", |_, _, row| Field::optional(row.clicks, 0)),
    ("conversions", |_, _, row| Field::optional(row.conversions, 0)),
    ("price_index", |_, _, row| Field::Number(row.price_index, 2)),
    ("status", |_, _, row| Field::Text(row.status.name().to_owned())),
    ("rounded_to", |plan, _, row| Field::optional(row.rounded_to, usize::from(plan.campaign.minor_digits))),
];

fn cents(plan: &Plan, value: f64) -> Field {
    Field::Number(value, usize::from(plan.campaign.minor_digits))
}

/// A column that adds up to that of the lines: what a line has in it, and what a row has.
struct SummedColumn {
    name: &'static str,
    of_line: fn(&Line) -> f64,
    of_row: fn(&WeekLine) -> f64,
    is_money: bool,
}

impl SummedColumn {
    const fn money(name: &'static str, of_line: fn(&Line) -> f64, of_row: fn(&WeekLine) -> f64) -> Self {
        Self { name, of_line, of_row, is_money: true }
    }

    const fn count(name: &'static str, of_line: fn(&Line) -> f64, of_row: fn(&WeekLine) -> f64) -> Self {
        Self { name, of_line, of_row, is_money: false }
    }
}

/// The columns that add up to those of the lines, to the cent or to the whole.
const SUMMED: [SummedColumn; 8] = [
    SummedColumn::money("spend_gross", |line| line.spend_gross, |row| row.spend_gross),
    SummedColumn::money("spend", |line| line.spend, |row| row.spend),
    SummedColumn::money("fee", |line| line.fee, |row| row.fee),
    SummedColumn::money("spend_total", |line| line.spend_total, |row| row.spend_total),
    SummedColumn::count("impressions", |line| line.impressions, |row| row.impressions),
    SummedColumn::count("contacts", |line| line.contacts, |row| row.contacts),
    SummedColumn::count("clicks", |line| line.clicks.unwrap_or(0.0), |row| row.clicks.unwrap_or(0.0)),
    SummedColumn::count("conversions", |line| line.conversions.unwrap_or(0.0), |row| row.conversions.unwrap_or(0.0)),
];

/// The rounded amounts of every row, by column: those of a line's weeks add up to the line as it is rounded.
fn rounded(plan: &Plan, rows: &[WeekLine]) -> BTreeMap<&'static str, Vec<f64>> {
    let line_rows = by_line(plan, rows);
    let amounts = SUMMED.iter().map(|column| (column.name, adding_up(plan, rows, &line_rows, column)));
    let mut amounts: BTreeMap<&'static str, Vec<f64>> = amounts.collect();
    let (spend, fee) = (amounts["spend"].clone(), amounts["fee"].clone());
    let unit = 10f64.powi(i32::from(plan.campaign.minor_digits));
    // An activation fee is paid in one week; without one, the total is net media and fee.
    let rows_without_activation = line_rows
        .iter()
        .zip(&plan.lines)
        .filter(|(_, line)| line.activation_fee <= 0.0)
        .flat_map(|(line_rows, _)| line_rows);
    for &row in rows_without_activation {
        amounts.entry("spend_total").or_default()[row] = ((spend[row] + fee[row]) * unit).round() / unit;
    }
    amounts
}

/// The rounded net media of every row of the plan's weeks, which adds up to the lines as the plan's own records have
/// them.
pub(in crate::report) fn net_media(plan: &Plan) -> Vec<f64> {
    money(plan, "spend")
}

/// The same of another column of money.
pub(in crate::report) fn money(plan: &Plan, column: &str) -> Vec<f64> {
    let money_column = SUMMED.iter().find(|summed| summed.is_money && summed.name == column);
    money_column.map_or_else(Vec::new, |summed| adding_up(plan, &plan.weeks, &by_line(plan, &plan.weeks), summed))
}

/// Which rows are those of each line, in the plan's order.
fn by_line(plan: &Plan, rows: &[WeekLine]) -> Vec<Vec<usize>> {
    let mut rows_of_line: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    for (r, row) in rows.iter().enumerate() {
        rows_of_line.entry((&row.channel, &row.phase)).or_default().push(r);
    }
    let rows_by_line =
        plan.lines.iter().map(|line| rows_of_line.remove(&(&*line.channel, &*line.phase)).unwrap_or_default());
    rows_by_line.collect()
}

/// An amount of every row, rounded so that the rows of a line add up to the line as it is rounded.
fn adding_up(plan: &Plan, rows: &[WeekLine], line_rows: &[Vec<usize>], summed: &SummedColumn) -> Vec<f64> {
    let SummedColumn { name, of_line, of_row, is_money } = summed;
    let decimals = if *is_money { usize::from(plan.campaign.minor_digits) } else { 0 };
    let line_totals: Vec<f64> =
        if *is_money { column(plan, name) } else { plan.lines.iter().map(|line| of_line(line).round()).collect() };
    let mut row_values = vec![0.0; rows.len()];
    for (line_rows, total) in line_rows.iter().zip(line_totals) {
        let exact_sum: f64 = line_rows.iter().map(|&index| of_row(&rows[index])).sum();
        let scale = if exact_sum > 0.0 { total / exact_sum } else { 0.0 };
        let row_amounts: Vec<f64> = line_rows.iter().map(|&index| of_row(&rows[index]) * scale).collect();
        let week_multiple = line_rows
            .iter()
            .map(|&index| rows[index].rounded_to)
            .min_by(|a, b| a.is_some().cmp(&b.is_some()))
            .flatten();
        let row_amounts = match week_multiple.filter(|_| *name == "spend") {
            Some(week_multiple) => in_grains(&row_amounts, week_multiple),
            None => largest_remainder(&row_amounts, decimals),
        };
        for (&index, value) in line_rows.iter().zip(row_amounts) {
            row_values[index] = value;
        }
    }
    row_values
}

/// Amounts in multiples of a grain, as whole weeks are where the plan is rounded: their sum is one too.
fn in_grains(amounts: &[f64], step: f64) -> Vec<f64> {
    let multiples: Vec<f64> = amounts.iter().map(|amount| amount / step).collect();
    apportion(&multiples, multiples.iter().sum()).into_iter().map(|multiple| multiple * step).collect()
}

/// A record per line and week.
pub(in crate::report) fn weekly(plan: &Plan) -> Records {
    let amounts = rounded(plan, &plan.weeks);
    let rows = plan.weeks.iter().enumerate().map(|(r, row)| {
        let fields = WEEKLY.iter().map(|column| field(plan, column, (r, row), &amounts));
        fields.collect()
    });
    Records { names: WEEKLY.map(|(name, _)| name).to_vec(), rows: rows.collect() }
}

/// The columns that months leave out.
const OF_WEEKS_ALONE: [&str; 8] = [
    "iso_year",
    "iso_week",
    "monday",
    "start_date",
    "end_date",
    "week_reach_pct",
    "cumulative_reach_pct",
    "price_index",
];
/// The column of the month's name.
const MONTH: usize = 3;

/// A record per line and month.
pub(in crate::report) fn monthly(plan: &Plan) -> Records {
    let (labels, rows): (Vec<String>, Vec<WeekLine>) = months(plan).into_iter().unzip();
    let amounts = rounded(plan, &rows);
    let columns: Vec<&WeekField> = WEEKLY.iter().filter(|(name, _)| !OF_WEEKS_ALONE.contains(name)).collect();
    let mut names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    names.insert(MONTH, "month");
    let rows = rows.iter().enumerate().map(|(r, row)| {
        let mut fields: Vec<Field> = columns.iter().map(|column| field(plan, column, (r, row), &amounts)).collect();
        fields.insert(MONTH, Field::Text(labels[r].clone()));
        fields
    });
    Records { names, rows: rows.collect() }
}

/// A field of a row, rounded where its column adds up.
fn field(
    plan: &Plan,
    (name, field): &WeekField,
    (r, row): (usize, &WeekLine),
    amounts: &BTreeMap<&'static str, Vec<f64>>,
) -> Field {
    match (field(plan, &plan.calendar[row.week], row), amounts.get(name)) {
        (Field::Number(_, digits), Some(values)) => Field::Number(values[r], digits),
        (field, _) => field,
    }
}

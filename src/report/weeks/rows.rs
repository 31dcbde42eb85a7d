//! The rows of weeks and months for a spreadsheet.
//!
//! Money of a line's weeks is rounded so that it adds up to the line as the plan's own CSV has it, to the cent.

use std::collections::{BTreeMap, HashMap};

use super::months::months;
use crate::domain::brief::CsvDialect;
use crate::planning::plan::{Line, Plan, Week, WeekLine};
use crate::report::csv::{Cell, column, optional, sheet, written};
use crate::text::number::{apportion, largest_remainder};

type Field = (&'static str, fn(&Plan, &Week, &WeekLine) -> Cell);

/// The columns of the weekly CSV; later ones are appended.
const WEEKLY: [Field; 29] = [
    ("format_version", |plan, _, _| Cell::Number(f64::from(plan.format_version), 0)),
    ("campaign", |plan, _, _| Cell::Text(plan.campaign.name.to_string())),
    ("scenario", |plan, _, _| Cell::Text(plan.campaign.scenario.clone())),
    ("phase", |_, _, row| Cell::Text(row.phase.clone())),
    ("phase_stdc", |_, _, row| Cell::Text(row.phase_stdc.key().to_owned())),
    ("channel", |_, _, row| Cell::Text(row.channel.clone())),
    ("channel_name", |_, _, row| Cell::Text(row.channel_name.to_string())),
    ("format", |_, _, row| Cell::Text(row.format.to_string())),
    ("iso_year", |_, week, _| optional(week.iso_year.map(f64::from), 0)),
    ("iso_week", |_, week, row| Cell::Number(week.iso_week.map_or(row.week as f64 + 1.0, f64::from), 0)),
    ("monday", |_, week, _| words(week.monday.as_ref())),
    ("start_date", |_, _, row| words(row.start_date.as_ref())),
    ("end_date", |_, _, row| words(row.end_date.as_ref())),
    ("currency", |plan, _, _| Cell::Text(plan.campaign.currency.clone())),
    ("units", |_, _, row| Cell::Number(row.units, 4)),
    ("spend_gross", |plan, _, row| cents(plan, row.spend_gross)),
    ("spend", |plan, _, row| cents(plan, row.spend)),
    ("fee", |plan, _, row| cents(plan, row.fee)),
    ("spend_total", |plan, _, row| cents(plan, row.spend_total)),
    ("impressions", |_, _, row| Cell::Number(row.impressions, 0)),
    ("contacts", |_, _, row| Cell::Number(row.contacts, 0)),
    ("grp", |_, _, row| Cell::Number(row.grp, 2)),
    ("week_reach_pct", |_, _, row| optional(row.week_reach_pct, 2)),
    ("cumulative_reach_pct", |_, _, row| optional(row.cumulative_reach_pct, 2)),
    ("clicks", |_, _, row| optional(row.clicks, 0)),
    ("conversions", |_, _, row| optional(row.conversions, 0)),
    ("price_index", |_, _, row| Cell::Number(row.price_index, 2)),
    ("status", |_, _, row| Cell::Text(row.status.name().to_owned())),
    ("rounded_to", |plan, _, row| optional(row.rounded_to, usize::from(plan.campaign.minor_digits))),
];

fn words(value: Option<&String>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Text(value.clone()))
}

fn cents(plan: &Plan, value: f64) -> Cell {
    Cell::Number(value, usize::from(plan.campaign.minor_digits))
}

type Amount = (&'static str, fn(&Line) -> f64, fn(&WeekLine) -> f64);

/// The columns that add up to those of the lines, to the cent or to the whole.
const SUMMED: [Amount; 8] = [
    ("spend_gross", |line| line.spend_gross, |row| row.spend_gross),
    ("spend", |line| line.spend, |row| row.spend),
    ("fee", |line| line.fee, |row| row.fee),
    ("spend_total", |line| line.spend_total, |row| row.spend_total),
    ("impressions", |line| line.impressions, |row| row.impressions),
    ("contacts", |line| line.contacts, |row| row.contacts),
    ("clicks", |line| line.clicks.unwrap_or(0.0), |row| row.clicks.unwrap_or(0.0)),
    ("conversions", |line| line.conversions.unwrap_or(0.0), |row| row.conversions.unwrap_or(0.0)),
];

/// Which columns of a row are money.
const MONEY: usize = 4;

/// The rounded amounts of every row, by column: those of a line's weeks add up to the line as it is rounded.
fn rounded(plan: &Plan, rows: &[WeekLine]) -> BTreeMap<&'static str, Vec<f64>> {
    let own = by_line(plan, rows);
    let each = SUMMED.iter().enumerate();
    let amounts = each.map(|(index, amount)| (amount.0, adding_up((plan, rows), &own, (amount, index < MONEY))));
    let mut amounts: BTreeMap<&'static str, Vec<f64>> = amounts.collect();
    let (spend, fee) = (amounts["spend"].clone(), amounts["fee"].clone());
    let unit = 10f64.powi(i32::from(plan.campaign.minor_digits));
    // What is paid once stands in one week; where there is none, net media and fee are all that is paid.
    let only = own.iter().zip(&plan.lines).filter(|(_, line)| line.activation_fee <= 0.0).flat_map(|(own, _)| own);
    for &r in only {
        amounts.entry("spend_total").or_default()[r] = ((spend[r] + fee[r]) * unit).round() / unit;
    }
    amounts
}

/// The rounded net media of every row of the plan's weeks, which adds up to the lines as the plan's own CSV has them.
pub(in crate::report) fn net_media(plan: &Plan) -> Vec<f64> {
    money(plan, "spend")
}

/// The same of another column of money.
pub(in crate::report) fn money(plan: &Plan, column: &str) -> Vec<f64> {
    let found = SUMMED[..MONEY].iter().find(|(name, ..)| *name == column);
    found.map_or_else(Vec::new, |amount| adding_up((plan, &plan.weeks), &by_line(plan, &plan.weeks), (amount, true)))
}

/// Which rows are those of each line, in the plan's order.
fn by_line(plan: &Plan, rows: &[WeekLine]) -> Vec<Vec<usize>> {
    let mut found: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    for (r, row) in rows.iter().enumerate() {
        found.entry((&row.channel, &row.phase)).or_default().push(r);
    }
    let own = plan.lines.iter().map(|line| found.remove(&(&*line.channel, &*line.phase)).unwrap_or_default());
    own.collect()
}

/// An amount of every row, rounded so that the rows of a line add up to the line as it is rounded.
fn adding_up(
    (plan, rows): (&Plan, &[WeekLine]),
    own: &[Vec<usize>],
    ((name, of_line, of_row), is_money): (&Amount, bool),
) -> Vec<f64> {
    let places = if is_money { usize::from(plan.campaign.minor_digits) } else { 0 };
    let lines: Vec<f64> =
        if is_money { column(plan, name) } else { plan.lines.iter().map(|line| of_line(line).round()).collect() };
    let mut values = vec![0.0; rows.len()];
    for (own, total) in own.iter().zip(lines) {
        let exact: f64 = own.iter().map(|&r| of_row(&rows[r])).sum();
        let scale = if exact > 0.0 { total / exact } else { 0.0 };
        let each: Vec<f64> = own.iter().map(|&r| of_row(&rows[r]) * scale).collect();
        let grain = own.iter().map(|&r| rows[r].rounded_to).min_by(|a, b| a.is_some().cmp(&b.is_some())).flatten();
        let each = match grain.filter(|_| *name == "spend") {
            Some(grain) => in_grains(&each, grain),
            None => largest_remainder(&each, places),
        };
        for (&r, value) in own.iter().zip(each) {
            values[r] = value;
        }
    }
    values
}

/// Amounts in multiples of a grain, as whole weeks are where the plan is rounded: their sum is one too.
fn in_grains(amounts: &[f64], grain: f64) -> Vec<f64> {
    let each: Vec<f64> = amounts.iter().map(|amount| amount / grain).collect();
    apportion(&each, each.iter().sum()).into_iter().map(|whole| whole * grain).collect()
}

/// A row per line and week.
pub(super) fn weekly(plan: &Plan, dialect: CsvDialect) -> String {
    let amounts = rounded(plan, &plan.weeks);
    let head = WEEKLY.map(|(name, _)| name);
    let rows = plan.weeks.iter().enumerate().map(|(r, row)| {
        let week = &plan.calendar[row.week];
        let cells = WEEKLY.iter().map(|(name, cell)| {
            let cell = match (cell(plan, week, row), amounts.get(name)) {
                (Cell::Number(_, digits), Some(values)) => Cell::Number(values[r], digits),
                (cell, _) => cell,
            };
            written(cell, dialect)
        });
        cells.collect()
    });
    sheet(&head, rows, dialect)
}

/// A row per line and month.
pub(super) fn monthly(plan: &Plan, dialect: CsvDialect) -> String {
    let (labels, rows): (Vec<String>, Vec<WeekLine>) = months(plan).into_iter().unzip();
    let amounts = rounded(plan, &rows);
    let left_out = [
        "iso_year",
        "iso_week",
        "monday",
        "start_date",
        "end_date",
        "week_reach_pct",
        "cumulative_reach_pct",
        "price_index",
    ];
    let kept: Vec<&Field> = WEEKLY.iter().filter(|(name, _)| !left_out.contains(name)).collect();
    let mut head: Vec<&str> = kept.iter().map(|(name, _)| *name).collect();
    head.insert(3, "month");
    let lines = rows.iter().enumerate().map(|(r, row)| {
        let week = &plan.calendar[row.week];
        let mut cells: Vec<String> = kept
            .iter()
            .map(|(name, cell)| {
                let cell = match (cell(plan, week, row), amounts.get(name)) {
                    (Cell::Number(_, digits), Some(values)) => Cell::Number(values[r], digits),
                    (cell, _) => cell,
                };
                written(cell, dialect)
            })
            .collect();
        cells.insert(3, written(Cell::Text(labels[r].clone()), dialect));
        cells
    });
    sheet(&head, lines, dialect)
}

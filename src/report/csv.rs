//! A plan as CSV: one row per placement bought, columns frozen, and no totals row.
//!
//! `csv` is RFC 4180 with comma and point. `csv-excel-nl` is what a Dutch Excel opens by itself: semicolon,
//! decimal comma, byte order mark. Neither runs a text as a formula where the other's program
//! opens it. Money is rounded to the minor unit so that each column still sums to the rounded total; nothing else is
//! adjusted.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::domain::brief::CsvDialect;
use crate::domain::catalogue::Message as Kind;
use crate::planning::plan::{Line, Plan};
use crate::text::language::Language;
use crate::text::number::{apportion, largest_remainder, without_negative_zero};
use crate::text::sanitise::guard_formulas;
use crate::tolerance::keeping::WHOLE;

/// What a cell holds.
pub(super) enum Cell {
    Text(String),
    /// With this many decimals.
    Number(f64, usize),
    Empty,
}

type Column = (&'static str, fn(&Plan, &Line) -> Cell);

/// The frozen columns; later ones are appended.
const COLUMNS: [Column; 54] = [
    ("format_version", |plan, _| Cell::Number(f64::from(plan.format_version), 0)),
    ("campaign", |plan, _| Cell::Text(plan.campaign.name.to_string())),
    ("scenario", |plan, _| Cell::Text(plan.campaign.scenario.clone())),
    ("phase", |_, line| Cell::Text(line.phase.clone())),
    ("phase_stdc", |_, line| Cell::Text(line.phase_stdc.key().to_owned())),
    ("channel", |_, line| Cell::Text(line.channel.clone())),
    ("channel_name", |_, line| Cell::Text(line.channel_name.to_string())),
    ("format", |_, line| Cell::Text(line.format.to_string())),
    ("tags", |_, line| Cell::Text(line.tags.join(" "))),
    ("audience", |_, line| Cell::Text(line.audience.to_string())),
    ("audience_people", |_, line| Cell::Number(line.audience_people, 0)),
    ("phase_people", |_, line| Cell::Number(line.phase_people, 0)),
    ("start_date", |_, line| optional_text(line.start_date.as_ref())),
    ("end_date", |_, line| optional_text(line.end_date.as_ref())),
    ("weeks", |_, line| weeks(line.weeks)),
    ("currency", |_, line| Cell::Text(line.currency.clone())),
    ("buying_unit", |_, line| Cell::Text(line.buying_unit.clone())),
    ("unit_price", |_, line| Cell::Number(line.unit_price, 4)),
    ("units", |_, line| Cell::Number(line.units, unit_digits(line))),
    ("spend_gross", |plan, line| money(plan, Some(line.spend_gross))),
    ("discount_pct", |_, line| Cell::Number(line.discount_pct, 2)),
    ("spend", |plan, line| money(plan, Some(line.spend))),
    ("fee", |plan, line| money(plan, Some(line.fee))),
    ("spend_total", |plan, line| money(plan, Some(line.spend_total))),
    ("share_of_spend_pct", |_, line| Cell::Number(line.share_of_spend_pct, 2)),
    ("impressions", |_, line| Cell::Number(line.impressions, 0)),
    ("on_target_pct", |_, line| Cell::Number(line.on_target_pct, 2)),
    ("contacts", |_, line| Cell::Number(line.contacts, 0)),
    ("grp", |_, line| Cell::Number(line.grp, 2)),
    ("reach_people", |_, line| optional(line.reach_people, 0)),
    ("reach_pct", |_, line| optional(line.reach_pct, 2)),
    ("reach_3plus_pct", |_, line| optional(line.reach_3plus_pct, 2)),
    ("avg_frequency", |_, line| optional(line.avg_frequency, 2)),
    ("clicks", |_, line| optional(line.clicks, 0)),
    ("conversions", |_, line| optional(line.conversions, 0)),
    ("cpm", |plan, line| money(plan, line.cpm)),
    ("cost_per_grp", |plan, line| money(plan, line.cost_per_grp)),
    ("cost_per_reach_point", |plan, line| money(plan, line.cost_per_reach_point)),
    ("cost_per_click", |plan, line| money(plan, line.cost_per_click)),
    ("cost_per_conversion", |plan, line| money(plan, line.cost_per_conversion)),
    ("next_reach_point_cost", |plan, line| money(plan, line.next_reach_point_cost)),
    ("spend_min", |plan, line| money(plan, line.spend_min)),
    ("spend_max", |plan, line| money(plan, line.spend_max)),
    ("bound_by", |_, line| Cell::Text(line.bound_by_words())),
    ("goal_status", |_, line| Cell::Text(line.goal_status.name().to_owned())),
    ("price_year", |_, line| optional(line.price_year.map(f64::from), 0)),
    ("confidence", |_, line| Cell::Text(line.confidence.word().to_owned())),
    ("source", |_, line| Cell::Text(line.source.clone())),
    ("activation_fee", |plan, line| money(plan, Some(line.activation_fee))),
    ("message", |_, line| Cell::Text(line.message.kind.map_or("", Kind::word).to_owned())),
    ("message_aim", |_, line| Cell::Text(line.message.aim.to_string())),
    ("message_question", |_, line| Cell::Text(line.message.questions_in_words())),
    ("rounded_to", |plan, line| money(plan, line.rounded_to)),
    ("campaign_weeks", |plan, _| weeks(plan.campaign.weeks)),
];

/// Money columns whose sum must equal the rounded total.
pub(super) const SUMMED: [&str; 5] = ["spend_gross", "spend", "fee", "activation_fee", "spend_total"];

/// The plan in a dialect.
pub fn text(plan: &Plan, dialect: CsvDialect) -> String {
    sheet(&names(), rows(plan, dialect), dialect)
}

/// The names of the frozen columns.
pub(super) fn names() -> [&'static str; COLUMNS.len()] {
    COLUMNS.map(|(name, _)| name)
}

/// A plan's rows under another name in the column `scenario`.
pub(super) fn rows_as(plan: &Plan, scenario: &str, dialect: CsvDialect) -> impl Iterator<Item = Vec<String>> {
    let place = names().iter().position(|name| *name == "scenario");
    let scenario = written(Cell::Text(scenario.to_owned()), dialect);
    rows(plan, dialect).map(move |mut row| {
        if let Some(cell) = place.and_then(|place| row.get_mut(place)) {
            cell.clone_from(&scenario);
        }
        row
    })
}

/// A head and rows in a dialect.
pub(super) fn sheet(head: &[&str], rows: impl Iterator<Item = Vec<String>>, dialect: CsvDialect) -> String {
    let mark = if dialect == CsvDialect::ExcelNl { "\u{feff}" } else { "" };
    let head = head.iter().map(|name| guard_formulas(name, delimiter(dialect)).into_owned()).collect();
    format!("{mark}{}", records(std::iter::once(head).chain(rows), dialect))
}

/// Rows in a dialect, without a head.
pub(super) fn records(rows: impl Iterator<Item = Vec<String>>, dialect: CsvDialect) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter(dialect) as u8)
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    // What the cells say is worked out here, row by row.
    Language::of_files().scoped(|| {
        for row in rows {
            // Writing to memory cannot fail.
            let _ = writer.write_record(&row);
        }
    });
    String::from_utf8_lossy(&writer.into_inner().unwrap_or_default()).into_owned()
}

fn rows(plan: &Plan, dialect: CsvDialect) -> impl Iterator<Item = Vec<String>> {
    cells(plan).map(move |row| row.into_iter().map(|cell| written(cell, dialect)).collect())
}

/// The cells of every line, in the order of the columns; money that is summed is rounded, all else is as the plan has
/// it.
pub(super) fn cells(plan: &Plan) -> impl Iterator<Item = Vec<Cell>> {
    let digits = usize::from(plan.campaign.minor_digits);
    let summed: Vec<(&str, Vec<f64>)> = SUMMED.iter().map(|name| (*name, column(plan, name))).collect();
    plan.lines.iter().enumerate().map(move |(row, line)| {
        let cells = COLUMNS.iter().map(|(name, cell)| {
            let rounded = summed.iter().find(|(summed, _)| summed == name).and_then(|(_, values)| values.get(row));
            rounded.map_or_else(|| cell(plan, line), |value| Cell::Number(*value, digits))
        });
        cells.collect()
    })
}

/// A column of money as its lines are booked, to the minor unit: the column adds up to its total, and a line's net
/// media and fees to what is paid for it.
pub(super) fn column(plan: &Plan, name: &str) -> Vec<f64> {
    let digits = usize::from(plan.campaign.minor_digits);
    let unit = 10f64.powi(i32::from(plan.campaign.minor_digits));
    let exact = |of: fn(&Line) -> f64| plan.lines.iter().map(of).collect::<Vec<f64>>();
    let rounded = |of: fn(&Line) -> f64| largest_remainder(&exact(of), digits);
    match name {
        "spend_gross" => rounded(|line| line.spend_gross),
        "spend" => rounded(|line| line.spend),
        "activation_fee" => rounded(|line| line.activation_fee),
        "fee" => {
            let in_units = |amounts: Vec<f64>| amounts.iter().map(|amount| amount * unit).sum::<f64>().round();
            let besides = in_units(column(plan, "spend")) + in_units(column(plan, "activation_fee"));
            let fees: Vec<f64> = exact(|line| line.fee).iter().map(|fee| fee * unit).collect();
            let total = in_units(exact(|line| line.spend_total)) - besides;
            let fees = if fees.iter().any(|fee| *fee > 0.0) { apportion(&fees, total) } else { fees };
            fees.into_iter().map(|fee| fee / unit).collect()
        }
        "spend_total" => {
            let [spend, fee, once] = ["spend", "fee", "activation_fee"].map(|name| column(plan, name));
            let sum = |at: usize| ((spend[at] + fee[at] + once[at]) * unit).round() / unit;
            (0..plan.lines.len()).map(sum).collect()
        }
        _ => Vec::new(),
    }
}

/// The net media of a phase as its lines are booked.
pub(super) fn booked(plan: &Plan, phase: &str) -> f64 {
    let lines = plan.lines.iter().zip(column(plan, "spend"));
    let sum: f64 = lines.filter(|(line, _)| line.phase == phase).map(|(_, spend)| spend).sum();
    let unit = 10f64.powi(i32::from(plan.campaign.minor_digits));
    (sum * unit).round() / unit
}

/// A cell as a dialect writes it: a text that a spreadsheet would run is guarded, a number never is.
pub(super) fn written(cell: Cell, dialect: CsvDialect) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guard_formulas(&text, delimiter(dialect)).into_owned(),
        Cell::Number(value, digits) => {
            let text = without_negative_zero(format!("{value:.digits$}"));
            if dialect == CsvDialect::ExcelNl { text.replace('.', ",") } else { text }
        }
    }
}

fn delimiter(dialect: CsvDialect) -> char {
    if dialect == CsvDialect::ExcelNl { ';' } else { ',' }
}

/// Units are whole where lots make them so, and otherwise told to the ten-thousandth.
fn unit_digits(line: &Line) -> usize {
    if line.lot.is_some() && (line.units - line.units.round()).abs() <= WHOLE { 0 } else { 4 }
}

fn money(plan: &Plan, value: Option<f64>) -> Cell {
    optional(value, usize::from(plan.campaign.minor_digits))
}

/// A number, or an empty cell where there is none.
pub(super) fn optional(value: Option<f64>, digits: usize) -> Cell {
    value.filter(|value| value.is_finite()).map_or(Cell::Empty, |value| Cell::Number(value, digits))
}

/// A number of weeks, with decimals where it is no whole number.
pub(super) fn weeks(count: f64) -> Cell {
    Cell::Number(count, if count.fract() == 0.0 { 0 } else { 2 })
}

fn optional_text(value: Option<&String>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Text(value.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_are_not() {
        assert_eq!(written(Cell::Text("=1+1".into()), CsvDialect::Plain), "'=1+1");
        assert_eq!(written(Cell::Number(-1.5, 1), CsvDialect::ExcelNl), "-1,5");
    }
}

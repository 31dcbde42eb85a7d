//! A plan week by week or month by month: as a flowchart, channels down and weeks across, and as rows for a spreadsheet.
//!
//! Money of a line's weeks is rounded so that it adds up to the line as the plan's own CSV has it, to the cent.

use std::collections::BTreeMap;

use super::Format;
use super::csv::{Cell, optional, sheet, written};
use super::document::{Column, Document, Table};
use super::json;
use crate::brief::CsvDialect;
use crate::number::{apportioned, digits, fixed, largest_remainder, money};
use crate::plan::{Line, Plan, Week, WeekLine};

/// How weeks are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// One by one.
    Week,
    /// By calendar month, a week that lies in two by its days.
    Month,
}

/// Up to so many columns of the table, each holds an amount; beyond that, a mark.
const AMOUNTS: usize = 9;
/// What a line spends in a week beside its largest week.
const BLOCKS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// The plan by week or month.
pub(super) fn text(plan: &Plan, stretch: Stretch, format: Format, width: usize) -> String {
    match format {
        Format::Json => json::text(plan),
        Format::Csv(dialect) if stretch == Stretch::Week => weekly(plan, dialect),
        Format::Csv(dialect) => monthly(plan, dialect),
        Format::Table => document(plan, stretch, width).text(width),
        Format::Markdown => document(plan, stretch, usize::MAX).markdown(),
    }
}

type Field = (&'static str, fn(&Plan, &Week, &WeekLine) -> Cell);

/// The columns of the weekly CSV; later ones are appended.
const WEEKLY: [Field; 29] = [
    ("format_version", |plan, _, _| Cell::Number(f64::from(plan.format_version), 0)),
    ("campaign", |plan, _, _| Cell::Text(plan.campaign.name.clone())),
    ("scenario", |plan, _, _| Cell::Text(plan.campaign.scenario.clone())),
    ("phase", |_, _, row| Cell::Text(row.phase.clone())),
    ("phase_stdc", |_, _, row| Cell::Text(row.phase_stdc.to_owned())),
    ("channel", |_, _, row| Cell::Text(row.channel.clone())),
    ("channel_name", |_, _, row| Cell::Text(row.channel_name.clone())),
    ("format", |_, _, row| Cell::Text(row.format.clone())),
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
    ("status", |_, _, row| Cell::Text(row.status.to_owned())),
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
    let mut found = BTreeMap::new();
    for (index, (name, of_line, of_row)) in SUMMED.into_iter().enumerate() {
        let places = if index < MONEY { usize::from(plan.campaign.minor_digits) } else { 0 };
        let lines: Vec<f64> = plan.lines.iter().map(of_line).collect();
        let lines =
            if index < MONEY { largest_remainder(&lines, places) } else { lines.iter().map(|n| n.round()).collect() };
        let mut values = vec![0.0; rows.len()];
        for (line, total) in plan.lines.iter().zip(lines) {
            let own: Vec<usize> =
                (0..rows.len()).filter(|&r| rows[r].channel == line.channel && rows[r].phase == line.phase).collect();
            let exact: f64 = own.iter().map(|&r| of_row(&rows[r])).sum();
            let scale = if exact > 0.0 { total / exact } else { 0.0 };
            let each: Vec<f64> = own.iter().map(|&r| of_row(&rows[r]) * scale).collect();
            let grain = own.iter().map(|&r| rows[r].rounded_to).min_by(|a, b| a.is_some().cmp(&b.is_some())).flatten();
            let each = match grain.filter(|_| name == "spend") {
                Some(grain) => in_grains(&each, grain),
                None => largest_remainder(&each, places),
            };
            for (&r, value) in own.iter().zip(each) {
                values[r] = value;
            }
        }
        found.insert(name, values);
    }
    found
}

/// Amounts in multiples of a grain, as whole weeks are where the plan is rounded: their sum is one too.
fn in_grains(amounts: &[f64], grain: f64) -> Vec<f64> {
    let each: Vec<f64> = amounts.iter().map(|amount| amount / grain).collect();
    apportioned(&each, each.iter().sum()).into_iter().map(|whole| whole * grain).collect()
}

/// A row per line and week.
fn weekly(plan: &Plan, dialect: CsvDialect) -> String {
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

/// A line in a month.
type Month = (String, WeekLine);

/// The rows of every line by month: a week that lies in two is shared out by its days on air.
fn months(plan: &Plan) -> Vec<Month> {
    let mut found: Vec<Month> = Vec::new();
    for row in &plan.weeks {
        let days: usize = row.months.iter().map(|(_, days)| days).sum();
        let whole = [(plan.calendar[row.week].week.clone(), 1)];
        let parts: &[(String, usize)] = if row.months.is_empty() { &whole } else { &row.months };
        for (label, own) in parts {
            let part = *own as f64 / days.max(1) as f64;
            let known = found
                .iter_mut()
                .find(|(month, one)| month == label && one.channel == row.channel && one.phase == row.phase);
            if let Some((_, one)) = known {
                add(one, row, part);
            } else {
                let mut one = row.clone();
                scale(&mut one, part);
                found.push((label.clone(), one));
            }
        }
    }
    let order =
        |row: &WeekLine| plan.lines.iter().position(|line| line.channel == row.channel && line.phase == row.phase);
    found.sort_by(|(a, one), (b, two)| (order(one), a).cmp(&(order(two), b)));
    found
}

fn scale(row: &mut WeekLine, part: f64) {
    let fee = row.activation_fee;
    for value in [
        &mut row.units,
        &mut row.spend_gross,
        &mut row.spend,
        &mut row.fee,
        &mut row.impressions,
        &mut row.contacts,
        &mut row.grp,
    ] {
        *value *= part;
    }
    row.clicks = row.clicks.map(|clicks| clicks * part);
    row.conversions = row.conversions.map(|conversions| conversions * part);
    row.spend_total = row.spend + row.fee + fee;
}

fn add(to: &mut WeekLine, row: &WeekLine, part: f64) {
    let mut more = row.clone();
    scale(&mut more, part);
    // What is paid once was counted in the month it began in.
    let again = if row.activation_fee > 0.0 && to.activation_fee > 0.0 { row.activation_fee } else { 0.0 };
    to.units += more.units;
    to.spend_gross += more.spend_gross;
    to.spend += more.spend;
    to.fee += more.fee;
    to.spend_total += more.spend_total - again;
    to.impressions += more.impressions;
    to.contacts += more.contacts;
    to.grp += more.grp;
    to.clicks = to.clicks.map(|clicks| clicks + more.clicks.unwrap_or(0.0));
    to.conversions = to.conversions.map(|conversions| conversions + more.conversions.unwrap_or(0.0));
    to.end_date.clone_from(&row.end_date);
    to.cumulative_reach_pct = row.cumulative_reach_pct;
}

/// A row per line and month.
fn monthly(plan: &Plan, dialect: CsvDialect) -> String {
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

/// What is spent on every line in every stretch, with the stretches' names.
struct Chart<'a> {
    names: Vec<String>,
    lines: Vec<(&'a Line, Vec<f64>)>,
    ran: Vec<bool>,
}

impl<'a> Chart<'a> {
    fn of(plan: &'a Plan, stretch: Stretch) -> Self {
        let own = |line: &Line, row: &WeekLine| row.channel == line.channel && row.phase == line.phase;
        let (labels, rows): (Vec<String>, Vec<WeekLine>) = match stretch {
            Stretch::Week => plan.weeks.iter().map(|row| (plan.calendar[row.week].week.clone(), row.clone())).unzip(),
            Stretch::Month => months(plan).into_iter().unzip(),
        };
        let mut names: Vec<String> = match stretch {
            Stretch::Week => plan.calendar.iter().map(|week| week.week.clone()).collect(),
            Stretch::Month => labels.clone(),
        };
        if stretch == Stretch::Month {
            names.sort();
            names.dedup();
        }
        let spent = |line: &Line, name: &String| -> f64 {
            rows.iter()
                .zip(&labels)
                .filter(|(row, label)| own(line, row) && *label == name)
                .map(|(row, _)| row.spend)
                .sum()
        };
        let lines =
            plan.lines.iter().map(|line| (line, names.iter().map(|name| spent(line, name)).collect::<Vec<f64>>()));
        let lines: Vec<(&Line, Vec<f64>)> = lines.collect();
        let ran =
            names.iter().map(|name| rows.iter().zip(&labels).any(|(row, label)| label == name && row.status == "ran"));
        let ran = ran.collect();
        Self { names, lines, ran }.trimmed()
    }

    /// Without the stretches at either end in which nothing runs.
    fn trimmed(mut self) -> Self {
        let runs = |at: usize| self.lines.iter().any(|(_, spent)| spent[at] > 0.0);
        let first = (0..self.names.len()).find(|&at| runs(at)).unwrap_or(0);
        let last = (0..self.names.len()).rfind(|&at| runs(at)).map_or(self.names.len(), |last| last + 1);
        self.names = self.names[first..last].to_vec();
        self.ran = self.ran[first..last].to_vec();
        for (_, spent) in &mut self.lines {
            *spent = spent[first..last].to_vec();
        }
        self
    }
}

/// The flowchart.
fn document(plan: &Plan, stretch: Stretch, width: usize) -> Document {
    let chart = Chart::of(plan, stretch);
    let mut document = Document::new();
    document.title(plan.campaign.title()).sentence(&plan.headline);
    if plan.calendar.iter().all(|week| week.monday.is_none()) && stretch == Stretch::Month {
        document.sentence(
            "Nobody says when the campaign starts, so its weeks lie in no month; add `start` under [campaign].",
        );
    }
    let room = (width.saturating_sub(34) / 7).clamp(1, AMOUNTS);
    let has_amounts = chart.names.len() <= room || width == usize::MAX;
    document.table(if has_amounts { amounts(plan, &chart) } else { blocks(plan, &chart) });
    if chart.ran.iter().any(|ran| *ran) {
        let ran: Vec<&str> =
            chart.names.iter().zip(&chart.ran).filter(|(_, ran)| **ran).map(|(name, _)| name.as_str()).collect();
        document.faint(format!("Already ran: {}.", crate::number::listed(&ran)));
    }
    let per = if stretch == Stretch::Week { "week" } else { "month" };
    let blocks = if has_amounts { "" } else { " A block stands beside the line's largest." };
    document.faint(format!("Net media per {per}; each line's {per}s add up to the line.{blocks}"));
    if let Some(words) = plan.rounding_words() {
        document.faint(format!("{words}."));
    }
    document.good(plan.proof());
    document
}

/// Weeks by their number where all are of one year, months and others as they are.
fn short(names: &[String]) -> Vec<String> {
    names
        .iter()
        .map(|name| name.split_once("-W").map_or_else(|| name.replace("week ", ""), |(_, week)| format!("W{week}")))
        .collect()
}

fn channel(line: &Line) -> String {
    line.channel_name.clone()
}

/// A row per phase with what it has reached, and one per line with an amount per stretch.
fn amounts(plan: &Plan, chart: &Chart) -> Table {
    let mut columns = vec![Column::left("")];
    columns.extend(short(&chart.names).into_iter().map(Column::right));
    columns.push(Column::right("Total"));
    let mut table = Table::new(columns);
    let amount = |value: &f64| if *value > 0.0 { thousands(*value) } else { String::new() };
    for phase in plan.phases.iter().filter(|phase| chart.lines.iter().any(|(line, _)| line.phase == phase.phase)) {
        let mut sums = vec![0.0; chart.names.len()];
        let own: Vec<&(&Line, Vec<f64>)> = chart.lines.iter().filter(|(line, _)| line.phase == phase.phase).collect();
        for (_, spent) in &own {
            sums.iter_mut().zip(spent).for_each(|(sum, spent)| *sum += spent);
        }
        table.row(
            [phase.name.to_uppercase()].into_iter().chain(sums.iter().map(amount)).chain([thousands(phase.spend)]),
        );
        for (line, spent) in own {
            table.row(
                [format!("  {}", channel(line))]
                    .into_iter()
                    .chain(spent.iter().map(amount))
                    .chain([thousands(line.spend)]),
            );
        }
    }
    let sums = (0..chart.names.len()).map(|at| thousands(chart.lines.iter().map(|(_, spent)| spent[at]).sum::<f64>()));
    table.row(["All".to_owned()].into_iter().chain(sums).chain([thousands(plan.totals.spend)]));
    if let Some(reached) = reached(plan, chart) {
        for row in reached {
            table.row(row);
        }
    }
    table
}

/// What each phase has reached by the end of every week.
fn reached(plan: &Plan, chart: &Chart) -> Option<Vec<Vec<String>>> {
    let week = |name: &String| plan.calendar.iter().position(|week| week.week == *name);
    let weeks: Vec<usize> = chart.names.iter().map(week).collect::<Option<_>>()?;
    let phases = plan.phases.iter().filter(|phase| phase.reach_pct > 0.0);
    let rows = phases.map(|phase| {
        let at = |t: &usize| {
            let found = plan.phase_weeks.iter().find(|one| one.phase == phase.phase && one.week == *t);
            found.map_or_else(String::new, |one| fixed(one.cumulative_reach_pct, 0))
        };
        let each = weeks.iter().map(at);
        [format!("{} reach so far %", phase.name)].into_iter().chain(each).chain([fixed(phase.reach_pct, 0)]).collect()
    });
    Some(rows.collect())
}

/// A row per line with a block per stretch.
fn blocks(plan: &Plan, chart: &Chart) -> Table {
    let names = short(&chart.names);
    let (first, last) = (names.first().cloned().unwrap_or_default(), names.last().cloned().unwrap_or_default());
    let mut table = Table::new([Column::left(""), Column::left(format!("{first} to {last}")), Column::right("Total")]);
    let drawn = |spent: &[f64]| -> String {
        let most = spent.iter().copied().fold(0.0, f64::max);
        let block = |value: &f64| match value / most {
            _ if *value <= 0.0 => "·",
            part => BLOCKS[((part * 8.0).ceil() as usize).clamp(1, 8) - 1],
        };
        spent.iter().map(block).collect()
    };
    let code = &plan.campaign.currency;
    for phase in plan.phases.iter().filter(|phase| chart.lines.iter().any(|(line, _)| line.phase == phase.phase)) {
        table.row([phase.name.to_uppercase(), String::new(), money(phase.spend, code)]);
        for (line, spent) in chart.lines.iter().filter(|(line, _)| line.phase == phase.phase) {
            table.row([format!("  {}", channel(line)), drawn(spent), money(line.spend, code)]);
        }
    }
    let sums: Vec<f64> = (0..names.len()).map(|at| chart.lines.iter().map(|(_, spent)| spent[at]).sum()).collect();
    table.row(["All".to_owned(), drawn(&sums), money(plan.totals.spend, code)]);
    table
}

/// Money where there is little room: 12.3k.
fn thousands(value: f64) -> String {
    match value {
        value if value >= 999_500.0 => format!("{}m", digits(value / 1e6, 3)),
        value if value >= 999.5 => format!("{}k", digits(value / 1e3, 3)),
        value if value >= 0.5 => fixed(value, 0),
        value if value > 0.0 => "<1".to_owned(),
        _ => String::new(),
    }
}

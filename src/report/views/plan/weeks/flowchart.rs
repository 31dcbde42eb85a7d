//! The flowchart: channels down, grouped by phase, and weeks or months across.

use super::ChartPeriod;
use super::amounts::PeriodAmounts;
use super::blocks::BlockChart;
use super::grid::{SpendByPeriod, channel, monday, reached, short};
use crate::planning::plan::Plan;
use crate::report::document::{Document, Table, TableColumn};
use crate::text::messages::{say, word};
use crate::text::number::fixed;

/// What names and totals of the table take, and what each week or month with an amount and its date.
const NAMES: usize = 34;
const AMOUNT: usize = 7;

/// The flowchart of a plan.
pub(in crate::report) fn document(plan: &Plan, period: ChartPeriod, width: usize) -> Document {
    let chart = SpendByPeriod::of(plan, period);
    let mut document = Document::new();
    document.title(plan.campaign.title()).sentence(plan.headline());
    if plan.calendar.iter().all(|week| week.monday.is_none()) && period == ChartPeriod::Month {
        document.sentence(word!("nobody-says-when-campaign-starts"));
    }
    let has_amounts = AMOUNT * chart.names.len() + NAMES <= width;
    let mut mark_legend = String::new();
    if has_amounts {
        document.table(amount_table(plan, &chart));
    } else {
        let blocks = BlockChart::of(plan, &chart, width);
        mark_legend = blocks.legend(period);
        document.table(blocks.table());
    }
    if chart.ran.iter().any(|ran_periods| *ran_periods) {
        let ran_periods: Vec<&str> = chart
            .names
            .iter()
            .zip(&chart.ran)
            .filter(|(_, ran_periods)| **ran_periods)
            .map(|(name, _)| name.as_str())
            .collect();
        document.faint(say!("already-ran", ran_periods = crate::text::number::listed(&ran_periods)));
    }
    let (per, periods) = (period.noun(1), period.noun(2));
    document.faint(say!("net-media-per-each-lines-add-up", per, periods, mark_legend));
    if let Some(words) = plan.rounding_words() {
        document.faint(format!("{words}."));
    }
    document.good(plan.proof());
    document
}

/// A row per phase with what it has reached, and one per line with an amount per week or month.
fn amount_table(plan: &Plan, chart: &SpendByPeriod) -> Table {
    let mut columns = vec![TableColumn::left("")];
    columns.extend(short(&chart.names).into_iter().map(TableColumn::right));
    columns.push(TableColumn::right(word!("total")));
    let mut table = Table::new(columns);
    let mondays: Vec<String> = chart.names.iter().map(|name| monday(plan, name)).collect();
    if mondays.iter().any(|monday| !monday.is_empty()) {
        table.row([word!("monday").to_owned()].into_iter().chain(mondays));
    }
    let amounts = PeriodAmounts::of(plan, chart);
    let amount_row = |name: String, lines: &[usize]| {
        [name].into_iter().chain(amounts.each(lines)).chain([amounts.total(lines)]).collect::<Vec<String>>()
    };
    for phase in &plan.phases {
        let phase_lines: Vec<usize> =
            (0..chart.lines.len()).filter(|&line_index| chart.lines[line_index].0.phase == phase.phase).collect();
        if phase_lines.is_empty() {
            continue;
        }
        table.row(amount_row(phase.name.to_uppercase(), &phase_lines));
        for line_index in phase_lines {
            table.row(amount_row(format!("  {}", channel(chart.lines[line_index].0)), &[line_index]));
        }
    }
    let every_line: Vec<usize> = (0..chart.lines.len()).collect();
    table.row(amount_row(word!("under-way-all").to_owned(), &every_line));
    for (phase, reach) in reached(plan, chart) {
        let reach_cells = reach.into_iter().chain([phase.reach_pct]).map(|reach| fixed(reach, 0));
        table.row([say!("weeks-reach-so-far-pct", phase = phase.name)].into_iter().chain(reach_cells));
    }
    table
}

//! The flowchart where amounts do not fit: a bar per line, as high in a week as that stands beside the line's largest.

use super::ChartPeriod;
use super::grid::{SpendByPeriod, channel, monday, reached, short};
use crate::planning::plan::Plan;
use crate::report::document::{Table, TableColumn};
use crate::report::views::plan::amounts::PlanAmounts;
use crate::text::messages::{say, word};
use crate::text::number::{fixed, money};

/// How high a mark is, in eighths.
const HEIGHTS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
/// No week is drawn wider than this.
const WIDEST: usize = 4;

/// The flowchart in blocks.
pub(in crate::report) struct BlockChart<'a> {
    plan: &'a Plan,
    chart: &'a SpendByPeriod<'a>,
    /// How many weeks or months a mark stands for.
    periods_per_mark: usize,
    /// How wide a mark is.
    mark_width: usize,
}

impl<'a> BlockChart<'a> {
    /// As wide as there is room for, and several weeks in a mark where there is not.
    pub(in crate::report) fn of(plan: &'a Plan, chart: &'a SpendByPeriod<'a>, width: usize) -> Self {
        let code = &plan.campaign.currency;
        let label_width = chart.lines.iter().map(|(line, _)| channel(line).chars().count() + 2);
        let label_width =
            label_width.chain(plan.phases.iter().map(|phase| so_far(&phase.name).chars().count())).max().unwrap_or(0);
        let marks_that_fit =
            width.saturating_sub(label_width + money(plan.totals.spend, code).chars().count() + 3).max(8);
        let period_count = chart.names.len().max(1);
        let periods_per_mark = period_count.div_ceil(marks_that_fit);
        Self {
            plan,
            chart,
            periods_per_mark,
            mark_width: (marks_that_fit / period_count.div_ceil(periods_per_mark)).clamp(1, WIDEST),
        }
    }

    /// What a mark is, in words.
    pub(in crate::report) fn legend(&self, period: ChartPeriod) -> String {
        match self.periods_per_mark {
            1 => say!("block-is-as-high-as-its-stands", per = period.noun(1)),
            count => say!("mark-is-as-high-as-they-stand", count, many = period.noun(count)),
        }
    }

    /// A row per line, below a ruler of weeks and their Mondays.
    pub(in crate::report) fn table(&self) -> Table {
        let (plan, code) = (self.plan, &self.plan.campaign.currency);
        let amounts = PlanAmounts::of(plan);
        let ruler = self.ruler(&short(&self.chart.names));
        let mut table =
            Table::new([TableColumn::left(""), TableColumn::left(ruler), TableColumn::right(word!("total"))]);
        let mondays: Vec<String> = self.chart.names.iter().map(|name| monday(plan, name)).collect();
        if mondays.iter().any(|monday| !monday.is_empty()) {
            table.row([word!("monday").to_owned(), self.ruler(&mondays)]);
        }
        let lines = &self.chart.lines;
        for phase in plan.phases.iter().filter(|phase| lines.iter().any(|(line, _)| line.phase == phase.phase)) {
            table.row([phase.name.to_uppercase(), String::new(), money(amounts.phase(&phase.phase), code)]);
            for (line, spent) in lines.iter().filter(|(line, _)| line.phase == phase.phase) {
                table.row([format!("  {}", channel(line)), self.amounts(spent), money(amounts.line(line), code)]);
            }
        }
        let period_sums = (0..self.chart.names.len()).map(|period| lines.iter().map(|(_, spent)| spent[period]).sum());
        table.row([
            word!("under-way-all").to_owned(),
            self.amounts(&period_sums.collect::<Vec<f64>>()),
            money(amounts.total(), code),
        ]);
        for (phase, reach) in reached(plan, self.chart) {
            let reach_by_mark: Vec<f64> =
                reach.chunks(self.periods_per_mark).filter_map(|mark_periods| mark_periods.last().copied()).collect();
            table.row([
                so_far(&phase.name),
                self.bar(&reach_by_mark, 100.0),
                format!("{}%", fixed(phase.reach_pct, 0)),
            ]);
        }
        table
    }

    /// Labels above their marks, as many as fit.
    fn ruler(&self, labels: &[String]) -> String {
        let mut ruler = String::new();
        for (mark_index, label) in labels.iter().step_by(self.periods_per_mark).enumerate() {
            let (mark_column, ruler_width) = (mark_index * self.mark_width, ruler.chars().count());
            if mark_column == 0 || mark_column > ruler_width {
                ruler.push_str(&" ".repeat(mark_column - ruler_width));
                ruler.push_str(label);
            }
        }
        ruler
    }

    fn amounts(&self, spent: &[f64]) -> String {
        let mark_sums: Vec<f64> =
            spent.chunks(self.periods_per_mark).map(|mark_periods| mark_periods.iter().sum()).collect();
        self.bar(&mark_sums, mark_sums.iter().copied().fold(0.0, f64::max))
    }

    fn bar(&self, values: &[f64], highest: f64) -> String {
        let height_mark = |value: &f64| match value / highest {
            _ if *value <= 0.0 => "·",
            height_share => HEIGHTS[((height_share * 8.0).ceil() as usize).clamp(1, 8) - 1],
        };
        values.iter().map(|value| height_mark(value).repeat(self.mark_width)).collect()
    }
}

fn so_far(phase: &str) -> String {
    say!("reach-so-far", phase)
}

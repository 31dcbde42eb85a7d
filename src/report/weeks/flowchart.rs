//! The flowchart: channels down, grouped by phase, and weeks or months across.

use super::Stretch;
use super::blocks::Blocks;
use super::months::months;
use crate::number::{digits, fixed};
use crate::plan::{Line, Phase, Plan, WeekLine};
use crate::report::document::{Column, Document, Table};

/// What names and totals of the table take, and what each week or month with an amount and its date.
const NAMES: usize = 34;
const AMOUNT: usize = 7;

/// What is spent on every line in every stretch, with the stretches' names.
pub(super) struct Chart<'a> {
    pub(super) names: Vec<String>,
    pub(super) lines: Vec<(&'a Line, Vec<f64>)>,
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
        let ran = names.iter().map(|name| {
            // A month of which some weeks are still to come has not run.
            let mut own = rows.iter().zip(&labels).filter(|(_, label)| *label == name).map(|(row, _)| row).peekable();
            own.peek().is_some() && own.all(|row| row.status == "ran")
        });
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

/// The flowchart of a plan.
pub(super) fn document(plan: &Plan, stretch: Stretch, width: usize) -> Document {
    let chart = Chart::of(plan, stretch);
    let mut document = Document::new();
    document.title(plan.campaign.title()).sentence(&plan.headline);
    if plan.calendar.iter().all(|week| week.monday.is_none()) && stretch == Stretch::Month {
        document.sentence(
            "Nobody says when the campaign starts, so its weeks lie in no month; add `start` under [campaign].",
        );
    }
    let has_amounts = AMOUNT * chart.names.len() + NAMES <= width;
    let mut marks = String::new();
    if has_amounts {
        document.table(amounts(plan, &chart));
    } else {
        let blocks = Blocks::of(plan, &chart, width);
        marks = blocks.legend(if stretch == Stretch::Week { "week" } else { "month" });
        document.table(blocks.table());
    }
    if chart.ran.iter().any(|ran| *ran) {
        let ran: Vec<&str> =
            chart.names.iter().zip(&chart.ran).filter(|(_, ran)| **ran).map(|(name, _)| name.as_str()).collect();
        document.faint(format!("Already ran: {}.", crate::number::listed(&ran)));
    }
    let per = if stretch == Stretch::Week { "week" } else { "month" };
    document.faint(format!("Net media per {per}; each line's {per}s add up to the line.{marks}"));
    if let Some(words) = plan.rounding_words() {
        document.faint(format!("{words}."));
    }
    document.good(plan.proof());
    document
}

/// Weeks by their number where all are of one year, months and others as they are.
pub(super) fn short(names: &[String]) -> Vec<String> {
    names
        .iter()
        .map(|name| name.split_once("-W").map_or_else(|| name.replace("week ", ""), |(_, week)| format!("W{week}")))
        .collect()
}

pub(super) fn channel(line: &Line) -> String {
    line.channel_name.clone()
}

/// A row per phase with what it has reached, and one per line with an amount per stretch.
fn amounts(plan: &Plan, chart: &Chart) -> Table {
    let mut columns = vec![Column::left("")];
    columns.extend(short(&chart.names).into_iter().map(Column::right));
    columns.push(Column::right("Total"));
    let mut table = Table::new(columns);
    let mondays: Vec<String> = chart.names.iter().map(|name| monday(plan, name)).collect();
    if mondays.iter().any(|monday| !monday.is_empty()) {
        table.row(["Monday".to_owned()].into_iter().chain(mondays));
    }
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
    for (phase, reach) in reached(plan, chart) {
        let each = reach.into_iter().chain([phase.reach_pct]).map(|reach| fixed(reach, 0));
        table.row([format!("{} reach so far %", phase.name)].into_iter().chain(each));
    }
    table
}

/// The Monday of a week, such as `29 Mar`; nothing of a month, or where nobody says when the campaign starts.
pub(super) fn monday(plan: &Plan, name: &str) -> String {
    let monday = plan.calendar.iter().find(|week| week.week == name).and_then(|week| week.monday.as_ref());
    let date = monday.and_then(|monday| monday.parse::<jiff::civil::Date>().ok());
    date.map_or_else(String::new, |date| date.strftime("%-d %b").to_string())
}

/// What each phase has reached by the end of every week, in points; none of months, which weeks lie across.
pub(super) fn reached<'a>(plan: &'a Plan, chart: &Chart) -> Vec<(&'a Phase, Vec<f64>)> {
    let week = |name: &String| plan.calendar.iter().position(|week| week.week == *name);
    let Some(weeks) = chart.names.iter().map(week).collect::<Option<Vec<usize>>>() else { return Vec::new() };
    let phases = plan.phases.iter().filter(|phase| phase.reach_pct > 0.0);
    let until = |phase: &Phase, t: usize| {
        let found = plan.phase_weeks.iter().find(|one| one.phase == phase.phase && one.week == t);
        found.map_or(0.0, |one| one.cumulative_reach_pct)
    };
    phases.map(|phase| (phase, weeks.iter().map(|&t| until(phase, t)).collect())).collect()
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

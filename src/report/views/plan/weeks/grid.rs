//! Spend of every line in every week or month, with the names of weeks, their Mondays, and reach so far.

use std::collections::HashMap;

use super::ChartPeriod;
use super::months::months;
use crate::planning::plan::{Line, Phase, Plan, WeekLine, WeekStatus};
use crate::text::number::short_date;

/// Spend of every line in every week or month, with the names of these.
pub(in crate::report) struct SpendByPeriod<'a> {
    pub(in crate::report) names: Vec<String>,
    pub(in crate::report) lines: Vec<(&'a Line, Vec<f64>)>,
    pub(in crate::report) ran: Vec<bool>,
}

impl<'a> SpendByPeriod<'a> {
    pub(in crate::report) fn of(plan: &'a Plan, period: ChartPeriod) -> Self {
        let (labels, rows): (Vec<String>, Vec<WeekLine>) = match period {
            ChartPeriod::Week => {
                plan.weeks.iter().map(|row| (plan.calendar[row.week].week.clone(), row.clone())).unzip()
            }
            ChartPeriod::Month => months(plan).into_iter().unzip(),
        };
        let mut names: Vec<String> = match period {
            ChartPeriod::Week => plan.calendar.iter().map(|week| week.week.clone()).collect(),
            ChartPeriod::Month => labels.clone(),
        };
        if period == ChartPeriod::Month {
            names.sort();
            names.dedup();
        }
        // Rows are looked at once: a plan may have thousands of lines.
        let mut spent: HashMap<(&str, &str, &str), f64> = HashMap::new();
        let mut ran: HashMap<&str, bool> = HashMap::new();
        for (row, label) in rows.iter().zip(&labels) {
            *spent.entry((&row.channel, &row.phase, label)).or_default() += row.spend;
            // A month of which some weeks are still to come has not run.
            *ran.entry(label).or_insert(true) &= row.status == WeekStatus::Ran;
        }
        let of = |line: &Line, name: &str| {
            spent.get(&(line.channel.as_str(), line.phase.as_str(), name)).copied().unwrap_or(0.0)
        };
        let lines = plan.lines.iter().map(|line| (line, names.iter().map(|name| of(line, name)).collect()));
        let lines: Vec<(&Line, Vec<f64>)> = lines.collect();
        let ran = names.iter().map(|name| ran.get(name.as_str()).copied().unwrap_or(false));
        let ran = ran.collect();
        Self { names, lines, ran }.trimmed()
    }

    /// Without the weeks or months at either end in which nothing runs.
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

/// Weeks by their number where all are of one year, months and others as they are.
pub(in crate::report) fn short(names: &[String]) -> Vec<String> {
    names
        .iter()
        .map(|name| name.split_once("-W").map_or_else(|| name.replace("week ", ""), |(_, week)| format!("W{week}")))
        .collect()
}

pub(in crate::report) fn channel(line: &Line) -> String {
    line.channel_name.to_string()
}

/// The Monday of a week, such as `29 Mar`; nothing of a month, or where the campaign has no dates.
pub(in crate::report) fn monday(plan: &Plan, name: &str) -> String {
    let monday = plan.calendar.iter().find(|week| week.week == name).and_then(|week| week.monday.as_ref());
    monday.and_then(|monday| short_date(monday)).unwrap_or_default()
}

/// What each phase has reached by the end of every week, in points; none of months, which weeks lie across.
pub(in crate::report) fn reached<'a>(plan: &'a Plan, chart: &SpendByPeriod) -> Vec<(&'a Phase, Vec<f64>)> {
    let week = |name: &String| plan.calendar.iter().position(|week| week.week == *name);
    let Some(weeks) = chart.names.iter().map(week).collect::<Option<Vec<usize>>>() else { return Vec::new() };
    let phases = plan.phases.iter().filter(|phase| phase.reach_pct > 0.0);
    let until = |phase: &Phase, t: usize| {
        let found = plan.phase_weeks.iter().find(|one| one.phase == phase.phase && one.week == t);
        found.map_or(0.0, |one| one.cumulative_reach_pct)
    };
    phases.map(|phase| (phase, weeks.iter().map(|&t| until(phase, t)).collect())).collect()
}

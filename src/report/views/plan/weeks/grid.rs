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
        // One pass over the rows: a plan may have thousands of lines.
        let mut spend_by_name: HashMap<(&str, &str, &str), f64> = HashMap::new();
        let mut ran: HashMap<&str, bool> = HashMap::new();
        for (row, label) in rows.iter().zip(&labels) {
            *spend_by_name.entry((&row.channel, &row.phase, label)).or_default() += row.spend;
            // A month of which some weeks are still to come has not run.
            *ran.entry(label).or_insert(true) &= row.status == WeekStatus::Ran;
        }
        let spend_of = |line: &Line, name: &str| {
            spend_by_name.get(&(line.channel.as_str(), line.phase.as_str(), name)).copied().unwrap_or(0.0)
        };
        let lines = plan.lines.iter().map(|line| (line, names.iter().map(|name| spend_of(line, name)).collect()));
        let lines: Vec<(&Line, Vec<f64>)> = lines.collect();
        let ran = names.iter().map(|name| ran.get(name.as_str()).copied().unwrap_or(false));
        let ran = ran.collect();
        Self { names, lines, ran }.trimmed()
    }

    /// Without the weeks or months at either end in which nothing runs.
    fn trimmed(mut self) -> Self {
        let is_running = |period: usize| self.lines.iter().any(|(_, period_spend)| period_spend[period] > 0.0);
        let first_running = (0..self.names.len()).find(|&period| is_running(period)).unwrap_or(0);
        let after_last_running = (0..self.names.len())
            .rfind(|&period| is_running(period))
            .map_or(self.names.len(), |after_last_running| after_last_running + 1);
        self.names = self.names[first_running..after_last_running].to_vec();
        self.ran = self.ran[first_running..after_last_running].to_vec();
        for (_, period_spend) in &mut self.lines {
            *period_spend = period_spend[first_running..after_last_running].to_vec();
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
    let week_index = |name: &String| plan.calendar.iter().position(|week_index| week_index.week == *name);
    let Some(weeks) = chart.names.iter().map(week_index).collect::<Option<Vec<usize>>>() else { return Vec::new() };
    let phases = plan.phases.iter().filter(|phase| phase.reach_pct > 0.0);
    let reach_until = |phase: &Phase, t: usize| {
        let phase_week =
            plan.phase_weeks.iter().find(|phase_week| phase_week.phase == phase.phase && phase_week.week == t);
        phase_week.map_or(0.0, |phase_week| phase_week.cumulative_reach_pct)
    };
    phases.map(|phase| (phase, weeks.iter().map(|&t| reach_until(phase, t)).collect())).collect()
}

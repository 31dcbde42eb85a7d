//! Weeks put together by month: a week that lies in two months is shared out by its days on air.

use std::collections::HashMap;

use crate::planning::plan::{Plan, WeekLine};

/// A line in a month.
pub(in crate::report) type MonthLine = (String, WeekLine);

/// The rows of every line by month: a week that lies in two is shared out by its days on air.
pub(in crate::report) fn months(plan: &Plan) -> Vec<MonthLine> {
    let mut month_lines: Vec<MonthLine> = Vec::new();
    let mut places: HashMap<(&str, &str, &str), usize> = HashMap::new();
    let whole_weeks: Vec<[(String, usize); 1]> = plan.calendar.iter().map(|week| [(week.week.clone(), 1)]).collect();
    for row in &plan.weeks {
        let days: usize = row.months.iter().map(|(_, days)| days).sum();
        let week_months: &[(String, usize)] = if row.months.is_empty() { &whole_weeks[row.week] } else { &row.months };
        for (label, month_days) in week_months {
            let month_share = *month_days as f64 / days.max(1) as f64;
            let key = (label.as_str(), row.channel.as_str(), row.phase.as_str());
            if let Some(&place) = places.get(&key) {
                add_week(&mut month_lines[place].1, row, month_share);
            } else {
                let mut month_row = row.clone();
                take_share(&mut month_row, month_share);
                places.insert(key, month_lines.len());
                month_lines.push((label.clone(), month_row));
            }
        }
    }
    let lines = plan.lines.iter().enumerate();
    let order: HashMap<(&str, &str), usize> =
        lines.map(|(place, line)| ((line.channel.as_str(), line.phase.as_str()), place)).collect();
    let order = |row: &WeekLine| order.get(&(row.channel.as_str(), row.phase.as_str())).copied();
    month_lines.sort_by(|(a, month_row), (b, two)| (order(month_row), a).cmp(&(order(two), b)));
    month_lines
}

fn take_share(row: &mut WeekLine, month_share: f64) {
    let fee = row.activation_fee;
    for week_amount in [
        &mut row.units,
        &mut row.spend_gross,
        &mut row.spend,
        &mut row.fee,
        &mut row.impressions,
        &mut row.contacts,
        &mut row.grp,
    ] {
        *week_amount *= month_share;
    }
    row.clicks = row.clicks.map(|clicks| clicks * month_share);
    row.conversions = row.conversions.map(|conversions| conversions * month_share);
    row.spend_total = row.spend + row.fee + fee;
    // A week of whole amounts that lies in two months gives each a part.
    row.rounded_to = None;
}

fn add_week(month_row: &mut WeekLine, week_row: &WeekLine, month_share: f64) {
    let mut week_part = week_row.clone();
    take_share(&mut week_part, month_share);
    // What is paid once was counted in the month it began in.
    let counted_activation =
        if week_row.activation_fee > 0.0 && month_row.activation_fee > 0.0 { week_row.activation_fee } else { 0.0 };
    month_row.units += week_part.units;
    month_row.spend_gross += week_part.spend_gross;
    month_row.spend += week_part.spend;
    month_row.fee += week_part.fee;
    month_row.spend_total += week_part.spend_total - counted_activation;
    month_row.impressions += week_part.impressions;
    month_row.contacts += week_part.contacts;
    month_row.grp += week_part.grp;
    month_row.clicks = month_row.clicks.map(|clicks| clicks + week_part.clicks.unwrap_or(0.0));
    month_row.conversions = month_row.conversions.map(|conversions| conversions + week_part.conversions.unwrap_or(0.0));
    month_row.end_date.clone_from(&week_row.end_date);
    month_row.cumulative_reach_pct = week_row.cumulative_reach_pct;
}

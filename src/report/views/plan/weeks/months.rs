//! Weeks put together by month: a week that lies in two months is shared out by its days on air.

use std::collections::HashMap;

use crate::planning::plan::{Plan, WeekLine};

/// A line in a month.
pub(in crate::report) type MonthLine = (String, WeekLine);

/// The rows of every line by month: a week that lies in two is shared out by its days on air.
pub(in crate::report) fn months(plan: &Plan) -> Vec<MonthLine> {
    let mut found: Vec<MonthLine> = Vec::new();
    let mut places: HashMap<(&str, &str, &str), usize> = HashMap::new();
    let wholes: Vec<[(String, usize); 1]> = plan.calendar.iter().map(|week| [(week.week.clone(), 1)]).collect();
    for row in &plan.weeks {
        let days: usize = row.months.iter().map(|(_, days)| days).sum();
        let parts: &[(String, usize)] = if row.months.is_empty() { &wholes[row.week] } else { &row.months };
        for (label, own) in parts {
            let part = *own as f64 / days.max(1) as f64;
            let key = (label.as_str(), row.channel.as_str(), row.phase.as_str());
            if let Some(&place) = places.get(&key) {
                add(&mut found[place].1, row, part);
            } else {
                let mut one = row.clone();
                scale(&mut one, part);
                places.insert(key, found.len());
                found.push((label.clone(), one));
            }
        }
    }
    let lines = plan.lines.iter().enumerate();
    let order: HashMap<(&str, &str), usize> =
        lines.map(|(place, line)| ((line.channel.as_str(), line.phase.as_str()), place)).collect();
    let order = |row: &WeekLine| order.get(&(row.channel.as_str(), row.phase.as_str())).copied();
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
    // A week of whole amounts that lies in two months gives each a part.
    row.rounded_to = None;
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

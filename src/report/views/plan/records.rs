//! A plan as records: one per placement bought, columns frozen, and no row of totals.
//!
//! Money is rounded to the minor unit so that each column still sums to the rounded total; nothing else is adjusted.

use crate::domain::catalogue::Message as Kind;
use crate::planning::plan::{Line, Plan};
use crate::report::records::{Field, Records};
use crate::text::number::{apportion, largest_remainder};
use crate::tolerance::feasibility::WHOLE;

type LineField = (&'static str, fn(&Plan, &Line) -> Field);

/// The frozen columns; later ones are appended.
const COLUMNS: [LineField; 54] = [
    ("format_version", |plan, _| Field::Number(f64::from(plan.format_version), 0)),
    ("campaign", |plan, _| Field::Text(plan.campaign.name.to_string())),
    ("scenario", |plan, _| Field::Text(plan.campaign.scenario.clone())),
    ("phase", |_, line| Field::Text(line.phase.clone())),
    ("phase_stdc", |_, line| Field::Text(line.phase_stdc.key().to_owned())),
    ("channel", |_, line| Field::Text(line.channel.clone())),
    ("channel_name", |_, line| Field::Text(line.channel_name.to_string())),
    ("format", |_, line| Field::Text(line.format.to_string())),
    ("tags", |_, line| Field::Text(line.tags.join(" "))),
    ("audience", |_, line| Field::Text(line.audience.to_string())),
    ("audience_people", |_, line| Field::Number(line.audience_people, 0)),
    ("phase_people", |_, line| Field::Number(line.phase_people, 0)),
    ("start_date", |_, line| Field::optional_text(line.start_date.as_deref())),
    ("end_date", |_, line| Field::optional_text(line.end_date.as_deref())),
    ("weeks", |_, line| Field::weeks(line.weeks)),
    ("currency", |_, line| Field::Text(line.currency.clone())),
    ("buying_unit", |_, line| Field::Text(line.buying_unit.clone())),
    ("unit_price", |_, line| Field::Number(line.unit_price, 4)),
    ("units", |_, line| Field::Number(line.units, unit_digits(line))),
    ("spend_gross", |plan, line| money(plan, Some(line.spend_gross))),
    ("discount_pct", |_, line| Field::Number(line.discount_pct, 2)),
    ("spend", |plan, line| money(plan, Some(line.spend))),
    ("fee", |plan, line| money(plan, Some(line.fee))),
    ("spend_total", |plan, line| money(plan, Some(line.spend_total))),
    ("share_of_spend_pct", |_, line| Field::Number(line.share_of_spend_pct, 2)),
    ("impressions", |_, line| Field::Number(line.impressions, 0)),
    ("on_target_pct", |_, line| Field::Number(line.on_target_pct, 2)),
    ("contacts", |_, line| Field::Number(line.contacts, 0)),
    ("grp", |_, line| Field::Number(line.grp, 2)),
    ("reach_people", |_, line| Field::optional(line.reach_people, 0)),
    ("reach_pct", |_, line| Field::optional(line.reach_pct, 2)),
    ("reach_3plus_pct", |_, line| Field::optional(line.reach_3plus_pct, 2)),
    ("avg_frequency", |_, line| Field::optional(line.avg_frequency, 2)),
    ("clicks", |_, line| Field::optional(line.clicks, 0)),
    ("conversions", |_, line| Field::optional(line.conversions, 0)),
    ("cpm", |plan, line| money(plan, line.cpm)),
    ("cost_per_grp", |plan, line| money(plan, line.cost_per_grp)),
    ("cost_per_reach_point", |plan, line| money(plan, line.cost_per_reach_point)),
    ("cost_per_click", |plan, line| money(plan, line.cost_per_click)),
    ("cost_per_conversion", |plan, line| money(plan, line.cost_per_conversion)),
    ("next_reach_point_cost", |plan, line| money(plan, line.next_reach_point_cost)),
    ("spend_min", |plan, line| money(plan, line.spend_min)),
    ("spend_max", |plan, line| money(plan, line.spend_max)),
    ("bound_by", |_, line| Field::Text(line.bound_by_words())),
    ("goal_status", |_, line| Field::Text(line.goal_status.name().to_owned())),
    ("price_year", |_, line| Field::optional(line.price_year.map(f64::from), 0)),
    ("confidence", |_, line| Field::Text(line.confidence.word().to_owned())),
    ("source", |_, line| Field::Text(line.source.to_string())),
    ("activation_fee", |plan, line| money(plan, Some(line.activation_fee))),
    ("message", |_, line| Field::Text(line.message.kind.map_or("", Kind::word).to_owned())),
    ("message_aim", |_, line| Field::Text(line.message.aim.to_string())),
    ("message_question", |_, line| Field::Text(line.message.questions_in_words())),
    ("rounded_to", |plan, line| money(plan, line.rounded_to)),
    ("campaign_weeks", |plan, _| Field::weeks(plan.campaign.weeks)),
];

/// Money columns whose sum must equal the rounded total.
pub(in crate::report) const SUMMED: [&str; 5] = ["spend_gross", "spend", "fee", "activation_fee", "spend_total"];

/// The records of a plan.
pub(in crate::report) fn records(plan: &Plan) -> Records {
    Records { names: names().to_vec(), rows: rows(plan).collect() }
}

/// The names of the frozen columns.
pub(in crate::report) fn names() -> [&'static str; COLUMNS.len()] {
    COLUMNS.map(|(name, _)| name)
}

/// A plan's rows under another name in the column `scenario`.
pub(in crate::report) fn rows_as(plan: &Plan, scenario: &str) -> impl Iterator<Item = Vec<Field>> {
    let place = names().iter().position(|name| *name == "scenario");
    let scenario = Field::Text(scenario.to_owned());
    rows(plan).map(move |mut row| {
        if let Some(field) = place.and_then(|place| row.get_mut(place)) {
            field.clone_from(&scenario);
        }
        row
    })
}

/// The fields of every line, in the order of the columns; money that is summed is rounded, all else is as the plan has
/// it.
pub(in crate::report) fn rows(plan: &Plan) -> impl Iterator<Item = Vec<Field>> {
    let digits = usize::from(plan.campaign.minor_digits);
    let summed: Vec<(&str, Vec<f64>)> = SUMMED.iter().map(|name| (*name, column(plan, name))).collect();
    plan.lines.iter().enumerate().map(move |(row, line)| {
        let fields = COLUMNS.iter().map(|(name, field)| {
            let rounded = summed.iter().find(|(summed, _)| summed == name).and_then(|(_, values)| values.get(row));
            rounded.map_or_else(|| field(plan, line), |value| Field::Number(*value, digits))
        });
        fields.collect()
    })
}

/// A column of money as its lines are booked, to the minor unit: the column adds up to its total, and a line's net
/// media and fees to what is paid for it.
pub(in crate::report) fn column(plan: &Plan, name: &str) -> Vec<f64> {
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
pub(in crate::report) fn booked(plan: &Plan, phase: &str) -> f64 {
    let lines = plan.lines.iter().zip(column(plan, "spend"));
    let sum: f64 = lines.filter(|(line, _)| line.phase == phase).map(|(_, spend)| spend).sum();
    let unit = 10f64.powi(i32::from(plan.campaign.minor_digits));
    (sum * unit).round() / unit
}

/// Units are whole where lots make them so, and otherwise have four decimals.
fn unit_digits(line: &Line) -> usize {
    if line.lot.is_some() && (line.units - line.units.round()).abs() <= WHOLE { 0 } else { 4 }
}

fn money(plan: &Plan, value: Option<f64>) -> Field {
    Field::optional(value, usize::from(plan.campaign.minor_digits))
}

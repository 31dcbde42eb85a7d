//! A flight of a line as a line item.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::dictionary::{AS_PLANNED, BOUGHT, CLICKED, CONVERTED, Formula};
use super::flights::BookedFlight;
use super::{CampaignDays, in_unit, rounded, slug};
use crate::domain::catalogue::Media;
use crate::planning::plan::{Line, Plan, Stdc};
use crate::text::messages::{say, word};

/// A line item in the standard.
#[derive(Serialize)]
pub(in crate::report) struct LineItem {
    id: String,
    name: String,
    start_date: String,
    end_date: String,
    channel: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel_custom: Option<String>,
    target_audience: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    adformat: String,
    #[serde(flatten)]
    kpi: Option<Kpi>,
    #[serde(flatten)]
    dimensions: BTreeMap<&'static str, String>,
    cost_currency: String,
    cost_total: f64,
    cost_media: f64,
    cost_buying: f64,
    cost_custom1: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_minimum: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost_maximum: Option<f64>,
    #[serde(flatten)]
    metrics: BTreeMap<&'static str, f64>,
    metric_formulas: BTreeMap<&'static str, LineFormula>,
}

/// What the line is judged by, at what it is planned to cost.
#[derive(Serialize)]
struct Kpi {
    kpi: &'static str,
    kpi_value: f64,
}

/// A formula of the dictionary with the line's own figure in it.
#[derive(Serialize)]
struct LineFormula {
    #[serde(flatten)]
    formula: Formula,
    coefficient: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    comments: Option<&'static str>,
}

impl LineItem {
    /// The line item of what is booked; on the campaign's days where the flight has none.
    pub(in crate::report) fn of(plan: &Plan, booked: &BookedFlight, days: CampaignDays) -> Self {
        let (line, cost, metrics) = (booked.line, booked.cost, booked.metrics.clone());
        let unit = in_unit(plan);
        let phase = phase_name(plan, line);
        let channel = channel(line);
        // What bounds a line bounds its flights together.
        let bound = |amount: Option<f64>| {
            amount.filter(|_| booked.of == 1).map(|amount| rounded(amount, i32::from(plan.campaign.minor_digits)))
        };
        Self {
            id: id(plan, booked),
            name: name(booked, phase),
            start_date: booked.flight.start_date.as_deref().unwrap_or(days.first).to_owned(),
            end_date: booked.flight.end_date.as_deref().unwrap_or(days.last).to_owned(),
            channel,
            channel_custom: (channel == OTHER).then(|| line.channel_name.to_string()),
            target_audience: line.audience.to_string(),
            adformat: line.format.to_string(),
            kpi: kpi(line),
            dimensions: dimensions(line, phase),
            cost_currency: line.currency.clone(),
            cost_total: cost.total() / unit,
            cost_media: cost.media / unit,
            cost_buying: cost.fee / unit,
            cost_custom1: cost.activation_fee / unit,
            cost_minimum: bound(line.spend_min),
            cost_maximum: bound(line.spend_max),
            metric_formulas: formulas(cost.media / unit, &metrics),
            metrics,
        }
    }
}

/// Ids with a number behind those that are there already.
pub(in crate::report) fn with_unique_ids(mut items: Vec<LineItem>) -> Vec<LineItem> {
    let mut taken_ids: BTreeSet<String> = BTreeSet::new();
    for item in &mut items {
        let plain_id = item.id.clone();
        let mut numbers = 2..;
        while !taken_ids.insert(item.id.clone()) {
            item.id = format!("{plain_id}-{}", numbers.next().unwrap_or_default());
        }
    }
    items
}

/// Campaign, phase and channel, and of one flight of many its first day, which stays when others come and go.
fn id(plan: &Plan, booked: &BookedFlight) -> String {
    let line = booked.line;
    let mut id_parts = vec![slug(&plan.campaign.name), line.phase.clone(), line.channel.clone()];
    id_parts.extend(booked.flight.start_date.clone().filter(|_| booked.of > 1));
    id_parts.join("-")
}

fn name(booked: &BookedFlight, phase: &str) -> String {
    let name = format!("{} ({phase})", booked.line.channel_name);
    match (booked.number, booked.of) {
        (_, 1) => name,
        (number, flight_count) => {
            say!("flight-of", name, number, flight_count)
        }
    }
}

fn phase_name<'a>(plan: &'a Plan, line: &'a Line) -> &'a str {
    plan.phases.iter().find(|phase| phase.phase == line.phase).map_or(&line.phase, |phase| &phase.name)
}

/// What the standard calls a channel that it has no word for.
const OTHER: &str = "other";

/// The standard's word for a channel, by what its tags say of it.
fn channel(line: &Line) -> &'static str {
    let has_tag = |tag: &str| line.tags.iter().any(|line_tag| line_tag == tag);
    match () {
        () if has_tag("search") => "search",
        () if has_tag("social") => "social",
        () if has_tag("outdoor") => "ooh",
        () if has_tag("broadcast") && has_tag("video") => "tv",
        () if has_tag("video") => "video",
        () if has_tag("audio") => "audio",
        () if has_tag("print") => "print",
        () if has_tag("display") || has_tag("remarketing") || line.channel.starts_with("display") => "display",
        () => OTHER,
    }
}

/// What a line is judged by in its phase: the cost of a thousand impressions, of a click, or of a conversion.
fn kpi(line: &Line) -> Option<Kpi> {
    let thousand = line.cpm.map(|cost| ("cpm", cost));
    let click = line.cost_per_click.map(|cost| ("cpc", cost));
    let conversion = line.cost_per_conversion.map(|cost| ("cpa", cost));
    let (kpi, cost) = match line.phase_stdc {
        Stdc::See => thousand,
        Stdc::Think => click.or(thousand),
        Stdc::Do | Stdc::Care => conversion.or(click).or(thousand),
    }?;
    Some(Kpi { kpi, kpi_value: rounded(cost, 4) })
}

fn dimensions(line: &Line, phase: &str) -> BTreeMap<&'static str, String> {
    let media = match line.media {
        Media::Paid => "paid",
        Media::Owned => "owned",
        Media::Earned => "earned",
    };
    let custom_dimensions = [
        ("dim_custom1", phase.to_owned()),
        ("dim_custom2", line.phase_stdc.key().to_owned()),
        ("dim_custom3", line.channel.clone()),
        ("dim_custom4", line.tags.join(" ")),
        ("dim_custom5", media.to_owned()),
        ("dim_custom6", line.buying_unit.clone()),
        ("dim_custom7", line.message.words()),
        ("dim_custom8", line.bound_by_words()),
        ("dim_custom9", line.goal_status.name().to_owned()),
        ("dim_custom10", format!("{} ({})", line.source, line.confidence.word())),
    ];
    custom_dimensions.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

/// How its metrics follow from what it costs, as far as they do so in proportion.
fn formulas(media: f64, metrics: &BTreeMap<&'static str, f64>) -> BTreeMap<&'static str, LineFormula> {
    let metric_value = |metric: &str| metrics.get(metric).copied().filter(|value| *value > 0.0);
    let per_bought = |metric| metric_value(metric).filter(|_| media > 0.0).map(|amount| (BOUGHT, media / amount));
    let metric_share =
        |formula, part_metric, whole_metric| Some((formula, metric_value(part_metric)? / metric_value(whole_metric)?));
    let metric_coefficients = [
        ("metric_impressions", per_bought("metric_impressions")),
        ("metric_units", per_bought("metric_units")),
        ("metric_clicks", metric_share(CLICKED, "metric_clicks", "metric_impressions")),
        ("metric_conversions", metric_share(CONVERTED, "metric_conversions", "metric_clicks")),
        ("metric_reach", metric_value("metric_reach").map(|people| (AS_PLANNED, people))),
    ];
    let line_formula = |(metric, coefficient_found): (&'static str, Option<(Formula, f64)>)| {
        let (formula, coefficient) = coefficient_found?;
        let comments = (metric == "metric_reach").then(|| word!("holds-for-this-amount-alone-reach-builds"));
        Some((metric, LineFormula { formula, coefficient, comments }))
    };
    metric_coefficients.into_iter().filter_map(line_formula).collect()
}

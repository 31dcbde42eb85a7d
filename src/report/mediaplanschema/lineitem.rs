//! A line as a line item.

use std::collections::BTreeMap;

use serde::Serialize;

use super::dictionary::{AS_PLANNED, BOUGHT, CLICKED, CONVERTED, Formula};
use super::{Cost, Days, in_unit, rounded, slug};
use crate::catalogue::Media;
use crate::language::word;
use crate::plan::{Line, Plan};

/// A line item in the standard.
#[derive(Serialize)]
pub(super) struct LineItem {
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
    metric_formulas: BTreeMap<&'static str, OwnFormula>,
}

/// What the line is judged by, at what it is planned to cost.
#[derive(Serialize)]
struct Kpi {
    kpi: &'static str,
    kpi_value: f64,
}

/// A formula of the dictionary with the line's own figure in it.
#[derive(Serialize)]
struct OwnFormula {
    #[serde(flatten)]
    formula: Formula,
    coefficient: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    comments: Option<&'static str>,
}

impl LineItem {
    /// The line item of a line, on the days it is on the air.
    pub(super) fn of(plan: &Plan, line: &Line, (cost, days): (Cost, Days)) -> Self {
        let unit = in_unit(plan);
        let digits = i32::from(plan.campaign.minor_digits);
        let phase = phase_name(plan, line);
        let (start, end) = on_air(plan, line).unwrap_or(days);
        let channel = channel(line);
        let metrics = metrics(line);
        Self {
            id: [slug(&plan.campaign.name), line.phase.clone(), line.channel.clone()].join("-"),
            name: format!("{} ({phase})", line.channel_name),
            start_date: start.to_owned(),
            end_date: end.to_owned(),
            channel,
            channel_custom: (channel == OTHER).then(|| line.channel_name.clone()),
            target_audience: line.audience.clone(),
            adformat: line.format.clone(),
            kpi: kpi(line),
            dimensions: dimensions(line, phase),
            cost_currency: line.currency.clone(),
            cost_total: cost.total() / unit,
            cost_media: cost.media / unit,
            cost_buying: cost.fee / unit,
            cost_custom1: cost.activation_fee / unit,
            cost_minimum: line.spend_min.map(|least| rounded(least, digits)),
            cost_maximum: line.spend_max.map(|most| rounded(most, digits)),
            metric_formulas: formulas(cost.media / unit, &metrics),
            metrics,
        }
    }
}

fn phase_name<'a>(plan: &'a Plan, line: &'a Line) -> &'a str {
    plan.phases.iter().find(|phase| phase.phase == line.phase).map_or(&line.phase, |phase| &phase.name)
}

/// The first and the last day on which anything of a line runs.
fn on_air<'a>(plan: &'a Plan, line: &Line) -> Option<Days<'a>> {
    let own = || plan.weeks.iter().filter(|row| row.phase == line.phase && row.channel == line.channel);
    // ISO days are in the order of their letters.
    let first = own().filter_map(|row| row.start_date.as_deref()).min()?;
    let last = own().filter_map(|row| row.end_date.as_deref()).max()?;
    Some((first, last))
}

/// What the standard calls a channel that it has no word for.
const OTHER: &str = "other";

/// The standard's word for a channel, by what its tags say of it.
fn channel(line: &Line) -> &'static str {
    let has = |tag: &str| line.tags.iter().any(|own| own == tag);
    match () {
        () if has("search") => "search",
        () if has("social") => "social",
        () if has("outdoor") => "ooh",
        () if has("broadcast") && has("video") => "tv",
        () if has("video") => "video",
        () if has("audio") => "audio",
        () if has("print") => "print",
        () if has("display") || has("remarketing") || line.channel.starts_with("display") => "display",
        () => OTHER,
    }
}

/// What a line is judged by in its phase: the cost of a thousand impressions, of a click, or of a conversion.
fn kpi(line: &Line) -> Option<Kpi> {
    let thousand = line.cpm.map(|cost| ("cpm", cost));
    let click = line.cost_per_click.map(|cost| ("cpc", cost));
    let conversion = line.cost_per_conversion.map(|cost| ("cpa", cost));
    let (kpi, cost) = match line.phase_stdc {
        "see" => thousand,
        "think" => click.or(thousand),
        _ => conversion.or(click).or(thousand),
    }?;
    Some(Kpi { kpi, kpi_value: rounded(cost, 4) })
}

fn dimensions(line: &Line, phase: &str) -> BTreeMap<&'static str, String> {
    let media = match line.media {
        Media::Paid => "paid",
        Media::Owned => "owned",
        Media::Earned => "earned",
    };
    let all = [
        ("dim_custom1", phase.to_owned()),
        ("dim_custom2", line.phase_stdc.to_owned()),
        ("dim_custom3", line.channel.clone()),
        ("dim_custom4", line.tags.join(" ")),
        ("dim_custom5", media.to_owned()),
        ("dim_custom6", line.buying_unit.clone()),
        ("dim_custom7", line.message.words()),
        ("dim_custom8", line.bound_by.clone()),
        ("dim_custom9", line.goal_status.to_owned()),
        ("dim_custom10", format!("{} ({})", line.source, line.confidence)),
    ];
    all.into_iter().filter(|(_, words)| !words.is_empty()).collect()
}

fn metrics(line: &Line) -> BTreeMap<&'static str, f64> {
    let all = [
        ("metric_impressions", Some(line.impressions), 0),
        ("metric_clicks", line.clicks, 2),
        ("metric_conversions", line.conversions, 2),
        ("metric_reach", line.reach_people, 0),
        ("metric_units", Some(line.units), 2),
        ("metric_audience_size", Some(line.phase_people), 0),
        ("metric_custom1", Some(line.grp), 2),
        ("metric_custom2", Some(line.contacts), 0),
        ("metric_custom3", line.avg_frequency, 2),
        ("metric_custom4", line.reach_pct, 2),
        ("metric_custom5", line.reach_3plus_pct, 2),
        ("metric_custom6", Some(line.on_target_pct), 2),
        ("metric_custom7", Some(line.unit_price), 4),
        ("metric_custom8", Some(line.spend_gross), 2),
    ];
    all.into_iter().filter_map(|(metric, value, digits)| Some((metric, rounded(value?, digits)))).collect()
}

/// How its metrics follow from what it costs, as far as they do so in proportion.
fn formulas(media: f64, metrics: &BTreeMap<&'static str, f64>) -> BTreeMap<&'static str, OwnFormula> {
    let figure = |metric: &str| metrics.get(metric).copied().filter(|value| *value > 0.0);
    let bought = |metric| figure(metric).filter(|_| media > 0.0).map(|amount| (BOUGHT, media / amount));
    let share = |formula, part, whole| Some((formula, figure(part)? / figure(whole)?));
    let all = [
        ("metric_impressions", bought("metric_impressions")),
        ("metric_units", bought("metric_units")),
        ("metric_clicks", share(CLICKED, "metric_clicks", "metric_impressions")),
        ("metric_conversions", share(CONVERTED, "metric_conversions", "metric_clicks")),
        ("metric_reach", figure("metric_reach").map(|people| (AS_PLANNED, people))),
    ];
    let own = |(metric, found): (&'static str, Option<(Formula, f64)>)| {
        let (formula, coefficient) = found?;
        let comments = (metric == "metric_reach").then(|| {
            word!(
                "holds for this amount alone: reach builds along a curve",
                "geldt alleen voor dit bedrag: bereik bouwt op langs een curve"
            )
        });
        Some((metric, OwnFormula { formula, coefficient, comments }))
    };
    all.into_iter().filter_map(own).collect()
}

//! The columns that klantreis writes, by their own names and by other names in use.

use super::meaning::Meaning;

/// The columns klantreis writes that hold numbers, besides `spend`.
pub(super) const FIGURES: [&str; 38] = [
    "campaign_weeks",
    "format_version",
    "audience_people",
    "phase_people",
    "weeks",
    "unit_price",
    "units",
    "spend_gross",
    "discount_pct",
    "fee",
    "spend_total",
    "share_of_spend_pct",
    "impressions",
    "on_target_pct",
    "contacts",
    "grp",
    "reach_people",
    "reach_pct",
    "reach_3plus_pct",
    "avg_frequency",
    "clicks",
    "conversions",
    "cpm",
    "cost_per_grp",
    "cost_per_reach_point",
    "cost_per_click",
    "cost_per_conversion",
    "next_reach_point_cost",
    "spend_min",
    "spend_max",
    "price_year",
    "activation_fee",
    "iso_year",
    "iso_week",
    "week_reach_pct",
    "cumulative_reach_pct",
    "price_index",
    "rounded_to",
];
/// Figures that are measured and not derived: one that reads in two ways is refused, not left out.
pub(super) const MEASURED: [&str; 6] = ["units", "contacts", "impressions", "grp", "clicks", "conversions"];
/// The columns klantreis writes whose words are kept, and those of weeks that others write.
const WORDS: [&str; 12] = [
    "campaign",
    "scenario",
    "channel_name",
    "audience",
    "currency",
    "goal_status",
    "phase_stdc",
    "week",
    "monday",
    "status",
    "date",
    "month",
];
/// The columns klantreis writes that are not used.
const UNUSED: [&str; 11] = [
    "format",
    "tags",
    "start_date",
    "end_date",
    "buying_unit",
    "bound_by",
    "confidence",
    "source",
    "message",
    "message_aim",
    "message_question",
];
/// Other names of columns that klantreis writes.
const OTHER_NAMES: [(&str, &str); 43] = [
    ("contacten", "contacts"),
    ("impressies", "impressions"),
    ("vertoningen", "impressions"),
    ("imps", "impressions"),
    ("klikken", "clicks"),
    ("kliks", "clicks"),
    ("conversies", "conversions"),
    ("grps", "grp"),
    ("grp's", "grp"),
    ("aantal", "units"),
    ("eenheden", "units"),
    ("stuks", "units"),
    ("jaar", "iso_year"),
    ("year", "iso_year"),
    ("iso jaar", "iso_year"),
    ("valuta", "currency"),
    ("doelgroep", "audience"),
    ("wk", "week"),
    ("weeknr", "week"),
    ("weeknummer", "week"),
    ("week nr", "week"),
    ("week number", "week"),
    ("iso week", "week"),
    ("isoweek", "week"),
    ("jaarweek", "week"),
    ("year week", "week"),
    ("maandag", "monday"),
    ("week van", "monday"),
    ("week of", "monday"),
    ("week commencing", "monday"),
    ("week beginning", "monday"),
    ("week starting", "monday"),
    ("w c", "monday"),
    ("startdag", "monday"),
    ("datum", "date"),
    ("dag", "date"),
    ("day", "date"),
    ("maand", "month"),
    ("maanden", "month"),
    ("formaat", "format"),
    ("bron", "source"),
    ("boodschap", "message"),
    ("eenheid", "buying_unit"),
];

/// A column that klantreis writes, by its exact name.
pub(super) fn own_column(name: &str) -> Option<Meaning> {
    let figure_named = |names: &[&'static str]| names.iter().copied().find(|known| *known == name);
    let figure = figure_named(&FIGURES).map(Meaning::Figure);
    figure
        .or_else(|| figure_named(&WORDS).map(Meaning::Word))
        .or_else(|| figure_named(&UNUSED).map(|_| Meaning::Unused))
}

/// The same, by another name.
pub(super) fn by_another_name(words: &str) -> Option<Meaning> {
    OTHER_NAMES.iter().find(|(name, _)| *name == words).and_then(|(_, name)| own_column(name))
}

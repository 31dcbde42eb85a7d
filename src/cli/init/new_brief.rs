//! The brief that `init` writes: a template with the flags filled in, every other key as a comment, and
//! explanations in the language of the run.

use std::fmt::Write;

use crate::text::messages::word;

/// The goal of a brief that is given none.
const DEFAULT_GOAL: &str = "see=50%";

/// What the flags of `init` fill in.
pub(super) struct BriefValues<'a> {
    /// The budget, such as `250k`.
    pub(super) budget: &'a str,
    /// The people of the audience, such as `3.2m`.
    pub(super) people: &'a str,
    /// The weeks of the campaign.
    pub(super) weeks: &'a str,
    /// Reach goals such as `see=55%`.
    pub(super) goals: &'a [String],
}

/// A commented brief with these values.
pub(super) fn new_brief(values: &BriefValues) -> String {
    format!(
        include_str!("brief.template"),
        weeks = toml_value(values.weeks),
        budget = toml_value(values.budget),
        people = toml_value(values.people),
        goal_tables = goal_tables(values.goals),
        schema = word!("brief-schema"),
        number_forms = word!("brief-number-forms"),
        commands = word!("brief-commands"),
        campaign_name = toml_value(word!("brief-campaign-name")),
        action_name = toml_value(word!("brief-action-name")),
        action = word!("brief-action"),
        budget_is = word!("brief-budget-is"),
        start = word!("brief-start"),
        journey = word!("brief-journey"),
        purchase = word!("brief-purchase"),
        reserve = word!("brief-reserve"),
        only = word!("brief-only"),
        index = word!("brief-index"),
        maximise = word!("brief-maximise"),
        value = word!("brief-value"),
        per_conversion = word!("brief-per-conversion"),
        touchpoints = word!("brief-touchpoints"),
        touchpoint_name = toml_value(word!("brief-touchpoint-name")),
        question = toml_value(word!("brief-touchpoint-question")),
        importance = word!("brief-importance"),
        channels = word!("brief-channels"),
        at_most = word!("brief-at-most"),
        discount = word!("brief-discount"),
        whole_units = word!("brief-whole-units"),
        flight = word!("brief-flight"),
        on_air = word!("brief-on-air"),
        season = word!("brief-season"),
        minimum_buy = word!("brief-minimum-buy"),
        activation_fee = word!("brief-activation-fee"),
        always_on = word!("brief-always-on"),
        needs = word!("brief-needs"),
        limits = word!("brief-limits"),
        limit_share = word!("brief-limit-share"),
        measure = word!("brief-measure"),
        per = word!("brief-per"),
        round_to = word!("brief-round-to"),
    )
}

/// A value as TOML writes it: a number bare, anything else as a string.
fn toml_value(value: &str) -> String {
    let number = !value.is_empty() && value.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '_'));
    if number { value.to_owned() } else { toml::Value::String(value.to_owned()).to_string() }
}

/// A table per goal; one for the default goal if there are none.
fn goal_tables(goals: &[String]) -> String {
    let default = [DEFAULT_GOAL.to_owned()];
    let mut tables = String::new();
    for goal in if goals.is_empty() { &default[..] } else { goals } {
        let (phase, reach) = goal.split_once('=').unwrap_or((goal, "50%"));
        let _ = write!(
            tables,
            "[goal.{phase}]\nreach = {}                        # {}\n\
             # at_frequency = 2                    # {}\n\n",
            toml_value(reach),
            word!("brief-goal-reach"),
            word!("brief-at-frequency"),
        );
    }
    tables
}

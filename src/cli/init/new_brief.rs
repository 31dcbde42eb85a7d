//! The brief that `init` writes: a template with the flags filled in, and every other key as a comment.

use std::fmt::Write;

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
            "[goal.{phase}]\nreach = {}                        # of the people in the phase\n\
             # at_frequency = 2                    # reached twice and more; up to 4\n\n",
            toml_value(reach)
        );
    }
    tables
}

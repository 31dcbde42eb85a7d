//! The figures of a plan, read from the JSON that `plan` wrote.

use serde::Deserialize;
use serde_json::Value;

use super::{Goal, Line, Objective, Phase, PlanFigures, PlanHeader, Totals};
use crate::domain::brief::BudgetIs;
use crate::fault::{Code, Fault};
use crate::planning::plan::{FORMAT_VERSION, Status};
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::text::sanitise::{escape_line, has_hidden_characters};

/// The advice for a file that is not a plan.
pub(super) fn help() -> &'static str {
    word!("plan-writes-json")
}

/// The fields of a plan's JSON that are compared.
#[derive(Deserialize)]
struct PlanJson {
    format_version: u32,
    status: Status,
    campaign: CampaignJson,
    objective: Objective,
    totals: Totals,
    #[serde(default)]
    unspent: Option<f64>,
    phases: Vec<Phase>,
    lines: Vec<Line>,
    goals: Vec<Goal>,
}

#[derive(Deserialize)]
struct CampaignJson {
    name: Text,
    currency: String,
    weeks: f64,
    budget: f64,
    budget_is: BudgetIs,
    people: f64,
}

impl PlanFigures {
    /// Reads a plan's JSON from the text of a file of this name.
    pub fn of_json(name: &str, text: &str) -> Result<Self, Fault> {
        let plan: PlanJson = serde_json::from_str(text).map_err(|error| not_a_plan(name, text, &error))?;
        let plan = if text.contains("\\u") || has_hidden_characters(text) {
            with_words_as_shown(text).unwrap_or(plan)
        } else {
            plan
        };
        if plan.format_version > FORMAT_VERSION {
            let (version, known) = (plan.format_version.to_string(), FORMAT_VERSION.to_string());
            let what = say!("plan-has-later-format-version", version, known);
            return Err(Fault::whole(Code::LaterVersion, name, what).help(word!("update-klantreis")));
        }
        let weight = |phase: &Phase| phase.weight.map(|weight| (phase.phase.clone(), weight));
        let objective = Objective { weights: plan.phases.iter().filter_map(weight).collect(), ..plan.objective };
        let header = PlanHeader {
            name: name.into(),
            campaign: Some(plan.campaign.name),
            currency: Some(plan.campaign.currency),
            weeks: Some(plan.campaign.weeks),
            people: Some(plan.campaign.people),
            budget: Some(plan.campaign.budget),
            budget_is: Some(plan.campaign.budget_is),
            unspent: plan.unspent,
            status: Some(plan.status),
            objective: Some(objective),
        };
        let (totals, phases, lines) = (plan.totals, plan.phases, plan.lines);
        Ok(Self { header, totals, phases, lines, goals: Some(plan.goals) }.only_bought())
    }
}

/// The plan with every string as it is printed: without hidden characters.
fn with_words_as_shown(text: &str) -> Option<PlanJson> {
    let mut plan = serde_json::from_str(text).ok()?;
    show_words(&mut plan);
    serde_json::from_value(plan).ok()
}

fn show_words(value: &mut Value) {
    match value {
        Value::String(words) => *words = escape_line(words).into_owned(),
        Value::Array(values) => values.iter_mut().for_each(show_words),
        Value::Object(values) => values.values_mut().for_each(show_words),
        _ => {}
    }
}

/// The fault of a JSON text that is not a plan.
fn not_a_plan(name: &str, json: &str, error: &serde_json::Error) -> Fault {
    if error.is_data() && json.contains("\"lineitems\"") {
        return Fault::whole(Code::WrongFormat, name, word!("is-media-plan-in-mediaplanschema")).help(help());
    }
    if error.is_data() && json.contains("\"no_plan\"") {
        let fault = Fault::whole(Code::WrongFormat, name, word!("holds-no-plan"));
        return fault.help(word!("mend-brief-and-plan-it-again"));
    }
    let (line, column) = (error.line().to_string(), error.column().to_string());
    if !error.is_data() {
        return Fault::whole(Code::Syntax, name, say!("plan-is-not-json", line, column)).help(help());
    }
    let what = match missing_field(&error.to_string()) {
        Some(field) => say!("field-of-plan-is-missing", field),
        None => say!("line-of-plan-cannot-be-read", line),
    };
    Fault::whole(Code::WrongFormat, name, what).help(help())
}

/// The field that an error of the JSON reader says is missing, in backticks.
fn missing_field(error: &str) -> Option<&str> {
    error.strip_prefix("missing field ")?.split(" at line ").next()
}

//! The figures of a plan, read from the JSON that `plan` wrote.

use serde::Deserialize;
use serde_json::Value;

use super::{Goal, Line, Objective, Phase, PlanFigures, PlanHeader, Totals};
use crate::domain::brief::BudgetIs;
use crate::fault::{Code, Fault};
use crate::planning::plan::{FORMAT_VERSION, Status};
use crate::text::language::Text;
use crate::text::sanitise::{escape_line, has_hidden_characters};

/// The advice for a file that is not a plan.
pub(super) const HELP: &str = "`klantreis plan brief.toml -o plan.json` writes one";

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
            let what = format!("has format version {}, and this klantreis reads {FORMAT_VERSION}", plan.format_version);
            return Err(Fault::whole(Code::LaterVersion, name, what).help("update klantreis"));
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
        let what = "is a media plan in mediaplanschema, whose line items name no channels of a catalogue";
        return Fault::whole(Code::WrongFormat, name, what).help(HELP);
    }
    if error.is_data() && json.contains("\"no_plan\"") {
        let what = "holds no plan: the hard bounds of its brief contradicted each other";
        return Fault::whole(Code::WrongFormat, name, what).help("mend the brief and plan it again");
    }
    let text = error.to_string();
    let message = text.split(" at line ").next().unwrap_or(&text);
    if !error.is_data() {
        let json_place = format!("line {}, column {}", error.line(), error.column());
        return Fault::whole(Code::Syntax, name, format!("is not JSON: {message} at {json_place}")).help(HELP);
    }
    let message = match message.strip_prefix("missing field ") {
        Some(field) => format!("{field} is missing"),
        None => format!("line {}: {message}", error.line()),
    };
    Fault::whole(Code::WrongFormat, name, format!("is not a plan that klantreis wrote: {message}")).help(HELP)
}

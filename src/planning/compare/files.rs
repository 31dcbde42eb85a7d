//! Snapshots of plans that were written earlier: our JSON, and rows of a spreadsheet.
//!
//! JSON holds a plan whole. A spreadsheet holds its lines, and of a phase only what follows from them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use super::names::Names;
use super::snapshot::{Goal, Head, Line, Objective, Phase, Snapshot, Totals};
use crate::domain::brief::BudgetIs;
use crate::domain::journey::Stdc;
use crate::fault::{Code, Fault};
use crate::input::read::split::Row;
use crate::planning::plan::{FORMAT_VERSION, GoalStatus, Status};
use crate::text::language::Text;
use crate::text::number::plain;
use crate::text::sanitise::{escape_line, has_hidden_characters};
use crate::tolerance::keeping::BELOW_ZERO;

/// How a file that is not one of ours can be mended.
const MEND: &str = "`klantreis plan brief.toml -o plan.json` writes one";

/// Just those fields of a plan's JSON that are compared.
#[derive(Deserialize)]
struct Written {
    format_version: u32,
    status: Status,
    campaign: Campaign,
    objective: Objective,
    totals: Totals,
    #[serde(default)]
    unspent: Option<f64>,
    phases: Vec<Phase>,
    lines: Vec<Line>,
    goals: Vec<Goal>,
}

#[derive(Deserialize)]
struct Campaign {
    name: Text,
    currency: String,
    weeks: f64,
    budget: f64,
    budget_is: BudgetIs,
    people: f64,
}

impl Snapshot {
    /// A plan's JSON, in a file of this name.
    pub fn of_json(name: &str, text: &str) -> Result<Self, Fault> {
        let plan: Written = serde_json::from_str(text).map_err(|error| not_ours((name, text), &error))?;
        let plan = if text.contains("\\u") || has_hidden_characters(text) { shown(text).unwrap_or(plan) } else { plan };
        if plan.format_version > FORMAT_VERSION {
            let what = format!("has format version {}, and this klantreis reads {FORMAT_VERSION}", plan.format_version);
            return Err(Fault::whole(Code::LaterVersion, name, what).mend("update klantreis"));
        }
        let weight = |phase: &Phase| phase.weight.map(|weight| (phase.phase.clone(), weight));
        let objective = Objective { weights: plan.phases.iter().filter_map(weight).collect(), ..plan.objective };
        let head = Head {
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
        Ok(Self { head, totals, phases, lines, goals: Some(plan.goals) }.only_bought())
    }

    /// The rows of a spreadsheet, in a file of this name; they are compared by the keys of what they name.
    pub fn of_rows(name: &str, rows: &[Row], names: &Names) -> Result<Self, Fault> {
        if rows.is_empty() {
            return Err(Fault::whole(Code::Empty, name, "has no rows to compare").mend(MEND));
        }
        let rows = &rows.iter().map(|row| names.by_key(row)).collect::<Vec<Row>>()[..];
        let currencies: BTreeSet<&str> = words(rows, "currency").collect();
        if let [one, other, ..] = Vec::from_iter(currencies)[..] {
            let what = format!("has rows in {one} and in {other}: their money cannot be added up");
            return Err(Fault::whole(Code::OtherCurrency, name, what).mend("give each currency a file of its own"));
        }
        let lines = lines(rows);
        if let Some(line) = lines.iter().find(|line| line.spend < -BELOW_ZERO) {
            let what = format!("what is spent on {} sums to {}, below zero", line.channel, plain(line.spend, 2));
            return Err(
                Fault::whole(Code::BelowZero, name, what).mend("a credit takes off what was spent; correct its sign")
            );
        }
        let word = |column| words(rows, column).next().map(str::to_owned);
        let figure = |column| rows.iter().find_map(|row| row.figures.get(column)).copied();
        let head = Head {
            name: name.into(),
            campaign: word("campaign").map(Text::from),
            currency: word("currency"),
            // Files of before there was such a column have the campaign's weeks on every line.
            weeks: figure("campaign_weeks").or_else(|| figure("weeks")),
            people: figure("audience_people"),
            ..Head::default()
        };
        let totals = Totals {
            spend: rows.iter().map(|row| row.spend).sum(),
            activation_fee: sum(rows, "activation_fee"),
            impressions: sum(rows, "impressions"),
            clicks: sum(rows, "clicks"),
            conversions: sum(rows, "conversions"),
        };
        Ok(Self { head, totals, phases: phases(rows), lines, goals: None }.booked())
    }
}

/// The plan with every word as it is shown.
fn shown(text: &str) -> Option<Written> {
    let mut plan = serde_json::from_str(text).ok()?;
    show(&mut plan);
    serde_json::from_value(plan).ok()
}

fn show(value: &mut Value) {
    match value {
        Value::String(words) => *words = escape_line(words).into_owned(),
        Value::Array(values) => values.iter_mut().for_each(show),
        Value::Object(values) => values.values_mut().for_each(show),
        _ => {}
    }
}

/// What is missing or wrong, in our words where the parser's are about its own affairs.
fn not_ours((name, json): (&str, &str), error: &serde_json::Error) -> Fault {
    if error.is_data() && json.contains("\"lineitems\"") {
        let what = "is a media plan in mediaplanschema, whose line items name no channels of a catalogue";
        return Fault::whole(Code::WrongFormat, name, what).mend(MEND);
    }
    if error.is_data() && json.contains("\"no_plan\"") {
        let what = "holds no plan: the hard bounds of its brief contradicted each other";
        return Fault::whole(Code::WrongFormat, name, what).mend("mend the brief and plan it again");
    }
    let text = error.to_string();
    let said = text.split(" at line ").next().unwrap_or(&text);
    if !error.is_data() {
        let place = format!("line {}, column {}", error.line(), error.column());
        return Fault::whole(Code::Syntax, name, format!("is not JSON: {said} at {place}")).mend(MEND);
    }
    let said = match said.strip_prefix("missing field ") {
        Some(field) => format!("{field} is missing"),
        None => format!("line {}: {said}", error.line()),
    };
    Fault::whole(Code::WrongFormat, name, format!("is not a plan that klantreis wrote: {said}")).mend(MEND)
}

fn words<'a>(rows: &'a [Row], column: &'a str) -> impl Iterator<Item = &'a str> {
    rows.iter().filter_map(move |row| row.words.get(column)).map(String::as_str)
}

/// The sum of a column; none when no row has it.
fn sum<'a>(rows: impl IntoIterator<Item = &'a Row>, column: &str) -> Option<f64> {
    rows.into_iter().filter_map(|row| row.figures.get(column)).copied().reduce(|sum, figure| sum + figure)
}

fn phase_key(row: &Row) -> &str {
    row.phase.as_deref().unwrap_or_default()
}

/// One line per phase and channel; rows of the same add up, though their reach does not.
fn lines(rows: &[Row]) -> Vec<Line> {
    let mut groups: BTreeMap<(&str, &str), Vec<&Row>> = BTreeMap::new();
    for row in rows {
        groups.entry((phase_key(row), &row.channel)).or_default().push(row);
    }
    let line = |((phase, channel), rows): ((&str, &str), Vec<&Row>)| Line {
        phase: phase.to_owned(),
        channel: channel.to_owned(),
        channel_name: rows[0].words.get("channel_name").map_or(channel, String::as_str).into(),
        spend: rows.iter().map(|row| row.spend).sum(),
        grp: sum(rows.iter().copied(), "grp"),
        reach_pct: rows[0].figures.get("reach_pct").copied().filter(|_| rows.len() == 1),
        buying_unit: rows[0].words.get("buying_unit").cloned(),
        unit_price: rows[0].figures.get("unit_price").copied(),
        discount_pct: rows[0].figures.get("discount_pct").copied(),
    };
    groups.into_iter().map(line).collect()
}

fn phases(rows: &[Row]) -> Vec<Phase> {
    let mut groups: Vec<(&str, Vec<&Row>)> = Vec::new();
    for row in rows {
        let key = phase_key(row);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, own)) => own.push(row),
            None => groups.push((key, vec![row])),
        }
    }
    groups.into_iter().map(|(key, rows)| phase(key, &rows)).collect()
}

fn phase(key: &str, rows: &[&Row]) -> Phase {
    let says = |status: GoalStatus| {
        rows.iter().any(|row| row.words.get("goal_status").is_some_and(|word| word == status.name()))
    };
    let stdc = rows[0].words.get("phase_stdc").and_then(|word| Stdc::named(&word.to_lowercase()));
    Phase {
        phase: key.to_owned(),
        phase_stdc: stdc.or_else(|| super::words::phase_stdc(key)),
        name: super::words::phase_name(key),
        phase_people: rows[0].figures.get("phase_people").copied(),
        weight: None,
        spend: rows.iter().map(|row| row.spend).sum(),
        reach_pct: net_reach(rows),
        grp: sum(rows.iter().copied(), "grp"),
        goals_met: if says(GoalStatus::Missed) { Some(false) } else { says(GoalStatus::Met).then_some(true) },
    }
}

/// One minus what all lines leave, as far as that follows from the rows: for one audience, where every line
/// that has contacts tells its reach.
fn net_reach(rows: &[&Row]) -> Option<f64> {
    let audiences: BTreeSet<Option<&String>> = rows.iter().map(|row| row.words.get("audience")).collect();
    let one = audiences.len() == 1 && audiences.iter().flatten().any(|audience| !audience.contains(" + "));
    let has_contacts = |row: &&&Row| row.figures.get("contacts").or(row.figures.get("grp")).is_none_or(|it| *it > 0.0);
    let reaches: Option<Vec<f64>> =
        rows.iter().filter(has_contacts).map(|row| row.figures.get("reach_pct").copied()).collect();
    let reaches = reaches.filter(|reaches| one && !reaches.is_empty())?;
    Some(100.0 * (1.0 - reaches.iter().map(|reach| 1.0 - reach / 100.0).product::<f64>()))
}

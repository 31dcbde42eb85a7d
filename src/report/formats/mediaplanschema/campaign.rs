//! The campaign of a media plan: its days, money and audiences, and what the plan brings by phase and by goal.

use serde::Serialize;

use super::{CampaignDays, rounded, slug};
use crate::domain::brief::BudgetIs;
use crate::planning::plan::{Audience, Goal, Objective, Phase, Plan, Status, Stdc};

/// A campaign in the standard.
#[derive(Serialize)]
pub(in crate::report) struct SchemaCampaign {
    id: String,
    name: String,
    objective: String,
    start_date: String,
    end_date: String,
    budget_currency: String,
    budget_total: f64,
    target_audiences: Vec<TargetAudience>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    target_locations: Vec<TargetLocation>,
    custom_properties: Properties,
}

#[derive(Serialize)]
struct TargetAudience {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    demo_age_start: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    demo_age_end: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    demo_attributes: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    interest_attributes: Option<String>,
    population_size: u64,
}

#[derive(PartialEq, Serialize)]
struct TargetLocation {
    name: String,
}

/// What the standard has no field for.
#[derive(Serialize)]
struct Properties {
    status: Status,
    scenario: String,
    action: String,
    budget: f64,
    budget_is: BudgetIs,
    reserve_pct: f64,
    unspent: f64,
    objective: Objective,
    goals: Vec<Goal>,
    phases: Vec<SchemaPhase>,
}

/// What a phase comes to, with reach that counts everyone once: it cannot be added up from line items.
#[derive(Serialize)]
struct SchemaPhase {
    phase: String,
    name: String,
    people: f64,
    spend: f64,
    grp: f64,
    reach_people: f64,
    reach_pct: f64,
    reach_3plus_pct: f64,
    avg_frequency: Option<f64>,
}

impl SchemaCampaign {
    /// The campaign of a plan; its budget is what the items cost together, or the brief's where nothing is bought.
    pub(in crate::report) fn of(plan: &Plan, total: f64, days: CampaignDays) -> Self {
        let mut places: Vec<TargetLocation> = Vec::new();
        for name in plan.audiences.iter().filter_map(|audience| audience.attribute("place")) {
            let place = TargetLocation { name: name.to_owned() };
            if !name.is_empty() && !places.contains(&place) {
                places.push(place);
            }
        }
        Self {
            id: slug(&plan.campaign.name),
            name: plan.campaign.name.to_string(),
            objective: objective(plan),
            start_date: days.first.to_owned(),
            end_date: days.last.to_owned(),
            budget_currency: plan.campaign.currency.clone(),
            budget_total: if total > 0.0 { total } else { plan.campaign.budget },
            target_audiences: plan.audiences.iter().map(TargetAudience::of).collect(),
            target_locations: places,
            custom_properties: Properties::of(plan),
        }
    }
}

/// What the phases that money goes to are for, in the standard's words.
fn objective(plan: &Plan) -> String {
    let mut words: Vec<&str> = Vec::new();
    for phase in plan.phases.iter().filter(|phase| phase.spend > 0.0) {
        let word = match phase.phase_stdc {
            Stdc::See => "awareness",
            Stdc::Think => "consideration",
            Stdc::Do => "conversion",
            Stdc::Care => "loyalty",
        };
        if !words.contains(&word) {
            words.push(word);
        }
    }
    if words.is_empty() { "other".to_owned() } else { words.join(", ") }
}

impl TargetAudience {
    fn of(audience: &Audience) -> Self {
        let (demo_age_start, demo_age_end) = ages(audience.attribute("age").unwrap_or_default());
        let attributes = |keys: &[&str]| {
            let answers = keys.iter().filter_map(|key| audience.attribute(key)).filter(|answer| !answer.is_empty());
            let answers: Vec<&str> = answers.collect();
            (!answers.is_empty()).then(|| answers.join("; "))
        };
        let in_words: &[&str] =
            if demo_age_start.is_some() { &["income", "household"] } else { &["age", "income", "household"] };
        Self {
            name: audience.name.to_string(),
            demo_age_start,
            demo_age_end,
            demo_attributes: attributes(in_words),
            interest_attributes: attributes(&["lifestyle"]),
            population_size: audience.people.round().max(0.0) as u64,
        }
    }
}

/// The ages that `25-54` or `65+` names; none where they are told in other words.
fn ages(age_words: &str) -> (Option<u32>, Option<u32>) {
    if let Some(youngest) = age_words.trim().strip_suffix('+') {
        return (youngest.trim().parse().ok(), None);
    }
    let age_range = age_words
        .split_once(['-', '–'])
        .and_then(|(youngest, oldest)| Some((youngest.trim().parse().ok()?, oldest.trim().parse().ok()?)));
    match age_range {
        Some((youngest, oldest)) if youngest <= oldest => (Some(youngest), Some(oldest)),
        _ => (None, None),
    }
}

impl Properties {
    fn of(plan: &Plan) -> Self {
        let campaign = &plan.campaign;
        Self {
            status: plan.status,
            scenario: campaign.scenario.clone(),
            action: campaign.action.to_string(),
            budget: campaign.budget,
            budget_is: campaign.budget_is,
            reserve_pct: campaign.reserve_pct,
            unspent: rounded(plan.unspent, i32::from(campaign.minor_digits)),
            objective: plan.objective.clone(),
            goals: plan.goals.clone(),
            phases: plan.phases.iter().filter(|phase| phase.phase_people > 0.0).map(SchemaPhase::of).collect(),
        }
    }
}

impl SchemaPhase {
    fn of(phase: &Phase) -> Self {
        Self {
            phase: phase.phase.clone(),
            name: phase.name.to_string(),
            people: rounded(phase.phase_people, 0),
            spend: rounded(phase.spend, 2),
            grp: rounded(phase.grp, 2),
            reach_people: rounded(phase.reach_people, 0),
            reach_pct: rounded(phase.reach_pct, 2),
            reach_3plus_pct: rounded(phase.reach_3plus_pct, 2),
            avg_frequency: phase.avg_frequency.map(|frequency| rounded(frequency, 2)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_where_they_are_figures() {
        assert_eq!(ages("25-54"), (Some(25), Some(54)));
        assert_eq!(ages("18 – 34"), (Some(18), Some(34)));
        assert_eq!(ages("65+"), (Some(65), None));
        assert_eq!(ages("54-25"), (None, None));
        assert_eq!(ages("students"), (None, None));
    }
}

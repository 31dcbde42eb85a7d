//! Each persona's way through the phases: people in it, reached, moved on, lost, staying; with and without the
//! campaign.

use serde::Serialize;

use crate::domain::flow::{lifetime_value, people_acting, phase_flows, steady_state};
use crate::planning::plan::Plan;
use crate::problem::{AudienceIndex, Problem};
use crate::text::language::Text;

/// A persona and its way through the journey.
#[derive(Clone, Debug, Serialize)]
pub struct Persona {
    /// The audience's key.
    pub audience: String,
    /// Its name.
    pub name: Text,
    /// The people it counts.
    pub people: f64,
    /// Who they are: age, place, income, household, lifestyle, where the brief says.
    pub attributes: Vec<(&'static str, Text)>,
    /// What becomes of them in each phase, in the journey's order.
    pub stops: Vec<Stop>,
    /// The people who take the action during the campaign; of them, those who would without it.
    pub acting: (f64, f64),
}

/// A phase as one persona, or all, pass it during the campaign.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Stop {
    /// The phase's key.
    pub phase: String,
    /// Its name.
    pub name: Text,
    /// What media are for in it.
    pub aim: Text,
    /// In it before the campaign.
    pub at_start: f64,
    /// Moved on into it.
    pub arriving: f64,
    /// Reached by the campaign.
    pub reached: f64,
    /// Moved on to the next phase, or out of the last one with the action taken.
    pub moving_on: f64,
    /// The same without the campaign.
    pub moving_on_without: f64,
    /// Left the journey.
    pub lost: f64,
    /// Still there.
    pub staying: f64,
    /// Friends brought, who start the journey next.
    pub brought: f64,
    /// In it in the long run if no campaign ran; none where people would grow without end.
    pub steady_without: Option<f64>,
    /// The same if every campaign were like this one.
    pub steady_with: Option<f64>,
    /// What people lost here were worth: the purchases still to come from someone in this phase, without a campaign;
    /// none where nobody says.
    pub at_stake: Option<f64>,
    /// What the persona feels there, of its touchpoints.
    pub feels: Vec<Text>,
    /// What it asks there.
    pub asks: Vec<Text>,
    /// The names of its touchpoints there.
    pub touchpoints: Vec<Text>,
}

/// Where people are lost.
#[derive(Clone, Debug, Serialize)]
pub struct Drop {
    /// The persona's name.
    pub persona: Text,
    /// The phase's key.
    pub phase: String,
    /// Its name.
    pub phase_name: Text,
    /// The people lost during the campaign.
    pub people: f64,
    /// As a share of those who were there, in points.
    pub share_pct: f64,
    /// What they were worth; none where nobody says.
    pub at_stake: Option<f64>,
}

/// Every persona.
pub(super) fn all(problem: &Problem, plan: &Plan) -> Vec<Persona> {
    problem.audiences.keys().map(|a| persona(problem, plan, a)).collect()
}

fn persona(problem: &Problem, plan: &Plan, a: AudienceIndex) -> Persona {
    let audience = &problem.audiences[a];
    let steps = problem.steps(a);
    let reach: Vec<f64> = plan.phases.iter().map(|phase| phase.audiences[a.0].reach_pct / 100.0).collect();
    let nobody = vec![0.0; steps.len()];
    let (with, without) = (phase_flows(&steps, &reach), phase_flows(&steps, &nobody));
    let (kept, usual) = (steady_state(&steps, &reach), steady_state(&steps, &nobody));
    let worth = problem.value.as_ref().map(|value| {
        let purse = &value.purses[a];
        lifetime_value::value_without_campaign(&steps, purse, purse.campaigns)
    });
    let stops = problem.phases.keys().map(|f| {
        let journey = &problem.phases[f].journey;
        let passage = with[f.0];
        let own =
            || problem.touchpoints.iter().filter(|p| p.phase == f && p.persona.is_none_or(|persona| persona == a));
        Stop {
            phase: journey.key.clone(),
            name: journey.name.clone(),
            aim: journey.aim.clone(),
            at_start: passage.at_start,
            arriving: passage.arriving,
            reached: passage.reached,
            moving_on: passage.moving_on,
            moving_on_without: without[f.0].moving_on,
            lost: passage.lost,
            staying: passage.staying,
            brought: passage.brought,
            steady_without: usual.as_ref().map(|people| people[f.0]),
            steady_with: kept.as_ref().map(|people| people[f.0]),
            at_stake: worth.as_ref().map(|worth| passage.lost * worth[f.0]),
            feels: own().filter_map(|point| point.emotion.clone()).collect(),
            asks: own().filter_map(|point| point.question.clone()).collect(),
            touchpoints: own().map(|point| point.name.clone()).collect(),
        }
    });
    Persona {
        audience: audience.key.clone(),
        name: audience.name.clone(),
        people: audience.people,
        attributes: audience.attributes.clone(),
        stops: stops.collect(),
        acting: (people_acting(&steps, &reach), people_acting(&steps, &nobody)),
    }
}

/// All personas together; what they feel and ask is told of each.
pub(super) fn together(problem: &Problem, personas: &[Persona]) -> Vec<Stop> {
    let stops = problem.phases.keys().map(|f| {
        let each = || personas.iter().map(|persona| &persona.stops[f.0]);
        let sum = |of: fn(&Stop) -> f64| each().map(of).sum::<f64>();
        let all = |of: fn(&Stop) -> Option<f64>| each().map(of).sum::<Option<f64>>();
        Stop {
            phase: problem.phases[f].journey.key.clone(),
            name: problem.phases[f].journey.name.clone(),
            aim: problem.phases[f].journey.aim.clone(),
            at_start: sum(|stop| stop.at_start),
            arriving: sum(|stop| stop.arriving),
            reached: sum(|stop| stop.reached),
            moving_on: sum(|stop| stop.moving_on),
            moving_on_without: sum(|stop| stop.moving_on_without),
            lost: sum(|stop| stop.lost),
            staying: sum(|stop| stop.staying),
            brought: sum(|stop| stop.brought),
            steady_without: all(|stop| stop.steady_without),
            steady_with: all(|stop| stop.steady_with),
            at_stake: all(|stop| stop.at_stake),
            ..Stop::default()
        }
    });
    stops.collect()
}

/// Where people are lost, the costliest first.
pub(super) fn drops(personas: &[Persona]) -> Vec<Drop> {
    let each = personas.iter().flat_map(|persona| persona.stops.iter().map(move |stop| (persona, stop)));
    let lost = each.filter(|(_, stop)| stop.lost > 0.0);
    let mut drops: Vec<Drop> = lost
        .map(|(persona, stop)| Drop {
            persona: persona.name.clone(),
            phase: stop.phase.clone(),
            phase_name: stop.name.clone(),
            people: stop.lost,
            share_pct: 100.0 * stop.lost / (stop.at_start + stop.arriving),
            at_stake: stop.at_stake,
        })
        .collect();
    let size = |drop: &Drop| drop.at_stake.unwrap_or(drop.people);
    drops.sort_by(|a, b| size(b).total_cmp(&size(a)));
    drops
}

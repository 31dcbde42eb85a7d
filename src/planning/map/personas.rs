//! The flow of each persona through the phases: people reached, moving on, lost and staying, with and without the
//! campaign.

use serde::Serialize;

use crate::domain::flow::{lifetime_value, people_acting, phase_flows, steady_state};
use crate::planning::plan::Plan;
use crate::problem::{AudienceIndex, Problem};
use crate::text::language::Text;

/// A persona and its flow through the journey.
#[derive(Clone, Debug, Serialize)]
pub struct Persona {
    /// The audience's key.
    pub audience: String,
    /// Its name.
    pub name: Text,
    /// The people it counts.
    pub people: f64,
    /// Age, place, income, household and lifestyle, where the brief states them.
    pub attributes: Vec<(&'static str, Text)>,
    /// Its flow through each phase, in the journey's order.
    #[serde(rename = "stops")]
    pub phases: Vec<PersonaPhase>,
    /// The people who take the action during the campaign; of them, those who would without it.
    pub acting: (f64, f64),
}

/// The flow of one persona, or of all, through a phase during the campaign.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PersonaPhase {
    /// The phase's key.
    pub phase: String,
    /// Its name.
    pub name: Text,
    /// The aim of media in it.
    pub aim: Text,
    /// People in it before the campaign.
    pub at_start: f64,
    /// People who move on into it.
    pub arriving: f64,
    /// People reached by the campaign.
    pub reached: f64,
    /// People who move on to the next phase, or who take the action in the last one.
    pub moving_on: f64,
    /// The same without the campaign.
    pub moving_on_without: f64,
    /// People who leave the journey.
    pub lost: f64,
    /// People who stay in it.
    pub staying: f64,
    /// Friends they bring, who start the journey.
    pub brought: f64,
    /// People in it in the steady state without campaigns; none where they would grow without bound.
    pub steady_without: Option<f64>,
    /// The same if every campaign is like this one.
    pub steady_with: Option<f64>,
    /// The value of the people lost here: the purchases to be expected of them without a campaign; none where the brief
    /// states no value.
    pub at_stake: Option<f64>,
    /// What the persona feels there, of its touchpoints.
    pub feels: Vec<Text>,
    /// What it asks there.
    pub asks: Vec<Text>,
    /// The names of its touchpoints there.
    pub touchpoints: Vec<Text>,
}

/// A drop-off: a phase in which a persona loses people.
#[derive(Clone, Debug, Serialize)]
pub struct DropOff {
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
    /// Their value; none where the brief states none.
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
    let no_reach = vec![0.0; steps.len()];
    let (flow_with, flow_without) = (phase_flows(&steps, &reach), phase_flows(&steps, &no_reach));
    let (steady_with, steady_without) = (steady_state(&steps, &reach), steady_state(&steps, &no_reach));
    let value_per_phase = problem.value.as_ref().map(|value| {
        let purse = &value.purses[a];
        lifetime_value::value_without_campaign(&steps, purse, purse.campaigns)
    });
    let phases = problem.phases.keys().map(|f| {
        let journey = &problem.phases[f].journey;
        let passage = flow_with[f.0];
        let touchpoints_here =
            || problem.touchpoints.iter().filter(|p| p.phase == f && p.persona.is_none_or(|persona| persona == a));
        PersonaPhase {
            phase: journey.key.clone(),
            name: journey.name.clone(),
            aim: journey.aim.clone(),
            at_start: passage.at_start,
            arriving: passage.arriving,
            reached: passage.reached,
            moving_on: passage.moving_on,
            moving_on_without: flow_without[f.0].moving_on,
            lost: passage.lost,
            staying: passage.staying,
            brought: passage.brought,
            steady_without: steady_without.as_ref().map(|people| people[f.0]),
            steady_with: steady_with.as_ref().map(|people| people[f.0]),
            at_stake: value_per_phase.as_ref().map(|value_per_phase| passage.lost * value_per_phase[f.0]),
            feels: touchpoints_here().filter_map(|point| point.emotion.clone()).collect(),
            asks: touchpoints_here().filter_map(|point| point.question.clone()).collect(),
            touchpoints: touchpoints_here().map(|point| point.name.clone()).collect(),
        }
    });
    Persona {
        audience: audience.key.clone(),
        name: audience.name.clone(),
        people: audience.people,
        attributes: audience.attributes.clone(),
        phases: phases.collect(),
        acting: (people_acting(&steps, &reach), people_acting(&steps, &no_reach)),
    }
}

/// The flow of all personas together, without touchpoints.
pub(super) fn together(problem: &Problem, personas: &[Persona]) -> Vec<PersonaPhase> {
    let phases = problem.phases.keys().map(|f| {
        let persona_phases = || personas.iter().map(|persona| &persona.phases[f.0]);
        let sum = |of: fn(&PersonaPhase) -> f64| persona_phases().map(of).sum::<f64>();
        let sum_if_known = |of: fn(&PersonaPhase) -> Option<f64>| persona_phases().map(of).sum::<Option<f64>>();
        PersonaPhase {
            phase: problem.phases[f].journey.key.clone(),
            name: problem.phases[f].journey.name.clone(),
            aim: problem.phases[f].journey.aim.clone(),
            at_start: sum(|phase| phase.at_start),
            arriving: sum(|phase| phase.arriving),
            reached: sum(|phase| phase.reached),
            moving_on: sum(|phase| phase.moving_on),
            moving_on_without: sum(|phase| phase.moving_on_without),
            lost: sum(|phase| phase.lost),
            staying: sum(|phase| phase.staying),
            brought: sum(|phase| phase.brought),
            steady_without: sum_if_known(|phase| phase.steady_without),
            steady_with: sum_if_known(|phase| phase.steady_with),
            at_stake: sum_if_known(|phase| phase.at_stake),
            ..PersonaPhase::default()
        }
    });
    phases.collect()
}

/// All drop-offs, the costliest first.
pub(super) fn drop_offs(personas: &[Persona]) -> Vec<DropOff> {
    let persona_phases = personas.iter().flat_map(|persona| persona.phases.iter().map(move |phase| (persona, phase)));
    let phases_with_loss = persona_phases.filter(|(_, phase)| phase.lost > 0.0);
    let mut drop_offs: Vec<DropOff> = phases_with_loss
        .map(|(persona, phase)| DropOff {
            persona: persona.name.clone(),
            phase: phase.phase.clone(),
            phase_name: phase.name.clone(),
            people: phase.lost,
            share_pct: 100.0 * phase.lost / (phase.at_start + phase.arriving),
            at_stake: phase.at_stake,
        })
        .collect();
    let loss_size = |drop_off: &DropOff| drop_off.at_stake.unwrap_or(drop_off.people);
    drop_offs.sort_by(|a, b| loss_size(b).total_cmp(&loss_size(a)));
    drop_offs
}

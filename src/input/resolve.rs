//! From a brief and a catalogue to a problem.

mod activations;
mod actuals;
mod averages;
mod curves;
mod desk;
mod exchange;
mod flights;
mod followers;
mod frequencies;
mod goals;
mod journeys;
mod limits;
mod market;
mod needs;
mod objectives;
mod personas;
mod placements;
mod prices;
mod resources;
mod roles;
mod rounded_shares;
mod seasons;
mod sends;
mod spreads;
mod targets;
mod touchpoints;
mod travel;
mod unreaching;
mod value;
mod volumes;
mod weekly;
mod whole;
mod worths;

use crate::domain::brief::Brief;
use crate::domain::catalogue::Catalogue;
use crate::fault::Fault;
use crate::problem::{By, Objective, Problem};
use desk::Desk;

/// Checks that a brief and a catalogue fit together and resolves them; all faults at once.
pub fn problem(brief: &Brief, catalogue: &Catalogue) -> Result<Problem, Vec<Fault>> {
    let mut desk = Desk::new(brief, catalogue);
    spreads::of_brief(&mut desk);
    let campaign = desk.campaign();
    let audiences = desk.audiences();
    let phases = desk.phases(&campaign, &audiences);
    let placements = placements::offered(&mut desk, &campaign, &phases, &audiences);
    desk.note_lines(&placements);
    let value = value::stated_value(&mut desk, (&campaign, &phases, &audiences));
    exchange::told(&mut desk, &campaign);
    let touchpoints = touchpoints::listed(&mut desk, &audiences);
    let mut problem = Problem {
        journey: desk.journey.clone(),
        value,
        touchpoints,
        rates: Vec::new(),
        weekly: None,
        campaign,
        phases,
        audiences,
        placements,
        activations: By::new(),
        limits: By::new(),
        sums: By::new(),
        follows: By::new(),
        pools: By::new(),
        frequency_caps: Vec::new(),
        frequency_floors: Vec::new(),
        goals: By::new(),
        objective: Objective::none(),
        defaults: Vec::new(),
        remarks: Vec::new(),
    };
    placements::sums(&mut problem);
    followers::followers(&mut desk, &mut problem);
    activations::of_channels(&mut desk, &mut problem);
    needs::fit(&mut desk);
    whole::fit(&mut desk, &problem);
    limits::stated(&mut desk, &mut problem);
    goals::wanted(&mut desk, &mut problem);
    objectives::stated(&mut desk, &mut problem);
    unreaching::remarked(&mut desk, &problem);
    weekly::unroll(&mut desk, &mut problem);
    let served = problem.phases.keys().map(|f| problem.placements.iter().any(|p| p.phase == f)).collect::<Vec<_>>();
    desk.say_what_is_not_served(&served);
    desk.say_what_is_left_out();
    if desk.faults.is_empty() {
        problem.tabulate();
    }
    problem.defaults = desk.defaults;
    problem.rates = desk.rates;
    problem.remarks = desk.remarks;
    if desk.faults.is_empty() { Ok(problem) } else { Err(desk.faults) }
}

//! From a brief and a catalogue to a problem.

mod activations;
mod audiences;
mod average_frequency;
mod curves;
mod exchange_rates;
mod flights;
mod followers;
mod frequencies;
mod goals;
mod journeys;
mod limits;
mod market;
mod measures;
mod minimum_buys;
mod notes;
mod objective;
mod on_target;
mod placements;
mod prerequisites;
mod prices;
mod ranges;
mod roles;
mod rounded_shares;
mod seasons;
mod sends;
mod touchpoints;
mod travel;
mod value;
mod value_form;
mod volumes;
mod weekly;
mod without_reach;

use crate::domain::brief::Brief;
use crate::domain::catalogue::Catalogue;
use crate::fault::Fault;
use crate::problem::{By, Objective, Problem};
use notes::Notes;

/// Checks that a brief and a catalogue fit together and resolves them; all faults at once.
pub fn problem(brief: &Brief, catalogue: &Catalogue) -> Result<Problem, Vec<Fault>> {
    let mut notes = Notes::new(brief, catalogue);
    ranges::of_brief(&mut notes);
    let campaign = notes.campaign();
    let audiences = notes.audiences();
    let phases = notes.phases(&campaign, &audiences);
    let placements = placements::offered(&mut notes, &campaign, &phases, &audiences);
    notes.note_lines(&placements);
    let value = value::stated_value(&mut notes, (&campaign, &phases, &audiences));
    exchange_rates::told(&mut notes, &campaign);
    let touchpoints = touchpoints::listed(&mut notes, &audiences);
    let mut problem = Problem {
        journey: notes.journey.clone(),
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
    followers::followers(&mut notes, &mut problem);
    activations::of_channels(&mut notes, &mut problem);
    prerequisites::fit(&mut notes);
    minimum_buys::fit(&mut notes, &problem);
    limits::stated(&mut notes, &mut problem);
    goals::wanted(&mut notes, &mut problem);
    objective::stated(&mut notes, &mut problem);
    without_reach::remarked(&mut notes, &problem);
    weekly::unroll(&mut notes, &mut problem);
    let served = problem.phases.keys().map(|f| problem.placements.iter().any(|p| p.phase == f)).collect::<Vec<_>>();
    notes.say_what_is_not_served(&served);
    notes.say_what_is_left_out();
    if notes.faults.is_empty() {
        problem.tabulate();
    }
    problem.defaults = notes.defaults;
    problem.rates = notes.rates;
    problem.remarks = notes.remarks;
    if notes.faults.is_empty() { Ok(problem) } else { Err(notes.faults) }
}

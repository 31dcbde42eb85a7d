//! Resolves a brief and a catalogue to a problem: checks every relation between them, and fills in every default.
//!
//! The steps, in the order in which they run. Each takes what the ones before it made and returns what it makes, so
//! that no other order compiles. All of them write faults, remarks and defaults down in [`Notes`], in this order too.
//!
//! ```text
//! step                       file               takes                  makes
//! the journey                journeys           brief                  Journey
//! whom the plan is for       market             Journey                Market: campaign, journey, audiences, phases
//! what can be bought         placements         Market                 Placements, each with price, volume and curves
//! what results are worth     value              Market                 Value
//! rates that are missing     exchange_rates     Market                 faults of prices and values
//! moments of contact         touchpoints        Market                 Touchpoints
//! what is on offer           offer              Market, Placements     Offer: sums of depth, followers, activations
//! what cannot be bought      prerequisites      catalogue              faults and remarks
//!                            minimum_buys       Offer                  faults and remarks
//! hard bounds                limits             Offer                  WithLimits: limits and bounds of frequency
//! goals                      goals              WithLimits             WithGoals
//! the objective              objective          WithGoals              WithObjective
//! the problem by campaign    resolve            WithObjective          Problem
//! roles that build no reach  without_reach      Problem                remarks
//! the problem by week        weekly             Problem                Problem, with weeks where they matter
//! what is left out           left_out           Problem                remarks
//! ```
//!
//! Limits, goals and the objective may each add sums of depth to the offer; nothing else of it changes. The weeks need
//! the whole problem: they rewrite rows of every kind, and keep the problem by campaign beside it.

mod activation_bounds;
mod activations;
mod audiences;
mod average_frequency;
mod bounds;
mod campaign;
mod curves;
mod dates;
mod exchange_rates;
mod flights;
mod followers;
mod frequencies;
mod goals;
mod journeys;
mod left_out;
mod limits;
mod lines;
mod market;
mod measures;
mod minimum_buys;
mod notes;
mod objective;
mod offer;
mod on_target;
mod phase_days;
mod phases;
mod placements;
mod pools;
mod prerequisites;
mod prices;
mod ranges;
mod roles;
mod rounded_shares;
mod rows;
mod scope;
mod seasons;
mod sends;
mod sums;
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
use crate::problem::{Problem, Touchpoint};
use bounds::Bounds;
use lines::Lines;
use market::Market;
use notes::Notes;
use objective::WithObjective;
use offer::Offer;

/// The problem that a brief and a catalogue make, or every fault in them.
pub fn problem(brief: &Brief, catalogue: &Catalogue) -> Result<Problem, Vec<Fault>> {
    let mut notes = Notes::new(brief, catalogue);
    let journey = journeys::choose(&mut notes);
    let market = market::market(&mut notes, journey);
    let placements = placements::placements(&mut notes, &market);
    let value = value::value(&mut notes, &market);
    notes.faults.extend(notes.missing_rates.faults(brief, &market.campaign));
    let touchpoints = touchpoints::touchpoints(&mut notes, &market);
    let offer = offer::offer(&mut notes, market, placements, value);
    prerequisites::check(&mut notes);
    minimum_buys::check(&mut notes, &offer);
    let with_limits = limits::with_limits(&mut notes, offer);
    let with_goals = goals::with_goals(&mut notes, with_limits);
    let with_objective = objective::with_objective(&mut notes, with_goals);
    let (problem, lines) = by_campaign(with_objective, touchpoints);
    without_reach::remark(&mut notes, &problem);
    let problem = weekly::unroll(&mut notes, &lines, problem);
    notes.remarks.extend(left_out::remarks(&notes.left_out, &problem));
    noted(notes, problem)
}

/// The problem without its weeks and the notes on it, with its lines by channel and by tag.
fn by_campaign(resolved: WithObjective, touchpoints: Vec<Touchpoint>) -> (Problem, Lines) {
    let WithObjective { offer, bounds, goals, objective } = resolved;
    let Offer { market, placements, lines, activations, value, follows, pools, sums, .. } = offer;
    let Market { campaign, journey, phases, audiences } = market;
    let Bounds { limits, frequency_caps, frequency_floors } = bounds;
    let problem = Problem {
        campaign,
        journey,
        phases,
        audiences,
        placements,
        activations,
        limits,
        sums,
        follows,
        pools,
        frequency_caps,
        frequency_floors,
        goals,
        objective,
        value,
        touchpoints,
        weekly: None,
        defaults: Vec::new(),
        rates: Vec::new(),
        remarks: Vec::new(),
    };
    (problem, lines)
}

/// The problem with the notes on it, or every fault.
fn noted(notes: Notes, mut problem: Problem) -> Result<Problem, Vec<Fault>> {
    let Notes { faults, defaults, rates, remarks, .. } = notes;
    if !faults.is_empty() {
        return Err(faults);
    }
    problem.tabulate();
    Ok(Problem { defaults, rates, remarks, ..problem })
}

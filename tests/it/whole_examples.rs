//! Every example under plans/ as it would be bought: GRPs, insertions and packages whole, and no channel that is paid
//! by the thousand, by the click or by the order for less than an order is worth placing.

use klantreis::input::resolve;
use std::path::Path;

use crate::support;
use crate::support::on_all_cores;
use klantreis::audit;
use klantreis::domain::catalogue::{Catalogue, PriceUnit};
use klantreis::input::read::{self, Request};
use klantreis::plan::Plan;
use klantreis::problem::Problem;
use klantreis::solver::recommend::{Settings, recommend};

/// The least order of a channel that is not bought whole, in the brief's currency.
const ORDER: f64 = 2_000.0;
/// What a lot may be off by, in units.
const DUST: f64 = 1e-6;
/// What a minimum may be off by: a bound is kept to a ten-millionth of itself.
const ROOM: f64 = 1e-7;

/// How a channel is bought.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bought {
    Whole,
    FromAnOrder,
    Freely,
}

/// Messages to one's own list are sent as one likes.
fn bought(per: PriceUnit) -> Bought {
    match per {
        PriceUnit::Grp | PriceUnit::Unit => Bought::Whole,
        PriceUnit::Thousand | PriceUnit::Click | PriceUnit::Conversion => Bought::FromAnOrder,
        PriceUnit::Send => Bought::Freely,
    }
}

/// The changes to a brief that make its channels be bought so.
fn changes(channels: &[(String, Bought)]) -> Vec<String> {
    let change = |(key, bought): &(String, Bought)| match bought {
        Bought::Whole => Some(format!("channel.{key}.whole_units=true")),
        Bought::FromAnOrder => Some(format!("channel.{key}.minimum_buy={ORDER}")),
        Bought::Freely => None,
    };
    channels.iter().filter_map(change).collect()
}

/// The channels that a brief may buy, and how.
fn channels(catalogue: &Catalogue, problem: &Problem) -> Vec<(String, Bought)> {
    let priced = catalogue.channel.iter().filter_map(|(key, channel)| Some((key, channel.price.as_ref()?.per)));
    let considered = priced.filter(|(key, _)| problem.placements.iter().any(|placement| placement.channel == **key));
    considered.map(|(key, per)| (key.clone(), bought(per))).collect()
}

/// The brief with changes, joined with its catalogue.
fn joined(brief: &Path, set: Vec<String>) -> (Catalogue, Problem) {
    let reading = read::request(&Request { brief: Some(brief.to_owned()), set, ..Default::default() });
    assert!(reading.faults.is_empty(), "{}: {:?}", brief.display(), reading.faults);
    let problem = resolve::problem(&reading.brief, &reading.catalogue);
    (reading.catalogue, problem.unwrap_or_else(|faults| panic!("{}: {faults:?}", brief.display())))
}

/// Plans an example bought so, within the default tolerance and time, and finds everything kept.
#[track_caller]
fn is_proved(example: &str) {
    let brief = Path::new("plans").join(example).join("brief.toml");
    let (catalogue, plain) = joined(&brief, Vec::new());
    let channels = channels(&catalogue, &plain);
    let (_, problem) = joined(&brief, changes(&channels));
    let settings = Settings::default();
    let found = on_all_cores(|| recommend(&problem, settings)).unwrap_or_else(|error| panic!("{example}: {error:?}"));
    let plan = Plan::of(&problem, &found, settings.tolerance);
    let findings = audit::check(&problem, &plan);
    assert!(findings.is_empty(), "{example}: {findings:#?}");
    for (channel, bought) in &channels {
        keeps(&plan, channel, *bought);
    }
    let searched = found.searched.unwrap_or_else(|| panic!("{example}: bought whole, it takes a search"));
    assert!(found.proved && found.gap <= settings.tolerance, "{example}: gap {:e} after {searched:?}", found.gap);
}

#[track_caller]
fn keeps(plan: &Plan, channel: &str, bought: Bought) {
    let units = plan.lines.iter().filter(|line| line.channel == channel).map(|line| line.units);
    let spend = support::spend(plan, channel);
    match bought {
        Bought::Whole => {
            let units: Vec<f64> = units.collect();
            assert!(units.iter().all(|units| (units - units.round()).abs() <= DUST), "{channel}: {units:?}");
        }
        Bought::FromAnOrder => assert!(spend == 0.0 || spend >= ORDER * (1.0 - ROOM), "{channel}: {spend}"),
        Bought::Freely => {}
    }
}

#[test]
fn the_florist_as_it_would_be_bought() {
    is_proved("florist");
}

#[test]
fn the_kitchen_as_it_would_be_bought() {
    is_proved("kitchen");
}

#[test]
fn the_software_as_it_would_be_bought() {
    is_proved("b2b-software");
}

#[test]
fn the_hotel_as_it_would_be_bought() {
    is_proved("hotel");
}

#[test]
fn the_snack_as_it_would_be_bought() {
    is_proved("snack");
}

#[test]
fn the_webshop_as_it_would_be_bought() {
    is_proved("webshop");
}

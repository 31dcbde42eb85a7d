//! The sentences of a map: the headline, which phase deserves more or less money, and the assumptions.

use super::{Improvement, JourneyMap};
use crate::planning::explain::IncrementalSpend;
use crate::planning::plan::{Assumption, ObjectiveUnit, Plan};
use crate::problem::Problem;
use crate::text::language::{say, word};
use crate::text::number::{self, money};

/// What to do first and why.
pub(super) fn headline(map: &JourneyMap, plan: &Plan) -> String {
    let currency = &plan.campaign.currency;
    let first_action = map.actions.now.first().map(|action| first_sentence(action, currency));
    let drop_off = map.drop_offs.first().map(|drop_off| {
        let at_stake = drop_off.at_stake.filter(|stake| *stake > 0.0);
        let stake_words = at_stake.map_or_else(String::new, |stake| stake_value(stake, currency));
        let people = number::fixed(drop_off.people, 0);
        let share = number::plain(drop_off.share_pct, 0);
        say!(
            "Most is lost in {}: {people} of {} ({share} %){stake_words}.",
            "De meesten haken af in {}: {people} van {} ({share} %){stake_words}.",
            drop_off.phase_name,
            drop_off.persona
        )
    });
    match (first_action, drop_off) {
        (Some(first_action), Some(drop_off)) => format!("{first_action} {drop_off}"),
        (Some(sentence), None) | (None, Some(sentence)) => sentence,
        (None, None) => word!("Nobody is lost on this journey.", "Op deze klantreis haakt niemand af.").to_owned(),
    }
}

/// `First: show the price before the basket (Checkout, Do, City; web team). Costs come as a surprise; it matters 9,
/// scores 3, and 26,000 people are lost there, worth €120,000: 41 % of all that is at stake.`
fn first_sentence(action: &Improvement, currency: &str) -> String {
    let what = action.what.as_ref().or(action.problem.as_ref()).unwrap_or(&action.name);
    let owner = action.owner.as_ref().map_or_else(String::new, |owner| format!("; {owner}"));
    let problem =
        action.problem.as_ref().map_or_else(String::new, |problem| format!("{}; ", problem.trim_end_matches('.')));
    let at_stake = action.at_stake.filter(|stake| *stake > 0.0);
    let stake_words = at_stake.map_or_else(String::new, |stake| stake_value(stake, currency));
    say!(
        "First: {} ({}, {}, {}{owner}). {problem}it matters {}, scores {}, and {} people are lost there{stake_words}: {} % of \
         all that is at stake.",
        "Eerst: {} ({}, {}, {}{owner}). {problem}belang {}, score {}, en {} mensen haken daar af{stake_words}: {} % van \
         alles wat op het spel staat.",
        what.trim_end_matches('.'),
        action.name,
        action.phase_name,
        action.persona,
        number::plain(action.importance, 1),
        number::plain(action.score, 1),
        number::fixed(action.lost, 0),
        number::plain(action.share_pct, 0)
    )
}

fn stake_value(stake: f64, currency: &str) -> String {
    say!(", worth {}", ", {} waard", money(stake, currency))
}

/// Which phase deserves more or less: what the same step of money adds in each.
pub(super) fn balance(plan: &Plan, step: f64, next: &[IncrementalSpend]) -> String {
    let words = ObjectiveUnit::of(plan);
    let mut gains: Vec<(&IncrementalSpend, f64)> =
        next.iter().filter_map(|phase_spend| Some((phase_spend, phase_spend.objective?))).collect();
    gains.sort_by(|a, b| b.1.total_cmp(&a.1));
    let step = money(step, &plan.campaign.currency);
    match (gains.first(), gains.last()) {
        (Some((most, up)), Some((least, low))) if most.phase != least.phase => {
            let least_gain = if *low > 0.0 { words.amount(*low) } else { word!("nothing", "niets").to_owned() };
            let most_gain = words.amount(*up);
            if *up <= 0.0 {
                return say!(
                    "No phase deserves more: {step} more brings nothing in any of them.",
                    "Geen fase verdient meer: {step} meer levert in geen ervan iets op."
                );
            }
            if up - low <= 0.02 * up {
                return say!(
                    "No phase deserves more or less: {step} more brings about {most_gain} in each.",
                    "Geen fase verdient meer of minder: {step} meer levert in elke fase ongeveer {most_gain} op."
                );
            }
            let held_by_bounds = if plan.status == crate::planning::plan::Status::Evaluated {
                ""
            } else {
                word!(
                    "; goals and limits hold the split where it is",
                    "; doelen en limieten houden de verdeling waar die is"
                )
            };
            say!(
                "{} deserves a little more and {} a little less: {step} more brings {most_gain} in the one and {least_gain} in the other{held_by_bounds}.",
                "{} verdient iets meer en {} iets minder: {step} meer levert {most_gain} op in de ene fase en {least_gain} in de andere{held_by_bounds}.",
                most.name,
                least.name
            )
        }
        _ => {
            let unknown = word!(
                "Which phase deserves more cannot be told: there is money left, or the least of it is asked for.",
                "Welke fase meer verdient is niet te zeggen: er is geld over, of er is om zo weinig mogelijk gevraagd."
            );
            unknown.to_owned()
        }
    }
}

/// The assumed shares of people per phase and rates between phases.
pub(super) fn assumed(problem: &Problem) -> Vec<Assumption> {
    let people = problem.defaults.iter().filter(|default| default.assumed && default.path.contains(".in_phase."));
    let assumptions = people.chain(&problem.rates);
    assumptions.map(|default| Assumption { key: default.path.clone(), value: default.value.clone() }).collect()
}

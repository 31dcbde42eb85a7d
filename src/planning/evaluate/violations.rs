//! The violations of a split, in sentences.

use super::whole_lots;
use crate::input::read::Reading;
use crate::planning::parameter::{self, Unit};
use crate::planning::plan::{self, Plan};
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Limit, Problem, Side, Stated};
use crate::text::language::Text;
use crate::text::messages::{say, word};
use crate::text::number;
use crate::tolerance::feasibility::{CAP_ROOM, CAP_SHARE_OF_A_SPLIT};

/// All violations, each with the value and the bound.
pub(super) fn violations(reading: &Reading, problem: &Problem, x: &Decision, plan: &Plan) -> Vec<String> {
    let stated = |result: &plan::Limit| problem.limits.iter().find(|limit| limit.row_name() == result.limit);
    let results = plan.limits.iter().filter(|result| !result.kept);
    let mut sentences: Vec<String> = results
        .map(|result| match stated(result) {
            Some(limit) if limit.family == Family::Prerequisite => whole_lots::missing_prerequisite(problem, limit),
            Some(limit) => broken_limit(reading, problem, limit, result),
            None => broken_amount(result, &contacts),
        })
        .collect();
    sentences.extend(whole_lots::parts_of_lots(problem, x));
    sentences.extend(broken_frequency_caps(problem, x));
    sentences
}

/// Followers above their frequency cap, or with nobody to follow.
fn broken_frequency_caps(problem: &Problem, x: &Decision) -> Vec<String> {
    let mut sentences = Vec::new();
    let outcome = Outcome::of(problem, x);
    for follow in &problem.follows {
        let placement = &problem.placements[follow.placement];
        let contacts = problem.contacts_per_head(follow.placement, follow.audience) * x[follow.placement];
        let people = follow.pool.people(outcome.sums[follow.pool.upstream]);
        if contacts > follow.frequency_cap * people * (1.0 + CAP_SHARE_OF_A_SPLIT) + CAP_ROOM {
            let (phase, audience) =
                (&problem.phases[placement.phase].journey.name, &problem.audiences[follow.audience].name);
            let name = &placement.name;
            if people <= 0.0 {
                sentences.push(say!("in-has-nobody-of-to-follow", name, phase, audience));
                continue;
            }
            let (each, most) = (self::contacts(contacts / people), number::short(follow.frequency_cap));
            sentences.push(say!("frequency-cap-of-in-is-broken-per", name, phase, each, audience, most));
        }
    }
    sentences
}

fn contacts(count: f64) -> String {
    number::with_noun(&number::short(count), "contacts")
}

/// `the cap on Radio spot is broken: €60,000 instead of at most €50,000`; a share as a share.
fn broken_limit(reading: &Reading, problem: &Problem, limit: &Limit, result: &plan::Limit) -> String {
    let unit = parameter::unit_of(problem, limit);
    match (&limit.stated, parameter::of_limit(reading, problem, limit).map(|parameter| parameter.unit)) {
        (Stated::Share(share, _), Some(Unit::Share(of))) if *share > 0.0 => broken_share(result, *share, &of, &unit),
        _ => broken_amount(result, &|value| unit.amount(value)),
    }
}

/// `the cap of limit ‘digital’ is broken: 84.2% of all net media instead of at most 80%`.
fn broken_share(result: &plan::Limit, share: f64, of: &Text, unit: &Unit) -> String {
    let (title, side, whole) = (&result.title, side(result), result.bound / share);
    if whole <= 0.0 {
        return say!(
            "is-broken-instead-of-pct",
            title,
            has = unit.amount(result.value),
            side,
            share = number::plain(100.0 * share, 1),
            of
        );
    }
    let (has, may) = distinct_figures(100.0 * result.value / whole, 100.0 * share);
    say!("is-broken-pct-of-instead-of-pct", title, has, of, side, may)
}

/// Two figures with as many decimals as make them distinct.
fn distinct_figures(one: f64, other: f64) -> (String, String) {
    let at_decimals = |decimals: usize| (number::plain(one, decimals), number::plain(other, decimals));
    (1..4).map(at_decimals).find(|(one, other)| one != other).unwrap_or_else(|| at_decimals(4))
}

fn broken_amount(result: &plan::Limit, amount: &dyn Fn(f64) -> String) -> String {
    let side = side(result);
    say!("is-broken-instead", title = result.title, has = amount(result.value), side, bound = amount(result.bound))
}

/// The side of a bound in words.
fn side(result: &plan::Limit) -> &'static str {
    match result.side {
        Side::AtLeast => word!("at-least"),
        Side::AtMost => word!("at-most"),
        Side::Exactly => word!("exactly"),
    }
}

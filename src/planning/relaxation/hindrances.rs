//! What may hold a missed goal back: every bound the plan stands at there, and what the goal's channels are asked.

use super::Missed;
use super::without::{Hindrance, Without};
use crate::planning::parameter::Eases;
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Follow, Limit, PlacementIndex, Problem, Side};
use crate::text::language::{say, word};
use crate::text::number;
use crate::tolerance::keeping::SHARE_FLOOR;
use crate::tolerance::telling::{CAP_IN_THE_WAY, NOBODY, PRICED, STANDS, STANDS_IN_THE_WAY};

/// What is asked of the plan, and it stands at: the bounds that help most come first.
pub(super) fn bounds(missed: &Missed, money_helps: bool) -> Vec<Hindrance> {
    let problem = &missed.base.problem;
    let told = missed.helping.iter().filter(|(parameter, _)| money_helps || !parameter.row.is_budget());
    let mut found: Vec<Hindrance> = told
        .filter_map(|(parameter, _)| {
            if parameter.row.is_budget() {
                return Some(money(missed));
            }
            let words = match parameter.eases {
                Eases::Down => say!("{} asks for money elsewhere", "{} elders om geld vraagt", parameter.title),
                Eases::Either => say!("{} allows no more", "{} niet meer toelaat", parameter.title),
                Eases::Up => say!("{} is reached", "{} is bereikt", parameter.title),
            };
            let of_row = |limit: &&Limit| parameter.row.is_bound(&limit.row_name());
            let without = match problem.goals.iter().find(|goal| parameter.row.is_goal(&goal.key)) {
                Some(goal) => Without::Goals(vec![goal.key.clone()]),
                None => Without::limit(problem.limits.iter().find(of_row)?),
            };
            Some(Hindrance { words, without })
        })
        .collect();
    found.extend(standing(missed));
    found.extend(frequencies(problem, &missed.base.found.x));
    found.extend(higher(missed));
    found.extend(followers(missed));
    let mut once = std::collections::BTreeSet::new();
    found.retain(|one| once.insert(format!("{:?}", one.without)));
    found
}

/// That all the money is spent, or that what is left of it, where things are bought whole, is too little.
pub(super) fn money(missed: &Missed) -> Hindrance {
    let words = if missed.base.plan.unspent > 0.5 {
        word!("the money that is left buys nothing more that helps", "wat er aan geld over is, niets koopt dat helpt")
    } else {
        word!("all the money is spent", "al het geld is besteed")
    };
    Hindrance { words: words.to_owned(), without: Without::Money }
}

/// What a channel that counts is not bought by halves for, when it does not run, and which are not considered.
pub(super) fn conditions(missed: &Missed) -> Vec<Hindrance> {
    let reading = missed.what_if.reading;
    let mut found = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for p in counted(missed) {
        let placement = &missed.base.problem.placements[p];
        let (key, name) = (&placement.channel, &placement.name);
        let Some(channel) = reading.catalogue.channel.get(key).filter(|_| seen.insert(key.clone())) else { continue };
        if placement.lot.is_some() || channel.minimum_buy.is_some() {
            let words = say!(
                "{name} is bought in lots or from a minimum on",
                "{name} in pakketten of vanaf een minimum wordt ingekocht"
            );
            found.push(Hindrance { words, without: Without::Lots(key.clone()) });
        }
        if !channel.flight.is_empty() || !channel.blackout.is_empty() || channel.pattern.is_some() {
            let words = say!("{name} does not run every week", "{name} niet in elke week loopt");
            found.push(Hindrance { words, without: Without::Days(key.clone()) });
        }
    }
    if reading.brief.campaign.only.is_some() {
        let words = word!("`only` leaves other channels out", "`only` andere kanalen uitsluit").to_owned();
        found.push(Hindrance { words, without: Without::Only });
    }
    found
}

/// The bounds that have a price in the goals' own step, or that its plan stands at.
fn standing(missed: &Missed) -> Vec<Hindrance> {
    let problem = &missed.base.problem;
    let step = missed.step(missed.base);
    let prices = step.as_ref().map(|step| step.duals.limit.clone()).unwrap_or_default();
    let x = step.as_ref().map_or(&missed.base.found.x, |step| &step.x);
    let told = |limit: &Limit| !matches!(limit.family, Family::Budget | Family::Calendar | Family::Ran);
    let stands = |limit: &Limit| {
        let (value, bound) = (limit.row.value(problem, x), limit.row.bound);
        limit.side == Side::Exactly || (value - bound).abs() <= STANDS * bound.abs().max(SHARE_FLOOR)
    };
    let each = problem.limits.iter_enumerated().filter(|(index, limit)| {
        told(limit) && (prices.get(*index).is_some_and(|price| price.abs() > PRICED) || stands(limit))
    });
    each.map(|(_, limit)| Hindrance { words: words(problem, limit), without: Without::limit(limit) }).collect()
}

fn words(problem: &Problem, limit: &Limit) -> String {
    let title = problem.title(limit);
    match (limit.family, limit.side) {
        (Family::Prerequisite, _) => say!("{title} is not bought", "{title} niet wordt ingekocht"),
        (_, Side::AtMost) => say!("{title} is reached", "{title} is bereikt"),
        (_, Side::AtLeast) => say!("{title} asks for money elsewhere", "{title} elders om geld vraagt"),
        (_, Side::Exactly) => say!("{title} allows no more", "{title} niet meer toelaat"),
    }
}

/// What a frequency asks for has no price of its own.
fn frequencies(problem: &Problem, x: &Decision) -> Vec<Hindrance> {
    let sums = Outcome::of(problem, x).sums;
    let stands = |over: f64| over.abs() <= STANDS_IN_THE_WAY;
    let caps = problem.frequency_caps.iter().filter(|cap| stands(cap.over(&sums, x)));
    let floors = problem.frequency_floors.iter().filter(|floor| stands(floor.over(&sums, x)));
    let sides = caps.map(|cap| (cap, Side::AtMost)).chain(floors.map(|floor| (floor, Side::AtLeast)));
    let reached = sides.map(|(one, side)| {
        let title = one.title(side);
        let words = say!("{title} is reached", "{title} is bereikt");
        Hindrance { words, without: Without::Bound(one.path.clone()) }
    });
    reached.collect()
}

/// That goals of a higher priority take what this one would have.
fn higher(missed: &Missed) -> Option<Hindrance> {
    let goals = missed.base.problem.goals.iter().filter(|goal| goal.priority < missed.priority);
    let keys: Vec<String> = goals.map(|goal| goal.key.clone()).collect();
    let words = word!("goals of a higher priority come first", "doelen met een hogere prioriteit voorgaan").to_owned();
    (!keys.is_empty()).then_some(Hindrance { words, without: Without::Goals(keys) })
}

/// That followers find too few people, or may not meet them more often.
fn followers(missed: &Missed) -> Vec<Hindrance> {
    let (problem, x) = (&missed.base.problem, &missed.base.found.x);
    let sums = Outcome::of(problem, x).sums;
    let counted = counted(missed);
    let follows = problem.follows.iter().filter(|follow| counted.contains(&follow.placement));
    let each = follows.flat_map(|follow: &Follow| {
        let follower = &problem.placements[follow.placement];
        let above = &problem.phases[problem.sums[follow.pool.upstream].phase].journey.name;
        let people = follow.pool.people(sums[follow.pool.upstream]);
        let reaches = if people <= NOBODY {
            say!(
                "{} reaches only people whom {above} reached, and nobody is reached there",
                "{} alleen mensen bereikt die in {above} zijn bereikt, en daar niemand wordt bereikt",
                follower.name
            )
        } else {
            say!(
                "{} reaches only people whom {above} reached",
                "{} alleen mensen bereikt die in {above} zijn bereikt",
                follower.name
            )
        };
        let place = (follower.channel.clone(), follower.role.clone());
        let contacts = problem.contacts_per_head(follow.placement, follow.audience) * x[follow.placement];
        let full = contacts >= follow.frequency_cap * people * (1.0 - CAP_IN_THE_WAY);
        let often = full.then(|| Hindrance {
            words: say!("the frequency cap of {} is reached", "de frequentielimiet van {} is bereikt", follower.name),
            without: Without::FrequencyCap(place.0.clone(), place.1.clone()),
        });
        [Some(Hindrance { words: reaches, without: Without::Follows(place.0, place.1) }), often]
    });
    each.flatten().collect()
}

/// The placements that count for the goals, or fill what their followers draw on.
fn counted(missed: &Missed) -> Vec<PlacementIndex> {
    let problem = &missed.base.problem;
    let goals = problem.goals.iter().filter(|goal| missed.goals().any(|result| result.goal == goal.key));
    let mut counted: Vec<PlacementIndex> = goals.flat_map(|goal| goal.members.iter().copied()).collect();
    let followed = problem.follows.iter().filter(|follow| counted.contains(&follow.placement));
    let above: Vec<PlacementIndex> =
        followed.flat_map(|follow| problem.sums[follow.pool.upstream].members.clone()).collect();
    counted.extend(above);
    counted.sort_unstable();
    counted.dedup();
    counted
}

/// What holds together, as one reason.
pub(super) fn joined(together: &[Hindrance]) -> String {
    let each: Vec<String> = together.iter().map(|one| one.words.clone()).collect();
    match together.len() {
        1 => number::listed(&each),
        _ => say!("{} (together: none of them alone)", "{} (samen: geen van deze alleen)", number::listed(&each)),
    }
}

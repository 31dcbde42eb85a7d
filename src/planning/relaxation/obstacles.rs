//! Obstacles of a missed goal: binding bounds, and conditions on the channels that count for it.

use super::MissedPriority;
use super::removal::{GoalObstacle, Removal};
use crate::planning::parameter::RelaxedBy;
use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Family, Follow, Limit, PlacementIndex, Problem, Side};
use crate::text::messages::{say, word};
use crate::text::number;
use crate::tolerance::feasibility::SHARE_FLOOR;
use crate::tolerance::reporting::{BINDING, BINDING_FOR_A_GOAL, CAP_IN_THE_WAY, NOBODY, PRICED};

/// The bounds that may be obstacles; those whose relaxation helps most come first.
pub(super) fn bounds(missed: &MissedPriority, money_helps: bool) -> Vec<GoalObstacle> {
    let problem = &missed.base.problem;
    let helping = missed.helping.iter().filter(|(parameter, _)| money_helps || !parameter.row.is_budget());
    let mut obstacles: Vec<GoalObstacle> = helping
        .filter_map(|(parameter, _)| {
            if parameter.row.is_budget() {
                return Some(money(missed));
            }
            let words = match parameter.relaxed_by {
                RelaxedBy::Lowering => say!("asks-for-money-elsewhere", title = parameter.title),
                RelaxedBy::Either => say!("allows-no-more", title = parameter.title),
                RelaxedBy::Raising => say!("is-reached", title = parameter.title),
            };
            let of_row = |limit: &&Limit| parameter.row.is_bound(&limit.row_name());
            let removal = match problem.goals.iter().find(|goal| parameter.row.is_goal(&goal.key)) {
                Some(goal) => Removal::Goals(vec![goal.key.clone()]),
                None => Removal::limit(problem.limits.iter().find(of_row)?),
            };
            Some(GoalObstacle { words, removal })
        })
        .collect();
    obstacles.extend(binding_limits(missed));
    obstacles.extend(frequencies(problem, &missed.base.found.x));
    obstacles.extend(higher_priorities(missed));
    obstacles.extend(followers(missed));
    let mut removals = std::collections::BTreeSet::new();
    obstacles.retain(|obstacle| removals.insert(format!("{:?}", obstacle.removal)));
    obstacles
}

/// The budget: all of it is spent, or what is left is too little for what is bought whole.
pub(super) fn money(missed: &MissedPriority) -> GoalObstacle {
    let words = if missed.base.plan.unspent > 0.5 {
        word!("money-that-is-left-buys-nothing-more")
    } else {
        word!("all-money-is-spent")
    };
    GoalObstacle { words: words.to_owned(), removal: Removal::Money }
}

/// Conditions that may be obstacles: lots and minimum buys, weeks off the air, and channels that are not allowed.
pub(super) fn conditions(missed: &MissedPriority) -> Vec<GoalObstacle> {
    let reading = missed.what_if.reading;
    let mut obstacles = Vec::new();
    let mut channels_seen = std::collections::BTreeSet::new();
    for p in counted(missed) {
        let placement = &missed.base.problem.placements[p];
        let (key, name) = (&placement.channel, &placement.name);
        let Some(channel) = reading.catalogue.channel.get(key).filter(|_| channels_seen.insert(key.clone())) else {
            continue;
        };
        if placement.lot.is_some() || channel.minimum_buy.is_some() {
            let words = say!("is-bought-in-lots-or-from-minimum", name);
            obstacles.push(GoalObstacle { words, removal: Removal::Lots(key.clone()) });
        }
        if !channel.flight.is_empty() || !channel.blackout.is_empty() || channel.pattern.is_some() {
            let words = say!("does-not-run-every-week", name);
            obstacles.push(GoalObstacle { words, removal: Removal::Days(key.clone()) });
        }
    }
    if reading.brief.campaign.only.is_some() {
        let words = word!("only-leaves-other-channels-out").to_owned();
        obstacles.push(GoalObstacle { words, removal: Removal::Only });
    }
    obstacles
}

/// The bounds with a dual in the step of these goals, or that bind there.
fn binding_limits(missed: &MissedPriority) -> Vec<GoalObstacle> {
    let problem = &missed.base.problem;
    let step = missed.step(missed.base);
    let duals = step.as_ref().map(|step| step.duals.limit.clone()).unwrap_or_default();
    let x = step.as_ref().map_or(&missed.base.found.x, |step| &step.x);
    let is_reported = |limit: &Limit| !matches!(limit.family, Family::Budget | Family::Calendar | Family::Ran);
    let binds = |limit: &Limit| {
        let (value, bound) = (limit.row.value(problem, x), limit.row.bound);
        limit.side == Side::Exactly || (value - bound).abs() <= BINDING * bound.abs().max(SHARE_FLOOR)
    };
    let binding = problem.limits.iter_enumerated().filter(|(index, limit)| {
        is_reported(limit) && (duals.get(*index).is_some_and(|dual| dual.abs() > PRICED) || binds(limit))
    });
    binding.map(|(_, limit)| GoalObstacle { words: words(problem, limit), removal: Removal::limit(limit) }).collect()
}

fn words(problem: &Problem, limit: &Limit) -> String {
    let title = problem.title(limit);
    match (limit.family, limit.side) {
        (Family::Prerequisite, _) => say!("is-not-bought", title),
        (_, Side::AtMost) => say!("is-reached", title),
        (_, Side::AtLeast) => say!("asks-for-money-elsewhere", title),
        (_, Side::Exactly) => say!("allows-no-more", title),
    }
}

/// Bounds on an average frequency that bind; they have no duals.
fn frequencies(problem: &Problem, x: &Decision) -> Vec<GoalObstacle> {
    let sums = Outcome::of(problem, x).sums;
    let binds = |over: f64| over.abs() <= BINDING_FOR_A_GOAL;
    let caps = problem.frequency_caps.iter().filter(|cap| binds(cap.over(&sums, x)));
    let floors = problem.frequency_floors.iter().filter(|floor| binds(floor.over(&sums, x)));
    let sides = caps.map(|cap| (cap, Side::AtMost)).chain(floors.map(|floor| (floor, Side::AtLeast)));
    let binding = sides.map(|(limit, side)| {
        let title = limit.title(side);
        let words = say!("is-reached", title);
        GoalObstacle { words, removal: Removal::Bound(limit.path.clone()) }
    });
    binding.collect()
}

/// Goals of a higher priority.
fn higher_priorities(missed: &MissedPriority) -> Option<GoalObstacle> {
    let goals = missed.base.problem.goals.iter().filter(|goal| goal.priority < missed.priority);
    let keys: Vec<String> = goals.map(|goal| goal.key.clone()).collect();
    let words = word!("goals-of-higher-priority-come-first").to_owned();
    (!keys.is_empty()).then_some(GoalObstacle { words, removal: Removal::Goals(keys) })
}

/// Remarketing that counts for the goals: it reaches only whom another phase reached, or its frequency cap is full.
fn followers(missed: &MissedPriority) -> Vec<GoalObstacle> {
    let (problem, x) = (&missed.base.problem, &missed.base.found.x);
    let sums = Outcome::of(problem, x).sums;
    let counted = counted(missed);
    let follows = problem.follows.iter().filter(|follow| counted.contains(&follow.placement));
    let obstacles = follows.flat_map(|follow: &Follow| {
        let follower = &problem.placements[follow.placement];
        let upstream_phase = &problem.phases[problem.sums[follow.pool.upstream].phase].journey.name;
        let people = follow.pool.people(sums[follow.pool.upstream]);
        let reaches = if people <= NOBODY {
            say!("reaches-only-people-whom-reached-and-nobody", follower = follower.name, upstream_phase)
        } else {
            say!("reaches-only-people-whom-reached", follower = follower.name, upstream_phase)
        };
        let follower_key = (follower.channel.clone(), follower.role.clone());
        let contacts = problem.contacts_per_head(follow.placement, follow.audience) * x[follow.placement];
        let cap_reached = contacts >= follow.frequency_cap * people * (1.0 - CAP_IN_THE_WAY);
        let frequency_obstacle = cap_reached.then(|| GoalObstacle {
            words: say!("frequency-cap-of-is-reached", follower = follower.name),
            removal: Removal::FrequencyCap(follower_key.0.clone(), follower_key.1.clone()),
        });
        [
            Some(GoalObstacle { words: reaches, removal: Removal::Follows(follower_key.0, follower_key.1) }),
            frequency_obstacle,
        ]
    });
    obstacles.flatten().collect()
}

/// The placements that count for the goals, and those that fill the pools of their followers.
fn counted(missed: &MissedPriority) -> Vec<PlacementIndex> {
    let problem = &missed.base.problem;
    let goals = problem.goals.iter().filter(|goal| missed.goals().any(|result| result.goal == goal.key));
    let mut counted: Vec<PlacementIndex> = goals.flat_map(|goal| goal.members.iter().copied()).collect();
    let followed = problem.follows.iter().filter(|follow| counted.contains(&follow.placement));
    let upstream: Vec<PlacementIndex> =
        followed.flat_map(|follow| problem.sums[follow.pool.upstream].members.clone()).collect();
    counted.extend(upstream);
    counted.sort_unstable();
    counted.dedup();
    counted
}

/// Obstacles that matter only together, as one reason.
pub(super) fn joined(obstacles: &[GoalObstacle]) -> String {
    let obstacle_words: Vec<String> = obstacles.iter().map(|obstacle| obstacle.words.clone()).collect();
    match obstacles.len() {
        1 => number::listed(&obstacle_words),
        _ => say!("together-none-of-them-alone", obstacle_words = number::listed(&obstacle_words)),
    }
}

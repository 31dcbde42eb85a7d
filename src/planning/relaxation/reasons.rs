//! Reasons why a goal is missed where no obstacle explains it: too few people within reach of the channels, or too
//! little money.

use super::{MissedPriority, obstacles, removal};
use crate::domain::curve;
use crate::planning::parameter::{Unit, of_goal};
use crate::problem::outcome::Outcome;
use crate::problem::{AudienceIndex, Decision, Follow, Goal, PlacementIndex, Problem, SumIndex};
use crate::text::messages::{say, word};
use crate::text::number;
use crate::tolerance::reporting::{ALL_REACHED, CAP_USED_UP, SOLD_OUT};

/// This multiple of all the money takes any curve to its ceiling.
const ENDLESS: f64 = 1e9;

/// The first of these reasons that is true: the channels cannot reach so many, all the money is spent, every channel
/// reaches all it can; or else that no other split does better.
pub(super) fn without_obstacles(missed: &MissedPriority) -> Vec<String> {
    let problem = &missed.base.problem;
    let goals = || problem.goals.iter().filter(|goal| missed.goals().any(|result| result.goal == goal.key));
    let short_supply: Vec<String> = goals().filter_map(|goal| too_few(problem, goal)).collect();
    if !short_supply.is_empty() {
        return short_supply;
    }
    let money = obstacles::money(missed);
    let words = say!("and-no-larger-budget-was-found", words = money.words);
    if !removal::confirmed(missed, vec![money]).is_empty() {
        return vec![words];
    }
    if goals().all(|goal| goal.members.iter().all(|&p| reaches_all(problem, &missed.base.found.x, p))) {
        let words = word!("every-channel-on-offer-there-already-reaches");
        return vec![words.to_owned()];
    }
    let words = word!("no-other-split-brings-more-within-bounds");
    vec![words.to_owned()]
}

/// That all channels together cannot reach the target, whatever is spent; none where they could, or where that is not
/// known.
fn too_few(problem: &Problem, goal: &Goal) -> Option<String> {
    let is_plain_reach = goal.frequency == 1 && goal.week.is_none() && problem.weekly.is_none();
    if !is_plain_reach || goal.form.reach.is_empty() || !goal.form.linear.is_empty() {
        return None;
    }
    let of_sum = |sum: SumIndex| {
        let sum = &problem.sums[sum];
        let depths = sum.members.iter().map(|&p| deepest(problem, p, sum.audience));
        curve::reach(depths.sum())
    };
    let most_reach: f64 = goal.form.reach.iter().map(|&(sum, c)| c * of_sum(sum)).sum();
    if most_reach >= goal.target {
        return None;
    }
    let parameter = of_goal(problem, goal);
    let most_reach = parameter.now * most_reach / goal.target;
    let most_reach = match parameter.unit {
        Unit::Share(_) => format!("{}%", number::significant(most_reach * 100.0, 3)),
        _ => parameter.amount(most_reach),
    };
    Some(say!("channels-on-offer-there-reach-at-most", most_reach))
}

/// The depth of a placement if its whole volume were bought, and everybody could be followed.
fn deepest(problem: &Problem, p: PlacementIndex, a: AudienceIndex) -> f64 {
    let placement = &problem.placements[p];
    let whole_supply = placement.volume.map_or(ENDLESS, |volume| volume / placement.units_per_x);
    let deepest_alone = placement.curves[a].as_ref().map_or(0.0, |weighted| weighted.depth(whole_supply));
    let pools = problem.follows.iter().filter(|follow| follow.placement == p && follow.audience == a);
    pools.map(|follow| follow.pool.depth(ENDLESS)).fold(deepest_alone, f64::min)
}

/// Whether more of a placement reaches nobody new: its whole volume is bought, its curve is at its ceiling, or
/// everybody it can follow is reached.
fn reaches_all(problem: &Problem, x: &Decision, p: PlacementIndex) -> bool {
    let placement = &problem.placements[p];
    if placement.volume.is_some() && x[p] >= placement.most * (1.0 - SOLD_OUT) {
        return true;
    }
    let sums = Outcome::of(problem, x).sums;
    let pool_exhausted = |follow: &Follow| {
        let people = follow.pool.people(sums[follow.pool.upstream]);
        let contacts = problem.contacts_per_head(p, follow.audience) * x[p];
        contacts >= follow.frequency_cap * people * (1.0 - CAP_USED_UP)
            || curve::reach(own_depth(problem, x, p, follow.audience)) >= people - ALL_REACHED
    };
    let audience_exhausted = |a: AudienceIndex| {
        let follow = problem.follows.iter().find(|follow| follow.placement == p && follow.audience == a);
        follow.is_some_and(pool_exhausted)
            || (placement.curves[a].is_some()
                && curve::reach(deepest(problem, p, a)) - curve::reach(own_depth(problem, x, p, a)) <= ALL_REACHED)
    };
    problem.audiences.keys().filter(|&a| problem.contacts_per_head(p, a) > 0.0).all(audience_exhausted)
}

fn own_depth(problem: &Problem, x: &Decision, p: PlacementIndex, a: AudienceIndex) -> f64 {
    problem.placements[p].curves[a].as_ref().map_or(0.0, |weighted| weighted.depth(x[p]))
}

//! Relaxation by more channels: those of the catalogue that the brief leaves out, one or a few of which meet the goal.

use crate::problem::PhaseIndex;
use rayon::prelude::*;

use super::MissedPriority;
use crate::planning::parameter::{self, Shift, key_path};
use crate::planning::plan::{Relaxation, RelaxationKind};
use crate::planning::price;
use crate::planning::what_if::Answer;
use crate::solver::recommend::missed_priorities;
use crate::solver::stage::MET;
use crate::text::messages::{say, text};
use crate::text::number;

/// The most channels that are added together.
const MOST_CHANNELS: usize = 4;
/// The most channels that are reported where each is enough alone.
const MOST_ALONE: usize = 3;

/// The channels that meet the goals: those that do so alone, or else the best few together, or with a larger budget
/// where that takes less than a larger budget alone.
pub(super) fn added(missed: &MissedPriority, budget: Option<&Relaxation>) -> Vec<Relaxation> {
    let mut helping: Vec<(&str, f64)> =
        left_out(missed).into_par_iter().filter_map(|key| Some((key, shortfall_with(missed, &[key])?))).collect();
    let shortfall_now = shortfall_with(missed, &[]).unwrap_or(f64::INFINITY);
    helping.retain(|(_, short)| *short < 0.999 * shortfall_now);
    helping.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(b.0)));
    // Of those that meet the goals alone, the ones with the best objective.
    let sufficient_alone: Vec<&str> = helping.iter().filter(|(_, short)| *short <= MET).map(|(key, _)| *key).collect();
    let mut sufficient_alone: Vec<(&str, Answer)> =
        sufficient_alone.into_par_iter().filter_map(|key| Some((key, with(missed, &[key])?))).collect();
    sufficient_alone
        .sort_by(|(a, answer_a), (b, answer_b)| answer_b.found.value.total_cmp(&answer_a.found.value).then(a.cmp(b)));
    if !sufficient_alone.is_empty() {
        return sufficient_alone
            .iter()
            .take(MOST_ALONE)
            .map(|(key, answer)| relaxation(missed, &[key], answer))
            .collect();
    }
    let most_helpful: Vec<&str> = helping.iter().take(MOST_CHANNELS).map(|(key, _)| *key).collect();
    let enough = (2..=most_helpful.len())
        .find(|&count| shortfall_with(missed, &most_helpful[..count]).is_some_and(|short| short <= MET));
    let together = enough
        .and_then(|count| Some(relaxation(missed, &most_helpful[..count], &with(missed, &most_helpful[..count])?)));
    together.or_else(|| with_budget(missed, &most_helpful, budget)).into_iter().collect()
}

/// The least shortfall of the priority with some channels added, as a sum of shares of targets.
fn shortfall_with(missed: &MissedPriority, keys: &[&str]) -> Option<f64> {
    let problem = missed.what_if.problem(&set(missed, keys))?;
    let steps = missed_priorities(&problem, missed.what_if.settings, missed.priority).ok()?;
    let missed_step = steps.iter().find(|step| price::goal_priority(&step.stage) == Some(missed.priority));
    missed_step.map_or(Some(0.0), |step| price::proven_bound(&problem, step).map(|gain| -gain))
}

/// The best channels together, with the least budget that then meets the goals.
fn with_budget(missed: &MissedPriority, keys: &[&str], budget: Option<&Relaxation>) -> Option<Relaxation> {
    if keys.is_empty() {
        return None;
    }
    let problem = &missed.base.problem;
    let parameter = parameter::of_limit(missed.what_if.reading, problem, problem.budget()?)?;
    let with_channels = parameter.clone().with(set(missed, keys));
    let relaxed = missed.relaxed(Shift { parameter: &with_channels, sign: 1.0 })?;
    let more_budget = relaxed.value - parameter.now;
    let with_channels_only = relaxation(missed, keys, &relaxed.answer);
    let sentence = text!(
        "channels-and",
        with_channels_only = with_channels_only.sentence,
        more_budget = missed.budget_raised(more_budget)
    );
    let relaxation = Relaxation { sentence, set: relaxed.set, cost: more_budget, ..with_channels_only };
    budget.is_none_or(|budget| relaxation.cost < 0.98 * budget.cost).then_some(relaxation)
}

/// The channels the plan may not buy that have a role in the goals' phases, or in a phase that those follow.
fn left_out<'a>(missed: &MissedPriority<'a>) -> Vec<&'a str> {
    let problem = &missed.base.problem;
    let mut phases: Vec<PhaseIndex> = problem
        .goals
        .iter()
        .filter(|goal| goal.priority == missed.priority)
        .flat_map(|goal| goal.phases(problem))
        .collect();
    let followed = problem.follows.iter().filter(|follow| phases.contains(&problem.placements[follow.placement].phase));
    let followed: Vec<PhaseIndex> = followed.map(|follow| problem.sums[follow.pool.upstream].phase).collect();
    phases.extend(followed);
    let offered = |key: &String| problem.placements.iter().any(|placement| placement.channel == *key);
    let serves = |role: &String| problem.journey.phase(role).is_some_and(|phase| phases.contains(&PhaseIndex(phase)));
    let channels = missed.what_if.reading.catalogue.channel.iter();
    let useful =
        channels.filter(|(key, channel)| channel.price.is_some() && channel.role.keys().any(serves) && !offered(key));
    useful.map(|(key, _)| key.as_str()).collect()
}

/// The plan with some channels added, where it meets the goals and buys them all.
fn with(missed: &MissedPriority, keys: &[&str]) -> Option<Answer> {
    let answer = missed.what_if.answer(&set(missed, keys))?;
    (missed.met_by(&answer.plan) && bought(&answer, keys)).then_some(answer)
}

/// The changes that allow some channels.
fn set(missed: &MissedPriority, keys: &[&str]) -> Vec<String> {
    let reading = missed.what_if.reading;
    let mut set = Vec::new();
    if let Some(only) = &reading.brief.campaign.only {
        let mut allowed_channels = only.clone();
        allowed_channels.extend(keys.iter().map(|key| (*key).to_owned()).filter(|key| !only.contains(key)));
        set.push(format!("campaign.only={allowed_channels:?}"));
    }
    let excluded =
        keys.iter().filter(|key| reading.catalogue.channel.get(**key).is_some_and(|channel| channel.exclude));
    set.extend(excluded.map(|key| format!("{}=false", key_path(&["channel", key, "exclude"]))));
    set
}

/// Whether each of some channels is bought, for an amount that prints as more than 0 unless it is free.
fn bought(answer: &Answer, keys: &[&str]) -> bool {
    let is_printed = |spend: f64| spend == 0.0 || spend >= 0.5;
    let is_bought = |key: &&str| {
        answer.plan.lines.iter().any(|line| line.channel == **key && line.contacts > 0.0 && is_printed(line.spend))
    };
    keys.iter().all(is_bought)
}

fn relaxation(missed: &MissedPriority, keys: &[&str], answer: &Answer) -> Relaxation {
    let currency = &missed.base.plan.campaign.currency;
    let named_channel = |key: &&str| {
        let lines = answer.plan.lines.iter().filter(|line| line.channel == **key);
        let name = lines.clone().next().map_or(*key, |line| line.channel_name.as_str());
        let spend = number::money(lines.clone().map(|line| line.spend).sum(), currency);
        say!("which-would-get", name, key, spend)
    };
    let named_channels = || number::listed(&keys.iter().map(named_channel).collect::<Vec<_>>());
    let sentence = text!("allow", channels = named_channels());
    missed.relaxation(RelaxationKind::AddChannel, sentence, set(missed, keys), answer)
}

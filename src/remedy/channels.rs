//! Channels the catalogue has and the brief leaves out: would one of them, or a few, meet the goal?

use rayon::prelude::*;

use super::Missed;
use crate::lever::key_path;
use crate::number;
use crate::plan::{Remedy, RemedyKind};
use crate::what_if::Answer;

/// The most channels that are added together.
const MOST: usize = 4;
/// The most single channels that are told.
const TOLD: usize = 3;

/// The channels that meet the goals: those that do so alone, or else the best few together.
pub(super) fn added(missed: &Missed) -> Vec<Remedy> {
    let mut tried: Vec<(Vec<&str>, Answer)> =
        left_out(missed).into_par_iter().filter_map(|key| with(missed, &[key])).collect();
    let short = |answer: &Answer| -> f64 {
        let goals = answer.plan.goals.iter().filter(|goal| goal.priority == missed.priority);
        goals.map(|goal| goal.shortfall).sum()
    };
    // A channel that would be bought, and helps; of those that meet the goal, the one that leaves most.
    tried.retain(|(keys, answer)| bought(answer, keys) && short(answer) < 0.999 * short(missed.base));
    tried.sort_by(|(a, one), (b, two)| {
        short(one).total_cmp(&short(two)).then(two.found.value.total_cmp(&one.found.value)).then(a.cmp(b))
    });
    let alone = tried.iter().filter(|(_, answer)| missed.met_by(&answer.plan)).take(TOLD);
    let single: Vec<Remedy> = alone.map(|(keys, answer)| remedy(missed, keys, answer)).collect();
    if !single.is_empty() {
        return single;
    }
    let best: Vec<&str> = tried.iter().take(MOST).flat_map(|(keys, _)| keys.clone()).collect();
    let together = (2..=best.len())
        .find_map(|count| with(missed, &best[..count]).filter(|(_, answer)| missed.met_by(&answer.plan)));
    together.map(|(keys, answer)| remedy(missed, &keys, &answer)).into_iter().collect()
}

/// The channels the plan may not buy that have a role in the goals' phases, or in one that is followed there.
fn left_out<'a>(missed: &Missed<'a>) -> Vec<&'a str> {
    let case = &missed.base.case;
    let mut phases: Vec<usize> =
        case.goals.iter().filter(|goal| goal.priority == missed.priority).map(|goal| goal.phase).collect();
    let followed = case.follows.iter().filter(|follow| phases.contains(&case.placements[follow.placement].phase));
    let followed: Vec<usize> = followed.map(|follow| case.sums[follow.pool.upstream].phase).collect();
    phases.extend(followed);
    let offered = |key: &String| case.placements.iter().any(|placement| placement.channel == *key);
    let serves = |role: &String| phases.iter().any(|&phase| case.phases[phase].journey.key == role);
    let channels = missed.what_if.reading.catalogue.channel.iter();
    let useful =
        channels.filter(|(key, channel)| channel.price.is_some() && channel.role.keys().any(serves) && !offered(key));
    useful.map(|(key, _)| key.as_str()).collect()
}

/// The plan with some channels added.
fn with<'a>(missed: &Missed, keys: &[&'a str]) -> Option<(Vec<&'a str>, Answer)> {
    let answer = missed.what_if.answer(&set(missed, keys))?;
    Some((keys.to_vec(), answer))
}

fn set(missed: &Missed, keys: &[&str]) -> Vec<String> {
    let reading = missed.what_if.reading;
    let mut set = Vec::new();
    if let Some(only) = &reading.brief.campaign.only {
        let mut all = only.clone();
        all.extend(keys.iter().map(|key| (*key).to_owned()).filter(|key| !only.contains(key)));
        set.push(format!("campaign.only={all:?}"));
    }
    let excluded =
        keys.iter().filter(|key| reading.catalogue.channel.get(**key).is_some_and(|channel| channel.exclude));
    set.extend(excluded.map(|key| format!("{}=false", key_path(&["channel", key, "exclude"]))));
    set
}

fn bought(answer: &Answer, keys: &[&str]) -> bool {
    keys.iter().all(|key| answer.plan.lines.iter().any(|line| line.channel == *key && line.contacts > 0.0))
}

fn remedy(missed: &Missed, keys: &[&str], answer: &Answer) -> Remedy {
    let currency = &missed.base.plan.campaign.currency;
    let each = keys.iter().map(|key| {
        let lines = answer.plan.lines.iter().filter(|line| line.channel == *key);
        let name = lines.clone().next().map_or((*key).to_owned(), |line| line.channel_name.clone());
        format!("{name} (`{key}`, which would get {})", number::money(lines.map(|line| line.spend).sum(), currency))
    });
    let sentence = format!("allow {}", each.collect::<Vec<_>>().join(" and "));
    missed.remedy(RemedyKind::AddChannel, sentence, set(missed, keys), answer)
}

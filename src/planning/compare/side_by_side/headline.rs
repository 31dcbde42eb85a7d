//! The headline of plans side by side: money, the range of reach, goals, and the recommendation.

use super::advice::Advice;
use super::goal_verdicts::GoalVerdicts;
use super::{ScenarioSet, figures};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money};

/// The most phases in a headline.
const PHASES: usize = 3;

/// The headline, one sentence.
pub(super) fn headline(scenarios: usize, set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, advice: &Advice) -> String {
    let mut parts = vec![spend(scenarios, set)];
    let reaches = figures::keys(set).into_iter().filter_map(|key| reach(key, set)).take(PHASES);
    parts.extend(reaches);
    parts.extend(met(set, goals));
    let name = |index: usize| set.planned[index].name;
    parts.extend(advice.recommended.map(|chosen| match advice.same_budget {
        None if advice.only_by_goals => say!("is-one-to-take-if-only-goals", chosen = name(chosen)),
        None => say!("is-one-to-take", chosen = name(chosen)),
        Some(own) => {
            say!("is-best-and-with-budget", chosen = name(chosen), own = name(own), reference = set.reference().name)
        }
    }));
    format!("{}.", parts.join("; "))
}

fn spend(scenarios: usize, set: &ScenarioSet<'_>) -> String {
    let planned = set.planned.len();
    let campaign = set.reference().plan.header.campaign.as_deref().unwrap_or(word!("heading-campaign"));
    let plans = say!("count-plans", count = planned);
    let count = match scenarios {
        all if all == planned => plans,
        all => say!("of-wanted", plans, all),
    };
    let money_of = |value: f64| money(value, &set.currency);
    let spent = match range(set, |index| Some(set.planned[index].plan.totals.spend)) {
        Some((least, most)) if most.0 - least.0 < set.thresholds.money => {
            say!("of-net-media-each", most = money_of(most.0))
        }
        Some((least, most)) => {
            let figure_and_name =
                |(value, index): (f64, usize)| format!("{} ({})", money_of(value), set.planned[index].name);
            say!("to-of-net-media", least = figure_and_name(least), most = figure_and_name(most))
        }
        None => word!("no-money").to_owned(),
    };
    say!("in-for", plans = campaign, count, spent)
}

/// The reach in a phase, from the least to the most.
fn reach(key: &str, set: &ScenarioSet<'_>) -> Option<String> {
    let name = figures::phase_name(key, set);
    let (least, most) = range(set, |index| figures::reach(set.planned[index].plan, key, set))?;
    let points = |value: f64| format!("{}%", fixed(value, 1));
    if most.0 - least.0 < set.thresholds.points {
        return Some(format!("{name} {}", points(most.0)));
    }
    let figure_and_name = |(value, index): (f64, usize)| format!("{} ({})", points(value), set.planned[index].name);
    Some(say!("reach-in-from", name, least = figure_and_name(least), most = figure_and_name(most)))
}

/// The lowest and the highest of a figure, each with the index of its scenario; of equals the first.
fn range(set: &ScenarioSet<'_>, figure: impl Fn(usize) -> Option<f64>) -> Option<((f64, usize), (f64, usize))> {
    let figures = (0..set.planned.len()).filter_map(|index| Some((figure(index)?, index)));
    figures.fold(None, |range, own| match range {
        None => Some((own, own)),
        Some((least, most)) => {
            Some((if own.0 < least.0 { own } else { least }, if own.0 > most.0 { own } else { most }))
        }
    })
}

/// Which scenarios meet all goals: named where they are few, else counted.
fn met(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Option<String> {
    let scenarios_with_goals: Vec<usize> = (0..set.planned.len()).filter(|index| goals.met(*index).is_some()).collect();
    let meets: Vec<&str> = scenarios_with_goals
        .iter()
        .filter(|index| goals.all_met(**index))
        .map(|index| set.planned[*index].name)
        .collect();
    let what = match goals.count() {
        1 => word!("side-by-side-goal").to_owned(),
        2 => word!("both-goals").to_owned(),
        count => say!("all-goals", count),
    };
    if goals.count() == 0 || scenarios_with_goals.is_empty() {
        return None;
    }
    Some(match meets.len() {
        0 => say!("none-meets", what),
        all if all == scenarios_with_goals.len() && all > 1 => say!("each-meets", what),
        count @ 1..=3 => say!("only-meet", count, meets = listed(&meets), what),
        many => say!("of-meet", many, scenarios_with_goals = scenarios_with_goals.len(), what),
    })
}

//! The headline of plans side by side: money, the range of reach, goals, and the recommendation.

use crate::planning::compare::side_by_side::{Advice, FigureRange, GoalsSummary, PhaseReachRange, SideBySide};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money};

/// The most phases in a headline.
const PHASES: usize = 3;

/// The headline, one sentence.
pub(super) fn headline(compared: &SideBySide) -> String {
    let figures = &compared.headline_figures;
    let mut parts = vec![spend(compared)];
    parts.extend(figures.reach.iter().take(PHASES).map(reach));
    parts.extend(figures.goals.as_ref().map(goals));
    parts.extend(compared.advice.as_ref().ok().map(|advice| recommendation(advice, &compared.reference)));
    format!("{}.", parts.join("; "))
}

fn spend(compared: &SideBySide) -> String {
    let figures = &compared.headline_figures;
    let campaign = figures.campaign.as_deref().unwrap_or(word!("heading-campaign"));
    let plans = say!("count-plans", count = figures.planned);
    let count = match compared.scenarios.len() {
        all if all == figures.planned => plans,
        all => say!("of-wanted", plans, all),
    };
    let money_of = |value: f64| money(value, &compared.currency);
    let spent = match &figures.spend {
        Some(range) if range.is_same => say!("of-net-media-each", most = money_of(range.most.value)),
        Some(range) => {
            let [least, most] = ends(range, money_of);
            say!("to-of-net-media", least, most)
        }
        None => word!("no-money").to_owned(),
    };
    say!("in-for", plans = campaign, count, spent)
}

/// The reach in a phase, from the least to the most.
fn reach(phase: &PhaseReachRange) -> String {
    let (name, range) = (&phase.phase, &phase.range);
    let points = |value: f64| format!("{}%", fixed(value, 1));
    if range.is_same {
        return format!("{name} {}", points(range.most.value));
    }
    let [least, most] = ends(range, points);
    say!("reach-in-from", name, least, most)
}

/// The lowest and the highest, each with its scenario.
fn ends(range: &FigureRange, written: impl Fn(f64) -> String) -> [String; 2] {
    [&range.least, &range.most].map(|figure| format!("{} ({})", written(figure.value), figure.scenario))
}

/// Which scenarios meet all goals: named where they are few, else counted.
fn goals(goals: &GoalsSummary) -> String {
    let what = match goals.count {
        1 => word!("side-by-side-goal").to_owned(),
        2 => word!("both-goals").to_owned(),
        count => say!("all-goals", count),
    };
    match goals.met_by.len() {
        0 => say!("none-meets", what),
        all if all == goals.scenarios && all > 1 => say!("each-meets", what),
        count @ 1..=3 => say!("only-meet", count, meets = listed(&goals.met_by), what),
        many => say!("of-meet", many, scenarios_with_goals = goals.scenarios, what),
    }
}

fn recommendation(advice: &Advice, reference: &str) -> String {
    let chosen = &advice.best.name;
    match &advice.best_of_same_budget {
        None if advice.is_only_by_goals() => say!("is-one-to-take-if-only-goals", chosen),
        None => say!("is-one-to-take", chosen),
        Some(own) => say!("is-best-and-with-budget", chosen, own = own.name, reference),
    }
}

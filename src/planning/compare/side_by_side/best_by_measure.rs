//! Which column is best on what.
//!
//! What cannot be told apart shares a place, so that no digit that nobody prints makes a winner.

use serde::Serialize;

use super::goal_verdicts::GoalVerdicts;
use super::selection::{candidates, indifference, objective};
use super::{ScenarioSet, figures};
use crate::planning::plan::{InWords, Sense, Sought};
use crate::text::language::{Text, text, word};
use crate::tolerance::telling::SAME_PRICE;

/// The best on one thing.
#[derive(Clone, Debug, Serialize)]
pub struct BestScenarios {
    /// What it is: `Most reach in See`.
    pub title: Text,
    /// What is measured.
    pub measure: BestMeasure,
    /// The figure of the best.
    pub value: f64,
    /// The columns that have it, in their order.
    pub scenarios: Vec<String>,
    /// Whether that is all that have such a figure.
    pub shared_by_all: bool,
}

/// What is measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BestMeasure {
    /// Net reach of a phase in points.
    ReachPct,
    /// The objective of this name, in its own unit.
    Objective(Sought),
    /// Net media.
    Spend,
    /// Goals met.
    Goals,
    /// Net media for each of the objective.
    Price,
}

/// A figure of the columns that have it: the column and the figure.
type Figures = Vec<(usize, f64)>;

/// What a winner has: the most or the least.
#[derive(Clone, Copy)]
enum Optimum {
    Highest,
    Lowest,
}

/// The best on each thing that at least two columns tell.
pub(super) fn best_by_measure(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<BestScenarios> {
    let mut list: Vec<Option<BestScenarios>> = figures::keys(set).into_iter().map(|key| reach(set, key)).collect();
    list.extend(by_objective(set, goals));
    let met = (0..set.planned.len()).filter_map(|index| Some((index, goals.met(index)? as f64))).collect();
    if goals.count() > 0 {
        list.push(best_on(
            set,
            (text!("Most goals met", "Meeste doelen gehaald"), BestMeasure::Goals),
            (met, Optimum::Highest),
            0.0,
        ));
    }
    let spend = set.planned.iter().enumerate().map(|(index, scenario)| (index, scenario.plan.totals.spend)).collect();
    let about = (text!("Least net media", "Minste netto media"), BestMeasure::Spend);
    list.push(best_on(set, about, (spend, Optimum::Lowest), set.thresholds.money));
    list.into_iter().flatten().collect()
}

fn reach(set: &ScenarioSet<'_>, key: &str) -> Option<BestScenarios> {
    let of = |index: usize| figures::reach(set.planned[index].plan, key, set);
    let figures: Figures = (0..set.planned.len()).filter_map(|index| Some((index, of(index)?))).collect();
    let title = text!("Most reach in {}", "Meeste bereik in {}", figures::phase_name(key, set));
    best_on(set, (title, BestMeasure::ReachPct), (figures, Optimum::Highest), set.thresholds.points)
}

/// The objective, and what each of it costs, among those that make most of the same.
fn by_objective(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<Option<BestScenarios>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in candidates(set, goals) {
        let alike = |group: &&mut Vec<usize>| {
            objective(&set.planned[group[0]])
                .zip(objective(&set.planned[index]))
                .is_some_and(|(a, b)| a.is_comparable(b))
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups.iter().filter(|group| group.len() > 1).flat_map(|group| of_group(set, group)).collect()
}

fn of_group(set: &ScenarioSet<'_>, group: &[usize]) -> Vec<Option<BestScenarios>> {
    // Net media without any fees is told anyway.
    let mut objectives = group.iter().filter_map(|index| objective(&set.planned[*index]));
    let Some(own) = objectives.find(|own| !own.sought.is_spend()) else {
        return Vec::new();
    };
    let value = |index: usize| objective(&set.planned[index]).map_or(0.0, |own| own.value);
    let figures: Figures = group.iter().map(|index| (*index, value(*index))).collect();
    let rooms = group.iter().filter_map(|index| objective(&set.planned[*index])).map(|own| indifference(own, set));
    let named = || own.sought.in_words();
    let weighted = || if own.weighted { word!(", weighted", ", gewogen") } else { "" };
    let (title, wins) = if own.sense == Sense::Minimise {
        (
            text!("Least of the objective ({}{})", "Minste van de doelstelling ({}{})", named(), weighted()),
            Optimum::Lowest,
        )
    } else {
        (
            text!("Most of the objective ({}{})", "Meeste van de doelstelling ({}{})", named(), weighted()),
            Optimum::Highest,
        )
    };
    let most =
        best_on(set, (title, BestMeasure::Objective(own.sought.clone())), (figures, wins), rooms.fold(0.0, f64::max));
    let words = InWords::of_objective(&own.sought, own.weighted, &set.currency);
    let price = |index: usize| set.planned[index].plan.totals.spend / words.count(value(index));
    let prices: Figures = group.iter().map(|index| (*index, price(*index))).filter(|(_, it)| it.is_finite()).collect();
    let title = text!("Least net media per {}", "Minste netto media per {}", words.one());
    let cheapest = prices.iter().map(|(_, price)| *price).fold(f64::INFINITY, f64::min);
    let price = best_on(set, (title, BestMeasure::Price), (prices, Optimum::Lowest), SAME_PRICE * cheapest);
    vec![most, price.filter(|_| own.sense != Sense::Minimise)]
}

fn best_on(
    set: &ScenarioSet<'_>,
    about: (Text, BestMeasure),
    (figures, wins): (Figures, Optimum),
    indifference: f64,
) -> Option<BestScenarios> {
    if figures.len() < 2 {
        return None;
    }
    let value = match wins {
        Optimum::Highest => figures.iter().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max),
        Optimum::Lowest => figures.iter().map(|(_, value)| *value).fold(f64::INFINITY, f64::min),
    };
    let winners: Vec<usize> =
        figures.iter().filter(|(_, own)| (own - value).abs() <= indifference).map(|(index, _)| *index).collect();
    let (title, measure) = about;
    Some(BestScenarios {
        title,
        measure,
        value,
        shared_by_all: winners.len() == figures.len(),
        scenarios: winners.into_iter().map(|index| set.planned[index].name.to_owned()).collect(),
    })
}

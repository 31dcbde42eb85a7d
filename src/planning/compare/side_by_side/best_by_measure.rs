//! The best scenarios on each measure.
//!
//! Figures that print alike share a place.

use super::super::Objective;
use super::goal_verdicts::GoalVerdicts;
use super::selection::{candidates, indifference, objective};
use super::{ScenarioSet, figures};
use crate::planning::plan::{ObjectiveUnit, Sense, Sought};
use crate::text::language::Text;
use crate::tolerance::reporting::SAME_PRICE;

/// The best scenarios on one measure.
#[derive(Clone, Debug)]
pub struct BestScenarios {
    /// What is measured.
    pub measure: BestMeasure,
    /// The best figure.
    pub value: f64,
    /// The scenarios that have it, in their order.
    pub scenarios: Vec<String>,
    /// Whether every scenario with such a figure has the best one.
    pub shared_by_all: bool,
}

/// What is measured.
#[derive(Clone, Debug)]
pub enum BestMeasure {
    /// Net reach in points of the phase of this name.
    ReachPct(Text),
    /// An objective, in its own unit.
    Objective {
        /// What is counted.
        sought: Sought,
        /// Whether the most or the least of it is the best.
        sense: Sense,
        /// Whether phases have different weights.
        weighted: bool,
    },
    /// Net media.
    Spend,
    /// Goals met.
    Goals,
    /// Net media per unit of the objective.
    Price(ObjectiveUnit),
}

/// A figure per scenario that has one: its index and the figure.
type Figures = Vec<(usize, f64)>;

/// Whether the highest or the lowest figure is the best.
#[derive(Clone, Copy)]
enum Optimum {
    Highest,
    Lowest,
}

/// A measure and the figures that scenarios have on it.
struct Ranking {
    measure: BestMeasure,
    figures: Figures,
    optimum: Optimum,
    /// Figures that differ by no more than this share a place.
    indifference: f64,
}

/// The best on each measure that at least two scenarios state.
pub(super) fn best_by_measure(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<BestScenarios> {
    let mut rankings: Vec<Ranking> = figures::keys(set).into_iter().map(|key| by_reach(set, key)).collect();
    rankings.extend(by_objective(set, goals));
    let met = (0..set.planned.len()).filter_map(|index| Some((index, goals.met(index)? as f64))).collect();
    if goals.count() > 0 {
        rankings.push(Ranking {
            measure: BestMeasure::Goals,
            figures: met,
            optimum: Optimum::Highest,
            indifference: 0.0,
        });
    }
    rankings.push(Ranking {
        measure: BestMeasure::Spend,
        figures: set.planned.iter().enumerate().map(|(index, scenario)| (index, scenario.plan.totals.spend)).collect(),
        optimum: Optimum::Lowest,
        indifference: set.thresholds.money,
    });
    rankings.into_iter().filter_map(|ranking| ranking.best(set)).collect()
}

fn by_reach(set: &ScenarioSet<'_>, key: &str) -> Ranking {
    let reach = |index: usize| figures::reach(set.planned[index].plan, key, set);
    Ranking {
        measure: BestMeasure::ReachPct(figures::phase_name(key, set)),
        figures: (0..set.planned.len()).filter_map(|index| Some((index, reach(index)?))).collect(),
        optimum: Optimum::Highest,
        indifference: set.thresholds.points,
    }
}

/// The objective, and the cost per unit of it, among the scenarios with the same objective.
fn by_objective(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Vec<Ranking> {
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
    groups.iter().filter(|group| group.len() > 1).flat_map(|group| objective_and_price(set, group)).collect()
}

fn objective_and_price(set: &ScenarioSet<'_>, group: &[usize]) -> Vec<Ranking> {
    // Net media without fees has a ranking of its own.
    let mut objectives = group.iter().filter_map(|index| objective(&set.planned[*index]));
    let Some(own_objective) = objectives.find(|own_objective| !own_objective.sought.is_spend()) else {
        return Vec::new();
    };
    let value = |index: usize| objective(&set.planned[index]).map_or(0.0, |own_objective| own_objective.value);
    let figures: Figures = group.iter().map(|index| (*index, value(*index))).collect();
    let indifferences = group
        .iter()
        .filter_map(|index| objective(&set.planned[*index]))
        .map(|own_objective| indifference(own_objective, set));
    let optimum = if own_objective.sense == Sense::Minimise { Optimum::Lowest } else { Optimum::Highest };
    let Objective { sought, sense, weighted, .. } = own_objective.clone();
    let measure = BestMeasure::Objective { sought, sense, weighted };
    let mut rankings = vec![Ranking { measure, figures, optimum, indifference: indifferences.fold(0.0, f64::max) }];
    if own_objective.sense != Sense::Minimise {
        let unit = ObjectiveUnit::of_objective(&own_objective.sought, own_objective.weighted, &set.currency);
        let price = |index: usize| set.planned[index].plan.totals.spend / unit.count(value(index));
        let prices: Figures =
            group.iter().map(|index| (*index, price(*index))).filter(|(_, price)| price.is_finite()).collect();
        let cheapest = prices.iter().map(|(_, price)| *price).fold(f64::INFINITY, f64::min);
        rankings.push(Ranking {
            measure: BestMeasure::Price(unit),
            figures: prices,
            optimum: Optimum::Lowest,
            indifference: SAME_PRICE * cheapest,
        });
    }
    rankings
}

impl Ranking {
    /// The scenarios with the best figure; none where fewer than two have one.
    fn best(self, set: &ScenarioSet<'_>) -> Option<BestScenarios> {
        let Self { measure, figures, optimum, indifference } = self;
        if figures.len() < 2 {
            return None;
        }
        let value = match optimum {
            Optimum::Highest => figures.iter().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max),
            Optimum::Lowest => figures.iter().map(|(_, value)| *value).fold(f64::INFINITY, f64::min),
        };
        let winners: Vec<usize> = figures
            .iter()
            .filter(|(_, own_objective)| (own_objective - value).abs() <= indifference)
            .map(|(index, _)| *index)
            .collect();
        Some(BestScenarios {
            measure,
            value,
            shared_by_all: winners.len() == figures.len(),
            scenarios: winners.into_iter().map(|index| set.planned[index].name.to_owned()).collect(),
        })
    }
}

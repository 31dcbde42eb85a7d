//! Which column is best on what.
//!
//! What cannot be told apart shares a place, so that no digit that nobody prints makes a winner.

use serde::Serialize;

use super::choice::{candidates, objective, room};
use super::judged::Goals;
use super::{Table, figures};
use crate::planning::plan::{ObjectiveUnit, Sense, Sought};
use crate::text::language::{Text, text, word};
use crate::tolerance::telling::SAME_PRICE;

/// The best on one thing.
#[derive(Clone, Debug, Serialize)]
pub struct Best {
    /// What it is: `Most reach in See`.
    pub title: Text,
    /// What is measured.
    pub measure: Measure,
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
pub enum Measure {
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
enum Wins {
    Most,
    Least,
}

/// The best on each thing that at least two columns tell.
pub(super) fn list(table: &Table<'_>, goals: &Goals<'_>) -> Vec<Best> {
    let mut list: Vec<Option<Best>> = figures::keys(table).into_iter().map(|key| reach(table, key)).collect();
    list.extend(by_objective(table, goals));
    let met = (0..table.shown.len()).filter_map(|index| Some((index, goals.met(index)? as f64))).collect();
    if goals.count() > 0 {
        list.push(best(
            table,
            (text!("Most goals met", "Meeste doelen gehaald"), Measure::Goals),
            (met, Wins::Most),
            0.0,
        ));
    }
    let spend = table.shown.iter().enumerate().map(|(index, shown)| (index, shown.snapshot.totals.spend)).collect();
    let about = (text!("Least net media", "Minste netto media"), Measure::Spend);
    list.push(best(table, about, (spend, Wins::Least), table.least.money));
    list.into_iter().flatten().collect()
}

fn reach(table: &Table<'_>, key: &str) -> Option<Best> {
    let of = |index: usize| figures::reach(table.shown[index].snapshot, key, table);
    let figures: Figures = (0..table.shown.len()).filter_map(|index| Some((index, of(index)?))).collect();
    let title = text!("Most reach in {}", "Meeste bereik in {}", figures::phase_name(key, table));
    best(table, (title, Measure::ReachPct), (figures, Wins::Most), table.least.points)
}

/// The objective, and what each of it costs, among those that make most of the same.
fn by_objective(table: &Table<'_>, goals: &Goals<'_>) -> Vec<Option<Best>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in candidates(table, goals) {
        let alike = |group: &&mut Vec<usize>| {
            objective(&table.shown[group[0]])
                .zip(objective(&table.shown[index]))
                .is_some_and(|(a, b)| a.is_comparable(b))
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups.iter().filter(|group| group.len() > 1).flat_map(|group| of_group(table, group)).collect()
}

fn of_group(table: &Table<'_>, group: &[usize]) -> Vec<Option<Best>> {
    // Net media without any fees is told anyway.
    let mut objectives = group.iter().filter_map(|index| objective(&table.shown[*index]));
    let Some(own) = objectives.find(|own| !own.sought.is_spend()) else {
        return Vec::new();
    };
    let value = |index: usize| objective(&table.shown[index]).map_or(0.0, |own| own.value);
    let figures: Figures = group.iter().map(|index| (*index, value(*index))).collect();
    let rooms = group.iter().filter_map(|index| objective(&table.shown[*index])).map(|own| room(own, table));
    let named = || own.sought.in_words();
    let weighted = || if own.weighted { word!(", weighted", ", gewogen") } else { "" };
    let (title, wins) = if own.sense == Sense::Minimise {
        (text!("Least of the objective ({}{})", "Minste van de doelstelling ({}{})", named(), weighted()), Wins::Least)
    } else {
        (text!("Most of the objective ({}{})", "Meeste van de doelstelling ({}{})", named(), weighted()), Wins::Most)
    };
    let most = best(table, (title, Measure::Objective(own.sought.clone())), (figures, wins), rooms.fold(0.0, f64::max));
    let words = ObjectiveUnit::of_objective(&own.sought, own.weighted, &table.currency);
    let price = |index: usize| table.shown[index].snapshot.totals.spend / words.count(value(index));
    let prices: Figures = group.iter().map(|index| (*index, price(*index))).filter(|(_, it)| it.is_finite()).collect();
    let title = text!("Least net media per {}", "Minste netto media per {}", words.one());
    let cheapest = prices.iter().map(|(_, price)| *price).fold(f64::INFINITY, f64::min);
    let price = best(table, (title, Measure::Price), (prices, Wins::Least), SAME_PRICE * cheapest);
    vec![most, price.filter(|_| own.sense != Sense::Minimise)]
}

fn best(table: &Table<'_>, about: (Text, Measure), (figures, wins): (Figures, Wins), room: f64) -> Option<Best> {
    if figures.len() < 2 {
        return None;
    }
    let value = match wins {
        Wins::Most => figures.iter().map(|(_, value)| *value).fold(f64::NEG_INFINITY, f64::max),
        Wins::Least => figures.iter().map(|(_, value)| *value).fold(f64::INFINITY, f64::min),
    };
    let winners: Vec<usize> =
        figures.iter().filter(|(_, own)| (own - value).abs() <= room).map(|(index, _)| *index).collect();
    let (title, measure) = about;
    Some(Best {
        title,
        measure,
        value,
        shared_by_all: winners.len() == figures.len(),
        scenarios: winners.into_iter().map(|index| table.shown[index].name.to_owned()).collect(),
    })
}

//! What more money buys, and what less of it gives up, with its price.

use super::choice::objective;
use super::judged::Goals;
use super::{Shown, Table, moves};
use crate::planning::plan::{ObjectiveUnit, Sense};
use crate::text::language::say;
use crate::text::number::{listed, money_exact, quoted};

/// What a column with another budget buys for what it spends more, or gives up for what it spends less.
pub(super) fn what_money_buys(table: &Table<'_>, goals: &Goals<'_>, index: usize) -> Option<String> {
    let (shown, reference) = (&table.shown[index], table.reference());
    let moves = moves::between(table, reference, shown)?;
    let own = objective(shown)?;
    if same_budget(table, index) || own.sense == Sense::Minimise || moves.objective.is_none() {
        return None;
    }
    let money = moves.money();
    let price = moves.price().map(|(price, one)| format!("{} per {one}", money_exact(price, &table.currency)));
    let price = price.map_or_else(String::new, |price| match average(table, reference) {
        Some(average) if moves.spend > 0.0 => say!(
            ": {price}, where {} pays {average} on average",
            ": {price}, waar {} gemiddeld {average} betaalt",
            reference.name
        ),
        _ => format!(": {price}"),
    });
    let (name, of) = (shown.name, reference.name);
    let turned = turned(goals, index);
    Some(match (moves.brought(), moves.spend > 0.0) {
        _ if moves.spend == 0.0 => say!(
            "{name} has another budget than {of} but spends the same.",
            "{name} heeft een ander budget dan {of} maar besteedt evenveel."
        ),
        (None, true) => say!(
            "{name} spends {money} more than {of}, which buys nothing that can be told.",
            "{name} besteedt {money} meer dan {of}, en dat levert niets merkbaars op."
        ),
        (None, false) => say!(
            "{name} saves {money} on {of} and gives up nothing that can be told.",
            "{name} bespaart {money} ten opzichte van {of} en levert niets merkbaars in."
        ),
        (Some(brought), true) => say!(
            "{name} spends {money} more than {of}, which buys {brought}{price}{turned}.",
            "{name} besteedt {money} meer dan {of} en krijgt daarvoor {brought}{price}{turned}."
        ),
        (Some(brought), false) => say!(
            "{name} saves {money} on {of}, at the price of {brought}{price}{turned}.",
            "{name} bespaart {money} ten opzichte van {of}, met als prijs {brought}{price}{turned}."
        ),
    })
}

/// The goals that a column meets and the reference misses, or the other way about.
fn turned(goals: &Goals<'_>, index: usize) -> String {
    let (own, reference) = (goals.missed(index), goals.missed(0));
    if goals.met(index).is_none() || goals.met(0).is_none() {
        return String::new();
    }
    let only = |these: &[&str], those: &[&str]| {
        these.iter().filter(|goal| !those.contains(goal)).map(|goal| quoted(goal)).collect::<Vec<_>>()
    };
    let (misses, meets) = (listed(&only(&own, &reference)), listed(&only(&reference, &own)));
    let mut told = String::new();
    if !misses.is_empty() {
        told.push_str(&say!("; it misses {misses}", "; het haalt {misses} niet"));
    }
    if !meets.is_empty() {
        told.push_str(&say!("; it meets {meets}", "; het haalt {meets} wel"));
    }
    told
}

/// What the reference pays for each of its objective.
fn average(table: &Table<'_>, reference: &Shown<'_>) -> Option<String> {
    let own = objective(reference)?;
    let count = ObjectiveUnit::of_objective(&own.sought, own.weighted, &table.currency).count(own.value);
    (count > 0.0).then(|| money_exact(reference.snapshot.totals.paid() / count, &table.currency))
}

/// Whether a column's brief states the budget of the reference's.
pub(super) fn same_budget(table: &Table<'_>, index: usize) -> bool {
    let stated = |shown: &Shown<'_>| (shown.snapshot.head.budget, shown.snapshot.head.budget_is);
    stated(&table.shown[index]) == stated(table.reference())
}

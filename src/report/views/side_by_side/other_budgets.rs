//! What a scenario with another budget buys for more money, or gives up for less, with the price.

use super::trade_off::{brought, size_of_money};
use crate::planning::compare::side_by_side::{OtherBudget, SideBySide};
use crate::text::messages::say;
use crate::text::number::{listed, money_exact, quoted};

/// A sentence on what a scenario with another budget buys for more money, or gives up for less.
pub(super) fn what_money_buys(other: &OtherBudget, compared: &SideBySide) -> String {
    let (name, reference_name, trade_off) = (&other.scenario, &compared.reference, &other.trade_off);
    let (money, price, goals_turned) = (size_of_money(trade_off), price(other, compared), goals_turned(other));
    match (brought(trade_off), trade_off.spend > 0.0) {
        _ if trade_off.spend == 0.0 => say!("has-another-budget-than-but-spends-same", name, reference_name),
        (None, true) => say!("spends-more-than-which-buys-nothing", name, money, reference_name),
        (None, false) => say!("saves-on-and-gives-up-nothing", name, money, reference_name),
        (Some(brought), true) => {
            say!("spends-more-than-which-buys", name, money, reference_name, brought, price, goals_turned)
        }
        (Some(brought), false) => say!("saves-on-at-price", name, money, reference_name, brought, price, goals_turned),
    }
}

/// The extra money per extra unit of the objective, beside what the reference pays for one.
fn price(other: &OtherBudget, compared: &SideBySide) -> String {
    let Some((price, unit)) = other.trade_off.price() else { return String::new() };
    let money = |value: f64| money_exact(value, &compared.currency);
    let price = say!("price-per-unit", price = money(price), unit = unit.one());
    match other.reference_price {
        Some(average) if other.trade_off.spend > 0.0 => {
            say!("where-pays-on-average", price, reference = compared.reference, average = money(average))
        }
        _ => format!(": {price}"),
    }
}

/// The goals that only the scenario meets, and those that only the reference meets.
fn goals_turned(other: &OtherBudget) -> String {
    let quoted_goals = |goals: &[String]| listed(&goals.iter().map(|goal| quoted(goal)).collect::<Vec<_>>());
    let mut clauses = String::new();
    if !other.goals_lost.is_empty() {
        clauses.push_str(&say!("it-misses", misses = quoted_goals(&other.goals_lost)));
    }
    if !other.goals_gained.is_empty() {
        clauses.push_str(&say!("it-meets", meets = quoted_goals(&other.goals_gained)));
    }
    clauses
}

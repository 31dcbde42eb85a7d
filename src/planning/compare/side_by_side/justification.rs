//! Why one scenario is better than another, as a clause.

use super::ScenarioSet;
use super::goal_verdicts::GoalVerdicts;
use super::selection::{self, Criterion};
use super::trade_off::TradeOff;
use crate::text::messages::{say, word};
use crate::text::number::listed;
use crate::tolerance::reporting::NEARER;

/// What the chosen scenario has over its rival: goals, then the objective, then money.
pub(super) fn justification(
    set: &ScenarioSet<'_>,
    goals: &GoalVerdicts<'_>,
    chosen: usize,
    rival: Option<usize>,
) -> String {
    let Some(rival) = rival else {
        let goals =
            goal_clause(goals, chosen, None).map_or_else(String::new, |clause| say!("justification-and", clause));
        return if set.planned.len() > 1 {
            say!("it-is-only-one-of-its-budget", goals)
        } else {
            say!("it-is-only-one-with-plan", goals)
        };
    };
    let (scenario, other) = (&set.planned[chosen], &set.planned[rival]);
    let clause = goal_clause(goals, chosen, Some((rival, other.name)));
    let Some(trade_off) = TradeOff::between(set, other, scenario) else {
        return clause.unwrap_or_default();
    };
    let next_best = if rival == 0 { "" } else { word!("next-best") };
    let decided_by = deciding_criterion(set, goals, chosen, rival);
    let brings = match decided_by {
        Criterion::Proof => say!("it-is-proved-and-brings-as-much", other = other.name, next_best),
        Criterion::Spend | Criterion::Odds | Criterion::Same if trade_off.objective == Some(0.0) => {
            same(&trade_off, other.name)
        }
        _ => more(&trade_off, &format!("{}{next_best}", other.name)),
    };
    match clause {
        Some(clause) if trade_off.only_less() => say!("it-but", clause, brings),
        Some(clause) => say!("it-and", clause, brings),
        None if decided_by == Criterion::Proof => brings,
        None => say!("it", brings),
    }
}

/// The criterion that decides for the first of two.
pub(super) fn deciding_criterion(
    set: &ScenarioSet<'_>,
    goals: &GoalVerdicts<'_>,
    chosen: usize,
    rival: usize,
) -> Criterion {
    let pair = selection::select(set, goals, &[chosen, rival]).filter(|selection| selection.chosen == chosen);
    pair.map_or(Criterion::Same, |selection| selection.by)
}

/// How much more it brings than another, and for what money.
fn more(trade_off: &TradeOff, other: &str) -> String {
    let money = trade_off.for_money();
    match trade_off.brought_than(other) {
        Some(brought) => format!("{brought} {money}{}", trade_off.mostly_by()),
        None => say!("brings-as-much", other, money),
    }
}

/// The same for equal objectives, even where reach moves from one phase to another.
fn same(trade_off: &TradeOff, other: &str) -> String {
    let difference = trade_off.brought().map_or_else(String::new, |brought| format!(" ({brought})"));
    say!("brings-as-much-as-as-far", other, difference, for_money = trade_off.for_money())
}

/// Which goals it meets, and which of them another misses; none where there are no goals.
fn goal_clause(goals: &GoalVerdicts<'_>, chosen: usize, rival: Option<(usize, &str)>) -> Option<String> {
    let count = goals.count();
    if count == 0 {
        return None;
    }
    let missed = goals.missed(chosen);
    let goals_met = match (count, missed.len()) {
        (1, 0) => word!("meets-its-goal").to_owned(),
        (2, 0) => word!("meets-both-goals").to_owned(),
        (_, 0) => say!("meets-all-goals", count),
        (1, _) => word!("misses-its-goal").to_owned(),
        (2, 2) => word!("misses-both-goals").to_owned(),
        (_, all) if all == count => say!("misses-all-goals", count),
        _ => say!("meets-of-goals-not", met = count - missed.len(), count, other_met = listed(&missed)),
    };
    let Some((rival, name)) = rival else { return Some(goals_met) };
    let rival_missed = goals.missed(rival);
    let contrast = match (missed.len(), rival_missed.len()) {
        _ if missed == rival_missed && missed.is_empty() => String::new(),
        _ if missed == rival_missed => nearer(goals, chosen, rival, name),
        (_, 0) => say!("which-meets", name),
        _ => say!("where-misses", name, rival_missed = listed(&rival_missed)),
    };
    Some(format!("{goals_met}{contrast}"))
}

/// Of two that miss the same goals, which misses them by less.
fn nearer(goals: &GoalVerdicts<'_>, chosen: usize, rival: usize, name: &str) -> String {
    let total_miss = |index: usize| goals.misses(index).values().map(|miss| miss.1).sum::<f64>();
    let (chosen_miss, rival_miss) = (total_miss(chosen), total_miss(rival));
    if chosen_miss < rival_miss - NEARER { say!("but-by-less", name) } else { say!("as-does", name) }
}

//! Why one scenario is better than another, as a clause.

use super::trade_off::{brought, brought_than, for_money, mostly_by};
use crate::planning::compare::side_by_side::{
    Criterion, GoalContrast, MissedGoals, RecommendedScenario, Rival, TradeOff,
};
use crate::text::messages::{say, word};
use crate::text::number::listed;

/// What the recommended scenario has over its rival: goals, then the objective, then money.
pub(super) fn justification(scenario: &RecommendedScenario) -> String {
    let Some(rival) = &scenario.rival else { return without_rival(scenario) };
    let clause = goal_clause(&scenario.goals).map(|goals_met| format!("{goals_met}{}", contrast(rival)));
    let Some(trade_off) = &rival.trade_off else { return clause.unwrap_or_default() };
    let brings = brings(rival, trade_off);
    match clause {
        Some(clause) if trade_off.only_less() => say!("it-but", clause, brings),
        Some(clause) => say!("it-and", clause, brings),
        None if rival.decided_by == Criterion::Proof => brings,
        None => say!("it", brings),
    }
}

fn without_rival(scenario: &RecommendedScenario) -> String {
    let goals = goal_clause(&scenario.goals).map_or_else(String::new, |clause| say!("justification-and", clause));
    if scenario.is_only_plan {
        say!("it-is-only-one-with-plan", goals)
    } else {
        say!("it-is-only-one-of-its-budget", goals)
    }
}

/// What it brings by the criterion that decides.
fn brings(rival: &Rival, trade_off: &TradeOff) -> String {
    let other = &rival.name;
    let next_best = if rival.is_reference { "" } else { word!("next-best") };
    match rival.decided_by {
        Criterion::Proof => say!("it-is-proved-and-brings-as-much", other, next_best),
        Criterion::Spend | Criterion::Odds | Criterion::Same if trade_off.objective == Some(0.0) => {
            same(trade_off, other)
        }
        _ => more(trade_off, &format!("{other}{next_best}")),
    }
}

/// How much more it brings than another, and for what money.
fn more(trade_off: &TradeOff, other: &str) -> String {
    let money = for_money(trade_off);
    match brought_than(trade_off, other) {
        Some(brought) => format!("{brought} {money}{}", mostly_by(trade_off)),
        None => say!("brings-as-much", other, money),
    }
}

/// The same for equal objectives, even where reach moves from one phase to another.
fn same(trade_off: &TradeOff, other: &str) -> String {
    let difference = brought(trade_off).map_or_else(String::new, |brought| format!(" ({brought})"));
    say!("brings-as-much-as-as-far", other, difference, for_money = for_money(trade_off))
}

/// Which goals it meets; none where there are no goals.
fn goal_clause(goals: &MissedGoals) -> Option<String> {
    let (count, missed) = (goals.count, goals.missed.len());
    (count > 0).then(|| match (count, missed) {
        (1, 0) => word!("meets-its-goal").to_owned(),
        (2, 0) => word!("meets-both-goals").to_owned(),
        (_, 0) => say!("meets-all-goals", count),
        (1, _) => word!("misses-its-goal").to_owned(),
        (2, 2) => word!("misses-both-goals").to_owned(),
        (_, all) if all == count => say!("misses-all-goals", count),
        _ => say!("meets-of-goals-not", met = count - missed, count, other_met = listed(&goals.missed)),
    })
}

/// Which of the goals its rival misses, after the goals it meets itself.
fn contrast(rival: &Rival) -> String {
    let name = &rival.name;
    match &rival.goals {
        GoalContrast::NoneMissed => String::new(),
        GoalContrast::SameMissed => say!("as-does", name),
        GoalContrast::SameMissedByLess => say!("but-by-less", name),
        GoalContrast::RivalMisses(missed) if missed.is_empty() => say!("which-meets", name),
        GoalContrast::RivalMisses(missed) => say!("where-misses", name, rival_missed = listed(missed)),
    }
}

//! The recommendation: which scenario to take, and the reasons in sentences.
//!
//! More money always buys something. So the advice states what it buys at which price, and which scenario is best with
//! the reference's budget.

use super::ScenarioSet;
use super::caveats::{circumstances, odds_sentence};
use super::goal_verdicts::GoalVerdicts;
use super::justification::{deciding_criterion, justification};
use super::other_budgets::{same_budget, what_money_buys};
use super::selection::{self, Criterion, proved};
use super::trade_off::TradeOff;
use crate::text::messages::{say, word};

/// The reason why spreadsheets cannot be recommended.
fn no_proof() -> &'static str {
    word!("csv-tells-neither-whether-each-goal")
}

/// The recommended scenarios and the reasons.
#[derive(Default)]
pub(super) struct Advice {
    /// The recommended scenario.
    pub(super) recommended: Option<usize>,
    /// The best with the reference's budget, where the recommended one has another budget.
    pub(super) same_budget: Option<usize>,
    /// Whether it is the best by its goals alone, because the objectives cannot be compared.
    pub(super) only_by_goals: bool,
    /// Why, and what more money buys.
    pub(super) sentences: Vec<String>,
}

/// The budgets among which a scenario is the best.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BudgetScope {
    /// All budgets, and its own is the reference's.
    Any,
    /// All budgets, and its own is another than the reference's.
    Other,
    /// Only the reference's budget.
    OfReference,
}

/// The advice on all scenarios that have a plan.
pub(super) fn advice(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>) -> Advice {
    let candidates = selection::candidates(set, goals);
    let selection = match refusal(set, &candidates) {
        Some(why) => Err(why),
        None => selection::select(set, goals, &candidates).ok_or_else(no_proof),
    };
    let selection = match selection {
        Ok(selection) => selection,
        Err(why) => {
            let nothing = say!("nothing-is-recommended", why);
            return Advice { sentences: vec![nothing], ..Advice::default() };
        }
    };
    let chosen = selection.chosen;
    let own_budget: Vec<usize> = candidates.iter().copied().filter(|index| same_budget(set, *index)).collect();
    let same_budget = selection::select(set, goals, &own_budget).map(|selection| selection.chosen);
    let same_budget = same_budget.filter(|_| !own_budget.contains(&chosen));
    let rival = rival(set, goals, chosen, &candidates);
    let incomparable = |rival: usize| {
        let trade_off = TradeOff::between(set, &set.planned[rival], &set.planned[chosen]);
        trade_off.is_some_and(|trade_off| trade_off.objective.is_none())
            && deciding_criterion(set, goals, chosen, rival) != Criterion::Goals
    };
    let only_by_goals = rival.is_some_and(incomparable);
    let budget = if same_budget.is_some() { BudgetScope::Other } else { BudgetScope::Any };
    let mut sentences = vec![recommendation(set, goals, chosen, rival, budget)];
    sentences.extend(same_budget.map(|own| {
        let rival = self::rival(set, goals, own, &own_budget);
        recommendation(set, goals, own, rival, BudgetScope::OfReference)
    }));
    sentences.extend((1..set.planned.len()).filter_map(|index| what_money_buys(set, goals, index)));
    Advice { recommended: Some(chosen), same_budget, only_by_goals, sentences }
}

/// Why nothing can be recommended.
fn refusal(set: &ScenarioSet<'_>, candidates: &[usize]) -> Option<&'static str> {
    let people = |index: &usize| set.planned[*index].plan.header.people;
    if candidates.len() < 2 && set.planned.len() > 1 {
        return Some(no_proof());
    }
    let differ = candidates.windows(2).any(|pair| people(&pair[0]) != people(&pair[1]));
    differ.then_some(word!("plans-are-for-different-audiences-so-what"))
}

/// The scenario that the recommended one is compared with: the reference, or the next best where it is the reference
/// itself.
fn rival(set: &ScenarioSet<'_>, goals: &GoalVerdicts<'_>, chosen: usize, candidates: &[usize]) -> Option<usize> {
    let others: Vec<usize> = candidates.iter().copied().filter(|index| *index != chosen).collect();
    if others.contains(&0) { Some(0) } else { selection::select(set, goals, &others).map(|selection| selection.chosen) }
}

/// The recommendation as sentences: the scenario, the goals it meets, and its difference in objective and money.
fn recommendation(
    set: &ScenarioSet<'_>,
    goals: &GoalVerdicts<'_>,
    chosen: usize,
    rival: Option<usize>,
    budget: BudgetScope,
) -> String {
    let scenario = &set.planned[chosen];
    let trade_off = rival.and_then(|rival| TradeOff::between(set, &set.planned[rival], scenario));
    let proviso = match (rival, &trade_off) {
        (Some(rival), Some(trade_off)) => {
            let same_goals = goals.missed(chosen) == goals.missed(rival);
            proviso(trade_off, deciding_criterion(set, goals, chosen, rival), same_goals, budget)
        }
        _ => "",
    };
    let (name, why) = (scenario.name, justification(set, goals, chosen, rival));
    let mut sentences = vec![match budget {
        BudgetScope::Any | BudgetScope::Other => say!("take", name, proviso, why),
        BudgetScope::OfReference => say!("with-budget-of-take", reference = set.reference().name, name, proviso, why),
    }];
    if !proved(scenario) {
        let not_proved = word!("it-is-not-proved-to-its-tolerance");
        sentences.push(not_proved.to_owned());
    }
    if trade_off.as_ref().is_some_and(|trade_off| trade_off.objective.is_none()) {
        let incomparable = word!("they-are-made-for-different-objectives");
        sentences.push(incomparable.to_owned());
    }
    if let Some(rival) = rival.map(|index| &set.planned[index]) {
        sentences.extend(circumstances(rival.plan, scenario.plan));
        sentences.extend(odds_sentence(set, scenario, rival));
    }
    sentences.join(" ")
}

/// The condition of the recommendation. Meeting a goal is taken to be worth its money. Whether more of the objective is
/// worth it, or missing the same goals by less, is for the client to decide.
fn proviso(trade_off: &TradeOff, decided_by: Criterion, same_goals: bool, budget: BudgetScope) -> &'static str {
    match decided_by {
        Criterion::Goals if !same_goals => "",
        _ if trade_off.objective.is_none() => {
            word!("if-goals-are-all-that-counts")
        }
        _ if budget == BudgetScope::Other && trade_off.spend > 0.0 => {
            word!("if-it-is-worth-its-price")
        }
        _ => "",
    }
}

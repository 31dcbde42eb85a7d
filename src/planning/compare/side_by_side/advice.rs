//! Which column to take, and why, in sentences for whoever has to defend it.
//!
//! More money always buys something, so what it buys is said with its price, and beside it what is best with
//! the reference's own budget.

use super::Table;
use super::caveats::{circumstances, odds};
use super::goal_verdicts::Goals;
use super::justification::{because, decided};
use super::other_budgets::{same_budget, what_money_buys};
use super::selection::{self, Criterion, proved};
use super::trade_off::{self, Moves};
use crate::text::language::{say, word};

/// Why spreadsheets cannot be recommended.
fn no_proof() -> &'static str {
    word!(
        "a CSV tells neither whether each goal is met nor how good its plan is; compare JSON files or briefs",
        "een CSV vermeldt niet of elk doel gehaald is en hoe goed het plan is; vergelijk JSON-bestanden of briefings"
    )
}

/// What is advised.
#[derive(Default)]
pub(super) struct Advice {
    /// The column to take.
    pub(super) recommended: Option<usize>,
    /// The best with the reference's budget, where the one to take has another.
    pub(super) same_budget: Option<usize>,
    /// Whether it is to be taken only when goals are all that counts, as objectives differ.
    pub(super) only_by_goals: bool,
    /// Why, and what more money buys.
    pub(super) sentences: Vec<String>,
}

/// Among which budgets a column is the best.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Budget {
    /// Among all, and the reference's is its own.
    Any,
    /// Among all, and the reference's is another.
    Other,
    /// Among those with the reference's.
    OfReference,
}

/// The advice on all columns that have a plan.
pub(super) fn advice(table: &Table<'_>, goals: &Goals<'_>) -> Advice {
    let candidates = selection::candidates(table, goals);
    let choice = match refused(table, &candidates) {
        Some(why) => Err(why),
        None => selection::best(table, goals, &candidates).ok_or_else(no_proof),
    };
    let choice = match choice {
        Ok(choice) => choice,
        Err(why) => {
            let nothing = say!("Nothing is recommended: {why}.", "Er is geen aanbeveling: {why}.");
            return Advice { sentences: vec![nothing], ..Advice::default() };
        }
    };
    let taken = choice.taken;
    let own_budget: Vec<usize> = candidates.iter().copied().filter(|index| same_budget(table, *index)).collect();
    let same_budget = selection::best(table, goals, &own_budget).map(|choice| choice.taken);
    let same_budget = same_budget.filter(|_| !own_budget.contains(&taken));
    let rival = rival(table, goals, (taken, &candidates));
    let incomparable = |rival: usize| {
        let moves = trade_off::between(table, &table.shown[rival], &table.shown[taken]);
        moves.is_some_and(|moves| moves.objective.is_none())
            && decided(table, goals, (taken, rival)) != Criterion::Goals
    };
    let only_by_goals = rival.is_some_and(incomparable);
    let budget = if same_budget.is_some() { Budget::Other } else { Budget::Any };
    let mut sentences = vec![take(table, goals, (taken, rival), budget)];
    sentences.extend(same_budget.map(|own| {
        let rival = self::rival(table, goals, (own, &own_budget));
        take(table, goals, (own, rival), Budget::OfReference)
    }));
    sentences.extend((1..table.shown.len()).filter_map(|index| what_money_buys(table, goals, index)));
    Advice { recommended: Some(taken), same_budget, only_by_goals, sentences }
}

/// Why nothing can be recommended.
fn refused(table: &Table<'_>, candidates: &[usize]) -> Option<&'static str> {
    let people = |index: &usize| table.shown[*index].snapshot.head.people;
    if candidates.len() < 2 && table.shown.len() > 1 {
        return Some(no_proof());
    }
    let differ = candidates.windows(2).any(|pair| people(&pair[0]) != people(&pair[1]));
    differ.then_some(word!(
        "the plans are for different audiences, so what they reach of them is not the same thing",
        "de plannen zijn voor verschillende doelgroepen, dus wat ze daarvan bereiken is niet hetzelfde"
    ))
}

/// Whom the column to take is held against: the reference, or the next best where it is the reference itself.
fn rival(table: &Table<'_>, goals: &Goals<'_>, (taken, candidates): (usize, &[usize])) -> Option<usize> {
    let others: Vec<usize> = candidates.iter().copied().filter(|index| *index != taken).collect();
    if others.contains(&0) { Some(0) } else { selection::best(table, goals, &others).map(|choice| choice.taken) }
}

/// The recommendation: what to take, on account of which goals, for how much more of the objective and of money.
fn take(table: &Table<'_>, goals: &Goals<'_>, (taken, rival): (usize, Option<usize>), budget: Budget) -> String {
    let shown = &table.shown[taken];
    let moves = rival.and_then(|rival| trade_off::between(table, &table.shown[rival], shown));
    let proviso = match (rival, &moves) {
        (Some(rival), Some(moves)) => {
            let same_goals = goals.missed(taken) == goals.missed(rival);
            proviso(moves, (decided(table, goals, (taken, rival)), same_goals), budget)
        }
        _ => "",
    };
    let (name, why) = (shown.name, because(table, goals, (taken, rival)));
    let mut said = vec![match budget {
        Budget::Any | Budget::Other => say!("Take {name}{proviso}: {why}.", "Neem {name}{proviso}: {why}."),
        Budget::OfReference => say!(
            "With the budget of {}, take {name}{proviso}: {why}.",
            "Met het budget van {} is {name} de beste keuze{proviso}: {why}.",
            table.reference().name
        ),
    }];
    if !proved(shown) {
        let not_proved = word!(
            "It is not proved to its tolerance: a better plan of its brief may exist.",
            "Het is niet bewezen binnen de tolerantie: er kan een beter plan bij deze briefing bestaan."
        );
        said.push(not_proved.to_owned());
    }
    if moves.as_ref().is_some_and(|moves| moves.objective.is_none()) {
        let incomparable = word!(
            "They are made for different objectives, which cannot be compared.",
            "Ze zijn gemaakt voor verschillende doelstellingen, die niet te vergelijken zijn."
        );
        said.push(incomparable.to_owned());
    }
    if let Some(rival) = rival.map(|index| &table.shown[index]) {
        said.extend(circumstances(rival.snapshot, shown.snapshot));
        said.extend(odds(table, (shown, rival)));
    }
    said.join(" ")
}

/// On what condition it is to be taken. A goal met is worth its money; whether more of the objective is, or to miss
/// the same goals by less, or whether there is more to a plan than its goals, only the client can say.
fn proviso(moves: &Moves, (by, same_goals): (Criterion, bool), budget: Budget) -> &'static str {
    match by {
        Criterion::Goals if !same_goals => "",
        _ if moves.objective.is_none() => word!(" if the goals are all that counts", " als alleen de doelen tellen"),
        _ if budget == Budget::Other && moves.spend > 0.0 => {
            word!(" if it is worth its price", " als het zijn prijs waard is")
        }
        _ => "",
    }
}

//! Why one column is better than another, as a clause.

use super::Table;
use super::choice::{self, Criterion};
use super::judged::Goals;
use super::moves::{self, Moves};
use crate::text::language::{say, word};
use crate::text::number::listed;
use crate::tolerance::reporting::NEARER;

/// What a column has that another has not: goals, then what is made most of, then money.
pub(super) fn because(table: &Table<'_>, goals: &Goals<'_>, (taken, rival): (usize, Option<usize>)) -> String {
    let Some(rival) = rival else {
        let goals =
            goal_clause(goals, (taken, None)).map_or_else(String::new, |clause| say!(" and {clause}", " en {clause}"));
        return if table.shown.len() > 1 {
            say!("it is the only one of its budget{goals}", "het is het enige met dit budget{goals}")
        } else {
            say!("it is the only one with a plan{goals}", "het is het enige met een plan{goals}")
        };
    };
    let (shown, other) = (&table.shown[taken], &table.shown[rival]);
    let clause = goal_clause(goals, (taken, Some((rival, other.name))));
    let Some(moves) = moves::between(table, other, shown) else {
        return clause.unwrap_or_default();
    };
    let next = if rival == 0 { "" } else { word!(", the next best,", ", het op één na beste,") };
    let by = decided(table, goals, (taken, rival));
    let brings = match by {
        Criterion::Proof => say!(
            "it is proved, and brings as much as {}{next} as far as can be told",
            "het is bewezen en levert voor zover te zien evenveel op als {}{next}",
            other.name
        ),
        Criterion::Spend | Criterion::Odds | Criterion::Same if moves.objective == Some(0.0) => {
            same(&moves, other.name)
        }
        _ => more(&moves, &format!("{}{next}", other.name)),
    };
    match clause {
        Some(clause) if moves.only_less() => say!("it {clause}, but {brings}", "het {clause}, maar {brings}"),
        Some(clause) => say!("it {clause}, and {brings}", "het {clause}, en {brings}"),
        None if by == Criterion::Proof => brings,
        None => say!("it {brings}", "het {brings}"),
    }
}

/// What decides for the first of two.
pub(super) fn decided(table: &Table<'_>, goals: &Goals<'_>, (taken, rival): (usize, usize)) -> Criterion {
    let pair = choice::best(table, goals, &[taken, rival]).filter(|choice| choice.taken == taken);
    pair.map_or(Criterion::Same, |choice| choice.by)
}

/// What it brings more than another, and for what money.
fn more(moves: &Moves, other: &str) -> String {
    let money = moves.for_money();
    match moves.brought_than(other) {
        Some(brought) => format!("{brought} {money}{}", moves.mostly_by()),
        None => say!("brings as much as {other} {money}", "levert evenveel op als {other} {money}"),
    }
}

/// The same of the objective, even where reach moves from one phase to another.
fn same(moves: &Moves, other: &str) -> String {
    let moved = moves.brought().map_or_else(String::new, |brought| format!(" ({brought})"));
    say!(
        "brings as much as {other} as far as can be told{moved} {}",
        "levert voor zover te zien evenveel op als {other}{moved} {}",
        moves.for_money()
    )
}

/// Which goals it meets, and which of them another misses; none where there are none.
fn goal_clause(goals: &Goals<'_>, (taken, rival): (usize, Option<(usize, &str)>)) -> Option<String> {
    let count = goals.count();
    if count == 0 {
        return None;
    }
    let missed = goals.missed(taken);
    let own = match (count, missed.len()) {
        (1, 0) => word!("meets its goal", "haalt zijn doel").to_owned(),
        (2, 0) => word!("meets both goals", "haalt beide doelen").to_owned(),
        (_, 0) => say!("meets all {count} goals", "haalt alle {count} doelen"),
        (1, _) => word!("misses its goal", "haalt zijn doel niet").to_owned(),
        (2, 2) => word!("misses both goals", "haalt geen van beide doelen").to_owned(),
        (_, all) if all == count => say!("misses all {count} goals", "haalt geen van de {count} doelen"),
        _ => say!(
            "meets {} of {count} goals, not {}",
            "haalt {} van de {count} doelen, niet {}",
            count - missed.len(),
            listed(&missed)
        ),
    };
    let Some((rival, name)) = rival else { return Some(own) };
    let others = goals.missed(rival);
    let contrast = match (missed.len(), others.len()) {
        _ if missed == others && missed.is_empty() => String::new(),
        _ if missed == others => nearer(goals, (taken, rival), name),
        (_, 0) => say!(", which {name} meets", ", terwijl {name} dat wel doet"),
        _ => say!(" where {name} misses {}", " waar {name} {} niet haalt", listed(&others)),
    };
    Some(format!("{own}{contrast}"))
}

/// Of two that miss the same goals, which comes nearer.
fn nearer(goals: &Goals<'_>, (taken, rival): (usize, usize), name: &str) -> String {
    let total = |index: usize| goals.misses(index).values().map(|miss| miss.1).sum::<f64>();
    let (own, other) = (total(taken), total(rival));
    if own < other - NEARER {
        say!(" but by less than {name}", ", maar komt dichterbij dan {name}")
    } else {
        say!(" as {name} does", ", net als {name}")
    }
}

//! Which column to take, and why, in sentences for whoever has to defend it.
//!
//! More money always buys something, so what it buys is said with its price, and beside it what is best with
//! the reference's own budget.

use super::super::snapshot::{Line, Snapshot};
use super::choice::{self, Criterion, objective, proved};
use super::judged::Goals;
use super::moves::{self, Moves};
use super::{Odds, Shown, Table};
use crate::number::{counted, fixed, listed, money_exact, money_moved, plain, quoted};

/// How near to half a share of draws lies that says nothing, in points.
const COIN_TOSS: f64 = 10.0;

/// Why spreadsheets cannot be recommended.
const NO_PROOF: &str =
    "a CSV tells neither whether each goal is met nor how good its plan is; compare JSON files or briefs";

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

/// The advice on all columns that have a plan.
pub(super) fn advice(table: &Table<'_>, goals: &Goals<'_>) -> Advice {
    let candidates = choice::candidates(table, goals);
    let choice = match refused(table, &candidates) {
        Some(why) => Err(why),
        None => choice::best(table, goals, &candidates).ok_or(NO_PROOF),
    };
    let choice = match choice {
        Ok(choice) => choice,
        Err(why) => {
            return Advice { sentences: vec![format!("Nothing is recommended: {why}.")], ..Advice::default() };
        }
    };
    let taken = choice.taken;
    let own_budget: Vec<usize> = candidates.iter().copied().filter(|index| same_budget(table, *index)).collect();
    let same_budget = choice::best(table, goals, &own_budget).map(|choice| choice.taken);
    let same_budget = same_budget.filter(|_| !own_budget.contains(&taken));
    let rival = rival(table, goals, (taken, &candidates));
    let incomparable = |rival: usize| {
        let moves = moves::between(table, &table.shown[rival], &table.shown[taken]);
        moves.is_some_and(|moves| moves.objective.is_none())
            && decided(table, goals, (taken, rival)) != Criterion::Goals
    };
    let only_by_goals = rival.is_some_and(incomparable);
    let mut sentences = vec![take(table, goals, (taken, rival), same_budget.is_some())];
    sentences.extend(same_budget.map(|index| with_own_budget(table, goals, (index, &own_budget))));
    sentences.extend((1..table.shown.len()).filter_map(|index| what_money_buys(table, goals, index)));
    Advice { recommended: Some(taken), same_budget, only_by_goals, sentences }
}

/// Why nothing can be recommended.
fn refused(table: &Table<'_>, candidates: &[usize]) -> Option<&'static str> {
    let people = |index: &usize| table.shown[*index].snapshot.head.people;
    if candidates.len() < 2 && table.shown.len() > 1 {
        return Some(NO_PROOF);
    }
    let differ = candidates.windows(2).any(|pair| people(&pair[0]) != people(&pair[1]));
    differ.then_some("the plans are for different audiences, so what they reach of them is not the same thing")
}

/// Whether a column's brief states the budget of the reference's.
fn same_budget(table: &Table<'_>, index: usize) -> bool {
    let stated = |shown: &Shown<'_>| (shown.snapshot.head.budget, shown.snapshot.head.budget_is.clone());
    stated(&table.shown[index]) == stated(table.reference())
}

/// Whom the column to take is held against: the reference, or the next best where it is the reference itself.
fn rival(table: &Table<'_>, goals: &Goals<'_>, (taken, candidates): (usize, &[usize])) -> Option<usize> {
    let others: Vec<usize> = candidates.iter().copied().filter(|index| *index != taken).collect();
    if others.contains(&0) { Some(0) } else { choice::best(table, goals, &others).map(|choice| choice.taken) }
}

/// The recommendation: what to take, on account of which goals, for how much more of the objective and of money.
fn take(table: &Table<'_>, goals: &Goals<'_>, (taken, rival): (usize, Option<usize>), other_budget: bool) -> String {
    let shown = &table.shown[taken];
    let moves = rival.and_then(|rival| moves::between(table, &table.shown[rival], shown));
    let proviso = match (rival, &moves) {
        (Some(rival), Some(moves)) => proviso(moves, decided(table, goals, (taken, rival)), other_budget),
        _ => "",
    };
    let mut said = vec![format!("Take {}{proviso}: {}.", shown.name, because(table, goals, (taken, rival)))];
    if !proved(shown) {
        said.push("It is not proved to its tolerance: a better plan of its brief may exist.".to_owned());
    }
    if moves.as_ref().is_some_and(|moves| moves.objective.is_none()) {
        said.push("They are made for different objectives, which cannot be compared.".to_owned());
    }
    if let Some(rival) = rival.map(|index| &table.shown[index]) {
        said.extend(circumstances(rival.snapshot, shown.snapshot));
        said.extend(odds(table, (shown, rival)));
    }
    said.join(" ")
}

/// On what condition it is to be taken. Goals are worth their money; whether more of the objective is, or whether
/// there is more to a plan than its goals, only the client can say.
fn proviso(moves: &Moves, by: Criterion, other_budget: bool) -> &'static str {
    match by {
        Criterion::Goals => "",
        _ if moves.objective.is_none() => " if the goals are all that counts",
        _ if other_budget && moves.spend > 0.0 => " if it is worth its price",
        _ => "",
    }
}

/// What is otherwise than in another plan without being the planner's doing.
fn circumstances(was: &Snapshot, is: &Snapshot) -> Option<String> {
    let net = |line: &Line| line.unit_price.map(|price| price * (1.0 - line.discount_pct.unwrap_or(0.0) / 100.0));
    let dearer = |line: &&Line| {
        let alike = |other: &&Line| (&other.phase, &other.channel) == (&line.phase, &line.channel);
        let prices = was.lines.iter().find(alike).and_then(net).zip(net(line));
        prices.is_some_and(|(was, is)| (was - is).abs() > 1e-3 * was.abs())
    };
    let mut names: Vec<&str> = Vec::new();
    for line in is.lines.iter().filter(dearer) {
        if !names.contains(&line.channel_name.as_str()) {
            names.push(&line.channel_name);
        }
    }
    let mut differ = Vec::new();
    match names.len() {
        0 => {}
        1..=3 => differ.push(format!("the price of {}", listed(&names))),
        many => differ.push(format!("the prices of {}", counted(many, "channel"))),
    }
    if was.head.weeks.is_some() && was.head.weeks != is.head.weeks {
        differ.push("the campaign's length".to_owned());
    }
    let verb = if differ.len() > 1 || names.len() > 3 { "differ" } else { "differs" };
    (!differ.is_empty()).then(|| format!("Part of this is not the plan's doing: {} {verb}.", listed(&differ)))
}

fn because(table: &Table<'_>, goals: &Goals<'_>, (taken, rival): (usize, Option<usize>)) -> String {
    let Some(rival) = rival else {
        let goals = goal_clause(goals, (taken, None)).map_or_else(String::new, |clause| format!(" and {clause}"));
        return format!("it is the only one with a plan{goals}");
    };
    let (shown, other) = (&table.shown[taken], &table.shown[rival]);
    let clause = goal_clause(goals, (taken, Some((rival, other.name))));
    let Some(moves) = moves::between(table, other, shown) else {
        return clause.unwrap_or_default();
    };
    let next = if rival == 0 { "" } else { ", the next best," };
    let brings = match decided(table, goals, (taken, rival)) {
        Criterion::Proof => format!("it is proved, and brings as much as {}{next} as far as can be told", other.name),
        Criterion::Spend | Criterion::Same if moves.objective == Some(0.0) => same(&moves, other.name),
        _ => more(&moves, &format!("{}{next}", other.name)),
    };
    match clause {
        Some(clause) => format!("it {clause}, and {brings}"),
        None => format!("it {brings}"),
    }
}

/// What decides for the first of two.
fn decided(table: &Table<'_>, goals: &Goals<'_>, (taken, rival): (usize, usize)) -> Criterion {
    let pair = choice::best(table, goals, &[taken, rival]).filter(|choice| choice.taken == taken);
    pair.map_or(Criterion::Same, |choice| choice.by)
}

/// What it brings more than another, and for what money.
fn more(moves: &Moves, other: &str) -> String {
    let money = moves.for_money();
    match moves.brought() {
        Some(brought) => format!("{} {brought} than {other} {money}{}", moves.verb(), moves.mostly_by()),
        None => format!("brings as much as {other} {money}"),
    }
}

/// The same of the objective, even where reach moves from one phase to another.
fn same(moves: &Moves, other: &str) -> String {
    let moved = moves.brought().map_or_else(String::new, |brought| format!(" ({brought})"));
    format!("brings as much as {other} as far as can be told{moved} {}", moves.for_money())
}

/// Which goals it meets, and which of them another misses; none where there are none.
fn goal_clause(goals: &Goals<'_>, (taken, rival): (usize, Option<(usize, &str)>)) -> Option<String> {
    let count = goals.count();
    if count == 0 {
        return None;
    }
    let missed = goals.missed(taken);
    let own = match (count, missed.len()) {
        (1, 0) => "meets its goal".to_owned(),
        (2, 0) => "meets both goals".to_owned(),
        (_, 0) => format!("meets all {count} goals"),
        (1, _) => "misses its goal".to_owned(),
        (_, all) if all == count => format!("misses all {count} goals"),
        _ => format!("meets {} of {count} goals, not {}", count - missed.len(), listed(&missed)),
    };
    let Some((rival, name)) = rival else { return Some(own) };
    let others = goals.missed(rival);
    let contrast = match (missed.len(), others.len()) {
        _ if missed == others && missed.is_empty() => String::new(),
        _ if missed == others => nearer(goals, (taken, rival), name),
        (_, 0) => format!(", which {name} meets"),
        _ => format!(" where {name} misses {}", listed(&others)),
    };
    Some(format!("{own}{contrast}"))
}

/// Of two that miss the same goals, which comes nearer.
fn nearer(goals: &Goals<'_>, (taken, rival): (usize, usize), name: &str) -> String {
    let total = |index: usize| goals.misses(index).values().map(|miss| miss.1).sum::<f64>();
    let (own, other) = (total(taken), total(rival));
    if own < other - 1e-4 { format!(" but by less than {name}") } else { format!(" as {name} does") }
}

/// What is best when the budget is to stay what it is in the reference.
fn with_own_budget(table: &Table<'_>, goals: &Goals<'_>, (index, among): (usize, &[usize])) -> String {
    let budget = format!("With the budget of {}", table.reference().name);
    match rival(table, goals, (index, among)) {
        Some(rival) => {
            format!("{budget}, take {}: {}.", table.shown[index].name, because(table, goals, (index, Some(rival))))
        }
        None => format!("{budget}, there is only {}.", table.shown[index].name),
    }
}

/// What a column with another budget buys for what it spends more, or gives up for what it spends less.
fn what_money_buys(table: &Table<'_>, goals: &Goals<'_>, index: usize) -> Option<String> {
    let (shown, reference) = (&table.shown[index], table.reference());
    let moves = moves::between(table, reference, shown)?;
    let own = objective(shown)?;
    if same_budget(table, index) || own.sense == "minimise" || moves.objective.is_none() {
        return None;
    }
    let money = money_moved(moves.spend.abs(), &table.currency);
    let price = moves.price().map(|(price, one)| format!("{} per {one}", money_exact(price, &table.currency)));
    let price = price.map_or_else(String::new, |price| match average(table, reference) {
        Some(average) if moves.spend > 0.0 => format!(": {price}, where {} pays {average} on average", reference.name),
        _ => format!(": {price}"),
    });
    let (name, of) = (shown.name, reference.name);
    let turned = turned(goals, index);
    Some(match (moves.brought(), moves.spend > 0.0) {
        _ if moves.spend == 0.0 => format!("{name} has another budget than {of} but spends the same."),
        (None, true) => format!("{name} spends {money} more than {of}, which buys nothing that can be told."),
        (None, false) => format!("{name} saves {money} on {of} and gives up nothing that can be told."),
        (Some(brought), true) => format!("{name} spends {money} more than {of}, which buys {brought}{price}{turned}."),
        (Some(brought), false) => format!("{name} saves {money} on {of}, at the price of {brought}{price}{turned}."),
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
    let told = [("misses", only(&own, &reference)), ("meets", only(&reference, &own))];
    let told = told.into_iter().filter(|(_, goals)| !goals.is_empty());
    told.map(|(verb, goals)| format!("; it {verb} {}", listed(&goals))).collect()
}

/// What the reference pays for each of its objective.
fn average(table: &Table<'_>, reference: &Shown<'_>) -> Option<String> {
    let own = objective(reference)?;
    let count = crate::plan::InWords::of_objective(&own.name, own.weighted, &table.currency).count(own.value);
    (count > 0.0).then(|| money_exact(reference.snapshot.totals.spend / count, &table.currency))
}

/// How often the column to take is the better one when prices and ceilings turn out otherwise.
fn odds(table: &Table<'_>, (taken, rival): (&Shown<'_>, &Shown<'_>)) -> Option<String> {
    let first = table.reference().name;
    // Draws are held against the first column, so only a comparison with it has odds.
    let (odds, better): (&Odds, f64) = match (taken.name == first, rival.name == first) {
        (false, true) => (taken.odds?, taken.odds?.beats_first_pct),
        (true, false) => (rival.odds?, 100.0 - rival.odds?.beats_first_pct),
        _ => return None,
    };
    let draws = counted_draws(odds.draws);
    let share = plain(better, 0);
    Some(if (better - 50.0).abs() < COIN_TOSS {
        format!(
            "With prices and ceilings uncertain it is a coin toss: better than {} in {share} % of {draws}.",
            rival.name
        )
    } else if better < 50.0 {
        format!(
            "Beware: with prices and ceilings uncertain it is better than {} in only {share} % of {draws}.",
            rival.name
        )
    } else {
        format!("With prices and ceilings uncertain it is better than {} in {share} % of {draws}.", rival.name)
    })
}

/// `1,000 draws`.
fn counted_draws(draws: usize) -> String {
    if draws == 1 { counted(1, "draw") } else { format!("{} draws", fixed(draws as f64, 0)) }
}

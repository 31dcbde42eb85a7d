//! The sentences of a comparison: the headline, and what else differs than the split.

use super::goals::{GoalChange, Outcome};
use super::phases::PhaseChange;
use super::snapshot::{Head, Phase};
use super::{Change, Comparison, Difference, Least};
use crate::journey;
use crate::number::{counted, digits, fixed, listed, money, money_moved, plain};
use crate::plan::{Status, WHOLE, counts_money, objective_in_words};

/// What a phase is called, by its key.
pub(super) fn phase_name(key: &str) -> String {
    let mut known = journey::built_in().into_iter().flat_map(|journey| journey.phases);
    match known.find(|phase| phase.key == key) {
        Some(phase) => phase.name,
        None if key.is_empty() => "No phase".to_owned(),
        None if key == WHOLE => "the whole journey".to_owned(),
        None => key.to_owned(),
    }
}

/// What a phase of a built-in journey stands for.
pub(super) fn phase_stdc(key: &str) -> Option<String> {
    let mut known = journey::built_in().into_iter().flat_map(|journey| journey.phases);
    known.find(|phase| phase.key == key).map(|phase| phase.stdc.key().to_owned())
}

/// What some phases call the one of a key: a file that has only keys does not outdo a brief that names it.
pub(super) fn phase_named<'a>(key: &str, phases: impl Iterator<Item = &'a Phase>) -> String {
    let usual = phase_name(key);
    let mut own = phases.filter(|phase| phase.phase == key && phase.name != usual).map(|phase| phase.name.clone());
    own.next().unwrap_or(usual)
}

/// One sentence fit for a mail: money, then reach, then goals.
pub(super) fn headline(comparison: &Comparison, least: Least) -> String {
    let mut parts = vec![spend(comparison, least)];
    parts.extend(fees(comparison, least));
    parts.extend(comparison.phases.iter().filter(|phase| phase.reach_pct.reaches(least.points)).map(|phase| {
        let moved = phase.reach_pct.moved();
        let verb = if moved > 0.0 { "gains" } else { "loses" };
        let by = phase.mostly_by.join(" and ");
        let by = if by.is_empty() { by } else { format!(", mostly by {by}") };
        format!("{} {verb} {} points of reach{by}", phase.name, fixed(moved.abs(), 1))
    }));
    parts.extend(goals(&comparison.goals));
    format!("{}.", parts.join("; "))
}

fn spend(comparison: &Comparison, least: Least) -> String {
    let totals = &comparison.totals;
    if totals.spend.reaches(least.money) {
        return format!("B spends {}", more_or_less(totals.spend, comparison));
    }
    if comparison.lines.iter().all(|line| line.change == Change::Unchanged) {
        let nothing_moves = if totals.activation_fee.reaches(least.money) { "" } else { "Nothing moves: " };
        return format!("{nothing_moves}B spends the same in every line");
    }
    // What one line gains another loses, so that each euro is counted twice.
    let moved: f64 = comparison.lines.iter().map(|line| line.spend.moved().abs()).sum::<f64>() / 2.0;
    if moved < least.money {
        return "B spends the same in every line".to_owned();
    }
    format!("B spends the same, {} of it on other lines", money_moved(moved, &comparison.currency))
}

/// What is paid once for channels; none where that is the same.
fn fees(comparison: &Comparison, least: Least) -> Option<String> {
    let fees = comparison.totals.activation_fee;
    fees.reaches(least.money).then(|| format!("it pays {} of activation fees", more_or_less(fees, comparison)))
}

fn more_or_less(moved: Difference, comparison: &Comparison) -> String {
    let word = if moved.moved() > 0.0 { "more" } else { "less" };
    format!("{} {word}", money_moved(moved.moved().abs(), &comparison.currency))
}

/// What became of goals, the worst first; few are named, many are counted.
fn goals(goals: &[GoalChange]) -> Vec<String> {
    let told = [
        (Outcome::NowMissed, ["is now missed", "are now missed"]),
        (Outcome::NowMet, ["is now met", "are now met"]),
        (Outcome::New, ["is new", "are new"]),
        (Outcome::Gone, ["is no longer asked for", "are no longer asked for"]),
        (Outcome::StaysMissed, ["stays missed", "stay missed"]),
        (Outcome::StaysMet, ["stays met", "stay met"]),
    ];
    let sentence = |(outcome, [one, many]): (Outcome, [&str; 2])| {
        let names: Vec<&str> =
            goals.iter().filter(|goal| goal.outcome == outcome).map(|goal| goal.goal.as_str()).collect();
        match names.as_slice() {
            [] => None,
            [name] => Some(format!("goal {name} {one}")),
            [name, other] => Some(format!("goals {name} and {other} {many}")),
            more => Some(format!("{} {many}", counted(more.len(), "goal"))),
        }
    };
    told.into_iter().filter_map(sentence).collect()
}

/// What differs besides the split, and what one of the files does not tell.
pub(super) fn remarks(comparison: &Comparison) -> Vec<String> {
    let (a, b) = (&comparison.a, &comparison.b);
    let mut remarks = Vec::new();
    let budget = |head: &Head| stated_budget(head, &comparison.currency);
    remarks.extend(differs("the campaign's length", &[("A", stated_weeks(a)), ("B", stated_weeks(b))]));
    remarks.extend(audience(comparison));
    remarks.extend(differs("the budget", &[("A", budget(a)), ("B", budget(b))]));
    remarks.extend(objectives(a, b));
    for (letter, head) in [("A", a), ("B", b)] {
        if head.status == Some(Status::NotProved) {
            remarks.push(format!("{letter} is not proved to its tolerance: a better plan of its brief may exist"));
        }
        if head.currency.is_none() {
            remarks.push(format!("{letter} names no currency: taken to be {}", comparison.currency));
        }
    }
    remarks.extend(untold(comparison));
    remarks
}

/// A remark that something is stated otherwise; as stated, so that rounding in files is no difference.
pub(super) fn differs(what: &str, stated: &[(&str, Option<String>)]) -> Option<String> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for (name, said) in stated.iter().filter_map(|(name, said)| Some((*name, said.as_deref()?))) {
        match groups.iter_mut().find(|(known, _)| *known == said) {
            Some((_, names)) => names.push(name),
            None => groups.push((said, vec![name])),
        }
    }
    let each: Vec<String> = groups.iter().map(|(said, names)| format!("{said} in {}", listed(names))).collect();
    (each.len() > 1).then(|| format!("{what} differs: {}", each.join(", ")))
}

/// Other people; of phases only where the audience as a whole is the same.
fn audience(comparison: &Comparison) -> Vec<String> {
    let people = |a, b| [("A", stated_people(a)), ("B", stated_people(b))];
    if let Some(all) = differs("the audience", &people(comparison.a.people, comparison.b.people)) {
        return vec![all];
    }
    let phase = |phase: &PhaseChange| {
        let Difference { a, b, .. } = phase.phase_people;
        differs(&format!("the audience in {}", phase.name), &people(a, b))
    };
    comparison.phases.iter().filter_map(phase).collect()
}

/// How long a campaign is.
pub(super) fn stated_weeks(head: &Head) -> Option<String> {
    head.weeks.map(|weeks| format!("{} weeks", plain(weeks, 2)))
}

/// How many people there are.
pub(super) fn stated_people(people: Option<f64>) -> Option<String> {
    people.map(|people| format!("{} people", fixed(people, 0)))
}

/// A budget and what it pays for.
pub(super) fn stated_budget(head: &Head, currency: &str) -> Option<String> {
    let of = match head.budget_is.as_deref() {
        Some("gross") => "at list prices",
        Some("total") => "with the fee inside",
        _ => "of net media",
    };
    head.budget.map(|budget| format!("{} {of}", money(budget, currency)))
}

/// What was made most of, as a brief says it, with what each phase counts where that is not the same.
pub(super) fn stated_objective(head: &Head) -> Option<String> {
    let objective = head.objective.as_ref()?;
    let weights: Vec<String> =
        objective.weights.iter().map(|(phase, weight)| format!("{phase} {}", digits(*weight, 3))).collect();
    let weighted = if objective.weighted { format!(" (a point counts {})", weights.join(", ")) } else { String::new() };
    let what = if counts_money(&objective.name) { "spend".to_owned() } else { objective_in_words(&objective.name) };
    Some(format!("{} {what}{weighted}", objective.sense))
}

fn objectives(a: &Head, b: &Head) -> Option<String> {
    let (a, b) = (stated_objective(a)?, stated_objective(b)?);
    (a != b).then(|| format!("the objective differs: A was made to {a}, B to {b}"))
}

/// Figures that one of the files does not tell, and so cannot be compared.
fn untold(comparison: &Comparison) -> Vec<String> {
    let mut remarks = Vec::new();
    let half = |reach: &Difference| reach.a.is_some() != reach.b.is_some();
    let phases: Vec<&str> =
        comparison.phases.iter().filter(|phase| half(&phase.reach_pct)).map(|phase| phase.name.as_str()).collect();
    if !phases.is_empty() {
        remarks.push(format!("only one of the files tells the reach of {}: compare JSON files", phases.join(", ")));
    }
    let unknown: Vec<&str> = comparison
        .goals
        .iter()
        .filter(|goal| goal.outcome == Outcome::Unknown)
        .map(|goal| goal.goal.as_str())
        .collect();
    if !unknown.is_empty() {
        remarks.push(format!("a CSV does not tell whether these goals are met: {}", unknown.join(", ")));
    }
    remarks
}

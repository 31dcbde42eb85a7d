//! The sentences of a comparison: the headline, and what else differs than the split.

use super::goals::{GoalChange, Outcome};
use super::phases::PhaseChange;
use super::snapshot::{Head, Phase};
use super::{Change, Comparison, Difference, Least};
use crate::domain::brief::BudgetIs;
use crate::domain::journey::{self, Stdc};
use crate::planning::plan::{Sense, Status, WHOLE};
use crate::text::language::{Text, say, text, word};
use crate::text::number::{count_of, fixed, listed, money, money_change, money_difference, significant, weeks};

/// What a phase is called, by its key.
pub(super) fn phase_name(key: &str) -> Text {
    let mut known = journey::built_in().into_iter().flat_map(|journey| journey.phases);
    match known.find(|phase| phase.key == key) {
        Some(phase) => phase.name,
        None if key.is_empty() => text!("No phase", "Geen fase"),
        None if key == WHOLE => text!("the whole journey", "de hele klantreis"),
        None => key.into(),
    }
}

/// What a phase of a built-in journey stands for.
pub(super) fn phase_stdc(key: &str) -> Option<Stdc> {
    let mut known = journey::built_in().into_iter().flat_map(|journey| journey.phases);
    known.find(|phase| phase.key == key).map(|phase| phase.stdc)
}

/// What some phases call the one of a key: a file that has only keys does not outdo a brief that names it.
pub(super) fn phase_named<'a>(key: &str, phases: impl Iterator<Item = &'a Phase>) -> Text {
    let usual = phase_name(key);
    let mut own = phases
        .filter(|phase| phase.phase == key && phase.name.same_in_a_language(&usual).is_none())
        .map(|phase| phase.name.clone());
    own.next().unwrap_or(usual)
}

/// One sentence fit for a mail: money, then reach, then goals.
pub(super) fn headline(comparison: &Comparison, least: Least) -> String {
    let mut parts = vec![spend(comparison, least)];
    parts.extend(fees(comparison, least));
    parts.extend(comparison.phases.iter().filter(|phase| phase.reach_pct.reaches(least.points)).map(|phase| {
        let moved = phase.reach_pct.moved();
        let by = listed(&phase.mostly_by);
        let by = if by.is_empty() { by } else { say!(", mostly by {by}", ", vooral door {by}") };
        let (name, points) = (&phase.name, fixed(moved.abs(), 1));
        if moved > 0.0 {
            say!("{name} gains {points} points of reach{by}", "{name} wint {points} punten bereik{by}")
        } else {
            say!("{name} loses {points} points of reach{by}", "{name} verliest {points} punten bereik{by}")
        }
    }));
    parts.extend(goals(&comparison.goals));
    format!("{}.", parts.join("; "))
}

fn spend(comparison: &Comparison, least: Least) -> String {
    let totals = &comparison.totals;
    if totals.spend.reaches(least.money) {
        return say!("B spends {}", "B besteedt {}", more_or_less(totals.spend, comparison));
    }
    if comparison.lines.iter().all(|line| line.change == Change::Unchanged) {
        let fees_move = totals.activation_fee.reaches(least.money);
        let nothing_moves = if fees_move { "" } else { word!("Nothing moves: ", "Er verschuift niets: ") };
        return format!("{nothing_moves}{}", the_same());
    }
    // What one line gains another loses, so that each euro is counted twice.
    let moved: f64 = comparison.lines.iter().map(|line| line.spend.moved().abs()).sum::<f64>() / 2.0;
    if moved < least.money {
        return the_same().to_owned();
    }
    let moved = money_change(moved, &comparison.currency);
    say!("B spends the same, {moved} of it on other lines", "B besteedt evenveel, waarvan {moved} op andere regels")
}

/// That no line has another spend.
fn the_same() -> &'static str {
    word!("B spends the same in every line", "B besteedt op elke regel hetzelfde")
}

/// What is paid once for channels; none where that is the same.
fn fees(comparison: &Comparison, least: Least) -> Option<String> {
    let fees = comparison.totals.activation_fee;
    let more = || more_or_less(fees, comparison);
    fees.reaches(least.money)
        .then(|| say!("it pays {} of activation fees", "het betaalt {} aan activeringskosten", more()))
}

fn more_or_less(moved: Difference, comparison: &Comparison) -> String {
    let apart = money_difference(moved.a.unwrap_or(0.0), moved.b.unwrap_or(0.0));
    let size = money_change(apart.abs(), &comparison.currency);
    if moved.moved() > 0.0 { say!("{size} more", "{size} meer") } else { say!("{size} less", "{size} minder") }
}

/// What became of goals, the worst first; few are named, many are counted.
fn goals(goals: &[GoalChange]) -> Vec<String> {
    let told = [
        (
            Outcome::NowMissed,
            word!(["is now missed", "are now missed"], ["wordt niet meer gehaald", "worden niet meer gehaald"]),
        ),
        (Outcome::NowMet, word!(["is now met", "are now met"], ["wordt wel gehaald", "worden wel gehaald"])),
        (Outcome::New, word!(["is new", "are new"], ["is nieuw", "zijn nieuw"])),
        (
            Outcome::Gone,
            word!(
                ["is no longer asked for", "are no longer asked for"],
                ["wordt niet meer gevraagd", "worden niet meer gevraagd"]
            ),
        ),
        (
            Outcome::StaysMissed,
            word!(["stays missed", "stay missed"], ["wordt nog steeds niet gehaald", "worden nog steeds niet gehaald"]),
        ),
        (
            Outcome::StaysMet,
            word!(["stays met", "stay met"], ["wordt nog steeds gehaald", "worden nog steeds gehaald"]),
        ),
    ];
    let sentence = |(outcome, [one, many]): (Outcome, [&str; 2])| {
        let names: Vec<&str> =
            goals.iter().filter(|goal| goal.outcome == outcome).map(|goal| goal.goal.as_str()).collect();
        match names.as_slice() {
            [] => None,
            [name] => Some(say!("goal {name} {one}", "doel {name} {one}")),
            [name, other] => Some(say!("goals {name} and {other} {many}", "doelen {name} en {other} {many}")),
            more => Some(format!("{} {many}", count_of(more.len(), ["goal", "goals"], ["doel", "doelen"]))),
        }
    };
    told.into_iter().filter_map(sentence).collect()
}

/// What differs besides the split, and what one of the files does not tell.
pub(super) fn remarks(comparison: &Comparison) -> Vec<String> {
    let (a, b) = (&comparison.a, &comparison.b);
    let mut remarks = Vec::new();
    let budget = |head: &Head| stated_budget(head, &comparison.currency);
    remarks.extend(differs(length(), &[("A", stated_weeks(a)), ("B", stated_weeks(b))]));
    remarks.extend(audience(comparison));
    remarks.extend(differs(word!("the budget", "het budget"), &[("A", budget(a)), ("B", budget(b))]));
    remarks.extend(objectives(a, b));
    for (letter, head) in [("A", a), ("B", b)] {
        if head.status == Some(Status::NotProved) {
            remarks.push(say!(
                "{letter} is not proved to its tolerance: a better plan of its brief may exist",
                "{letter} is niet bewezen binnen de tolerantie: er kan een beter plan bij deze briefing bestaan"
            ));
        }
        if head.currency.is_none() {
            remarks.push(say!(
                "{letter} names no currency: taken to be {}",
                "{letter} noemt geen valuta: {} aangenomen",
                comparison.currency
            ));
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
    let each: Vec<String> =
        groups.iter().map(|(said, names)| say!("{said} in {}", "{said} in {}", listed(names))).collect();
    (each.len() > 1).then(|| say!("{what} differs: {}", "{what} verschilt: {}", each.join(", ")))
}

/// Other people; of phases only where the audience as a whole is the same.
fn audience(comparison: &Comparison) -> Vec<String> {
    let people = |a, b| [("A", stated_people(a)), ("B", stated_people(b))];
    if let Some(all) = differs(word!("the audience", "de doelgroep"), &people(comparison.a.people, comparison.b.people))
    {
        return vec![all];
    }
    let phase = |phase: &PhaseChange| {
        let Difference { a, b, .. } = phase.phase_people;
        differs(&say!("the audience in {}", "de doelgroep in {}", phase.name), &people(a, b))
    };
    comparison.phases.iter().filter_map(phase).collect()
}

/// What differs where campaigns are not as long as each other.
pub(super) fn length() -> &'static str {
    word!("the campaign's length", "de looptijd van de campagne")
}

/// How long a campaign is.
pub(super) fn stated_weeks(head: &Head) -> Option<String> {
    head.weeks.map(weeks)
}

/// How many people there are.
pub(super) fn stated_people(people: Option<f64>) -> Option<String> {
    people.map(|people| say!("{} people", "{} mensen", fixed(people, 0)))
}

/// A budget and what it pays for.
pub(super) fn stated_budget(head: &Head, currency: &str) -> Option<String> {
    let of = match head.budget_is {
        Some(BudgetIs::Gross) => word!("at list prices", "tegen brutotarieven"),
        Some(BudgetIs::Total) => word!("with the fee inside", "inclusief fee"),
        Some(BudgetIs::Media) | None => word!("of net media", "netto media"),
    };
    head.budget.map(|budget| format!("{} {of}", money(budget, currency)))
}

/// What was made most of, as a brief says it, with what each phase counts where that is not the same.
pub(super) fn stated_objective(head: &Head) -> Option<String> {
    let objective = head.objective.as_ref()?;
    let weights: Vec<String> =
        objective.weights.iter().map(|(phase, weight)| format!("{phase} {}", significant(*weight, 3))).collect();
    let weights = weights.join(", ");
    let weighted = if objective.weighted {
        say!(" (a point counts {weights})", " (een punt telt voor {weights})")
    } else {
        String::new()
    };
    let what = match &objective.sought {
        sought if sought.counts_money() => word!("spend", "besteding").to_owned(),
        sought => sought.in_words(),
    };
    let as_possible = match objective.sense {
        Sense::Minimise => "zo weinig mogelijk",
        Sense::Maximise => "zo veel mogelijk",
    };
    Some(format!("{} {what}{weighted}", word!(objective.sense.name(), as_possible)))
}

fn objectives(a: &Head, b: &Head) -> Option<String> {
    let (a, b) = (stated_objective(a)?, stated_objective(b)?);
    let differs =
        || say!("the objective differs: A was made to {a}, B to {b}", "de doelstelling verschilt: A zoekt {a}, B {b}");
    (a != b).then(differs)
}

/// Figures that one of the files does not tell, and so cannot be compared.
fn untold(comparison: &Comparison) -> Vec<String> {
    let mut remarks = Vec::new();
    let half = |reach: &Difference| reach.a.is_some() != reach.b.is_some();
    let phases: Vec<&str> =
        comparison.phases.iter().filter(|phase| half(&phase.reach_pct)).map(|phase| phase.name.as_str()).collect();
    if !phases.is_empty() {
        remarks.push(say!(
            "only one of the files tells the reach of {}: compare JSON files",
            "maar één van de bestanden vermeldt het bereik van {}: vergelijk JSON-bestanden",
            phases.join(", ")
        ));
    }
    let unknown: Vec<&str> = comparison
        .goals
        .iter()
        .filter(|goal| goal.outcome == Outcome::Unknown)
        .map(|goal| goal.goal.as_str())
        .collect();
    if !unknown.is_empty() {
        remarks.push(say!(
            "a CSV does not tell whether these goals are met: {}",
            "een CSV vermeldt niet of deze doelen gehaald zijn: {}",
            unknown.join(", ")
        ));
    }
    remarks
}

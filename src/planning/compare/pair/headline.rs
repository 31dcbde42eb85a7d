//! The headline of two plans compared: money, then reach, then goals.

use super::super::difference::Thresholds;
use super::{Change, Difference, GoalChange, GoalOutcome, PairComparison};
use crate::text::language::{say, word};
use crate::text::number::{count_of, fixed, listed, money_change, money_difference};

/// One sentence fit for a mail: money, then reach, then goals.
pub(super) fn headline(comparison: &PairComparison, thresholds: Thresholds) -> String {
    let mut parts = vec![spend(comparison, thresholds)];
    parts.extend(fees(comparison, thresholds));
    parts.extend(comparison.phases.iter().filter(|phase| phase.reach_pct.reaches(thresholds.points)).map(|phase| {
        let reach_change = phase.reach_pct.amount();
        let mostly_by = listed(&phase.mostly_by);
        let mostly_by =
            if mostly_by.is_empty() { mostly_by } else { say!(", mostly by {mostly_by}", ", vooral door {mostly_by}") };
        let (name, points) = (&phase.name, fixed(reach_change.abs(), 1));
        if reach_change > 0.0 {
            say!("{name} gains {points} points of reach{mostly_by}", "{name} wint {points} punten bereik{mostly_by}")
        } else {
            say!(
                "{name} loses {points} points of reach{mostly_by}",
                "{name} verliest {points} punten bereik{mostly_by}"
            )
        }
    }));
    parts.extend(goals(&comparison.goals));
    format!("{}.", parts.join("; "))
}

fn spend(comparison: &PairComparison, thresholds: Thresholds) -> String {
    let totals = &comparison.totals;
    if totals.spend.reaches(thresholds.money) {
        return say!("B spends {}", "B besteedt {}", more_or_less(totals.spend, comparison));
    }
    if comparison.lines.iter().all(|line| line.change == Change::Unchanged) {
        let fees_move = totals.activation_fee.reaches(thresholds.money);
        let nothing_moves = if fees_move { "" } else { word!("Nothing moves: ", "Er verschuift niets: ") };
        return format!("{nothing_moves}{}", the_same());
    }
    // Every euro that one line gains another loses, so each is counted twice.
    let shifted_spend: f64 = comparison.lines.iter().map(|line| line.spend.amount().abs()).sum::<f64>() / 2.0;
    if shifted_spend < thresholds.money {
        return the_same().to_owned();
    }
    let shifted_spend = money_change(shifted_spend, &comparison.currency);
    say!(
        "B spends the same, {shifted_spend} of it on other lines",
        "B besteedt evenveel, waarvan {shifted_spend} op andere regels"
    )
}

/// The clause for equal spend in every line.
fn the_same() -> &'static str {
    word!("B spends the same in every line", "B besteedt op elke regel hetzelfde")
}

/// The clause on activation fees; none where they are the same.
fn fees(comparison: &PairComparison, thresholds: Thresholds) -> Option<String> {
    let fees = comparison.totals.activation_fee;
    let more_fees = || more_or_less(fees, comparison);
    fees.reaches(thresholds.money)
        .then(|| say!("it pays {} of activation fees", "het betaalt {} aan activeringskosten", more_fees()))
}

fn more_or_less(moved: Difference, comparison: &PairComparison) -> String {
    let spend_difference = money_difference(moved.a.unwrap_or(0.0), moved.b.unwrap_or(0.0));
    let size = money_change(spend_difference.abs(), &comparison.currency);
    if moved.amount() > 0.0 { say!("{size} more", "{size} meer") } else { say!("{size} less", "{size} minder") }
}

/// The clauses on goals, the worst first; up to two are named, more are counted.
fn goals(goals: &[GoalChange]) -> Vec<String> {
    let clauses = [
        (
            GoalOutcome::NowMissed,
            word!(["is now missed", "are now missed"], ["wordt niet meer gehaald", "worden niet meer gehaald"]),
        ),
        (GoalOutcome::NowMet, word!(["is now met", "are now met"], ["wordt wel gehaald", "worden wel gehaald"])),
        (GoalOutcome::New, word!(["is new", "are new"], ["is nieuw", "zijn nieuw"])),
        (
            GoalOutcome::Gone,
            word!(
                ["is no longer asked for", "are no longer asked for"],
                ["wordt niet meer gevraagd", "worden niet meer gevraagd"]
            ),
        ),
        (
            GoalOutcome::StaysMissed,
            word!(["stays missed", "stay missed"], ["wordt nog steeds niet gehaald", "worden nog steeds niet gehaald"]),
        ),
        (
            GoalOutcome::StaysMet,
            word!(["stays met", "stay met"], ["wordt nog steeds gehaald", "worden nog steeds gehaald"]),
        ),
    ];
    let sentence = |(outcome, [one, many]): (GoalOutcome, [&str; 2])| {
        let names: Vec<&str> =
            goals.iter().filter(|goal| goal.outcome == outcome).map(|goal| goal.goal.as_str()).collect();
        match names.as_slice() {
            [] => None,
            [name] => Some(say!("goal {name} {one}", "doel {name} {one}")),
            [name, other] => Some(say!("goals {name} and {other} {many}", "doelen {name} en {other} {many}")),
            more => Some(format!("{} {many}", count_of(more.len(), ["goal", "goals"], ["doel", "doelen"]))),
        }
    };
    clauses.into_iter().filter_map(sentence).collect()
}

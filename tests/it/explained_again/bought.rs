//! Why each line gets what it gets.

use super::Told;
use klantreis::explain::BoughtLine;
use klantreis::problem::outcome::Outcome;

/// Pairs of lines between which money is moved.
const PAIRS: usize = 4;

pub(super) fn refuted(told: &Told) -> Vec<String> {
    let why = &told.explanation.why;
    let free: Vec<&BoughtLine> =
        why.bought.iter().filter(|line| !line.balanced_with.is_empty() && line.spend > 1.0).collect();
    let mut wrong: Vec<String> =
        free.windows(2).take(PAIRS).filter_map(|pair| out_of_balance(told, pair[0], pair[1])).collect();
    for line in &why.bought {
        wrong.extend(idle(told, line));
        wrong.extend(line.needed_by.iter().filter_map(|goal| not_needed(told, line, goal)));
        for held in &line.bindings {
            let price = told.explanation.prices.iter().find(|price| price.title == held.by);
            let nothing = price.is_some_and(|price| price.weight() == (false, 0.0));
            wrong.extend(nothing.then(|| format!("{} is held by {}, which is worth nothing", line.name(), held.by)));
        }
    }
    wrong
}

fn exactly(name: &str, line: &BoughtLine, spend: f64) -> Vec<String> {
    vec![
        format!("limit.{name}.channels=[\"{}\"]", line.channel),
        format!("limit.{name}.phases=[\"{}\"]", line.phase),
        format!("limit.{name}.exactly={spend:?}"),
    ]
}

/// Moving a little money from one balanced line to another gains nothing, and costs next to nothing of what it brings.
fn out_of_balance(told: &Told, from: &BoughtLine, to: &BoughtLine) -> Option<String> {
    let by = 0.01 * from.spend.min(to.spend);
    let set = [exactly("from", from, from.spend - by), exactly("to", to, to.spend + by)].concat();
    let after = told.again(&set)?;
    let names = format!("{} and {} are not in balance", from.name(), to.name());
    let gain = told.gain(&after);
    if told.meets_as_many(&after) && gain > told.noise(&after) {
        return Some(format!("{names}: moving {by} gains {gain}"));
    }
    let budget = told.explanation.prices.iter().find(|price| price.row.is_budget())?;
    let worth = budget.less.as_ref().filter(|worth| worth.priority.is_none())?.per_unit * by;
    let lost = -gain > 0.1 * worth.abs() + told.noise(&after);
    (!told.asks_for_goals() && lost).then(|| format!("{names}: moving {by} costs {}, of {worth}", -gain))
}

/// A little more or less of an idle line changes nothing.
fn idle(told: &Told, line: &BoughtLine) -> Option<String> {
    let tried = line.trial.as_ref().filter(|tried| tried.changes_nothing() && !tried.units)?;
    [0.5, -0.5].into_iter().find_map(|part| {
        let after = told.again(&exactly("idle", line, line.spend + part * tried.by))?;
        let moved = told.gain(&after).abs() > told.noise(&after) || !told.meets_as_many(&after);
        moved.then(|| format!("{} is not idle: {} moves {}", line.name(), part * tried.by, told.gain(&after)))
    })
}

/// A goal that less of a line misses, all else equal.
fn not_needed(told: &Told, line: &BoughtLine, goal: &str) -> Option<String> {
    let problem = &told.base.problem;
    if problem.weekly.is_some() {
        return None;
    }
    let key = format!("{}.{}", line.channel, line.phase);
    let p = problem.placements.position(|placement| placement.key == key)?;
    let goal = problem.goals.iter().find(|one| one.key == goal)?;
    let mut x = told.base.found.x.clone();
    x[p] *= 0.97;
    let value = Outcome::of(problem, &x).value(&goal.form, &x);
    (value >= goal.target).then(|| format!("{} is not needed by {}", line.name(), goal.key))
}

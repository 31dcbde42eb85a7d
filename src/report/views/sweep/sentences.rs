//! What a sweep says in sentences: which value to take and why, and what more of it brings.

use crate::planning::plan::Sense;
use crate::planning::sweep::{Axis, AxisUnit, CellFigures, Frontier, Knee, SweepCell, SweepSetup, SweepSummary};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, money, money_exact, plain, significant, weeks};
use crate::tolerance::reporting::BUYS_NOTHING;

/// What an axis is called.
pub(in crate::report) fn axis_name(axis: &Axis) -> String {
    match axis.path.as_str() {
        "campaign.budget" => "budget".to_owned(),
        "campaign.weeks" => word!("phase-days-weeks").to_owned(),
        path => path.to_owned(),
    }
}

/// A value of an axis, as a cell of a table has it.
pub(in crate::report) fn amount(setup: &SweepSetup, axis: &Axis, value: f64) -> String {
    match axis.unit {
        AxisUnit::Percent => format!("{}%", significant(value, 4)),
        AxisUnit::Number if axis.is_budget() => money(value, &setup.currency),
        AxisUnit::Number => significant(value, 5),
    }
}

/// A value of an axis in a sentence.
pub(in crate::report) fn place(setup: &SweepSetup, axis: &Axis, value: f64) -> String {
    let amount = amount(setup, axis, value);
    match axis.path.as_str() {
        _ if axis.is_budget() => amount,
        "campaign.weeks" => weeks(value),
        path => format!("{path} {amount}"),
    }
}

/// The sentences a planner reads first.
pub(in crate::report) fn headline(setup: &SweepSetup, summary: &SweepSummary) -> Vec<String> {
    match (setup.grid.single(), &summary.frontier) {
        (Some(axis), Some(frontier)) => {
            let mut sentences = goals_met(setup, axis, frontier, summary);
            if setup.sense == Sense::Minimise {
                sentences.extend(least_costs(setup, axis, summary));
            } else if axis.is_budget() {
                sentences.extend(knee_advice(setup, frontier));
                sentences.extend(next_budget_step(setup, frontier, summary));
                sentences.extend(half_worth(setup, frontier));
            } else {
                sentences.extend(best_and_worst(setup, summary));
            }
            sentences.extend(plateau_sentence(setup, axis, frontier));
            sentences
        }
        _ => best_and_worst(setup, summary),
    }
}

/// Over which values every goal is met.
fn goals_met(setup: &SweepSetup, axis: &Axis, frontier: &Frontier, summary: &SweepSummary) -> Vec<String> {
    let last_planned = summary.rows.iter().rev().find(|cell| cell.figures.is_some());
    let Some(last_planned) = last_planned.filter(|cell| cell.figures.as_ref().is_some_and(|figures| figures.goals > 0))
    else {
        return Vec::new();
    };
    let axis_words = |value: f64| place(setup, axis, value);
    vec![match (frontier.goals_met_from, frontier.goals_met_to) {
        (Some(from), Some(to)) if from == to => {
            say!("every-goal-is-met-at-only", from = axis_words(from))
        }
        (Some(from), Some(to)) if Some(from) == frontier.first() && last_planned.values == [to] => {
            word!("every-goal-is-met-over-whole-range").to_owned()
        }
        (Some(from), Some(to)) if last_planned.values == [to] => {
            say!("every-goal-is-met-from", from = axis_words(from))
        }
        (Some(from), Some(to)) if Some(from) == frontier.first() => {
            say!("every-goal-is-met-up", to = axis_words(to))
        }
        (Some(from), Some(to)) => {
            say!("every-goal-is-met-between", from = axis_words(from), to = axis_words(to))
        }
        _ => word!("no-plan-of-this-range-meets-every").to_owned(),
    }]
}

/// Which budget to take, and the rule that says so.
fn knee_advice(setup: &SweepSetup, frontier: &Frontier) -> Option<String> {
    let objective_words = setup.objective.in_words();
    let budget_words = |value: f64| money(value, &setup.currency);
    let met_from = frontier.goals_met_from;
    Some(match frontier.knee? {
        Knee::At(knee) => say!("take-up-to-there-1-pct-more", knee = budget_words(knee), objective_words),
        Knee::Below(least) if met_from.is_some_and(|met_from| met_from == least) && frontier.first() != met_from => {
            say!("take-it-is-least-of-these-budgets", least = budget_words(least), objective_words)
        }
        Knee::Below(least) => say!("take-no-more-than-already-there-1", least = budget_words(least), objective_words),
        Knee::Beyond(most) => say!("take-as-much-as-there-is-up", most = budget_words(most), objective_words),
    })
}

/// What a step up from the brief's own budget buys.
fn next_budget_step(setup: &SweepSetup, frontier: &Frontier, summary: &SweepSummary) -> Option<String> {
    let meets_goals = |cell: &&SweepCell| cell.figures.as_ref().is_some_and(CellFigures::meets_all);
    let from = summary.rows.iter().filter(meets_goals).find(|cell| cell.values[0] >= setup.budget)?;
    let to = summary.rows.iter().filter(meets_goals).find(|cell| cell.values[0] >= 1.15 * from.values[0])?;
    if frontier.nothing_more.is_some_and(|plateau| plateau.from <= from.values[0]) {
        return None;
    }
    let (cost, gain) = (to.values[0] - from.values[0], objective(to)? - objective(from)?);
    let (from, upto) = (money(from.values[0], &setup.currency), money(to.values[0], &setup.currency));
    if gain <= BUYS_NOTHING * objective(to)?.abs() {
        return Some(say!("from-to-buys-nothing", from, upto));
    }
    let unit_gain = match &setup.objective {
        sought if sought.counts_points() => (word!("sentences-point").to_owned(), gain * 100.0),
        sought if sought.in_money() => (say!("per-of", money = money(1.0, &setup.currency)), gain),
        _ => (word!("sentences-each").to_owned(), gain),
    };
    let cost = money_exact(cost / unit_gain.1, &setup.currency);
    Some(say!("from-to-buys", from, upto, gain = setup.unit().amount(gain), cost, unit_gain = unit_gain.0))
}

/// From where the next money is worth half of what it is now.
fn half_worth(setup: &SweepSetup, frontier: &Frontier) -> Option<String> {
    let from = frontier.half_worth_from?;
    Some(say!(
        "from-on-costs-more-than-twice-what",
        from = money(from, &setup.currency),
        setup = match &setup.objective {
            sought if sought.counts_points() => word!("next-one-of-these-points").to_owned(),
            sought if sought.in_money() => {
                say!("next-of", money = money(1.0, &setup.currency))
            }
            _ => word!("next-one-of-them").to_owned(),
        },
        budget = money(setup.budget, &setup.currency)
    ))
}

fn plateau_sentence(setup: &SweepSetup, axis: &Axis, frontier: &Frontier) -> Option<String> {
    let plateau = frontier.nothing_more?;
    let spend = money(plateau.spend, &setup.currency);
    Some(say!("from-on-nothing-more-is-to-be", setup = place(setup, axis, plateau.from), spend))
}

/// What the least costs along the axis, and what a step along it costs.
fn least_costs(setup: &SweepSetup, axis: &Axis, summary: &SweepSummary) -> Vec<String> {
    let met_costs: Vec<(f64, f64)> = summary
        .rows
        .iter()
        .filter(|cell| cell.figures.as_ref().is_some_and(CellFigures::meets_all))
        .filter_map(|cell| Some((cell.values[0], objective(cell)?)))
        .collect();
    let ([first_cost, .., last_cost], true) = (&met_costs[..], !axis.is_budget()) else {
        return Vec::new();
    };
    let unit = setup.unit();
    let cost_words =
        |(value, cost): &(f64, f64)| say!("sweep-at", x = unit.amount(*cost), setup = amount(setup, axis, *value));
    let middle_cost = &met_costs[met_costs.len() / 2];
    let mut sentences = vec![say!(
        "meeting-goals-takes-at-least",
        first_cost = cost_words(first_cost),
        middle_cost = cost_words(middle_cost),
        last_cost = cost_words(last_cost)
    )];
    let step_cost = |index: usize| {
        let ((x, a), (y, b)) = (met_costs[index], met_costs[index + 1]);
        say!("sweep-at", x = unit.amount((b - a) / (y - x)), setup = amount(setup, axis, x))
    };
    if met_costs.len() > 4 {
        let axis_step = match axis.unit {
            AxisUnit::Percent => word!("each-point-more"),
            AxisUnit::Number => word!("each-one-more"),
        };
        let late_step = (met_costs.len() * 3 / 4).min(met_costs.len() - 2);
        sentences.push(say!(
            "costs-and",
            axis_step,
            step_cost = step_cost(0),
            met_costs = step_cost(met_costs.len() / 2),
            late_step = step_cost(late_step)
        ));
    }
    sentences
}

/// The best and the worst plan.
fn best_and_worst(setup: &SweepSetup, summary: &SweepSummary) -> Vec<String> {
    let [best, worst] = [word!("best"), word!("worst")];
    let cells = [(best, &summary.best), (worst, &summary.worst)];
    let sentences = cells.into_iter().filter_map(|(rank, cell)| {
        let cell = cell.as_ref()?;
        let figures = cell.figures.as_ref()?;
        let places = setup.grid.axes.iter().zip(&cell.values).map(|(axis, value)| place(setup, axis, *value));
        let goals = match figures.goals {
            0 => String::new(),
            goal_count => {
                say!("with-of-goals-met", met = plain(figures.goals_met as f64, 0), all = fixed(goal_count as f64, 0))
            }
        };
        let axis_words = places.collect::<Vec<_>>().join(word!("under-way-and"));
        Some(say!("sentences-at", rank, axis_words, objective = setup.unit().amount(figures.objective), goals))
    });
    sentences.collect()
}

fn objective(cell: &SweepCell) -> Option<f64> {
    cell.figures.as_ref().map(|figures| figures.objective)
}

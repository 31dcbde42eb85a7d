//! What a sweep says in sentences: which value to take and why, and what more of it brings.

use crate::planning::plan::Sense;
use crate::planning::sweep::{Axis, AxisUnit, CellFigures, Frontier, Knee, SweepCell, SweepSetup, SweepSummary};
use crate::text::language::{say, word};
use crate::text::number::{fixed, money, money_exact, plain, significant, weeks};
use crate::tolerance::reporting::BUYS_NOTHING;

/// What an axis is called.
pub(in crate::report) fn axis_name(axis: &Axis) -> String {
    match axis.path.as_str() {
        "campaign.budget" => "budget".to_owned(),
        "campaign.weeks" => word!("weeks", "weken").to_owned(),
        path => path.to_owned(),
    }
}

/// A value of an axis, as a cell of a table has it.
pub(in crate::report) fn amount(setup: &SweepSetup, axis: &Axis, value: f64) -> String {
    match axis.unit {
        AxisUnit::Percent => format!("{} %", significant(value, 4)),
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
            say!("Every goal is met at {} only.", "Alleen bij {} wordt elk doel gehaald.", axis_words(from))
        }
        (Some(from), Some(to)) if Some(from) == frontier.first() && last_planned.values == [to] => {
            word!("Every goal is met over the whole range.", "Over de hele reeks wordt elk doel gehaald.").to_owned()
        }
        (Some(from), Some(to)) if last_planned.values == [to] => {
            say!("Every goal is met from {} on.", "Vanaf {} wordt elk doel gehaald.", axis_words(from))
        }
        (Some(from), Some(to)) if Some(from) == frontier.first() => {
            say!("Every goal is met up to {}.", "Tot en met {} wordt elk doel gehaald.", axis_words(to))
        }
        (Some(from), Some(to)) => {
            say!(
                "Every goal is met between {} and {}.",
                "Tussen {} en {} wordt elk doel gehaald.",
                axis_words(from),
                axis_words(to)
            )
        }
        _ => word!("No plan of this range meets every goal.", "Geen plan in deze reeks haalt elk doel.").to_owned(),
    }]
}

/// Which budget to take, and the rule that says so.
fn knee_advice(setup: &SweepSetup, frontier: &Frontier) -> Option<String> {
    let objective_words = setup.objective.in_words();
    let budget_words = |value: f64| money(value, &setup.currency);
    let met_from = frontier.goals_met_from;
    Some(match frontier.knee? {
        Knee::At(knee) => say!(
            "Take {}: up to there 1 % more budget still brings at least 0.5 % more {objective_words}, and beyond it less.",
            "Neem {}: tot daar levert 1 % meer budget nog minstens 0,5 % meer {objective_words} op, en daarboven minder.",
            budget_words(knee)
        ),
        Knee::Below(least) if met_from.is_some_and(|met_from| met_from == least) && frontier.first() != met_from => {
            say!(
                "Take {}: it is the least of these budgets that meets every goal, and already there 1 % more budget brings \
             less than 0.5 % more {objective_words}.",
                "Neem {}: dit is het kleinste van deze budgetten dat elk doel haalt, en daar levert 1 % meer budget al \
             minder dan 0,5 % meer {objective_words} op.",
                budget_words(least)
            )
        }
        Knee::Below(least) => say!(
            "Take no more than {}: already there 1 % more budget brings less than 0.5 % more {objective_words}; look at smaller \
             budgets too.",
            "Neem niet meer dan {}: daar levert 1 % meer budget al minder dan 0,5 % meer {objective_words} op; kijk ook naar \
             kleinere budgetten.",
            budget_words(least)
        ),
        Knee::Beyond(most) => say!(
            "Take as much as there is: up to {} 1 % more budget brings at least 0.5 % more {objective_words}; look at larger \
             budgets too.",
            "Neem zo veel als er is: tot {} levert 1 % meer budget minstens 0,5 % meer {objective_words} op; kijk ook naar \
             grotere budgetten.",
            budget_words(most)
        ),
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
        return Some(say!("From {from} to {upto} buys nothing.", "Van {from} naar {upto} levert niets op."));
    }
    let unit_gain = match &setup.objective {
        sought if sought.counts_points() => (word!("a point", "per punt").to_owned(), gain * 100.0),
        sought if sought.in_money() => (say!("per {} of it", "per {} ervan", money(1.0, &setup.currency)), gain),
        _ => (word!("each", "per stuk").to_owned(), gain),
    };
    let cost = money_exact(cost / unit_gain.1, &setup.currency);
    Some(say!(
        "From {from} to {upto} buys {} ({cost} {}).",
        "Van {from} naar {upto} levert {} op ({cost} {}).",
        setup.unit().amount(gain),
        unit_gain.0
    ))
}

/// From where the next money is worth half of what it is now.
fn half_worth(setup: &SweepSetup, frontier: &Frontier) -> Option<String> {
    let from = frontier.half_worth_from?;
    Some(say!(
        "From {} on, {} costs more than twice what it costs at {}, the brief's own budget.",
        "Vanaf {} kost {} meer dan twee keer zoveel als bij {}, het budget van de briefing.",
        money(from, &setup.currency),
        match &setup.objective {
            sought if sought.counts_points() => word!("the next one of these points", "het volgende punt").to_owned(),
            sought if sought.in_money() => {
                say!("the next {} of it", "de volgende {} ervan", money(1.0, &setup.currency))
            }
            _ => word!("the next one of them", "de volgende").to_owned(),
        },
        money(setup.budget, &setup.currency)
    ))
}

fn plateau_sentence(setup: &SweepSetup, axis: &Axis, frontier: &Frontier) -> Option<String> {
    let plateau = frontier.nothing_more?;
    let spend = money(plateau.spend, &setup.currency);
    Some(say!(
        "From {} on nothing more is to be had: the plan there spends {spend} of net media and leaves the rest.",
        "Vanaf {} is er niets meer te halen: het plan besteedt daar {spend} aan netto media en laat de rest liggen.",
        place(setup, axis, plateau.from)
    ))
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
        |(value, cost): &(f64, f64)| say!("{} at {}", "{} bij {}", unit.amount(*cost), amount(setup, axis, *value));
    let middle_cost = &met_costs[met_costs.len() / 2];
    let mut sentences = vec![say!(
        "Meeting the goals takes at least {}, {} and {}.",
        "De doelen halen kost minstens {}, {} en {}.",
        cost_words(first_cost),
        cost_words(middle_cost),
        cost_words(last_cost)
    )];
    let step_cost = |index: usize| {
        let ((x, a), (y, b)) = (met_costs[index], met_costs[index + 1]);
        say!("{} at {}", "{} bij {}", unit.amount((b - a) / (y - x)), amount(setup, axis, x))
    };
    if met_costs.len() > 4 {
        let axis_step = match axis.unit {
            AxisUnit::Percent => word!("Each point more", "Elk punt meer"),
            AxisUnit::Number => word!("Each one more", "Elke eenheid meer"),
        };
        let late_step = (met_costs.len() * 3 / 4).min(met_costs.len() - 2);
        sentences.push(say!(
            "{axis_step} costs {}, {} and {}.",
            "{axis_step} kost {}, {} en {}.",
            step_cost(0),
            step_cost(met_costs.len() / 2),
            step_cost(late_step)
        ));
    }
    sentences
}

/// The best and the worst plan.
fn best_and_worst(setup: &SweepSetup, summary: &SweepSummary) -> Vec<String> {
    let [best, worst] = word!(["Best", "Worst"], ["Beste", "Slechtste"]);
    let cells = [(best, &summary.best), (worst, &summary.worst)];
    let sentences = cells.into_iter().filter_map(|(rank, cell)| {
        let cell = cell.as_ref()?;
        let figures = cell.figures.as_ref()?;
        let places = setup.grid.axes.iter().zip(&cell.values).map(|(axis, value)| place(setup, axis, *value));
        let goals = match figures.goals {
            0 => String::new(),
            goal_count => say!(
                ", with {} of {} goals met",
                ", met {} van de {} doelen gehaald",
                plain(figures.goals_met as f64, 0),
                fixed(goal_count as f64, 0)
            ),
        };
        let axis_words = places.collect::<Vec<_>>().join(word!(" and ", " en "));
        Some(say!(
            "{rank} at {axis_words}: {}{goals}.",
            "{rank} bij {axis_words}: {}{goals}.",
            setup.unit().amount(figures.objective)
        ))
    });
    sentences.collect()
}

fn objective(cell: &SweepCell) -> Option<f64> {
    cell.figures.as_ref().map(|figures| figures.objective)
}

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
pub(in crate::report) fn amount(head: &SweepSetup, axis: &Axis, value: f64) -> String {
    match axis.unit {
        AxisUnit::Percent => format!("{} %", significant(value, 4)),
        AxisUnit::Number if axis.is_budget() => money(value, &head.currency),
        AxisUnit::Number => significant(value, 5),
    }
}

/// A value of an axis in a sentence.
pub(in crate::report) fn place(head: &SweepSetup, axis: &Axis, value: f64) -> String {
    let amount = amount(head, axis, value);
    match axis.path.as_str() {
        _ if axis.is_budget() => amount,
        "campaign.weeks" => weeks(value),
        path => format!("{path} {amount}"),
    }
}

/// The sentences a planner reads first.
pub(in crate::report) fn headline(head: &SweepSetup, summary: &SweepSummary) -> Vec<String> {
    match (head.grid.single(), &summary.frontier) {
        (Some(axis), Some(frontier)) => {
            let mut sentences = goals_met(head, axis, frontier, summary);
            if head.sense == Sense::Minimise {
                sentences.extend(least(head, axis, summary));
            } else if axis.is_budget() {
                sentences.extend(advice(head, frontier));
                sentences.extend(buys(head, frontier, summary));
                sentences.extend(worth(head, frontier));
            } else {
                sentences.extend(ends(head, summary));
            }
            sentences.extend(nothing_more(head, axis, frontier));
            sentences
        }
        _ => ends(head, summary),
    }
}

/// Over which values every goal is met.
fn goals_met(head: &SweepSetup, axis: &Axis, frontier: &Frontier, summary: &SweepSummary) -> Vec<String> {
    let last = summary.rows.iter().rev().find(|cell| cell.figures.is_some());
    let Some(last) = last.filter(|cell| cell.figures.as_ref().is_some_and(|found| found.goals > 0)) else {
        return Vec::new();
    };
    let at = |value: f64| place(head, axis, value);
    vec![match (frontier.goals_met_from, frontier.goals_met_to) {
        (Some(from), Some(to)) if from == to => {
            say!("Every goal is met at {} only.", "Alleen bij {} wordt elk doel gehaald.", at(from))
        }
        (Some(from), Some(to)) if Some(from) == frontier.first() && last.values == [to] => {
            word!("Every goal is met over the whole range.", "Over de hele reeks wordt elk doel gehaald.").to_owned()
        }
        (Some(from), Some(to)) if last.values == [to] => {
            say!("Every goal is met from {} on.", "Vanaf {} wordt elk doel gehaald.", at(from))
        }
        (Some(from), Some(to)) if Some(from) == frontier.first() => {
            say!("Every goal is met up to {}.", "Tot en met {} wordt elk doel gehaald.", at(to))
        }
        (Some(from), Some(to)) => {
            say!("Every goal is met between {} and {}.", "Tussen {} en {} wordt elk doel gehaald.", at(from), at(to))
        }
        _ => word!("No plan of this range meets every goal.", "Geen plan in deze reeks haalt elk doel.").to_owned(),
    }]
}

/// Which budget to take, and the rule that says so.
fn advice(head: &SweepSetup, frontier: &Frontier) -> Option<String> {
    let what = head.objective.in_words();
    let at = |value: f64| money(value, &head.currency);
    let first = frontier.goals_met_from;
    Some(match frontier.knee? {
        Knee::At(knee) => say!(
            "Take {}: up to there 1 % more budget still brings at least 0.5 % more {what}, and beyond it less.",
            "Neem {}: tot daar levert 1 % meer budget nog minstens 0,5 % meer {what} op, en daarboven minder.",
            at(knee)
        ),
        Knee::Below(least) if first.is_some_and(|first| first == least) && frontier.first() != first => say!(
            "Take {}: it is the least of these budgets that meets every goal, and already there 1 % more budget brings \
             less than 0.5 % more {what}.",
            "Neem {}: dit is het kleinste van deze budgetten dat elk doel haalt, en daar levert 1 % meer budget al \
             minder dan 0,5 % meer {what} op.",
            at(least)
        ),
        Knee::Below(least) => say!(
            "Take no more than {}: already there 1 % more budget brings less than 0.5 % more {what}; look at smaller \
             budgets too.",
            "Neem niet meer dan {}: daar levert 1 % meer budget al minder dan 0,5 % meer {what} op; kijk ook naar \
             kleinere budgetten.",
            at(least)
        ),
        Knee::Beyond(most) => say!(
            "Take as much as there is: up to {} 1 % more budget brings at least 0.5 % more {what}; look at larger \
             budgets too.",
            "Neem zo veel als er is: tot {} levert 1 % meer budget minstens 0,5 % meer {what} op; kijk ook naar \
             grotere budgetten.",
            at(most)
        ),
    })
}

/// What a step up from the brief's own budget buys.
fn buys(head: &SweepSetup, frontier: &Frontier, summary: &SweepSummary) -> Option<String> {
    let met = |cell: &&SweepCell| cell.figures.as_ref().is_some_and(CellFigures::meets_all);
    let from = summary.rows.iter().filter(met).find(|cell| cell.values[0] >= head.budget)?;
    let to = summary.rows.iter().filter(met).find(|cell| cell.values[0] >= 1.15 * from.values[0])?;
    if frontier.nothing_more.is_some_and(|plateau| plateau.from <= from.values[0]) {
        return None;
    }
    let (cost, gain) = (to.values[0] - from.values[0], objective(to)? - objective(from)?);
    let (from, upto) = (money(from.values[0], &head.currency), money(to.values[0], &head.currency));
    if gain <= BUYS_NOTHING * objective(to)?.abs() {
        return Some(say!("From {from} to {upto} buys nothing.", "Van {from} naar {upto} levert niets op."));
    }
    let each = match &head.objective {
        sought if sought.counts_points() => (word!("a point", "per punt").to_owned(), gain * 100.0),
        sought if sought.in_money() => (say!("per {} of it", "per {} ervan", money(1.0, &head.currency)), gain),
        _ => (word!("each", "per stuk").to_owned(), gain),
    };
    let cost = money_exact(cost / each.1, &head.currency);
    Some(say!(
        "From {from} to {upto} buys {} ({cost} {}).",
        "Van {from} naar {upto} levert {} op ({cost} {}).",
        head.unit().amount(gain),
        each.0
    ))
}

/// From where the next money is worth half of what it is now.
fn worth(head: &SweepSetup, frontier: &Frontier) -> Option<String> {
    let from = frontier.half_worth_from?;
    Some(say!(
        "From {} on, {} costs more than twice what it costs at {}, the brief's own budget.",
        "Vanaf {} kost {} meer dan twee keer zoveel als bij {}, het budget van de briefing.",
        money(from, &head.currency),
        match &head.objective {
            sought if sought.counts_points() => word!("the next one of these points", "het volgende punt").to_owned(),
            sought if sought.in_money() => {
                say!("the next {} of it", "de volgende {} ervan", money(1.0, &head.currency))
            }
            _ => word!("the next one of them", "de volgende").to_owned(),
        },
        money(head.budget, &head.currency)
    ))
}

fn nothing_more(head: &SweepSetup, axis: &Axis, frontier: &Frontier) -> Option<String> {
    let plateau = frontier.nothing_more?;
    let spend = money(plateau.spend, &head.currency);
    Some(say!(
        "From {} on nothing more is to be had: the plan there spends {spend} of net media and leaves the rest.",
        "Vanaf {} is er niets meer te halen: het plan besteedt daar {spend} aan netto media en laat de rest liggen.",
        place(head, axis, plateau.from)
    ))
}

/// What the least costs along the axis, and what a step along it costs.
fn least(head: &SweepSetup, axis: &Axis, summary: &SweepSummary) -> Vec<String> {
    let met: Vec<(f64, f64)> = summary
        .rows
        .iter()
        .filter(|cell| cell.figures.as_ref().is_some_and(CellFigures::meets_all))
        .filter_map(|cell| Some((cell.values[0], objective(cell)?)))
        .collect();
    let ([first, .., last], true) = (&met[..], !axis.is_budget()) else {
        return Vec::new();
    };
    let unit = head.unit();
    let at = |(value, cost): &(f64, f64)| say!("{} at {}", "{} bij {}", unit.amount(*cost), amount(head, axis, *value));
    let middle = &met[met.len() / 2];
    let mut sentences = vec![say!(
        "Meeting the goals takes at least {}, {} and {}.",
        "De doelen halen kost minstens {}, {} en {}.",
        at(first),
        at(middle),
        at(last)
    )];
    let step = |index: usize| {
        let ((x, a), (y, b)) = (met[index], met[index + 1]);
        say!("{} at {}", "{} bij {}", unit.amount((b - a) / (y - x)), amount(head, axis, x))
    };
    if met.len() > 4 {
        let what = match axis.unit {
            AxisUnit::Percent => word!("Each point more", "Elk punt meer"),
            AxisUnit::Number => word!("Each one more", "Elke eenheid meer"),
        };
        let late = (met.len() * 3 / 4).min(met.len() - 2);
        sentences.push(say!(
            "{what} costs {}, {} and {}.",
            "{what} kost {}, {} en {}.",
            step(0),
            step(met.len() / 2),
            step(late)
        ));
    }
    sentences
}

/// The best and the worst plan.
fn ends(head: &SweepSetup, summary: &SweepSummary) -> Vec<String> {
    let [best, worst] = word!(["Best", "Worst"], ["Beste", "Slechtste"]);
    let cells = [(best, &summary.best), (worst, &summary.worst)];
    let each = cells.into_iter().filter_map(|(word, cell)| {
        let cell = cell.as_ref()?;
        let found = cell.figures.as_ref()?;
        let places = head.grid.axes.iter().zip(&cell.values).map(|(axis, value)| place(head, axis, *value));
        let goals = match found.goals {
            0 => String::new(),
            all => say!(
                ", with {} of {} goals met",
                ", met {} van de {} doelen gehaald",
                plain(found.goals_met as f64, 0),
                fixed(all as f64, 0)
            ),
        };
        let at = places.collect::<Vec<_>>().join(word!(" and ", " en "));
        Some(say!("{word} at {at}: {}{goals}.", "{word} bij {at}: {}{goals}.", head.unit().amount(found.objective)))
    });
    each.collect()
}

fn objective(cell: &SweepCell) -> Option<f64> {
    cell.figures.as_ref().map(|found| found.objective)
}

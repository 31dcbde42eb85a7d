//! What each plan comes to, with the difference from the reference below it; and its goals.

use super::amounts::{ScenarioAmounts, whole};
use super::grid::{GridRow, PlanGrid};
use super::{objective, objective_digits, or_dash};
use crate::domain::brief::Measure;
use crate::planning::compare::side_by_side::{ComparedFigure, Odds, ScenarioFigures, ScenarioStatus, SideBySide};
use crate::planning::plan::{ObjectiveUnit, Sense, Sought};
use crate::report::document::TableColumn;
use crate::report::views::goal::{digits_apart, figure};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, money, percent_up, plain, signed_fixed, signed_money};

/// The label of a row of differences.
fn difference_label() -> &'static str {
    word!("result-difference")
}

/// The plans as columns; what no plan has is left out.
pub(in crate::report) fn grid(compared: &SideBySide) -> PlanGrid {
    let mut rows = spend(compared);
    for phase in &compared.phases {
        let reach: Vec<ComparedFigure> = phase.scenarios.iter().map(|scenario| scenario.reach_pct).collect();
        let name = say!("frontier-reach", phase = phase.name);
        let points = |value| format!("{}%", fixed(value, 1));
        rows.extend(figures(&name, &reach, points, |points| signed_fixed(points, 1)));
    }
    let [clicks, conversions] = [word!("clicks"), word!("conversions")];
    for (name, count_of_scenario) in [
        (clicks, (|scenario| scenario.clicks) as fn(&ScenarioFigures) -> ComparedFigure),
        (conversions, |scenario| scenario.conversions),
    ] {
        let counts: Vec<ComparedFigure> = compared.scenarios.iter().map(count_of_scenario).collect();
        if counts.iter().any(|scenario| scenario.value.is_some_and(|value| value > 0.0)) {
            rows.extend(figures(name, &counts, |value| fixed(value, 0), |more| signed_fixed(more, 0)));
        }
    }
    rows.extend(aim(compared));
    rows.extend(status(compared));
    rows.extend(odds(compared));
    PlanGrid { labels: vec![TableColumn::left("")], rows, ..empty(compared) }
}

/// A grid of all plans without rows.
pub(in crate::report) fn empty(compared: &SideBySide) -> PlanGrid {
    let names: Vec<String> = compared.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
    let repeated = names.iter().position(|name| *name == compared.reference).unwrap_or(0);
    PlanGrid { labels: Vec::new(), names, repeated, rows: Vec::new() }
}

/// A row with a cell per plan.
fn row(compared: &SideBySide, label: impl Into<String>, cell: impl Fn(&ScenarioFigures) -> String) -> GridRow {
    GridRow { labels: vec![label.into()], cells: compared.scenarios.iter().map(cell).collect() }
}

/// Net media with the difference as money and in per cent, and what is left of the budget.
fn spend(compared: &SideBySide) -> Vec<GridRow> {
    let currency = &compared.currency;
    let spends: Vec<ComparedFigure> = compared.scenarios.iter().map(|scenario| scenario.spend).collect();
    let net_media = word!("heading-net-media");
    let as_money = |value| money(value, currency);
    let mut rows = figures(net_media, &ScenarioAmounts::of(compared).total(), as_money, |difference| {
        signed_money(difference, currency)
    });
    if rows.len() > 1 {
        let share = |figure: &ComparedFigure| figure.difference_pct.map_or_else(String::new, in_per_cent);
        rows.push(GridRow {
            labels: vec![word!("result-in-pct").to_owned()],
            cells: spends.iter().map(share).collect(),
        });
    }
    if let Some(net_media) = rows.first_mut() {
        for (cell, scenario) in net_media.cells.iter_mut().zip(&compared.scenarios) {
            if scenario.status == Some(ScenarioStatus::NoPlan) {
                word!("no-plan").clone_into(cell);
            }
        }
    }
    let fees: Vec<ComparedFigure> = compared.scenarios.iter().map(|scenario| scenario.activation_fee).collect();
    if fees.iter().any(|figure| figure.value.is_some_and(|fee| fee > 0.0)) {
        let label = word!("activation-fees");
        let fees = whole(&fees, empty(compared).repeated);
        rows.extend(figures(label, &fees, as_money, |difference| signed_money(difference, currency)));
    }
    if compared.scenarios.iter().any(|scenario| scenario.unspent.is_some_and(|unspent| unspent > 0.5)) {
        let label = word!("heading-unspent");
        rows.push(row(compared, label, |scenario| or_dash(scenario.unspent, |unspent| money(unspent, currency))));
    }
    rows
}

fn in_per_cent(share: f64) -> String {
    let share = signed_fixed(share, 1);
    if share.starts_with(['+', '−']) { format!("{share}%") } else { String::new() }
}

/// A row of figures and, where any differ, one of differences; nothing where no plan has it.
fn figures(
    label: &str,
    plan_figures: &[ComparedFigure],
    value: impl Fn(f64) -> String,
    difference_words: impl Fn(f64) -> String,
) -> Vec<GridRow> {
    if plan_figures.iter().all(|figure| figure.value.is_none()) {
        return Vec::new();
    }
    let cells = plan_figures.iter().map(|figure| or_dash(figure.value, &value)).collect();
    let mut rows = vec![GridRow { labels: vec![label.to_owned()], cells }];
    rows.extend(differences(plan_figures.iter().map(|figure| figure.difference), difference_words));
    rows
}

/// The differences, without those that would print as zero; no row where all would.
pub(in crate::report) fn differences(
    plan_differences: impl Iterator<Item = Option<f64>>,
    difference_words: impl Fn(f64) -> String,
) -> Option<GridRow> {
    let cells: Vec<String> = plan_differences
        .map(|difference| difference.map_or_else(String::new, &difference_words))
        .map(unless_no_difference)
        .collect();
    cells.iter().any(|cell| !cell.is_empty()).then(|| GridRow { labels: vec![difference_label().to_owned()], cells })
}

fn unless_no_difference(cell: String) -> String {
    if cell.starts_with(['+', '−']) { cell } else { String::new() }
}

/// The objective, unless another row shows it.
fn aim(compared: &SideBySide) -> Vec<GridRow> {
    let objectives: Vec<_> = compared.scenarios.iter().filter_map(|scenario| scenario.objective.as_ref()).collect();
    let has_own_row =
        |sought: &Sought| matches!(sought, Sought::Sum(Measure::Spend | Measure::Clicks | Measure::Conversions));
    let Some(first_objective) = objectives.iter().find(|objective| !has_own_row(&objective.sought)) else {
        return Vec::new();
    };
    let currency = &compared.currency;
    if !objectives.iter().all(|objective| objective.is_comparable(first_objective)) {
        let aim_words = |scenario: &ScenarioFigures| match &scenario.objective {
            Some(objective) => {
                let aim_words = objective.sought.in_words();
                match objective.sense {
                    Sense::Minimise => say!("result-least", aim_words),
                    Sense::Maximise => say!("result-most", aim_words),
                }
            }
            None => "–".to_owned(),
        };
        return vec![row(compared, word!("made-for"), aim_words)];
    }
    let words = ObjectiveUnit::of_objective(&first_objective.sought, first_objective.weighted, currency);
    let label = match (&first_objective.sought, first_objective.weighted) {
        (Sought::Reach(1), true) => word!("objective-weighted-points").to_owned(),
        (Sought::Reach(1), false) => word!("objective-points").to_owned(),
        (Sought::SpendAndFees, _) => word!("media-and-fees").to_owned(),
        _ => say!("risk-objective", unit = words.unit()),
    };
    let counts: Vec<ComparedFigure> = compared.scenarios.iter().map(|scenario| counted(scenario, &words)).collect();
    if first_objective.sought.in_money() {
        let as_money = |value| money(value, currency);
        let whole_money = whole(&counts, empty(compared).repeated);
        return figures(&label, &whole_money, as_money, |difference| signed_money(difference, currency));
    }
    // All values and differences have the decimals of the largest value.
    let largest_count =
        counts.iter().filter_map(|objective| objective.value).fold(0.0, |most: f64, value| most.max(value.abs()));
    let count_digits = objective_digits(&first_objective.sought, largest_count);
    let unit = if first_objective.sought == Sought::Sum(Measure::Grp) { " GRP" } else { "" };
    figures(
        &label,
        &counts,
        |value| format!("{}{unit}", fixed(value, count_digits)),
        |difference| signed_fixed(difference, count_digits),
    )
}

/// A plan's objective as it is counted.
fn counted(scenario: &ScenarioFigures, words: &ObjectiveUnit) -> ComparedFigure {
    let value = scenario.objective.as_ref().map(|objective| words.count(objective.value));
    let difference = scenario.objective_difference.map(|difference| words.count(difference));
    ComparedFigure { value, difference, difference_pct: None }
}

/// Goals and the proof.
fn status(compared: &SideBySide) -> Vec<GridRow> {
    let mut rows = Vec::new();
    if compared.scenarios.iter().any(|scenario| scenario.goals_wanted > 0) {
        let goals_met_cell = |scenario: &ScenarioFigures| match scenario.goals_met {
            Some(goals_met_cell) => say!("plan-of", value = goals_met_cell, target = scenario.goals_wanted),
            None => "–".to_owned(),
        };
        rows.push(row(compared, word!("goals-met"), goals_met_cell));
    }
    let proof_cell = |scenario: &ScenarioFigures| match (
        scenario.status,
        scenario.objective.as_ref().and_then(|objective| objective.gap),
    ) {
        (Some(ScenarioStatus::NotProved), Some(gap)) => say!("no-pct", gap = percent_up(100.0 * gap)),
        (Some(_), Some(gap)) => format!("{}%", percent_up(100.0 * gap)),
        _ => "–".to_owned(),
    };
    if compared.scenarios.iter().any(|scenario| scenario.objective.is_some()) {
        rows.push(row(compared, word!("proved-within"), proof_cell));
    }
    rows
}

/// How the plans fare in draws, where that was asked for.
fn odds(compared: &SideBySide) -> Vec<GridRow> {
    let Some(any) = compared.scenarios.iter().find_map(|scenario| scenario.odds) else {
        return Vec::new();
    };
    let drawn_objective = |scenario: &ScenarioFigures, of: fn(&Odds) -> f64| {
        let (odds, scenario_objective) = scenario.odds.as_ref().zip(scenario.objective.as_ref())?;
        Some(objective(&scenario_objective.sought, of(odds), &compared.currency))
    };
    let odds_range = |scenario: &ScenarioFigures| match (
        drawn_objective(scenario, |odds| odds.low),
        drawn_objective(scenario, |odds| odds.high),
    ) {
        (Some(low), Some(high)) => format!("{low}–{high}"),
        _ => "–".to_owned(),
    };
    let first_drawn = compared.scenarios.iter().find(|scenario| scenario.odds.is_some());
    let first_drawn = first_drawn.map_or("", |scenario| scenario.name.as_str());
    let better_than_first = |scenario: &ScenarioFigures| match scenario.odds.filter(|_| scenario.name != first_drawn) {
        Some(odds) => format!("{}%", plain(odds.beats_first_pct, 0)),
        None => String::new(),
    };
    vec![
        row(compared, say!("n80-pct-of-draws", draws = fixed(any.draws as f64, 0)), odds_range),
        row(compared, say!("better-than", first_drawn), better_than_first),
    ]
}

/// The reference's goals, and what every plan brings of them.
pub(in crate::report) fn goals(compared: &SideBySide) -> PlanGrid {
    let rows = || {
        let reference_goals =
            &compared.scenarios.iter().find(|scenario| !scenario.by_reference.is_empty())?.by_reference;
        let goal = |(index, goal): (usize, &_)| goal_row(compared, index, goal);
        Some(reference_goals.iter().enumerate().map(goal).collect())
    };
    let rows = rows().unwrap_or_default();
    let [goal, reference_goals] = [word!("heading-goal"), word!("wanted")];
    PlanGrid { labels: vec![TableColumn::left(goal), TableColumn::right(reference_goals)], rows, ..empty(compared) }
}

fn goal_row(
    compared: &SideBySide,
    index: usize,
    goal: &crate::planning::compare::side_by_side::ReferenceGoal,
) -> GridRow {
    let goal_cell = |scenario: &ScenarioFigures| {
        let Some(brought) = scenario.by_reference.get(index) else { return "–".to_owned() };
        let (Some(brought_value), Some(met)) = (brought.value, brought.met) else {
            return if brought.met == Some(false) { word!("not-told").to_owned() } else { "–".to_owned() };
        };
        let brought_value = fixed(brought_value, digits_apart(brought.measure, (brought_value, brought.target), met));
        if met { brought_value } else { say!("result-missed", brought_value) }
    };
    let target_words = figure(goal.measure, goal.target, &compared.currency);
    GridRow { labels: vec![goal.goal.clone(), target_words], cells: compared.scenarios.iter().map(goal_cell).collect() }
}

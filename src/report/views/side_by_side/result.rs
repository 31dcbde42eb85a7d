//! What each plan comes to, with the difference from the reference below it; and its goals.

use super::amounts::{ScenarioAmounts, whole};
use super::grid::{GridRow, PlanGrid};
use super::{objective, objective_digits, or_dash};
use crate::domain::brief::Measure;
use crate::planning::compare::side_by_side::{ComparedFigure, Odds, ScenarioFigures, ScenarioStatus, SideBySide};
use crate::planning::plan::{ObjectiveUnit, Sense, Sought};
use crate::report::document::TableColumn;
use crate::report::views::goal::{digits_apart, figure};
use crate::text::language::{say, word};
use crate::text::number::{fixed, money, percent_up, plain, signed_fixed, signed_money};

/// The label of a row of differences.
fn difference() -> &'static str {
    word!("  difference", "  verschil")
}

/// The plans as columns; what no plan has is left out.
pub(in crate::report) fn grid(compared: &SideBySide) -> PlanGrid {
    let mut rows = spend(compared);
    for phase in &compared.phases {
        let reach: Vec<ComparedFigure> = phase.scenarios.iter().map(|own| own.reach_pct).collect();
        let name = say!("Reach {}", "Bereik {}", phase.name);
        let points = |value| format!("{} %", fixed(value, 1));
        rows.extend(figures(&name, &reach, points, |points| signed_fixed(points, 1)));
    }
    let [clicks, conversions] = word!(["Clicks", "Conversions"], ["Klikken", "Conversies"]);
    for (name, of) in
        [(clicks, (|it| it.clicks) as fn(&ScenarioFigures) -> ComparedFigure), (conversions, |it| it.conversions)]
    {
        let all: Vec<ComparedFigure> = compared.scenarios.iter().map(of).collect();
        if all.iter().any(|own| own.value.is_some_and(|value| value > 0.0)) {
            rows.extend(figures(name, &all, |value| fixed(value, 0), |more| signed_fixed(more, 0)));
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
    let all: Vec<ComparedFigure> = compared.scenarios.iter().map(|scenario| scenario.spend).collect();
    let net = word!("Net media", "Netto media");
    let as_money = |value| money(value, currency);
    let mut rows = figures(net, &ScenarioAmounts::of(compared).total(), as_money, |more| signed_money(more, currency));
    if rows.len() > 1 {
        let share = |own: &ComparedFigure| own.difference_pct.map_or_else(String::new, in_per_cent);
        rows.push(GridRow {
            labels: vec![word!("  in %", "  in %").to_owned()],
            cells: all.iter().map(share).collect(),
        });
    }
    if let Some(net) = rows.first_mut() {
        for (cell, scenario) in net.cells.iter_mut().zip(&compared.scenarios) {
            if scenario.status == Some(ScenarioStatus::NoPlan) {
                word!("no plan", "geen plan").clone_into(cell);
            }
        }
    }
    let fees: Vec<ComparedFigure> = compared.scenarios.iter().map(|scenario| scenario.activation_fee).collect();
    if fees.iter().any(|own| own.value.is_some_and(|fee| fee > 0.0)) {
        let name = word!("Activation fees", "Activeringskosten");
        let fees = whole(&fees, empty(compared).repeated);
        rows.extend(figures(name, &fees, as_money, |more| signed_money(more, currency)));
    }
    if compared.scenarios.iter().any(|scenario| scenario.unspent.is_some_and(|unspent| unspent > 0.5)) {
        let name = word!("Unspent", "Niet besteed");
        rows.push(row(compared, name, |scenario| or_dash(scenario.unspent, |unspent| money(unspent, currency))));
    }
    rows
}

fn in_per_cent(share: f64) -> String {
    let share = signed_fixed(share, 1);
    if share.starts_with(['+', '−']) { format!("{share} %") } else { String::new() }
}

/// A row of figures and, where any differ, one of differences; nothing where no plan has it.
fn figures(
    name: &str,
    all: &[ComparedFigure],
    value: impl Fn(f64) -> String,
    more: impl Fn(f64) -> String,
) -> Vec<GridRow> {
    if all.iter().all(|own| own.value.is_none()) {
        return Vec::new();
    }
    let cells = all.iter().map(|own| or_dash(own.value, &value)).collect();
    let mut rows = vec![GridRow { labels: vec![name.to_owned()], cells }];
    rows.extend(differences(all.iter().map(|own| own.difference), more));
    rows
}

/// The differences, but for those that would print as nothing; no row where that is all of them.
pub(in crate::report) fn differences(
    all: impl Iterator<Item = Option<f64>>,
    more: impl Fn(f64) -> String,
) -> Option<GridRow> {
    let cells: Vec<String> = all.map(|own| own.map_or_else(String::new, &more)).map(unless_nothing).collect();
    cells.iter().any(|cell| !cell.is_empty()).then(|| GridRow { labels: vec![difference().to_owned()], cells })
}

fn unless_nothing(cell: String) -> String {
    if cell.starts_with(['+', '−']) { cell } else { String::new() }
}

/// The objective, unless another row shows it.
fn aim(compared: &SideBySide) -> Vec<GridRow> {
    let objectives: Vec<_> = compared.scenarios.iter().filter_map(|scenario| scenario.objective.as_ref()).collect();
    let has_own_row =
        |sought: &Sought| matches!(sought, Sought::Sum(Measure::Spend | Measure::Clicks | Measure::Conversions));
    let Some(first) = objectives.iter().find(|own| !has_own_row(&own.sought)) else { return Vec::new() };
    let currency = &compared.currency;
    if !objectives.iter().all(|own| own.is_comparable(first)) {
        let named = |scenario: &ScenarioFigures| match &scenario.objective {
            Some(own) => {
                let named = own.sought.in_words();
                match own.sense {
                    Sense::Minimise => say!("least {named}", "minste {named}"),
                    Sense::Maximise => say!("most {named}", "meeste {named}"),
                }
            }
            None => "–".to_owned(),
        };
        return vec![row(compared, word!("Made for", "Gemaakt voor"), named)];
    }
    let words = ObjectiveUnit::of_objective(&first.sought, first.weighted, currency);
    let label = match (&first.sought, first.weighted) {
        (Sought::Reach(1), true) => word!("Objective, weighted points", "Doelstelling, gewogen punten").to_owned(),
        (Sought::Reach(1), false) => word!("Objective, points", "Doelstelling, punten").to_owned(),
        (Sought::SpendAndFees, _) => word!("Media and fees", "Media en activeringskosten").to_owned(),
        _ => say!("Objective, {}", "Doelstelling, {}", words.unit()),
    };
    let counts: Vec<ComparedFigure> = compared.scenarios.iter().map(|scenario| counted(scenario, &words)).collect();
    if first.sought.in_money() {
        let as_money = |value| money(value, currency);
        let whole = whole(&counts, empty(compared).repeated);
        return figures(&label, &whole, as_money, |more| signed_money(more, currency));
    }
    // All with the decimals of the largest, and differences as well.
    let largest = counts.iter().filter_map(|own| own.value).fold(0.0, |most: f64, value| most.max(value.abs()));
    let digits = objective_digits(&first.sought, largest);
    let unit = if first.sought == Sought::Sum(Measure::Grp) { " GRP" } else { "" };
    figures(&label, &counts, |value| format!("{}{unit}", fixed(value, digits)), |more| signed_fixed(more, digits))
}

/// A plan's objective as it is counted.
fn counted(scenario: &ScenarioFigures, words: &ObjectiveUnit) -> ComparedFigure {
    let value = scenario.objective.as_ref().map(|own| words.count(own.value));
    let difference = scenario.objective_difference.map(|more| words.count(more));
    ComparedFigure { value, difference, difference_pct: None }
}

/// Goals and the proof.
fn status(compared: &SideBySide) -> Vec<GridRow> {
    let mut rows = Vec::new();
    if compared.scenarios.iter().any(|scenario| scenario.goals_wanted > 0) {
        let met = |scenario: &ScenarioFigures| match scenario.goals_met {
            Some(met) => say!("{met} of {}", "{met} van {}", scenario.goals_wanted),
            None => "–".to_owned(),
        };
        rows.push(row(compared, word!("Goals met", "Doelen gehaald"), met));
    }
    let proof =
        |scenario: &ScenarioFigures| match (scenario.status, scenario.objective.as_ref().and_then(|own| own.gap)) {
            (Some(ScenarioStatus::NotProved), Some(gap)) => say!("no: {} %", "nee: {} %", percent_up(100.0 * gap)),
            (Some(_), Some(gap)) => format!("{} %", percent_up(100.0 * gap)),
            _ => "–".to_owned(),
        };
    if compared.scenarios.iter().any(|scenario| scenario.objective.is_some()) {
        rows.push(row(compared, word!("Proved within", "Bewezen tot op"), proof));
    }
    rows
}

/// How the plans fare in draws, where that was asked for.
fn odds(compared: &SideBySide) -> Vec<GridRow> {
    let Some(any) = compared.scenarios.iter().find_map(|scenario| scenario.odds) else {
        return Vec::new();
    };
    let value = |scenario: &ScenarioFigures, of: fn(&Odds) -> f64| {
        let (odds, own) = scenario.odds.as_ref().zip(scenario.objective.as_ref())?;
        Some(objective(&own.sought, of(odds), &compared.currency))
    };
    let between =
        |scenario: &ScenarioFigures| match (value(scenario, |odds| odds.low), value(scenario, |odds| odds.high)) {
            (Some(low), Some(high)) => format!("{low}–{high}"),
            _ => "–".to_owned(),
        };
    let first = compared.scenarios.iter().find(|scenario| scenario.odds.is_some());
    let first = first.map_or("", |scenario| scenario.name.as_str());
    let beats = |scenario: &ScenarioFigures| match scenario.odds.filter(|_| scenario.name != first) {
        Some(odds) => format!("{} %", plain(odds.beats_first_pct, 0)),
        None => String::new(),
    };
    vec![
        row(compared, say!("80 % of {} draws", "80 % van {} trekkingen", fixed(any.draws as f64, 0)), between),
        row(compared, say!("Better than {first}", "Beter dan {first}"), beats),
    ]
}

/// The reference's goals, and what every plan brings of them.
pub(in crate::report) fn goals(compared: &SideBySide) -> PlanGrid {
    let rows = || {
        let wanted = &compared.scenarios.iter().find(|scenario| !scenario.by_reference.is_empty())?.by_reference;
        let goal = |(index, goal): (usize, &_)| goal_row(compared, index, goal);
        Some(wanted.iter().enumerate().map(goal).collect())
    };
    let rows = rows().unwrap_or_default();
    let [goal, wanted] = word!(["Goal", "Wanted"], ["Doel", "Gevraagd"]);
    PlanGrid { labels: vec![TableColumn::left(goal), TableColumn::right(wanted)], rows, ..empty(compared) }
}

fn goal_row(
    compared: &SideBySide,
    index: usize,
    goal: &crate::planning::compare::side_by_side::ReferenceGoal,
) -> GridRow {
    let cell = |scenario: &ScenarioFigures| {
        let Some(own) = scenario.by_reference.get(index) else { return "–".to_owned() };
        let (Some(value), Some(met)) = (own.value, own.met) else {
            return if own.met == Some(false) { word!("not told", "onbekend").to_owned() } else { "–".to_owned() };
        };
        let value = fixed(value, digits_apart(own.measure, (value, own.target), met));
        if met { value } else { say!("{value} missed", "{value} niet gehaald") }
    };
    let wanted = figure(goal.measure, goal.target, &compared.currency);
    GridRow { labels: vec![goal.goal.clone(), wanted], cells: compared.scenarios.iter().map(cell).collect() }
}

//! What more and less money would bring.

use crate::planning::appendix::BudgetFrontier;
use crate::planning::plan::{ObjectiveUnit, Plan};
use crate::planning::sweep::CellFigures;
use crate::report::document::picture::{Picture, Plot, PlotSeries, PlotUnit};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, money};

/// The best plan of other budgets: a plot, and its figures.
pub(in crate::report) fn part(document: &mut Document, plan: &Plan, frontier: Option<&BudgetFrontier>) {
    let Some(frontier) = frontier else { return };
    document.heading(word!("what-more-and-less-money-would-bring"));
    document.sentence(word!("each-point-is-best-plan"));
    let code = &plan.campaign.currency;
    let unplannable_budgets: Vec<f64> = frontier
        .cells
        .iter()
        .filter(|cell| cell.figures.is_none())
        .filter_map(|cell| cell.values.first().copied())
        .collect();
    if let Some(largest_unplannable) = unplannable_budgets.iter().copied().reduce(f64::max) {
        let largest_unplannable = money(largest_unplannable, code);
        document.sentence(say!("at-and-less-no-plan-keeps-every", largest_unplannable));
    }
    let points = plan.objective.sought.counts_points();
    let (caption, up_unit, series) = if points {
        (word!("reach-by-budget").to_owned(), PlotUnit::Percent, reach_by_phase(frontier))
    } else {
        let unit = capital(&ObjectiveUnit::of(plan).unit());
        (say!("by-budget", unit), PlotUnit::Number, vec![objective_series(plan, frontier)])
    };
    document.figure(
        caption,
        Picture::Plot(Plot {
            across: say!("frontier-budget", code),
            across_unit: PlotUnit::Money(code.clone()),
            up_unit,
            series,
        }),
    );
    document.table(frontier_table(plan, frontier, points));
}

fn reach_by_phase(frontier: &BudgetFrontier) -> Vec<PlotSeries> {
    let phases = frontier.setup.phases.iter().enumerate();
    let series = phases.map(|(phase_index, phase)| {
        let phase_reach = |figures: &CellFigures| figures.reach_pct.get(phase_index).copied().unwrap_or(0.0);
        let points: Vec<(f64, f64)> =
            frontier.points().map(|(budget, figures)| (budget, phase_reach(figures))).collect();
        let chosen = points.iter().find(|point| point.0 == frontier.setup.budget).copied();
        PlotSeries { words: phase.name.to_string(), points, chosen }
    });
    series.filter(|series| series.points.iter().any(|point| point.1 > 0.0)).collect()
}

fn objective_series(plan: &Plan, frontier: &BudgetFrontier) -> PlotSeries {
    let unit = ObjectiveUnit::of(plan);
    let points: Vec<(f64, f64)> =
        frontier.points().map(|(budget, figures)| (budget, unit.count(figures.objective))).collect();
    let chosen = points.iter().find(|point| point.0 == frontier.setup.budget).copied();
    PlotSeries { words: capital(&unit.unit()), points, chosen }
}

fn frontier_table(plan: &Plan, frontier: &BudgetFrontier, points: bool) -> Table {
    let unit = ObjectiveUnit::of(plan);
    let code = &plan.campaign.currency;
    let mut columns = vec![TableColumn::right(word!("heading-budget")), TableColumn::right(word!("heading-net-media"))];
    columns.extend((!points).then(|| TableColumn::right(capital(&unit.unit()))));
    columns.extend(
        frontier.setup.phases.iter().map(|phase| TableColumn::right(say!("frontier-reach", phase = phase.name))),
    );
    columns.push(TableColumn::right(word!("goals-met")));
    let mut table = Table::new(columns);
    for (budget, figures) in frontier.points() {
        let mut cells = vec![money(budget, code), money(figures.spend, code)];
        cells.extend((!points).then(|| unit.figure(figures.objective)));
        cells.extend(figures.reach_pct.iter().map(|reach| format!("{}%", fixed(*reach, 1))));
        cells.push(say!("plan-of", value = figures.goals_met, target = figures.goals));
        table.row(cells);
    }
    table
}

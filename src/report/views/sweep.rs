//! A sweep over values of the brief. Its records are made one by one, so that a file can grow with the sweep; its
//! document is made of the summary.

pub mod records;
mod sentences;

use crate::planning::plan::{Sense, Sought};
use crate::planning::sweep::{CellFigures, CellStatus, ChannelPath, SweepCell, SweepSetup, SweepSummary};
use crate::report::document::line_chart::{self, LineChart};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money, money_exact, plain, short};
use sentences::{amount, axis_name, place};

/// The sweep as a document for a terminal or a page of a width.
pub(in crate::report) fn document(setup: &SweepSetup, summary: &SweepSummary, width: usize) -> Document {
    let mut document = Document::new();
    let axis_names: Vec<String> = setup.grid.axes.iter().map(axis_name).collect();
    let axis_names = axis_names.join(word!("under-way-and"));
    document.title(say!("sweep-over", campaign = setup.campaign, axis_names));
    plan_counts(&mut document, summary);
    for sentence in sentences::headline(setup, summary) {
        document.sentence(sentence);
    }
    if let Some(axis) = setup.grid.single() {
        let along = |value: f64| amount(setup, axis, value);
        let up = |value: f64| objective_cell(setup, value);
        let chart = LineChart { points: &summary.points, along: &along, up: &up };
        let lines = line_chart::lines(&chart, width);
        if !lines.is_empty() {
            let heading = say!("over", setup = capital(&aim(setup)), axis = axis_name(axis));
            document.heading(heading).drawing(lines);
        }
    }
    plans_table(&mut document, setup, summary);
    channel_list(&mut document, setup, summary);
    document
}

fn plan_counts(document: &mut Document, summary: &SweepSummary) {
    let counts = &summary.counts;
    let plan_count = counts.all();
    let mut count_words = vec![say!("count-plans", count = plan_count)];
    for (count, outcome) in [
        (counts.optimal, word!("proved-with-every-goal-met")),
        (counts.goal_missed, word!("proved-with-goal-missed")),
        (counts.not_proved, word!("sweep-not-proved-to-tolerance")),
        (counts.no_plan, word!("without-plan-because-hard-limits-contradict")),
        (counts.not_found, word!("for-which-none-was-found-in-time")),
        (counts.failed, word!("that-failed-which-is-bug-of-klantreis")),
    ] {
        if count > 0 {
            count_words.push(format!("{} {outcome}", fixed(count as f64, 0)));
        }
    }
    let interrupted = if plan_count < summary.cells {
        say!("interrupted-were-asked", cells = fixed(summary.cells as f64, 0))
    } else {
        String::new()
    };
    document.faint(format!("{}: {}{interrupted}.", count_words[0], count_words[1..].join(", ")));
}

fn plans_table(document: &mut Document, setup: &SweepSetup, summary: &SweepSummary) {
    let thinned = summary.rows.len() < summary.counts.all();
    document.heading(if thinned { word!("some-of-plans") } else { word!("plans") });
    let mut columns: Vec<TableColumn> =
        setup.grid.axes.iter().map(|axis| TableColumn::right(capital(&axis_name(axis)))).collect();
    if !setup.objective.is_spend() {
        columns.push(TableColumn::right(short_aim(setup)));
    }
    if setup.sense == Sense::Maximise {
        columns.push(TableColumn::right(if counts_points(setup) { word!("next-point") } else { word!("next-one") }));
    }
    columns.push(TableColumn::right(word!("heading-net-media")));
    columns.extend(setup.phases.iter().map(|phase| TableColumn::right(format!("{} %", phase.name))));
    columns.push(TableColumn::right(word!("heading-goals")));
    let mut table = Table::new(columns);
    table.keys = Some(setup.grid.axes.len());
    let mut has_brief_budget = false;
    for cell in &summary.rows {
        let is_own = is_brief_budget(setup, cell);
        has_brief_budget |= is_own;
        table.row(plan_row(setup, cell, if is_own { "*" } else { "" }));
    }
    document.table(table);
    if has_brief_budget {
        document.faint(word!("briefs-own-budget"));
    }
    if thinned {
        let plan_count = fixed(summary.counts.all() as f64, 0);
        document.faint(say!("of-plans-o-sweep-csv-has-all", rows = summary.rows.len(), plan_count));
    }
}

fn plan_row(setup: &SweepSetup, cell: &SweepCell, budget_mark: &str) -> Vec<String> {
    let mut row_cells: Vec<String> =
        setup.grid.axes.iter().zip(&cell.values).map(|(axis, value)| amount(setup, axis, *value)).collect();
    if let Some(first) = row_cells.first_mut() {
        first.insert_str(0, budget_mark);
    }
    if let Some(figures) = &cell.figures {
        if !setup.objective.is_spend() {
            row_cells.push(objective_cell(setup, figures.objective));
        }
        if setup.sense == Sense::Maximise {
            row_cells.push(next_cost_cell(setup, figures));
        }
        row_cells.push(money(figures.spend, &setup.currency));
        row_cells.extend(figures.reach_pct.iter().map(|reach| fixed(*reach, 1)));
    } else {
        let blank_cells = 1
            + usize::from(!setup.objective.is_spend())
            + usize::from(setup.sense == Sense::Maximise)
            + setup.phases.len();
        row_cells.extend(std::iter::repeat_n("–".to_owned(), blank_cells));
    }
    row_cells.push(goals_cell(cell));
    row_cells
}

/// How many goals are met, or why nobody can say.
fn goals_cell(cell: &SweepCell) -> String {
    let met_of_goals = cell.figures.as_ref().filter(|figures| figures.goals > 0);
    let met_of_goals =
        met_of_goals.map_or_else(|| "–".to_owned(), |figures| format!("{}/{}", figures.goals_met, figures.goals));
    match cell.status {
        CellStatus::Optimal | CellStatus::GoalMissed => met_of_goals,
        CellStatus::NotProved => say!("sweep-not-proved", met_of_goals),
        CellStatus::NoPlan => word!("no-plan").to_owned(),
        CellStatus::NotFound => word!("none-in-time").to_owned(),
        CellStatus::Failed => word!("failed").to_owned(),
    }
}

/// What the next point of reach, or the next one of anything else, costs.
fn next_cost_cell(setup: &SweepSetup, figures: &CellFigures) -> String {
    let objective_step = if counts_points(setup) { 0.01 } else { 1.0 };
    let marginal = figures.marginal.unwrap_or(0.0);
    let next_cost = objective_step / marginal;
    // What costs many times the budget is not to be had.
    if marginal > 0.0 && next_cost < 1e4 * setup.budget {
        money_exact(next_cost, &setup.currency)
    } else {
        "–".to_owned()
    }
}

/// The channels of a single axis, in the order they come in.
fn channel_list(document: &mut Document, setup: &SweepSetup, summary: &SweepSummary) {
    let (Some(frontier), Some(axis)) = (&summary.frontier, setup.grid.single()) else {
        return;
    };
    if frontier.channels.is_empty() {
        return;
    }
    document.heading(word!("when-channels-come-in-and-from-where"));
    let first_value = frontier.first();
    let is_throughout = |channel: &&ChannelPath| {
        Some(channel.enters) == first_value && channel.steady_from.is_none() && channel.spend >= 0.5
    };
    let (bought_throughout, moving_channels): (Vec<&ChannelPath>, Vec<&ChannelPath>) =
        frontier.channels.iter().partition(is_throughout);
    document.list(moving_channels.into_iter().map(|channel| {
        let enters = if Some(channel.enters) == first_value {
            word!("bought-from-start").to_owned()
        } else {
            say!("bought-from", setup = place(setup, axis, channel.enters))
        };
        format!("{}: {enters}, {}", channel.name, stays(setup, channel, |value| place(setup, axis, value)))
    }));
    if !bought_throughout.is_empty() {
        let names: Vec<String> = bought_throughout
            .iter()
            .map(|channel| format!("{} ({})", channel.name, money(channel.spend, &setup.currency)))
            .collect();
        document.sentence(say!("bought-throughout-and-still-moving-at-end", names = listed(&names)));
    }
    document.faint(word!("bought-means-at-least-0-5-pct"));
}

fn stays(setup: &SweepSetup, channel: &ChannelPath, place: impl Fn(f64) -> String) -> String {
    let spend = money(channel.spend, &setup.currency);
    match channel.steady_from {
        Some(from) if channel.spend < 0.5 => say!("and-no-longer-from", from = place(from)),
        Some(from) => {
            let steady_value = place(from);
            say!("stays-at-from", spend, steady_value)
        }
        None if channel.spend < 0.5 => word!("and-no-longer-at-end").to_owned(),
        None => {
            say!("still-moving-at-end-where-it-takes", spend)
        }
    }
}

/// Whether a cell is the brief as it is, on a budget's axis.
fn is_brief_budget(setup: &SweepSetup, cell: &SweepCell) -> bool {
    setup.grid.single().is_some_and(crate::planning::sweep::Axis::is_budget) && cell.values == [setup.budget]
}

/// Whether the objective is counted in points of reach.
fn counts_points(setup: &SweepSetup) -> bool {
    setup.objective.counts_points()
}

/// What the objective is called above its figures.
fn aim(setup: &SweepSetup) -> String {
    match &setup.objective {
        sought if sought.counts_points() => setup.unit().unit(),
        sought if sought.counts_money() => say!("result-least", aim_words = sought.in_words()),
        sought => sought.in_words(),
    }
}

/// The same for a narrow column.
fn short_aim(setup: &SweepSetup) -> String {
    match &setup.objective {
        Sought::Reach(_) => word!("heading-points").to_owned(),
        Sought::SpendAndFees => word!("media-and-fees").to_owned(),
        _ => capital(&aim(setup)),
    }
}

/// A value of the objective, without its unit.
fn objective_cell(setup: &SweepSetup, value: f64) -> String {
    match &setup.objective {
        sought if sought.counts_points() => fixed(value * 100.0, 1),
        sought if sought.in_money() => money(value, &setup.currency),
        _ if value.abs() >= 1000.0 => plain(value, 0),
        _ => short(value),
    }
}

//! A sweep over values of the brief. Its records are made one by one, so that a file can grow with the sweep; its
//! document is made of the summary.

pub mod records;
mod sentences;

use crate::planning::plan::{Sense, Sought};
use crate::planning::sweep::{CellFigures, CellStatus, ChannelPath, SweepCell, SweepSetup, SweepSummary};
use crate::report::document::line_chart::{self, LineChart};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::language::{say, word};
use crate::text::number::{count_of, fixed, listed, money, money_exact, plain, short};
use sentences::{amount, axis_name, place};

/// The sweep as a document for a terminal or a page of a width.
pub(in crate::report) fn document(head: &SweepSetup, summary: &SweepSummary, width: usize) -> Document {
    let mut document = Document::new();
    let names: Vec<String> = head.grid.axes.iter().map(axis_name).collect();
    let names = names.join(word!(" and ", " en "));
    document.title(say!("{}: over {names}", "{}: variatie in {names}", head.campaign));
    counts(&mut document, summary);
    for sentence in sentences::headline(head, summary) {
        document.sentence(sentence);
    }
    if let Some(axis) = head.grid.single() {
        let along = |value: f64| amount(head, axis, value);
        let up = |value: f64| result(head, value);
        let drawn = LineChart { points: &summary.points, along: &along, up: &up };
        let lines = line_chart::lines(&drawn, width);
        if !lines.is_empty() {
            let heading = say!("{} over {}", "{} naar {}", capital(&aim(head)), axis_name(axis));
            document.heading(heading).drawing(lines);
        }
    }
    rows(&mut document, head, summary);
    channels(&mut document, head, summary);
    document
}

fn counts(document: &mut Document, summary: &SweepSummary) {
    let counts = &summary.counts;
    let done = counts.all();
    let mut parts = vec![count_of(done, ["plan", "plans"], ["plan", "plannen"])];
    for (count, what) in [
        (counts.optimal, word!("proved with every goal met", "bewezen met elk doel gehaald")),
        (counts.goal_missed, word!("proved with a goal missed", "bewezen met een doel niet gehaald")),
        (counts.not_proved, word!("not proved to the tolerance", "niet bewezen binnen de tolerantie")),
        (
            counts.no_plan,
            word!(
                "without a plan, because hard limits contradict",
                "zonder plan, omdat harde grenzen elkaar tegenspreken"
            ),
        ),
        (counts.not_found, word!("for which none was found in time", "waarvoor er geen op tijd is gevonden")),
        (counts.failed, word!("that failed, which is a bug of klantreis", "mislukt door een fout in klantreis")),
    ] {
        if count > 0 {
            parts.push(format!("{} {what}", fixed(count as f64, 0)));
        }
    }
    let of = if done < summary.cells {
        say!("; interrupted, {} were asked for", "; onderbroken, {} waren gevraagd", fixed(summary.cells as f64, 0))
    } else {
        String::new()
    };
    document.faint(format!("{}: {}{of}.", parts[0], parts[1..].join(", ")));
}

fn rows(document: &mut Document, head: &SweepSetup, summary: &SweepSummary) {
    let thinned = summary.rows.len() < summary.counts.all();
    document.heading(if thinned {
        word!("Some of the plans", "Een deel van de plannen")
    } else {
        word!("The plans", "De plannen")
    });
    let mut columns: Vec<TableColumn> =
        head.grid.axes.iter().map(|axis| TableColumn::right(head_of(&axis_name(axis)))).collect();
    if !head.objective.is_spend() {
        columns.push(TableColumn::right(short_aim(head)));
    }
    if head.sense == Sense::Maximise {
        columns.push(TableColumn::right(if points(head) {
            word!("Next point", "Punt erbij")
        } else {
            word!("Next one", "Eén erbij")
        }));
    }
    columns.push(TableColumn::right(word!("Net media", "Netto media")));
    columns.extend(head.phases.iter().map(|phase| TableColumn::right(format!("{} %", phase.name))));
    columns.push(TableColumn::right(word!("Goals", "Doelen")));
    let mut table = Table::new(columns);
    table.keys = Some(head.grid.axes.len());
    let mut own = false;
    for cell in &summary.rows {
        let is_own = is_own(head, cell);
        own |= is_own;
        table.row(row(head, cell, if is_own { "*" } else { "" }));
    }
    document.table(table);
    if own {
        document.faint(word!("* the brief's own budget.", "* het budget van de briefing zelf."));
    }
    if thinned {
        let all = fixed(summary.counts.all() as f64, 0);
        document.faint(say!(
            "{} of {all} plans; -o sweep.csv has all of them.",
            "{} van de {all} plannen; -o sweep.csv bevat ze allemaal.",
            summary.rows.len()
        ));
    }
}

fn row(head: &SweepSetup, cell: &SweepCell, mark: &str) -> Vec<String> {
    let mut cells: Vec<String> =
        head.grid.axes.iter().zip(&cell.values).map(|(axis, value)| amount(head, axis, *value)).collect();
    if let Some(first) = cells.first_mut() {
        first.insert_str(0, mark);
    }
    if let Some(found) = &cell.figures {
        if !head.objective.is_spend() {
            cells.push(result(head, found.objective));
        }
        if head.sense == Sense::Maximise {
            cells.push(next(head, found));
        }
        cells.push(money(found.spend, &head.currency));
        cells.extend(found.reach_pct.iter().map(|reach| fixed(*reach, 1)));
    } else {
        let blank = 1
            + usize::from(!head.objective.is_spend())
            + usize::from(head.sense == Sense::Maximise)
            + head.phases.len();
        cells.extend(std::iter::repeat_n("–".to_owned(), blank));
    }
    cells.push(goals(cell));
    cells
}

/// How many goals are met, or why nobody can say.
fn goals(cell: &SweepCell) -> String {
    let met = cell.figures.as_ref().filter(|found| found.goals > 0);
    let met = met.map_or_else(|| "–".to_owned(), |found| format!("{}/{}", found.goals_met, found.goals));
    match cell.status {
        CellStatus::Optimal | CellStatus::GoalMissed => met,
        CellStatus::NotProved => say!("{met} not proved", "{met} niet bewezen"),
        CellStatus::NoPlan => word!("no plan", "geen plan").to_owned(),
        CellStatus::NotFound => word!("none in time", "geen op tijd").to_owned(),
        CellStatus::Failed => word!("failed", "mislukt").to_owned(),
    }
}

/// What the next point of reach, or the next one of anything else, costs.
fn next(head: &SweepSetup, found: &CellFigures) -> String {
    let one = if points(head) { 0.01 } else { 1.0 };
    let marginal = found.marginal.unwrap_or(0.0);
    let cost = one / marginal;
    // What costs many times the budget is not to be had.
    if marginal > 0.0 && cost < 1e4 * head.budget { money_exact(cost, &head.currency) } else { "–".to_owned() }
}

/// The channels of a single axis, in the order they come in.
fn channels(document: &mut Document, head: &SweepSetup, summary: &SweepSummary) {
    let (Some(frontier), Some(axis)) = (&summary.frontier, head.grid.single()) else {
        return;
    };
    if frontier.channels.is_empty() {
        return;
    }
    document.heading(word!(
        "When channels come in, and from where they stay as they are",
        "Wanneer kanalen erbij komen, en vanaf waar ze gelijk blijven"
    ));
    let first = frontier.first();
    let throughout =
        |channel: &&ChannelPath| Some(channel.enters) == first && channel.steady_from.is_none() && channel.spend >= 0.5;
    let (same, others): (Vec<&ChannelPath>, Vec<&ChannelPath>) = frontier.channels.iter().partition(throughout);
    document.list(others.into_iter().map(|channel| {
        let enters = if Some(channel.enters) == first {
            word!("bought from the start", "ingekocht vanaf het begin").to_owned()
        } else {
            say!("bought from {} on", "ingekocht vanaf {}", place(head, axis, channel.enters))
        };
        format!("{}: {enters}, {}", channel.name, stays(head, channel, |value| place(head, axis, value)))
    }));
    if !same.is_empty() {
        let names: Vec<String> =
            same.iter().map(|channel| format!("{} ({})", channel.name, money(channel.spend, &head.currency))).collect();
        document.sentence(say!(
            "Bought throughout, and still moving at the end: {}.",
            "Overal ingekocht, en aan het eind nog in beweging: {}.",
            listed(&names)
        ));
    }
    document.faint(word!(
        "Bought means at least 0.5 % of all net media; a channel stays as it is when its spend moves by less than 1 % \
         to the end of the range, over three plans or more.",
        "Ingekocht betekent minstens 0,5 % van alle netto media; een kanaal blijft gelijk als de besteding tot het eind \
         van de reeks minder dan 1 % verschuift, over drie plannen of meer."
    ));
}

fn stays(head: &SweepSetup, channel: &ChannelPath, place: impl Fn(f64) -> String) -> String {
    let spend = money(channel.spend, &head.currency);
    match channel.steady_from {
        Some(from) if channel.spend < 0.5 => say!("and no longer from {} on", "en vanaf {} niet meer", place(from)),
        Some(from) => {
            let at = place(from);
            say!("stays at {spend} from {at} on", "blijft vanaf {at} op {spend}")
        }
        None if channel.spend < 0.5 => word!("and no longer at the end", "en aan het eind niet meer").to_owned(),
        None => {
            say!("still moving at the end, where it takes {spend}", "aan het eind nog in beweging, met daar {spend}")
        }
    }
}

/// Whether a cell is the brief as it is, on a budget's axis.
fn is_own(head: &SweepSetup, cell: &SweepCell) -> bool {
    head.grid.single().is_some_and(crate::planning::sweep::Axis::is_budget) && cell.values == [head.budget]
}

/// Whether the objective is counted in points of reach.
fn points(head: &SweepSetup) -> bool {
    head.objective.counts_points()
}

/// What the objective is called above its figures.
fn aim(head: &SweepSetup) -> String {
    match &head.objective {
        sought if sought.counts_points() => head.unit().unit(),
        sought if sought.counts_money() => say!("least {}", "minste {}", sought.in_words()),
        sought => sought.in_words(),
    }
}

/// The same for a narrow column.
fn short_aim(head: &SweepSetup) -> String {
    match &head.objective {
        Sought::Reach(_) => word!("Points", "Punten").to_owned(),
        Sought::SpendAndFees => word!("Media and fees", "Media en activeringskosten").to_owned(),
        _ => capital(&aim(head)),
    }
}

/// A value of the objective, without its unit.
fn result(head: &SweepSetup, value: f64) -> String {
    match &head.objective {
        sought if sought.counts_points() => fixed(value * 100.0, 1),
        sought if sought.in_money() => money(value, &head.currency),
        _ if value.abs() >= 1000.0 => plain(value, 0),
        _ => short(value),
    }
}

/// The head of an axis' column: a key stays as it is written.
fn head_of(name: &str) -> String {
    if name.contains('.') { name.to_owned() } else { capital(name) }
}

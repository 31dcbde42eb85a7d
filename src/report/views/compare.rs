//! A comparison of two plans.

mod amounts;
mod records;

use super::goal::{digits_apart, figure};
use crate::planning::compare::{
    Change, Difference, Goal, GoalChange, GoalOutcome, LineChange, MovedLine, PairComparison, PhaseChange,
};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::language::{say, word};
use crate::text::number::{count_of, fixed, money, percent_up, signed_fixed, signed_money};
use amounts::PairAmounts;
pub(in crate::report) use records::records;

/// The phases, the lines that moved and the goals, as a part of another report.
pub(in crate::report) fn moves(document: &mut Document, comparison: &PairComparison) {
    let amounts = PairAmounts::of(comparison);
    document.table(phases(comparison, &amounts));
    lines(document, comparison, &amounts);
    goals(document, comparison, &amounts);
}

/// The answer in the order it is read: the headline, sums, phases, lines, goals, and what to beware of.
pub(in crate::report) fn document(comparison: &PairComparison) -> Document {
    let mut document = Document::new();
    document.title(say!("{} (A) and {} (B)", "{} (A) en {} (B)", comparison.a.name, comparison.b.name));
    document.sentence(&comparison.headline);
    let amounts = PairAmounts::of(comparison);
    document.table(totals(comparison, &amounts));
    document.heading(word!("Phases", "Fasen")).table(phases(comparison, &amounts));
    lines(&mut document, comparison, &amounts);
    goals(&mut document, comparison, &amounts);
    if !comparison.remarks.is_empty() {
        document.heading(word!("Bear in mind", "Let op")).list(&comparison.remarks);
    }
    if let Some(proof) = proof(comparison) {
        document.faint(proof);
    }
    document
}

fn totals(comparison: &PairComparison, amounts: &PairAmounts) -> Table {
    let (total, difference) = (word!("Total", "Totaal"), word!("Difference", "Verschil"));
    let mut table = Table::new([
        TableColumn::left(total),
        TableColumn::right("A"),
        TableColumn::right("B"),
        TableColumn::right(difference),
    ]);
    let totals = &comparison.totals;
    let spend = &amounts.total();
    let currency = &comparison.currency;
    table.row([
        word!("Net media", "Netto media").to_owned(),
        or_dash(spend.a, |spend| money(spend, currency)),
        or_dash(spend.b, |spend| money(spend, currency)),
        changed(spend, |difference| signed_money(difference, currency)),
    ]);
    let whole = |fee: Option<f64>| fee.map(f64::round);
    let fees = &Difference::between(whole(totals.activation_fee.a), whole(totals.activation_fee.b));
    if [fees.a, fees.b].iter().flatten().any(|fee| *fee > 0.0) {
        table.row([
            word!("Activation fees", "Activeringskosten").to_owned(),
            or_dash(fees.a, |fee| money(fee, currency)),
            or_dash(fees.b, |fee| money(fee, currency)),
            changed(fees, |difference| signed_money(difference, currency)),
        ]);
    }
    let names = word!(["Impressions", "Clicks", "Conversions"], ["Impressies", "Klikken", "Conversies"]);
    let counts = names.into_iter().zip([&totals.impressions, &totals.clicks, &totals.conversions]);
    for (name, count) in counts.filter(|(_, count)| count.a.or(count.b).is_some_and(|it| it > 0.0)) {
        table.row([
            name.to_owned(),
            or_dash(count.a, |count| fixed(count, 0)),
            or_dash(count.b, |count| fixed(count, 0)),
            changed(count, |difference| signed_fixed(difference, 0)),
        ]);
    }
    table
}

/// Goals of phases are shown where single goals are not known.
fn phases(comparison: &PairComparison, amounts: &PairAmounts) -> Table {
    let met = |phase: &PhaseChange| phase.goals_met_a.or(phase.goals_met_b).is_some();
    let by_phase = comparison.goals.is_empty() && comparison.phases.iter().any(met);
    let mut table = Table::new(columns([TableColumn::left(word!("Phase", "Fase"))]));
    if by_phase {
        table.columns.push(TableColumn::left(word!("Goals", "Doelen")));
    }
    for phase in &comparison.phases {
        let mut cells = vec![phase.name.to_string()];
        cells.extend(figures(comparison, &amounts.phase(phase), &phase.reach_pct));
        if by_phase {
            cells.push(goals_of(phase));
        }
        table.row(cells);
    }
    table
}

fn goals_of(phase: &PhaseChange) -> String {
    let words = |met: Option<bool>| met.map_or("–", met_or_missed);
    let (a, b) = (words(phase.goals_met_a), words(phase.goals_met_b));
    if a == b { a.to_owned() } else { format!("{a} → {b}") }
}

fn met_or_missed(met: bool) -> &'static str {
    if met { word!("met", "gehaald") } else { word!("missed", "niet gehaald") }
}

/// The lines that moved; of the others only how many there are.
fn lines(document: &mut Document, comparison: &PairComparison, amounts: &PairAmounts) {
    let [phase, channel] = word!(["Phase", "Channel"], ["Fase", "Kanaal"]);
    let mut table = Table::new(columns([TableColumn::left(phase), TableColumn::wrapped(channel)]));
    let moved = |(_, line): &(usize, &LineChange)| line.change != Change::Unchanged;
    for (place, line) in comparison.lines.iter().enumerate().filter(moved) {
        let named = match line.change {
            Change::New => say!("{} (new)", "{} (nieuw)", line.channel_name),
            Change::Gone => say!("{} (gone)", "{} (vervallen)", line.channel_name),
            Change::Moved | Change::Unchanged => line.channel_name.to_string(),
        };
        let mut cells = vec![line.phase_name.to_string(), named];
        cells.extend(figures(comparison, &amounts.line(place, line), &line.reach_pct));
        table.row(cells);
    }
    if !table.rows.is_empty() {
        document.heading(word!("Lines that moved", "Regels die verschuiven")).table(table);
    }
    if comparison.unchanged_lines > 0 {
        let lines = count_of(comparison.unchanged_lines, ["line", "lines"], ["regel", "regels"]);
        document.faint(say!("{lines} unchanged", "{lines} ongewijzigd"));
    }
}

/// The columns of spend and reach, behind those that say of what.
fn columns<const N: usize>(names: [TableColumn; N]) -> Vec<TableColumn> {
    let figures = word!(
        ["Spend A", "Spend B", "Difference", "Reach A", "Reach B", "Points"],
        ["Netto A", "Netto B", "Verschil", "Bereik A", "Bereik B", "Punten"]
    );
    names.into_iter().chain(figures.map(TableColumn::right)).collect()
}

/// Spend and reach: money differs by what is shown of it, reach by what it is, with as many decimals.
fn figures(comparison: &PairComparison, spend: &Difference, reach: &Difference) -> [String; 6] {
    let currency = &comparison.currency;
    [
        or_dash(spend.a, |spend| money(spend, currency)),
        or_dash(spend.b, |spend| money(spend, currency)),
        or_dash(spend.difference, |difference| signed_money(difference, currency)),
        or_dash(reach.a, |reach| format!("{} %", fixed(reach, 1))),
        or_dash(reach.b, |reach| format!("{} %", fixed(reach, 1))),
        or_dash(reach.difference, |points| signed_fixed(points, 1)),
    ]
}

fn goals(document: &mut Document, comparison: &PairComparison, amounts: &PairAmounts) {
    let names = word!(["Goal", "Outcome", "Phase"], ["Doel", "Uitkomst", "Fase"]).map(TableColumn::left);
    let figures = ["A", "B", word!("Wanted", "Gevraagd")].map(TableColumn::right);
    let mut table = Table::new(names.into_iter().chain(figures));
    let currency = &comparison.currency;
    for goal in &comparison.goals {
        table.row([
            goal.goal.clone(),
            outcome(goal),
            goal.phase_name.to_string(),
            reached(goal.a.as_ref()),
            reached(goal.b.as_ref()),
            wanted(goal, currency),
        ]);
    }
    if table.rows.is_empty() {
        return;
    }
    document.heading(word!("Goals", "Doelen")).table(table);
    let touched = touched(comparison, amounts);
    if !touched.is_empty() {
        let by = word!(
            "Touched by lines that moved by more than 0.5 % of all spend:",
            "Geraakt door regels die meer dan 0,5 % van alle besteding verschuiven:"
        );
        document.sentence(by).list(touched);
    }
}

/// The target with its unit, or both where they differ.
fn wanted(goal: &GoalChange, currency: &str) -> String {
    let target = |goal: &Goal| figure(goal.measure, goal.target, currency);
    match (goal.a.as_ref().map(target), goal.b.as_ref().map(target)) {
        (Some(a), Some(b)) if a != b => format!("{a} → {b}"),
        (a, b) => b.or(a).unwrap_or_default(),
    }
}

/// What a goal came to, in the unit of what was wanted and with as many decimals as tell a miss from it.
fn reached(goal: Option<&Goal>) -> String {
    let Some(goal) = goal else { return "–".to_owned() };
    let Some(value) = goal.value else { return word!("nothing bought", "niets ingekocht").to_owned() };
    fixed(value, digits_apart(goal.measure, (value, goal.target), goal.met))
}

fn outcome(goal: &GoalChange) -> String {
    let met = |met: Option<bool>| met.map_or_else(String::new, |met| format!(", {}", met_or_missed(met)));
    let words = match goal.outcome {
        GoalOutcome::StaysMet => word!("stays met", "nog steeds gehaald"),
        GoalOutcome::StaysMissed => word!("stays missed", "nog steeds niet gehaald"),
        GoalOutcome::NowMet => word!("now met", "nu wel gehaald"),
        GoalOutcome::NowMissed => word!("now missed", "nu niet gehaald"),
        GoalOutcome::New => return say!("new{}", "nieuw{}", met(goal.met_b)),
        GoalOutcome::Gone => return say!("gone{}", "vervallen{}", met(goal.met_a)),
        GoalOutcome::Unknown => word!("not told", "onbekend"),
    };
    words.to_owned()
}

/// The lines that touched goals, once per phase, because all goals of a phase are touched by the same.
fn touched(comparison: &PairComparison, amounts: &PairAmounts) -> Vec<String> {
    let point = |phase: &PhaseChange| {
        let goals: Vec<&GoalChange> = comparison.goals.iter().filter(|goal| goal.phase == phase.phase).collect();
        let names: Vec<&str> = goals.iter().map(|goal| goal.goal.as_str()).collect();
        let moves: Vec<String> =
            goals.first()?.moved_lines.iter().map(|touch| moved(touch, &phase.phase, comparison, amounts)).collect();
        (!moves.is_empty()).then(|| format!("{}: {}", names.join(", "), moves.join("; ")))
    };
    comparison.phases.iter().filter_map(point).collect()
}

fn moved(touch: &MovedLine, phase: &str, comparison: &PairComparison, amounts: &PairAmounts) -> String {
    let own = |line: &&LineChange| line.phase == phase && line.channel == touch.channel;
    let mut lines = comparison.lines.iter().enumerate().map(|(place, line)| (line, amounts.line(place, line)));
    let found = lines.find(|(line, _)| own(line)).and_then(|(_, spend)| spend.difference);
    let difference = found.unwrap_or(touch.spend_difference);
    format!("{} {}", touch.channel_name, signed_money(difference, &comparison.currency))
}

/// How near the plans are to the best, so that a small difference is not read as an improvement.
fn proof(comparison: &PairComparison) -> Option<String> {
    let gap = |gap: f64| format!("{} %", percent_up(100.0 * gap));
    let (a, b) = (comparison.a.objective.as_ref()?, comparison.b.objective.as_ref()?);
    Some(say!(
        "Proof: A is within {} and B within {} of the best possible plan of its brief",
        "Bewijs: A ligt binnen {} en B binnen {} van het best mogelijke plan bij de eigen briefing",
        gap(a.gap?),
        gap(b.gap?)
    ))
}

/// A difference with its share of A, where that shows.
fn changed(figure: &Difference, written: impl Fn(f64) -> String) -> String {
    let Some(difference) = figure.difference else { return "–".to_owned() };
    let share = figure.difference_pct.map(|share| signed_fixed(share, 1)).filter(|share| share.starts_with(['+', '−']));
    let written = written(difference);
    match share.filter(|_| written.starts_with(['+', '−'])) {
        Some(share) => format!("{written} ({share} %)"),
        None => written,
    }
}

fn or_dash(value: Option<f64>, written: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), written)
}

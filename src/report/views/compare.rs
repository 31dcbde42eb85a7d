//! A comparison of two plans.

mod amounts;
mod headline;
mod object;
mod records;
mod remarks;

use super::goal::{digits_apart, figure};
use crate::planning::compare::{
    Change, Difference, Goal, GoalChange, GoalOutcome, LineChange, MovedLine, PairComparison, PhaseChange,
};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, money, percent_up, signed_fixed, signed_money};
use amounts::PairAmounts;
pub(in crate::report) use object::PairObject;
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
    document.title(say!("and-b", a = comparison.a.name, b = comparison.b.name));
    document.sentence(comparison.headline());
    let amounts = PairAmounts::of(comparison);
    document.table(totals(comparison, &amounts));
    document.heading(word!("phases")).table(phases(comparison, &amounts));
    lines(&mut document, comparison, &amounts);
    goals(&mut document, comparison, &amounts);
    let remarks = comparison.remarks();
    if !remarks.is_empty() {
        document.heading(word!("bear-in-mind")).list(&remarks);
    }
    if let Some(proof) = proof(comparison) {
        document.faint(proof);
    }
    document
}

fn totals(comparison: &PairComparison, amounts: &PairAmounts) -> Table {
    let (total, difference) = (word!("total"), word!("heading-difference"));
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
        word!("heading-net-media").to_owned(),
        or_dash(spend.a, |spend| money(spend, currency)),
        or_dash(spend.b, |spend| money(spend, currency)),
        changed_figure(spend, |difference| signed_money(difference, currency)),
    ]);
    let whole_fee = |fee: Option<f64>| fee.map(f64::round);
    let fees = &Difference::between(whole_fee(totals.activation_fee.a), whole_fee(totals.activation_fee.b));
    if [fees.a, fees.b].iter().flatten().any(|fee| *fee > 0.0) {
        table.row([
            word!("activation-fees").to_owned(),
            or_dash(fees.a, |fee| money(fee, currency)),
            or_dash(fees.b, |fee| money(fee, currency)),
            changed_figure(fees, |difference| signed_money(difference, currency)),
        ]);
    }
    let count_names = [word!("impressions"), word!("clicks"), word!("conversions")];
    let counts = count_names.into_iter().zip([&totals.impressions, &totals.clicks, &totals.conversions]);
    for (name, count) in counts.filter(|(_, count)| count.a.or(count.b).is_some_and(|count| count > 0.0)) {
        table.row([
            name.to_owned(),
            or_dash(count.a, |count| fixed(count, 0)),
            or_dash(count.b, |count| fixed(count, 0)),
            changed_figure(count, |difference| signed_fixed(difference, 0)),
        ]);
    }
    table
}

/// Goals of phases are shown where single goals are not known.
fn phases(comparison: &PairComparison, amounts: &PairAmounts) -> Table {
    let has_goals = |phase: &PhaseChange| phase.goals_met_a.or(phase.goals_met_b).is_some();
    let by_phase = comparison.goals.is_empty() && comparison.phases.iter().any(has_goals);
    let mut table = Table::new(columns([TableColumn::left(word!("heading-phase"))]));
    if by_phase {
        table.columns.push(TableColumn::left(word!("heading-goals")));
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
    let met_words = |met: Option<bool>| met.map_or("–", met_or_missed);
    let (a, b) = (met_words(phase.goals_met_a), met_words(phase.goals_met_b));
    if a == b { a.to_owned() } else { format!("{a} → {b}") }
}

fn met_or_missed(met: bool) -> &'static str {
    if met { word!("met") } else { word!("plan-missed") }
}

/// The lines that moved; of the others only how many there are.
fn lines(document: &mut Document, comparison: &PairComparison, amounts: &PairAmounts) {
    let [phase, channel] = [word!("heading-phase"), word!("heading-channel")];
    let mut table = Table::new(columns([TableColumn::left(phase), TableColumn::wrapped(channel)]));
    let has_moved = |(_, line): &(usize, &LineChange)| line.change != Change::Unchanged;
    for (place, line) in comparison.lines.iter().enumerate().filter(has_moved) {
        let channel_words = match line.change {
            Change::New => say!("compare-new", channel_name = line.channel_name),
            Change::Gone => say!("compare-gone", channel_name = line.channel_name),
            Change::Moved | Change::Unchanged => line.channel_name.to_string(),
        };
        let mut cells = vec![line.phase_name.to_string(), channel_words];
        cells.extend(figures(comparison, &amounts.line(place, line), &line.reach_pct));
        table.row(cells);
    }
    if !table.rows.is_empty() {
        document.heading(word!("lines-that-moved")).table(table);
    }
    if comparison.unchanged_lines > 0 {
        let lines = say!("count-lines", count = comparison.unchanged_lines);
        document.faint(say!("unchanged", lines));
    }
}

/// The columns of spend and reach, behind those that say of what.
fn columns<const N: usize>(names: [TableColumn; N]) -> Vec<TableColumn> {
    let figures = [
        word!("compare-spend"),
        word!("spend-b"),
        word!("heading-difference"),
        word!("compare-reach"),
        word!("reach-b"),
        word!("heading-points"),
    ];
    names.into_iter().chain(figures.map(TableColumn::right)).collect()
}

/// Spend and reach: money differs by what is shown of it, reach by what it is, with as many decimals.
fn figures(comparison: &PairComparison, spend: &Difference, reach: &Difference) -> [String; 6] {
    let currency = &comparison.currency;
    [
        or_dash(spend.a, |spend| money(spend, currency)),
        or_dash(spend.b, |spend| money(spend, currency)),
        or_dash(spend.difference, |difference| signed_money(difference, currency)),
        or_dash(reach.a, |reach| format!("{}%", fixed(reach, 1))),
        or_dash(reach.b, |reach| format!("{}%", fixed(reach, 1))),
        or_dash(reach.difference, |points| signed_fixed(points, 1)),
    ]
}

fn goals(document: &mut Document, comparison: &PairComparison, amounts: &PairAmounts) {
    let goal_columns = [word!("heading-goal"), word!("outcome"), word!("heading-phase")].map(TableColumn::left);
    let figures = ["A", "B", word!("wanted")].map(TableColumn::right);
    let mut table = Table::new(goal_columns.into_iter().chain(figures));
    let currency = &comparison.currency;
    for goal in &comparison.goals {
        table.row([
            goal.goal.clone(),
            outcome(goal),
            goal.phase_name.to_string(),
            goal_value(goal.a.as_ref()),
            goal_value(goal.b.as_ref()),
            target_words(goal, currency),
        ]);
    }
    if table.rows.is_empty() {
        return;
    }
    document.heading(word!("heading-goals")).table(table);
    let touching_lines = touched_goals(comparison, amounts);
    if !touching_lines.is_empty() {
        let touched_heading = word!("touched-by-lines-that-moved-by-more");
        document.sentence(touched_heading).list(touching_lines);
    }
}

/// The target with its unit, or both where they differ.
fn target_words(goal: &GoalChange, currency: &str) -> String {
    let target = |goal: &Goal| figure(goal.measure, goal.target, currency);
    match (goal.a.as_ref().map(target), goal.b.as_ref().map(target)) {
        (Some(a), Some(b)) if a != b => format!("{a} → {b}"),
        (a, b) => b.or(a).unwrap_or_default(),
    }
}

/// What a goal came to, in the unit of what was wanted and with as many decimals as tell a miss from it.
fn goal_value(goal: Option<&Goal>) -> String {
    let Some(goal) = goal else { return "–".to_owned() };
    let Some(value) = goal.value else { return word!("nothing-bought").to_owned() };
    fixed(value, digits_apart(goal.measure, (value, goal.target), goal.met))
}

fn outcome(goal: &GoalChange) -> String {
    let met_words = |met_words: Option<bool>| {
        met_words.map_or_else(String::new, |met_words| format!(", {}", met_or_missed(met_words)))
    };
    let outcome_words = match goal.outcome {
        GoalOutcome::StaysMet => word!("compare-stays-met"),
        GoalOutcome::StaysMissed => word!("compare-stays-missed"),
        GoalOutcome::NowMet => word!("now-met"),
        GoalOutcome::NowMissed => word!("now-missed"),
        GoalOutcome::New => return say!("new", met_b = met_words(goal.met_b)),
        GoalOutcome::Gone => return say!("gone", met_a = met_words(goal.met_a)),
        GoalOutcome::Unknown => word!("not-told"),
    };
    outcome_words.to_owned()
}

/// The lines that touched goals, once per phase, because all goals of a phase are touched by the same.
fn touched_goals(comparison: &PairComparison, amounts: &PairAmounts) -> Vec<String> {
    let touching_sentence = |phase: &PhaseChange| {
        let goals: Vec<&GoalChange> = comparison.goals.iter().filter(|goal| goal.phase == phase.phase).collect();
        let names: Vec<&str> = goals.iter().map(|goal| goal.goal.as_str()).collect();
        let moved_lines: Vec<String> = goals
            .first()?
            .moved_lines
            .iter()
            .map(|touch| moved_line_words(touch, &phase.phase, comparison, amounts))
            .collect();
        (!moved_lines.is_empty()).then(|| format!("{}: {}", names.join(", "), moved_lines.join("; ")))
    };
    comparison.phases.iter().filter_map(touching_sentence).collect()
}

fn moved_line_words(touch: &MovedLine, phase: &str, comparison: &PairComparison, amounts: &PairAmounts) -> String {
    let is_touching = |line: &&LineChange| line.phase == phase && line.channel == touch.channel;
    let mut lines = comparison.lines.iter().enumerate().map(|(place, line)| (line, amounts.line(place, line)));
    let shown_difference = lines.find(|(line, _)| is_touching(line)).and_then(|(_, spend)| spend.difference);
    let difference = shown_difference.unwrap_or(touch.spend_difference);
    format!("{} {}", touch.channel_name, signed_money(difference, &comparison.currency))
}

/// How near the plans are to the best, so that a small difference is not read as an improvement.
fn proof(comparison: &PairComparison) -> Option<String> {
    let gap = |gap: f64| format!("{}%", percent_up(100.0 * gap));
    let (a, b) = (comparison.a.objective.as_ref()?, comparison.b.objective.as_ref()?);
    Some(say!("proof-is-within-and-b-within", gap = gap(a.gap?), gap_b = gap(b.gap?)))
}

/// A difference with its share of A, where that shows.
fn changed_figure(figure: &Difference, figure_words: impl Fn(f64) -> String) -> String {
    let Some(difference) = figure.difference else { return "–".to_owned() };
    let share = figure.difference_pct.map(|share| signed_fixed(share, 1)).filter(|share| share.starts_with(['+', '−']));
    let figure_words = figure_words(difference);
    match share.filter(|_| figure_words.starts_with(['+', '−'])) {
        Some(share) => format!("{figure_words} ({share}%)"),
        None => figure_words,
    }
}

fn or_dash(value: Option<f64>, figure_words: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), figure_words)
}

//! A campaign under way: planned, actual and new, and the rates that were assumed beside those observed.

use crate::planning::plan::{LineUnderWay, Plan, UnderWay};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::messages::{say, word};
use crate::text::number::{RoundedSums, listed, money, plain};
use crate::tolerance::reporting::LEARNED;

/// The blocks of a campaign under way; none where nothing ran.
pub(in crate::report) fn document(plan: &Plan) -> Document {
    let mut document = Document::new();
    let Some(under_way) = &plan.under_way else { return document };
    let weeks: Vec<&str> = under_way.weeks.iter().map(String::as_str).collect();
    let ran_weeks = match (weeks.first(), weeks.last()) {
        (Some(first), Some(last)) if first != last => {
            say!("to-ran", first, last)
        }
        (Some(first), _) => say!("ran", first),
        _ => word!("nothing-ran-yet").to_owned(),
    };
    document.heading(say!("under-way-rest-is-planned-anew", ran_weeks));
    document.table(spend_table(plan, under_way));
    let rates = rate_table(plan, under_way);
    if !rates.rows.is_empty() {
        document.heading(word!("rates-assumed-and-observed"));
        document.table(rates);
    }
    let learned: Vec<String> = under_way.lines.iter().filter_map(learned).collect();
    if learned.is_empty() {
        document.faint(word!("rest-is-planned-at-rates-assumed-learn"));
    } else {
        document.faint(say!("learned-assumed-rate-counts-as-100-events", learned = listed(&learned)));
    }
    let goals = plan.stated_goals();
    let missed_goals: Vec<&str> = goals.iter().filter(|(_, goal)| !goal.met).map(|(label, _)| label.as_str()).collect();
    if plan.goals.is_empty() {
        return document;
    }
    if missed_goals.is_empty() {
        document.good(word!("every-goal-can-still-be-met"));
    } else {
        let missed_goals = listed(&missed_goals);
        document.bad(say!("can-no-longer-be-met", missed_goals));
    }
    document
}

/// The columns of amounts.
const FIGURES: [fn(&LineUnderWay) -> f64; 4] =
    [|line| line.planned_spend, |line| line.actual_spend, |line| line.rest_planned_spend, |line| line.rest_spend];

fn spend_table(plan: &Plan, under_way: &UnderWay) -> Table {
    let code = &plan.campaign.currency;
    let figures =
        [word!("planned-so-far"), word!("actual-so-far"), word!("planned-rest"), word!("new-rest"), word!("change")];
    let channel = TableColumn::left(word!("heading-channel"));
    let mut table = Table::new([channel].into_iter().chain(figures.map(TableColumn::right)));
    let [planned, actual, rest_planned, new_rest] = FIGURES.map(|figure| column_sums(plan, under_way, figure));
    let mut phase = "";
    for (line_index, line) in under_way.lines.iter().enumerate() {
        if line.phase != phase {
            phase = &line.phase;
            table.row([name_of(plan, phase).to_uppercase()]);
        }
        let change = new_rest.parts[line_index] - rest_planned.parts[line_index];
        let change = if change.abs() < 0.5 {
            "–".to_owned()
        } else {
            format!("{}{}", if change > 0.0 { "+" } else { "-" }, money(change.abs(), code))
        };
        table.row([
            format!("  {}", line.channel_name),
            money(planned.parts[line_index], code),
            money(actual.parts[line_index], code),
            money(rest_planned.parts[line_index], code),
            money(new_rest.parts[line_index], code),
            change,
        ]);
    }
    table.row([
        word!("under-way-all").to_owned(),
        money(planned.total, code),
        money(actual.total, code),
        money(rest_planned.total, code),
        money(new_rest.total, code),
        String::new(),
    ]);
    table
}

/// The amounts of a column, which add up as they are shown.
fn column_sums(plan: &Plan, under_way: &UnderWay, figure_of: fn(&LineUnderWay) -> f64) -> RoundedSums {
    let line_amounts: Vec<(&str, f64)> =
        under_way.lines.iter().map(|line| (line.phase.as_str(), figure_of(line))).collect();
    RoundedSums::of_money(&line_amounts, usize::from(plan.campaign.minor_digits))
}

/// What a phase is called.
fn name_of<'a>(plan: &'a Plan, key: &'a str) -> &'a str {
    plan.phases.iter().find(|phase| phase.phase == key).map_or(key, |phase| phase.name.as_str())
}

fn rate_table(plan: &Plan, under_way: &UnderWay) -> Table {
    let figures = [word!("rate"), word!("assumed"), word!("observed")];
    let channel = TableColumn::left(word!("heading-channel"));
    let mut table = Table::new([channel].into_iter().chain(figures.map(TableColumn::right)));
    let code = &plan.campaign.currency;
    for line in &under_way.lines {
        let observed_rates = [
            (say!("per-1-000-contacts", code), line.cost_per_thousand_contacts),
            (word!("clicks-per-100-contacts").to_owned(), line.click_through_pct),
            (word!("conversions-per-100-clicks").to_owned(), line.conversion_rate_pct),
        ];
        for (name, assumed_and_observed) in observed_rates {
            if let Some((assumed, Some(observed))) = assumed_and_observed {
                let channel = say!("in", term = line.channel_name, names = name_of(plan, &line.phase));
                table.row([channel, name, plain(assumed, 2), plain(observed, 2)]);
            }
        }
    }
    table
}

fn learned(line: &LineUnderWay) -> Option<String> {
    let words = [word!("contacts-per-spend"), word!("clicks-per-contact"), word!("conversions-per-click")];
    let changed: Vec<String> = words
        .iter()
        .zip(line.learned)
        .filter(|(_, times)| (times - 1.0).abs() > LEARNED)
        .map(|(word, times)| format!("{word} x {}", plain(times, 2)))
        .collect();
    (!changed.is_empty()).then(|| format!("{} {}", line.channel_name, changed.join(word!("under-way-and"))))
}

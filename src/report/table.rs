//! A plan for the terminal: a headline, a block per phase, goals, what binds, and the proof.
//!
//! Fits the width it is given, from 80 columns on; with 120 it shows more. Colour is always in the text
//! and taken out where it does not reach a terminal.

use std::fmt::Write;

use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::style::HorizontalLine;
use tabled::settings::{Modify, Padding, Style as Lines, Width};

use super::document::Document;
use super::measure::result;
use super::terminal::{BAD, BOLD, FAINT, GOOD, wrapped};
use super::ways_out::ways_out;
use crate::number::{counted, fixed, listed, money, money_exact, plain};
use crate::plan::{Line, Phase, Plan, Status, objective_in_words};

/// From this width on, lines show more columns.
const WIDE: usize = 120;

/// The plan as a table of at most `width` columns.
pub fn text(plan: &Plan, width: usize) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut text, plan, width.max(80));
    text
}

fn write(text: &mut String, plan: &Plan, width: usize) -> std::fmt::Result {
    writeln!(text, "{BOLD}{}{BOLD:#}", plan.campaign.title())?;
    writeln!(text, "{}\n", wrapped(&plan.headline, width))?;
    for phase in plan.phases.iter().filter(|phase| phase.impressions > 0.0) {
        write_phase(text, plan, phase, width)?;
    }
    write_totals(text, plan, width)?;
    write_goals(text, plan)?;
    write_ways_out(text, plan, width)?;
    write_binding(text, plan, width)?;
    write_yardstick(text, plan, width)?;
    writeln!(text, "{}", wrapped(&plan.next_step(), width))?;
    let style = if plan.status == Status::NotProved { BAD } else { GOOD };
    writeln!(text, "{style}{}{style:#}", wrapped(&plan.proof(), width))
}

fn write_phase(text: &mut String, plan: &Plan, phase: &Phase, width: usize) -> std::fmt::Result {
    let currency = &plan.campaign.currency;
    write!(text, "{BOLD}{}{BOLD:#}  {} people", phase.name, fixed(phase.phase_people, 0))?;
    write!(text, "  {}  {} %", money(phase.spend, currency), fixed(phase.share_of_spend_pct, 0))?;
    if phase.reach_pct > 0.0 {
        let (low, high) = (fixed(phase.reach_low_pct, 0), fixed(phase.reach_high_pct, 0));
        write!(text, "  reach {BOLD}{} %{BOLD:#} ({low} to {high})", fixed(phase.reach_pct, 1))?;
        write!(text, "  3+ {} %", fixed(phase.reach_3plus_pct, 0))?;
    }
    writeln!(text)?;
    if let Some(audiences) = audiences(plan, phase) {
        writeln!(text, "{}", wrapped(&audiences, width))?;
    }
    let mut builder = Builder::default();
    let columns = columns(plan, width);
    builder.push_record(columns.iter().map(|column| column.filled(column.name)));
    for line in plan.lines.iter().filter(|line| line.phase == phase.phase) {
        builder.push_record(columns.iter().map(|column| column.filled(&(column.cell)(line))));
    }
    let mut table = builder.build();
    table
        .with(Lines::empty().horizontals([(1, HorizontalLine::empty().horizontal('─'))]))
        .with(Padding::new(0, 1, 0, 0))
        .with(Modify::new(Columns::first()).with(Width::truncate(columns[0].width).suffix("…")));
    for row in table.to_string().lines() {
        writeln!(text, "{}", row.trim_end())?;
    }
    for message in messages(plan, phase) {
        writeln!(text, "{FAINT}{}{FAINT:#}", wrapped(&message, width))?;
    }
    writeln!(text)
}

/// The phase's reach in each audience, where there are several.
fn audiences(plan: &Plan, phase: &Phase) -> Option<String> {
    let told = phase.audiences.iter().filter(|audience| audience.phase_people > 0.0 && phase.reach_pct > 0.0);
    let each: Vec<String> = told
        .map(|audience| {
            let (reach, people) = (fixed(audience.reach_pct, 1), fixed(audience.phase_people, 0));
            format!("{} {reach} % of {people}", audience.name)
        })
        .collect();
    (plan.phases.iter().any(|phase| phase.audiences.len() > 1) && !each.is_empty()).then(|| each.join("; "))
}

/// What its lines are to say, where the brief's personas ask anything: one text for lines that say the same.
fn messages(plan: &Plan, phase: &Phase) -> Vec<String> {
    let mut told: Vec<(String, Vec<&Line>)> = Vec::new();
    let lines = plan.lines.iter().filter(|line| line.phase == phase.phase && !line.message.questions.is_empty());
    for line in lines {
        let said = line.message.words();
        match told.iter_mut().find(|(other, _)| *other == said) {
            Some((_, lines)) => lines.push(line),
            None => told.push((said, vec![line])),
        }
    }
    let all = told.len() == 1;
    told.iter().map(|(said, lines)| format!("Message, {}: {said}", who_says(lines, all))).collect()
}

/// `Radio spot (audio)`; of all lines of a phase, only how they say it.
fn who_says(lines: &[&Line], all: bool) -> String {
    let mut each: Vec<String> = Vec::new();
    for line in lines {
        let kind = line.message.kind.unwrap_or("any format");
        let one = if all { kind.to_owned() } else { format!("{} ({kind})", line.channel_name) };
        if !each.contains(&one) {
            each.push(one);
        }
    }
    listed(&each)
}

/// A column, as wide in every block as its widest cell, so that phases line up.
struct Column<'a> {
    name: &'static str,
    width: usize,
    left: bool,
    cell: Box<dyn Fn(&Line) -> String + 'a>,
}

impl Column<'_> {
    fn filled(&self, text: &str) -> String {
        let width = self.width;
        if self.left { format!("{text:<width$}") } else { format!("{text:>width$}") }
    }
}

fn columns<'a>(plan: &'a Plan, width: usize) -> Vec<Column<'a>> {
    let currency = &plan.campaign.currency;
    let largest = plan.lines.iter().map(|line| line.share_of_spend_pct).fold(0.0, f64::max);
    let optional =
        |value: Option<f64>, digits: usize| value.map_or_else(|| "–".to_owned(), |value| fixed(value, digits));
    let mut columns: Vec<Column<'a>> = Vec::new();
    let mut add = |name: &'static str, cell: Box<dyn Fn(&Line) -> String + 'a>| {
        let widest = plan.lines.iter().map(|line| cell(line).chars().count()).max().unwrap_or(0);
        columns.push(Column { name, width: widest.max(name.len()), left: matches!(name, "Channel" | "Share"), cell });
    };
    add("Channel", Box::new(|line| line.channel_name.clone()));
    add("Spend", Box::new(|line| money(line.spend, currency)));
    add("Share", Box::new(move |line| bar(line.share_of_spend_pct, largest, 8)));
    add("GRP", Box::new(|line| fixed(line.grp, 0)));
    add("Reach %", Box::new(move |line| optional(line.reach_pct, 1)));
    add("Freq", Box::new(move |line| optional(line.avg_frequency, 1)));
    if width >= WIDE {
        add("3+ %", Box::new(move |line| optional(line.reach_3plus_pct, 1)));
        add("CPM", Box::new(move |line| optional(line.cpm, 2)));
        add("Clicks", Box::new(move |line| optional(line.clicks, 0)));
        add("Conv.", Box::new(move |line| optional(line.conversions, 0)));
    }
    add(
        "Next point",
        Box::new(move |line| line.next_reach_point_cost.map_or_else(|| "–".to_owned(), |cost| money(cost, currency))),
    );
    let others: usize = columns.iter().skip(1).map(|column| column.width + 1).sum();
    columns[0].width = columns[0].width.min(width.saturating_sub(others + 2)).max(8);
    columns
}

/// A bar of eighths of a block, `width` blocks for the largest value.
fn bar(value: f64, largest: f64, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = if largest > 0.0 { (value / largest * width as f64 * 8.0).round() as usize } else { 0 };
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

fn write_totals(text: &mut String, plan: &Plan, width: usize) -> std::fmt::Result {
    let (totals, currency) = (&plan.totals, &plan.campaign.currency);
    let mut sentence = format!("{} net media", money(totals.spend, currency));
    if totals.spend_gross - totals.spend > 0.5 {
        write!(sentence, ", {} gross", money(totals.spend_gross, currency))?;
    }
    if totals.fee > 0.0 {
        write!(sentence, ", {} fee", money(totals.fee, currency))?;
        if totals.activation_fee <= 0.0 {
            write!(sentence, ", {} in all", money(totals.spend_total, currency))?;
        }
    }
    if totals.impressions >= 1e5 {
        write!(sentence, "; {} million impressions", fixed(totals.impressions / 1e6, 1))?;
    } else {
        write!(sentence, "; {} impressions", fixed(totals.impressions, 0))?;
    }
    if let Some(cpm) = totals.cpm {
        write!(sentence, " at a CPM of {}", money_exact(cpm, currency))?;
    }
    if let Some(cost) = totals.cost_per_conversion {
        write!(sentence, "; {} conversions at {} each", fixed(totals.conversions, 0), money_exact(cost, currency))?;
    }
    writeln!(text, "{BOLD}Total{BOLD:#}  {}", wrapped(&sentence, width - 7))?;
    if let Some(value) = &plan.value {
        writeln!(text, "{}", wrapped(&super::value::words(value, currency), width))?;
    }
    for words in [plan.activation_words(), plan.unspent_words(), plan.rounding_words()].into_iter().flatten() {
        writeln!(text, "{}", wrapped(&words, width))?;
    }
    writeln!(text)
}

fn write_goals(text: &mut String, plan: &Plan) -> std::fmt::Result {
    let goals = plan.stated_goals();
    let longest = goals.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    for (label, goal) in goals {
        let (style, word) = if goal.met { (GOOD, "met") } else { (BAD, "missed") };
        let (value, target) = result(goal, &plan.campaign.currency);
        let reached = bar(1.0 - goal.shortfall.min(1.0), 1.0, 10);
        writeln!(text, "Goal {label:<longest$} {reached:<10} {style}{word:<6}{style:#} {value} of {target}")?;
    }
    if plan.goals.is_empty() { Ok(()) } else { writeln!(text) }
}

fn write_ways_out(text: &mut String, plan: &Plan, width: usize) -> std::fmt::Result {
    let mut document = Document::new();
    ways_out(&mut document, plan);
    if document.blocks.is_empty() { Ok(()) } else { writeln!(text, "{}", document.text(width)) }
}

fn write_binding(text: &mut String, plan: &Plan, width: usize) -> std::fmt::Result {
    writeln!(text, "{}", wrapped(&format!("Aim: {}; budget {}", plan.aim(), plan.budget_words()), width))?;
    let binding = plan.limits.iter().filter(|limit| limit.binding && limit.bound > 0.0);
    let mut names: Vec<String> = binding.map(|limit| limit.title.clone()).collect();
    for (row, what) in [("pool", "the number of people to address again, for"), ("contact_cap", "the frequency cap of")]
    {
        let held = plan.lines.iter().filter(|line| line.bound_by.split(" + ").any(|name| name == row));
        let held: Vec<&str> = held.map(|line| line.channel_name.as_str()).collect();
        if !held.is_empty() {
            names.push(format!("{what} {}", listed(&held)));
        }
    }
    if !names.is_empty() {
        writeln!(text, "{}", wrapped(&format!("What binds: {}", names.join("; ")), width))?;
    }
    let assumed = &plan.assumptions;
    if assumed.lines > 0 || !assumed.defaults.is_empty() {
        let oldest = assumed.oldest_price_year.map_or_else(String::new, |year| format!("; oldest price {year}"));
        let sentence = format!(
            "Leans on assumptions in {} of {} and {}{oldest}: illustrative, replace them with agency rates",
            assumed.lines,
            counted(plan.lines.len(), "line"),
            counted(assumed.defaults.len(), "default")
        );
        writeln!(text, "{FAINT}{}{FAINT:#}", wrapped(&sentence, width))?;
    }
    let sentence = format!("Reach counts each person once, where {}", assumed.duplication);
    writeln!(text, "{FAINT}{}{FAINT:#}", wrapped(&sentence, width))
}

fn write_yardstick(text: &mut String, plan: &Plan, width: usize) -> std::fmt::Result {
    let Some(yardstick) = &plan.yardstick else {
        return Ok(());
    };
    let phases = plan.phases.iter().zip(&yardstick.reach_pct).filter(|(phase, _)| phase.reach_pct > 0.0);
    let compared: Vec<String> = phases
        .map(|(phase, even)| format!("{} {} % instead of {} %", phase.name, fixed(*even, 1), fixed(phase.reach_pct, 1)))
        .collect();
    // The same money, split otherwise, is no news to who wants the least of it.
    if compared.is_empty() && plan.objective.sense == "minimise" {
        return Ok(());
    }
    let compared = if compared.is_empty() {
        let what = objective_in_words(&plan.objective.name);
        format!("{} {what} instead of {}", plain(yardstick.objective, 1), plain(plan.objective.value, 1))
    } else {
        compared.join(", ")
    };
    let sentence = format!(
        "Yardstick: the same money split evenly over these {} placements: {compared} (it ignores {})",
        yardstick.placements, yardstick.ignores
    );
    writeln!(text, "{}", wrapped(&sentence, width))
}

//! The table of a plan for a terminal: a headline, a block per phase, goals, what binds, and the proof.
//!
//! Fits the width it is given, from 80 columns on; with 120 it shows more. Colour is always in the text
//! and taken out where it does not reach a terminal.

use std::fmt::Write;

use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::style::HorizontalLine;
use tabled::settings::{Modify, Padding, Style as Lines, Width};

use super::style::{BAD, BOLD, FAINT, GOOD, wrapped};
use crate::domain::brief::Measure;
use crate::planning::plan::{Line, Phase, Plan, Sought};
use crate::report::views::plan::view::{GoalView, PlanView, reach_by_audience};
use crate::text::messages::{say, word};
use crate::text::number::{self, fixed, listed, money, money_exact, significant};

/// A channel's name is not cut to less than this while something else can give way.
const LEAST_NAME: usize = 20;
/// From this width on, lines show more columns.
const WIDE: usize = 120;

/// The plan as a table of at most `width` columns.
pub(in crate::report) fn text(view: &PlanView, width: usize) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut text, view, width.max(80));
    text
}

fn write(text: &mut String, view: &PlanView, width: usize) -> std::fmt::Result {
    writeln!(text, "{BOLD}{}{BOLD:#}", view.title)?;
    writeln!(text, "{}\n", wrapped(&view.plan.headline(), width))?;
    for phase in view.phases() {
        write_phase(text, view, phase, width)?;
    }
    write_totals(text, view, width)?;
    write_goals(text, view)?;
    if !view.relaxations.blocks.is_empty() {
        writeln!(text, "{}", super::text(&view.relaxations, width))?;
    }
    for sentence in [Some(&view.aim), view.binding.as_ref()].into_iter().flatten() {
        writeln!(text, "{}", wrapped(sentence, width))?;
    }
    for sentence in [view.assumed.as_ref(), Some(&view.duplication)].into_iter().flatten() {
        writeln!(text, "{FAINT}{}{FAINT:#}", wrapped(sentence, width))?;
    }
    for sentence in [view.baseline.as_ref(), Some(&view.next_step)].into_iter().flatten() {
        writeln!(text, "{}", wrapped(sentence, width))?;
    }
    let style = if view.is_proved { GOOD } else { BAD };
    writeln!(text, "{style}{}{style:#}", wrapped(&view.proof, width))
}

fn write_phase(text: &mut String, view: &PlanView, phase: &Phase, width: usize) -> std::fmt::Result {
    let (plan, amounts, currency) = (view.plan, &view.amounts, &view.plan.campaign.currency);
    let people = say!("people", people = fixed(phase.phase_people, 0));
    write!(text, "{BOLD}{}{BOLD:#}  {people}", phase.name)?;
    let (spend, share) = (amounts.phase(&phase.phase), amounts.whole_share(&phase.phase));
    write!(text, "  {}  {}%", money(spend, currency), fixed(share, 0))?;
    if phase.reach_pct > 0.0 {
        let (low, high) = (fixed(phase.reach_low_pct, 0), fixed(phase.reach_high_pct, 0));
        let (reach, range) = (word!("reach"), say!("range", from = low, to = high));
        write!(text, "  {reach} {BOLD}{}%{BOLD:#} ({range})", fixed(phase.reach_pct, 1))?;
        write!(text, "  3+ {}%", fixed(phase.reach_3plus_pct, 0))?;
    }
    writeln!(text)?;
    let audiences = reach_by_audience(phase);
    if plan.phases.iter().any(|phase| phase.audiences.len() > 1) && !audiences.is_empty() {
        writeln!(text, "{}", wrapped(&audiences.join("; "), width))?;
    }
    let mut builder = Builder::default();
    let columns = columns(view, width);
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

/// What its lines are to say, where the brief's personas ask anything: one text for lines that say the same.
fn messages(plan: &Plan, phase: &Phase) -> Vec<String> {
    let mut messages: Vec<(String, Vec<&Line>)> = Vec::new();
    let lines = plan.lines.iter().filter(|line| line.phase == phase.phase && !line.message.questions.is_empty());
    for line in lines {
        let message = line.message.words();
        match messages.iter_mut().find(|(written_message, _)| *written_message == message) {
            Some((_, lines)) => lines.push(line),
            None => messages.push((message, vec![line])),
        }
    }
    let one_message = messages.len() == 1;
    messages
        .iter()
        .map(|(message, lines)| say!("plan-message", lines = speakers(lines, one_message), message))
        .collect()
}

/// `Radio spot (audio)`; of all lines of a phase, only their formats.
fn speakers(lines: &[&Line], one_message: bool) -> String {
    let mut speaker_names: Vec<String> = Vec::new();
    for line in lines {
        let message_kind = line.message.kind_in_words().unwrap_or(word!("any-format"));
        let speaker =
            if one_message { message_kind.to_owned() } else { format!("{} ({message_kind})", line.channel_name) };
        if !speaker_names.contains(&speaker) {
            speaker_names.push(speaker);
        }
    }
    listed(&speaker_names)
}

/// A column, as wide in every block as its widest cell, so that phases line up.
struct LineColumn<'a> {
    name: &'static str,
    width: usize,
    left: bool,
    cell: Box<dyn Fn(&Line) -> String + 'a>,
}

impl LineColumn<'_> {
    fn filled(&self, text: &str) -> String {
        let width = self.width;
        if self.left { format!("{text:<width$}") } else { format!("{text:>width$}") }
    }
}

fn columns<'a>(view: &'a PlanView, width: usize) -> Vec<LineColumn<'a>> {
    let (plan, amounts) = (view.plan, &view.amounts);
    let currency = &plan.campaign.currency;
    let largest = plan.lines.iter().map(|line| line.share_of_spend_pct).fold(0.0, f64::max);
    let optional =
        |value: Option<f64>, digits: usize| value.map_or_else(|| "–".to_owned(), |value| fixed(value, digits));
    let mut columns: Vec<LineColumn<'a>> = Vec::new();
    let (channel, share) = (word!("heading-channel"), word!("share"));
    let mut add = |name: &'static str, cell: Box<dyn Fn(&Line) -> String + 'a>| {
        let widest = plan.lines.iter().map(|line| cell(line).chars().count()).max().unwrap_or(0);
        columns.push(LineColumn { name, width: widest.max(name.len()), left: name == channel || name == share, cell });
    };
    add(channel, Box::new(|line| line.channel_name.to_string()));
    add(word!("heading-spend"), Box::new(|line| money(amounts.line(line), currency)));
    add(share, Box::new(move |line| bar(line.share_of_spend_pct, largest, 8)));
    add("GRP", Box::new(|line| fixed(line.grp, 0)));
    let counts_units = plan.objective.sought == Sought::Sum(Measure::Units);
    if counts_units || plan.lines.iter().any(|line| line.lot.is_some()) {
        let messages = move |line: &Line| counts_units || line.lot.is_some();
        let units = move |line: &Line| if messages(line) { significant(line.units, 6) } else { "–".to_owned() };
        add(word!("heading-units"), Box::new(units));
    }
    match &plan.objective.sought {
        Sought::Sum(Measure::Contacts) => add(word!("contacts"), Box::new(|line| fixed(line.contacts, 0))),
        Sought::Sum(Measure::Impressions) => {
            add(word!("impressions"), Box::new(|line| fixed(line.impressions, 0)));
        }
        Sought::Sum(Measure::Clicks) if width < WIDE => {
            add(word!("clicks"), Box::new(move |line| optional(line.clicks, 0)));
        }
        Sought::Sum(Measure::Conversions) if width < WIDE => {
            add("Conv.", Box::new(move |line| optional(line.conversions, 0)));
        }
        _ => {}
    }
    // A channel that builds no reach has none to show.
    let builds_reach = plan.lines.iter().any(|line| line.reach_pct.is_some());
    if builds_reach {
        add(word!("reach-pct"), Box::new(move |line| optional(line.reach_pct, 1)));
        add("Freq", Box::new(move |line| optional(line.avg_frequency, 1)));
    }
    if width >= WIDE {
        add("3+ %", Box::new(move |line| optional(line.reach_3plus_pct, 1)));
        add("CPM", Box::new(move |line| optional(line.cpm, 2)));
        add(word!("clicks"), Box::new(move |line| optional(line.clicks, 0)));
        add("Conv.", Box::new(move |line| optional(line.conversions, 0)));
    }
    if builds_reach {
        let next_point_cost = |line: &Line| line.next_reach_point_cost.map(|cost| money(cost, currency));
        add(word!("next-point"), Box::new(move |line| next_point_cost(line).unwrap_or_else(|| "–".to_owned())));
    }
    // The bars repeat what the figures show, so they give way first.
    let name_width = |columns: &[LineColumn<'_>]| {
        width.saturating_sub(columns.iter().skip(1).map(|column| column.width + 1).sum::<usize>() + 2)
    };
    if name_width(&columns) < LEAST_NAME.min(columns[0].width) {
        columns.retain(|column| column.name != share);
    }
    let other_widths: usize = columns.iter().skip(1).map(|column| column.width + 1).sum();
    columns[0].width = columns[0].width.min(width.saturating_sub(other_widths + 2)).max(8);
    columns
}

/// A bar of eighths of a block, `width` blocks for the largest value.
fn bar(value: f64, largest: f64, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = if largest > 0.0 { (value / largest * width as f64 * 8.0).round() as usize } else { 0 };
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

fn write_totals(text: &mut String, view: &PlanView, width: usize) -> std::fmt::Result {
    let total = word!("total");
    writeln!(text, "{BOLD}{total}{BOLD:#}  {}", wrapped(&totals(view), width - total.len() - 2))?;
    for words in view.value.iter().chain(&view.notes) {
        writeln!(text, "{}", wrapped(words, width))?;
    }
    writeln!(text)
}

/// Money, the objective and what the plan brings, in a sentence.
fn totals(view: &PlanView) -> String {
    let (amounts, totals, currency) = (&view.amounts, &view.plan.totals, &view.plan.campaign.currency);
    let mut sentence = say!("plan-net-media", total = money(amounts.total(), currency));
    if totals.spend_gross - totals.spend > 0.5 {
        sentence.push_str(&say!("gross", spend_gross = money(totals.spend_gross, currency)));
    }
    if totals.fee > 0.0 {
        sentence.push_str(&say!("fee", fee = money(amounts.fee(), currency)));
        if totals.activation_fee <= 0.0 {
            sentence.push_str(&say!("in-all", paid = money(amounts.paid(), currency)));
        }
    }
    if let Some(objective) = &view.objective {
        sentence.push_str(&format!("; {objective}"));
    }
    if totals.impressions >= 1e5 {
        let millions = fixed(totals.impressions / 1e6, 1);
        sentence.push_str(&say!("million-impressions", millions));
    } else {
        sentence.push_str(&format!("; {}", number::with_noun(&fixed(totals.impressions, 0), "impressions")));
    }
    if let Some(cpm) = totals.cpm {
        sentence.push_str(&say!("at-cpm", cpm = money_exact(cpm, currency)));
    }
    if let Some(cost) = totals.cost_per_conversion {
        let conversions = number::with_noun(&fixed(totals.conversions, 0), "conversions");
        let cost = money_exact(cost, currency);
        sentence.push_str(&say!("at-each", conversions, cost));
    }
    sentence
}

fn write_goals(text: &mut String, view: &PlanView) -> std::fmt::Result {
    let label_width = view.goals.iter().map(|goal| goal.label.chars().count()).max().unwrap_or(0);
    for GoalView { goal, label, value, target } in &view.goals {
        let (style, verdict) = if goal.met { (GOOD, word!("met")) } else { (BAD, word!("plan-missed")) };
        let verdict_width =
            [word!("met"), word!("plan-missed")].map(|verdict| verdict.chars().count()).into_iter().max().unwrap_or(0);
        let goal_bar = bar(1.0 - goal.shortfall.min(1.0), 1.0, 10);
        let (goal, result_words) = (word!("heading-goal"), say!("plan-of", value, target));
        writeln!(
            text,
            "{goal} {label:<label_width$} {goal_bar:<10} {style}{verdict:<verdict_width$}{style:#} {result_words}"
        )?;
    }
    if view.goals.is_empty() { Ok(()) } else { writeln!(text) }
}

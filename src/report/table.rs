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
use super::relaxations::relaxations;
use super::shown::Shown;
use super::terminal::{BAD, BOLD, FAINT, GOOD, wrapped};
use crate::domain::brief::Measure;
use crate::planning::plan::{Binding, Line, Phase, Plan, Sense, Sought, Status};
use crate::text::language::{say, word};
use crate::text::number::{self, count_of, fixed, listed, money, money_exact, plain, significant};

/// A channel's name is not cut to less than this while something else can give way.
const LEAST_NAME: usize = 20;
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
    let shown = Shown::of(plan);
    for phase in plan.phases.iter().filter(|phase| phase.impressions > 0.0) {
        write_phase(text, (plan, &shown), phase, width)?;
    }
    write_totals(text, (plan, &shown), width)?;
    write_goals(text, plan)?;
    write_ways_out(text, plan, width)?;
    write_binding(text, plan, width)?;
    write_baseline(text, plan, width)?;
    writeln!(text, "{}", wrapped(&plan.next_step(), width))?;
    let style = if plan.status == Status::NotProved { BAD } else { GOOD };
    writeln!(text, "{style}{}{style:#}", wrapped(&plan.proof(), width))
}

fn write_phase(text: &mut String, (plan, shown): (&Plan, &Shown), phase: &Phase, width: usize) -> std::fmt::Result {
    let currency = &plan.campaign.currency;
    let people = say!("{} people", "{} mensen", fixed(phase.phase_people, 0));
    write!(text, "{BOLD}{}{BOLD:#}  {people}", phase.name)?;
    write!(text, "  {}  {} %", money(shown.phase(&phase.phase), currency), fixed(shown.whole_share(&phase.phase), 0))?;
    if phase.reach_pct > 0.0 {
        let (low, high) = (fixed(phase.reach_low_pct, 0), fixed(phase.reach_high_pct, 0));
        let (reach, range) = (word!("reach", "bereik"), say!("{low} to {high}", "{low} tot {high}"));
        write!(text, "  {reach} {BOLD}{} %{BOLD:#} ({range})", fixed(phase.reach_pct, 1))?;
        write!(text, "  3+ {} %", fixed(phase.reach_3plus_pct, 0))?;
    }
    writeln!(text)?;
    if let Some(audiences) = audiences(plan, phase) {
        writeln!(text, "{}", wrapped(&audiences, width))?;
    }
    let mut builder = Builder::default();
    let columns = columns((plan, shown), width);
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
            say!("{} {reach} % of {people}", "{} {reach} % van {people}", audience.name)
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
    told.iter()
        .map(|(said, lines)| say!("Message, {}: {said}", "Boodschap, {}: {said}", who_says(lines, all)))
        .collect()
}

/// `Radio spot (audio)`; of all lines of a phase, only how they say it.
fn who_says(lines: &[&Line], all: bool) -> String {
    let mut each: Vec<String> = Vec::new();
    for line in lines {
        let kind = line.message.kind_in_words().unwrap_or(word!("any format", "elke vorm"));
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

fn columns<'a>((plan, shown): (&'a Plan, &'a Shown), width: usize) -> Vec<Column<'a>> {
    let currency = &plan.campaign.currency;
    let largest = plan.lines.iter().map(|line| line.share_of_spend_pct).fold(0.0, f64::max);
    let optional =
        |value: Option<f64>, digits: usize| value.map_or_else(|| "–".to_owned(), |value| fixed(value, digits));
    let mut columns: Vec<Column<'a>> = Vec::new();
    let (channel, share) = (word!("Channel", "Kanaal"), word!("Share", "Aandeel"));
    let mut add = |name: &'static str, cell: Box<dyn Fn(&Line) -> String + 'a>| {
        let widest = plan.lines.iter().map(|line| cell(line).chars().count()).max().unwrap_or(0);
        columns.push(Column { name, width: widest.max(name.len()), left: name == channel || name == share, cell });
    };
    add(channel, Box::new(|line| line.channel_name.to_string()));
    add(word!("Spend", "Besteding"), Box::new(|line| money(shown.line(line), currency)));
    add(share, Box::new(move |line| bar(line.share_of_spend_pct, largest, 8)));
    add("GRP", Box::new(|line| fixed(line.grp, 0)));
    let counts_units = plan.objective.sought == Sought::Sum(Measure::Units);
    if counts_units || plan.lines.iter().any(|line| line.lot.is_some()) {
        let told = move |line: &Line| counts_units || line.lot.is_some();
        let units = move |line: &Line| if told(line) { significant(line.units, 6) } else { "–".to_owned() };
        add(word!("Units", "Aantal"), Box::new(units));
    }
    match &plan.objective.sought {
        Sought::Sum(Measure::Contacts) => add(word!("Contacts", "Contacten"), Box::new(|line| fixed(line.contacts, 0))),
        Sought::Sum(Measure::Impressions) => {
            add(word!("Impressions", "Impressies"), Box::new(|line| fixed(line.impressions, 0)));
        }
        Sought::Sum(Measure::Clicks) if width < WIDE => {
            add(word!("Clicks", "Klikken"), Box::new(move |line| optional(line.clicks, 0)));
        }
        Sought::Sum(Measure::Conversions) if width < WIDE => {
            add("Conv.", Box::new(move |line| optional(line.conversions, 0)));
        }
        _ => {}
    }
    // Of channels that build no reach there is none to tell.
    let reaches = plan.lines.iter().any(|line| line.reach_pct.is_some());
    if reaches {
        add(word!("Reach %", "Bereik %"), Box::new(move |line| optional(line.reach_pct, 1)));
        add("Freq", Box::new(move |line| optional(line.avg_frequency, 1)));
    }
    if width >= WIDE {
        add("3+ %", Box::new(move |line| optional(line.reach_3plus_pct, 1)));
        add("CPM", Box::new(move |line| optional(line.cpm, 2)));
        add(word!("Clicks", "Klikken"), Box::new(move |line| optional(line.clicks, 0)));
        add("Conv.", Box::new(move |line| optional(line.conversions, 0)));
    }
    if reaches {
        let next = |line: &Line| line.next_reach_point_cost.map(|cost| money(cost, currency));
        add(word!("Next point", "Volgend punt"), Box::new(move |line| next(line).unwrap_or_else(|| "–".to_owned())));
    }
    // A bar says in eight columns what the figures say as well.
    let room = |columns: &[Column<'_>]| {
        width.saturating_sub(columns.iter().skip(1).map(|column| column.width + 1).sum::<usize>() + 2)
    };
    if room(&columns) < LEAST_NAME.min(columns[0].width) {
        columns.retain(|column| column.name != share);
    }
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

fn write_totals(text: &mut String, (plan, shown): (&Plan, &Shown), width: usize) -> std::fmt::Result {
    let (totals, currency) = (&plan.totals, &plan.campaign.currency);
    let mut sentence = say!("{} net media", "{} netto media", money(shown.total(), currency));
    if totals.spend_gross - totals.spend > 0.5 {
        sentence.push_str(&say!(", {} gross", ", {} bruto", money(totals.spend_gross, currency)));
    }
    if totals.fee > 0.0 {
        sentence.push_str(&say!(", {} fee", ", {} fee", money(shown.fee(), currency)));
        if totals.activation_fee <= 0.0 {
            sentence.push_str(&say!(", {} in all", ", {} in totaal", money(shown.paid(), currency)));
        }
    }
    if let Some(objective) = plan.objective_words() {
        sentence.push_str(&format!("; {objective}"));
    }
    if totals.impressions >= 1e5 {
        let millions = fixed(totals.impressions / 1e6, 1);
        sentence.push_str(&say!("; {millions} million impressions", "; {millions} miljoen impressies"));
    } else {
        sentence.push_str(&format!("; {}", number::with_noun(&fixed(totals.impressions, 0), "impressions")));
    }
    if let Some(cpm) = totals.cpm {
        sentence.push_str(&say!(" at a CPM of {}", " tegen een CPM van {}", money_exact(cpm, currency)));
    }
    if let Some(cost) = totals.cost_per_conversion {
        let conversions = number::with_noun(&fixed(totals.conversions, 0), "conversions");
        let cost = money_exact(cost, currency);
        sentence.push_str(&say!("; {conversions} at {cost} each", "; {conversions} à {cost}"));
    }
    let total = word!("Total", "Totaal");
    writeln!(text, "{BOLD}{total}{BOLD:#}  {}", wrapped(&sentence, width - total.len() - 2))?;
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
        let (style, verdict) =
            if goal.met { (GOOD, word!("met", "gehaald")) } else { (BAD, word!("missed", "niet gehaald")) };
        let wide = word!(6, "niet gehaald".len());
        let (value, target) = result(goal, &plan.campaign.currency);
        let reached = bar(1.0 - goal.shortfall.min(1.0), 1.0, 10);
        let (goal, came_to) = (word!("Goal", "Doel"), say!("{value} of {target}", "{value} van {target}"));
        writeln!(text, "{goal} {label:<longest$} {reached:<10} {style}{verdict:<wide$}{style:#} {came_to}")?;
    }
    if plan.goals.is_empty() { Ok(()) } else { writeln!(text) }
}

fn write_ways_out(text: &mut String, plan: &Plan, width: usize) -> std::fmt::Result {
    let mut document = Document::new();
    relaxations(&mut document, plan);
    if document.blocks.is_empty() { Ok(()) } else { writeln!(text, "{}", document.text(width)) }
}

fn write_binding(text: &mut String, plan: &Plan, width: usize) -> std::fmt::Result {
    let aim = say!("Aim: {}; budget {}", "Streven: {}; budget {}", plan.aim(), plan.budget_words());
    writeln!(text, "{}", wrapped(&aim, width))?;
    let binding = plan.limits.iter().filter(|limit| limit.binding && limit.bound > 0.0);
    let mut names: Vec<String> = binding.map(|limit| limit.title.to_string()).collect();
    let pool =
        word!("the number of people to address again, for", "het aantal mensen dat opnieuw te bereiken is, voor");
    let cap = word!("the frequency cap of", "het frequentiemaximum van");
    for (binding, what) in [(Binding::Pool, pool), (Binding::ContactCap, cap)] {
        let held = plan.lines.iter().filter(|line| line.bound_by.contains(&binding));
        let held: Vec<&str> = held.map(|line| line.channel_name.as_str()).collect();
        if !held.is_empty() {
            names.push(format!("{what} {}", listed(&held)));
        }
    }
    if !names.is_empty() {
        let names = names.join("; ");
        writeln!(text, "{}", wrapped(&say!("What binds: {names}", "Wat knelt: {names}"), width))?;
    }
    if let Some(sentence) = assumed(plan) {
        writeln!(text, "{FAINT}{}{FAINT:#}", wrapped(&sentence, width))?;
    }
    let how = &plan.assumptions.duplication;
    let sentence = say!("Reach counts each person once, where {how}", "Bereik telt elke persoon één keer; {how}");
    writeln!(text, "{FAINT}{}{FAINT:#}", wrapped(&sentence, width))
}

/// How much of the plan leans on assumptions; none where nothing does.
fn assumed(plan: &Plan) -> Option<String> {
    let assumed = &plan.assumptions;
    let year = assumed.oldest_price_year;
    let oldest = year.map_or_else(String::new, |year| say!("; oldest price {year}", "; oudste prijs uit {year}"));
    let lines = count_of(plan.lines.len(), ["line", "lines"], ["regel", "regels"]);
    let defaults = count_of(assumed.defaults.len(), ["default", "defaults"], ["standaardwaarde", "standaardwaarden"]);
    (assumed.lines > 0 || !assumed.defaults.is_empty()).then(|| {
        say!(
            "Leans on assumptions in {} of {lines} and {defaults}{oldest}: illustrative, replace them with agency rates",
            "Leunt op aannames in {} van {lines} en op {defaults}{oldest}: ter illustratie, vervang ze door tarieven \
             van het bureau",
            assumed.lines
        )
    })
}

fn write_baseline(text: &mut String, plan: &Plan, width: usize) -> std::fmt::Result {
    let Some(baseline) = &plan.baseline else {
        return Ok(());
    };
    let phases = plan.phases.iter().zip(&baseline.reach_pct).filter(|(phase, _)| phase.reach_pct > 0.0);
    let compared: Vec<String> = phases
        .map(|(phase, even)| {
            let (even, planned) = (fixed(*even, 1), fixed(phase.reach_pct, 1));
            say!("{} {even} % instead of {planned} %", "{} {even} % in plaats van {planned} %", phase.name)
        })
        .collect();
    // The same money, split otherwise, is no news to who wants the least of it.
    if compared.is_empty() && plan.objective.sense == Sense::Minimise {
        return Ok(());
    }
    let compared = if compared.is_empty() {
        let what = plan.objective.sought.in_words();
        let (even, planned) = (plain(baseline.objective, 1), plain(plan.objective.value, 1));
        say!("{even} {what} instead of {planned}", "{even} {what} in plaats van {planned}")
    } else {
        compared.join(", ")
    };
    let (placements, ignores) = (baseline.placements, &baseline.ignores);
    let sentence = say!(
        "Yardstick: the same money split evenly over these {placements} placements: {compared} (it ignores {ignores})",
        "Maatstaf: hetzelfde geld gelijk verdeeld over deze {placements} plaatsingen: {compared} (zonder rekening te \
         houden met {ignores})"
    );
    writeln!(text, "{}", wrapped(&sentence, width))
}

//! A plan as Markdown, for a mail or a page.

use std::fmt::Write;

use super::escaped;
use crate::planning::plan::Plan;
use crate::report::document::Document;
use crate::report::views::goal::result;
use crate::report::views::plan::amounts::Shown;
use crate::report::views::plan::relaxations::relaxations;
use crate::text::language::word;
use crate::text::number::{fixed, money};

/// The plan as Markdown.
pub fn text(plan: &Plan) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut text, plan);
    text
}

fn write(text: &mut String, plan: &Plan) -> std::fmt::Result {
    let currency = &plan.campaign.currency;
    let shown = Shown::of(plan);
    writeln!(text, "# {}\n\n{}\n", escaped(&plan.campaign.title()), plan.headline)?;
    let head = word!(
        "| Phase | Channel | Spend | Share | Reach | Frequency | Next reach point |",
        "| Fase | Kanaal | Besteding | Aandeel | Bereik | Contactfrequentie | Volgend punt bereik |"
    );
    writeln!(text, "{head}")?;
    writeln!(text, "| --- | --- | ---: | ---: | ---: | ---: | ---: |")?;
    for phase in plan.phases.iter().filter(|phase| phase.impressions > 0.0) {
        for line in plan.lines.iter().filter(|line| line.phase == phase.phase) {
            writeln!(
                text,
                "| {} | {} | {} | {} % | {} | {} | {} |",
                escaped(&phase.name),
                escaped(&line.channel_name),
                money(shown.line(line), currency),
                fixed(shown.share(line), 1),
                points(line.reach_pct),
                line.avg_frequency.map_or_else(String::new, |frequency| fixed(frequency, 1)),
                line.next_reach_point_cost.map_or_else(String::new, |cost| money(cost, currency)),
            )?;
        }
        writeln!(
            text,
            "| **{}** | **{}** | **{}** | **{} %** | **{}** | **{}** | |",
            escaped(&phase.name),
            word!("together", "samen"),
            money(shown.phase(&phase.phase), currency),
            fixed(shown.phase_share(&phase.phase), 1),
            points(Some(phase.reach_pct).filter(|reach| *reach > 0.0)),
            phase.avg_frequency.map_or_else(String::new, |frequency| fixed(frequency, 1)),
        )?;
    }
    let total = word!("Total", "Totaal");
    writeln!(text, "| **{total}** | | **{}** | | | | |\n", money(shown.total(), currency))?;
    if let Some(objective) = plan.objective_words() {
        writeln!(text, "{}: {}.\n", word!("Objective", "Doelstelling"), escaped(&objective))?;
    }
    for words in [plan.activation_words(), plan.unspent_words(), plan.rounding_words()].into_iter().flatten() {
        writeln!(text, "{}.\n", escaped(&words))?;
    }
    if let Some(value) = &plan.value {
        writeln!(text, "{}\n", escaped(&crate::report::views::plan::value::words(value, currency)))?;
    }
    write_audiences(text, plan)?;
    write_messages(text, plan)?;
    if !plan.goals.is_empty() {
        writeln!(text, "{}", word!("| Goal | Wanted | Planned | |", "| Doel | Gewenst | Gepland | |"))?;
        writeln!(text, "| --- | ---: | ---: | --- |")?;
        for (label, goal) in plan.stated_goals() {
            let (value, target) = result(goal, currency);
            let met = if goal.met { word!("met", "gehaald") } else { word!("**missed**", "**niet gehaald**") };
            writeln!(text, "| {} | {target} | {value} | {met} |", escaped(&label))?;
        }
        writeln!(text)?;
    }
    let mut document = Document::new();
    relaxations(&mut document, plan);
    if !document.blocks.is_empty() {
        writeln!(text, "{}", super::text(&document))?;
    }
    writeln!(text, "{}\n", escaped(&plan.next_step()))?;
    writeln!(text, "{}.", plan.proof())
}

/// The reach of each phase per audience, where there are several.
fn write_audiences(text: &mut String, plan: &Plan) -> std::fmt::Result {
    let served = || plan.phases.iter().filter(|phase| phase.reach_pct > 0.0);
    let Some(first) = served().next().filter(|phase| phase.audiences.len() > 1) else { return Ok(()) };
    let names: Vec<String> = first.audiences.iter().map(|audience| escaped(&audience.name)).collect();
    let reach = word!("Reach", "Bereik");
    writeln!(text, "| {reach} | {} |\n| --- |{}", names.join(" | "), " ---: |".repeat(names.len()))?;
    for phase in served() {
        let each: Vec<String> = phase.audiences.iter().map(|audience| points(Some(audience.reach_pct))).collect();
        writeln!(text, "| {} | {} |", escaped(&phase.name), each.join(" | "))?;
    }
    writeln!(text)
}

/// What each line is to say, where the personas ask anything.
fn write_messages(text: &mut String, plan: &Plan) -> std::fmt::Result {
    if plan.lines.iter().all(|line| line.message.questions.is_empty()) {
        return Ok(());
    }
    let head = word!("| Moment | Channel | Format | Message |", "| Moment | Kanaal | Vorm | Boodschap |");
    writeln!(text, "{head}\n| --- | --- | --- | --- |")?;
    for line in &plan.lines {
        let phase = plan.phases.iter().find(|phase| phase.phase == line.phase);
        writeln!(
            text,
            "| {} | {} | {} | {} |",
            escaped(phase.map_or(line.phase.as_str(), |phase| phase.name.as_str())),
            escaped(&line.channel_name),
            line.message.kind_in_words().unwrap_or_default(),
            escaped(&line.message.words())
        )?;
    }
    writeln!(text)
}

fn points(reach: Option<f64>) -> String {
    reach.map_or_else(String::new, |reach| format!("{} %", fixed(reach, 1)))
}

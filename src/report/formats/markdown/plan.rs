//! A plan as Markdown, for a mail or a page.

use std::fmt::Write;

use super::escaped;
use crate::planning::plan::Plan;
use crate::report::document::Document;
use crate::report::views::plan::view::PlanView;
use crate::text::messages::word;
use crate::text::number::{fixed, money};

/// The plan as Markdown.
pub(in crate::report) fn text(view: &PlanView) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = write(&mut text, view);
    text
}

fn write(text: &mut String, view: &PlanView) -> std::fmt::Result {
    writeln!(text, "# {}\n\n{}\n", escaped(&view.title), view.plan.headline())?;
    write_lines(text, view)?;
    if let Some(objective) = &view.objective {
        writeln!(text, "{}: {}.\n", word!("heading-objective"), escaped(objective))?;
    }
    for words in &view.notes {
        writeln!(text, "{}.\n", escaped(words))?;
    }
    if let Some(value) = &view.value {
        writeln!(text, "{}\n", escaped(value))?;
    }
    write_audiences(text, view.plan)?;
    write_messages(text, view.plan)?;
    write_goals(text, view)?;
    if !view.relaxations.blocks.is_empty() {
        writeln!(text, "{}", super::text(&view.relaxations))?;
    }
    writeln!(text, "{}", super::text(&bounds_and_warnings(view)))?;
    writeln!(text, "{}\n", escaped(&view.next_step))?;
    writeln!(text, "{}.", view.proof)
}

/// The lines by phase, with what each phase comes to.
fn write_lines(text: &mut String, view: &PlanView) -> std::fmt::Result {
    let (amounts, currency) = (&view.amounts, &view.plan.campaign.currency);
    let heading_row = word!("phase-channel-spend-share-reach-frequency-next");
    writeln!(text, "{heading_row}")?;
    writeln!(text, "| --- | --- | ---: | ---: | ---: | ---: | ---: |")?;
    for phase in view.phases() {
        for line in view.plan.lines.iter().filter(|line| line.phase == phase.phase) {
            writeln!(
                text,
                "| {} | {} | {} | {}% | {} | {} | {} |",
                escaped(&phase.name),
                escaped(&line.channel_name),
                money(amounts.line(line), currency),
                fixed(amounts.share(line), 1),
                points(line.reach_pct),
                line.avg_frequency.map_or_else(String::new, |frequency| fixed(frequency, 1)),
                line.next_reach_point_cost.map_or_else(String::new, |cost| money(cost, currency)),
            )?;
        }
        writeln!(
            text,
            "| **{}** | **{}** | **{}** | **{}%** | **{}** | **{}** | |",
            escaped(&phase.name),
            word!("together"),
            money(amounts.phase(&phase.phase), currency),
            fixed(amounts.phase_share(&phase.phase), 1),
            points(Some(phase.reach_pct).filter(|reach| *reach > 0.0)),
            phase.avg_frequency.map_or_else(String::new, |frequency| fixed(frequency, 1)),
        )?;
    }
    let total = word!("total");
    writeln!(text, "| **{total}** | | **{}** | | | | |\n", money(amounts.total(), currency))
}

/// Every goal with what was wanted and what is planned.
fn write_goals(text: &mut String, view: &PlanView) -> std::fmt::Result {
    if view.goals.is_empty() {
        return Ok(());
    }
    writeln!(text, "{}", word!("goal-wanted-planned"))?;
    writeln!(text, "| --- | ---: | ---: | --- |")?;
    for goal in &view.goals {
        let met_cell = if goal.goal.met { word!("met") } else { word!("missed") };
        writeln!(text, "| {} | {} | {} | {met_cell} |", escaped(&goal.label), goal.target, goal.value)?;
    }
    writeln!(text)
}

/// The aim, what binds, what is assumed and what to bear in mind.
fn bounds_and_warnings(view: &PlanView) -> Document {
    let mut document = Document::new();
    for sentence in [Some(&view.aim), view.binding.as_ref(), view.assumed.as_ref()].into_iter().flatten() {
        document.sentence(format!("{sentence}."));
    }
    document.list(&view.remarks);
    document
}

/// The reach of each phase per audience, where there are several.
fn write_audiences(text: &mut String, plan: &Plan) -> std::fmt::Result {
    let reached_phases = || plan.phases.iter().filter(|phase| phase.reach_pct > 0.0);
    let Some(first_phase) = reached_phases().next().filter(|phase| phase.audiences.len() > 1) else { return Ok(()) };
    let audience_names: Vec<String> = first_phase.audiences.iter().map(|audience| escaped(&audience.name)).collect();
    let reach = word!("heading-reach");
    writeln!(text, "| {reach} | {} |\n| --- |{}", audience_names.join(" | "), " ---: |".repeat(audience_names.len()))?;
    for phase in reached_phases() {
        let reach_cells: Vec<String> =
            phase.audiences.iter().map(|audience| points(Some(audience.reach_pct))).collect();
        writeln!(text, "| {} | {} |", escaped(&phase.name), reach_cells.join(" | "))?;
    }
    writeln!(text)
}

/// What each line is to say, where the personas ask anything.
fn write_messages(text: &mut String, plan: &Plan) -> std::fmt::Result {
    if plan.lines.iter().all(|line| line.message.questions.is_empty()) {
        return Ok(());
    }
    let heading_row = word!("moment-channel-format-message");
    writeln!(text, "{heading_row}\n| --- | --- | --- | --- |")?;
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
    reach.map_or_else(String::new, |reach| format!("{}%", fixed(reach, 1)))
}

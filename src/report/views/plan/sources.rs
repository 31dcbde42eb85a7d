//! What the figures rest on, and what to do with the plan now.

use super::view::PlanView;
use crate::planning::plan::{Line, Plan};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::messages::{say, word};
use crate::text::number::{money_with, unit_noun};

/// Assumptions, sources of every line, remarks, and the next step.
pub(super) fn part(document: &mut Document, view: &PlanView) {
    let plan = view.plan;
    document.heading(word!("what-it-rests"));
    let assumed_lines = plan.assumptions.lines;
    let states_all = plan.assumptions.defaults.is_empty();
    if assumed_lines > 0 || !states_all {
        let defaults_words = if states_all { "" } else { word!("and-values-below") };
        document.sentence(say!(
            "of-use-assumed-figures-without-source-replace",
            assumed_lines,
            lines = say!("count-lines", count = plan.lines.len()),
            defaults_words
        ));
    }
    if !plan.assumptions.defaults.is_empty() {
        let columns = [TableColumn::wrapped(word!("assumed")), TableColumn::wrapped(word!("heading-value"))];
        let mut table = Table::new(columns);
        for assumption in &plan.assumptions.defaults {
            table.row([assumption.key.clone(), assumption.value.to_string()]);
        }
        document.table(table);
    }
    document.subheading(word!("prices-and-sources")).table(sources(plan));
    if !view.remarks.is_empty() {
        document.subheading(word!("remarks")).list(&view.remarks);
    }
    document.sentence(&view.next_step);
}

fn sources(plan: &Plan) -> Table {
    let columns = [
        TableColumn::left(word!("heading-channel")),
        TableColumn::right(word!("price-before-discount")),
        TableColumn::left(word!("per")),
        TableColumn::right(word!("year")),
        TableColumn::left(word!("confidence")),
        TableColumn::wrapped(word!("source")),
    ];
    let mut table = Table::new(columns);
    let mut listed_sources: Vec<(&str, &str)> = Vec::new();
    for line in &plan.lines {
        if listed_sources.contains(&(&line.channel, &line.source)) {
            continue;
        }
        listed_sources.push((&line.channel, &line.source));
        let year = line.price_year.map_or_else(|| "–".to_owned(), |year| year.to_string());
        let source = if line.source.is_empty() { "–" } else { line.source.as_str() };
        table.row([
            line.channel_name.to_string(),
            money_with(line.unit_price, &plan.campaign.currency, digits(line)),
            unit_noun(&line.buying_unit),
            year,
            line.confidence.label().to_owned(),
            source.to_owned(),
        ]);
    }
    table
}

/// Prices of a cent or less need more decimals than cents.
fn digits(line: &Line) -> usize {
    if line.unit_price < 0.1 { 4 } else { 2 }
}

//! What the figures rest on, and what to do with the plan now.

use super::view::PlanView;
use crate::planning::plan::{Line, Plan};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::language::{say, word};
use crate::text::number::{count_of, money_with, unit_noun};

/// Assumptions, sources of every line, remarks, and the next step.
pub(super) fn part(document: &mut Document, view: &PlanView) {
    let plan = view.plan;
    document.heading(word!("What it rests on", "Waar het op rust"));
    let assumed_lines = plan.assumptions.lines;
    let states_all = plan.assumptions.defaults.is_empty();
    if assumed_lines > 0 || !states_all {
        let defaults_words = if states_all { "" } else { word!(" and the values below", " en de waarden hieronder") };
        document.sentence(say!(
            "{assumed_lines} of {}{defaults_words} use assumed figures without a source: replace them with your own rates before money is committed.",
            "{assumed_lines} van {}{defaults_words} gebruiken aangenomen cijfers zonder bron: vervang ze door eigen tarieven voordat er geld wordt vastgelegd.",
            count_of(plan.lines.len(), ["line", "lines"], ["regel", "regels"])
        ));
    }
    if !plan.assumptions.defaults.is_empty() {
        let columns =
            [TableColumn::wrapped(word!("Assumed", "Aangenomen")), TableColumn::wrapped(word!("Value", "Waarde"))];
        let mut table = Table::new(columns);
        for assumption in &plan.assumptions.defaults {
            table.row([assumption.key.clone(), assumption.value.to_string()]);
        }
        document.table(table);
    }
    document.subheading(word!("Prices and sources", "Prijzen en bronnen")).table(sources(plan));
    if !view.remarks.is_empty() {
        document.subheading(word!("Remarks", "Opmerkingen")).list(&view.remarks);
    }
    document.sentence(&view.next_step);
}

fn sources(plan: &Plan) -> Table {
    let columns = [
        TableColumn::left(word!("Channel", "Kanaal")),
        TableColumn::right(word!("Price before discount", "Prijs voor korting")),
        TableColumn::left(word!("Per", "Per")),
        TableColumn::right(word!("Year", "Jaar")),
        TableColumn::left(word!("Trust", "Zekerheid")),
        TableColumn::wrapped(word!("Source", "Bron")),
    ];
    let mut table = Table::new(columns);
    let mut listed_sources: Vec<(&str, &str)> = Vec::new();
    for line in &plan.lines {
        if listed_sources.contains(&(&line.channel, &line.source)) {
            continue;
        }
        listed_sources.push((&line.channel, &line.source));
        let year = line.price_year.map_or_else(|| "–".to_owned(), |year| year.to_string());
        let source = if line.source.is_empty() { "–" } else { &line.source };
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

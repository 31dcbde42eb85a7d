//! The flowchart: channels down, grouped by phase, and weeks or months across.

use super::Stretch;
use super::blocks::Blocks;
use super::grid::{Chart, channel, monday, reached, short};
use crate::language::{say, word};
use crate::number::{digits, fixed};
use crate::plan::{Line, Plan};
use crate::report::document::{Column, Document, Table};

/// What names and totals of the table take, and what each week or month with an amount and its date.
const NAMES: usize = 34;
const AMOUNT: usize = 7;

/// The flowchart of a plan.
pub(super) fn document(plan: &Plan, stretch: Stretch, width: usize) -> Document {
    let chart = Chart::of(plan, stretch);
    let mut document = Document::new();
    document.title(plan.campaign.title()).sentence(&plan.headline);
    if plan.calendar.iter().all(|week| week.monday.is_none()) && stretch == Stretch::Month {
        document.sentence(word!(
            "Nobody says when the campaign starts, so its weeks lie in no month; add `start` under [campaign].",
            "Niemand zegt wanneer de campagne begint, dus vallen haar weken in geen maand; zet `start` onder [campaign]."
        ));
    }
    let has_amounts = AMOUNT * chart.names.len() + NAMES <= width;
    let mut marks = String::new();
    if has_amounts {
        document.table(amounts(plan, &chart));
    } else {
        let blocks = Blocks::of(plan, &chart, width);
        marks = blocks.legend(stretch);
        document.table(blocks.table());
    }
    if chart.ran.iter().any(|ran| *ran) {
        let ran: Vec<&str> =
            chart.names.iter().zip(&chart.ran).filter(|(_, ran)| **ran).map(|(name, _)| name.as_str()).collect();
        document.faint(say!("Already ran: {}.", "Al geweest: {}.", crate::number::listed(&ran)));
    }
    let [per, each] = stretch.words();
    document.faint(say!(
        "Net media per {per}; each line's {each} add up to the line.{marks}",
        "Netto media per {per}; de {each} van een regel tellen op tot de regel.{marks}"
    ));
    if let Some(words) = plan.rounding_words() {
        document.faint(format!("{words}."));
    }
    document.good(plan.proof());
    document
}

/// A row per phase with what it has reached, and one per line with an amount per stretch.
fn amounts(plan: &Plan, chart: &Chart) -> Table {
    let mut columns = vec![Column::left("")];
    columns.extend(short(&chart.names).into_iter().map(Column::right));
    columns.push(Column::right(word!("Total", "Totaal")));
    let mut table = Table::new(columns);
    let mondays: Vec<String> = chart.names.iter().map(|name| monday(plan, name)).collect();
    if mondays.iter().any(|monday| !monday.is_empty()) {
        table.row([word!("Monday", "Maandag").to_owned()].into_iter().chain(mondays));
    }
    let amount = |value: &f64| if *value > 0.0 { thousands(*value) } else { String::new() };
    for phase in plan.phases.iter().filter(|phase| chart.lines.iter().any(|(line, _)| line.phase == phase.phase)) {
        let mut sums = vec![0.0; chart.names.len()];
        let own: Vec<&(&Line, Vec<f64>)> = chart.lines.iter().filter(|(line, _)| line.phase == phase.phase).collect();
        for (_, spent) in &own {
            sums.iter_mut().zip(spent).for_each(|(sum, spent)| *sum += spent);
        }
        table.row(
            [phase.name.to_uppercase()].into_iter().chain(sums.iter().map(amount)).chain([thousands(phase.spend)]),
        );
        for (line, spent) in own {
            table.row(
                [format!("  {}", channel(line))]
                    .into_iter()
                    .chain(spent.iter().map(amount))
                    .chain([thousands(line.spend)]),
            );
        }
    }
    let sums = (0..chart.names.len()).map(|at| thousands(chart.lines.iter().map(|(_, spent)| spent[at]).sum::<f64>()));
    table.row([word!("All", "Alles").to_owned()].into_iter().chain(sums).chain([thousands(plan.totals.spend)]));
    for (phase, reach) in reached(plan, chart) {
        let each = reach.into_iter().chain([phase.reach_pct]).map(|reach| fixed(reach, 0));
        table.row([say!("{} reach so far %", "{}, cumulatief bereik %", phase.name)].into_iter().chain(each));
    }
    table
}

/// Money where there is little room: 12.3k.
pub(in crate::report) fn thousands(value: f64) -> String {
    match value {
        value if value >= 999_500.0 => format!("{}{}", digits(value / 1e6, 3), word!("m", "mln")),
        value if value >= 999.5 => format!("{}k", digits(value / 1e3, 3)),
        value if value >= 0.5 => fixed(value, 0),
        value if value > 0.0 => "<1".to_owned(),
        _ => String::new(),
    }
}

//! What runs when.

use crate::language::word;
use crate::number::{fixed, money};
use crate::plan::{Line, Plan};
use crate::report::document::Document;
use crate::report::picture::{Picture, Row, Weeks};
use crate::report::weeks::{Chart, Stretch, monday, reached, short, thousands};

/// From so many weeks on, blocks are of weeks and amounts are of months.
const MANY: usize = 14;

/// A block for every week in which a line runs, with its amount; of many weeks the amounts by month as well.
pub(super) fn part(document: &mut Document, plan: &Plan) {
    if plan.calendar.len() < 2 {
        return;
    }
    document.heading(word!("What runs when", "Wat loopt wanneer"));
    let weeks = Chart::of(plan, Stretch::Week);
    let many = weeks.names.len() >= MANY;
    document.figure(
        if many {
            word!("A block is a week in which the channel runs.", "Een blok is een week waarin het kanaal loopt.")
        } else {
            word!(
                "Net media per week, in thousands where k stands behind it.",
                "Netto media per week, in duizenden waar k achter staat."
            )
        },
        Picture::Weeks(drawn(plan, &weeks)),
    );
    if many && plan.calendar.iter().any(|week| week.monday.is_some()) {
        let caption = word!("Net media per month.", "Netto media per maand.");
        document.figure(caption, Picture::Weeks(drawn(plan, &Chart::of(plan, Stretch::Month))));
    }
}

fn drawn(plan: &Plan, chart: &Chart) -> Weeks {
    let dates = chart.names.iter().map(|name| monday(plan, name));
    let code = &plan.campaign.currency;
    let amount = |value: &f64| if *value > 0.0 { thousands(*value) } else { String::new() };
    let sum = |lines: &[&(&Line, Vec<f64>)]| -> Vec<String> {
        let each = (0..chart.names.len()).map(|at| lines.iter().map(|(_, spent)| spent[at]).sum::<f64>());
        each.map(|sum| amount(&sum)).collect()
    };
    let mut rows = Vec::new();
    for (place, phase) in plan.phases.iter().enumerate() {
        let own: Vec<&(&Line, Vec<f64>)> = chart.lines.iter().filter(|(line, _)| line.phase == phase.phase).collect();
        if own.is_empty() {
            continue;
        }
        let head = Row {
            name: phase.name.to_string(),
            amounts: sum(&own),
            total: money(phase.spend, code),
            colour: Some(place),
            heads: true,
        };
        rows.push(head);
        rows.extend(own.into_iter().map(|(line, spent)| Row {
            name: line.channel_name.to_string(),
            amounts: spent.iter().map(amount).collect(),
            total: money(line.spend, code),
            colour: Some(place),
            heads: false,
        }));
    }
    let all: Vec<&(&Line, Vec<f64>)> = chart.lines.iter().collect();
    let total = money(plan.totals.spend, code);
    rows.push(Row {
        name: word!("All", "Totaal").to_owned(),
        amounts: sum(&all),
        total,
        colour: Some(plan.phases.len()),
        heads: true,
    });
    rows.extend(reached(plan, chart).into_iter().map(|(phase, reach)| Row {
        name: format!("{} {}", phase.name, word!("reach so far, %", "bereik tot dan, %")),
        amounts: reach.iter().map(|reach| fixed(*reach, 0)).collect(),
        total: fixed(phase.reach_pct, 0),
        colour: None,
        heads: false,
    }));
    Weeks {
        corner: word!("Channel", "Kanaal").to_owned(),
        stretches: short(&chart.names).into_iter().zip(dates).collect(),
        total: word!("Total", "Totaal").to_owned(),
        rows,
    }
}

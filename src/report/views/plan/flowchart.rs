//! What runs when.

use super::weeks::{ChartPeriod, PeriodAmounts, SpendByPeriod, monday, reached, short};
use crate::planning::plan::Plan;
use crate::report::document::Document;
use crate::report::document::picture::{Flowchart, FlowchartRow, Picture};
use crate::text::messages::word;
use crate::text::number::fixed;

/// From so many weeks on, blocks are of weeks and amounts are of months.
const MANY: usize = 14;

/// A block for every week in which a line runs, with its amount; of many weeks the amounts by month as well.
pub(in crate::report) fn part(document: &mut Document, plan: &Plan) {
    if plan.calendar.len() < 2 {
        return;
    }
    document.heading(word!("what-runs-when"));
    let weeks = SpendByPeriod::of(plan, ChartPeriod::Week);
    let has_many_weeks = weeks.names.len() >= MANY;
    document.figure(
        if has_many_weeks {
            word!("block-is-week-in-which-channel-runs")
        } else {
            word!("net-media-per-week-in-thousands-where")
        },
        Picture::Flowchart(flowchart_of(plan, &weeks)),
    );
    if has_many_weeks && plan.calendar.iter().any(|week| week.monday.is_some()) {
        let caption = word!("net-media-per-month");
        document.figure(caption, Picture::Flowchart(flowchart_of(plan, &SpendByPeriod::of(plan, ChartPeriod::Month))));
    }
}

fn flowchart_of(plan: &Plan, chart: &SpendByPeriod) -> Flowchart {
    let dates = chart.names.iter().map(|name| monday(plan, name));
    let amounts = PeriodAmounts::of(plan, chart);
    let flowchart_row = |name: &str, lines: &[usize], (colour, heads): (usize, bool)| FlowchartRow {
        name: name.to_owned(),
        amounts: amounts.each(lines),
        total: amounts.total(lines),
        colour: Some(colour),
        heads,
    };
    let mut rows = Vec::new();
    for (phase_index, phase) in plan.phases.iter().enumerate() {
        let phase_lines: Vec<usize> =
            (0..chart.lines.len()).filter(|&line_index| chart.lines[line_index].0.phase == phase.phase).collect();
        if phase_lines.is_empty() {
            continue;
        }
        rows.push(flowchart_row(&phase.name, &phase_lines, (phase_index, true)));
        rows.extend(phase_lines.iter().map(|&line_index| {
            flowchart_row(&chart.lines[line_index].0.channel_name, &[line_index], (phase_index, false))
        }));
    }
    let every_line: Vec<usize> = (0..chart.lines.len()).collect();
    rows.push(flowchart_row(word!("total"), &every_line, (plan.phases.len(), true)));
    rows.extend(reached(plan, chart).into_iter().map(|(phase, reach)| FlowchartRow {
        name: format!("{} {}", phase.name, word!("flowchart-reach-so-far-pct")),
        amounts: reach.iter().map(|reach| fixed(*reach, 0)).collect(),
        total: fixed(phase.reach_pct, 0),
        colour: None,
        heads: false,
    }));
    Flowchart {
        corner: word!("heading-channel").to_owned(),
        periods: short(&chart.names).into_iter().zip(dates).collect(),
        total: word!("total").to_owned(),
        rows,
    }
}

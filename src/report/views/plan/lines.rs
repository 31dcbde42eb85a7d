//! What is bought, phase by phase.

use super::view::{PlanView, reach_by_audience};
use crate::planning::plan::{Line, Phase};
use crate::report::document::{Document, Table, TableColumn};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, minor_digits, money, money_with};

/// A table per phase, with what the phase comes to above it.
pub(super) fn part(document: &mut Document, view: &PlanView) {
    document.heading(word!("what-is-bought"));
    for phase in view.phases() {
        document.subheading(&phase.name).sentence(words(view, phase));
        document.table(table(view, phase));
    }
    document.faint(say!("reach-counts-each-person-once-where-next", duplication = view.plan.assumptions.duplication));
}

fn words(view: &PlanView, phase: &Phase) -> String {
    let (people, spend) =
        (fixed(phase.phase_people, 0), money(view.amounts.phase(&phase.phase), &view.plan.campaign.currency));
    let (reach, often) = (fixed(phase.reach_pct, 1), fixed(phase.reach_3plus_pct, 1));
    let (low, high) = (fixed(phase.reach_low_pct, 0), fixed(phase.reach_high_pct, 0));
    let mut words = if phase.reach_pct > 0.0 {
        say!("people-reaches-pct-of-them-pct", people, spend, reach, often)
    } else {
        say!("lines-people", people, spend)
    };
    // One channel alone leaves no doubt about overlap.
    if phase.reach_pct > 0.0 && low != high {
        words.push_str(&say!("however-people-overlap-it-is-between-pct", low, high));
    }
    let audiences = reach_by_audience(phase);
    if phase.audiences.len() > 1 && !audiences.is_empty() {
        words.push_str(&format!(" {}.", audiences.join("; ")));
    }
    words
}

fn table(view: &PlanView, phase: &Phase) -> Table {
    let (plan, amounts) = (view.plan, &view.amounts);
    let code = &plan.campaign.currency;
    let lines: Vec<&Line> = plan.lines.iter().filter(|line| line.phase == phase.phase).collect();
    let has = |of: fn(&Line) -> Option<f64>| lines.iter().any(|line| of(line).is_some());
    let (clicks, conversions) = (has(|line| line.clicks), has(|line| line.conversions));
    let mut columns = vec![TableColumn::left(word!("heading-channel")), TableColumn::left(word!("format"))];
    let mut right = |name: &'static str| columns.push(TableColumn::right(name));
    [word!("heading-net-media"), word!("share"), "GRP", word!("heading-reach"), word!("frequency"), "CPM"]
        .into_iter()
        .for_each(&mut right);
    if clicks {
        right(word!("clicks"));
    }
    if conversions {
        right(word!("conversions"));
    }
    right(word!("next-point"));
    let mut table = Table::new(columns);
    for line in lines {
        let mut cells = vec![
            line.channel_name.to_string(),
            line.format.to_string(),
            money(amounts.line(line), code),
            format!("{}%", fixed(amounts.share(line), 1)),
            fixed(line.grp, 0),
            written(line.reach_pct, |reach| format!("{}%", fixed(reach, 1))),
            written(line.avg_frequency, |often| fixed(often, 1)),
            written(line.cpm, |cpm| money_with(cpm, code, minor_digits(code))),
        ];
        cells.extend(clicks.then(|| written(line.clicks, |clicks| fixed(clicks, 0))));
        cells.extend(conversions.then(|| written(line.conversions, |conversions| fixed(conversions, 0))));
        cells.push(written(line.next_reach_point_cost, |cost| money(cost, code)));
        table.row(cells);
    }
    table
}

fn written(value: Option<f64>, figure: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), figure)
}

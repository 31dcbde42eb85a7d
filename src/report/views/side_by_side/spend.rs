//! What each plan spends on every phase and channel.
//!
//! Phases and the total have their differences below them; channels have theirs behind the spend where one
//! table is wide enough for it.

use super::amounts::ScenarioAmounts;
use super::grid::{GridRow, PlanGrid};
use super::or_dash;
use super::result::{differences, empty};
use crate::planning::compare::side_by_side::{ComparedFigure, LineRow, SideBySide};
use crate::report::document::TableColumn;
use crate::text::messages::word;
use crate::text::number::{money, signed_money};

/// Spend per phase and channel; only phases have differences when the width does not allow for more.
pub(in crate::report) fn grid(compared: &SideBySide, width: usize) -> PlanGrid {
    let wide = PlanGrid { rows: rows(compared, with_difference), ..labelled(compared) };
    if wide.fits(width) { wide } else { PlanGrid { rows: rows(compared, alone), ..labelled(compared) } }
}

fn labelled(compared: &SideBySide) -> PlanGrid {
    let labels = [word!("heading-phase"), word!("heading-channel")].map(TableColumn::left).to_vec();
    PlanGrid { labels, ..empty(compared) }
}

/// What stands where nothing is bought.
const NOTHING: &str = "–";

/// How the spend of a line is written.
type SpendWords = fn(&ComparedFigure, &SideBySide) -> String;

fn alone(spend: &ComparedFigure, compared: &SideBySide) -> String {
    or_dash(spend.value, |value| money(value, &compared.currency))
}

fn with_difference(spend: &ComparedFigure, compared: &SideBySide) -> String {
    let more =
        spend.difference.map(|more| signed_money(more, &compared.currency)).filter(|more| more.starts_with(['+', '−']));
    let more = more.map_or_else(String::new, |more| format!(" ({more})"));
    format!("{}{more}", alone(spend, compared))
}

fn rows(compared: &SideBySide, written: SpendWords) -> Vec<GridRow> {
    let amounts = ScenarioAmounts::of(compared);
    let mut rows = Vec::new();
    for phase in &compared.phases {
        let lines: Vec<GridRow> = compared
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| line.phase == phase.phase)
            .map(|(place, line)| line_row(line, &amounts.line(place), |spend| written(spend, compared)))
            .filter(|row| row.cells.iter().any(|cell| cell != NOTHING))
            .collect();
        // A phase with one channel is that channel.
        let together = lines.len() > 1;
        rows.extend(lines);
        if together {
            rows.extend(sum([&phase.name, word!("together")], &amounts.phase(&phase.phase), compared));
        }
    }
    rows.extend(sum([word!("total"), ""], &amounts.total(), compared));
    rows
}

/// What is bought, and what little of the rest shows in the sums.
fn line_row(line: &LineRow, amounts: &[ComparedFigure], written: impl Fn(&ComparedFigure) -> String) -> GridRow {
    let bought_amounts = line.scenarios.iter().zip(amounts);
    let cells = bought_amounts.map(|(bought_line, spend)| {
        let is_shown = bought_line.bought || spend.value.is_some_and(|spend| spend > 0.0);
        if is_shown { written(spend) } else { NOTHING.to_owned() }
    });
    GridRow { labels: vec![line.phase_name.to_string(), line.channel_name.to_string()], cells: cells.collect() }
}

/// A sum over lines and, below it, how it differs.
fn sum(labels: [&str; 2], spend: &[ComparedFigure], compared: &SideBySide) -> Vec<GridRow> {
    let cells = spend.iter().map(|figure| or_dash(figure.value, |value| money(value, &compared.currency))).collect();
    let mut rows = vec![GridRow { labels: labels.map(str::to_owned).to_vec(), cells }];
    let difference = differences(spend.iter().map(|figure| figure.difference), |difference| {
        signed_money(difference, &compared.currency)
    });
    rows.extend(
        difference
            .map(|difference| GridRow { labels: vec![String::new(), word!("difference").to_owned()], ..difference }),
    );
    rows
}

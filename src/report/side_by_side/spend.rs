//! What each plan spends on every phase and channel.
//!
//! Phases and the total have their differences below them; channels have theirs behind the spend where one
//! table is wide enough for it.

use super::grid::{Grid, Row};
use super::result::{differences, empty, moved};
use crate::compare::side_by_side::{Figure, LineFigures, LineRow, PhaseRow, SideBySide};
use crate::language::word;
use crate::number::money;
use crate::report::document::Column;
use crate::report::side_by_side::or_dash;

/// Spend per phase and channel; only phases have differences when the width does not allow for more.
pub(super) fn grid(compared: &SideBySide, width: usize) -> Grid {
    let wide = Grid { rows: rows(compared, with_difference), ..labelled(compared) };
    if wide.fits(width) { wide } else { Grid { rows: rows(compared, alone), ..labelled(compared) } }
}

fn labelled(compared: &SideBySide) -> Grid {
    let labels = word!(["Phase", "Channel"], ["Fase", "Kanaal"]).map(Column::left).to_vec();
    Grid { labels, ..empty(compared) }
}

/// How the spend of a line is written.
type Written = fn(&Figure, &SideBySide) -> String;

fn alone(spend: &Figure, compared: &SideBySide) -> String {
    or_dash(spend.value, |value| money(value, &compared.currency))
}

fn with_difference(spend: &Figure, compared: &SideBySide) -> String {
    let more = spend.difference.map(|more| moved(compared, more)).filter(|more| more.starts_with(['+', '−']));
    let more = more.map_or_else(String::new, |more| format!(" ({more})"));
    format!("{}{more}", alone(spend, compared))
}

fn rows(compared: &SideBySide, written: Written) -> Vec<Row> {
    let mut rows = Vec::new();
    for phase in &compared.phases {
        let lines = compared.lines.iter().filter(|line| line.phase == phase.phase);
        let lines: Vec<&LineRow> = lines.filter(|line| line.scenarios.iter().any(|own| own.bought)).collect();
        rows.extend(lines.iter().map(|line| line_row(line, compared, written)));
        // A phase with one channel is that channel.
        if lines.len() > 1 {
            rows.extend(phase_rows(phase, compared));
        }
    }
    let spend: Vec<Figure> = compared.scenarios.iter().map(|scenario| scenario.spend).collect();
    rows.extend(sum([word!("Total", "Totaal"), ""], &spend, compared));
    rows
}

fn line_row(line: &LineRow, compared: &SideBySide, written: Written) -> Row {
    let cell = |own: &LineFigures| {
        if own.bought { written(&own.spend, compared) } else { "–".to_owned() }
    };
    Row {
        labels: vec![line.phase_name.to_string(), line.channel_name.to_string()],
        cells: line.scenarios.iter().map(cell).collect(),
    }
}

fn phase_rows(phase: &PhaseRow, compared: &SideBySide) -> Vec<Row> {
    let spend: Vec<Figure> = phase.scenarios.iter().map(|own| own.spend).collect();
    sum([&phase.name, word!("together", "samen")], &spend, compared)
}

/// A sum over lines and, below it, how it differs.
fn sum(labels: [&str; 2], spend: &[Figure], compared: &SideBySide) -> Vec<Row> {
    let cells = spend.iter().map(|own| or_dash(own.value, |value| money(value, &compared.currency))).collect();
    let mut rows = vec![Row { labels: labels.map(str::to_owned).to_vec(), cells }];
    let more = differences(spend.iter().map(|own| own.difference), |more| moved(compared, more));
    rows.extend(
        more.map(|more| Row { labels: vec![String::new(), word!("difference", "verschil").to_owned()], ..more }),
    );
    rows
}

//! The lines of all plans under each other, in the frozen columns of a plan's CSV: what a pivot table wants.
//!
//! A plan that was made now has all its figures. Of one that comes from a file few are known, and what is not
//! known stays empty.

use crate::domain::brief::CsvDialect;
use crate::planning::compare::side_by_side::{PlanSource, Scenario};
use crate::planning::compare::{Line, PlanFigures};
use crate::planning::plan::FORMAT_VERSION;
use crate::report::csv::{Cell, names, optional, rows_as, sheet, weeks, written};
use crate::text::number::{largest_remainder, minor_digits};

/// All plans in a dialect.
pub(super) fn text(columns: &[Scenario], currency: &str, dialect: CsvDialect) -> String {
    let rows = columns.iter().flat_map(|column| match &column.source {
        PlanSource::Planned(plan) => rows_as(plan, &column.name, dialect).collect(),
        PlanSource::File(snapshot) => known(snapshot, &column.name, (currency, dialect)),
        PlanSource::NoPlan(_) => Vec::new(),
    });
    sheet(&names(), rows, dialect)
}

/// A line of a file, and what it spends once rounded.
struct Known<'a> {
    snapshot: &'a PlanFigures,
    line: &'a Line,
    scenario: &'a str,
    currency: &'a str,
    spend: f64,
}

fn known(snapshot: &PlanFigures, scenario: &str, (currency, dialect): (&str, CsvDialect)) -> Vec<Vec<String>> {
    let spend: Vec<f64> = snapshot.lines.iter().map(|line| line.spend).collect();
    let rounded = largest_remainder(&spend, minor_digits(currency));
    let rows = snapshot.lines.iter().zip(rounded).map(|(line, spend)| {
        let known = Known { snapshot, line, scenario, currency, spend };
        names().iter().map(|name| written(known.cell(name), dialect)).collect()
    });
    rows.collect()
}

impl Known<'_> {
    /// What is known of a column.
    fn cell(&self, column: &str) -> Cell {
        let (head, line) = (&self.snapshot.header, self.line);
        let phase = self.snapshot.phases.iter().find(|phase| phase.phase == line.phase);
        let money = minor_digits(self.currency);
        match column {
            "format_version" => Cell::Number(f64::from(FORMAT_VERSION), 0),
            "campaign" => text_or_empty(head.campaign.as_deref()),
            "scenario" => Cell::Text(self.scenario.to_owned()),
            "phase" => Cell::Text(line.phase.clone()),
            "channel" => Cell::Text(line.channel.clone()),
            "channel_name" => Cell::Text(line.channel_name.to_string()),
            "phase_people" => optional(phase.and_then(|phase| phase.phase_people), 0),
            "campaign_weeks" => head.weeks.map_or(Cell::Empty, weeks),
            "currency" => Cell::Text(self.currency.to_owned()),
            "buying_unit" => text_or_empty(line.buying_unit.as_deref()),
            "unit_price" => optional(line.unit_price, 4),
            "discount_pct" => optional(line.discount_pct, 2),
            "spend" => Cell::Number(self.spend, money),
            "share_of_spend_pct" => optional(Some(100.0 * line.spend / self.snapshot.totals.spend), 2),
            "grp" => optional(line.grp, 2),
            "reach_pct" => optional(line.reach_pct, 2),
            _ => Cell::Empty,
        }
    }
}

fn text_or_empty(text: Option<&str>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()))
}

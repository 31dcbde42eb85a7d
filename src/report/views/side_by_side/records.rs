//! The lines of all plans under each other, in the frozen columns of a plan's records: what a pivot table wants.
//!
//! A plan that was made now has all its figures. Of one that comes from a file few are known, and what is not
//! known stays empty.

use crate::planning::compare::side_by_side::{PlanSource, Scenario};
use crate::planning::compare::{Line, PlanFigures};
use crate::planning::plan::FORMAT_VERSION;
use crate::report::records::{Field, Records};
use crate::report::views::plan::records::{names, rows_as};
use crate::text::number::{largest_remainder, minor_digits};

/// The lines of all plans, as records.
pub(in crate::report) fn records(scenarios: &[Scenario], currency: &str) -> Records {
    let rows = scenarios.iter().flat_map(|scenario| match &scenario.source {
        PlanSource::Planned(plan) => rows_as(plan, &scenario.name).collect(),
        PlanSource::File(scenario_figures) => rows_of_file(scenario_figures, &scenario.name, currency),
        PlanSource::NoPlan(_) => Vec::new(),
    });
    Records { names: names().to_vec(), rows: rows.collect() }
}

/// A line of a file, and what it spends once rounded.
struct FileLine<'a> {
    scenario_figures: &'a PlanFigures,
    line: &'a Line,
    scenario: &'a str,
    currency: &'a str,
    spend: f64,
}

fn rows_of_file(scenario_figures: &PlanFigures, scenario: &str, currency: &str) -> Vec<Vec<Field>> {
    let spend: Vec<f64> = scenario_figures.lines.iter().map(|line| line.spend).collect();
    let rounded_spends = largest_remainder(&spend, minor_digits(currency));
    let rows = scenario_figures.lines.iter().zip(rounded_spends).map(|(line, spend)| {
        let file_line = FileLine { scenario_figures, line, scenario, currency, spend };
        names().iter().map(|name| file_line.field(name)).collect()
    });
    rows.collect()
}

impl FileLine<'_> {
    /// What is known of a column.
    fn field(&self, column: &str) -> Field {
        let (header, line) = (&self.scenario_figures.header, self.line);
        let phase = self.scenario_figures.phases.iter().find(|phase| phase.phase == line.phase);
        let money = minor_digits(self.currency);
        match column {
            "format_version" => Field::Number(f64::from(FORMAT_VERSION), 0),
            "campaign" => Field::optional_text(header.campaign.as_deref()),
            "scenario" => Field::Text(self.scenario.to_owned()),
            "phase" => Field::Text(line.phase.clone()),
            "channel" => Field::Text(line.channel.clone()),
            "channel_name" => Field::Text(line.channel_name.to_string()),
            "phase_people" => Field::optional(phase.and_then(|phase| phase.phase_people), 0),
            "campaign_weeks" => header.weeks.map_or(Field::Empty, Field::weeks),
            "currency" => Field::Text(self.currency.to_owned()),
            "buying_unit" => Field::optional_text(line.buying_unit.as_deref()),
            "unit_price" => Field::optional(line.unit_price, 4),
            "discount_pct" => Field::optional(line.discount_pct, 2),
            "spend" => Field::Number(self.spend, money),
            "share_of_spend_pct" => Field::optional(Some(100.0 * line.spend / self.scenario_figures.totals.spend), 2),
            "grp" => Field::optional(line.grp, 2),
            "reach_pct" => Field::optional(line.reach_pct, 2),
            _ => Field::Empty,
        }
    }
}

//! Plans side by side. Which plan is best on what, and the sentences, are those of `planning`.

mod amounts;
mod grid;
mod records;
mod result;
mod spend;

use super::goal::figure;
use crate::domain::brief;
use crate::planning::compare::side_by_side::{BestMeasure, BestScenarios, SideBySide};
use crate::planning::plan::{GoalMeasure, ObjectiveUnit, Often, Sought};
use crate::report::document::{Document, Table, TableColumn, capital};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money, money_exact};
pub(in crate::report) use records::records;

/// The answer in the order it is read: the headline, what to take and why, figures, who is best on what, and
/// what to beware of.
pub(in crate::report) fn document(compared: &SideBySide, width: usize) -> Document {
    let mut document = Document::new();
    document.title(comparison_title(compared)).sentence(&compared.headline);
    let mut reasons = compared.reasons.iter();
    if let Some(first_reason) = reasons.next() {
        if compared.recommended.is_some() {
            document.good(first_reason)
        } else {
            document.sentence(first_reason)
        };
    }
    document.list(reasons);
    for scenario in &compared.scenarios {
        if let Some(no_plan_reason) = &scenario.no_plan {
            document.bad(say!("has-no-plan", scenario = scenario.name, why = no_plan_reason));
        }
    }
    tables_below(&mut document, word!("result"), result::grid(compared).tables(width));
    if compared.scenarios.len() > 1 {
        let reference = &compared.reference;
        document.faint(say!("differences-are-against", reference));
    }
    tables_below(&mut document, word!("heading-goals"), result::goals(compared).tables(width));
    tables_below(&mut document, word!("net-media-per-channel"), spend::grid(compared, width).tables(width));
    tables_below(&mut document, word!("best-on"), vec![best_table(compared)]);
    if !compared.remarks.is_empty() {
        document.heading(word!("bear-in-mind")).list(compared.remarks.iter().map(|remark| capital(remark)));
    }
    document
}

/// Tables below a heading; nothing when they have no rows.
fn tables_below(document: &mut Document, heading: &str, tables: Vec<Table>) {
    let mut tables = tables.into_iter().filter(|table| !table.rows.is_empty()).peekable();
    if tables.peek().is_some() {
        document.heading(heading);
    }
    for table in tables {
        document.table(table);
    }
}

/// The campaign, or all of them, and what stands side by side.
fn comparison_title(compared: &SideBySide) -> String {
    let mut campaigns: Vec<&str> = Vec::new();
    for campaign in compared.scenarios.iter().filter_map(|scenario| scenario.campaign.as_deref()) {
        if !campaigns.contains(&campaign) {
            campaigns.push(campaign);
        }
    }
    let scenario_names: Vec<&str> = compared.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    match campaigns[..] {
        [campaign] => format!("{campaign}: {}", listed(&scenario_names)),
        _ => listed(&scenario_names),
    }
}

/// Which plan is best on what.
fn best_table(compared: &SideBySide) -> Table {
    let [measure_heading, best_measure, holder] = [word!("what"), word!("best"), word!("which")];
    let columns =
        [TableColumn::wrapped(measure_heading), TableColumn::right(best_measure), TableColumn::wrapped(holder)];
    let mut table = Table::new(columns);
    for best_measure in &compared.best {
        let holder =
            if best_measure.shared_by_all { word!("same-in-all").to_owned() } else { listed(&best_measure.scenarios) };
        table.row([best_measure.title.to_string(), best_figure(compared, best_measure), holder]);
    }
    table
}

fn best_figure(compared: &SideBySide, best: &BestScenarios) -> String {
    match &best.measure {
        BestMeasure::ReachPct => format!("{}%", fixed(best.value, 1)),
        BestMeasure::Objective(sought) => objective(sought, best.value, &compared.currency),
        BestMeasure::Spend => money(best.value, &compared.currency),
        BestMeasure::Goals => fixed(best.value, 0),
        BestMeasure::Price => money_exact(best.value, &compared.currency),
    }
}

/// A value of an objective with its unit: reach over phases in points, as it can exceed a hundred.
fn objective(sought: &Sought, value: f64, currency: &str) -> String {
    let count = ObjectiveUnit::of_objective(sought, false, currency).count(value);
    let measure = match sought {
        sought if sought.in_money() => return money(value, currency),
        Sought::Sum(brief::Measure::Clicks) => GoalMeasure::Clicks,
        Sought::Sum(brief::Measure::Conversions) => GoalMeasure::Conversions,
        Sought::Sum(brief::Measure::Grp) => GoalMeasure::Grp,
        Sought::ReachPeople(1) => GoalMeasure::ReachPeople(Often::Once),
        sought => return fixed(count, objective_digits(sought, count)),
    };
    figure(measure, value, currency)
}

/// The decimals of an objective of this size, and of its differences.
pub(in crate::report) fn objective_digits(sought: &Sought, largest: f64) -> usize {
    match sought {
        Sought::Reach(_) | Sought::Sum(brief::Measure::Grp) => 1,
        Sought::Sum(brief::Measure::Clicks | brief::Measure::Conversions) | Sought::ReachPeople(1) => 0,
        _ if largest == 0.0 || !largest.is_finite() => 0,
        _ => (2.0 - largest.abs().log10().floor()).clamp(0.0, 9.0) as usize,
    }
}

fn or_dash(value: Option<f64>, written: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), written)
}

//! Plans side by side, in words and tables. Which plan is recommended, and what differs, is decided by `planning`.

mod amounts;
mod best;
mod caveats;
mod grid;
mod headline;
mod in_words;
mod justification;
mod other_budgets;
mod reasons;
mod records;
mod remarks;
mod result;
mod spend;
mod trade_off;

use super::goal::figure;
use crate::domain::brief;
use crate::planning::compare::side_by_side::SideBySide;
use crate::planning::plan::{GoalMeasure, ObjectiveUnit, Often, Sought};
use crate::report::document::{Document, Table, capital};
use crate::text::messages::{say, word};
use crate::text::number::{fixed, listed, money};
use best::best_table;
pub(in crate::report) use in_words::SideBySideObject;
pub use in_words::SideBySideWords;
pub(in crate::report) use records::records;

/// The answer in the order it is read: the headline, what to take and why, figures, who is best on what, and
/// what to beware of.
pub(in crate::report) fn document(compared: &SideBySide, width: usize) -> Document {
    let mut document = Document::new();
    let words = SideBySideWords::of(compared);
    document.title(comparison_title(compared)).sentence(&words.headline);
    let mut reasons = words.reasons.iter();
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
    if !words.remarks.is_empty() {
        document.heading(word!("bear-in-mind")).list(words.remarks.iter().map(|remark| capital(remark)));
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

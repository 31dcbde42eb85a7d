//! What the columns of the plan's table add up to: the value beside every formula that sums one.

use crate::planning::plan::{Line, Plan};
use crate::report::views::plan::records;

/// What formulas call the table of the plan, in every language.
pub(in crate::report) const TABLE: &str = "Plan";

/// A column by its name, and what a line has in it.
type CountedColumn = (&'static str, fn(&Line) -> f64);

/// The columns that add up, besides money.
const COUNTED: [CountedColumn; 5] = [
    ("share_of_spend_pct", |line| line.share_of_spend_pct),
    ("impressions", |line| line.impressions),
    ("contacts", |line| line.contacts),
    ("clicks", |line| line.clicks.unwrap_or(0.0)),
    ("conversions", |line| line.conversions.unwrap_or(0.0)),
];

/// Whether a column is money that adds up to the cent.
pub(in crate::report) fn is_money(name: &str) -> bool {
    records::SUMMED.contains(&name)
}

/// Whether a column has a total.
pub(in crate::report) fn is_summed(name: &str) -> bool {
    is_money(name) || COUNTED.iter().any(|(own, _)| *own == name)
}

/// What a column adds up to; none where a sum would say nothing.
pub(in crate::report) fn of(plan: &Plan, name: &str) -> Option<f64> {
    let total = |of: fn(&Line) -> f64| plan.lines.iter().map(of).sum::<f64>();
    if let Some((_, of)) = COUNTED.iter().find(|(own, _)| *own == name) {
        return Some(total(*of));
    }
    is_money(name).then(|| in_minor_units(plan, records::column(plan, name).iter().sum()))
}

/// Money to the minor unit.
fn in_minor_units(plan: &Plan, money: f64) -> f64 {
    let unit = 10f64.powi(i32::from(plan.campaign.minor_digits));
    (money * unit).round() / unit
}

/// The net media of each phase in the plan's order, as its lines have it.
pub(in crate::report) fn spend_by_phase(plan: &Plan) -> Vec<f64> {
    plan.phases.iter().map(|phase| records::booked(plan, &phase.phase)).collect()
}

/// The formula of a phase's net media, whose key stands in a cell.
///
/// `SUMIFS` is what every planner reads, but takes some keys for a pattern or a comparison.
pub(in crate::report) fn spend_formula(plan: &Plan, cell: &str) -> String {
    let plain = |key: &str| key.len() < 100 && key.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '_');
    if plan.phases.iter().all(|phase| plain(&phase.phase)) {
        format!("SUMIFS({TABLE}[spend],{TABLE}[phase],{cell})")
    } else {
        format!("SUMPRODUCT(--EXACT({TABLE}[phase],{cell}),{TABLE}[spend])")
    }
}

//! Finished plans compared: two of them as a pair, or any number side by side.
//!
//! [`pair`] matches the lines, phases and goals of two plans and states what differs. [`side_by_side`] sets any number
//! of plans against a reference and recommends one. Both compare [`PlanFigures`], which a plan of this run, a plan's
//! JSON and the rows of a spreadsheet all become.

mod difference;
mod keys_by_name;
pub mod pair;
mod phase_names;
mod plan_figures;
pub(crate) mod plan_terms;
pub mod side_by_side;

use crate::domain::journey::{self, Journey};
use crate::fault::{Code, Fault};
use crate::text::messages::{say, word};
pub use difference::Difference;
pub(crate) use difference::Thresholds;
pub use keys_by_name::KeysByName;
pub use pair::{Change, GoalChange, GoalOutcome, LineChange, MovedLine, PairComparison, PhaseChange, TotalsChange};
pub use plan_figures::{Goal, Line, Objective, Phase, PlanFigures, PlanHeader, Totals};

/// The version of the JSON and CSV shapes.
pub const FORMAT_VERSION: u32 = 1;

/// The currency of both plans; one that states no currency is taken to be in the other's.
fn currency(a: &PlanHeader, b: &PlanHeader) -> Result<String, Fault> {
    match (&a.currency, &b.currency) {
        (Some(one), Some(other)) if one != other => {
            let what = say!("plans-are-in-other-currencies", other, name = a.name, one);
            let fault = Fault::whole(Code::OtherCurrency, b.name.as_str(), what);
            Err(fault.help(word!("plan-both-in-one-currency")))
        }
        (Some(currency), _) | (None, Some(currency)) => Ok(currency.clone()),
        (None, None) => Ok("EUR".to_owned()),
    }
}

/// The phases that plans spend in, in the order of a built-in journey that has them all, or else in the order of the
/// plans.
fn in_order<'a>(plans: impl IntoIterator<Item = &'a PlanFigures>) -> Vec<&'a str> {
    let mut phase_order: Vec<&str> = Vec::new();
    for plan in plans {
        let mut next = 0;
        for phase in &plan.phases {
            let phase_position = phase_order.iter().position(|known| *known == phase.phase).unwrap_or_else(|| {
                phase_order.insert(next, &phase.phase);
                next
            });
            next = phase_position + 1;
        }
    }
    let place = |journey: &Journey, key: &str| journey.phases.iter().position(|phase| phase.key == key);
    let has_all = |journey: &Journey| phase_order.iter().all(|key| place(journey, key).is_some());
    if let Some(journey) = journey::built_in().into_iter().find(has_all) {
        phase_order.sort_by_key(|key| place(&journey, key));
    }
    phase_order
}

/// The position of a phase in an order; unknown phases come last.
fn rank(phase: &str, order: &[&str]) -> usize {
    order.iter().position(|known| *known == phase).unwrap_or(order.len())
}

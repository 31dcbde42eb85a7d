//! Ways out of a missed goal, each found by solving the changed brief.

use crate::brief::{Brief, Objective};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::plan::Plan;
use crate::quantity::Positive;
use crate::recommend::{Settings, recommend};

/// Budgets tried, as multiples of the brief's, until one meets the goals.
const TIMES: [f64; 4] = [4.0, 32.0, 256.0, 2048.0];

/// The least budget that meets every goal, in the budget's own terms; none when no budget does.
///
/// Limits that are shares of the budget grow with it; everything else stays as the brief says.
pub fn least_budget(brief: &Brief, catalogue: &Catalogue, settings: Settings) -> Option<f64> {
    let stated = brief.campaign.budget?.get();
    for times in TIMES {
        let mut changed = brief.clone();
        changed.campaign.budget = Positive::new(stated * times).ok();
        changed.objective = Objective { minimise: Some("spend".to_owned()), ..Objective::default() };
        let case = Case::join(&changed, catalogue).ok()?;
        let Ok(recommendation) = recommend(&case, settings) else {
            continue;
        };
        let plan = Plan::of(&case, &recommendation, settings.tolerance);
        if plan.goals.iter().all(|goal| goal.met) {
            let used = case.campaign.money() - plan.unspent;
            return Some(used / (1.0 - case.campaign.reserve));
        }
    }
    None
}

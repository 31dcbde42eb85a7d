//! The campaign of a plan, as the head of a report states it.

use serde::Serialize;

use crate::domain::brief::{BASE, BudgetIs};
use crate::problem::Problem;
use crate::text::language::Text;

/// The campaign.
#[derive(Clone, Debug, Serialize)]
pub struct Campaign {
    /// Its name.
    pub name: Text,
    /// The scenario of the brief; `base` for the brief itself.
    pub scenario: String,
    /// The action that counts.
    pub action: Text,
    /// The first day, ISO.
    pub start_date: Option<String>,
    /// The last day, ISO.
    pub end_date: Option<String>,
    /// Weeks.
    pub weeks: f64,
    /// ISO 4217.
    pub currency: String,
    /// Digits of the minor unit.
    #[serde(skip)]
    pub minor_digits: u16,
    /// The budget as the brief states it.
    pub budget: f64,
    /// What it pays for: media, gross or total.
    pub budget_is: BudgetIs,
    /// The share of the budget that is kept in reserve.
    pub reserve_pct: f64,
    /// The people of all audiences together.
    pub people: f64,
}

impl Campaign {
    /// The campaign of a problem.
    pub(super) fn of(problem: &Problem) -> Self {
        let campaign = &problem.campaign;
        Self {
            name: campaign.name.clone(),
            scenario: campaign.scenario.clone(),
            action: campaign.action.clone(),
            start_date: campaign.start.map(|day| day.to_string()),
            end_date: campaign.start.and_then(|day| day.last_of(campaign.weeks)).map(|day| day.to_string()),
            weeks: campaign.weeks,
            currency: campaign.currency.code().to_owned(),
            minor_digits: campaign.currency.exponent().unwrap_or(2),
            budget: campaign.budget.get(),
            budget_is: campaign.budget_is,
            reserve_pct: campaign.reserve * 100.0,
            people: problem.audiences.iter().map(|audience| audience.people).sum(),
        }
    }

    /// The scenario's name; none for the brief itself.
    pub fn scenario_name(&self) -> Option<&str> {
        Some(self.scenario.as_str()).filter(|name| *name != BASE)
    }
}

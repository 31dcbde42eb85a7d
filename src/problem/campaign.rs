//! The campaign, its phases and its audiences.

use super::{AudienceIndex, Budgeted, By, NetMedia, Open, PhaseIndex, Problem};
use std::ops::Range;

use jiff::civil::Date;

use crate::domain::brief::{BudgetIs, CsvDialect, Fee};
use crate::domain::calendar::Calendar;
use crate::domain::flow::PhaseRates;
use crate::domain::journey;
use crate::domain::quantity::Day;
use crate::text::language::Text;

/// The campaign, with every default filled in.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// The name reports carry.
    pub name: Text,
    /// The scenario of the brief; `base` for the brief itself.
    pub scenario: String,
    /// The action that counts.
    pub action: Text,
    /// The first day, if the brief says.
    pub start: Option<Day>,
    /// How many weeks it runs.
    pub weeks: f64,
    /// The same weeks, one by one.
    pub calendar: Calendar,
    /// The currency of every amount.
    pub currency: iso_currency::Currency,
    /// The budget as the brief states it.
    pub budget: Budgeted,
    /// What the budget pays for.
    pub budget_is: BudgetIs,
    /// The agency's fee.
    pub fee: Fee,
    /// The share of the budget that is not planned.
    pub reserve: f64,
    /// The dialect of `.csv` files.
    pub csv: CsvDialect,
    /// What amounts of the plan are to be multiples of, if anything.
    pub round_to: Option<f64>,
}

impl Campaign {
    /// A day of it, counted from 0; none where the campaign has no start.
    pub fn date(&self, day: usize) -> Option<Date> {
        let week = self.calendar.weeks.iter().rev().find(|week| week.before <= day)?;
        week.date(day - week.before)
    }

    /// Its first and its last day.
    pub fn ends(&self) -> Option<(Date, Date)> {
        Some((self.calendar.weeks.first()?.ends()?.0, self.calendar.weeks.last()?.ends()?.1))
    }

    /// The money to plan with: the budget without its reserve. Spend is a share of this figure, though it
    /// counts net media.
    pub fn money(&self) -> Budgeted {
        self.budget * (1.0 - self.reserve)
    }

    /// The net media that the money buys at list prices: what a share of the budget is a share of.
    pub fn net_money(&self) -> NetMedia {
        self.net(self.money(), 0.0)
    }

    /// What net media takes from the budget, at a discount.
    pub fn budgeted(&self, net: NetMedia, discount: f64) -> Budgeted {
        Budgeted(net.get() * self.budget_per_spend(discount))
    }

    /// The net media that so much of the budget buys, at a discount.
    pub fn net(&self, budgeted: Budgeted, discount: f64) -> NetMedia {
        NetMedia(budgeted.get() / self.budget_per_spend(discount))
    }

    /// What one unit of net spend takes from the budget, at a discount.
    pub fn budget_per_spend(&self, discount: f64) -> f64 {
        let gross_spend = 1.0 / (1.0 - discount);
        match self.budget_is {
            BudgetIs::Media => 1.0,
            BudgetIs::Gross => gross_spend,
            BudgetIs::Total => 1.0 + self.fee_per_spend(discount),
        }
    }

    /// The weeks in which something can run on these days, part weeks counted as parts.
    pub fn weeks_open(&self, open: &[Open]) -> f64 {
        let days: usize = open.iter().map(|open| open.days).sum();
        self.weeks * days as f64 / (self.calendar.days() as f64).max(1.0)
    }

    /// The fee on one unit of net spend, at a discount.
    pub fn fee_per_spend(&self, discount: f64) -> f64 {
        match self.fee.on {
            crate::domain::brief::FeeOn::Net => self.fee.rate.get(),
            crate::domain::brief::FeeOn::Gross => self.fee.rate.get() / (1.0 - discount),
        }
    }
}

/// A phase of the journey with its people.
#[derive(Clone, Debug)]
pub struct Phase {
    /// The journey's own data.
    pub journey: journey::Phase,
    /// The days of the campaign, counted from 0, in which its media may run.
    pub days: Range<usize>,
    /// The people in the phase, per audience.
    pub people: By<AudienceIndex, f64>,
    /// How they pass it, per audience.
    pub steps: By<AudienceIndex, PhaseRates>,
}

impl Phase {
    /// The people in the phase, all audiences together.
    pub fn everyone(&self) -> f64 {
        self.people.iter().sum()
    }
}

/// An audience.
#[derive(Clone, Debug)]
pub struct Audience {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// The people it counts: half of those who are in another audience too.
    pub people: f64,
    /// Who they are, in the brief's words.
    pub attributes: Vec<(&'static str, Text)>,
    /// What one of them counts in the objective.
    pub weight: f64,
}

/// How an audience passes all phases.
pub(crate) fn steps_of(phases: &By<PhaseIndex, Phase>, audience: AudienceIndex) -> Vec<PhaseRates> {
    phases.iter().map(|phase| phase.steps[audience]).collect()
}

impl Problem {
    /// How an audience passes all phases.
    pub fn steps(&self, audience: AudienceIndex) -> Vec<PhaseRates> {
        steps_of(&self.phases, audience)
    }
}

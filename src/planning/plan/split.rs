//! A split as the parts of a plan are made from it: as it was decided, and summed over the campaign.

use crate::problem::outcome::Outcome;
use crate::problem::{Decision, Problem};
use crate::solver::recommend::Rounding;

/// A split as it was decided, over weeks where the problem has them.
#[derive(Clone, Copy)]
pub(super) struct WeeklySplit<'a> {
    pub(super) problem: &'a Problem,
    pub(super) x: &'a Decision,
    /// How its amounts were rounded, where they are.
    pub(super) rounding: Option<&'a Rounding>,
}

/// The same split summed over the weeks of the campaign.
#[derive(Clone, Copy)]
pub(super) struct CampaignSplit<'a> {
    /// The problem without weeks.
    pub(super) problem: &'a Problem,
    /// What the split brings, by the true curves.
    pub(super) outcome: &'a Outcome,
}

impl<'a> CampaignSplit<'a> {
    pub(super) fn x(self) -> &'a Decision {
        &self.outcome.x
    }
}

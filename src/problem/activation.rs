//! Channels of which it matters whether they are bought at all: minimum buys, activation fees, lots.

use super::{Budgeted, Decision, PlacementIndex, Problem};
use crate::tolerance::feasibility::WHOLE_LOTS;

/// A channel of which it matters whether it is bought at all.
#[derive(Clone, Debug)]
pub struct Activation {
    /// The channel's key.
    pub channel: String,
    /// Its placements.
    pub members: Vec<PlacementIndex>,
    /// What has to be paid once if it is bought, out of the budget.
    pub fee: Budgeted,
    /// Whether it has to be bought, must not be, or is free.
    pub setting: Setting,
}

/// Whether a channel is bought at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Setting {
    /// The plan decides.
    #[default]
    Open,
    /// It is bought.
    On,
    /// It is not bought.
    Off,
}

impl Activation {
    /// Whether a split buys it.
    pub fn is_on(&self, x: &Decision) -> bool {
        self.members.iter().any(|&p| x[p] > 0.0)
    }
}

impl Problem {
    /// Whether every placement's `x` is one that can be bought: whole lots, and nothing of what is switched off.
    pub fn can_be_bought(&self, x: &Decision) -> bool {
        let is_whole_lots = |lot: f64, x: f64| (x / lot - (x / lot).round()).abs() <= WHOLE_LOTS * (x / lot).max(1.0);
        self.placements.iter().zip(x).all(|(placement, &x)| placement.lot.is_none_or(|lot| is_whole_lots(lot, x)))
    }

    /// What is paid at once for the channels that a split buys.
    pub fn activation_fees(&self, x: &Decision) -> Budgeted {
        self.activations
            .iter()
            .filter(|activation| activation.fee.get() > 0.0 && activation.is_on(x))
            .map(|activation| activation.fee)
            .sum()
    }
}

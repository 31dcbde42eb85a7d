//! How well each step in the order of wishes is proved.
//!
//! A step is proved by itself: against what every split brings that keeps the levels held from the steps before, the
//! room of those levels included. A plan is proved where every step is.

use crate::solver::stage::{Aim, HeldPriority, MET, Stage};

/// A step that was settled, with what no split betters.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The step, and the levels it holds from the steps before.
    pub stage: Stage,
    /// What the best split found for it comes to: minus the total shortfall, or minus the spend.
    pub value: f64,
    /// What no split exceeds.
    pub bound: f64,
}

impl Proof {
    /// How much better a split may be at most.
    pub fn gap(&self) -> f64 {
        (self.bound - self.value).max(0.0)
    }

    /// Whether that is within a tolerance: a share of the targets, or of the money there is. Goals that are missed by
    /// less than that must be known not to be met.
    pub fn is_within(&self, tolerance: f64) -> bool {
        self.gap() <= tolerance && !self.may_be_met()
    }

    /// Whether goals are missed that could perhaps be met.
    fn may_be_met(&self) -> bool {
        self.is_of_goals() && self.value < -MET && self.bound >= -MET && self.gap() > MET
    }

    /// Whether it is about goals.
    pub fn is_of_goals(&self) -> bool {
        matches!(self.stage.aim, Aim::LeastShortfall(_))
    }
}

/// The proofs of priorities whose goals are all met: nothing is missed by less than nothing.
pub(super) fn met_by_all(held: &[HeldPriority]) -> Vec<Proof> {
    let each = held.iter().enumerate().map(|(index, own)| {
        let aim = Aim::LeastShortfall(Some(own.priority));
        let stage = Stage { aim, held: held[..index].to_vec(), margin: 0.0 };
        Proof { stage, value: 0.0, bound: 0.0 }
    });
    each.collect()
}

/// Whether a plan is proved: its objective by a gap within the tolerance, and every other step.
pub(super) fn all_hold(gap: f64, proofs: &[Proof], tolerance: f64) -> bool {
    gap <= tolerance && proofs.iter().all(|proof| proof.is_within(tolerance))
}

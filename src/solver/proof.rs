//! The proof of each stage of the lexicographic order.
//!
//! A stage is proved by itself: against every split that satisfies its lexicographic constraints, their room included.
//! A plan is proved where every stage is.

use crate::solver::stage::{Aim, HeldPriority, MET, Stage};

/// A solved stage with its bound.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The stage.
    pub stage: Stage,
    /// The value of the best split found: minus the total shortfall, or minus the spend.
    pub value: f64,
    /// What no split exceeds.
    pub bound: f64,
}

impl Proof {
    /// By how much another split can be better, at most.
    pub fn gap(&self) -> f64 {
        (self.bound - self.value).max(0.0)
    }

    /// Whether the gap is within a tolerance, a share of the targets or of the money. Where goals are missed by less
    /// than that, it must also be proved that they cannot be met.
    pub fn is_within(&self, tolerance: f64) -> bool {
        self.gap() <= tolerance && !self.may_be_met()
    }

    /// Whether goals are missed that can perhaps be met.
    fn may_be_met(&self) -> bool {
        self.is_of_goals() && self.value < -MET && self.bound >= -MET && self.gap() > MET
    }

    /// Whether it is the stage of a priority.
    pub fn is_of_goals(&self) -> bool {
        matches!(self.stage.aim, Aim::LeastShortfall(_))
    }
}

/// The proofs of priorities whose goals are all met: no shortfall is below 0.
pub(super) fn all_met(held: &[HeldPriority]) -> Vec<Proof> {
    let proofs = held.iter().enumerate().map(|(index, held_priority)| {
        let aim = Aim::LeastShortfall(Some(held_priority.priority));
        let stage = Stage { aim, held: held[..index].to_vec(), margin: 0.0 };
        Proof { stage, value: 0.0, bound: 0.0 }
    });
    proofs.collect()
}

/// Whether a plan is proved: its objective by a gap within the tolerance, and every other stage.
pub(super) fn all_within(gap: f64, proofs: &[Proof], tolerance: f64) -> bool {
    gap <= tolerance && proofs.iter().all(|proof| proof.is_within(tolerance))
}

//! Duals: the marginal value of every relation of a problem.

use crate::problem::{By, Contacts, FollowIndex, GoalIndex, Limit, LimitIndex, PoolIndex, Problem, Side, SumIndex};
use crate::solver::stage::{Aim, Stage};

/// The dual of each relation of a problem. Any numbers of the right sign make a valid bound.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Duals {
    /// `y` per limit.
    pub limit: By<LimitIndex, f64>,
    /// `λ` per sum.
    pub sum: By<SumIndex, f64>,
    /// `λ` per view of a sum at a frequency above 1.
    pub views: By<SumIndex, Vec<f64>>,
    /// Per sum at a frequency and `Cⱼ`, those of the two ends of its window.
    pub windows: By<SumIndex, Vec<[f64; 2]>>,
    /// `ν` per follower.
    pub follow: By<FollowIndex, f64>,
    /// `γ` per pool.
    pub pool: By<PoolIndex, f64>,
    /// `κ` per follower's contact cap.
    pub contact_cap: By<FollowIndex, f64>,
    /// `ψ` per cap on an average frequency.
    pub frequency: Vec<f64>,
    /// `μ` per goal.
    pub goal: By<GoalIndex, f64>,
    /// `π` per lexicographic constraint.
    pub hold: Vec<f64>,
    /// The dual of the objective's row, in the stage of the least spend.
    pub objective: f64,
    /// `θ` per world, in the stage of the worst case: its weight in the worst case.
    pub world: Vec<f64>,
}

impl Duals {
    /// The same duals for a problem of the same shape with other values. Every row and the objective is divided by a
    /// scale of its own, so the same marginal value is another number there.
    #[must_use]
    pub fn rescaled(&self, stage: &Stage, (from, to): (&Problem, &Problem)) -> Self {
        let objective_scale = if stage.aim == Aim::Objective { from.objective.scale / to.objective.scale } else { 1.0 };
        let mut rescaled = self.clone();
        for (y, (from_row, to_row)) in rescaled.limit.iter_mut().zip(from.limits.iter().zip(&to.limits)) {
            *y *= objective_scale * to_row.row.scale / from_row.row.scale;
        }
        let reach_duals = [
            rescaled.sum.iter_mut(),
            rescaled.follow.iter_mut(),
            rescaled.pool.iter_mut(),
            rescaled.contact_cap.iter_mut(),
            rescaled.frequency.iter_mut(),
            rescaled.goal.iter_mut(),
            rescaled.hold.iter_mut(),
        ];
        for price in reach_duals.into_iter().flatten() {
            *price *= objective_scale;
        }
        for (mu, (from_row, to_row)) in rescaled.goal.iter_mut().zip(from.goals.iter().zip(&to.goals)) {
            if !stage.aim.minimises_shortfall_of(from_row) {
                *mu *= to_row.want.wanted() / from_row.want.wanted();
            }
        }
        rescaled
    }

    /// The dual of the budget; none where no engine gave duals.
    pub fn budget(&self, problem: &Problem) -> Option<f64> {
        self.limit.get(problem.budget_at()?).copied()
    }

    /// Duals that are all 0.
    pub fn zero(problem: &Problem, stage: &Stage) -> Self {
        let windows = |contacts: &Contacts| vec![[0.0; 2]; contacts.windows.len()];
        Self {
            limit: vec![0.0; problem.limits.len()].into(),
            sum: vec![0.0; problem.sums.len()].into(),
            views: problem
                .sums
                .iter()
                .map(|sum| vec![0.0; sum.contacts.as_ref().map_or(0, |c| c.views.len())])
                .collect(),
            windows: problem.sums.iter().map(|sum| sum.contacts.as_ref().map_or_else(Vec::new, windows)).collect(),
            follow: vec![0.0; problem.follows.len()].into(),
            pool: vec![0.0; problem.pools.len()].into(),
            contact_cap: vec![0.0; problem.follows.len()].into(),
            frequency: vec![0.0; problem.frequency_caps.len()],
            goal: vec![0.0; problem.goals.len()].into(),
            hold: vec![0.0; stage.held.len()],
            objective: 0.0,
            world: vec![0.0; problem.objective.worlds.len()],
        }
    }

    /// All of them multiplied by a factor.
    #[must_use]
    pub fn scaled(&self, factor: f64) -> Self {
        let mut scaled = self.clone();
        let dual_lists = [
            scaled.limit.iter_mut(),
            scaled.sum.iter_mut(),
            scaled.follow.iter_mut(),
            scaled.pool.iter_mut(),
            scaled.contact_cap.iter_mut(),
            scaled.frequency.iter_mut(),
            scaled.goal.iter_mut(),
            scaled.hold.iter_mut(),
            scaled.world.iter_mut(),
        ];
        dual_lists.into_iter().flatten().for_each(|price| *price *= factor);
        scaled.views.iter_mut().flatten().for_each(|price| *price *= factor);
        scaled.windows.iter_mut().flatten().flatten().for_each(|price| *price *= factor);
        scaled.objective *= factor;
        scaled
    }
}

impl Limit {
    /// A dual with the sign that the bound's side requires; 0 in place of the other.
    pub fn with_lawful_sign(&self, dual: f64) -> f64 {
        match self.side {
            Side::AtMost => dual.max(0.0),
            Side::AtLeast => dual.min(0.0),
            Side::Exactly => dual,
        }
    }
}

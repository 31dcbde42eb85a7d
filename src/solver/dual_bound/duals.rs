//! What relations are worth: the duals that a bound prices them with.

use crate::problem::{By, Contacts, FollowIndex, GoalIndex, LimitIndex, PoolIndex, Problem, SumIndex};
use crate::solver::stage::{Aim, Stage};

/// What each relation of the problem is worth, as an engine says; any numbers of the right sign make
/// a valid bound.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Duals {
    /// `y` per limit.
    pub limit: By<LimitIndex, f64>,
    /// `λ` per sum.
    pub sum: By<SumIndex, f64>,
    /// `λ` per view of a sum at a frequency above 1.
    pub views: By<SumIndex, Vec<f64>>,
    /// The same per `Cⱼ` for the ends of its window.
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
    /// `π` per hold.
    pub hold: Vec<f64>,
    /// The same for the objective, where the least spend keeps what it reached.
    pub objective: f64,
    /// `θ` per world, where the worst one counts: how much of the worst case it is.
    pub world: Vec<f64>,
}

impl Duals {
    /// The same prices in a problem whose values differ: every row is divided by a scale of its own, and the
    /// objective by another, so the same price is another number there.
    #[must_use]
    pub fn carried(&self, stage: &Stage, (from, to): (&Problem, &Problem)) -> Self {
        let objective = if stage.aim == Aim::Objective { from.objective.scale / to.objective.scale } else { 1.0 };
        let mut carried = self.clone();
        for (y, (here, there)) in carried.limit.iter_mut().zip(from.limits.iter().zip(&to.limits)) {
            *y *= objective * there.row.scale / here.row.scale;
        }
        let of_reach = [
            carried.sum.iter_mut(),
            carried.follow.iter_mut(),
            carried.pool.iter_mut(),
            carried.contact_cap.iter_mut(),
            carried.frequency.iter_mut(),
            carried.goal.iter_mut(),
            carried.hold.iter_mut(),
        ];
        for price in of_reach.into_iter().flatten() {
            *price *= objective;
        }
        for (mu, (here, there)) in carried.goal.iter_mut().zip(from.goals.iter().zip(&to.goals)) {
            if !stage.aim.minimises_shortfall_of(here) {
                *mu *= there.want.wanted() / here.want.wanted();
            }
        }
        carried
    }

    /// What the budget is worth; none where no engine told a price.
    pub fn budget(&self, problem: &Problem) -> Option<f64> {
        self.limit.get(problem.budget_at()?).copied()
    }

    /// Those of a step in which nothing is worth anything.
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

    /// All of them so many times as high.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        let mut times = self.clone();
        let flat = [
            times.limit.iter_mut(),
            times.sum.iter_mut(),
            times.follow.iter_mut(),
            times.pool.iter_mut(),
            times.contact_cap.iter_mut(),
            times.frequency.iter_mut(),
            times.goal.iter_mut(),
            times.hold.iter_mut(),
            times.world.iter_mut(),
        ];
        flat.into_iter().flatten().for_each(|price| *price *= factor);
        times.views.iter_mut().flatten().for_each(|price| *price *= factor);
        times.windows.iter_mut().flatten().flatten().for_each(|price| *price *= factor);
        times.objective *= factor;
        times
    }
}

//! The layout of a program: which column is which variable, and which row is which relation.

use crate::problem::{
    ActivationIndex, AudienceIndex, By, Decision, FollowIndex, GoalIndex, LimitIndex, PlacementIndex, PoolIndex,
    Problem, SumIndex,
};
use crate::solver::dual_bound::Duals;
use crate::solver::lp::{Col, Lp, RowId, Solution};

/// The program of a stage, with the columns of its split and the rows of its duals.
#[derive(Clone, Debug, Default)]
pub struct Program {
    /// The program.
    pub lp: Lp,
    /// `x[p]`.
    pub spend: By<PlacementIndex, Col>,
    /// `ε[p]`: what is paid beyond the list price, where the price has steps.
    pub beyond: By<PlacementIndex, Option<Col>>,
    /// Whether a channel is bought, from 0 to 1, per activation.
    pub bought: By<ActivationIndex, Col>,
    /// `l[p,a]`.
    pub depth: By<PlacementIndex, By<AudienceIndex, Option<Col>>>,
    /// `L` per sum.
    pub sum: By<SumIndex, Col>,
    /// `R` per sum.
    pub reach: By<SumIndex, Col>,
    /// Shortfall per goal that has a row.
    pub short: By<GoalIndex, Option<Col>>,
    /// The rows by relation.
    pub rows: Rows,
}

/// The rows of each relation of the problem, where its duals are read.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Per limit.
    pub limit: By<LimitIndex, RowId>,
    /// Per sum.
    pub sum: By<SumIndex, RowId>,
    /// Per sum at a frequency, its views.
    pub views: By<SumIndex, Vec<RowId>>,
    /// Per sum at a frequency and `Cⱼ`, the narrowed ends of its window.
    pub windows: By<SumIndex, Vec<[Option<RowId>; 2]>>,
    /// Per follower, a row per cut.
    pub follow: By<FollowIndex, Vec<RowId>>,
    /// Per pool, a row per cut.
    pub pool: By<PoolIndex, Vec<RowId>>,
    /// Per follower.
    pub contact_cap: By<FollowIndex, RowId>,
    /// Per cap on an average frequency.
    pub frequency: Vec<RowId>,
    /// Per goal.
    pub goal: By<GoalIndex, Option<RowId>>,
    /// Per lexicographic constraint.
    pub hold: Vec<RowId>,
    /// The objective's, in the stage of the least spend.
    pub objective: Option<RowId>,
    /// Per world, in the stage of the worst case.
    pub world: Vec<RowId>,
}

impl Program {
    /// The split of a solution, within its bounds.
    pub fn split(&self, problem: &Problem, solution: &Solution) -> Decision {
        let spend = self.spend.iter().zip(&problem.placements);
        let clamped_spend = spend.map(|(&Col(column), placement)| solution.values[column].max(0.0).min(placement.most));
        problem.with_weeks_added_up(clamped_spend.collect())
    }

    /// `L` per sum of a solution.
    pub fn depths(&self, solution: &Solution) -> By<SumIndex, f64> {
        self.sum.iter().map(|&Col(sum)| solution.values[sum].max(0.0)).collect()
    }

    /// The duals of a solution, each with the sign its relation asks for.
    pub fn duals(&self, problem: &Problem, solution: &Solution) -> Duals {
        let row_dual = |row: &RowId| solution.duals[row.0];
        let positive = |row: &RowId| row_dual(row).max(0.0);
        let window = |ends: &[Option<RowId>; 2]| {
            [ends[0].map_or(0.0, |row| (-row_dual(&row)).max(0.0)), ends[1].map_or(0.0, |row| positive(&row))]
        };
        let sum_of_rows = |rows: &Vec<RowId>| rows.iter().map(positive).sum();
        Duals {
            limit: self
                .rows
                .limit
                .iter()
                .zip(&problem.limits)
                .map(|(row, limit)| limit.with_lawful_sign(row_dual(row)))
                .collect(),
            sum: if self.rows.sum.is_empty() {
                vec![0.0; problem.sums.len()].into()
            } else {
                self.rows.sum.iter().map(positive).collect()
            },
            views: self.rows.views.iter().map(|rows| rows.iter().map(positive).collect()).collect(),
            windows: self.rows.windows.iter().map(|rows| rows.iter().map(window).collect()).collect(),
            follow: self.rows.follow.iter().map(sum_of_rows).collect(),
            pool: self.rows.pool.iter().map(sum_of_rows).collect(),
            contact_cap: self.rows.contact_cap.iter().map(positive).collect(),
            frequency: self.rows.frequency.iter().map(positive).collect(),
            goal: self.rows.goal.iter().map(|row| row.map_or(0.0, |row| (-row_dual(&row)).max(0.0))).collect(),
            hold: self.rows.hold.iter().map(positive).collect(),
            objective: self.rows.objective.map_or(0.0, |row| (-row_dual(&row)).max(0.0)),
            world: self.rows.world.iter().map(positive).collect(),
        }
    }
}

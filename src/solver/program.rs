//! The problem written as a linear program: a table of contents, one function per family of rows.
//!
//! Concave functions stand as the pieces found so far, straight lines that lie nowhere below them, so
//! the program never misses a plan; what it promises too much is for `refine` to find. Nothing here
//! solves anything or knows how pieces are chosen.

pub mod bought;
pub mod contacts;
pub mod curve;
pub mod follow;
pub mod frequency;
pub mod goal;
pub mod limit;
pub mod reach;
pub mod tariff;
pub mod worst;

use crate::problem::{
    ActivationIndex, AudienceIndex, By, Decision, FollowIndex, GoalIndex, LimitIndex, PlacementIndex, PoolIndex,
    Problem, Setting, SumIndex,
};
use crate::solver::cuts::Cuts;
use crate::solver::dual_bound::Duals;
use crate::solver::lp::{Col, Lp, RowId, Solution};
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::solving::LATER_NAME;

/// The families of rows: the same words in code, printed program, report, README and tests, which hold them together.
#[cfg(feature = "rooms")]
pub const FAMILIES: [&str; 26] = [
    "budget",
    "wish",
    "volume",
    "minimum_buy",
    "needs",
    "limit",
    "bought",
    "tariff",
    "curve",
    "phase_sum",
    "phase_reach",
    "contact_sum",
    "contact_window",
    "contact_line",
    "follow",
    "pool",
    "contact_cap",
    "frequency",
    "phase_goal",
    "hold",
    "worst_case",
    "calendar",
    "always_on",
    "on_air",
    "smooth",
    "ran",
];

/// The program of a stage, with the columns a plan is read from and the rows duals are read from.
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
    /// Rows by what they bound.
    pub rows: Rows,
}

/// Where the duals are read: for each entry of the problem, its rows.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Per limit.
    pub limit: By<LimitIndex, RowId>,
    /// Per sum.
    pub sum: By<SumIndex, RowId>,
    /// Per sum at a frequency, its views.
    pub views: By<SumIndex, Vec<RowId>>,
    /// Per sum at a frequency and `Cⱼ`, the ends of its window that were narrowed.
    pub windows: By<SumIndex, Vec<[Option<RowId>; 2]>>,
    /// Per follower, all its pieces.
    pub follow: By<FollowIndex, Vec<RowId>>,
    /// Per pool, all its pieces.
    pub pool: By<PoolIndex, Vec<RowId>>,
    /// Per follower.
    pub contact_cap: By<FollowIndex, RowId>,
    /// Per cap on an average frequency.
    pub frequency: Vec<RowId>,
    /// Per goal.
    pub goal: By<GoalIndex, Option<RowId>>,
    /// Per hold.
    pub hold: Vec<RowId>,
    /// The objective's, in the last step.
    pub objective: Option<RowId>,
    /// Per world, where the worst one counts.
    pub world: Vec<RowId>,
}

/// Writes a stage of a problem as a linear program.
pub fn of(problem: &Problem, stage: &Stage, cuts: &Cuts) -> Program {
    let mut program = Program::default();
    decide_spend(&mut program, problem);
    bought::columns(&mut program, problem);
    tariff::tariff(&mut program, problem);
    // Whether hard bounds fit together has nothing to do with reach, unless a pool has a contact cap.
    let reaches = stage.aim != Aim::LeastBreach || !problem.follows.is_empty() || !problem.frequency_caps.is_empty();
    if reaches {
        reach::columns(&mut program, problem);
    }
    limit::rows(&mut program, problem, stage);
    bought::rows(&mut program, problem);
    if reaches {
        curve::rows(&mut program, problem, cuts);
        reach::phase_sum(&mut program, problem);
        reach::phase_reach(&mut program, problem, cuts);
        contacts::contact_sum(&mut program, problem, cuts);
        contacts::contact_window(&mut program, problem, cuts);
    }
    follow::follow(&mut program, problem, cuts);
    follow::pool(&mut program, problem, cuts);
    follow::contact_cap(&mut program, problem, stage);
    frequency::frequency(&mut program, problem, stage);
    goal::phase_goal(&mut program, problem, stage);
    goal::hold(&mut program, problem, stage);
    worst::worst_case(&mut program, problem, stage);
    worth(&mut program, problem, stage);
    program
}

/// `least[p] ≤ x[p] ≤ most[p]`: what is spent on each placement, as a share of the money there is. What may also
/// not be bought at all begins at 0.
fn decide_spend(program: &mut Program, problem: &Problem) {
    for placement in &problem.placements {
        let name = format!("spend[{}]", placement.key);
        let range = match placement.activation.map(|s| problem.activations[s].setting) {
            Some(Setting::Open) => (0.0, placement.most),
            Some(Setting::Off) => (0.0, 0.0),
            Some(Setting::On) | None => (placement.least, placement.most),
        };
        program.spend.push(program.lp.column(name, range));
    }
}

/// What the stage makes most of.
fn worth(program: &mut Program, problem: &Problem, stage: &Stage) {
    match &stage.aim {
        // Their worth stands with their rows.
        Aim::LeastBreach | Aim::WorstCase => {}
        Aim::LeastShortfall(_) => {
            for (index, goal) in problem.goals.iter_enumerated() {
                if let (Some(Col(short)), true) = (program.short[index], stage.aim.minimises_shortfall_of(goal)) {
                    program.lp.columns[short].worth = -1.0;
                }
            }
        }
        Aim::Objective => {
            for &(sum, c) in &problem.objective.form.reach {
                program.lp.columns[program.reach[sum].0].worth += c;
            }
            for &(p, c) in &problem.objective.form.linear {
                program.lp.columns[program.spend[p].0].worth += c;
            }
            for (c, Col(beyond)) in tariff::beyond(program, &problem.objective.form.surcharge) {
                program.lp.columns[beyond].worth += c;
            }
            for &(s, c) in &problem.objective.form.bought {
                program.lp.columns[program.bought[s].0].worth += c;
            }
            if problem.objective.form.constant != 0.0 {
                let Col(fixed) = program.lp.column("fixed".to_owned(), (1.0, 1.0));
                program.lp.columns[fixed].worth = problem.objective.form.constant;
            }
        }
        Aim::LeastSpend(_) => {
            // Of two placements that cost the same for the same result, the earlier name is kept.
            let last = problem.placements.len() as f64;
            for (p, placement) in problem.placements.iter_enumerated() {
                let cost = placement.spend_per_x().get() / problem.campaign.money().get();
                program.lp.columns[program.spend[p].0].worth = -cost - LATER_NAME * p.0 as f64 / last;
                if let Some(Col(beyond)) = program.beyond[p] {
                    program.lp.columns[beyond].worth = -cost;
                }
            }
            for (activation, &Col(bought)) in problem.activations.iter().zip(&program.bought) {
                program.lp.columns[bought].worth = -activation.fee / problem.campaign.money();
            }
        }
    }
}

impl Program {
    /// The split of a solution, within its bounds.
    pub fn split(&self, problem: &Problem, solution: &Solution) -> Decision {
        let spend = self.spend.iter().zip(&problem.placements);
        let each = spend.map(|(&Col(column), placement)| solution.values[column].max(0.0).min(placement.most));
        problem.settled(each.collect())
    }

    /// `L` per sum of a solution.
    pub fn depths(&self, solution: &Solution) -> By<SumIndex, f64> {
        self.sum.iter().map(|&Col(sum)| solution.values[sum].max(0.0)).collect()
    }

    /// The duals of a solution, each with the sign its relation asks for.
    pub fn duals(&self, problem: &Problem, solution: &Solution) -> Duals {
        let dual = |row: &RowId| solution.duals[row.0];
        let positive = |row: &RowId| dual(row).max(0.0);
        let window = |ends: &[Option<RowId>; 2]| {
            [ends[0].map_or(0.0, |row| (-dual(&row)).max(0.0)), ends[1].map_or(0.0, |row| positive(&row))]
        };
        let all = |rows: &Vec<RowId>| rows.iter().map(positive).sum();
        Duals {
            limit: self
                .rows
                .limit
                .iter()
                .zip(&problem.limits)
                .map(|(row, limit)| limit.with_lawful_sign(dual(row)))
                .collect(),
            sum: if self.rows.sum.is_empty() {
                vec![0.0; problem.sums.len()].into()
            } else {
                self.rows.sum.iter().map(positive).collect()
            },
            views: self.rows.views.iter().map(|rows| rows.iter().map(positive).collect()).collect(),
            windows: self.rows.windows.iter().map(|rows| rows.iter().map(window).collect()).collect(),
            follow: self.rows.follow.iter().map(all).collect(),
            pool: self.rows.pool.iter().map(all).collect(),
            contact_cap: self.rows.contact_cap.iter().map(positive).collect(),
            frequency: self.rows.frequency.iter().map(positive).collect(),
            goal: self.rows.goal.iter().map(|row| row.map_or(0.0, |row| (-dual(&row)).max(0.0))).collect(),
            hold: self.rows.hold.iter().map(positive).collect(),
            objective: self.rows.objective.map_or(0.0, |row| (-dual(&row)).max(0.0)),
            world: self.rows.world.iter().map(positive).collect(),
        }
    }
}

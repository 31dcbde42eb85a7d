//! Outer approximation (Kelley 1960): a linear program of cuts, solved and refined until its plan is proved.
//!
//! Each round solves the program, repairs its split until it is feasible by the true curves, and bounds what any plan
//! can reach. Where the program overestimated, a tangent of the true curve is added. A value counts only if its split
//! is feasible, and only the bound of [`crate::solver::dual_bound`] counts as a bound.

mod repair;

use crate::problem::outcome::Outcome;
use crate::problem::{By, Decision, Problem, SumIndex};
use crate::solver::cuts::{Cuts, add_curve_tangents, add_depth_tangents, cuts_near};
use crate::solver::dual_bound::{self, DualBound, Duals};
use crate::solver::lp::{NoSolution, Solution};
use crate::solver::program::{self, Program};
use crate::solver::settings::SolverOptions;
use crate::solver::stage::{Aim, Stage};
pub use crate::tolerance::solving::Precision;
pub use repair::{Candidate, repair};

/// Rounds after which the gap reached is printed as it is.
const MOST_ROUNDS: usize = 60;
/// Rounds without progress after which refining ends.
const MOST_IDLE: usize = 20;
/// From more placements on, a program has only cuts near its split.
const LARGE_PROBLEM: usize = 500;
/// How far apart cuts on either side of a split are: the gap to this power.
const CUTS_APART: f64 = 1.0 / 3.0;

/// The result of refining a stage.
#[derive(Clone, Debug)]
pub struct Refined {
    /// The best feasible split; `None` where no split could be made feasible.
    pub best: Option<Candidate>,
    /// What no plan exceeds.
    pub bound: f64,
    /// The rounds it took.
    pub rounds: usize,
    /// The duals of the last program.
    pub duals: Duals,
    /// The duals that prove the bound.
    pub proving: Duals,
    /// The last program's own split, before repair.
    pub unrepaired: Decision,
    /// The bound that the last duals prove, with its maxima.
    pub last_bound: DualBound,
    /// The value of the last program, an overestimate.
    pub program_value: f64,
}

impl Refined {
    /// `max(bound − value, 0) / max(|value|, floor)`; infinite without a plan.
    pub fn gap(&self, floor: f64) -> f64 {
        match &self.best {
            Some(best) => (self.bound - best.value).max(0.0) / best.value.abs().max(floor),
            None => f64::INFINITY,
        }
    }
}

/// Refines a stage until its gap is within the precision, nothing improves any more, or time is up.
///
/// `inside` is a split well inside every lexicographic constraint and cap, for the repair.
pub fn refine(
    problem: &Problem,
    stage: &Stage,
    cuts: &mut Cuts,
    options: SolverOptions,
    precision: Precision,
    inside: Option<&Decision>,
) -> Result<Refined, NoSolution> {
    let gap_floor = value_floor(problem, stage);
    let mut refined = Refined {
        best: None,
        bound: f64::INFINITY,
        rounds: 0,
        duals: Duals::default(),
        proving: Duals::default(),
        unrepaired: Decision::new(),
        last_bound: DualBound::default(),
        program_value: f64::INFINITY,
    };
    let mut idle_rounds = 0;
    while refined.rounds < MOST_ROUNDS
        && idle_rounds < MOST_IDLE
        && (refined.rounds == 0 || !options.deadline.has_passed())
    {
        let program = program::of(problem, stage, cuts);
        let solution = match program.lp.solve(options.engine) {
            Ok(solution) => solution,
            Err(error) if refined.rounds == 0 => return Err(error),
            // A later program only has more cuts: what earlier rounds proved still holds.
            Err(_) => break,
        };
        refined.rounds += 1;
        let (gap_before, bound_before) = (refined.gap(gap_floor), refined.bound);
        refined.take_round(problem, stage, &program, &solution, inside);
        let gap = refined.gap(gap_floor);
        if gap <= precision.polish {
            break;
        }
        idle_rounds = if gap < gap_before * 0.9 { 0 } else { idle_rounds + 1 };
        if is_large(problem) && refined.bound < bound_before {
            *cuts = cuts_near(cuts, &refined.unrepaired);
        }
        let added = add_cuts(problem, cuts, program.depths(&solution), &refined);
        if added == 0 || (gap <= precision.tolerance && idle_rounds >= 2) {
            break;
        }
    }
    Ok(refined)
}

/// Whether the problem has so many placements that programs of many cuts take long. Then cuts far from the last split
/// are dropped once the bound improved, and new ones are added around that split alone. The best bound is kept.
fn is_large(problem: &Problem) -> bool {
    problem.placements.len() > LARGE_PROBLEM
}

/// Below this value, gaps are absolute.
pub fn value_floor(problem: &Problem, stage: &Stage) -> f64 {
    if matches!(stage.aim, Aim::Objective | Aim::WorstCase) { problem.objective.floor } else { 1.0 }
}

impl Refined {
    /// Takes the result of one round: duals and bound, and the repaired split.
    fn take_round(
        &mut self,
        problem: &Problem,
        stage: &Stage,
        program: &Program,
        solution: &Solution,
        inside: Option<&Decision>,
    ) {
        self.program_value = solution.objective;
        if !solution.duals.is_empty() {
            self.duals = program.duals(problem, solution);
            self.last_bound = dual_bound::of(problem, stage, &self.duals);
            if self.last_bound.value < self.bound {
                self.bound = self.last_bound.value;
                self.proving = self.duals.clone();
            }
        }
        self.unrepaired = program.split(problem, solution);
        let candidate = repair(problem, stage, self.unrepaired.clone(), inside);
        if let Some(candidate) = candidate
            && self.best.as_ref().is_none_or(|best| candidate.value > best.value)
        {
            self.best = Some(candidate);
        }
    }
}

/// Adds cuts where the program overestimated; how many were added.
///
/// They touch at the program's split and depths, at the best split so far (which a repair has moved away from it), and
/// where the bound has its maxima: duals converge sooner than splits, so these lie near the answer in early rounds.
fn add_cuts(problem: &Problem, cuts: &mut Cuts, program_depths: By<SumIndex, f64>, refined: &Refined) -> usize {
    let mut tangent_splits = vec![refined.unrepaired.clone()];
    tangent_splits.extend(refined.best.as_ref().filter(|_| !is_large(problem)).map(|best| best.x.clone()));
    let mut tangent_depths: Vec<By<SumIndex, f64>> =
        tangent_splits.iter().map(|x| Outcome::of(problem, x).sums).collect();
    tangent_depths.push(program_depths);
    if is_large(problem) {
        tangent_splits.extend(on_either_side(&tangent_splits[0], refined.gap(problem.objective.floor)));
    } else if !refined.last_bound.x.is_empty() {
        tangent_splits.push(refined.last_bound.x.clone());
        tangent_depths.push(refined.last_bound.depth.clone());
    }
    let curve_cuts = tangent_splits.iter().map(|x| add_curve_tangents(problem, cuts, x)).sum::<usize>();
    curve_cuts
        + tangent_depths.iter().map(|tangent_depths| add_depth_tangents(problem, cuts, tangent_depths)).sum::<usize>()
}

/// Two splits on either side of one, nearer to it the smaller the gap: the next split probably lies between them. Cuts
/// there save a third of the rounds.
fn on_either_side(x: &Decision, gap: f64) -> [Decision; 2] {
    let cut_distance = 1.0 + gap.min(1.0).powf(CUTS_APART);
    [cut_distance, 1.0 / cut_distance].map(|cut_factor| x.iter().map(|x| x * cut_factor).collect())
}

//! Outer approximation (Kelley 1960): from a program of few straight lines to a plan with a proof.
//!
//! Each round solves the program, reads a candidate off it, repairs the candidate until it is feasible
//! by the true curves, and bounds what any plan could reach. Where the program promised too much, a
//! line is added that touches the true curve there. A value counts only when its plan is feasible, and
//! only the bound of [`crate::solver::dual_bound`] counts as a bound. Nothing here knows what a brief is.

use crate::problem::outcome::{Outcome, within_caps};
use crate::problem::{By, Decision, Problem, SumIndex};
use crate::solver::cuts::{Cuts, add_curve_tangents, add_depth_tangents, cuts_near};
use crate::solver::dual_bound::{self, Bound, Duals};
use crate::solver::lp::{Col, NoSolution, Solution};
use crate::solver::program::{self, Program};
use crate::solver::settings::SolverOptions;
use crate::solver::stage::{Aim, Stage};
pub use crate::tolerance::solving::Precision;

/// Rounds after which the gap reached is printed as it is.
const MOST_ROUNDS: usize = 60;
/// Rounds without progress after which more would bring none.
const MOST_IDLE: usize = 20;
/// From more placements on, a program has only the lines that matter.
const LARGE: usize = 500;
/// How far apart lines around its split are: the gap to this power.
const APART: f64 = 1.0 / 3.0;

/// What refining a stage came to.
#[derive(Clone, Debug)]
pub struct Refined {
    /// The best feasible split; `None` where no candidate could be made feasible.
    pub best: Option<Candidate>,
    /// What no plan exceeds.
    pub bound: f64,
    /// The rounds it took.
    pub rounds: usize,
    /// The duals of the last program.
    pub duals: Duals,
    /// Those that prove the bound.
    pub proving: Duals,
    /// The last program's own split, which may break by a little what it promises to keep.
    pub raw: Decision,
    /// Where the last program's bound has its maxima.
    pub peaks: Bound,
    /// The objective of the last program, which promises a little too much.
    pub promised: f64,
}

/// A feasible split.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The split.
    pub x: Decision,
    /// Its value in the stage, by the true curves.
    pub value: f64,
}

impl Refined {
    /// `(bound − value) / max(|value|, floor)`, 0 at the least; infinite without a plan.
    pub fn gap(&self, floor: f64) -> f64 {
        match &self.best {
            Some(best) => (self.bound - best.value).max(0.0) / best.value.abs().max(floor),
            None => f64::INFINITY,
        }
    }
}

/// Refines a stage until its gap is within the precision, nothing improves any more, or time is up.
///
/// `inside` is a split that keeps every hold and cap with room to spare, for the repair.
pub fn refine(
    problem: &Problem,
    stage: &Stage,
    cuts: &mut Cuts,
    (options, precision): (SolverOptions, Precision),
    inside: Option<&Decision>,
) -> Result<Refined, NoSolution> {
    let floor = value_floor(problem, stage);
    let mut refined = Refined {
        best: None,
        bound: f64::INFINITY,
        rounds: 0,
        duals: Duals::default(),
        proving: Duals::default(),
        raw: Decision::new(),
        peaks: Bound::default(),
        promised: f64::INFINITY,
    };
    let mut idle = 0;
    while refined.rounds < MOST_ROUNDS && idle < MOST_IDLE && (refined.rounds == 0 || !options.deadline.has_passed()) {
        let program = program::of(problem, stage, cuts);
        let solution = match program.lp.solve(options.engine) {
            Ok(solution) => solution,
            Err(error) if refined.rounds == 0 => return Err(error),
            // A later program is only a finer one: what was proved before still stands.
            Err(_) => break,
        };
        refined.rounds += 1;
        let (before, bound) = (refined.gap(floor), refined.bound);
        refined.take(problem, stage, (&program, &solution), inside);
        let gap = refined.gap(floor);
        if gap <= precision.polish {
            break;
        }
        idle = if gap < before * 0.9 { 0 } else { idle + 1 };
        if is_large(problem) && refined.bound < bound {
            *cuts = cuts_near(cuts, &refined.raw);
        }
        let added = add_cuts(problem, cuts, (&program, &solution), &refined);
        if added == 0 || (gap <= precision.tolerance && idle >= 2) {
            break;
        }
    }
    Ok(refined)
}

/// Whether the problem has so many placements that programs of many lines take long: then lines that lie far from the
/// last split are dropped once the bound is better, and new ones touch around that split alone. What was proved stays
/// proved.
fn is_large(problem: &Problem) -> bool {
    problem.placements.len() > LARGE
}

/// Below this value, gaps are absolute.
pub fn value_floor(problem: &Problem, stage: &Stage) -> f64 {
    if matches!(stage.aim, Aim::Objective | Aim::WorstCase) { problem.objective.floor } else { 1.0 }
}

impl Refined {
    /// Takes what one round found: duals and bound, and the candidate once repaired.
    fn take(
        &mut self,
        problem: &Problem,
        stage: &Stage,
        (program, solution): (&Program, &Solution),
        inside: Option<&Decision>,
    ) {
        self.promised = solution.objective;
        if !solution.duals.is_empty() {
            self.duals = program.duals(problem, solution);
            self.peaks = dual_bound::of(problem, stage, &self.duals);
            if self.peaks.value < self.bound {
                self.bound = self.peaks.value;
                self.proving = self.duals.clone();
            }
        }
        self.raw = read_split(problem, program, solution);
        let candidate = repair(problem, stage, self.raw.clone(), inside);
        if let Some(candidate) = candidate
            && self.best.as_ref().is_none_or(|best| candidate.value > best.value)
        {
            self.best = Some(candidate);
        }
    }
}

/// The split a solution states, within its bounds.
pub fn read_split(problem: &Problem, program: &Program, solution: &Solution) -> Decision {
    let spend = program.spend.iter().zip(&problem.placements);
    problem
        .settled(spend.map(|(&Col(column), placement)| solution.values[column].max(0.0).min(placement.most)).collect())
}

/// The candidate itself where it is feasible by the true curves, or is once followers buy no more than their pools
/// allow; otherwise the split nearest to it on the way to one that is. The feasible splits are a convex set, so there
/// is only one way out.
pub fn repair(problem: &Problem, stage: &Stage, x: Decision, inside: Option<&Decision>) -> Option<Candidate> {
    let evaluated = |x: Decision| {
        let value = stage.value(problem, &Outcome::of(problem, &x), &x);
        Some(Candidate { x, value })
    };
    if stage.is_feasible(problem, &x) {
        return evaluated(x);
    }
    let x = within_caps(problem, &x);
    if stage.is_feasible(problem, &x) {
        return evaluated(x);
    }
    let inside = inside.filter(|inside| stage.is_feasible(problem, inside))?;
    let between = |part: f64| -> Decision { x.iter().zip(inside).map(|(x, y)| x + part * (y - x)).collect() };
    let (mut outside_part, mut inside_part) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = 0.5 * (outside_part + inside_part);
        if stage.is_feasible(problem, &between(middle)) { inside_part = middle } else { outside_part = middle }
    }
    evaluated(between(inside_part))
}

/// Adds lines where the program promised too much; how many were added.
///
/// They touch at the solution, at the best split so far (which a repair has moved beside it), and where
/// the bound has its maxima: prices settle sooner than splits, so these lie near the answer early on.
fn add_cuts(
    problem: &Problem,
    cuts: &mut Cuts,
    (program, solution): (&Program, &Solution),
    refined: &Refined,
) -> usize {
    let mut splits = vec![read_split(problem, program, solution)];
    splits.extend(refined.best.as_ref().filter(|_| !is_large(problem)).map(|best| best.x.clone()));
    let mut depths: Vec<By<SumIndex, f64>> = splits.iter().map(|x| Outcome::of(problem, x).sums).collect();
    depths.push(program.sum.iter().map(|&Col(sum)| solution.values[sum].max(0.0)).collect());
    if is_large(problem) {
        splits.extend(beside(&splits[0], refined.gap(problem.objective.floor)));
    } else if !refined.peaks.x.is_empty() {
        splits.push(refined.peaks.x.clone());
        depths.push(refined.peaks.depth.clone());
    }
    let added = splits.iter().map(|x| add_curve_tangents(problem, cuts, x)).sum::<usize>();
    added + depths.iter().map(|depths| add_depth_tangents(problem, cuts, depths)).sum::<usize>()
}

/// Two splits on either side of one: the next will not be far, and the less so the smaller the gap. With lines there, a
/// third of the rounds is saved.
fn beside(x: &Decision, gap: f64) -> [Decision; 2] {
    let apart = 1.0 + gap.min(1.0).powf(APART);
    [apart, 1.0 / apart].map(|times| x.iter().map(|x| x * times).collect())
}

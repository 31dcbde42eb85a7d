//! Outer approximation (Kelley 1960): from a program of few straight lines to a plan with a proof.
//!
//! Each round solves the program, reads a candidate off it, repairs the candidate until it is feasible
//! by the true curves, and bounds what any plan could reach. Where the program promised too much, a
//! line is added that touches the true curve there. A value counts only when its plan is feasible, and
//! only the bound of [`crate::solver::dual_bound`] counts as a bound. Nothing here knows what a brief is.

use crate::domain::curve;
use crate::problem::outcome::{Outcome, within_caps};
use crate::problem::{AudienceIndex, By, Decision, Placement, PlacementIndex, Problem, SumIndex};
use crate::solver::deadline::Deadline;
use crate::solver::dual_bound::{self, Bound, Duals};
use crate::solver::lp::{Col, Engine, NoSolution, Solution};
use crate::solver::program::{self, Piece, Pieces, Program, contacts};
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::keeping::{SAME_AMOUNT, WHOLE};
pub use crate::tolerance::solving::Precision;
use crate::tolerance::solving::SAME_LINE;

/// Rounds after which the gap reached is printed as it is.
const MOST_ROUNDS: usize = 60;
/// Rounds without progress after which more would bring none.
const MOST_IDLE: usize = 20;
/// From more placements on, a program has only the lines that matter.
const LARGE: usize = 500;
/// How far apart lines around its split are: the gap to this power.
const APART: f64 = 1.0 / 3.0;
/// How many lines on either side of a split matter to it.
const NEIGHBOURS: usize = 3;

/// Where the first lines touch, as parts of a placement's range.
const FIRST: [f64; 4] = [0.0, 0.01, 0.1, 1.0];

/// With what a stage is refined.
#[derive(Clone, Copy, Debug)]
pub struct Means {
    /// The engine.
    pub engine: Engine,
    /// When to end with what was found so far; one round is always made.
    pub deadline: Deadline,
}

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
    pieces: &mut Pieces,
    (means, precision): (Means, Precision),
    inside: Option<&Decision>,
) -> Result<Refined, NoSolution> {
    let floor = floor(problem, stage);
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
    while refined.rounds < MOST_ROUNDS && idle < MOST_IDLE && (refined.rounds == 0 || !means.deadline.has_passed()) {
        let program = program::of(problem, stage, pieces);
        let solution = match program.lp.solve(means.engine) {
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
            *pieces = pieces_near(pieces, &refined.raw);
        }
        let added = sharpen(problem, pieces, (&program, &solution), &refined);
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
pub fn floor(problem: &Problem, stage: &Stage) -> f64 {
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
        self.raw = read(problem, program, solution);
        let candidate = repaired(problem, stage, self.raw.clone(), inside);
        if let Some(candidate) = candidate
            && self.best.as_ref().is_none_or(|best| candidate.value > best.value)
        {
            self.best = Some(candidate);
        }
    }
}

/// The split a solution states, within its bounds.
pub fn read(problem: &Problem, program: &Program, solution: &Solution) -> Decision {
    let spend = program.spend.iter().zip(&problem.placements);
    problem.with_weeks_added_up(
        spend.map(|(&Col(column), placement)| solution.values[column].max(0.0).min(placement.most)).collect(),
    )
}

/// The candidate itself where it is feasible by the true curves, or is once followers buy no more than their pools
/// allow; otherwise the split nearest to it on the way to one that is. The feasible splits are a convex set, so there
/// is only one way out.
pub fn repaired(problem: &Problem, stage: &Stage, x: Decision, inside: Option<&Decision>) -> Option<Candidate> {
    let evaluated = |x: Decision| {
        let value = stage.value(problem, &Outcome::of(problem, &x), &x);
        Some(Candidate { x, value })
    };
    if stage.keeps(problem, &x) {
        return evaluated(x);
    }
    let x = within_caps(problem, &x);
    if stage.keeps(problem, &x) {
        return evaluated(x);
    }
    let inside = inside.filter(|inside| stage.keeps(problem, inside))?;
    let between = |part: f64| -> Decision { x.iter().zip(inside).map(|(x, y)| x + part * (y - x)).collect() };
    let (mut outside_part, mut inside_part) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = 0.5 * (outside_part + inside_part);
        if stage.keeps(problem, &between(middle)) { inside_part = middle } else { outside_part = middle }
    }
    evaluated(between(inside_part))
}

/// The pieces a problem starts with: a few lines over each curve, and one at each goal's target.
pub fn first_pieces(problem: &Problem) -> Pieces {
    let mut pieces = Pieces {
        curve: problem.placements.iter().map(|_| vec![Vec::new(); problem.audiences.len()].into()).collect(),
        reach: vec![Vec::new(); problem.sums.len()].into(),
        follow: vec![Vec::new(); problem.follows.len()].into(),
        pool: vec![Vec::new(); problem.pools.len()].into(),
        contacts: contacts::first(problem),
    };
    let mut deepest: By<SumIndex, f64> = vec![0.0; problem.sums.len()].into();
    for (index, sum) in problem.sums.iter_enumerated() {
        let depths = sum.members.iter().filter_map(|&p| {
            problem.placements[p].curves[sum.audience].as_ref().map(|curve| curve.depth(problem.placements[p].most))
        });
        deepest[index] = depths.sum();
        for part in [0.0, 0.1, 0.3, 1.0] {
            touch_reach(&mut pieces, index, deepest[index] * part);
        }
    }
    for goal in &problem.goals {
        if let [(sum, coefficient)] = goal.form.reach[..] {
            let target = goal.target / coefficient;
            if target < 1.0 {
                touch_reach(&mut pieces, sum, curve::depth(target));
            }
        }
    }
    for p in problem.placements.keys() {
        for a in problem.audiences.keys() {
            for part in FIRST {
                touch_curve(&mut pieces, problem, (p, a), range_at(&problem.placements[p], part));
            }
        }
    }
    for (index, follow) in problem.follows.iter_enumerated() {
        for part in [0.0, 0.3, 1.0] {
            touch_pool(&mut pieces.follow[index], follow.pool, deepest[follow.pool.upstream] * part);
        }
    }
    for (index, pool) in problem.pools.iter_enumerated() {
        for part in [0.0, 0.3, 1.0] {
            touch_pool(&mut pieces.pool[index], pool.pool, deepest[pool.pool.upstream] * part);
        }
    }
    pieces
}

/// Adds lines where the program promised too much; how many were added.
///
/// They touch at the solution, at the best split so far (which a repair has moved beside it), and where
/// the bound has its maxima: prices settle sooner than splits, so these lie near the answer early on.
fn sharpen(
    problem: &Problem,
    pieces: &mut Pieces,
    (program, solution): (&Program, &Solution),
    refined: &Refined,
) -> usize {
    let mut splits = vec![read(problem, program, solution)];
    splits.extend(refined.best.as_ref().filter(|_| !is_large(problem)).map(|best| best.x.clone()));
    let mut depths: Vec<By<SumIndex, f64>> = splits.iter().map(|x| Outcome::of(problem, x).sums).collect();
    depths.push(program.sum.iter().map(|&Col(sum)| solution.values[sum].max(0.0)).collect());
    if is_large(problem) {
        splits.extend(beside(&splits[0], refined.gap(problem.objective.floor)));
    } else if !refined.peaks.x.is_empty() {
        splits.push(refined.peaks.x.clone());
        depths.push(refined.peaks.depth.clone());
    }
    let added = splits.iter().map(|x| touch_curves(problem, pieces, x)).sum::<usize>();
    added + depths.iter().map(|depths| touch_depths(problem, pieces, depths)).sum::<usize>()
}

/// Two splits on either side of one: the next will not be far, and the less so the smaller the gap. With lines there, a
/// third of the rounds is saved.
fn beside(x: &Decision, gap: f64) -> [Decision; 2] {
    let apart = 1.0 + gap.min(1.0).powf(APART);
    [apart, 1.0 / apart].map(|times| x.iter().map(|x| x * times).collect())
}

/// Adds lines at a split and at a depth per sum; how many were added.
pub fn touch(problem: &Problem, pieces: &mut Pieces, x: &Decision, depths: &By<SumIndex, f64>) -> usize {
    touch_curves(problem, pieces, x) + touch_depths(problem, pieces, depths)
}

/// Adds lines at a split, to the curve of every placement.
fn touch_curves(problem: &Problem, pieces: &mut Pieces, x: &Decision) -> usize {
    let each = problem.placements.keys().flat_map(|p| problem.audiences.keys().map(move |a| (p, a)));
    let curves: usize = each.map(|(p, a)| touch_curve(pieces, problem, (p, a), x[p])).sum();
    curves + contacts::touch(problem, pieces, x)
}

/// The lines that touch near a split, and those of every sum and pool. A program with fewer lines
/// promises more, never less.
pub fn pieces_near(pieces: &Pieces, x: &Decision) -> Pieces {
    let mut near = pieces.clone();
    for (p, curves) in near.curve.iter_mut_enumerated() {
        for lines in curves {
            lines.sort_by(|a, b| a.at.total_cmp(&b.at));
            let above = lines.partition_point(|piece| piece.at < x[p]);
            let kept = above.saturating_sub(NEIGHBOURS)..(above + NEIGHBOURS).min(lines.len());
            *lines = lines[kept].to_vec();
        }
    }
    near
}

/// Adds lines at a depth per sum, to reach and to every pool it fills.
fn touch_depths(problem: &Problem, pieces: &mut Pieces, depths: &By<SumIndex, f64>) -> usize {
    let mut added = 0;
    for (sum, &depth) in depths.iter_enumerated() {
        added += touch_reach(pieces, sum, depth);
    }
    for (index, follow) in problem.follows.iter_enumerated() {
        added += touch_pool(&mut pieces.follow[index], follow.pool, depths[follow.pool.upstream]);
    }
    for (index, pool) in problem.pools.iter_enumerated() {
        added += touch_pool(&mut pieces.pool[index], pool.pool, depths[pool.pool.upstream]);
    }
    added
}

/// The lines of a placement drawn anew over its range.
pub fn redraw(problem: &Problem, pieces: &mut Pieces, p: PlacementIndex) {
    for a in problem.audiences.keys() {
        pieces.curve[p][a].clear();
        for part in FIRST {
            touch_curve(pieces, problem, (p, a), range_at(&problem.placements[p], part));
        }
    }
}

/// A part of the way from the least to the most of a placement.
fn range_at(placement: &Placement, part: f64) -> f64 {
    placement.least + part * (placement.most - placement.least)
}

/// Adds the line that the least concave function above the curve has at `x`, over the placement's range; between
/// whole lots that is the line through both.
fn touch_curve(pieces: &mut Pieces, problem: &Problem, (p, a): (PlacementIndex, AudienceIndex), x: f64) -> usize {
    let placement = &problem.placements[p];
    let Some(weighted) = &placement.curves[a] else {
        return 0;
    };
    let lines = &mut pieces.curve[p][a];
    let x = x.max(placement.least).min(placement.most);
    match placement.lot {
        _ if !weighted.curve.is_concave() => {
            let line = weighted.above((placement.least, placement.most), x);
            let known = |piece: &Piece| {
                (piece.slope - line.slope).abs() <= SAME_LINE * line.slope.abs()
                    && (piece.offset - line.offset).abs() <= SAME_LINE * line.offset.abs().max(1.0)
            };
            if lines.iter().any(known) {
                return 0;
            }
            lines.push(Piece { at: x, slope: line.slope, offset: line.offset });
            1
        }
        Some(lot) => {
            let below = ((x / lot) * (1.0 + SAME_AMOUNT)).floor();
            let through = |n: f64| {
                let (one, two) = (weighted.depth(n * lot), weighted.depth((n + 1.0) * lot));
                ((n + 0.5) * lot, (0.5 * (one + two), (two - one) / lot))
            };
            // On a whole number two lines meet; the one to its left comes with it.
            let left = if (x / lot - below).abs() < WHOLE && below > 0.0 { Some(through(below - 1.0)) } else { None };
            let right = Some(through(below));
            left.into_iter().chain(right).map(|(at, line)| add(lines, at, line, placement.most.max(lot))).sum()
        }
        None => add(lines, x, (weighted.depth(x), weighted.slope(x)), placement.most),
    }
}

fn touch_reach(pieces: &mut Pieces, sum: SumIndex, depth: f64) -> usize {
    add(&mut pieces.reach[sum], depth, (curve::reach(depth), (-depth).exp()), 1.0)
}

fn touch_pool(pieces: &mut Vec<Piece>, pool: crate::problem::Addressable, depth: f64) -> usize {
    add(pieces, depth, (pool.depth(depth), pool.slope(depth)), 1.0)
}

fn add(pieces: &mut Vec<Piece>, at: f64, (value, slope): (f64, f64), range: f64) -> usize {
    if pieces.iter().any(|piece| (piece.at - at).abs() <= SAME_LINE * range) {
        return 0;
    }
    pieces.push(Piece { at, slope, offset: value - slope * at });
    1
}

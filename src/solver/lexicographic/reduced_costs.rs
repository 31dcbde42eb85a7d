//! What a bound is worth where the end of a placement's range says the same.
//!
//! A range ends where the money does, or a volume, so range and row are one statement, and an engine shares the worth
//! between them as it likes. Only rows have a price that is reported, so all of it is counted to the row: as far as
//! every other placement of the row stays at its best, which leaves the proven bound what it was.

use crate::problem::{By, Decision, Family, Limit, LimitIndex, PlacementIndex, Problem, Side};
use crate::solver::dual_bound::{self, Duals};
use crate::solver::stage::Stage;
use crate::tolerance::proving::{AT_BOUND, WORSE};

/// A line's weeks pass their worth on to the line, and the line to the budget.
const PASSES: usize = 3;

/// The duals of a problem, in which whole things are decided, with the worth of ranges counted to rows; as they
/// were where that proves less.
pub(super) fn counted_to_rows(
    (whole, problem): (&Problem, &Problem),
    stage: &Stage,
    duals: Duals,
    x: &Decision,
) -> Duals {
    if duals.limit.len() != problem.limits.len() {
        return duals;
    }
    let mut ranges = Ranges::new((whole, problem), stage, &duals, x);
    ranges.pass_on();
    let moved = Duals { limit: ranges.prices, ..duals.clone() };
    let value = |duals: &Duals| dual_bound::of(problem, stage, duals).value;
    let (was, is) = (value(&duals), value(&moved));
    if is <= was + WORSE * was.abs().max(problem.objective.floor) { moved } else { duals }
}

/// Where in its range a placement stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stands {
    AtLeast,
    Between,
    AtMost,
    /// There is only one value.
    Fixed,
}

struct Ranges<'a> {
    problem: &'a Problem,
    stands: By<PlacementIndex, Stands>,
    /// What one more `x` is worth beyond what the rows take; above 0 at the end of a range that holds it back.
    slopes: By<PlacementIndex, f64>,
    /// Per row.
    prices: By<LimitIndex, f64>,
    /// Whether the split is at the bound, per row.
    tight: By<LimitIndex, bool>,
}

impl<'a> Ranges<'a> {
    fn new((whole, problem): (&Problem, &'a Problem), stage: &Stage, duals: &Duals, x: &Decision) -> Self {
        let stands = problem.placements.iter().zip(&whole.placements).zip(x).map(|((placement, undecided), &x)| {
            let near = AT_BOUND * placement.most;
            match (x - placement.least <= near, placement.most - x <= near) {
                // What is bought in lots and takes all there is ends there for the same reason as anything else.
                (true, true) if x > 0.0 && undecided.most - x <= near => Stands::AtMost,
                (true, true) => Stands::Fixed,
                (true, false) => Stands::AtLeast,
                (false, true) => Stands::AtMost,
                (false, false) => Stands::Between,
            }
        });
        let tight = |limit: &Limit| (limit.row.value(problem, x) - limit.row.bound).abs() <= AT_BOUND;
        Self {
            problem,
            stands: stands.collect(),
            slopes: dual_bound::slopes(problem, stage, duals, x),
            prices: duals.limit.clone(),
            tight: problem.limits.iter().map(tight).collect(),
        }
    }

    /// Rows of one placement first, then those of several; that weeks add up only hands worth on.
    fn pass_on(&mut self) {
        let alone = |limit: &Limit| limit.row.terms.len() == 1;
        let adds_up = |limit: &Limit| limit.family == Family::Calendar;
        self.pass(&|limit| alone(limit) && !adds_up(limit));
        for _ in 0..PASSES {
            self.pass(&|limit| !alone(limit) && !adds_up(limit));
            if !self.problem.limits.iter().any(adds_up) {
                break;
            }
            self.pass(&adds_up);
        }
        self.pass(&|limit| !alone(limit) && !adds_up(limit));
    }

    fn pass(&mut self, takes: &dyn Fn(&Limit) -> bool) {
        let problem = self.problem;
        for (index, limit) in problem.limits.iter_enumerated().filter(|(_, limit)| takes(limit)) {
            if self.tight[index] {
                limit.row.terms.iter().for_each(|&term| self.count(index, term));
            }
        }
    }

    /// Counts what a placement's range holds back to a row, as far as that leaves all others of the row at their best.
    fn count(&mut self, index: LimitIndex, (p, c): (PlacementIndex, f64)) {
        let limit = &self.problem.limits[index];
        let with_lawful_sign = match limit.side {
            Side::AtMost => c > 0.0,
            Side::AtLeast => c < 0.0,
            Side::Exactly => c != 0.0,
        };
        if !with_lawful_sign || self.stands[p] != Stands::AtMost || self.slopes[p] <= 0.0 {
            return;
        }
        let others = limit.row.terms.iter().filter(|(q, _)| *q != p);
        let most = others.map(|&(q, d)| self.room(q, d * c.signum())).fold(f64::INFINITY, f64::min);
        let more = most.min(self.slopes[p] / c.abs()) * c.signum();
        self.prices[index] += more;
        for &(q, d) in &limit.row.terms {
            self.slopes[q] -= more * d;
        }
    }

    /// How much more a row may take before a placement is no longer at its best where it stands.
    fn room(&self, q: PlacementIndex, takes: f64) -> f64 {
        let slope = self.slopes[q];
        let spare = match self.stands[q] {
            Stands::AtLeast if takes < 0.0 => -slope,
            Stands::AtMost if takes > 0.0 => slope,
            Stands::Between if takes != 0.0 => 0.0,
            _ => return f64::INFINITY,
        };
        spare.max(0.0) / takes.abs()
    }
}

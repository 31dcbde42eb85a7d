//! The last digits: Newton's method on what a best split satisfies, as soon as it gets there.

use super::convex::{Solving, met};
use super::proved_split::{Balanced, Split};
use crate::problem::Decision;
use crate::problem::outcome::Outcome;
use crate::solver::cuts::add_tangents;
use crate::solver::dual_bound::{self, Duals};
use crate::solver::lp::NoSolution;
use crate::solver::polish::polish;
use crate::solver::proof::met_by_all;
use crate::solver::refine::{Candidate, Precision, Refined, repair, value_floor};
use crate::solver::settings::VERTEX;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::feasibility::AS_GOOD_POLISHED;
use crate::tolerance::solving::{POLISHED_APART, POLISHED_ENOUGH};

/// The same beside a goal that is missed, as a share of the gap that counts as proved: holding a goal where it is
/// nearly flat makes its price high, and costs the bound digits that further rounds do not bring.
const EXACT_BESIDE_A_MISS: f64 = 0.1;
/// No more than a round: whatever it comes to is good enough.
const ONE_ROUND: Precision = Precision { tolerance: f64::INFINITY, polish: f64::INFINITY };
/// Rounds after which the hope that Newton's method gets there soon is given up.
const HOPEFUL: usize = 5;

impl Solving<'_> {
    /// The best split, in the hope that every goal can be met: by Newton's method from what things were worth
    /// in a problem nearby, or from the first few rounds. A split that keeps every bound and goal, at a bound that
    /// no split exceeds, needs no more asking; none where the hope was vain.
    pub(super) fn hopeful(&mut self) -> Option<Split> {
        let straight = self.problem.placements.iter().all(|placement| placement.curves.iter().all(Option::is_none));
        if straight || self.problem.placements.len() > VERTEX {
            return None;
        }
        let stage = Stage { aim: Aim::Objective, held: met(self.problem), margin: 0.0 };
        let nearby = self.duals.take();
        let near = nearby.and_then(|duals| self.exact(&stage, &duals, None));
        let inside = self.inside.clone();
        let split = near.or_else(|| self.soon(&stage, inside.as_ref()).ok()?);
        split.as_ref()?;
        self.proofs = met_by_all(&stage.held);
        self.held = stage.held;
        split
    }

    /// The best split for the objective after a few rounds, each followed by Newton's method; none where that does not
    /// get there.
    pub(super) fn soon(&mut self, stage: &Stage, inside: Option<&Decision>) -> Result<Option<Split>, NoSolution> {
        for _ in 0..HOPEFUL {
            let round = self.refine(stage, ONE_ROUND, inside)?;
            if let Some(split) = self.exact(stage, &round.duals, inside) {
                return Ok(Some(split));
            }
            // An engine that gives no duals shows no peaks either.
            if round.last_bound.x.is_empty() {
                break;
            }
            let lines = add_tangents(self.problem, &mut self.cuts, &round.last_bound.x, &round.last_bound.depth)
                + add_tangents(
                    self.problem,
                    &mut self.cuts,
                    &round.unrepaired,
                    &Outcome::of(self.problem, &round.unrepaired).sums,
                );
            if lines == 0 {
                break;
            }
        }
        Ok(None)
    }

    /// A split that Newton's method makes exact.
    pub(super) fn exact(&self, stage: &Stage, start: &Duals, inside: Option<&Decision>) -> Option<Split> {
        let (balanced, value) = self.balanced(stage, start, inside)?;
        let scale = value.abs().max(value_floor(self.problem, stage));
        let apart =
            if stage.misses_held_goals() { EXACT_BESIDE_A_MISS * self.settings.tolerance } else { POLISHED_ENOUGH };
        let exact = (balanced.bound - value).abs() <= apart * scale;
        exact.then(|| balanced.split())
    }

    /// The split that Newton's method makes of the last duals, where it is worth no less and its own
    /// bound lies no further above it: then it is right to many more digits, and balanced to as many.
    pub(super) fn polished(
        &self,
        stage: &Stage,
        refined: &Refined,
        best: &Candidate,
        inside: Option<&Decision>,
    ) -> Option<Balanced> {
        let (balanced, value) = self.balanced(stage, &refined.duals, inside)?;
        let scale = best.value.abs().max(value_floor(self.problem, stage));
        let distance = (refined.bound - best.value).max(POLISHED_APART * scale);
        let better = value >= best.value - AS_GOOD_POLISHED * scale && balanced.bound - value <= distance;
        better.then_some(balanced)
    }

    /// The split that Newton's method makes of some duals, made feasible, and its value.
    fn balanced(&self, stage: &Stage, start: &Duals, inside: Option<&Decision>) -> Option<(Balanced, f64)> {
        if self.problem.placements.len() > VERTEX {
            return None;
        }
        let polished = polish(self.problem, stage, start)?;
        let bound = dual_bound::of(self.problem, stage, &polished.duals).value;
        let candidate = repair(self.problem, stage, polished.x, inside)?;
        let x = self.without_traces(stage, &candidate);
        let value = stage.value(self.problem, &Outcome::of(self.problem, &x), &x);
        let leaves_money = polished.duals.budget(self.problem).is_none_or(|price| price == 0.0);
        Some((Balanced { x, duals: polished.duals, bound, leaves_money }, value))
    }
}

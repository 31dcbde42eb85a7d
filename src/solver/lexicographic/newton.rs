//! The last digits of a convex stage: Newton's method on the optimality conditions, tried after few rounds.

use super::convex::{ConvexStages, every_goal_held};
use super::proved_split::{PolishedSplit, ProvedSplit};
use crate::problem::Decision;
use crate::problem::outcome::Outcome;
use crate::solver::cuts::add_tangents;
use crate::solver::dual_bound::{self, Duals};
use crate::solver::lp::NoSolution;
use crate::solver::polish::polish;
use crate::solver::proof::all_met;
use crate::solver::refine::{Candidate, Precision, Refined, repair, value_floor};
use crate::solver::settings::VERTEX;
use crate::solver::stage::{Aim, Stage};
use crate::tolerance::feasibility::AS_GOOD_POLISHED;
use crate::tolerance::solving::{POLISHED_APART, POLISHED_ENOUGH};

/// How near value and bound are where a goal is missed, as a share of the gap that counts as proved. The dual of a goal
/// is high where its reach is nearly flat, and costs the bound digits that further rounds do not bring back.
const EXACT_BESIDE_A_MISS: f64 = 0.1;
/// The precision of a single round.
const ONE_ROUND: Precision = Precision { tolerance: f64::INFINITY, polish: f64::INFINITY };
/// Rounds in which Newton's method is tried early.
const EARLY_ROUNDS: usize = 5;

impl ConvexStages<'_> {
    /// The best split with every goal met, by Newton's method: from the duals of a problem nearby, or from those of the
    /// first few rounds. None where that does not converge, as where a goal has to be missed.
    pub(super) fn with_all_goals_met(&mut self) -> Option<ProvedSplit> {
        let has_no_curves =
            self.problem.placements.iter().all(|placement| placement.curves.iter().all(Option::is_none));
        if has_no_curves || self.problem.placements.len() > VERTEX {
            return None;
        }
        let stage = Stage { aim: Aim::Objective, held: every_goal_held(self.problem), margin: 0.0 };
        let near_duals = self.duals.take();
        let near_split = near_duals.and_then(|duals| self.newton(&stage, &duals, None));
        let inside_split = self.inside.clone();
        let split = near_split.or_else(|| self.early_newton(&stage, inside_split.as_ref()).ok()?);
        split.as_ref()?;
        self.proofs = all_met(&stage.held);
        self.held = stage.held;
        split
    }

    /// The best split for the objective after a few rounds, each followed by Newton's method; none where that does not
    /// converge.
    pub(super) fn early_newton(
        &mut self,
        stage: &Stage,
        inside: Option<&Decision>,
    ) -> Result<Option<ProvedSplit>, NoSolution> {
        for _ in 0..EARLY_ROUNDS {
            let round = self.refine(stage, ONE_ROUND, inside)?;
            if let Some(split) = self.newton(stage, &round.duals, inside) {
                return Ok(Some(split));
            }
            // Without duals there is no bound whose maxima show where to add cuts.
            if round.last_bound.x.is_empty() {
                break;
            }
            let added_cuts = add_tangents(self.problem, &mut self.cuts, &round.last_bound.x, &round.last_bound.depth)
                + add_tangents(
                    self.problem,
                    &mut self.cuts,
                    &round.unrepaired,
                    &Outcome::of(self.problem, &round.unrepaired).sums,
                );
            if added_cuts == 0 {
                break;
            }
        }
        Ok(None)
    }

    /// The split that Newton's method makes of some duals, where its value equals its bound but for rounding.
    pub(super) fn newton(&self, stage: &Stage, start: &Duals, inside: Option<&Decision>) -> Option<ProvedSplit> {
        let (polished, value) = self.polish(stage, start, inside)?;
        let value_scale = value.abs().max(value_floor(self.problem, stage));
        let exact_distance =
            if stage.misses_held_goals() { EXACT_BESIDE_A_MISS * self.settings.tolerance } else { POLISHED_ENOUGH };
        let is_exact = (polished.bound - value).abs() <= exact_distance * value_scale;
        is_exact.then(|| polished.proved())
    }

    /// The split that Newton's method makes of the last duals, where its value is no lower and its own bound is no
    /// further above it: then the split and its duals are exact to many more digits.
    pub(super) fn polish_refined(
        &self,
        stage: &Stage,
        refined: &Refined,
        best: &Candidate,
        inside: Option<&Decision>,
    ) -> Option<PolishedSplit> {
        let (polished, value) = self.polish(stage, &refined.duals, inside)?;
        let value_scale = best.value.abs().max(value_floor(self.problem, stage));
        let bound_distance = (refined.bound - best.value).max(POLISHED_APART * value_scale);
        let is_no_worse =
            value >= best.value - AS_GOOD_POLISHED * value_scale && polished.bound - value <= bound_distance;
        is_no_worse.then_some(polished)
    }

    /// The split that Newton's method makes of some duals, repaired, and its value.
    fn polish(&self, stage: &Stage, start: &Duals, inside: Option<&Decision>) -> Option<(PolishedSplit, f64)> {
        if self.problem.placements.len() > VERTEX {
            return None;
        }
        let polished = polish(self.problem, stage, start)?;
        let bound = dual_bound::of(self.problem, stage, &polished.duals).value;
        let candidate = repair(self.problem, stage, polished.x, inside)?;
        let x = self.without_negligible(stage, &candidate);
        let value = stage.value(self.problem, &Outcome::of(self.problem, &x), &x);
        let leaves_money = polished.duals.budget(self.problem).is_none_or(|price| price == 0.0);
        Some((PolishedSplit { x, duals: polished.duals, bound, leaves_money }, value))
    }
}

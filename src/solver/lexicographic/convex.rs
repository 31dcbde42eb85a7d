//! The stages of a convex problem, refined one after the other by outer approximation.
//!
//! Cuts and lexicographic constraints accumulate from stage to stage. A split well inside what is asked is kept for the
//! repair. `newton` finds the last digits, `least_spend` the least spend for the same result.

use super::proved_split::{PolishedSplit, ProvedSplit};
use crate::problem::outcome::{Outcome, purchasable};
use crate::problem::{Decision, Goal, Problem};
use crate::solver::cuts::Cuts;
use crate::solver::cuts::{add_tangents, first_cuts};
use crate::solver::dual_bound::{self, Duals};
use crate::solver::lp::NoSolution;
use crate::solver::program;
use crate::solver::proof::Proof;
use crate::solver::recommendation::{NoPlan, Recommendation, SolvedStage};
use crate::solver::refine::{Precision, Refined, refine, repair, value_floor};
use crate::solver::settings::Settings;
use crate::solver::stage::{Aim, HeldPriority, MET, MISSED_ROOM, Stage};
use crate::text::messages::word;
use crate::tolerance::feasibility::BREACH_ROUNDING;
use crate::tolerance::proving::PASSED_ROUNDING;
use crate::tolerance::solving::{COARSE, EARLY, GOALS, LEAST_BREACH, POLISH, POLISH_OF_MANY, WELL_INSIDE};

/// Up to this many placements, splits are polished far beyond the tolerance: a value exact to 10⁻⁴ fixes the split only
/// to about the square root of that.
const POLISHED: usize = 100;
/// Up to this many placements, such as the weeks of some lines, splits are exact to the euro, so that replanning a
/// campaign that runs as planned moves no amount that matters.
const EXACT_TO_THE_EURO: usize = 500;

/// The stages of a convex problem, while they are solved.
pub(super) struct ConvexStages<'a> {
    pub(super) problem: &'a Problem,
    pub(super) settings: Settings,
    pub(super) cuts: Cuts,
    pub(super) rounds: usize,
    pub(super) held: Vec<HeldPriority>,
    pub(super) solved: Vec<SolvedStage>,
    /// The proof of each stage but the objective's.
    pub(super) proofs: Vec<Proof>,
    /// A split that meets every bound and goal, where one is known beforehand.
    pub(super) inside: Option<Decision>,
    /// The duals of a problem near this one.
    pub(super) duals: Option<Duals>,
}

impl<'a> ConvexStages<'a> {
    pub(super) fn new(problem: &'a Problem, settings: Settings) -> Self {
        let (cuts, held, solved) = (first_cuts(problem), Vec::new(), Vec::new());
        let proofs = Vec::new();
        Self { problem, settings, cuts, rounds: 0, held, solved, proofs, inside: None, duals: None }
    }

    /// Starts from a problem near this one: with its split well inside, if that still is feasible, and with tangents at
    /// its best split and at the maxima that its duals have in this problem.
    pub(super) fn near(
        problem: &'a Problem,
        settings: Settings,
        near: &Problem,
        known_recommendation: &Recommendation,
    ) -> Self {
        let mut stages = Self::new(problem, settings);
        let Some(last_stage) = known_recommendation.solved.last().filter(|_| problem.is_shaped_like(near)) else {
            return stages;
        };
        let all_goals_stage = Stage { aim: Aim::Objective, held: every_goal_held(problem), margin: 0.0 };
        let duals = last_stage.duals.rescaled(&last_stage.stage, (near, problem));
        let x: Decision = last_stage.x.iter().zip(&problem.placements).map(|(x, p)| x.min(p.most)).collect();
        let near_bound = dual_bound::of(problem, &last_stage.stage, &duals);
        add_tangents(problem, &mut stages.cuts, &x, &Outcome::of(problem, &x).sums);
        add_tangents(problem, &mut stages.cuts, &near_bound.x, &near_bound.depth);
        let mut candidates = known_recommendation.inside.iter().chain([&x]);
        stages.inside = candidates.find(|x| all_goals_stage.is_feasible(problem, x)).cloned();
        stages.duals = Some(duals);
        stages
    }

    /// The best split in lexicographic order, and one well inside what is asked.
    pub(super) fn solve_in_order(&mut self) -> Result<(ProvedSplit, Option<Decision>), NoPlan> {
        if self.inside.is_none() && self.bounds_contradict()? {
            return Err(NoPlan::Contradiction);
        }
        let inside = self.solve_goals(GOALS, u32::MAX)?;
        let stage = Stage { aim: Aim::Objective, held: self.held.clone(), margin: 0.0 };
        Ok((self.solve_objective(&stage, inside.as_ref())?, inside))
    }

    /// The best split for the objective, by Newton's method after a few rounds or by all rounds.
    pub(super) fn solve_objective(&mut self, stage: &Stage, inside: Option<&Decision>) -> Result<ProvedSplit, NoPlan> {
        let precision = self.precision();
        if precision.polish < EARLY {
            // Stages of missed goals have added most cuts already, and their constraints leave an engine little room.
            if stage.misses_held_goals()
                && let Some(newton_split) = self.early_newton(stage, inside)?
            {
                return Ok(newton_split);
            }
            let early_rounds = self.refine(stage, Precision { polish: EARLY, ..precision }, inside)?;
            if let Some(newton_split) = self.newton(stage, &early_rounds.duals, inside) {
                return Ok(newton_split);
            }
            if early_rounds.gap(value_floor(self.problem, stage)) <= precision.polish {
                return self.finish_refined(stage, &early_rounds, inside);
            }
        }
        let refined = self.refine(stage, precision, inside)?;
        self.finish_refined(stage, &refined, inside)
    }

    /// The result of all rounds: polished where Newton's method converges, else the cheapest split of its value.
    fn finish_refined(
        &mut self,
        stage: &Stage,
        refined: &Refined,
        inside: Option<&Decision>,
    ) -> Result<ProvedSplit, NoPlan> {
        let problem = self.problem;
        let inside_candidate = || repair(problem, stage, inside?.clone(), None);
        let Some(best) = refined.best.clone().or_else(inside_candidate) else {
            return Err(NoPlan::Engine(word!("no-split-could-be-made-feasible").to_owned()));
        };
        let passed_rows = priced_excess(problem, refined, &best.x)
            + PASSED_ROUNDING * best.value.abs().max(value_floor(problem, stage));
        if best.value > refined.bound + passed_rows {
            return Err(NoPlan::Engine(word!("plan-is-better-than-proved-best").to_owned()));
        }
        let polished = self.polish_refined(stage, refined, &best, inside);
        let may_save_money = polished.as_ref().is_none_or(|polished| polished.leaves_money);
        let mut proved_split = polished.map_or_else(
            || ProvedSplit {
                x: best.x.clone(),
                bound: refined.bound,
                duals: refined.proving.clone(),
                dual_split: best.x.clone(),
            },
            PolishedSplit::proved,
        );
        proved_split.bound = proved_split.bound.min(refined.bound);
        if may_save_money {
            proved_split.x = self.cheapest(stage, refined, &best, inside);
        }
        Ok(proved_split)
    }

    fn precision(&self) -> Precision {
        let tolerance = self.settings.tolerance;
        let polish = match self.problem.placements.len() {
            few if few <= POLISHED => POLISH,
            some if some <= EXACT_TO_THE_EURO => tolerance.min(POLISH_OF_MANY),
            _ => tolerance,
        };
        Precision { tolerance, polish }
    }

    pub(super) fn refine(
        &mut self,
        stage: &Stage,
        precision: Precision,
        inside: Option<&Decision>,
    ) -> Result<Refined, NoSolution> {
        let refined = refine(self.problem, stage, &mut self.cuts, self.settings.options(), precision, inside)?;
        self.rounds += refined.rounds;
        Ok(refined)
    }

    /// Whether the hard bounds contradict each other, by the proven bound on the least breach. An engine that reports
    /// infeasibility is only the reason to look.
    pub(super) fn bounds_contradict(&mut self) -> Result<bool, NoSolution> {
        let stage = Stage { aim: Aim::LeastShortfall(None), held: Vec::new(), margin: WELL_INSIDE[0] };
        match program::of(self.problem, &stage, &self.cuts).lp.solve(self.settings.engine) {
            Ok(_) => Ok(false),
            Err(_) => least_breach(self.problem, self.settings).map(|(least, _)| least > BREACH_ROUNDING),
        }
    }

    /// A split well inside what is asked, or as far inside as possible.
    fn find_well_inside(&mut self) -> Option<Decision> {
        let no_plan = Decision::from(vec![0.0; self.problem.placements.len()]);
        WELL_INSIDE.into_iter().find_map(|margin| {
            let raised_stage = Stage { aim: Aim::LeastShortfall(None), held: Vec::new(), margin };
            self.refine(&raised_stage, COARSE, Some(&no_plan)).ok()?.best.map(|best| best.x)
        })
    }

    /// Solves the stages of the goals up to a priority; a split well inside their lexicographic constraints.
    pub(super) fn solve_goals(&mut self, precision: Precision, upto: u32) -> Result<Option<Decision>, NoSolution> {
        let has_no_caps = self.problem.follows.is_empty() && self.problem.frequency_caps.is_empty();
        if self.problem.goals.is_empty() && has_no_caps {
            return Ok(None);
        }
        let mut inside = self.inside.clone().or_else(|| self.find_well_inside());
        for priority in priorities(self.problem).into_iter().filter(|priority| *priority <= upto) {
            let stage = Stage { aim: Aim::LeastShortfall(Some(priority)), held: self.held.clone(), margin: 0.0 };
            if let Some(short) = self.unattainable_shortfall(priority) {
                self.record_unattainable(stage, short);
                continue;
            }
            let inside_shortfall = inside
                .as_ref()
                .and_then(|x| repair(self.problem, &stage, x.clone(), None))
                .map(|candidate| -candidate.value);
            if inside_shortfall.is_some_and(|inside_shortfall| inside_shortfall <= 0.0) {
                self.held.push(HeldPriority { priority, most: MET });
                self.proofs.push(Proof { stage, value: 0.0, bound: 0.0 });
                continue;
            }
            let refined = self.refine(&stage, precision, inside.as_ref())?;
            let Some(best) = refined.best.clone() else {
                return Err(NoSolution::Failed(word!("no-split-keeps-goals-of-higher-priority").to_owned()));
            };
            self.held.push(HeldPriority {
                priority,
                most: if best.value < -MET { MISSED_ROOM - best.value } else { MET - best.value },
            });
            // A bound that a feasible split exceeds proves nothing.
            let exceeds_bound =
                best.value > refined.bound + priced_excess(self.problem, &refined, &best.x) + PASSED_ROUNDING;
            let proved_bound = if exceeds_bound { 0.0 } else { refined.bound.min(0.0).max(best.value) };
            self.proofs.push(Proof { stage: stage.clone(), value: best.value, bound: proved_bound });
            if best.value < -MET {
                self.solved.push(SolvedStage { stage, duals: refined.proving, x: best.x.clone() });
            }
            inside = Some(best.x);
        }
        Ok(inside)
    }
}

impl ConvexStages<'_> {
    /// The total shortfall of a priority to whose goals nothing that can be bought contributes.
    fn unattainable_shortfall(&self, priority: u32) -> Option<f64> {
        let can_be_bought = purchasable(self.problem);
        let can_contribute = |goal: &Goal| {
            let reach_members = goal.form.reach.iter().flat_map(|(sum, _)| &self.problem.sums[*sum].members);
            let mut goal_placements = reach_members.chain(goal.form.linear.iter().map(|(p, _)| p));
            goal_placements.any(|&p| can_be_bought[p]) || !goal.form.bought.is_empty()
        };
        let mut priority_goals = self.problem.goals.iter().filter(|goal| goal.priority == priority);
        let goal_shortfall = |goal: &Goal| (goal.target - goal.form.constant).max(0.0);
        priority_goals
            .clone()
            .all(|goal| !can_contribute(goal))
            .then(|| priority_goals.by_ref().map(goal_shortfall).sum())
    }

    /// Records the stage of such a priority, without an engine.
    fn record_unattainable(&mut self, stage: Stage, shortfall: f64) {
        let Aim::LeastShortfall(Some(priority)) = stage.aim else { return };
        let held_shortfall = if shortfall > MET { shortfall + MISSED_ROOM } else { MET };
        self.held.push(HeldPriority { priority, most: held_shortfall });
        self.proofs.push(Proof { stage: stage.clone(), value: -shortfall, bound: -shortfall });
        if shortfall > MET {
            let duals = Duals::zero(self.problem, &stage);
            let x = Decision::from(vec![0.0; self.problem.placements.len()]);
            self.solved.push(SolvedStage { stage, duals, x });
        }
    }
}

/// The proven least total breach of the hard bounds, with its stage.
pub(super) fn least_breach(problem: &Problem, settings: Settings) -> Result<(f64, SolvedStage), NoSolution> {
    let stage = Stage { aim: Aim::LeastBreach, held: Vec::new(), margin: 0.0 };
    let refined = refine(problem, &stage, &mut first_cuts(problem), settings.options(), LEAST_BREACH, None)?;
    let x = refined.best.map_or_else(|| vec![0.0; problem.placements.len()].into(), |best| best.x);
    Ok((-refined.bound, SolvedStage { stage, duals: refined.proving, x }))
}

/// By how much a split may exceed a bound because it passes rows within the engines' tolerance.
fn priced_excess(problem: &Problem, refined: &Refined, x: &Decision) -> f64 {
    let priced_limits = problem.limits.iter().zip(&refined.duals.limit);
    2.0 * priced_limits.map(|(limit, y)| y.abs() * limit.breach(problem, x)).sum::<f64>()
}

/// The priorities of the goals, in order.
pub(super) fn priorities(problem: &Problem) -> Vec<u32> {
    let mut priorities: Vec<u32> = problem.goals.iter().map(|goal| goal.priority).collect();
    priorities.dedup();
    priorities
}

/// The lexicographic constraints of a plan that meets every goal.
pub(super) fn every_goal_held(problem: &Problem) -> Vec<HeldPriority> {
    priorities(problem).into_iter().map(|priority| HeldPriority { priority, most: MET }).collect()
}

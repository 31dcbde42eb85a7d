//! The stages of a nonconvex problem, each searched by branch and bound.
//!
//! The objective is searched first with all goals held as met; if that finds no plan, priority after priority. The
//! channels, lots and stretches of the plan found are then fixed, and the rest is refined and priced as a convex
//! problem.

use super::convex::{ConvexStages, every_goal_held, priorities};
use super::proved_split::ProvedSplit;
use crate::problem::{Decision, Problem};
use crate::solver::branch::{self, SearchLimits, SearchResult};
use crate::solver::convexity::is_convex;
use crate::solver::cuts::Cuts;
use crate::solver::cuts::first_cuts;
use crate::solver::dual_bound::Duals;
use crate::solver::proof::{Proof, all_met};
use crate::solver::recommendation::{NoPlan, Searched, SolvedStage};
use crate::solver::refine::{Candidate, refine, value_floor};
use crate::solver::settings::Settings;
use crate::solver::stage::{Aim, HeldPriority, MET, MISSED_ROOM, Stage};
use crate::tolerance::feasibility::AS_GOOD;
use crate::tolerance::solving::REST;

/// Nodes after which a search that found no plan with all goals met is given up.
const NODES_WITHOUT_PLAN: usize = 40;

/// The plan that the searches found, with its proofs.
pub(super) struct SearchedPlan {
    pub(super) split: ProvedSplit,
    pub(super) held: Vec<HeldPriority>,
    pub(super) solved: Vec<SolvedStage>,
    pub(super) proofs: Vec<Proof>,
    pub(super) cut_short: bool,
    pub(super) cuts: Cuts,
    pub(super) rounds: usize,
    pub(super) searched: Searched,
    /// The problem with everything fixed that was branched on.
    pub(super) fixed: Problem,
}

/// The stages of a nonconvex problem, while they are searched.
struct NonconvexStages<'a> {
    problem: &'a Problem,
    settings: Settings,
    limits: SearchLimits,
    start_splits: Vec<Decision>,
    rounds: usize,
    searched: Searched,
    proofs: Vec<Proof>,
}

/// The best plan of a problem that is not convex; `start_splits` are splits to try first.
pub(super) fn solve(
    problem: &Problem,
    settings: Settings,
    start_splits: Vec<Decision>,
) -> Result<SearchedPlan, NoPlan> {
    let mut stages = NonconvexStages::new(problem, settings, start_splits);
    let held = every_goal_held(problem);
    let all_goals_met = stages.search_objective(&held, if held.is_empty() { usize::MAX } else { NODES_WITHOUT_PLAN });
    let (held, solved, search_result) = match all_goals_met.best {
        Some(_) => {
            stages.proofs = all_met(&held);
            (held, Vec::new(), all_goals_met)
        }
        None if held.is_empty() => return Err(stages.no_plan(&all_goals_met)),
        None => {
            let (held, solved) = stages.solve_goals(u32::MAX)?;
            let search_result = stages.search_objective(&held, usize::MAX);
            (held, solved, search_result)
        }
    };
    let Some(best) = search_result.best.clone() else { return Err(stages.no_plan(&search_result)) };
    Ok(stages.finish_plan(held, solved, search_result, best))
}

/// The stages of the priorities up to one that are missed.
pub(super) fn missed_priorities(problem: &Problem, settings: Settings, upto: u32) -> Result<Vec<SolvedStage>, NoPlan> {
    NonconvexStages::new(problem, settings, Vec::new()).solve_goals(upto).map(|(_, solved)| solved)
}

/// The proven least total breach of the hard bounds.
pub(super) fn least_breach(problem: &Problem, settings: Settings) -> (f64, SolvedStage) {
    let stage = Stage { aim: Aim::LeastBreach, held: Vec::new(), margin: 0.0 };
    let mut stages = NonconvexStages::new(problem, settings, vec![vec![0.0; problem.placements.len()].into()]);
    let search_result = stages.search_stage(&stage, usize::MAX);
    let x = search_result.best.map_or_else(|| vec![0.0; problem.placements.len()].into(), |best| best.x);
    (-search_result.bound, SolvedStage { stage, duals: search_result.duals, x })
}

impl<'a> NonconvexStages<'a> {
    fn new(problem: &'a Problem, settings: Settings, start_splits: Vec<Decision>) -> Self {
        let search_limits =
            SearchLimits { deadline: settings.search_deadline(), nodes: usize::MAX, gap: 0.9 * settings.tolerance };
        Self {
            problem,
            settings,
            limits: search_limits,
            start_splits,
            rounds: 0,
            searched: Searched::default(),
            proofs: Vec::new(),
        }
    }

    fn search_stage(&mut self, stage: &Stage, nodes_without_plan: usize) -> SearchResult {
        let search_limits = SearchLimits { nodes: nodes_without_plan, ..self.limits };
        let search_result =
            branch::search(self.problem, stage, self.settings.engine, search_limits, &self.start_splits);
        self.rounds += search_result.rounds;
        self.searched.nodes += search_result.nodes;
        if let Some(best) = &search_result.best {
            self.start_splits.push(best.x.clone());
        }
        search_result
    }

    fn search_objective(&mut self, held: &[HeldPriority], nodes_without_plan: usize) -> SearchResult {
        self.search_stage(&Stage { aim: Aim::Objective, held: held.to_vec(), margin: 0.0 }, nodes_without_plan)
    }

    /// Why there is no plan: none exists, by proof, or none was found in time.
    fn no_plan(&self, search_result: &SearchResult) -> NoPlan {
        if search_result.bound == f64::NEG_INFINITY {
            return NoPlan::Contradiction;
        }
        NoPlan::Time(self.settings.time_limit)
    }

    /// Searches the stages of the goals up to a priority.
    fn solve_goals(&mut self, upto: u32) -> Result<(Vec<HeldPriority>, Vec<SolvedStage>), NoPlan> {
        let (mut held, mut solved) = (Vec::new(), Vec::new());
        for priority in priorities(self.problem).into_iter().filter(|priority| *priority <= upto) {
            let stage = Stage { aim: Aim::LeastShortfall(Some(priority)), held: Vec::clone(&held), margin: 0.0 };
            let search_result = self.search_stage(&stage, usize::MAX);
            let Some(best) = &search_result.best else { return Err(self.no_plan(&search_result)) };
            let bound = search_result.bound.min(0.0).max(best.value);
            self.proofs.push(Proof { stage: stage.clone(), value: best.value, bound });
            let is_missed = best.value < -MET;
            held.push(HeldPriority {
                priority,
                most: if is_missed { MISSED_ROOM - best.value } else { MET - best.value },
            });
            if is_missed {
                solved.push(SolvedStage { stage, duals: search_result.duals, x: best.x.clone() });
            }
        }
        Ok((held, solved))
    }

    /// The plan with everything fixed that was branched on, and the rest refined and priced.
    fn finish_plan(
        mut self,
        held: Vec<HeldPriority>,
        solved: Vec<SolvedStage>,
        search_result: SearchResult,
        incumbent: Candidate,
    ) -> SearchedPlan {
        let stage = Stage { aim: Aim::Objective, held: held.clone(), margin: 0.0 };
        let fixed = branch::fixed_at(self.problem, &incumbent.x);
        let (x, duals) = self.refine_fixed(&stage, &fixed, &incumbent).unwrap_or((incumbent.x, search_result.duals));
        let cut_short = self.limits.deadline.has_passed();
        let split = ProvedSplit { dual_split: x.clone(), x, bound: search_result.bound, duals };
        let (cuts, rounds, searched) = (search_result.cuts, self.rounds, self.searched);
        SearchedPlan { split, held, solved, proofs: self.proofs, cut_short, cuts, rounds, searched, fixed }
    }

    fn refine_fixed(&mut self, stage: &Stage, fixed: &Problem, best: &Candidate) -> Option<(Decision, Duals)> {
        let least_value = best.value - AS_GOOD * best.value.abs().max(value_floor(self.problem, stage));
        let as_good_candidate =
            |x: Decision| branch::feasible_candidate(self.problem, stage, &x).filter(|it| it.value >= least_value);
        let has_no_lots = self.problem.placements.iter().all(|placement| placement.lot.is_none());
        if is_convex(fixed) && has_no_lots {
            let mut stages = ConvexStages::new(fixed, self.settings);
            stages.held.clone_from(&stage.held);
            let split = stages.solve_objective(stage, Some(&best.x)).ok()?;
            self.rounds += stages.rounds;
            let x = as_good_candidate(split.x).map_or_else(|| best.x.clone(), |better_candidate| better_candidate.x);
            return Some((x, split.duals));
        }
        let mut cuts = first_cuts(fixed);
        let refined = refine(fixed, stage, &mut cuts, self.settings.options(), REST, Some(&best.x)).ok()?;
        self.rounds += refined.rounds;
        let better_candidate = refined.best.and_then(|found| as_good_candidate(found.x));
        let duals = if refined.proving.limit.is_empty() { refined.duals } else { refined.proving };
        (!duals.limit.is_empty())
            .then(|| (better_candidate.map_or_else(|| best.x.clone(), |better_candidate| better_candidate.x), duals))
    }
}
